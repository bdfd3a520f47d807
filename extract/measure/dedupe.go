package measure

import (
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
	seen := map[string]bool{}
	moved := make([]int, len(metrics))
	var out []extract.Metric
	for i, m := range metrics {
		moved[i] = -1
		full := sameKey(m) + "\x00" + m.Indicator
		if headline(doc, m) && inBody[sameKey(m)] || seen[full] {
			continue
		}
		seen[full] = true
		if m.PartOf >= 0 {
			m.PartOf = moved[m.PartOf]
		}
		moved[i] = len(out)
		out = append(out, m)
	}
	return out
}

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
