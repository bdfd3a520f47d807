package segment

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
)

// A beside is the characters with which the longer words of the dictionary go on that hold
// a word: those before it, and in words that begin with it those behind it.
type beside struct{ before, behind string }

// besides are those of the words of a lexicon. Nearly all words of a text stand beside none
// of theirs, and to know that takes no look into the dictionary, which is large.
func (s *Segmenter) besides(words []string) map[string]*beside {
	of := make(map[string]*beside, len(words))
	for _, w := range words {
		of[w] = &beside{}
	}
	for i := range s.gse.Dict.Tokens {
		longer := s.gse.Dict.Tokens[i].Text()
		if n := utf8.RuneCountInString(longer); n < 3 || n > longestWord {
			continue
		}
		for start := range longer {
			if start <= extract.WordReach {
				within(longer, start, of)
			}
		}
	}
	return of
}

// within adds what a longer word has beside the words that stand in it from a byte on.
func within(longer string, start int, of map[string]*beside) {
	for at := range longer[start:] {
		if b := of[longer[start:start+at]]; b != nil && start == 0 {
			b.behind = with(b.behind, longer[at:])
		} else if b != nil {
			b.before = with(b.before, lastChar(longer[:start]))
		}
	}
	if b := of[longer[start:]]; b != nil && start > 0 {
		b.before = with(b.before, lastChar(longer[:start]))
	}
}

// with is a set of characters with the first one of a text.
func with(set, text string) string {
	r, size := utf8.DecodeRuneInString(text)
	if strings.ContainsRune(set, r) {
		return set
	}
	return set + text[:size]
}

// lastChar is the last character of a text.
func lastChar(text string) string {
	_, size := utf8.DecodeLastRuneInString(text)
	return text[len(text)-size:]
}

// goOn reports whether the characters around a word in a text may make it a longer one.
func (b *beside) goOn(text string, s extract.Span) bool {
	before, n := utf8.DecodeLastRuneInString(text[:s.Start])
	behind, size := utf8.DecodeRuneInString(text[s.End:])
	return n > 0 && strings.ContainsRune(b.before, before) || size > 0 && strings.ContainsRune(b.behind, behind)
}
