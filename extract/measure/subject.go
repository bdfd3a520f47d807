package measure

import (
	"slices"
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/numeral"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// subjects are the entities a figure may rightly be attached to, most specific first: the
// person who did it (-1 for none), the system, the agency, the campaign, the place.
// They are added to a list behind those of other figures.
func subjects(list []int, doc *extract.Document, clause, person int, f *extract.Frame) []int {
	out := union{list, len(list)}
	out.add(person)
	c := doc.Clauses[clause].Span
	mentions := doc.MentionsIn(c)
	for _, i := range mentions {
		if m := &doc.Mentions[i]; m.Type == graph.System || m.Type == graph.Practice {
			out.add(m.Entity)
		}
	}
	if !plans.Opens(doc.Slice(c)) {
		out.add(f.System)
	}
	examples := exemplary(doc, c, mentions)
	if examples || !doc.Elsewhere(clause) {
		out.add(f.Actor)
	}
	out.add(f.Campaign)
	if len(mentions) > 0 && !examples {
		out.addOpening(doc, c, mentions)
	}
	switch {
	case f.Scope >= 0:
		out.add(f.Scope)
	case f.Actor >= 0:
		if code := doc.Entities[f.Actor].Attrs["code"]; code != "" {
			out.add(doc.PlaceOf(code))
		} else if national(doc, f.Actor) {
			out.add(doc.PlaceOf(extract.Nation)) // a ministry's figures
		}
	case doc.Home == "" || doc.Home == extract.Nation:
		out.add(doc.PlaceOf(extract.Nation)) // nobody's, in an article of no one place
	}
	return out.list
}

// plans open a clause with what the actor is next about to do, with or without the system of
// the clause before: 建成“数智社区”60个，计划到2026年满意度达到99%.
var plans = wordlist.Of("计划", "力争", "预计到")

// A union is entities behind others of a list, each once.
type union struct {
	list []int
	from int // where they begin
}

// add adds an entity, if there is one.
func (u *union) add(e int) {
	if e >= 0 && !slices.Contains(u.list[u.from:], e) {
		u.list = append(u.list, e)
	}
}

// addOpening adds the places that a clause opens with, at once or behind a time: 我国 of
// 今年前7个月，我国对南亚出口20亿元, whose last place is 南亚.
func (u *union) addOpening(doc *extract.Document, c extract.Span, mentions []int) {
	at := c.Start
	if i := doc.FirstPeriod(at); i < len(doc.Periods) && doc.Periods[i].Span.Start == at {
		at = doc.Periods[i].Span.End
	}
	first := true
	for _, i := range mentions {
		m := &doc.Mentions[i]
		if m.Type != graph.Place || m.Start < at {
			continue
		}
		if m.Start > at && (first || !separates(doc.Text[at:m.Start])) || amongWhom.Opens(doc.Text[m.End:]) {
			break // 全省排名: only among whom
		}
		u.add(m.Entity)
		at, first = m.End, false
	}
}

// exemplary reports a clause whose places only open what it counts: 山东、浙江等9省份.
func exemplary(doc *extract.Document, c extract.Span, mentions []int) bool {
	for _, i := range mentions {
		m := &doc.Mentions[i]
		rest, ok := strings.CutPrefix(doc.Text[m.End:c.End], "等")
		if r, _ := utf8.DecodeRuneInString(rest); ok && m.Type == graph.Place && numeral.Starts(r) {
			return true
		}
	}
	return false
}

// amongWhom stand behind a place that only says among whom something is ranked or averaged.
var amongWhom = wordlist.Of("排名", "平均水平", "平均值", "第一", "首位", "前列")

// ownFigures are the ends of names of firms and houses whose figures are their own, and abroad the
// beginnings of those of bodies of many countries.
var (
	ownFigures = wordlist.Of("公司", "集团", "银行", "馆", "台", "社", "大学", "学院", "医院")
	abroad     = wordlist.Of("联合国", "国际", "世界")
)

// national reports a body of the whole country that speaks of its affairs: 国家统计局.
func national(doc *extract.Document, agency int) bool {
	name := doc.Entities[agency].Name
	if abroad.Opens(name) || ownFigures.Ends(name) && name != "中国人民银行" {
		return false
	}
	for i := range doc.Mentions {
		if m := &doc.Mentions[i]; m.Entity == agency && m.Type == graph.Agency && m.Org != nil {
			return m.Org.Form == extract.OrgFixed && m.Org.Place == ""
		}
	}
	return false
}

// person is who did in person what a clause counts, or -1: 刘海波先后侦破案件40起, 他抓获逃犯
// 12名. The clauses behind it in its sentence leave him out, until another actor is named.
func (m *meter) person(clause int) int {
	c := &m.doc.Clauses[clause]
	if he(m.doc.Slice(c.Span)) {
		return m.lastPerson(c)
	}
	for _, i := range m.doc.MentionsIn(c.Span) {
		o := &m.doc.Mentions[i]
		if o.Type == graph.Person && o.Entity >= 0 && m.startsWithAct(extract.Span{Start: lead(m.doc, extract.Span{Start: o.End, End: c.End}), End: c.End}) {
			return o.Entity
		}
	}
	if m.doc.Frames[clause].ActorBy == extract.InClause {
		return -1
	}
	return m.said.person
}

// he reports a clause that 他 opens, and not 他们 or 他的.
func he(clause string) bool { return pronouns.Opens(clause) && !others.Opens(clause) }

// others open a clause of others than him, or of what he says.
var others = wordlist.Of("他们", "她们", "他的", "她的", "他说", "她说", "他人", "他表示", "她表示", "他介绍", "她介绍", "他指出", "他强调", "他认为")

// lastPerson is whom 他 means: the last person named before it in its block.
func (m *meter) lastPerson(c *extract.Clause) int {
	found := -1
	for _, i := range m.doc.MentionsIn(extract.Span{Start: m.doc.Blocks[c.Block].Start, End: c.Start}) {
		if o := &m.doc.Mentions[i]; o.Type == graph.Person && o.Entity >= 0 {
			found = o.Entity
		}
	}
	return found
}
