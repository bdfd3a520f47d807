package extract

import (
	"sort"
	"unicode/utf8"
)

// Words are the words of a document, as far as they have been asked for: few stretches
// ever are, so each is cut when it first is.
type Words struct {
	cutter Cutter
	of     map[Span][]Span // by the stretch of Han characters they make up
}

// Cutter knows words.
type Cutter interface {
	// Cut returns the words of a stretch of Han characters.
	Cut(han string) []Span
	// Longer reports whether there is a word that stands in a stretch of Han characters
	// around a span and is longer than it, whether Cut would choose it or not.
	Longer(han string, s Span) bool
	// Begins reports whether a longer word, chosen or not, begins with a span.
	Begins(han string, s Span) bool
}

// NewWords returns the words that a cutter finds.
func NewWords(c Cutter) *Words { return &Words{cutter: c, of: map[Span][]Span{}} }

func (w *Words) in(text string, run Span) []Span {
	words, ok := w.of[run]
	if ok || run.Len() == 0 {
		return words
	}
	words = w.cutter.Cut(text[run.Start:run.End])
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
	run, ok := d.countedRun(s.Start)
	if !ok {
		return nil
	}
	words := d.Words.in(d.Text, run)
	lo := sort.Search(len(words), func(i int) bool { return words[i].Start >= s.Start })
	hi := lo
	for hi < len(words) && words[hi].End <= s.End {
		hi++
	}
	return words[lo:hi]
}

// IsWord reports whether a span of one character, in a clause that holds a quantity, is a
// word by itself: 升 of 升3%, not of 提升3%.
func (d *Document) IsWord(s Span) bool {
	run, ok := d.countedRun(s.Start)
	if !ok {
		return false
	}
	if !d.Words.cutter.Longer(d.Text[run.Start:run.End], Span{s.Start - run.Start, s.End - run.Start}) {
		return true // no word that could hold it stands there
	}
	words := d.Words.in(d.Text, run)
	k := sort.Search(len(words), func(k int) bool { return words[k].Start >= s.Start })
	return k < len(words) && words[k] == s
}

// WordReach is how far a longer word may reach beyond one that is part of it, in bytes: a
// part that stands deeper in a word is not taken for a word by itself.
const WordReach = len("进出口")

// InLongerWord reports whether a span, in a clause that holds a quantity, is a part of a
// longer word: 出口 of 进出口.
func (d *Document) InLongerWord(s Span) bool {
	run, ok := d.countedRun(s.Start)
	if !ok || !d.Words.cutter.Longer(d.Text[run.Start:run.End], Span{s.Start - run.Start, s.End - run.Start}) {
		return false // most are not, and need no cut
	}
	words := d.Words.in(d.Text, run)
	k := sort.Search(len(words), func(k int) bool { return words[k].End > s.Start })
	return k < len(words) && words[k].Holds(s) && words[k] != s && words[k].Start >= s.Start-WordReach && words[k].End <= s.End+WordReach
}

// OpensLongerWord reports whether a longer word begins with a span: 对 of 对外.
func (d *Document) OpensLongerWord(s Span) bool {
	i := d.ClauseAt(s.Start)
	if i < 0 || d.Words == nil {
		return false
	}
	run := d.hanAround(d.Clauses[i].Span, s.Start)
	if !d.Words.cutter.Begins(d.Text[run.Start:run.End], Span{s.Start - run.Start, s.End - run.Start}) {
		return false
	}
	words := d.Words.in(d.Text, run)
	k := sort.Search(len(words), func(k int) bool { return words[k].Start >= s.Start })
	return k < len(words) && words[k].Start == s.Start && words[k].End > s.End
}

// countedRun is the stretch of Han characters around a byte, if its clause holds a quantity.
func (d *Document) countedRun(at int) (run Span, ok bool) {
	i := d.ClauseAt(at)
	if i < 0 || d.Words == nil || !d.hasQuantity(d.Clauses[i].Span) {
		return Span{}, false
	}
	return d.hanAround(d.Clauses[i].Span, at), true
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
