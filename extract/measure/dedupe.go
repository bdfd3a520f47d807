package measure

import (
	"slices"
	"strings"
	"unicode/utf8"

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
		again := func(k int) bool {
			return sameIndicator(out[k].Indicator, m.Indicator) && !otherTime(doc, out[k].Period, m.Period)
		}
		if f.headlines[i] && figure.inBody || slices.ContainsFunc(figure.said, again) {
			continue
		}
		figure.said = append(figure.said, len(out))
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
	inBody bool  // one stands in the body
	said   []int // indices of those kept
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

// sameIndicator reports whether one wording is the other with more words around or in it:
// 清理各类广告, 清理虚假、低俗等广告.
func sameIndicator(a, b string) bool {
	for _, w := range []string{"各类", "各种"} {
		a, b = strings.Replace(a, w, "", 1), strings.Replace(b, w, "", 1)
	}
	return strings.Contains(a, b) || strings.Contains(b, a) || abridges(a, b) || abridges(b, a)
}

// otherTime reports two stretches of time that differ in their numbers alone: 前7个月, 前8个月.
func otherTime(doc *extract.Document, a, b int) bool {
	if a < 0 || b < 0 {
		return false
	}
	x, y := doc.Slice(doc.Periods[a].Span), doc.Slice(doc.Periods[b].Span)
	return x != y && withoutDigits(x) == withoutDigits(y)
}

// withoutDigits is a text without its digits.
func withoutDigits(text string) string {
	return strings.Map(func(r rune) rune {
		if digit(r) {
			return -1
		}
		return r
	}, text)
}

// abridges reports whether a wording begins and ends as a longer one and has all its
// characters from it, in their order.
func abridges(short, long string) bool {
	first, _ := utf8.DecodeRuneInString(short)
	last, _ := utf8.DecodeLastRuneInString(short)
	if !strings.HasPrefix(long, string(first)) || !strings.HasSuffix(long, string(last)) {
		return false
	}
	for _, r := range short {
		i := strings.IndexRune(long, r)
		if i < 0 {
			return false
		}
		long = long[i+utf8.RuneLen(r):]
	}
	return true
}

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
