package segment

import (
	"unicode"
	"unicode/utf8"

	"github.com/go-ego/gse"

	"newsgraph/extract"
)

// Segmenter cuts Han text into words. It is built once and is safe for concurrent use.
type Segmenter struct{ gse gse.Segmenter }

// minTokenFreq drops the rare half of gse's dictionary: a third of the memory, and
// better boundaries on news text.
const minTokenFreq = 5

// domainFreq makes a lexicon word as likely as a common word of the dictionary.
const domainFreq = 3000

// New loads gse's simplified dictionary and the words of the lexicon.
func New(domain []string) (*Segmenter, error) {
	s := &Segmenter{gse: gse.Segmenter{MinTokenFreq: minTokenFreq, SkipLog: true, NotLoadHMM: true}}
	s.gse.Dict = gse.NewDict()
	s.gse.Init()
	for _, w := range domain {
		if utf8.RuneCountInString(w) < 2 {
			continue
		}
		if err := s.gse.AddToken(w, domainFreq); err != nil {
			return nil, err
		}
	}
	// The words above come first, so that one pass over the dictionary sets all distances.
	return s, s.gse.LoadDictEmbed("zh_s")
}

// Words fills doc.Words with the words of the clauses that hold a quantity: there a word
// of one character must be told from a part of a longer one. It reads Clauses and
// Quantities.
func (s *Segmenter) Words(doc *extract.Document) {
	next := 0
	for _, c := range doc.Clauses {
		for next < len(doc.Quantities) && doc.Quantities[next].End <= c.Start {
			next++
		}
		if next < len(doc.Quantities) && doc.Quantities[next].Start < c.End {
			s.cut(doc, c.Span)
		}
	}
}

// cut appends the words of the Han runs in a span.
func (s *Segmenter) cut(doc *extract.Document, span extract.Span) {
	for i := span.Start; i < span.End; {
		r, size := utf8.DecodeRuneInString(doc.Text[i:])
		if !unicode.Is(unicode.Han, r) {
			i += size
			continue
		}
		end := i
		for end < span.End {
			r, size := utf8.DecodeRuneInString(doc.Text[end:])
			if !unicode.Is(unicode.Han, r) {
				break
			}
			end += size
		}
		for _, w := range s.gse.Segment([]byte(doc.Text[i:end])) {
			doc.Words = append(doc.Words, extract.Span{Start: i + w.Start(), End: i + w.End()})
		}
		i = end
	}
}
