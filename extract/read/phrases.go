package read

import (
	"cmp"
	"slices"
	"strings"
)

// phrases finds which of a closed list of words a line begins with. A line is asked for
// dozens of lists, so one look at its first character sets most of them aside.
type phrases struct {
	slot  [256]uint8 // by mark: index in words
	words [][]string // that share a mark, the longest first; none in the first
}

func newPhrases(list string) *phrases {
	p := &phrases{words: make([][]string, 1)}
	for _, w := range strings.Fields(list) {
		slot := &p.slot[mark(w)]
		if *slot == 0 {
			*slot = uint8(len(p.words))
			p.words = append(p.words, nil)
		}
		p.words[*slot] = append(p.words[*slot], w)
	}
	for _, words := range p.words {
		slices.SortStableFunc(words, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	}
	return p
}

// mark is a byte of the first character of a text that is not empty.
func mark(text string) byte {
	if text[0] < 0xe0 || len(text) < len("字") {
		return text[0]
	}
	return text[1]<<6 | text[2]&0x3f
}

// at returns the longest phrase with which s begins, or "".
func (p *phrases) at(s string) string {
	if s == "" || p.slot[mark(s)] == 0 {
		return ""
	}
	for _, w := range p.words[p.slot[mark(s)]] {
		if strings.HasPrefix(s, w) {
			return w
		}
	}
	return ""
}
