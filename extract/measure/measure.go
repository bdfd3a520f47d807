// Package measure fills doc.Metrics: it ties each quantity to what it measures, whose it
// is, whether it is a level or a change, and against what. It reads Clauses, Terms,
// Quantities, Periods, Mentions, Cues and Frames.
package measure

import (
	"slices"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// Metrics fills doc.Metrics, in text order.
func Metrics(doc *extract.Document) {
	if doc.Metrics = doc.Metrics[:0]; len(doc.Quantities) == 0 {
		return
	}
	m := meter{said: nothing, doc: doc, out: slices.Grow(doc.Metrics, len(doc.Quantities)), subjectsOf: -1, entities: make([]int, 0, 3*len(doc.Quantities))}
	for first := 0; first < len(doc.Clauses); {
		behind := first + 1
		for behind < len(doc.Clauses) && doc.Clauses[behind].Sentence == doc.Clauses[first].Sentence {
			behind++
		}
		m.sentence(first, behind)
		first = behind
	}
	doc.Metrics = dedupe(doc, m.out)
	if doc.Text != doc.Article.Text {
		for i := range doc.Metrics {
			doc.Metrics[i].Indicator = printed(doc, doc.Metrics[i].Indicator)
		}
	}
}

type meter struct {
	doc    *extract.Document
	out    []extract.Metric
	said   said
	next   int // index of the first quantity behind the clause
	passed int // index of the first mention that reaches to a quantity or behind it

	subjectsOf int   // the clause whose subjects are the last of those of all metrics, or -1
	subjects   []int // of it
	entities   []int // of all metrics

	quantities []extract.Quantity // of one clause, and the items of it: the next uses their room again
	items      []item
}

// sentence measures the quantities of the clauses from the first of a sentence up to the one
// behind it. Most sentences hold none, and what they say is forgotten behind them, unless
// they go on with a breakdown.
func (m *meter) sentence(first, behind int) {
	c := &m.doc.Clauses[first]
	if m.said.last < 0 || !opensBreakdown(m.doc.Slice(c.Span)) {
		m.forget(c)
		if m.next == len(m.doc.Quantities) || m.doc.Quantities[m.next].Start >= m.doc.Clauses[behind-1].End {
			return
		}
		m.enterSentence(c)
	}
	for i := first; i < behind; i++ {
		m.clause(i, m.quantitiesOf(&m.doc.Clauses[i]))
	}
}

// quantitiesOf are the quantities of a clause that may measure something.
func (m *meter) quantitiesOf(c *extract.Clause) []extract.Quantity {
	all, out := m.doc.Quantities, m.quantities[:0]
	for m.next < len(all) && all[m.next].End <= c.Start {
		m.next++
	}
	for ; m.next < len(all) && all[m.next].Start < c.End; m.next++ {
		switch q := &all[m.next]; {
		case q.Threshold: // 50万以上
			m.doc.Refuse(q.Span, "metric", "it says which cases, not how many")
		case m.inName(q):
			m.doc.Refuse(q.Span, "metric", "it is part of a name")
		default:
			out = append(out, *q)
		}
	}
	m.quantities = out
	return out
}

// signals are words of a clause that deals its figures out to a list, or says what the next
// has figures of: most clauses hold none.
var signals = wordlist.Of("其中", "分别", "分列第", "分居第", "均", "出现在")

// clause measures the quantities that stand in clause i.
func (m *meter) clause(i int, qs []extract.Quantity) {
	c := &m.doc.Clauses[i]
	text := m.doc.Slice(c.Span)
	signalled := signals.In(text)
	if signalled || m.said.parts {
		m.breakdown(text, qs)
	}
	m.said.opening = ""
	switch {
	case len(qs) > 0:
		if m.figures(i, qs, signalled) {
			return
		}
	case m.goesOnInFigures(i):
		m.prepare(i)
	}
	if signalled {
		m.placed(c.Span)
	}
}

// figures measures the quantities of a clause, and reports whether 分别 deals them out.
func (m *meter) figures(clause int, qs []extract.Quantity, signalled bool) (dealt bool) {
	c := &m.doc.Clauses[clause]
	terms := m.doc.TermsIn(c.Span)
	if signalled {
		if at := distributes(m.doc, c); at >= 0 {
			m.distribute(clause, terms, at, qs)
			return true
		}
	}
	if m.again(clause, terms, qs) || signalled && m.evenly(clause, terms, qs) {
		return false
	}
	m.each(clause, terms, qs)
	return false
}

// each measures quantities that each have words of their own.
func (m *meter) each(clause int, terms []lexicon.Hit, qs []extract.Quantity) {
	m.items = split(m.doc, &m.doc.Clauses[clause], terms, qs, m.items)
	for k := range m.items {
		m.item(clause, &m.items[k], terms)
	}
}

// item measures one quantity.
func (m *meter) item(clause int, it *item, terms []lexicon.Hit) {
	if it.population || it.unit.is(calendarUnit) || m.modifies(it) || m.listLength(it) {
		m.refuse(it, "it says of how many, when or which, and measures nothing itself")
		return
	}
	cue, ok := m.doc.CertaintyOf(it.q.Span)
	if !ok {
		m.refuse(it, "the text does not claim it: "+m.doc.Slice(cue.Span))
		return
	}
	r := m.read(clause, it, terms)
	name, ok := m.indicator(it, &r, terms)
	switch {
	case !ok:
		m.refuse(it, "nothing is named that it could measure")
		return
	case m.incidental(it, &name):
		m.remember(clause, &name, it.q.Unit)
		m.refuse(it, "it only tells of an event, or describes a thing")
		return
	case m.told(it, &name):
		if name.verb != "" {
			m.remember(clause, &name, it.q.Unit)
		}
		m.refuse(it, "it tells a story and counts no outcome")
		return
	case r.nameTo < 0 && name.verb == "" && lasts(it.unit, name.text):
		m.refuse(it, "it says how long something took or lasted")
		return
	}
	if name.rule == "metric.change.object" {
		r.object = name.span
	}
	metric := m.figure(clause, it.q, &name, r.change, m.basis(&r, it.q.Unit), cue.Certainty)
	m.add(clause, &metric, &name)
	switch {
	case r.change != graph.NoChange && r.nature != "span":
		m.said.against(metric.Basis, it.q.Unit)
	case r.level:
		if course := m.course(it); course != graph.NoBasis {
			m.said.against(course, "")
		}
	}
}

// refuse notes why an item makes no metric.
func (m *meter) refuse(it *item, why string) { m.doc.Refuse(it.q.Span, "metric", why) }

// figure is what one quantity measures, before it is told whose it is.
func (m *meter) figure(clause int, q *extract.Quantity, n *name, change graph.Change, basis graph.Basis, certainty graph.Certainty) extract.Metric {
	metric := extract.Metric{
		Span: evidence(q.Span, n.span, m.doc.Clauses[clause].Start), Indicator: n.text, Amount: q.Amount, Change: change, Basis: basis,
		PartOf: -1, Certainty: certainty, Rule: n.rule, Period: m.doc.Frames[clause].Period,
	}
	m.flags(&metric, q)
	return metric
}

// read reads whether an item is a level or a change, and against what.
func (m *meter) read(clause int, it *item, terms []lexicon.Hit) reading {
	r := readChange(m.doc, it, terms)
	if r.against.Len() > 0 {
		r.basis = m.against(clause, r.against)
	}
	return r
}

// add completes a metric with its subjects, its total and its confidence.
func (m *meter) add(clause int, metric *extract.Metric, n *name) {
	f := &m.doc.Frames[clause]
	if m.subjectsOf != clause {
		m.said.person = m.person(clause)
		at := len(m.entities)
		m.entities = subjects(m.entities, m.doc, clause, m.said.person, f)
		m.subjectsOf, m.subjects = clause, m.entities[at:len(m.entities):len(m.entities)]
	}
	metric.Subjects = m.subjects
	if n.owned {
		metric.Subjects = []int{n.owner}
	}
	metric.Confidence = confidence(f, metric.Flags, n.rule)
	if m.said.parts && m.said.total >= 0 && m.out[m.said.total].Amount.Unit == metric.Amount.Unit && metric.Change == m.out[m.said.total].Change {
		metric.PartOf = m.said.total
	}
	m.out = append(m.out, *metric)
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
	m.remember(clause, n, metric.Amount.Unit)
}

// basis is the basis a change names, or the one its sentence has named for a change of
// the same kind; behind a ； only for one in the same unit.
func (m *meter) basis(r *reading, unit string) graph.Basis {
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

func (m *meter) flags(metric *extract.Metric, q *extract.Quantity) {
	if !q.UnitMissing {
		return
	}
	metric.Flags = []string{graph.FlagUnitMissing}
	if metric.Change == graph.Down && len(q.Value) > 2 {
		metric.Flags = append(metric.Flags, graph.FlagImplausible) // nothing falls by more than all of it
	}
}

// confidence falls with the distance of the actor and with damage in the figure.
func confidence(f *extract.Frame, flags []string, rule string) float64 {
	base := [...]float64{extract.InClause: 0.95, extract.InSentence: 0.92, extract.InParagraph: 0.88, extract.InSection: 0.82, extract.InArticle: 0.75}[f.ActorBy]
	if rule == "metric.inherit" || rule == "metric.gap" {
		base -= 0.05
	}
	if len(flags) > 0 {
		return 0.2
	}
	return base
}
