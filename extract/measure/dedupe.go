package measure

import (
	"sort"
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
)

// dedupe keeps one of figures that say the same in headline and body: same value, unit,
// change and basis. The body's stays. Indices of totals are kept right.
func dedupe(doc *extract.Document, metrics []extract.Metric) []extract.Metric {
	moved := make([]int, len(metrics))
	out := metrics[:0]
	for i := range metrics {
		m := &metrics[i]
		if moved[i] = -1; saidBefore(doc, out, m) || headline(doc, m) && (inBody(doc, out, m) || inBody(doc, metrics[i+1:], m)) {
			continue
		}
		if m.PartOf >= 0 {
			m.PartOf = moved[m.PartOf]
		}
		moved[i] = len(out)
		out = append(out, *m)
	}
	clear(metrics[len(out):])
	return out
}

// saidBefore reports whether one of some metrics says the same as another.
func saidBefore(doc *extract.Document, metrics []extract.Metric, m *extract.Metric) bool {
	for k := range metrics {
		o := &metrics[k]
		if sameAmount(o, m) && sameIndicator(o.Indicator, m.Indicator) && !otherTime(doc, o.Period, m.Period) {
			return true
		}
	}
	return false
}

// inBody reports whether one of some metrics gives the amount of another in the body of the
// article.
func inBody(doc *extract.Document, metrics []extract.Metric, m *extract.Metric) bool {
	for k := range metrics {
		if o := &metrics[k]; sameAmount(o, m) && !headline(doc, o) {
			return true
		}
	}
	return false
}

// sameAmount reports whether two metrics have in common what those do that say the same.
func sameAmount(a, b *extract.Metric) bool {
	return a.Amount.Value == b.Amount.Value && a.Amount.Unit == b.Amount.Unit && a.Amount.Max == b.Amount.Max && a.Change == b.Change
}

// sameIndicator reports whether one wording is the other with more words around or in it:
// 清理各类广告, 清理虚假、低俗等广告.
func sameIndicator(a, b string) bool {
	if a == b {
		return true
	}
	a, b = withoutKinds(a), withoutKinds(b)
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

// withoutKinds is a wording without the words that there are several kinds of a thing.
func withoutKinds(text string) string {
	for _, w := range kinds {
		text = strings.Replace(text, w, "", 1)
	}
	return text
}

func headline(doc *extract.Document, m *extract.Metric) bool {
	i := sort.Search(len(doc.Blocks), func(i int) bool { return doc.Blocks[i].Start > m.Start }) - 1
	if i < 0 || !doc.Blocks[i].Holds(m.Span) {
		return false
	}
	return doc.Blocks[i].Role == extract.Title || doc.Blocks[i].Role == extract.Heading
}
