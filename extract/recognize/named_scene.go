package recognize

import (
	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/graph"
)

// A scene is a clause with what may make a name in it.
type scene struct {
	extract.Span
	terms  []lexicon.Hit
	heads  bool         // there are head nouns of things among the terms
	titles bool         // there are head nouns of honours
	award  *lexicon.Hit // the last verb that awards, or nil
	quoted []run
}

// enter goes on to another clause.
func (s *scene) enter(c extract.Span, left *termsLeft) {
	s.Span, s.terms, s.heads, s.titles, s.award = c, left.in(c), false, false, nil
	for i := range s.terms {
		switch h := &s.terms[i]; h.Kind {
		case lexicon.Head:
			title := h.Sense.Value == string(graph.Title)
			s.titles, s.heads = s.titles || title, s.heads || !title
		case lexicon.Cue:
			if h.Sense.Value == string(graph.Awarded) {
				s.award = h
			}
		}
	}
}

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
