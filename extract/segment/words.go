package segment

import (
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

// Words fills doc.Words, which cuts where it is asked.
func (s *Segmenter) Words(doc *extract.Document) { doc.Words = extract.NewWords(s.cut) }

// cut returns the words of a stretch of Han characters.
func (s *Segmenter) cut(han string) []extract.Span {
	segments := s.gse.Segment([]byte(han))
	words := make([]extract.Span, len(segments))
	for i, w := range segments {
		words[i] = extract.Span{Start: w.Start(), End: w.End()}
	}
	return words
}
