package recognize

import (
	"cmp"
	"slices"
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
		if i := slices.IndexFunc(n.cores, func(c core) bool { return c.name == inner }); i >= 0 {
			n.found = append(n.found, extract.Mention{Span: b.Span, Type: n.cores[i].typ, Name: n.doc.Slice(b.Span), Core: inner, Entity: -1, Rule: "named.again"})
		}
	}
	alone := slices.DeleteFunc(n.cores, func(c core) bool {
		return c.typ == graph.Title || utf8.RuneCountInString(c.name) < minAlone
	})
	slices.SortFunc(alone, longestFirst)
	for _, at := range n.occurrences(alone) {
		n.bare(alone[at.core], at.start)
	}
	n.nationwide()
}

// minAlone is how many characters a name has, at the least, that means the same without marks.
const minAlone = 4

// nationwide adds the names known all over the country where they stand without marks and
// are long enough to mean nothing else: 扫黑除恶专项斗争.
func (n *namer) nationwide() {
	for i := range n.doc.Terms {
		h := &n.doc.Terms[i]
		if h.Kind != lexicon.National || h.Sense.Value != string(graph.Campaign) || utf8.RuneCountInString(h.Sense.Word) < 5 {
			continue
		}
		if s := (extract.Span{Start: h.Start, End: h.End}); !n.covered(s) {
			n.found = append(n.found, extract.Mention{Span: s, Type: graph.Campaign, Name: h.Sense.Word, Core: h.Sense.Word, Entity: -1, Rule: "named.national"})
		}
	}
}

// An occurrence is a place in the text where a core begins.
type occurrence struct{ core, start int }

// occurrences finds in one pass where some cores stand in the text, outside of the names
// found so far: all places of the first core, then of the second, and so on. A core does
// not overlap itself.
func (n *namer) occurrences(cores []core) (out []occurrence) {
	if len(cores) == 0 {
		return nil
	}
	var first, second runeSet // of the characters they begin with
	for _, c := range cores {
		r, size := utf8.DecodeRuneInString(c.name)
		first.add(r)
		r, _ = utf8.DecodeRuneInString(c.name[size:])
		second.add(r)
	}
	ends := make([]int, len(cores)) // of the last place of each
	text := n.doc.Text
	for i, width := 0, 0; i+minAlone <= len(text); i += width {
		switch b := text[i]; {
		case b&0xF0 == 0xE0: // nearly every character, and not decoded
			if width = len("字"); !first.has(text, i) {
				continue
			}
		case b < utf8.RuneSelf:
			if width = 1; !first.holds(rune(b)) {
				continue
			}
		default:
			width = runeSize(b)
		}
		if second.lacks(text, i+width) {
			continue
		}
		for k := range cores {
			name := cores[k].name
			if end := i + len(name); end > len(text) || text[i+2] != name[2] || i < ends[k] || text[i:end] != name { // a character's last byte tells most apart
				continue
			}
			ends[k] = i + len(name)
			if !n.covered(extract.Span{Start: i, End: ends[k]}) {
				out = append(out, occurrence{k, i})
			}
		}
	}
	slices.SortFunc(out, func(a, b occurrence) int { return cmp.Or(cmp.Compare(a.core, b.core), cmp.Compare(a.start, b.start)) })
	return out
}

// lacks reports a character of three bytes at text[i] that is not in the set.
func (s *runeSet) lacks(text string, i int) bool {
	return i+2 < len(text) && text[i]&0xF0 == 0xE0 && !s.has(text, i)
}

func longestFirst(a, b core) int {
	return cmp.Or(cmp.Compare(len(b.name), len(a.name)), cmp.Compare(a.name, b.name))
}

// bare adds a core where it stands without marks.
func (n *namer) bare(c core, start int) {
	s := extract.Span{Start: start, End: start + len(c.name)}
	if !n.covered(s) {
		n.found = append(n.found, extract.Mention{Span: s, Type: c.typ, Name: c.name, Core: c.name, Entity: -1, Rule: "named.bare"})
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
