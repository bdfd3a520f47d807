package measure

import (
	"slices"
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/graph"
)

// A member is what one figure of a list measures, and whose it is where the list is of
// places or agencies.
type member struct {
	text  string
	span  extract.Span // of the list
	owner int
	owned bool
}

// dealt is the list whose members the figures behind 分别 are of: one that ends at a place
// before it, one that the clause before ends or opens with, or what the sentence has
// measured. Each is named with the facet that stands behind 分别.
func (m *meter) dealt(clause, end int, facet string, qs []extract.Quantity) []member {
	c := &m.doc.Clauses[clause]
	if list := m.owners(c, end, facet, qs[0].Unit, len(qs)); list != nil {
		return list
	}
	names, span := m.members(c, end, len(qs))
	if m.said.parts && m.said.total >= 0 && m.out[m.said.total].Amount.Unit == qs[0].Unit {
		for k := range names {
			names[k] += partHead(m.said.object, qs[0].Unit)
		}
	}
	if len(names) == 0 {
		names = m.listBefore(clause, end, len(qs))
	}
	if len(names) == 0 && len(m.said.list) == len(qs) {
		return m.said.list
	}
	if len(names) == 0 {
		names = m.lastSaid(clause, len(qs))
	}
	return listed(names, span, facet)
}

// listed are members with names that end in a facet.
func listed(names []string, span extract.Span, facet string) []member {
	out := make([]member, len(names))
	for k, n := range names {
		out[k] = member{text: n + facet, span: span}
	}
	return out
}

// basisBefore is where the first comparison stands before a place, or the place.
func basisBefore(doc *extract.Document, c *extract.Clause, terms []lexicon.Hit, at int) int {
	end := at
	for _, t := range terms {
		if t.Kind == lexicon.Basis && t.Start < end {
			end = basisStart(doc, c.Start, t.Start)
		}
	}
	return end
}

// owners reads a list of places or agencies, each of which has a figure of one thing:
// 东山、西山两县查处违法数分别为36起、41起. Where n is not 0 it must have as many members.
func (m *meter) owners(c *extract.Clause, end int, facet, unit string, n int) []member {
	var list []member
	at := -1
	for _, i := range m.doc.MentionsIn(extract.Span{Start: c.Start, End: end}) {
		o := &m.doc.Mentions[i]
		if o.Type != graph.Place && o.Type != graph.Agency || o.Entity < 0 || o.Start < at {
			continue
		}
		if at >= 0 && !separates(m.doc.Text[at:o.Start]) || at < 0 && prepositions.Ends(m.doc.Text[c.Start:o.Start]) { // 对东盟、欧盟
			return nil
		}
		list = append(list, member{span: o.Span, owner: o.Entity, owned: true})
		at = o.End
	}
	if len(list) < 2 || n > 0 && len(list) != n {
		return nil
	}
	text := trimEnd(m.behindLabel(extract.Span{Start: at, End: end}))
	switch object := m.said.countedIn(unit).object; {
	case text == "" && facet == "":
		text = m.said.indicator
	case text == "" && facet != "占比" && object != "" && m.said.parts:
		text, facet = deedOf(facet, object), ""
	}
	if text+facet == "" || strings.Contains(text, "、") {
		return nil
	}
	for k := range list {
		list[k].text = text + facet
	}
	return list
}

// behindLabel are the words behind what sums a list up: 四个大队查处违法数, 两地.
func (m *meter) behindLabel(s extract.Span) string {
	s.Start = lead(m.doc, s)
	if r, size := utf8.DecodeRuneInString(m.doc.Slice(s)); strings.ContainsRune("两二三四五六七八九十", r) {
		if utf8.RuneCountInString(m.doc.Slice(s)) == 2 { // 三地
			return ""
		}
		if v := m.firstActAfter(extract.Span{Start: s.Start + size, End: s.End}); v >= 0 {
			s.Start = v
		} else if words := m.doc.WordsIn(extract.Span{Start: s.Start + size, End: s.End}); len(words) > 0 {
			s.Start = words[len(words)-1].Start
		}
	}
	return m.doc.Slice(s)
}

// firstActAfter is where the first verb of doing stands in a stretch, or -1.
func (m *meter) firstActAfter(s extract.Span) int {
	terms := m.doc.TermsIn(s)
	for i := range terms {
		if t := &terms[i]; t.Kind == lexicon.Act && isWord(m.doc, t) {
			return t.Start
		}
	}
	return -1
}

// shareOnly are what a clause says before 分别 when the clause before has the list.
var shareOnly = []string{"", "占", "占比", "占比为", "比例", "比重", "所占比例", "所占比重", "数量", "涨幅", "降幅", "增幅"}

// listBefore reads the list that the clause before 分别 opens or ends with: 咨询前三位的是甲、
// 乙、丙，占比分别为…; 甲、乙次之，分别占….
func (m *meter) listBefore(clause, end, n int) []string {
	c := &m.doc.Clauses[clause]
	own := trimEnd(strings.TrimSpace(m.doc.Text[c.Start:end]))
	if clause == 0 || m.doc.Clauses[clause-1].Sentence != c.Sentence || !slices.Contains(shareOnly, own) {
		return nil
	}
	text := m.doc.Slice(m.doc.Clauses[clause-1].Span)
	first := strings.Index(text, "、")
	if first < 0 || strings.Contains(text, "等") || strings.ContainsFunc(text, digit) {
		return nil
	}
	parts := listParts(listOnly(m.doc.Text[m.doc.Clauses[clause-1].Start:m.trendStart(clause-1)], first))
	if len(parts) != n || slices.ContainsFunc(parts, unfit) {
		return nil
	}
	if strings.HasPrefix(own, "占") || strings.HasPrefix(own, "比") {
		for k := range parts {
			parts[k] += "占比"
		}
	}
	return parts
}

// trendStart is where a clause goes on behind its list to compare: 起数、死亡人数同比“双下降”;
// or its end.
func (m *meter) trendStart(clause int) int {
	c := &m.doc.Clauses[clause]
	if !trends(m.doc.Slice(c.Span)) {
		return c.End
	}
	terms := m.doc.TermsIn(c.Span)
	for i := range terms {
		if t := &terms[i]; t.Kind == lexicon.Basis || t.Kind == lexicon.Change && len(t.Sense.Word) >= len("下降") && isWord(m.doc, t) {
			return t.Start
		}
	}
	return c.End
}

// listOnly is the list of a clause, whose first 、 is given, without the words around it:
// 投诉集中在甲、乙, 甲、乙次之.
func listOnly(text string, first int) string {
	for _, w := range []string{"是", "为", "有", "在"} {
		if i := strings.LastIndex(text[:first], w); i >= 0 {
			text = text[i+len(w):]
			break
		}
	}
	for _, w := range []string{"次之", "居前", "居多", "为主", "位居前列"} {
		text = strings.TrimSuffix(text, w)
	}
	return text
}

// unfit reports what is no member of a list: nothing, or a clause.
func unfit(part string) bool {
	n := utf8.RuneCountInString(part)
	return n == 0 || n > maxObject
}

// lastSaid are the last things a sentence measured, for a 分别 that lists none, without
// what the clause before leaves out: 除伤者持平外.
func (m *meter) lastSaid(clause, n int) []string {
	names := slices.Clone(m.said.recent)
	if but, ok := m.exception(clause); ok {
		names = slices.DeleteFunc(names, func(s string) bool {
			toll := strings.TrimPrefix(s, events.Opening(s)) // 受伤 of 火灾受伤
			return strings.Contains(but, toll) || strings.Contains(toll, but)
		})
	}
	if len(names) < n {
		return nil
	}
	return names[len(names)-n:]
}

// exception is what the clause before leaves out: 受伤 of 除伤者持平外.
func (m *meter) exception(clause int) (string, bool) {
	if clause == 0 || m.doc.Clauses[clause-1].Sentence != m.doc.Clauses[clause].Sentence {
		return "", false
	}
	text, ok := strings.CutPrefix(m.doc.Slice(m.doc.Clauses[clause-1].Span), "除")
	for _, w := range []string{"持平", "外", "下降", "上升"} {
		text, _, _ = strings.Cut(text, w)
	}
	return text, ok && text != ""
}

// facetBetween is a verb between 分别 and the figures that says what was counted, 立案, or
// that they are shares.
func facetBetween(doc *extract.Document, terms []lexicon.Hit, s extract.Span) string {
	for i := range terms {
		if t := &terms[i]; t.Start >= s.Start && t.End <= s.End && t.Kind == lexicon.Act && t.Sense.Word != "完成" && isWord(doc, t) {
			return t.Sense.Word
		}
	}
	if pairOf(doc.Slice(s)) != nil { // 分别进出口
		return doc.Slice(s)
	}
	if strings.HasPrefix(doc.Slice(s), "占") {
		return "占比"
	}
	return ""
}
