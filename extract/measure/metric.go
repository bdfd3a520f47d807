package measure

import (
	"strings"

	"newsgraph/extract"
	"newsgraph/graph"
)

// figure is what one quantity measures, before it is told whose it is.
func (m *meter) figure(clause int, q *extract.Quantity, n *name, change graph.Change, basis graph.Basis, certainty graph.Certainty) extract.Metric {
	metric := extract.Metric{
		Span: evidence(q.Span, n.span, m.doc.Clauses[clause].Start), Indicator: n.text, Amount: q.Amount, Change: change, Basis: basis,
		PartOf: -1, Certainty: certainty, Rule: n.rule, Period: m.doc.Frames[clause].Period,
	}
	m.flags(&metric, q)
	return metric
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
	if metric.Amount.Unit == "名次" {
		m.said.indicator = strings.TrimSuffix(metric.Indicator, "排名")
	}
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
