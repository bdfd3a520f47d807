package recognize

import (
	"fmt"
	"unicode/utf8"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/numeral"
	"newsgraph/extract/wordlist"
)

// Atoms reads what is found on the characters alone: figures and stretches of time.
// It is immutable and safe for concurrent use.
type Atoms struct {
	Figures  *numeral.Reader
	lex      *lexicon.Lexicon
	behind   *runeSet           // hanzi that may stand behind the first numeral of a figure
	idioms   [256][]idiom       // by what package wordlist keeps of the numeral in them
	holidays map[rune][]holiday // by last rune
}

// idiom is a word whose numeral counts nothing; at is where the numeral stands in it.
type idiom struct {
	word string
	at   int
}

// holiday is a festival or season that a period may name.
type holiday struct {
	word, first, last string
}

// NewAtoms builds the tables from the kinds unit, bound, idiom and holiday.
func NewAtoms(lex *lexicon.Lexicon) (*Atoms, error) {
	units, err := unitTable(lex)
	if err != nil {
		return nil, fmt.Errorf("unit.tsv: %w", err)
	}
	bounds, err := boundTable(lex)
	if err != nil {
		return nil, fmt.Errorf("bound.tsv: %w", err)
	}
	a := &Atoms{Figures: &numeral.Reader{Units: units, Bounds: bounds}, lex: lex, behind: behindNumeral(lex), holidays: map[rune][]holiday{}}
	for _, s := range lex.Kind(lexicon.Idiom) {
		for at, r := range s.Word {
			if numeral.Starts(r) {
				alike := &a.idioms[wordlist.FirstMark(s.Word[at:])]
				*alike = append(*alike, idiom{s.Word, at})
			}
		}
	}
	for _, s := range lex.Kind(lexicon.Holiday) {
		last, _ := utf8.DecodeLastRuneInString(s.Word)
		a.holidays[last] = append(a.holidays[last], holiday{s.Word, s.Value, s.Col(0)})
	}
	return a, nil
}

func unitTable(lex *lexicon.Lexicon) (*numeral.Units, error) {
	var list []numeral.Unit
	for _, s := range lex.Kind(lexicon.Unit) {
		list = append(list, numeral.Unit{Word: s.Word, Base: s.Value, Factor: s.Col(0), Class: numeral.Class(s.Col(1)), Not: numeral.Not(s.Col(2))})
	}
	return numeral.NewUnits(list)
}

func boundTable(lex *lexicon.Lexicon) (*numeral.Bounds, error) {
	var list []numeral.BoundWord
	for _, s := range lex.Kind(lexicon.Bound) {
		bound, ok := numeral.BoundNamed(s.Value)
		if !ok {
			return nil, fmt.Errorf("%s: unknown bound %q", s.Word, s.Value)
		}
		list = append(list, numeral.BoundWord{Word: s.Word, Place: numeral.Place(s.Col(0)), Bound: bound, Not: numeral.Not(s.Col(1))})
	}
	return numeral.NewBounds(list)
}

// behindNumeral holds what a numeral in hanzi may go on with: another, a unit, a word that
// bounds it, the hour of a time of day, the rest of a range or of a list.
func behindNumeral(lex *lexicon.Lexicon) *runeSet {
	s := newRuneSet("零〇○一二三四五六七八九十百千万亿两兩萬億壹贰叁拾佰仟半余餘多来來几幾分点點时時个個至到和及与")
	for _, kind := range []lexicon.Kind{lexicon.Unit, lexicon.Bound} {
		for _, w := range lex.Kind(kind) {
			first, _ := utf8.DecodeRuneInString(w.Word)
			s.add(first)
		}
	}
	return s
}

// countsNothing reports whether the hanzi at text[i] keeps the numeral right before it from
// being a figure, as most do: 一律, 统一, 百姓.
func (a *Atoms) countsNothing(text string, i int) bool {
	return i < len(text) && isHanzi(text[i]) && !a.behind.has(text, i)
}

// isHanzi tells the first byte of nearly all hanzi, which have three. No mark begins with it.
func isHanzi(c byte) bool { return 0xE4 <= c && c <= 0xE9 }

// next returns where the first rune of the set stands in a text, from text[i] on.
func (s *runeSet) next(text string, i int) int {
	for i < len(text) {
		switch c := text[i]; {
		case c < 0x80:
			if s[c>>6]>>(c&63)&1 == 1 {
				return i
			}
			i++
		case c&0xF0 == 0xE0 && i+2 < len(text):
			if s.holds(hanziAt(text, i)) {
				return i
			}
			i += 3
		default:
			i += runeSize(c)
		}
	}
	return i
}

// hanziAt is the rune at text[i], which has three bytes.
func hanziAt(text string, i int) rune {
	return rune(text[i]&0x0F)<<12 | rune(text[i+1]&0x3F)<<6 | rune(text[i+2]&0x3F)
}

// idiomAt returns where the idiom ends that the numeral at text[i] stands in, or 0.
func (a *Atoms) idiomAt(text string, i int) int {
	end := 0
	for _, w := range a.idioms[wordlist.FirstMark(text[i:])] {
		if start := i - w.at; start >= 0 && start+len(w.word) <= len(text) && text[start:start+len(w.word)] == w.word {
			end = max(end, start+len(w.word))
		}
	}
	return end
}

// placeAt reports whether the name of a place begins at text[i] and goes on beyond
// text[end]: 五台县, 六枝特区.
func (a *Atoms) placeAt(text string, i, end int) bool {
	found := false
	a.lex.At(text, i, func(h lexicon.Hit) { found = found || h.Kind == lexicon.Place && h.End >= end })
	return found
}
