package relate

import (
	"slices"
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// What stands before an agency that is not the one who acts.
var (
	joining  = wordlist.Of("联合", "会同", "协同", "携手", "联手", "配合", "协调")                   // a partner
	linking  = wordlist.Of("、", "和", "与", "同", "及")                                    // a later member of a list
	sending  = wordlist.Of("部署", "组织", "要求", "指挥", "指导")                               // who is set to work
	using    = wordlist.Of("依托", "借助", "利用", "使用")                                     // whose work is used
	placing  = wordlist.Of("依托", "借助", "通过", "利用", "依靠", "在", "向", "对", "为", "给", "从") // by whom, where, for whom
	joinsOn  = wordlist.Of("的", "、", "和")                                              // another, or what is its own
	handling = wordlist.Of("被", "把", "将", "受")                                         // who is acted on, or acts on the subject
)

// actors are those who act in a clause: the one its frame names, those it names beside
// them (A、B), and those whom the same sentence says were set to work (部署全国公安机关).
func (r *relator) actors(s *scene) []int {
	if list := r.parties(s); list != nil {
		return list
	}
	if list := r.locals(s); list != nil {
		return list
	}
	if s.frame.Actor < 0 {
		return nil
	}
	if e := r.hearer(s); e >= 0 {
		return []int{e}
	}
	if p := r.printedPlace(s); p >= 0 {
		return []int{p}
	}
	if list := r.placesAt(s, r.start(s)); len(list) > 1 {
		return list // 浙皖两地
	}
	out := []int{s.frame.Actor}
	for c := s; c != nil; c = r.previous(c) {
		out = r.beside(out, c, s.frame.Actor)
		if c.frame.ActorBy == extract.InClause {
			break
		}
	}
	return out
}

// hearing opens a clause that tells of a report.
var hearing = wordlist.Of("听取", "会议听取")

// hearer is who acted in its sentence before a report was heard, 某院召开会议，听取某办汇报，
// 审议通过X: what follows is not the reporter's doing. It is -1 where none was heard.
func (r *relator) hearer(s *scene) int {
	if s.frame.ActorBy == extract.InClause {
		return -1
	}
	for i := s.i - 1; i > s.first; i-- {
		if c := r.scene(i); c.frame.ActorBy == extract.InClause {
			if hearing.Opens(c.text) {
				return r.doc.Frames[i-1].Actor
			}
			break
		}
	}
	return -1
}

// numbered parties stand for the agencies, so many, that acted together last, with the one
// whom the text is about among them: 三方共同签署….
var numbered = []*wordlist.List{2: wordlist.Of("双方", "两部门", "两家单位", "两单位"), 3: wordlist.Of("三方", "三部门", "三家单位"),
	4: wordlist.Of("四方", "四部门", "四家单位"), 5: wordlist.Of("五方", "五部门", "五家单位")}

// sides are numbered parties where a verb stands behind: 三家启动X, but not 三家企业启动X.
var sides = []*wordlist.List{2: wordlist.Of("两家"), 3: wordlist.Of("三家"), 4: wordlist.Of("四家"), 5: wordlist.Of("五家")}

// counts open what numbers parties.
var counts = wordlist.Of("双", "两", "三", "四", "五")

// parties are the agencies that a clause, or one before it in its sentence, speaks of so.
func (r *relator) parties(s *scene) []int {
	for c := s; c != nil; c = r.previous(c) {
		if n := r.partiesIn(c); n > 0 {
			return r.lastList(n, s.frame.Actor)
		}
	}
	return nil
}

// partiesIn is how many parties a clause opens with, 0 where it opens with none.
func (r *relator) partiesIn(s *scene) int {
	if !counts.Opens(s.text) {
		return 0 // as nearly always
	}
	for n := 2; n < len(numbered); n++ {
		side := sides[n].Opening(s.text)
		if numbered[n].Opens(s.text) || side != "" && r.tellsMeans(s, s.clause.Start+len(side)) {
			return n
		}
	}
	return 0
}

// A party is a list of agencies that acted together.
type party struct {
	members []int
	size    int // with those that no mention names
}

// lastList is the list of so many that was named last with an agency among them.
func (r *relator) lastList(size, agency int) []int {
	for _, p := range slices.Backward(r.lists) {
		if p.size == size && r.isAmong(agency, p.members) {
			return p.members
		}
	}
	return nil
}

// isAmong reports that a list holds an agency, or the one it stands under.
func (r *relator) isAmong(agency int, list []int) bool {
	return agency >= 0 && slices.ContainsFunc(list, func(e int) bool {
		return e == agency || r.doc.Entities[e].Name == r.doc.Entities[agency].Attrs["parent"]
	})
}

// remember keeps agencies that act together, for 三方 and the like.
func (r *relator) remember(list roster, others ...int) {
	all := slices.DeleteFunc(others, func(e int) bool { return e < 0 })
	for _, m := range list.members {
		all = append(all, m.Entity)
	}
	if len(all) > 1 {
		r.lists = append(r.lists, party{all, len(all) + list.unread})
	}
}

// beside adds the agencies coordinate with an actor in a clause, and those behind a verb
// that sets them to work.
func (r *relator) beside(out []int, s *scene, actor int) []int {
	if !s.names.has(anAgency | aPlace) {
		return out
	}
	var last *extract.Mention
	for _, j := range s.mentions {
		m := r.mention(j)
		if m.Type != graph.Agency && m.Type != graph.Place {
			continue
		}
		if last == nil || m.Start < last.End {
			if m.Entity == actor {
				last = m
			}
			continue
		}
		switch between := r.doc.Text[last.End:m.Start]; between {
		case "、", "和", "及", "部署", "组织", "要求", "指挥", "部署全国":
			out = append(out, m.Entity)
		case "与", "同":
			if !startsNear(r.doc.Text[m.End:s.clause.End], together) {
				return out
			}
			out = append(out, m.Entity)
		default:
			return out
		}
		last = m
	}
	return out
}

// coordinate are the agencies that do together what a verb says: A、B联合开展, A与B共建的X.
// Before 的 those joined by 和 alone are so only where a word says that they act together.
func (r *relator) coordinate(s *scene, v extract.Span) []*extract.Mention {
	if s.agencies < 2 {
		return nil
	}
	list := r.rosterBefore(s, v.Start)
	before := r.doc.Text[s.clause.Start:list.Start]
	if len(list.members) < 2 || r.joinsIn(list.Start) || r.isPartner(s, list.members[0]) || placing.Ends(before) || handling.Ends(before) {
		return nil
	}
	relative := strings.HasPrefix(r.doc.Text[v.End:s.clause.End], "的")
	if relative && !strings.Contains(r.doc.Slice(list.Span), "、") && !together.In(r.doc.Text[list.End:v.End]) {
		return nil
	}
	return list.members
}

// rightBefore is the agency whose name ends where a verb begins, with at most an adverb
// between, and that is no partner of another.
func (r *relator) rightBefore(s *scene, v extract.Span) (entity, start int) {
	if s.agencies == 0 {
		return -1, 0
	}
	relative := strings.HasPrefix(r.doc.Text[v.End:s.clause.End], "的")
	alone := relative && !together.In(r.doc.Text[v.Start:v.End]) // A和B提出的X: B alone
	entity = -1
	for _, j := range s.mentions {
		m := r.mention(j)
		if m.Type != graph.Agency || m.End > v.Start || v.Start-m.End > 4*3 || r.isNested(s, m) || r.isPartner(s, m) {
			continue
		}
		before := r.doc.Text[s.clause.Start:m.Start]
		if placing.Ends(before) && !(relative && using.Ends(before)) {
			continue // 在省公安厅上线的; but 依托省公安厅研发的
		}
		between := r.doc.Text[m.End:v.Start]
		if isNumberedUnit(between) || backs(between) {
			continue
		}
		if !joinsOn.In(between) && (alone && !together.In(between) || !r.joinsIn(m.Start)) {
			entity, start = m.Entity, m.Start
		}
	}
	return entity, start
}

// joinsIn reports a name that stands in a list of partners: 会同A、B推进.
func (r *relator) joinsIn(at int) bool {
	return joining.Ends(r.doc.Text[:at]) || linking.Ends(r.doc.Text[:at])
}

// isPartner reports an agency behind a verb of joining, with no other verb between:
// whatever its list holds, 联合市教育局、团市委、….
func (r *relator) isPartner(s *scene, m *extract.Mention) bool {
	joined := false
	verbs := r.verbs(s)
	for i := range verbs {
		v := &verbs[i]
		if v.End > m.Start {
			break
		}
		if !r.inName(v.Start) {
			joined = v.kind() == "partner" && !r.insideAgency(s, v)
		}
	}
	return joined
}

// setToWork reports an agency that another sends: 部署全国公安机关开展.
func (r *relator) setToWork(s *scene, at int) bool {
	return sending.Ends(r.doc.Text[s.clause.Start:at])
}
