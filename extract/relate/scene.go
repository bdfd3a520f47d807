package relate

import (
	"slices"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/graph"
)

// A scene is one clause with what its sentence has said before it. What many readings ask
// of a clause is looked up once.
type scene struct {
	i        int
	clause   *extract.Clause
	text     string // of the clause
	frame    *extract.Frame
	mentions []int // indices in doc.Mentions of linked mentions, in text order
	names    cast  // what the mentions are of
	agencies int   // how many of the mentions are of agencies
	first    int   // the scene that its sentence begins with
	sentence extract.Span
	said     int // the relation that it has said last: its index plus 1, or 0

	// What is looked up when it is first asked for, as most clauses never are.
	opening             int // where its adverbs end, or -1
	terms               []lexicon.Hit
	verbs               []verb
	places              []int // its locals
	read, heard, placed bool  // the three before
}

// A verb says a relation.
type verb struct {
	extract.Span
	sense *lexicon.Sense
}

func (v *verb) says() graph.Predicate { return graph.Predicate(v.sense.Value) }

// kind is active, passive or partner.
func (v *verb) kind() string { return v.sense.Col(0) }

// A cast is a set of types of entities.
type cast uint8

// The types that readings ask for.
const (
	anAgency cast = 1 << iota
	aPlace
	aPerson
	aCampaign
	aSystem
	aPractice
	aTitle
	aTopic

	aWork = aCampaign | aSystem | aPractice
)

func castOf(t graph.Type) cast {
	switch t {
	case graph.Agency:
		return anAgency
	case graph.Place:
		return aPlace
	case graph.Person:
		return aPerson
	case graph.Campaign:
		return aCampaign
	case graph.System:
		return aSystem
	case graph.Practice:
		return aPractice
	case graph.Title:
		return aTitle
	case graph.Topic:
		return aTopic
	}
	return 0
}

// has reports whether a set holds any of some types.
func (c cast) has(any cast) bool { return c&any != 0 }

func (r *relator) terms(s *scene) []lexicon.Hit {
	if !s.read {
		s.read, s.terms = true, r.doc.TermsIn(s.clause.Span)
	}
	return s.terms
}

// verbs are the terms of a clause that say relations.
func (r *relator) verbs(s *scene) []verb {
	if s.heard {
		return s.verbs
	}
	from, terms := len(r.heard), r.terms(s)
	for i := range terms {
		if t := &terms[i]; t.Kind == lexicon.Cue {
			r.heard = append(r.heard, verb{extract.Span{Start: t.Start, End: t.End}, t.Sense})
		}
	}
	s.heard, s.verbs = true, r.heard[from:len(r.heard):len(r.heard)]
	return s.verbs
}

// termsAt are the terms that begin at a byte.
func (r *relator) termsAt(s *scene, at int) []lexicon.Hit {
	terms, lo := r.terms(s), 0
	for lo < len(terms) && terms[lo].Start < at {
		lo++
	}
	hi := lo
	for hi < len(terms) && terms[hi].Start == at {
		hi++
	}
	return terms[lo:hi]
}

func (r *relator) scene(i int) *scene { return &r.scenes[i] }

// previous is the clause before in the same sentence, nil where there is none.
func (r *relator) previous(s *scene) *scene {
	if s.first == s.i {
		return nil
	}
	return &r.scenes[s.i-1]
}

// next is the clause behind in the same sentence, nil where there is none.
func (r *relator) next(s *scene) *scene {
	if i := s.i + 1; i < len(r.scenes) && r.scenes[i].first == s.first {
		return &r.scenes[i]
	}
	return nil
}

// readBlocks notes what each block names; not all of it stands in one clause.
func (r *relator) readBlocks() {
	r.blocks = slices.Grow(r.blocks[:0], len(r.doc.Blocks))[:len(r.doc.Blocks)]
	clear(r.blocks)
	b := 0
	for j := range r.doc.Mentions {
		m := r.mention(j)
		for b+1 < len(r.blocks) && r.doc.Blocks[b+1].Start <= m.Start {
			b++
		}
		if m.Entity >= 0 {
			r.blocks[b] |= castOf(m.Type)
			r.names |= castOf(m.Type)
		}
	}
}

func (r *relator) readScenes() {
	doc := r.doc
	r.scenes = slices.Grow(r.scenes[:0], len(doc.Clauses))[:len(doc.Clauses)]
	r.linked = slices.Grow(r.linked[:0], len(doc.Mentions)) // of all clauses, one behind the other
	next := 0                                               // mention
	for i := range r.scenes {
		s, c := &r.scenes[i], &doc.Clauses[i]
		s.i, s.first, s.opening = i, i, -1
		if i > 0 && doc.Clauses[i-1].Sentence == c.Sentence {
			s.first = r.scenes[i-1].first
		}
		s.clause, s.frame, s.text = c, &doc.Frames[i], doc.Slice(c.Span)
		next = r.readMentions(s, next)
	}
	for i := len(r.scenes) - 1; i >= 0; i-- {
		s := &r.scenes[i]
		s.sentence = extract.Span{Start: doc.Clauses[s.first].Start, End: s.clause.End}
		if next := r.next(s); next != nil {
			s.sentence.End = next.sentence.End
		}
	}
}

// readMentions reads the mentions of a clause, from the first on that no clause before it
// holds, and returns the first behind it.
func (r *relator) readMentions(s *scene, next int) int {
	from := len(r.linked)
	for ; next < len(r.doc.Mentions) && r.mention(next).Start < s.clause.End; next++ {
		m := r.mention(next)
		if m.Entity < 0 || m.Start < s.clause.Start || m.End > s.clause.End {
			continue
		}
		r.linked = append(r.linked, next)
		s.names |= castOf(m.Type)
		if m.Type == graph.Agency {
			s.agencies++
		}
	}
	s.mentions = r.linked[from:len(r.linked):len(r.linked)]
	return next
}
