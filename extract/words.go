package extract

import (
	"sort"
	"unicode/utf8"
)

// Words are the words of a document, as far as they have been asked for: few stretches
// ever are, so each is cut when it first is.
type Words struct {
	cut func(han string) []Span
	of  map[Span][]Span // by the stretch of Han characters they make up
}

// NewWords returns the words that a function finds in stretches of Han characters.
func NewWords(cut func(han string) []Span) *Words {
	return &Words{cut: cut, of: map[Span][]Span{}}
}

func (w *Words) in(text string, run Span) []Span {
	words, ok := w.of[run]
	if ok || run.Len() == 0 {
		return words
	}
	words = w.cut(text[run.Start:run.End])
	for i := range words {
		words[i].Start += run.Start
		words[i].End += run.Start
	}
	w.of[run] = words
	return words
}

// WordsIn returns the words that lie inside a span of one stretch of Han characters, in a
// clause that holds a quantity: there a word of one character must be told from a part of
// a longer one.
func (d *Document) WordsIn(s Span) []Span {
	i := d.ClauseAt(s.Start)
	if i < 0 || d.Words == nil || !d.hasQuantity(d.Clauses[i].Span) {
		return nil
	}
	words := d.Words.in(d.Text, d.hanAround(d.Clauses[i].Span, s.Start))
	lo := sort.Search(len(words), func(i int) bool { return words[i].Start >= s.Start })
	hi := lo
	for hi < len(words) && words[hi].End <= s.End {
		hi++
	}
	return words[lo:hi]
}

func (d *Document) hasQuantity(s Span) bool {
	i := d.FirstQuantity(s.Start)
	return i < len(d.Quantities) && d.Quantities[i].Start < s.End || i > 0 && d.Quantities[i-1].End > s.Start
}

// hanAround is the stretch of Han characters of a clause that a byte stands in.
func (d *Document) hanAround(c Span, at int) Span {
	run := Span{at, at}
	for run.Start > c.Start {
		r, size := utf8.DecodeLastRuneInString(d.Text[c.Start:run.Start])
		if !Han(r) {
			break
		}
		run.Start -= size
	}
	for run.End < c.End {
		r, size := utf8.DecodeRuneInString(d.Text[run.End:c.End])
		if !Han(r) {
			break
		}
		run.End += size
	}
	return run
}
