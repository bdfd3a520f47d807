package recognize

import (
	"strings"

	"newsgraph/extract"
)

// A run is one or more quotes that stand side by side or are joined by 、 or 和.
type run []extract.Bracket

func (q run) span() extract.Span { return extract.Span{Start: q[0].Start, End: q[len(q)-1].End} }

func (n *namer) runs(c extract.Span) []run {
	var out []run
	for _, b := range n.doc.Brackets[n.doc.FirstBracket(c.Start):] {
		if b.Start >= c.End {
			break
		}
		if b.End > c.End || b.Speech || !isQuote(b.Open) || n.insideName(b) {
			continue
		}
		n.quotes = append(n.quotes, b)
		end := len(n.quotes)
		if k := len(out) - 1; k >= 0 && joins(n.doc.Text[out[k].span().End:b.Start]) && sameMarks(out[k][0], b) {
			out[k] = n.quotes[end-len(out[k])-1 : end]
			continue
		}
		out = append(out, n.quotes[end-1:end])
	}
	return out
}

// concerning is the length of a quote and 涉 that a name goes on from, over the quote that the
// text ends before: “清流2021”涉 of “清流2021”涉“两卡”治理行动.
func concerning(before string) int {
	rest, ok := strings.CutSuffix(before, "”涉")
	open := strings.LastIndex(rest, "“")
	if !ok || open < 0 || strings.ContainsAny(rest[open:], "，。”") {
		return 0
	}
	return len(before) - open
}

func isQuote(open rune) bool {
	switch open {
	case '“', '‘', '"', '\'', '《', '「', '『':
		return true
	}
	return false
}

func (n *namer) insideName(b extract.Bracket) bool {
	return b.Parent >= 0 && !n.doc.Brackets[b.Parent].Speech
}

func sameMarks(a, b extract.Bracket) bool { return (a.Open == '《') == (b.Open == '《') }

func joins(between string) bool {
	switch between {
	case "", "、", "和", "及", "与", "以及", "，":
		return between != "，"
	}
	return false
}
