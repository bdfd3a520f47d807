package relate

import (
	"regexp"
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// fromNames reads what names alone show: an agency nested in another, an operation
// that holds its target, an agency's place.
func (r *relator) fromNames() {
	for j := range r.doc.Mentions {
		m := r.mention(j)
		if m.Entity < 0 || m.Type != graph.Agency && m.Type != graph.Campaign || r.ties[m.Entity].isTold() {
			continue
		}
		i := r.doc.ClauseAt(m.Start)
		if i < 0 {
			continue
		}
		s := r.scene(i)
		switch m.Type {
		case graph.Agency:
			r.nested(s, m)
		case graph.Campaign:
			r.namedTarget(s, m)
		}
	}
}

// centres stand in the names of whatever belongs to the state or the party, 国务院办公厅 and
// 中共中央政治局: nobody reads that as a statement.
var centres = wordlist.Of("国务院", "中共中央")

// A tie is what is known of what an entity's name says: it repeats that every time it
// stands there.
type tie struct {
	// Of an agency:
	place   int  // its index plus 2, 0 until that is asked
	located bool // its place need not be asked of another mention
	partOf  bool // nor what it stands under

	// Of an operation:
	claimed  bool // somebody is said to run it
	aimed    bool // its name has been asked for namedAims
	fighting bool // its name holds one of targetVerbs or shortFights
}

// isTold reports a name that tells no more wherever it stands.
func (t *tie) isTold() bool { return t.located && t.partOf || t.aimed && !t.fighting }

// nested ties an agency to the one its name stands under, and to its place.
func (r *relator) nested(s *scene, m *extract.Mention) {
	t := &r.ties[m.Entity]
	if !t.partOf {
		t.partOf = r.underParent(s, m)
	}
	if t.located {
		return
	}
	t.located = true
	if p := r.placeOf(m.Entity); p >= 0 && r.once(m.Entity, p, graph.LocatedIn) {
		r.shown(s, m.Entity, graph.LocatedIn, p, m.Span, "located.name")
	}
}

// underParent ties an agency to the one its name stands under, and reports that no other
// mention need be asked.
func (r *relator) underParent(s *scene, m *extract.Mention) bool {
	parent := r.doc.Entities[m.Entity].Attrs["parent"]
	if parent == "" || centres.Has(parent) {
		return true
	}
	if !r.printsParent(s, m) && !r.printsUnit(m, parent) {
		return false
	}
	if p := r.byName(graph.Agency, parent); p >= 0 && r.once(m.Entity, p, graph.PartOf) {
		r.shown(s, m.Entity, graph.PartOf, p, m.Span, "part.name")
	}
	return true
}

// printsParent reports that a name holds the name of what it stands under: 鹿城公安 is a
// branch of its city's bureau, but does not say so.
func (r *relator) printsParent(s *scene, m *extract.Mention) bool {
	if s.agencies == 0 {
		return false
	}
	for _, j := range s.mentions {
		if o := r.mention(j); o.Type == graph.Agency && o.Entity != m.Entity && o.Span != m.Span && m.Holds(o.Span) {
			return true
		}
	}
	return false
}

// unitName is the name of a police station, or of a branch of the police by what it does.
var unitName = regexp.MustCompile(`^(?:[^全各本某该所的叫一]{2,5}派出所|(?:刑侦|刑警|禁毒|经侦|治安|交警|网安|特警)[^，]{0,4}(?:总队|支队|大队))$`)

// printsUnit reports a name that is what a unit has besides the name of what it is part of:
// 城南派出所 in an article on its bureau.
func (r *relator) printsUnit(m *extract.Mention, parent string) bool {
	unit, ok := strings.CutPrefix(r.doc.Entities[m.Entity].Name, parent)
	return ok && strings.HasSuffix(r.doc.Slice(m.Span), unit) && unitName.MatchString(unit)
}

// once reports whether no relation of the article says this yet: a name repeats it
// every time it stands there.
func (r *relator) once(subject, object int, p graph.Predicate) bool {
	for i := range r.doc.Relations {
		if rel := &r.doc.Relations[i]; rel.Subject == subject && rel.Object == object && rel.Predicate == p {
			return false
		}
	}
	return true
}

func (r *relator) byName(t graph.Type, name string) int {
	for i := range r.doc.Entities {
		if e := &r.doc.Entities[i]; e.Type == t && e.Name == name {
			return i
		}
	}
	return -1
}

// targetVerbs open the name of an operation that holds its target.
var targetVerbs = wordlist.Of("打击", "整治", "严打", "治理", "惩治", "防范", "打防", "根治", "遏制", "查处", "清剿", "整顿", "化解", "制止", "取缔", "纠治", "清理", "严查", "防治", "惩处", "净化", "夜查", "查缉", "清查", "攻坚", "清零", "解决", "破解")

// shortFights say so right before it, where words of one character do: 打传销、治欠薪.
var shortFights = wordlist.Of("打", "治", "防", "禁", "查", "缉", "扫", "除", "控")

// namedAims are words in names of operations that are short for acting against topics.
var namedAims = []struct {
	word   string
	topics []string
}{
	{"扫黑", []string{"涉黑涉恶"}},
	{"打黑", []string{"涉黑涉恶"}},
	{"反诈", []string{"电信网络诈骗"}},
	{"打诈", []string{"电信网络诈骗"}},
	{"打拐", []string{"拐卖妇女儿童"}},
	{"禁毒", []string{"毒品犯罪"}},
	{"缉毒", []string{"毒品犯罪"}},
	{"禁赌", []string{"赌博"}},
	{"缉枪治爆", []string{"涉枪涉爆"}},
	{"治超", []string{"超限超载"}},
	{"治酒", []string{"酒驾醉驾"}},
	{"打私", []string{"走私"}},
	{"反走私", []string{"走私"}},
	{"打假", []string{"假冒伪劣", "制售假冒伪劣", "假冒伪劣商品", "假冒伪劣产品", "制售假冒伪劣商品", "制售假冒伪劣产品"}},
	{"禁烧", []string{"秸秆焚烧"}},
	{"防溺水", []string{"溺水"}},
	{"清欠", []string{"欠薪", "拖欠农民工工资", "拖欠账款", "拖欠中小企业账款", "拖欠企业账款"}},
	{"治欠", []string{"欠薪", "拖欠农民工工资"}},
}

// namedTarget reads 打击拐卖妇女儿童专项行动 and 扫黑除恶专项斗争: the operation targets what
// its name holds, where the article speaks of that.
func (r *relator) namedTarget(s *scene, m *extract.Mention) {
	t := &r.ties[m.Entity]
	if !t.aimed {
		name := r.doc.Entities[m.Entity].Name
		t.aimed, t.fighting = true, targetVerbs.In(name) || shortFights.In(name)
		for i := range namedAims {
			if !strings.Contains(name, namedAims[i].word) {
				continue
			}
			for _, topic := range namedAims[i].topics {
				r.targetsByName(s, m, r.byName(graph.Topic, topic))
			}
		}
	}
	if !t.fighting {
		return
	}
	fights := targetVerbs.In(r.doc.Entities[m.Entity].Name)
	for _, j := range r.doc.MentionsIn(m.Span) {
		if t := r.mention(j); t.Type == graph.Topic && (fights || shortFights.Ends(r.doc.Text[m.Start:t.Start])) {
			r.targetsByName(s, m, t.Entity)
		}
	}
}

func (r *relator) targetsByName(s *scene, m *extract.Mention, topic int) {
	if topic >= 0 && r.once(m.Entity, topic, graph.Targeted) {
		r.shown(s, m.Entity, graph.Targeted, topic, m.Span, "against.name")
	}
}
