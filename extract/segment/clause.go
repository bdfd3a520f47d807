// Package segment fills doc.Clauses and doc.Words: the stretches between commas, and the
// words in them where they are asked for. It reads Blocks and Brackets, and is
// the only room that knows gse.
package segment

import (
	"slices"
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/wordlist"
)

// Clauses fills doc.Clauses. A clause ends at 。！？；，: and their half-width forms and at
// a block's end; never before 以及, which goes on with a list, never inside a quotation that is no speech, in a title or in
// parentheses, and never between two digits. 、 does not end a clause.
func Clauses(doc *extract.Document) {
	c := cutter{doc: doc}
	doc.Clauses = slices.Grow(doc.Clauses[:0], len(doc.Text)/bytesAClause)
	for i, b := range doc.Blocks {
		c.cutBlock(i, b.Span)
	}
}

// bytesAClause is how many bytes of news there are to a clause, or somewhat fewer.
const bytesAClause = 36

type cutter struct {
	doc      *extract.Document
	bracket  int // first in doc.Brackets that is no speech and not yet passed
	sentence int
	part     int
}

func (c *cutter) cutBlock(block int, b extract.Span) {
	start, text := b.Start, c.doc.Text[:b.End]
	for i := b.Start; i < len(text); {
		if lead := text[i]; 0xE4 <= lead && lead <= 0xE9 { // nearly all Han characters, and no mark
			i += len("字")
			continue
		}
		if end := c.closedTo(i); end > i && end <= b.End {
			i = end
			continue
		}
		mark := marks.Opening(text[i:])
		end := i + len(mark)
		switch {
		case mark == "":
			_, size := utf8.DecodeRuneInString(text[i:])
			end = i + size
		case sentenceMarks.Has(mark) || mark == fullStop && end == len(text):
			c.add(block, extract.Span{Start: start, End: i})
			c.sentence, c.part = c.sentence+1, 0
			start = end
		case clauseMarks.Has(mark) && !betweenDigits(text, i, end) && !strings.HasPrefix(text[end:], "以及"):
			c.add(block, extract.Span{Start: start, End: i})
			c.part++
			start = end
		}
		i = end
	}
	c.add(block, extract.Span{Start: start, End: b.End})
	c.sentence, c.part = c.sentence+1, 0
}

// closedTo is the end of the bracket whose inside is never cut that text[i] stands in, or i.
func (c *cutter) closedTo(i int) int {
	all := c.doc.Brackets
	for c.bracket < len(all) && (all[c.bracket].Speech || all[c.bracket].End <= i) {
		c.bracket++
	}
	if c.bracket < len(all) && all[c.bracket].Start <= i {
		return all[c.bracket].End
	}
	return i
}

// add appends the clause without the blanks and closing marks at its ends.
func (c *cutter) add(block int, s extract.Span) {
	text := c.doc.Slice(s)
	for w := leading.Opening(text); w != ""; w = leading.Opening(text) {
		text = text[len(w):]
	}
	s.Start = s.End - len(text)
	for w := blanks.Ending(text); w != ""; w = blanks.Ending(text) {
		text = text[:len(text)-len(w)]
	}
	s.End = s.Start + len(text)
	if s.Len() > 0 {
		c.doc.Clauses = append(c.doc.Clauses, extract.Clause{Span: s, Block: block, Sentence: c.sentence, Part: c.part})
	}
}

var (
	blanks  = wordlist.Of(" ", "\t", "　")
	leading = blanks.With("”", "’", "」", "』", "\"", "'") // the closing marks of what was said before
)

const fullStop = "." // ends a sentence only at its block's end

var (
	sentenceMarks = wordlist.Of("。", "！", "？", "!", "?", "；", ";", "\n", "…")
	clauseMarks   = wordlist.Of("，", ",", "：", ":", "|", "　")
	marks         = sentenceMarks.With(clauseMarks.Words()...).With(fullStop)
)

func betweenDigits(text string, start, end int) bool {
	return start > 0 && end < len(text) && isDigit(text[start-1]) && isDigit(text[end])
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }
