package measure

import (
	"slices"
	"strings"

	"newsgraph/extract"
)

// dedupe keeps one of figures that say the same in headline and body: same value, unit,
// change and basis. The body's stays. Indices of totals are kept right.
func dedupe(doc *extract.Document, metrics []extract.Metric) []extract.Metric {
	inBody := map[string]bool{}
	for _, m := range metrics {
		if !headline(doc, m) {
			inBody[sameKey(m)] = true
		}
	}
	said := map[string][]string{}
	moved := make([]int, len(metrics))
	var out []extract.Metric
	for i, m := range metrics {
		moved[i] = -1
		key := sameKey(m)
		if headline(doc, m) && inBody[key] || slices.ContainsFunc(said[key], func(s string) bool { return sameIndicator(s, m.Indicator) }) {
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

func sameKey(m extract.Metric) string {
	return m.Amount.Value + "\x00" + m.Amount.Max + "\x00" + m.Amount.Unit + "\x00" + string(m.Change)
}

func headline(doc *extract.Document, m extract.Metric) bool {
	for _, b := range doc.Blocks {
		if b.Holds(m.Span) {
			return b.Role == extract.Title || b.Role == extract.Heading
		}
	}
	return false
}
