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
	f := figuresOf(doc, metrics)
	moved := make([]int, len(metrics))
	out := metrics[:0]
	for i, m := range metrics {
		moved[i] = -1
		figure := &f.figures[f.of[i]]
		if f.headlines[i] && figure.inBody || slices.ContainsFunc(figure.said, func(s string) bool { return sameIndicator(s, m.Indicator) }) {
			continue
		}
		figure.said = append(figure.said, m.Indicator)
		if m.PartOf >= 0 {
			m.PartOf = moved[m.PartOf]
		}
		moved[i] = len(out)
		out = append(out, m)
	}
	clear(metrics[len(out):])
	return out
}

// A figure is what metrics of one amount say between them.
type figure struct {
	inBody bool     // one stands in the body
	said   []string // indicators of those kept
}

// figures tell the amounts of metrics apart, each looked up but once.
type figures struct {
	figures   []figure
	of        []int  // index in figures of each metric's
	headlines []bool // which metrics stand in a headline
}

func figuresOf(doc *extract.Document, metrics []extract.Metric) figures {
	f := figures{figures: make([]figure, 0, len(metrics)), of: make([]int, len(metrics)), headlines: make([]bool, len(metrics))}
	at := make(map[amount]int, len(metrics))
	for i := range metrics {
		m := &metrics[i]
		key := amountOf(m)
		k, ok := at[key]
		if !ok {
			k = len(f.figures)
			at[key] = k
			f.figures = append(f.figures, figure{})
		}
		f.of[i], f.headlines[i] = k, headline(doc, m)
		f.figures[k].inBody = f.figures[k].inBody || !f.headlines[i]
	}
	return f
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
