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
	name, ok := m.indicator(it, &r)
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

// read reads whether an item is a level or a change, and against what.
func (m *meter) read(clause int, it *item, terms []lexicon.Hit) reading {
	r := readChange(m.doc, it, terms)
	if r.against.Len() > 0 {
		r.basis = m.against(clause, r.against)
	}
	return r
}
