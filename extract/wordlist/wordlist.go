// Package wordlist asks a text for any of a few words. Every step asks every clause for
// many lists of them, and most clauses hold none, so a look at one character of the text
// sets most words aside before any is compared.
package wordlist

import (
	"math/bits"
	"strings"
)

// List is a list of words. It is immutable and safe for concurrent use.
type List struct {
	words       []string
	first, last index
}

// Of makes a list of words, none of which is empty.
func Of(words ...string) *List {
	return &List{words: words, first: indexed(words, FirstMark), last: indexed(words, LastMark)}
}

// With is the list with more words behind its own.
func (l *List) With(more ...string) *List {
	return Of(append(l.words[:len(l.words):len(l.words)], more...)...)
}

// Words are the words in the order they were given.
func (l *List) Words() []string { return l.words }

// Has reports whether a text is one of the words.
func (l *List) Has(text string) bool {
	if len(text) == 0 || !l.first.have(FirstMark(text)) {
		return false
	}
	for _, w := range l.first.of(FirstMark(text)) {
		if w == text {
			return true
		}
	}
	return false
}

// Opens reports whether a text begins with any of the words.
func (l *List) Opens(text string) bool {
	return len(text) > 0 && l.first.have(FirstMark(text)) && l.opening(text) != ""
}

// Ends reports whether a text ends in any of the words.
func (l *List) Ends(text string) bool {
	return len(text) > 0 && l.last.have(LastMark(text)) && l.ending(text) != ""
}

// Opening is the first of the words that a text begins with, or "".
func (l *List) Opening(text string) string {
	if len(text) == 0 || !l.first.have(FirstMark(text)) {
		return ""
	}
	return l.opening(text)
}

// Ending is the first of the words that a text ends in, or "".
func (l *List) Ending(text string) string {
	if len(text) == 0 || !l.last.have(LastMark(text)) {
		return ""
	}
	return l.ending(text)
}

func (l *List) opening(text string) string {
	for _, w := range l.first.of(FirstMark(text)) {
		if strings.HasPrefix(text, w) {
			return w
		}
	}
	return ""
}

func (l *List) ending(text string) string {
	for _, w := range l.last.of(LastMark(text)) {
		if strings.HasSuffix(text, w) {
			return w
		}
	}
	return ""
}

// In reports whether any of the words stands in a text.
func (l *List) In(text string) bool {
	at, _ := l.First(text)
	return at >= 0
}

// First is where the first of the words that stand in a text begins, and which it is: of
// several that begin there, the one given first. It is -1 where there is none.
func (l *List) First(text string) (at int, word string) {
	for at = l.first.next(text, 0); at < len(text); at = l.first.next(text, at+size(text[at])) {
		if w := l.opening(text[at:]); w != "" {
			return at, w
		}
	}
	return -1, ""
}

// Last is where the last of the words that stand in a text begins, and which it is: of
// several that begin there, the one given first. It is -1 where there is none.
func (l *List) Last(text string) (at int, word string) {
	for at = len(text) - 1; at >= 0; at-- {
		if text[at]&0xC0 != 0x80 && l.first.have(FirstMark(text[at:])) {
			if w := l.opening(text[at:]); w != "" {
				return at, w
			}
		}
	}
	return -1, ""
}

// index finds the words that share a mark.
type index struct {
	marks
	words [][]string // by the rank of their mark, in the order given
}

func indexed(words []string, mark func(string) byte) index {
	var x index
	for _, w := range words {
		x.add(mark(w))
	}
	x.words = make([][]string, x.rank(255)+1)
	for _, w := range words {
		alike := &x.words[x.rank(mark(w))]
		*alike = append(*alike, w)
	}
	return x
}

// of are the words of a mark that the index has.
func (x *index) of(b byte) []string { return x.words[x.rank(b)] }

// marks are a set of characters, of each of which a byte is kept: what is in the set is
// found, and little else.
type marks [4]uint64

func (m *marks) add(b byte)       { m[b>>6] |= 1 << (b & 63) }
func (m *marks) have(b byte) bool { return m[b>>6]>>(b&63)&1 != 0 }

// rank is how many of the set come before a byte.
func (m *marks) rank(b byte) int {
	n := bits.OnesCount64(m[b>>6] & (1<<(b&63) - 1))
	for _, before := range m[:b>>6] {
		n += bits.OnesCount64(before)
	}
	return n
}

// next is where the first character of the set stands in a text, from a byte on.
func (m *marks) next(text string, at int) int {
	for at < len(text) {
		if text[at]&0xF0 == 0xE0 && at+2 < len(text) { // as Han characters are
			if m.have(text[at+1]<<6 | text[at+2]&0x3F) {
				return at
			}
			at += 3
			continue
		}
		if m.have(FirstMark(text[at:])) {
			return at
		}
		at += size(text[at])
	}
	return at
}

// FirstMark is the byte kept of the first character of a text, which is not empty.
func FirstMark(text string) byte {
	switch {
	case text[0] < 0x80 || len(text) == 1:
		return text[0]
	case text[0] < 0xE0 || len(text) == 2:
		return text[1]
	}
	return text[1]<<6 | text[2]&0x3F
}

// LastMark is the byte kept of the last character of a text, which is not empty.
func LastMark(text string) byte {
	last := text[len(text)-1]
	if last < 0x80 || len(text) == 1 {
		return last
	}
	return text[len(text)-2]<<6 | last&0x3F
}

// size is how many bytes the character has that begins with a byte.
func size(b byte) int {
	switch {
	case b < 0xC0:
		return 1
	case b < 0xE0:
		return 2
	case b < 0xF0:
		return 3
	}
	return 4
}
