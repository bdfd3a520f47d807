package recognize

import (
	"newsgraph/extract"
	"newsgraph/extract/lexicon"
)

// termsLeft are the terms of a document that no clause has passed, where its clauses are
// asked for theirs one after the other.
type termsLeft struct {
	terms []lexicon.Hit
	next  int
}

// in returns the terms that lie inside a clause, and passes them.
func (left *termsLeft) in(c extract.Span) []lexicon.Hit {
	terms, lo := left.terms, left.next
	for lo < len(terms) && terms[lo].Start < c.Start {
		lo++
	}
	hi := lo
	for hi < len(terms) && terms[hi].Start < c.End {
		hi++
	}
	left.next = hi
	for hi > lo && terms[hi-1].End > c.End {
		hi--
	}
	return terms[lo:hi]
}
