// Package segment fills doc.Clauses and doc.Words: the stretches between commas, and the
// words in them where they are asked for. It reads Blocks and Brackets, and is
// the only room that knows gse.
package segment

import (
	"slices"
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
)

// Clauses fills doc.Clauses. A clause ends at 。！？；，: and their half-width forms and at
// a block's end; never before 以及, which goes on with a list, never inside a quotation that is no speech, in a title or in
// parentheses, and never between two digits. 、 does not end a clause.
func Clauses(doc *extract.Document) {
	c := cutter{doc: doc, closed: closedBrackets(doc)}
	doc.Clauses = slices.Grow(doc.Clauses[:0], len(doc.Text)/bytesAClause)
	for i, b := range doc.Blocks {
		c.cutBlock(i, b.Span)
	}
}

// closedBrackets lists the outermost brackets whose inside is never cut.
func closedBrackets(doc *extract.Document) []extract.Span {
	out := make([]extract.Span, 0, len(doc.Brackets))
	for _, b := range doc.Brackets {
		if b.Speech || len(out) > 0 && out[len(out)-1].Holds(b.Span) {
			continue
		}
		out = append(out, b.Span)
	}
	return out
}

// bytesAClause is how many bytes of news there are to a clause, or somewhat fewer.
const bytesAClause = 36

type cutter struct {
	doc      *extract.Document
	closed   []extract.Span
	next     int // first closed bracket not yet passed
	sentence int
	part     int
}

func (c *cutter) cutBlock(block int, b extract.Span) {
	start := b.Start
	for i := b.Start; i < b.End; {
		for c.next < len(c.closed) && c.closed[c.next].End <= i {
			c.next++
		}
		if c.next < len(c.closed) && c.closed[c.next].Start <= i && c.closed[c.next].End <= b.End {
			i = c.closed[c.next].End
			continue
		}
		if lead := c.doc.Text[i]; 0xE4 <= lead && lead <= 0xE9 { // nearly all Han characters, and no mark
			i += len("字")
			continue
		}
		r, size := utf8.DecodeRuneInString(c.doc.Text[i:])
		end := i + size
		switch {
		case endsSentence(r, c.doc.Text[i:b.End]):
			c.add(block, extract.Span{Start: start, End: i})
			c.sentence, c.part = c.sentence+1, 0
			start = end
		case endsClause(r) && !betweenDigits(c.doc.Text, i, end) && !strings.HasPrefix(c.doc.Text[end:b.End], "以及"):
			c.add(block, extract.Span{Start: start, End: i})
			c.part++
			start = end
		}
		i = end
	}
	c.add(block, extract.Span{Start: start, End: b.End})
	c.sentence, c.part = c.sentence+1, 0
}

// add appends the clause without the blanks and closing marks at its ends.
func (c *cutter) add(block int, s extract.Span) {
	text := c.doc.Slice(s)
	trimmed := strings.TrimLeft(text, " \t　”’」』\"'")
	s.Start += len(text) - len(trimmed)
	s.End = s.Start + len(strings.TrimRight(trimmed, " \t　"))
	if s.Len() > 0 {
		c.doc.Clauses = append(c.doc.Clauses, extract.Clause{Span: s, Block: block, Sentence: c.sentence, Part: c.part})
	}
}

func endsSentence(r rune, rest string) bool {
	switch r {
	case '。', '！', '？', '!', '?', '；', ';', '\n':
		return true
	case '…':
		return true
	case '.':
		return len(rest) == 1 // a half-width full stop only at the block's end
	}
	return false
}

func endsClause(r rune) bool {
	switch r {
	case '，', ',', '：', ':', '|', '　':
		return true
	}
	return false
}

func betweenDigits(text string, start, end int) bool {
	return start > 0 && end < len(text) && isDigit(text[start-1]) && isDigit(text[end])
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }
