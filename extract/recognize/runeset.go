package recognize

import (
	"strings"

	"newsgraph/extract/wordlist"
)

// runeSet is a set of runes of three bytes, as hanzi and full-width marks are.
type runeSet [1024]uint64

func newRuneSet(runes string) *runeSet {
	s := new(runeSet)
	for _, r := range runes {
		s.add(r)
	}
	return s
}

func (s *runeSet) add(r rune) { s[r>>6&1023] |= 1 << (r & 63) }

// has reports whether the rune at text[i] is in the set.
func (s *runeSet) has(text string, i int) bool {
	if i+2 >= len(text) || text[i]&0xF0 != 0xE0 {
		return false
	}
	r := uint(text[i]&0x0F)<<12 | uint(text[i+1]&0x3F)<<6 | uint(text[i+2]&0x3F)
	return s[r>>6]>>(r&63)&1 == 1
}

// lettersOf is a list of a few characters.
func lettersOf(chars string) *wordlist.List { return wordlist.Of(strings.Split(chars, "")...) }

// startsOf are the places where a word of Han characters begins in a long text. As most
// characters begin with one of six bytes, the word's first byte is looked at last.
func startsOf(text, word string) []int {
	starts := make([]int, 0, 1)
	for at := 1; at < len(text); {
		i := strings.Index(text[at:], word[1:])
		if i < 0 {
			break
		}
		at += i
		if text[at-1] == word[0] {
			starts = append(starts, at-1)
			at += len(word) - 1
		}
		at++
	}
	return starts
}

// holds reports whether a rune is in the set.
func (s *runeSet) holds(r rune) bool { return uint32(r) < 1<<16 && s[r>>6]>>(r&63)&1 == 1 }
