package recognize

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/graph"
)

// again finds later uses of names already typed: the bare quote, and the name without
// quotation marks where it is long enough to stand for itself.
func (n *namer) again() {
	for _, b := range n.loose {
		inner := n.doc.Slice(b.Inner)
		m, ok := n.cores[inner]
		if !ok {
			continue
		}
		n.found = append(n.found, extract.Mention{Span: b.Span, Type: m.Type, Name: n.doc.Slice(b.Span), Core: inner, Entity: -1, Rule: "named.again"})
	}
	seen := map[int]bool{}
	for _, m := range n.found {
		seen[m.Start] = true
	}
	for _, core := range slices.SortedFunc(maps.Keys(n.cores), longestFirst) {
		if m := n.cores[core]; utf8.RuneCountInString(core) >= 4 && m.Type != graph.Title {
			n.bare(core, m, seen)
		}
	}
}

func longestFirst(a, b string) int { return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b)) }

// bare finds a core that stands without marks.
func (n *namer) bare(core string, first extract.Mention, seen map[int]bool) {
	text := n.doc.Text
	for at := 0; ; {
		i := strings.Index(text[at:], core)
		if i < 0 {
			return
		}
		s := extract.Span{Start: at + i, End: at + i + len(core)}
		at = s.End
		if seen[s.Start] || n.covered(s) {
			continue
		}
		n.found = append(n.found, extract.Mention{Span: s, Type: first.Type, Name: core, Core: core, Entity: -1, Rule: "named.bare"})
	}
}

func (n *namer) covered(s extract.Span) bool {
	for _, m := range n.found {
		if m.Overlaps(s) {
			return true
		}
	}
	return false
}
