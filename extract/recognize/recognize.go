// Package recognize fills the layers that are read off the characters: Terms, Brackets,
// Quantities, Periods, Mentions and Cues. It reads Blocks and Clauses, and decides
// nothing that needs more than the clause a thing stands in: which entity a mention
// means is left to package refer.
package recognize

import (
	"cmp"
	"slices"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/graph"
)

// Recognizer finds what the lexicon knows. It is safe for concurrent use.
type Recognizer struct {
	Lex   *lexicon.Lexicon
	terms *lexicon.Lexicon // without the words that only Atoms need
}

// New returns a recognizer over the words of a lexicon.
func New(lex *lexicon.Lexicon) (*Recognizer, error) {
	return &Recognizer{Lex: lex, terms: lex.Without("unit", "bound", "idiom", "holiday")}, nil
}

// nested lists the kinds whose words count only where no longer word of these kinds
// covers them: 整治 is no verb inside 专项整治, 获 none inside 抓获.
var nested = map[string]bool{
	"cue": true, "act": true, "change": true, "level": true, "basis": true, "hedge": true, "head": true, "topic": true, "strip": true,
}

// Terms fills doc.Terms, sorted by start, at one start shorter words first.
func (r *Recognizer) Terms(doc *extract.Document) {
	hits := doc.Terms[:0]
	r.terms.Scan(doc.Text, func(h lexicon.Hit) { hits = append(hits, h) })
	covered := make([]bool, len(hits))
	for i := range hits {
		if nested[hits[i].Sense.Kind] {
			markInside(hits, covered, i)
		}
	}
	kept := hits[:0]
	for i, h := range hits {
		if !covered[i] {
			kept = append(kept, h)
		}
	}
	doc.Terms = kept
}

// markInside marks the hits that lie strictly inside hits[i].
func markInside(hits []lexicon.Hit, covered []bool, i int) {
	outer := hits[i]
	for j := i - 1; j >= 0 && hits[j].Start == outer.Start; j-- {
		if hits[j].End < outer.End && nested[hits[j].Sense.Kind] {
			covered[j] = true
		}
	}
	for j := i + 1; j < len(hits) && hits[j].Start < outer.End; j++ {
		inner := hits[j]
		if inner.End <= outer.End && inner.Start > outer.Start && nested[inner.Sense.Kind] {
			covered[j] = true
		}
	}
}

// Mentions fills doc.Mentions: names of every type, longest first where they overlap.
func (r *Recognizer) Mentions(doc *extract.Document) {
	found := r.Who(doc)
	found = append(found, r.Named(doc, found)...)
	found = append(found, r.Topics(doc)...)
	doc.Mentions = consolidate(found)
}

// consolidate sorts mentions and keeps, of two of one type that overlap, the longer.
func consolidate(found []extract.Mention) []extract.Mention {
	slices.SortStableFunc(found, func(a, b extract.Mention) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(a.Type, b.Type))
	})
	out := found[:0]
	for _, m := range found {
		if n := len(out); n > 0 && out[n-1].Type == m.Type && (out[n-1].Span == m.Span || m.Type != graph.Agency && out[n-1].Overlaps(m.Span)) {
			continue
		}
		out = append(out, m)
	}
	return out
}

// endsIn reports whether a name ends in a word of a table.
func (r *Recognizer) endsIn(name, kind string) bool {
	for i := range name {
		for _, s := range r.Lex.Senses(name[i:]) {
			if s.Kind == kind {
				return true
			}
		}
	}
	return false
}

// headSuffix is the longest head noun a name ends in, or nil.
func (r *Recognizer) headSuffix(name string) *lexicon.Sense {
	for i := range name {
		for _, s := range r.Lex.Senses(name[i:]) {
			if s.Kind == "head" {
				return s
			}
		}
	}
	return nil
}
