package recognize

import (
	"newsgraph/extract"
	"newsgraph/extract/lexicon"
)

// termsLeft are the terms of a document from where its clauses have been asked for them,
// one clause after the other.
type termsLeft []lexicon.Hit

// in returns the terms that lie inside a clause, and passes them.
func (left *termsLeft) in(c extract.Span) []lexicon.Hit {
	terms := *left
	lo := 0
	for lo < len(terms) && terms[lo].Start < c.Start {
		lo++
	}
	hi := lo
	for hi < len(terms) && terms[hi].Start < c.End {
		hi++
	}
	*left = terms[hi:]
	for hi > lo && terms[hi-1].End > c.End {
		hi--
	}
	return terms[lo:hi]
}
