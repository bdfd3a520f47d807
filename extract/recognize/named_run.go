package recognize

import (
	"strings"

	"newsgraph/extract"
)

// A run is one or more quotes that stand side by side or are joined by 、 or 和.
type run []*extract.Bracket

func (q run) span() extract.Span { return extract.Span{Start: q[0].Start, End: q[len(q)-1].End} }

// runs are the runs of a clause that comes behind all those asked for before. They are
// good until the next is asked for.
func (n *namer) runs(c extract.Span) []run {
	brackets := n.doc.Brackets
	for n.next < len(brackets) && brackets[n.next].Start < c.Start {
		n.next++
	}
	out := n.quoted[:0]
	for ; n.next < len(brackets) && brackets[n.next].Start < c.End; n.next++ {
		b := &brackets[n.next]
		if b.End > c.End || b.Speech || !isQuote(b.Open) || n.insideName(b) {
			continue
		}
		if n.quotes == nil { // room for all of them
			n.quotes, n.loose = make([]*extract.Bracket, 0, len(brackets)), make([]*extract.Bracket, 0, len(brackets))
		}
		n.quotes = append(n.quotes, b)
		end := len(n.quotes)
		if k := len(out) - 1; k >= 0 && joins(n.doc.Text[out[k].span().End:b.Start]) && sameMarks(out[k][0], b) {
			out[k] = n.quotes[end-len(out[k])-1 : end]
			continue
		}
		out = append(out, n.quotes[end-1:end])
	}
	n.quoted = out
	return out
}

// concerning is the length of a quote and 涉 that a name goes on from, over the quote that the
// text ends before: “清流2021”涉 of “清流2021”涉“两卡”治理行动.
func concerning(before string) int {
	rest, ok := strings.CutSuffix(before, "”涉")
	if !ok {
		return 0
	}
	open := strings.LastIndex(rest, "“")
	if open < 0 || strings.ContainsAny(rest[open:], "，。”") {
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

// insideName reports a quote that is part of a name, however deep it stands in it:
// 《“甲。‘乙’”》.
func (n *namer) insideName(b *extract.Bracket) bool {
	for i := b.Parent; i >= 0; i = n.doc.Brackets[i].Parent {
		if !n.doc.Brackets[i].Speech {
			return true
		}
	}
	return false
}

func sameMarks(a, b *extract.Bracket) bool { return (a.Open == '《') == (b.Open == '《') }

func joins(between string) bool {
	switch between {
	case "", "、", "和", "及", "与", "以及":
		return true
	}
	kind, ok := strings.CutPrefix(between, "、")
	return ok && len(kind) <= maxKind && plainName(kind)
}

// maxKind is how long the words may be, in bytes, that say of a quote in a list what kind of
// thing it is: 债券 of “甲通”、债券“乙通”.
const maxKind = 3 * len("字")
