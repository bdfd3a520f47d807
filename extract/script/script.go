// Package script lets an article in traditional characters be read by rules written in
// simplified ones: it fills doc.Text, character for character beside Article.Text, and
// leaves the article as it was printed.
package script

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
)

// Script knows the simplified form of traditional characters. It is immutable.
type Script struct {
	simplified []rune   // by traditional character; 0 where the character is no such
	known      []uint64 // a bit for each traditional character, to look at first: they fit in little room
}

// simple returns the simplified form of a traditional character, 0 for any other.
func (s *Script) simple(r rune) rune {
	if at := int(r >> 6); at < len(s.known) && s.known[at]>>(r&63)&1 != 0 {
		return s.simplified[r]
	}
	return 0
}

// New reads a table of pairs, a traditional character and its simplified form a line,
// under a header. An error names the line.
func New(table string) (*Script, error) {
	s := &Script{}
	header := true
	for n, line := range strings.Split(table, "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if header {
			header = false
			continue
		}
		from, to, ok := strings.Cut(line, "\t")
		if !ok || utf8.RuneCountInString(from) != 1 || utf8.RuneCountInString(to) != 1 || len(from) != len(to) {
			return nil, fmt.Errorf("line %d: want two characters of equal size, have %q", n+1, line)
		}
		t, _ := utf8.DecodeRuneInString(from)
		for len(s.simplified) <= int(t) {
			s.simplified = append(s.simplified, 0)
		}
		for len(s.known) <= int(t>>6) {
			s.known = append(s.known, 0)
		}
		s.known[t>>6] |= 1 << (t & 63)
		s.simplified[t], _ = utf8.DecodeRuneInString(to)
	}
	return s, nil
}

// Of a text in traditional characters about a third differ from their simplified form;
// of one in simplified characters, next to none: 著 in 著名 is both.
const (
	sample = 400 // characters looked at
	share  = 20  // one in so many makes a text traditional
)

// Simplify fills doc.Text. A text in simplified characters stays the same string.
func (s *Script) Simplify(doc *extract.Document) {
	if s.traditional(doc.Article.Text) {
		doc.Text = strings.Map(func(r rune) rune {
			if simple := s.simple(r); simple != 0 {
				return simple
			}
			return r
		}, doc.Article.Text)
	}
}

func (s *Script) traditional(text string) bool {
	han, differ := 0, 0
	for i := 0; i < len(text) && han < sample; {
		var r rune
		if text[i]&0xF0 == 0xE0 && i+2 < len(text) { // nearly all characters have three bytes
			r = rune(text[i]&0x0F)<<12 | rune(text[i+1]&0x3F)<<6 | rune(text[i+2]&0x3F)
			i += 3
		} else {
			var size int
			r, size = utf8.DecodeRuneInString(text[i:])
			i += size
		}
		if !extract.Han(r) {
			continue
		}
		if han++; s.simple(r) != 0 {
			differ++
		}
	}
	return differ*share > han
}
