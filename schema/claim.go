package schema

import (
	"cmp"
	"slices"
	"strings"

	"newsgraph/graph"
)

// claim is a relation with all the evidence there is for it. Records hold one
// line a piece of evidence; readers think of one claim.
type claim struct {
	graph.Fact // of the surest evidence
	evidence   []*graph.Evidence
}

// figure is a metric with all its evidence.
type figure struct {
	graph.Metric
	evidence []*graph.Evidence
}

// claimsOf puts the facts of one id together, sorted by id.
func claimsOf(facts []graph.Fact) []*claim {
	facts = slices.Clone(facts)
	slices.SortStableFunc(facts, func(a, b graph.Fact) int {
		return cmp.Or(strings.Compare(a.ID, b.ID), compareEvidence(&a.Evidence, &b.Evidence))
	})
	var out []*claim
	for i := range facts {
		if n := len(out); n == 0 || out[n-1].ID != facts[i].ID {
			out = append(out, &claim{Fact: facts[i]})
		}
		last := out[len(out)-1]
		last.evidence = appendNew(last.evidence, &facts[i].Evidence)
	}
	return out
}

// figuresOf puts the metrics of one id together, sorted by id.
func figuresOf(metrics []graph.Metric) []*figure {
	metrics = slices.Clone(metrics)
	slices.SortStableFunc(metrics, func(a, b graph.Metric) int {
		return cmp.Or(strings.Compare(a.ID, b.ID), compareEvidence(&a.Evidence, &b.Evidence))
	})
	var out []*figure
	for i := range metrics {
		if n := len(out); n == 0 || out[n-1].ID != metrics[i].ID {
			out = append(out, &figure{Metric: metrics[i]})
		}
		last := out[len(out)-1]
		last.evidence = appendNew(last.evidence, &metrics[i].Evidence)
	}
	return out
}

// compareEvidence puts the surest first.
func compareEvidence(a, b *graph.Evidence) int {
	return cmp.Or(
		cmp.Compare(slices.Index(graph.Certainties, a.Certainty), slices.Index(graph.Certainties, b.Certainty)),
		cmp.Compare(b.Confidence, a.Confidence),
		strings.Compare(a.Article, b.Article), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End), strings.Compare(a.Rule, b.Rule))
}

// appendNew leaves out evidence that is there: a metric of two subjects is read twice.
func appendNew(evidence []*graph.Evidence, ev *graph.Evidence) []*graph.Evidence {
	if n := len(evidence); n > 0 && *evidence[n-1] == *ev {
		return evidence
	}
	return append(evidence, ev)
}

// sources counts the articles that make a claim.
func sources(evidence []*graph.Evidence) int {
	articles := map[string]bool{}
	for _, ev := range evidence {
		articles[ev.Article] = true
	}
	return len(articles)
}

// confidence of a claim is that of its best evidence.
func confidence(evidence []*graph.Evidence) float64 {
	best := 0.0
	for _, ev := range evidence {
		best = max(best, ev.Confidence)
	}
	return best
}

// attr is an entry of a record's attributes.
type attr struct{ key, value string }

func attrsOf(m map[string]string) []any {
	var out []any
	for key, value := range m {
		out = append(out, attr{key, value})
	}
	slices.SortFunc(out, func(a, b any) int { return strings.Compare(a.(attr).key, b.(attr).key) })
	return out
}
