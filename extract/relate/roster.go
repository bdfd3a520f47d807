package relate

import (
	"slices"
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// A roster is a list of agencies, 市公安局、市教育局和团市委等部门. It goes on past bodies
// that no mention names; those are no members.
type roster struct {
	extract.Span // with 等部门
	members      []*extract.Mention
	unread       int // how many bodies no mention names
}

// listLinks stand between the bodies of a list.
var listLinks = wordlist.Of("、", "以及", "和", "与", "及")

// listGoesOn stands behind a body of a list, besides listLinks.
var listGoesOn = wordlist.Of("等", "联合", "共同", "合作", "携手", "联手", "协同", "共建", "合建", "签署", "签订", "参加", "参与", "配合", "牵头", "一商量")

// afterBody are the words of the lists above and of those who act jointly.
var afterBody = listLinks.With(listGoesOn.Words()...).With(jointWords.Words()...)

// andOthers is what closes a list that names a part of those meant.
var andOthers = opensWith(numerals.With("等"), `^(?:[两三四五六七八九十]|[0-9]+)(?:个|家)?(?:部门|单位)|^等(?:[0-9一二三四五六七八九十百两多余几]+)?(?:多?个|余?家)?(?:相关|有关|职能|成员|中央|国家)*(?:部门|单位|机关|机构|部委|委办局|企业|公司|高校|院校|地|方)*`)

// rosterAt is the list that begins at a byte; it has no members where none does.
func (r *relator) rosterAt(s *scene, at int) roster {
	out := roster{Span: extract.Span{Start: at, End: at}}
	for {
		m, end := r.body(s, at)
		if end < 0 {
			break
		}
		if m != nil {
			out.members = append(out.members, m)
		} else {
			out.unread++
		}
		out.End = end
		link := listLinks.Opening(r.doc.Text[end:s.clause.End])
		if link == "" {
			break
		}
		at = end + len(link)
	}
	out.End += len(andOthers.in(r.doc.Text[out.End:s.clause.End]))
	return out
}

// rosterNear is the list whose first agency stands at most a few characters behind a byte.
func (r *relator) rosterNear(s *scene, at int) roster {
	for _, j := range s.mentions {
		if m := r.mention(j); m.Type == graph.Agency && m.Start >= at && m.Start-at <= 6*3 {
			return r.rosterAt(s, m.Start)
		}
	}
	return r.rosterAt(s, at) // of bodies that no mention names, at first
}

// body is one body of a list, nil where no mention names the whole of it, and where it
// ends, -1 where none begins.
func (r *relator) body(s *scene, at int) (*extract.Mention, int) {
	m := r.agencyAt(s, at)
	if m == nil {
		return nil, r.unreadBody(s, at)
	}
	if end := r.unreadBody(s, m.End); end >= 0 {
		return nil, end // 市税务局稽查局
	}
	return m, m.End
}

// agencyAt is the longest mention of an agency that begins at a byte.
func (r *relator) agencyAt(s *scene, at int) *extract.Mention {
	var found *extract.Mention
	for _, j := range s.mentions {
		if m := r.mention(j); m.Type == graph.Agency && m.Start == at && (found == nil || m.End > found.End) {
			found = m
		}
	}
	return found
}

// bodyTails end the names of bodies.
var bodyTails = wordlist.Of("部", "局", "委", "办", "厅", "院", "会", "社", "团", "台", "署", "所", "队", "站", "科", "处", "行", "公司", "集团", "中心", "大学", "学校", "法庭", "政府", "海关")

// unreadBody is where a body ends that begins at a byte and that no mention names, -1
// where what stands there is none: no word of a body's name tells a deed.
func (r *relator) unreadBody(s *scene, at int) int {
	near := r.doc.Text[at:min(s.clause.End, at+14*3)]
	for end := 0; end < len(near); {
		rest := r.doc.Text[at+end : s.clause.End]
		if end > 3 && bodyTails.Ends(near[:end]) && afterBody.Opens(rest) {
			if r.tellsDeed(s, extract.Span{Start: at, End: at + end}) {
				return -1
			}
			return at + end
		}
		if strings.HasPrefix(rest, "、") || end == 0 && afterBody.Opens(rest) {
			return -1
		}
		_, size := utf8.DecodeRuneInString(rest)
		end += size
	}
	return -1
}

// tellsDeed reports a verb that begins among words, or an agency that is not the tail of them.
func (r *relator) tellsDeed(s *scene, words extract.Span) bool {
	terms := r.terms(s)
	for i := range terms {
		if t := &terms[i]; t.Start >= words.Start && t.Start < words.End && (t.Kind == lexicon.Cue || t.Kind == lexicon.Act) {
			return true
		}
	}
	for _, j := range s.mentions {
		if m := r.mention(j); m.Type == graph.Agency && words.Holds(m.Span) && (m.End < words.End || r.goesOnFrom(s, words.Start)) {
			return true // but 渔业局 in 市海洋和渔业局 is none
		}
	}
	return false
}

// goesOnFrom reports words right behind an agency: 指导万载县公安局, which name no body.
func (r *relator) goesOnFrom(s *scene, at int) bool {
	return slices.ContainsFunc(s.mentions, func(j int) bool { m := r.mention(j); return m.Type == graph.Agency && m.End == at })
}
