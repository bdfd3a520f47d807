package measure

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/graph"
)

// distributes reports where 分别 stands in a clause with quantities behind it, or -1.
func distributes(doc *extract.Document, terms []lexicon.Hit, c extract.Clause) int {
	i := strings.Index(doc.Slice(c.Span), "分别")
	if i < 0 {
		return -1
	}
	return c.Start + i
}

// distribute pairs the members of a list with the quantities behind 分别, one to one. It
// abstains where their numbers differ.
func (m *meter) distribute(clause int, c extract.Clause, terms []lexicon.Hit, at int, qs []extract.Quantity) {
	if qs[0].Start < at {
		for _, it := range split(m.doc, c, terms, qs) {
			m.item(clause, it, terms)
		}
		return
	}
	whole := item{q: qs[0], pre: extract.Span{Start: c.Start, End: qs[0].Start}}
	r := readChange(m.doc, whole, terms)
	if bases := basesBefore(terms, c, at); len(bases) > 1 && len(bases) == len(qs) {
		m.perBasis(clause, c, qs, bases, r)
		return
	}
	names, span := m.members(c, terms, at)
	if len(names) == 0 {
		names = m.said.list
	}
	if len(names) == 0 && len(m.said.recent) >= len(qs) {
		names = slices.Clone(m.said.recent[len(m.said.recent)-len(qs):])
	}
	if m.said.parts && m.said.total >= 0 && m.out[m.said.total].Amount.Unit == qs[0].Unit {
		for k := range names {
			names[k] += lastNoun(m.said.object)
		}
	}
	if len(names) == 0 && len(qs) == 1 { // 分别 of places or times, not of figures
		for _, it := range split(m.doc, c, terms, qs) {
			m.item(clause, it, terms)
		}
	}
	if len(names) != len(qs) {
		return
	}
	facet := facetBetween(m.doc, terms, extract.Span{Start: at + len("分别"), End: qs[0].Start})
	m.said.list = nil
	for k, q := range qs {
		cue, ok := m.doc.CertaintyOf(q.Span)
		if !ok {
			return
		}
		metric := extract.Metric{Span: item{q: q, clause: c.Start}.evidence(span), Indicator: names[k] + facet, Amount: q.Amount, Change: m.ownChange(terms, qs, k, r.change), Basis: m.basis(r),
			PartOf: -1, Certainty: cue.Certainty, Rule: "metric.distribute", Period: m.doc.Frames[clause].Period}
		m.flags(&metric, q)
		m.add(clause, metric, name{rule: "metric.distribute"})
		m.said.list = append(m.said.list, metric.Indicator)
	}
	if r.change != graph.NoChange {
		m.said.basis = m.basis(r)
	}
}

// ownChange is the direction that stands before one figure of a list: 下降21.3%、上升16.5%.
func (m *meter) ownChange(terms []lexicon.Hit, qs []extract.Quantity, k int, shared graph.Change) graph.Change {
	if k == 0 {
		return shared
	}
	own := m.ownChange(terms, qs, k-1, shared)
	for _, t := range terms {
		if t.Sense.Kind == "change" && t.Start >= qs[k-1].End && t.End <= qs[k].Start {
			own = graph.Change(t.Sense.Value)
		}
	}
	return own
}

// basesBefore are the bases that a clause lists before 分别.
func basesBefore(terms []lexicon.Hit, c extract.Clause, at int) []graph.Basis {
	var out []graph.Basis
	for _, t := range terms {
		if t.Sense.Kind == "basis" && t.End <= at {
			out = append(out, graph.Basis(t.Sense.Value))
		}
	}
	return out
}

// perBasis reads 治安警情环比、同比分别下降8%和23%: one indicator, a figure for each basis.
func (m *meter) perBasis(clause int, c extract.Clause, qs []extract.Quantity, bases []graph.Basis, r reading) {
	text, span := m.words(extract.Span{Start: c.Start, End: max(c.Start, r.nameTo)}, nil)
	if text == "" {
		text = m.said.indicator
	}
	if text == "" {
		return
	}
	for k, q := range qs {
		cue, ok := m.doc.CertaintyOf(q.Span)
		if !ok {
			return
		}
		metric := extract.Metric{Span: item{q: q, clause: c.Start}.evidence(span), Indicator: text, Amount: q.Amount, Change: r.change, Basis: bases[k],
			PartOf: -1, Certainty: cue.Certainty, Rule: "metric.bases", Period: m.doc.Frames[clause].Period}
		m.flags(&metric, q)
		m.add(clause, metric, name{rule: "metric.bases"})
	}
}

// facetBetween is a verb between 分别 and the figures that says what was counted: 立案.
func facetBetween(doc *extract.Document, terms []lexicon.Hit, s extract.Span) string {
	for _, t := range terms {
		if t.Start >= s.Start && t.End <= s.End && t.Sense.Kind == "act" {
			return t.Sense.Word
		}
	}
	return ""
}

// members are the names in the list before 分别, each with the head noun they share.
func (m *meter) members(c extract.Clause, terms []lexicon.Hit, at int) ([]string, extract.Span) {
	end := at
	for _, t := range terms {
		if t.Sense.Kind == "basis" && t.Start < end {
			end = t.Start
		}
	}
	text, span := m.words(extract.Span{Start: c.Start, End: end}, nil)
	if text == "" {
		return nil, span
	}
	text = strings.NewReplacer("以及", "、", "和", "、", "及", "、", "与", "、").Replace(text)
	parts := strings.Split(text, "、")
	if len(parts) < 2 {
		return nil, span
	}
	last := parts[len(parts)-1]
	head := cmp.Or(behindParallel(parts[0], last), sharedHead(last))
	if before, group, ok := strings.Cut(last, "等"); ok && before != "" {
		parts[len(parts)-1], head = before, strings.TrimPrefix(strings.TrimPrefix(group, "突出"), "主要")
	}
	m.complete(parts, span)
	if f := facetOf(last); f != "" {
		for i, p := range parts[:len(parts)-1] {
			if facetOf(p) == "" && !rate(p) {
				parts[i] = p + f // 八类案件、命案破案率
			}
		}
	}
	for i, p := range parts {
		if !strings.HasSuffix(p, head) && !hasHead(p) {
			parts[i] = p + head
		}
	}
	return parts, span
}

// complete gives the later members what only the first one says: its deed (抓获涉赌、涉黄
// 人员), or the domain of a bare facet (盗抢骗案件发案、破案).
func (m *meter) complete(parts []string, span extract.Span) {
	verb := m.doc.Slice(m.firstAct(span))
	for i := 1; i < len(parts); i++ {
		switch {
		case slices.Contains(facets, parts[i]) && domain(parts[0]) != parts[0]:
			parts[i] = domain(parts[0]) + parts[i]
		case verb != "" && len(parts[0]) >= len(verb)+len("涉赌") && strings.HasPrefix(parts[0], verb) && !m.startsWithVerb(parts[i]):
			if strings.HasPrefix(parts[0], verb+"的") {
				verb += "的"
			}
			parts[i] = verb + parts[i]
		}
	}
}

// startsWithVerb reports a member with a deed of its own.
func (m *meter) startsWithVerb(member string) bool {
	at := strings.Index(m.doc.Text, member)
	return at >= 0 && m.startsWithAct(extract.Span{Start: at, End: at + len(member)})
}

// behindParallel is what the last member says behind what the first one ends in too:
// 高技术制造业、装备制造业采购经理指数 share 采购经理指数.
func behindParallel(first, last string) string {
	for i := range first {
		end := first[i:]
		if utf8.RuneCountInString(end) < 2 {
			break
		}
		if at := strings.LastIndex(last, end); at >= 0 {
			return last[at+len(end):]
		}
	}
	return ""
}

// facetOf is the facet a member ends in, or "".
func facetOf(member string) string {
	best := ""
	for _, f := range facets {
		if strings.HasSuffix(member, f) && len(f) > len(best) && len(f) < len(member) {
			best = f
		}
	}
	return best
}

// heads are nouns that the members of a list share when only the last carries one.
var heads = []string{"嫌疑人", "人员", "刑事案件", "治安案件", "案件数", "案件", "警情", "犯罪", "事故", "人数", "数量", "起数", "数", "率", "金额", "产量", "产值", "总额", "收入", "投资", "面积", "人次", "指数", "价格", "领域", "方面", "支出", "贷款", "存款", "进口", "出口"}

func sharedHead(last string) string {
	for _, h := range heads {
		if strings.HasSuffix(last, h) {
			return h
		}
	}
	return ""
}

func hasHead(s string) bool { return sharedHead(s) != "" }
