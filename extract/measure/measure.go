// Package measure fills doc.Metrics: it ties each quantity to what it measures, whose it
// is, whether it is a level or a change, and against what. It reads Clauses, Terms,
// Quantities, Periods, Mentions, Cues and Frames.
package measure

import (
	"slices"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/graph"
)

// Metrics fills doc.Metrics, in text order.
func Metrics(doc *extract.Document) {
	m := meter{said: nothing, doc: doc, out: slices.Grow(doc.Metrics[:0], len(doc.Quantities))}
	q := 0
	var qs []extract.Quantity // of one clause: the next uses their room again
	for i, c := range doc.Clauses {
		if i == 0 || doc.Clauses[i-1].Sentence != c.Sentence {
			m.enterSentence(i)
		}
		for q < len(doc.Quantities) && doc.Quantities[q].End <= c.Start {
			q++
		}
		qs = qs[:0]
		for ; q < len(doc.Quantities) && doc.Quantities[q].Start < c.End; q++ {
			switch {
			case doc.Quantities[q].Threshold: // 50万以上
				doc.Refuse(doc.Quantities[q].Span, "metric", "it says which cases, not how many")
			case named(doc, doc.Quantities[q]):
				doc.Refuse(doc.Quantities[q].Span, "metric", "it is part of a name")
			default:
				qs = append(qs, doc.Quantities[q])
			}
		}
		m.next = q
		m.clause(i, qs)
	}
	doc.Metrics = dedupe(doc, m.out)
	if doc.Text != doc.Article.Text {
		for i := range doc.Metrics {
			doc.Metrics[i].Indicator = printed(doc, doc.Metrics[i].Indicator)
		}
	}
}

type meter struct {
	doc  *extract.Document
	out  []extract.Metric
	said said
	next int // index of the first quantity behind the clause
}

// clause measures the quantities that stand in clause i.
func (m *meter) clause(i int, qs []extract.Quantity) {
	c := m.doc.Clauses[i]
	m.breakdown(m.doc.Slice(c.Span), qs)
	m.said.opening = ""
	if len(qs) == 0 {
		if m.goesOnInFigures(i) {
			m.prepare(i)
		}
		m.placed(c.Span)
		return
	}
	terms := m.doc.TermsIn(c.Span)
	if at := distributes(m.doc, c); at >= 0 {
		m.distribute(i, c, terms, at, qs)
		return
	}
	if !m.again(i, c, terms, qs) && !m.evenly(i, c, terms, qs) {
		m.items(i, c, terms, qs)
	}
	m.placed(c.Span)
}

// items measures quantities that each have words of their own.
func (m *meter) items(clause int, c extract.Clause, terms []lexicon.Hit, qs []extract.Quantity) {
	for _, it := range split(m.doc, c, terms, qs) {
		m.item(clause, it, terms)
	}
}

// item measures one quantity.
func (m *meter) item(clause int, it item, terms []lexicon.Hit) {
	refuse := func(why string) { m.doc.Refuse(it.q.Span, "metric", why) }
	if it.population || calendar[it.q.Unit] || m.modifies(it) || m.listLength(it) {
		refuse("it says of how many, when or which, and measures nothing itself")
		return
	}
	cue, ok := m.doc.CertaintyOf(it.q.Span)
	if !ok {
		refuse("the text does not claim it: " + m.doc.Slice(cue.Span))
		return
	}
	r := m.read(clause, it, terms)
	name, ok := m.indicator(it, r, terms)
	switch {
	case !ok:
		refuse("nothing is named that it could measure")
		return
	case m.incidental(it, name):
		m.remember(clause, name, it.q.Unit)
		refuse("it only tells of an event, or describes a thing")
		return
	case m.told(it, name):
		if name.verb != "" {
			m.remember(clause, name, it.q.Unit)
		}
		refuse("it tells a story and counts no outcome")
		return
	case r.nameTo < 0 && name.verb == "" && lasts(it.q.Unit, name.text):
		refuse("it says how long something took or lasted")
		return
	}
	if name.rule == "metric.change.object" {
		r.object = name.span
	}
	metric := m.figure(clause, it.q, name, r.change, m.basis(r, it.q.Unit), cue.Certainty)
	m.add(clause, metric, name)
	switch {
	case r.change != graph.NoChange && r.nature != "span":
		m.said.against(metric.Basis, it.q.Unit)
	case r.level && m.course(it) != graph.NoBasis:
		m.said.against(m.course(it), "")
	}
}

// figure is what one quantity measures, before it is told whose it is.
func (m *meter) figure(clause int, q extract.Quantity, n name, change graph.Change, basis graph.Basis, certainty graph.Certainty) extract.Metric {
	metric := extract.Metric{
		Span: evidence(q.Span, n.span, m.doc.Clauses[clause].Start), Indicator: n.text, Amount: q.Amount, Change: change, Basis: basis,
		PartOf: -1, Certainty: certainty, Rule: n.rule, Period: m.doc.Frames[clause].Period,
	}
	m.flags(&metric, q)
	return metric
}

// read reads whether an item is a level or a change, and against what.
func (m *meter) read(clause int, it item, terms []lexicon.Hit) reading {
	r := readChange(m.doc, it, terms)
	if r.against.Len() > 0 {
		r.basis = m.against(clause, r.against)
	}
	return r
}

// add completes a metric with its subjects, its total and its confidence.
func (m *meter) add(clause int, metric extract.Metric, name name) {
	f := m.doc.Frames[clause]
	m.said.person = m.person(clause)
	metric.Subjects = subjects(m.doc, clause, m.said.person, f)
	if name.owned {
		metric.Subjects = []int{name.owner}
	}
	metric.Confidence = confidence(f, metric.Flags, name.rule)
	if m.said.parts && m.said.total >= 0 && m.out[m.said.total].Amount.Unit == metric.Amount.Unit && metric.Change == m.out[m.said.total].Change {
		metric.PartOf = m.said.total
	}
	m.out = append(m.out, metric)
	m.said.last = len(m.out) - 1
	if metric.Change == graph.NoChange {
		m.said.levels = append(m.said.levels, level{metric.Indicator, metric.Amount.Unit})
	}
	if metric.Change == graph.NoChange || metric.Indicator != m.said.indicator {
		m.said.recent = append(m.said.recent, metric.Indicator)
	}
	m.said.indicator, m.said.unit = metric.Indicator, metric.Amount.Unit
	if d := domain(metric.Indicator); d != metric.Indicator {
		m.said.domain = d
	}
	m.remember(clause, name, metric.Amount.Unit)
}

// basis is the basis a change names, or the one its sentence has named for a change of
// the same kind; behind a ； only for one in the same unit.
func (m *meter) basis(r reading, unit string) graph.Basis {
	switch {
	case r.basis != "":
		return r.basis
	case r.change == graph.NoChange || r.nature == "span" || r.object.Len() > 0 || m.said.basis == "":
		return graph.NoBasis
	case unit != m.said.basisUnit && (m.said.across || unit == "名次"):
		return graph.NoBasis
	}
	return m.said.basis
}

func (m *meter) flags(metric *extract.Metric, q extract.Quantity) {
	if !q.UnitMissing {
		return
	}
	metric.Flags = []string{graph.FlagUnitMissing}
	if metric.Change == graph.Down && len(q.Value) > 2 {
		metric.Flags = append(metric.Flags, graph.FlagImplausible) // nothing falls by more than all of it
	}
}

// confidence falls with the distance of the actor and with damage in the figure.
func confidence(f extract.Frame, flags []string, rule string) float64 {
	base := [...]float64{extract.InClause: 0.95, extract.InSentence: 0.92, extract.InParagraph: 0.88, extract.InSection: 0.82, extract.InArticle: 0.75}[f.ActorBy]
	if rule == "metric.inherit" || rule == "metric.gap" {
		base -= 0.05
	}
	if len(flags) > 0 {
		return 0.2
	}
	return base
}
