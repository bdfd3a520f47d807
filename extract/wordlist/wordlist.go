// Package wordlist asks a text for any of a few words. Every step asks every clause for
// many lists of them, and most clauses hold none, so a look at one character of the text
// sets most words aside before any is compared.
package wordlist

import "strings"

// List is a list of words. It is immutable and safe for concurrent use.
type List struct {
	words        []string
	first, last  marks
	heads, tails []byte // of each word, the mark of its first and of its last character
}

// Of makes a list of words, none of which is empty.
func Of(words ...string) *List {
	l := &List{words: words}
	for _, w := range words {
		head, tail := firstMark(w), lastMark(w)
		l.first.add(head)
		l.last.add(tail)
		l.heads, l.tails = append(l.heads, head), append(l.tails, tail)
	}
	return l
}

// With is the list with more words behind its own.
func (l *List) With(more ...string) *List {
	return Of(append(l.words[:len(l.words):len(l.words)], more...)...)
}

// Words are the words in the order they were given.
func (l *List) Words() []string { return l.words }

// Has reports whether a text is one of the words.
func (l *List) Has(text string) bool {
	if len(text) == 0 || !l.first.have(firstMark(text)) {
		return false
	}
	for _, w := range l.words {
		if w == text {
			return true
		}
	}
	return false
}

// Opens reports whether a text begins with any of the words.
func (l *List) Opens(text string) bool {
	return len(text) > 0 && l.first.have(firstMark(text)) && l.opening(text) != ""
}

// Ends reports whether a text ends in any of the words.
func (l *List) Ends(text string) bool {
	return len(text) > 0 && l.last.have(lastMark(text)) && l.ending(text) != ""
}

// Opening is the first of the words that a text begins with, or "".
func (l *List) Opening(text string) string {
	if len(text) == 0 || !l.first.have(firstMark(text)) {
		return ""
	}
	return l.opening(text)
}

// Ending is the first of the words that a text ends in, or "".
func (l *List) Ending(text string) string {
	if len(text) == 0 || !l.last.have(lastMark(text)) {
		return ""
	}
	return l.ending(text)
}

func (l *List) opening(text string) string {
	head := firstMark(text)
	for i, mark := range l.heads {
		if mark == head && strings.HasPrefix(text, l.words[i]) {
			return l.words[i]
		}
	}
	return ""
}

func (l *List) ending(text string) string {
	tail := lastMark(text)
	for i, mark := range l.tails {
		if mark == tail && strings.HasSuffix(text, l.words[i]) {
			return l.words[i]
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
	for at < len(text) {
		if l.first.have(firstMark(text[at:])) {
			if w := l.opening(text[at:]); w != "" {
				return at, w
			}
		}
		at += size(text[at])
	}
	return -1, ""
}

// Last is where the last of the words that stand in a text begins, and which it is: of
// several that begin there, the one given first. It is -1 where there is none.
func (l *List) Last(text string) (at int, word string) {
	for at = len(text) - 1; at >= 0; at-- {
		if text[at]&0xC0 != 0x80 && l.first.have(firstMark(text[at:])) {
			if w := l.opening(text[at:]); w != "" {
				return at, w
			}
		}
	}
	return -1, ""
}

// marks are a set of characters, of each of which a byte is kept: what is in the set is
// found, and little else.
type marks [4]uint64

func (m *marks) add(b byte)       { m[b>>6] |= 1 << (b & 63) }
func (m *marks) have(b byte) bool { return m[b>>6]>>(b&63)&1 != 0 }

// firstMark is the byte kept of the first character of a text.
func firstMark(text string) byte {
	switch {
	case text[0] < 0x80 || len(text) == 1:
		return text[0]
	case text[0] < 0xE0 || len(text) == 2:
		return text[1]
	}
	return text[1]<<6 | text[2]&0x3F
}

// lastMark is the byte kept of the last character of a text.
func lastMark(text string) byte {
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
