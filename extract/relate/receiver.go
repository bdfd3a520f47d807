package relate

import (
	"regexp"
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// andOtherReceivers closes the receivers of a title: 林某同志“T”, A、B等20个单位“T”.
var andOtherReceivers = regexp.MustCompile(`^(?:等)?(?:[0-9]+|[一二两三四五六七八九十百]+)?(?:个|名|家|位)?(?:单位|集体|同志|先进|个人|民警|代表|部门|地区|城市|县市|市县|组织|人)*(?:为|以)?(?:全国|全省|全市|首批|第[一二三四五六七八九十0-9]+批)*$`)

// receiversBehind are those between 授予 and the title: 授予林某同志“T”.
func (r *relator) receiversBehind(s *scene, from, to int) []int {
	m := r.lastReceiver(s, from, to)
	if m == nil || !andOtherReceivers.MatchString(r.doc.Text[m.End:to]) {
		return nil
	}
	return r.run(s, from, to)
}

// receiversBefore are those named right before the words of giving, or whom the sentence
// is about where nobody is. Where a name stands there that no mention reads, it abstains.
func (r *relator) receiversBefore(s *scene, at int, title *extract.Mention) []int {
	if m := r.lastReceiver(s, s.clause.Start, at); m != nil {
		list := r.run(s, s.clause.Start, at)
		from := m.End
		if len(list) > 1 {
			from += len(allOf.FindString(r.doc.Text[from:at])) // 沈阳和锦州两市
		}
		if m.Type == graph.Place && andPersons.MatchString(r.doc.Text[m.End:at]) {
			return nil
		}
		if r.onlyAdverbs(s, from, at) {
			return list
		}
	}
	if m := r.circumstanced(s, at); m != nil {
		return []int{m.Entity}
	}
	if r.pointsAtActor(s, at) {
		return []int{s.frame.Actor}
	}
	if w, ok := r.pronoun(s); ok && r.onlyAdverbs(s, w.End, at) {
		return []int{w.entity}
	}
	if p, end := r.heOrShe(s); p >= 0 && r.onlyAdverbs(s, end, at) {
		return []int{p}
	}
	if r.onlyAdverbs(s, s.clause.Start, at) {
		return r.elidedReceiver(s, title)
	}
	return nil
}

// phases end what tells when or where an honour was got.
var phases = wordlist.Of("期间", "中", "上", "里", "时", "以来", "评选", "评比")

// circumstanced is the receiver that a clause opens with, where how the honour was got names
// others: 某突击队在北京冬奥会安保期间被….
func (r *relator) circumstanced(s *scene, at int) *extract.Mention {
	start := r.start(s)
	for _, j := range s.mentions {
		m := r.mention(j)
		if m.Start != start || !r.receives(m) || r.isNested(s, m) || m.End > at {
			continue
		}
		how := r.doc.Text[min(r.pastAdverbs(s, m.End), at):at]
		if strings.HasPrefix(how, "在") && phases.Ends(how) {
			return m
		}
	}
	return nil
}

// andPersons counts those listed before it, who are no places whatever they are called.
var andPersons = regexp.MustCompile(`^等[0-9]+(?:人|名|位)`)

// allOf counts those listed before it.
var allOf = regexp.MustCompile(`^(?:[0-9]+|[两三四五六七八九十])(?:市|县|区|地|省|州|镇|村|所|家|人|支队伍|个单位|个平台|个案例)`)

// pointsAtActor reports 这个只有9名民警的派出所 before a point, where who acts is a 派出所.
func (r *relator) pointsAtActor(s *scene, at int) bool {
	text := r.doc.Text[s.clause.Start:at]
	if s.frame.Actor < 0 || !strings.HasPrefix(text, "这") {
		return false
	}
	kind := []rune(r.doc.Entities[s.frame.Actor].Name)
	return len(kind) > 2 && strings.HasSuffix(text, string(kind[len(kind)-2:]))
}

// lastReceiver is the mention that ends last between two points of those titles go to.
func (r *relator) lastReceiver(s *scene, from, to int) (found *extract.Mention) {
	for _, j := range s.mentions {
		m := r.mention(j)
		if m.Start >= from && m.End <= to && r.receives(m) && !r.isNested(s, m) && (found == nil || m.End > found.End) {
			found = m
		}
	}
	return found
}

// circumstances open what tells how or where an honour was got: 在全省评比中, 以总分第一.
var circumstances = wordlist.Of("在", "以", "因", "凭", "从", "于", "作为", "通过", "经", "由于", "连续", "连年", "等", "参加", "同志", "本人")

// onlyAdverbs reports that no name stands between two points: times, adverbs, and how the
// honour was got.
func (r *relator) onlyAdverbs(s *scene, from, to int) bool {
	from = r.pastAdverbs(s, from)
	return from >= to || circumstances.Opens(r.doc.Text[from:to])
}

// aReceiver is of the types of those titles are given to.
const aReceiver = anAgency | aPlace | aPerson | aWork

// ownPlace opens what a text calls the place it is about.
var ownPlace = wordlist.Of("我", "该")

// receives reports a mention of one who may get a title: not 全省, which is where.
func (r *relator) receives(m *extract.Mention) bool {
	return castOf(m.Type).has(aReceiver) && (m.Type != graph.Place || m.Attrs["scope"] == "" || ownPlace.Opens(m.Name))
}

// run is the last entity between two points with those coordinate before it: 沈阳和锦州.
// Whose a system or practice is stands right before it: 汪清县“林场小站”.
func (r *relator) run(s *scene, from, to int) []int {
	var out []int
	end := -1
	for k := len(s.mentions) - 1; k >= 0; k-- {
		m := r.mention(s.mentions[k])
		if m.Start < from || m.End > to || !r.receives(m) || r.isNested(s, m) {
			continue
		}
		if end >= 0 {
			if m.End > end {
				continue // nested in the one behind it
			}
			between := r.doc.Text[m.End:end]
			if between == "" && (m.Type == graph.Place || m.Type == graph.Agency) {
				end = m.Start
				continue
			}
			if between != "、" && between != "和" && between != "与" {
				break
			}
		}
		out = append(out, m.Entity)
		end = withPosts(m)
	}
	return out
}

// withPosts is where a mention begins, with a person's posts before the name.
func withPosts(m *extract.Mention) int {
	start := m.Start
	for _, post := range m.Posts {
		start = min(start, post.Start)
		if post.Org.Len() > 0 {
			start = min(start, post.Org.Start)
		}
	}
	return start
}

// isNested reports an agency named inside the name of another.
func (r *relator) isNested(s *scene, m *extract.Mention) bool {
	for _, j := range s.mentions {
		if o := r.mention(j); o.Type == m.Type && o.Span != m.Span && o.Holds(m.Span) {
			return true
		}
	}
	return false
}

func (r *relator) lastOf(s *scene, from, to int, t graph.Type) int {
	found := -1
	for _, j := range s.mentions {
		if m := r.mention(j); m.Start >= from && m.End <= to && m.Type == t && !r.isNested(s, m) {
			found = m.Entity
		}
	}
	return found
}
