package recognize

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
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
	var cores []string
	for _, core := range slices.SortedFunc(maps.Keys(n.cores), longestFirst) {
		if utf8.RuneCountInString(core) >= 4 && n.cores[core].Type != graph.Title {
			cores = append(cores, core)
		}
	}
	for i, starts := range occurrences(n.doc.Text, cores) {
		n.bare(cores[i], starts, seen)
	}
	n.nationwide()
}

// nationwide adds the names known all over the country where they stand without marks and
// are long enough to mean nothing else: 扫黑除恶专项斗争.
func (n *namer) nationwide() {
	for _, h := range n.doc.Terms {
		s := extract.Span{Start: h.Start, End: h.End}
		if h.Kind != lexicon.National || h.Sense.Value != string(graph.Campaign) || utf8.RuneCountInString(h.Sense.Word) < 5 || n.covered(s) {
			continue
		}
		n.found = append(n.found, extract.Mention{Span: s, Type: graph.Campaign, Name: h.Sense.Word, Core: h.Sense.Word, Entity: -1, Rule: "named.national"})
	}
}

// occurrences finds each of some words in a text, all in one pass: the starts of the
// first, of the second, and so on. A word does not overlap itself.
func occurrences(text string, words []string) [][]int {
	if len(words) == 0 {
		return nil
	}
	var opens runeSet
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		opens.add(r)
	}
	found := make([][]int, len(words))
	for i := 0; i < len(text); i++ {
		if text[i]&0xF0 == 0xE0 && !opens.has(text, i) { // nearly every character, and not decoded
			i += 2
			continue
		}
		for j, w := range words {
			if k := len(found[j]); strings.HasPrefix(text[i:], w) && (k == 0 || found[j][k-1]+len(w) <= i) {
				found[j] = append(found[j], i)
			}
		}
	}
	return found
}

func longestFirst(a, b string) int { return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b)) }

// bare adds a core where it stands without marks.
func (n *namer) bare(core string, starts []int, seen map[int]bool) {
	first := n.cores[core]
	for _, start := range starts {
		s := extract.Span{Start: start, End: start + len(core)}
		if seen[s.Start] || n.covered(s) {
			continue
		}
		n.found = append(n.found, extract.Mention{Span: s, Type: first.Type, Name: core, Core: core, Entity: -1, Rule: "named.bare"})
	}
}

func (n *namer) covered(s extract.Span) bool {
	for i := range n.found {
		if n.found[i].Overlaps(s) {
			return true
		}
	}
	return false
}
