package measure

import (
	"slices"
	"strings"

	"newsgraph/extract"
	"newsgraph/graph"
)

// dedupe keeps one of figures that say the same in headline and body: same value, unit,
// change and basis. The body's stays. Indices of totals are kept right.
func dedupe(doc *extract.Document, metrics []extract.Metric) []extract.Metric {
	inBody := map[amount]bool{}
	for i := range metrics {
		if m := &metrics[i]; !headline(doc, m) {
			inBody[amountOf(m)] = true
		}
	}
	said := map[amount][]string{}
	moved := make([]int, len(metrics))
	out := metrics[:0]
	for i, m := range metrics {
		moved[i] = -1
		key := amountOf(&m)
		if headline(doc, &m) && inBody[key] || slices.ContainsFunc(said[key], func(s string) bool { return sameIndicator(s, m.Indicator) }) {
			continue
		}
		said[key] = append(said[key], m.Indicator)
		if m.PartOf >= 0 {
			m.PartOf = moved[m.PartOf]
		}
		moved[i] = len(out)
		out = append(out, m)
	}
	return out
}

// sameIndicator reports whether one wording is the other with more words around it.
func sameIndicator(a, b string) bool { return strings.Contains(a, b) || strings.Contains(b, a) }

// amount is what figures that say the same have in common.
type amount struct {
	value, max, unit string
	change           graph.Change
}

func amountOf(m *extract.Metric) amount {
	return amount{m.Amount.Value, m.Amount.Max, m.Amount.Unit, m.Change}
}

func headline(doc *extract.Document, m *extract.Metric) bool {
	for _, b := range doc.Blocks {
		if b.Holds(m.Span) {
			return b.Role == extract.Title || b.Role == extract.Heading
		}
	}
	return false
}
