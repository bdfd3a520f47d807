package extract

import (
	"sort"
	"unicode/utf8"
)

// A Cutter cuts a stretch of Han characters into words, given by their bytes in it.
type Cutter func(han string) []Span

// WordsIn returns the words that lie inside a span of one stretch of Han characters, in a
// clause that holds a quantity: there a word of one character must be told from a part of
// a longer one. As few stretches are ever asked about, each is cut when it first is.
func (d *Document) WordsIn(s Span) []Span {
	i := d.ClauseAt(s.Start)
	if i < 0 || !d.hasQuantity(d.Clauses[i].Span) {
		return nil
	}
	words := d.wordsOf(d.hanAround(d.Clauses[i].Span, s.Start))
	lo := sort.Search(len(words), func(i int) bool { return words[i].Start >= s.Start })
	hi := lo
	for hi < len(words) && words[hi].End <= s.End {
		hi++
	}
	return words[lo:hi]
}

func (d *Document) hasQuantity(s Span) bool {
	i := sort.Search(len(d.Quantities), func(i int) bool { return d.Quantities[i].End > s.Start })
	return i < len(d.Quantities) && d.Quantities[i].Start < s.End
}

// wordsOf returns the words of a stretch of Han characters.
func (d *Document) wordsOf(run Span) []Span {
	words, ok := d.words[run]
	if ok || run.Len() == 0 || d.Cut == nil {
		return words
	}
	words = d.Cut(d.Slice(run))
	for i := range words {
		words[i].Start += run.Start
		words[i].End += run.Start
	}
	if d.words == nil {
		d.words = map[Span][]Span{}
	}
	d.words[run] = words
	return words
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
