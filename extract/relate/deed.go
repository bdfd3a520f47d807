package relate

import (
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/graph"
)

// deeds reads ran, built and adopted: a verb before a campaign, system or practice, or
// right behind it (“云上智巡”平台上线).
func (r *relator) deeds(s scene) {
	if s.frame.Caption {
		return
	}
	for _, j := range s.mentions {
		m := r.mention(j)
		if m.Type != graph.Campaign && m.Type != graph.System && m.Type != graph.Practice {
			continue
		}
		r.deed(s, m)
		r.owned(s, m)
	}
	if w, ok := r.pronoun(s); ok {
		r.originOf(s, w)
	}
	r.since(s)
}

// owned reads 公安部“净边”行动 and 宜丰县“村口灯”机制: who stands right before the name of
// a thing has done it.
func (r *relator) owned(s scene, m *extract.Mention) {
	if b := r.doc.BracketAt(m.Start); b < 0 || r.doc.Brackets[b].Start != m.Start {
		return // only a name in marks is surely no part of what stands before it
	}
	for _, j := range s.mentions {
		o := r.mention(j)
		if (o.End == m.Start || r.doc.Text[o.End:max(o.End, m.Start)] == "的") && (o.Type == graph.Agency || o.Type == graph.Place && m.Type == graph.Practice) && o.Attrs["scope"] == "" && !r.isNested(s, o) {
			r.say(s, o.Entity, predicateOf[m.Type], m.Entity, extract.Span{Start: o.Start, End: m.End}, "deed.owned", nil)
		}
	}
}

func (r *relator) deed(s scene, m *extract.Mention) {
	said := r.originOf(s, work{m.Span, m.Entity, m.Type})
	v, p, ok := r.verbBefore(s, m)
	if said && !ok {
		return
	}
	if !ok {
		v, p, ok = r.disposal(s, m)
	}
	if !ok {
		v, p, ok = r.verbAfter(s, m)
	}
	if !ok {
		return
	}
	span := extract.Span{Start: min(v.Start, m.Start), End: max(v.End, m.End)}
	if lead := r.lead(s); lead >= 0 {
		r.say(s, lead, p, m.Entity, extract.Span{Start: r.doc.Clauses[s.i-1].Start, End: span.End}, "deed.lead", nil)
	}
	if all := r.coordinate(s, v); len(all) > 0 {
		for _, a := range all {
			r.say(s, a.Entity, p, m.Entity, extract.Span{Start: a.Start, End: span.End}, "deed.joint", nil)
		}
		return
	}
	if e, start := r.rightBefore(s, v); e >= 0 {
		r.say(s, e, p, m.Entity, extract.Span{Start: start, End: span.End}, "deed.clause", nil)
		if e != s.frame.Actor && !r.setToWork(s, start) {
			return // 省公安厅提出的“五个一律”: whoever the sentence is about
		}
	}
	if r.otherActs(s, v.Start) {
		return
	}
	for _, a := range r.actors(s) {
		r.say(s, a, p, m.Entity, r.fromSubject(s, a, span), "deed."+string(p), nil)
	}
}

// otherActs reports a clause with a subject of its own that is not the frame's actor: a
// place the actor is not of opens it (云南省及时制定…), or an organisation that no agency
// grammar reads stands before the verb (当地某研究中心推出…).
func (r *relator) otherActs(s scene, verb int) bool {
	if s.frame.ActorBy <= extract.InClause || s.frame.Actor < 0 {
		return false
	}
	if r.doc.Elsewhere(s.i) {
		return true
	}
	for _, w := range unread {
		if strings.HasSuffix(r.doc.Text[s.clause.Start:verb], w) {
			return !r.isMention(s, extract.Span{Start: verb - len(w), End: verb})
		}
	}
	return false
}

// unread ends names of organisations that no agency grammar need read to be somebody else's.
var unread = []string{"研究中心", "研究院", "研究所", "协会", "学会", "商会", "基金会", "企业", "公司", "集团", "大学", "学院", "学校", "医院", "银行", "机构", "组织", "委员会", "办公室", "团队", "工作室", "政府", "军方", "媒体", "使馆", "代表团", "联盟", "省市", "省份", "多地", "国家和地区", "市局", "县局", "区局", "州局"}

// isMention reports whether words stand in the mention of an entity.
func (r *relator) isMention(s scene, words extract.Span) bool {
	for _, j := range s.mentions {
		if r.mention(j).Holds(words) {
			return true
		}
	}
	return false
}

// coordinate are the agencies that do together what a verb says: A、B联合开展, A与B共建的X.
// Before 的 they are so only where a word says that they act together.
func (r *relator) coordinate(s scene, v lexicon.Hit) []*extract.Mention {
	list := r.rosterBefore(s, v.Start)
	if len(list.members) < 2 || extract.EndsWith(r.doc.Text[s.clause.Start:list.Start], notSubjects) {
		return nil
	}
	relative := strings.HasPrefix(r.doc.Text[v.End:s.clause.End], "的")
	if relative && !extract.HoldsAny(r.doc.Text[list.End:v.End], together) {
		return nil
	}
	return list.members
}

// notSubjects stand before those who are not the ones who act.
var notSubjects = []string{"向", "对", "为", "给", "与", "同", "和", "、", "在", "从", "被", "把", "将", "受", "联合", "会同", "协同", "携手", "配合", "协调", "部署", "组织", "指导", "要求"}

// rightBefore is the agency whose name ends where a verb begins, with at most an adverb
// between, and that is no partner of another.
func (r *relator) rightBefore(s scene, v lexicon.Hit) (entity, start int) {
	relative := strings.HasPrefix(r.doc.Text[v.End:s.clause.End], "的")
	alone := relative && !extract.HoldsAny(r.doc.Text[v.Start:v.End], together) // A和B提出的X: B alone
	entity = -1
	for _, j := range s.mentions {
		m := r.mention(j)
		if m.Type != graph.Agency || m.End > v.Start || v.Start-m.End > 4*3 || r.isNested(s, m) || r.isPartner(s, m) || extract.EndsWith(r.doc.Text[s.clause.Start:m.Start], means) {
			continue
		}
		if between := r.doc.Text[m.End:v.Start]; (alone && !extract.HoldsAny(between, together) || !r.joinsIn(m.Start)) && !extract.HoldsAny(between, []string{"的", "、", "和"}) {
			entity, start = m.Entity, m.Start
		}
	}
	return entity, start
}

// means stand before those by whom or where somebody else acts: 依托警察学院筹建, 在医院设立.
var means = []string{"依托", "借助", "通过", "利用", "依靠", "在", "向", "对", "为", "给", "从"}

// joinsIn reports a name that stands in a list of partners: 会同A、B推进.
func (r *relator) joinsIn(at int) bool {
	return extract.EndsWith(r.doc.Text[:at], []string{"联合", "会同", "协同", "携手", "、", "和", "与", "同", "及"})
}

// isPartner reports an agency behind a verb of joining, with no other verb between:
// whatever its list holds, 联合市教育局、团市委、….
func (r *relator) isPartner(s scene, m *extract.Mention) bool {
	joined := false
	for _, t := range s.terms {
		if t.End > m.Start {
			break
		}
		if t.Sense.Kind == "cue" && !r.inName(t.Start) {
			joined = t.Sense.Col(0) == "partner" && !r.insideAgency(s, t)
		}
	}
	return joined
}

// setToWork reports an agency that another sends: 部署全国公安机关开展.
func (r *relator) setToWork(s scene, at int) bool {
	before := r.doc.Text[s.clause.Start:at]
	return extract.EndsWith(before, []string{"部署", "组织", "要求", "指挥", "指导"})
}

// predicateOf is the relation whose object has a type.
var predicateOf = map[graph.Type]graph.Predicate{graph.Campaign: graph.Ran, graph.System: graph.Built, graph.Practice: graph.Adopted}

// verbBefore is the nearest verb before a name that takes its type as object. Where the
// nearest relation verb takes another type the name is no object of a farther one.
func (r *relator) verbBefore(s scene, m *extract.Mention) (lexicon.Hit, graph.Predicate, bool) {
	var best lexicon.Hit
	want := predicateOf[m.Type]
	for _, t := range s.terms {
		if t.End > m.Start {
			break
		}
		if t.Sense.Kind == "cue" && graph.Predicate(t.Sense.Value) == want && !r.inName(t.Start) {
			best = t
		}
	}
	if best.End == 0 || m.Start-best.End > 26*3 || r.blocked(s, best.End, m) {
		return best, want, false
	}
	return best, want, true
}

// blocked reports words between a verb and a name that keep them apart: 以“X”为抓手
// has its own reading, 期间 and 以来 make of the name a time.
func (r *relator) blocked(s scene, from int, m *extract.Mention) bool {
	if from > m.Start {
		return true
	}
	between := r.doc.Text[from:m.Start]
	return strings.Contains(between, "期间") || strings.Contains(between, "以来") || r.isTime(s, m)
}

// isTime reports a name used as a time: “百日行动”以来, “百日行动”期间.
func (r *relator) isTime(s scene, m *extract.Mention) bool {
	after := r.doc.Text[m.End:s.clause.End]
	for _, w := range []string{"以来", "开展以来", "启动以来", "期间", "开展期间", "实施以来", "部署以来"} {
		if strings.HasPrefix(after, w) {
			return !r.verbEarlier(s, m)
		}
	}
	return false
}

// verbEarlier reports 自公安部部署开展“X”以来: the campaign is run and then a time.
func (r *relator) verbEarlier(s scene, m *extract.Mention) bool {
	for _, t := range s.terms {
		if t.Sense.Kind == "cue" && t.Sense.Value == string(graph.Ran) && t.End <= m.Start {
			return true
		}
	}
	return false
}

// behind lists verbs that follow what they set up.
var behind = map[graph.Type][]string{
	graph.Campaign: {"启动", "打响", "拉开"},
	graph.System:   {"提档升级", "升级", "扩容", "上线", "建成", "投用", "投运", "投入使用", "启用", "正式上线", "全面建成", "建成投运"},
	graph.Practice: {"正式实施", "实施", "落地", "已成为", "全面推行", "推行"},
}

func (r *relator) verbAfter(s scene, m *extract.Mention) (lexicon.Hit, graph.Predicate, bool) {
	after := r.doc.Text[m.End:s.clause.End]
	for _, v := range behind[m.Type] {
		if i := strings.Index(after, v); i >= 0 && i <= 10*3 && !strings.HasPrefix(after[i+len(v):], "以来") {
			return lexicon.Hit{Start: m.End + i, End: m.End + i + len(v)}, predicateOf[m.Type], s.frame.ActorBy <= extract.InParagraph
		}
	}
	return lexicon.Hit{}, "", false
}

// disposals are the verbs, besides those of the tables, of 把“X”写进条例.
var disposals = []string{"写进", "写入", "推广", "固化", "推向"}

// disposal reads the object before its verb and what it is written into, 把“村口灯”机制写进
// 《条例》, and a thing told of as what goes with another, 与之配套的是“村口灯”机制.
func (r *relator) disposal(s scene, m *extract.Mention) (lexicon.Hit, graph.Predicate, bool) {
	before, after := r.doc.Text[r.doc.SentenceOf(s.i).Start:m.Start], r.doc.Text[m.End:s.clause.End]
	if extract.EndsWith(before, []string{"配套的是", "配套的，是"}) || m.Type == graph.Practice && extract.EndsWith(before, []string{"写进", "写入"}) {
		return lexicon.Hit{Start: m.Start - len("是"), End: m.Start}, predicateOf[m.Type], true
	}
	if verb := opening(after, disposals); verb != "" && extract.EndsWith(before, []string{"把", "将"}) {
		return lexicon.Hit{Start: m.End, End: m.End + len(verb)}, predicateOf[m.Type], true
	}
	return lexicon.Hit{}, "", false
}

func (r *relator) inName(at int) bool {
	for i := r.doc.BracketAt(at); i >= 0; i = r.doc.Brackets[i].Parent {
		if b := &r.doc.Brackets[i]; !b.Speech && b.Open != '（' && b.Open != '(' {
			return true
		}
	}
	return false
}

// fromSubject lets the evidence begin at the actor's name where the clause has it.
func (r *relator) fromSubject(s scene, actor int, span extract.Span) extract.Span {
	for _, j := range s.mentions {
		m := r.mention(j)
		standsFor := m.Type == graph.Place && s.frame.ActorBy == extract.InClause && actor == s.frame.Actor
		if (m.Entity == actor || standsFor) && m.Start < span.Start {
			return extract.Span{Start: m.Start, End: span.End}
		}
	}
	return span
}
