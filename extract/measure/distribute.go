package measure

import (
	"slices"
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/graph"
)

// distributes reports where 分别 stands in a clause with quantities behind it, or 分列 with
// a rank behind it, or -1.
func distributes(doc *extract.Document, c *extract.Clause) int {
	for _, w := range dealing {
		if i := strings.Index(doc.Slice(c.Span), w); i >= 0 {
			return c.Start + i
		}
	}
	return -1
}

// dealing deal figures out.
var dealing = []string{"分别", "分列第", "分居第"}

// distribute pairs the members of a list with the quantities behind 分别, one to one. It
// abstains where their numbers differ.
func (m *meter) distribute(clause int, terms []lexicon.Hit, at int, qs []extract.Quantity) {
	c := &m.doc.Clauses[clause]
	qs = m.withoutLabels(at, qs)
	if len(qs) == 0 {
		return
	}
	if qs[0].Start < at {
		m.each(clause, terms, qs)
		return
	}
	whole := item{q: &qs[0], pre: extract.Span{Start: c.Start, End: qs[0].Start}}
	r := m.read(clause, &whole, terms)
	if bases := basesBefore(terms, at); len(bases) > 1 && len(bases) == len(qs) {
		m.perBasis(clause, qs, bases, &r)
		return
	}
	facet := facetBetween(m.doc, terms, extract.Span{Start: at + len("分别"), End: qs[0].Start})
	end := basisBefore(m.doc, c, terms, at)
	if r.against.Len() > 0 {
		end = min(end, r.against.Start)
	}
	list := m.dealt(clause, end, facet, qs)
	if len(list) == 0 && len(qs) == 1 { // 分别 of places or times, not of figures
		m.each(clause, terms, qs)
	}
	if len(list) == len(qs) {
		m.deal(clause, list, terms, qs, &r)
	}
}

// evenly deals one figure out to all the members of a list: 甲、乙降幅均超两成.
func (m *meter) evenly(clause int, terms []lexicon.Hit, qs []extract.Quantity) bool {
	if len(qs) != 1 {
		return false
	}
	c := &m.doc.Clauses[clause]
	text := m.doc.Text[c.Start:qs[0].Start]
	at := strings.LastIndex(text, "均")
	if at < 0 || !strings.Contains(text[:at], "、") && !strings.Contains(text[:at], "和") || averaged.Ends(text[:at]) {
		return false
	}
	r := m.read(clause, &item{q: &qs[0], pre: extract.Span{Start: c.Start, End: qs[0].Start}}, terms)
	end := c.Start + at
	switch {
	case qs[0].Unit == "名次":
	case r.nameTo < 0 || r.change == graph.NoChange && !r.level:
		return false
	default:
		end = min(end, r.nameTo)
	}
	list := m.owners(c, end, "", qs[0].Unit, 0)
	if list == nil {
		names, span := m.members(c, end, 0)
		list = listed(names, span, shareFacetOf(&r))
	}
	if len(list) < 2 {
		return false
	}
	m.deal(clause, list, terms, slices.Repeat(qs, len(list)), &r)
	return true
}

// shareFacetOf is what a share measures of each thing.
func shareFacetOf(r *reading) string {
	if r.share {
		return "占比"
	}
	return ""
}

// withoutLabels leaves out what before 分别 only counts the list: 四个大队, 后两项.
func (m *meter) withoutLabels(at int, qs []extract.Quantity) []extract.Quantity {
	for len(qs) > 0 && qs[0].Start < at && !strings.ContainsFunc(m.doc.Slice(qs[0].Span), digit) {
		qs = qs[1:]
	}
	return qs
}

// deal gives each member of a list its figure.
func (m *meter) deal(clause int, list []member, terms []lexicon.Hit, qs []extract.Quantity, r *reading) {
	m.said.list = nil
	c := &m.doc.Clauses[clause]
	for k := range qs {
		q := &qs[k]
		cue, ok := m.doc.CertaintyOf(q.Span)
		if !ok {
			return
		}
		n := name{text: m.ofEvent(list[k].text, c.Start), span: list[k].span, rule: "metric.distribute", owner: list[k].owner, owned: list[k].owned}
		metric := m.figure(clause, q, &n, m.ownChange(terms, qs, k, r.change), m.basis(r, q.Unit), cue.Certainty)
		m.add(clause, &metric, &n)
		m.said.list = append(m.said.list, list[k])
	}
	if r.change != graph.NoChange {
		m.said.against(m.basis(r, qs[0].Unit), qs[0].Unit)
	}
}

// again deals figures out to the list before, or to what the sentence has measured, where
// a clause lists as many and names nothing: 分别为38起和52起，增长5%、7%.
func (m *meter) again(clause int, terms []lexicon.Hit, qs []extract.Quantity) bool {
	if len(qs) < 2 {
		return false
	}
	c := &m.doc.Clauses[clause]
	for k := 1; k < len(qs); k++ {
		if !separates(m.doc.Text[qs[k-1].End:qs[k].Start]) {
			return false
		}
	}
	r := m.read(clause, &item{q: &qs[0], pre: extract.Span{Start: c.Start, End: qs[0].Start}}, terms)
	if r.nameTo < 0 {
		return false
	}
	if text, _ := m.words(extract.Span{Start: c.Start, End: max(c.Start, r.nameTo)}, nil); text != "" && !unnamed(text) {
		return m.inTurn(clause, terms, qs, &r)
	}
	list := m.said.list
	if len(list) != len(qs) && r.change != graph.NoChange {
		list = listed(m.lastSaid(clause, len(qs)), extract.Span{}, "")
	}
	if len(list) != len(qs) {
		return false
	}
	m.deal(clause, list, terms, qs, &r)
	return true
}

// inTurn deals figures out to a list of as many that stands before their verb without 分别:
// 进口、出口增长5%、7%.
func (m *meter) inTurn(clause int, terms []lexicon.Hit, qs []extract.Quantity, r *reading) bool {
	c := &m.doc.Clauses[clause]
	if r.change == graph.NoChange || !strings.Contains(m.doc.Text[c.Start:r.nameTo], "、") && !strings.Contains(m.doc.Text[c.Start:r.nameTo], "和") {
		return false
	}
	names, span := m.members(c, r.nameTo, len(qs))
	if len(names) != len(qs) {
		return false
	}
	m.deal(clause, listed(names, span, ""), terms, qs, r)
	return true
}

// ownChange is the direction that stands before one figure of a list: 下降21.3%、上升16.5%.
func (m *meter) ownChange(terms []lexicon.Hit, qs []extract.Quantity, k int, shared graph.Change) graph.Change {
	if k == 0 {
		return shared
	}
	own := m.ownChange(terms, qs, k-1, shared)
	for _, t := range terms {
		if t.Kind == lexicon.Change && t.Start >= qs[k-1].End && t.End <= qs[k].Start {
			own = graph.Change(t.Sense.Value)
		}
	}
	return own
}

// basesBefore are the bases that a clause lists before 分别.
func basesBefore(terms []lexicon.Hit, at int) []graph.Basis {
	var out []graph.Basis
	for _, t := range terms {
		if t.Kind == lexicon.Basis && t.End <= at {
			out = append(out, graph.Basis(t.Sense.Value))
		}
	}
	return out
}

// perBasis reads 治安警情环比、同比分别下降8%和23%: one indicator, a figure for each basis.
func (m *meter) perBasis(clause int, qs []extract.Quantity, bases []graph.Basis, r *reading) {
	c := &m.doc.Clauses[clause]
	text, span := m.words(extract.Span{Start: c.Start, End: max(c.Start, r.nameTo)}, nil)
	if text == "" {
		text = m.said.indicator
	}
	if text == "" {
		return
	}
	for k := range qs {
		q := &qs[k]
		cue, ok := m.doc.CertaintyOf(q.Span)
		if !ok {
			return
		}
		n := name{text: text, span: span, rule: "metric.bases"}
		metric := m.figure(clause, q, &n, r.change, bases[k], cue.Certainty)
		m.add(clause, &metric, &n)
	}
}
