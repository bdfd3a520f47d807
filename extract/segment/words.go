package segment

import (
	"slices"
	"unicode/utf8"

	"github.com/go-ego/gse"

	"newsgraph/extract"
)

// Segmenter cuts Han text into words. It is built once and is safe for concurrent use.
type Segmenter struct {
	gse    gse.Segmenter
	beside map[string]*beside // of the words of the lexicon
}

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
	domain = slices.DeleteFunc(slices.Clone(domain), func(w string) bool { return utf8.RuneCountInString(w) < 2 })
	for _, w := range domain {
		if err := s.gse.AddToken(w, domainFreq); err != nil {
			return nil, err
		}
	}
	// The words above come first, so that one pass over the dictionary sets all distances.
	if err := s.gse.LoadDictEmbed("zh_s"); err != nil {
		return nil, err
	}
	s.beside = s.besides(domain)
	return s, nil
}

// Words fills doc.Words, which cuts where it is asked.
func (s *Segmenter) Words(doc *extract.Document) { doc.Words = extract.NewWords(s) }

// Cut returns the words of a stretch of Han characters.
func (s *Segmenter) Cut(han string) []extract.Span {
	segments := s.gse.Segment([]byte(han))
	words := make([]extract.Span, len(segments))
	for i, w := range segments {
		words[i] = extract.Span{Start: w.Start(), End: w.End()}
	}
	return words
}

// longestWord is how many characters of a word are looked up: names of places apart, no
// word of the dictionary that news uses has more.
const longestWord = 8

// Longer reports whether the dictionary has a word that stands in a stretch of Han
// characters around a span and is longer than it.
func (s *Segmenter) Longer(han string, span extract.Span) bool {
	if b := s.beside[han[span.Start:span.End]]; b != nil && !b.goOn(han, span) {
		return false
	}
	for start := span.Start; ; {
		if end := s.longestAt(han, start); end >= span.End && end-start > span.Len() {
			return true
		}
		if start == 0 || span.Start-start >= extract.WordReach {
			return false
		}
		_, size := utf8.DecodeLastRuneInString(han[:start])
		start -= size
	}
}

// Begins reports whether the dictionary has a word that begins with a span of a stretch of
// Han characters and is longer.
func (s *Segmenter) Begins(han string, span extract.Span) bool {
	return s.longestAt(han, span.Start) > span.End
}

// longestAt is where the longest word of the dictionary ends that begins at a byte, or
// that byte.
func (s *Segmenter) longestAt(han string, start int) int {
	var chars [longestWord]gse.Text
	var found [longestWord]*gse.Token
	text := []byte(han[start:min(len(han), start+longestWord*utf8.UTFMax)])
	n := 0
	for at := 0; at < len(text) && n < longestWord; n++ {
		_, size := utf8.DecodeRune(text[at:])
		chars[n] = text[at : at+size]
		at += size
	}
	k := s.gse.Dict.LookupTokens(chars[:n], found[:])
	if k == 0 {
		return start
	}
	end := start
	for _, c := range chars[:n] { // a token does not tell how long it is, but whether it is this
		if end += len(c); found[k-1].Equals(han[start:end]) {
			break
		}
	}
	return end
}
