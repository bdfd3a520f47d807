// Package relate fills doc.Relations: who ran, built, adopted or targeted what, who was
// awarded what, who worked with whom, what is part of what, and who holds which post.
// It reads Clauses, Terms, Mentions, Entities, Cues and Frames.
package relate

import (
	"slices"
	"strings"

	"newsgraph/extract"
	"newsgraph/graph"
)

// Reader reads relations. It is safe for concurrent use.
type Reader struct{ rooms extract.Rooms[relator] }

// New returns a reader of relations.
func New() *Reader { return new(Reader) }

// Relations fills doc.Relations, clause by clause, and then what names alone show.
func (rd *Reader) Relations(doc *extract.Document) {
	r := rd.rooms.Take()
	r.read(doc)
	r.empty()
	rd.rooms.Return(r)
}

// A relator reads one article.
type relator struct {
	doc      *extract.Document
	scenes   []scene
	linked   []int   // the mentions of the scenes
	heard    []verb  // the verbs of the scenes that were asked for theirs
	names    cast    // what the mentions of the article are of
	blocks   []cast  // what those of each block are of
	ownVoice bool    // who acts says what is to be done
	lists    []party // the agencies that acted together, list by list
	chain    []int   // for each relation, the one that its clause said before it: its index plus 1, or 0
	ties     []tie   // by entity
}

func (r *relator) read(doc *extract.Document) {
	few := len(doc.Mentions) / 4 // most articles say about as much
	doc.Relations = slices.Grow(doc.Relations[:0], few)
	r.doc = doc
	r.ties = slices.Grow(r.ties, len(doc.Entities))[:len(doc.Entities)]
	r.ownVoice = ownVoice.In(doc.Article.Title)
	r.readBlocks()
	r.readScenes()
	for i := range r.scenes {
		s := &r.scenes[i]
		r.deeds(s)
		r.against(s)
		r.honours(s)
		r.partners(s)
		r.parts(s)
		r.posts(s)
	}
	r.unclaimed()
	r.fromNames()
	describe(doc)
}

// empty keeps the room, and nothing of the article in it.
func (r *relator) empty() {
	clear(r.scenes)
	clear(r.heard)
	clear(r.lists)
	clear(r.ties)
	*r = relator{scenes: r.scenes[:0], linked: r.linked[:0], heard: r.heard[:0], blocks: r.blocks[:0], lists: r.lists[:0], chain: r.chain[:0], ties: r.ties[:0]}
}

// say adds a relation read in a clause, unless the clause has said it, the text makes
// no claim of it, or its ends do not fit the predicate.
func (r *relator) say(s *scene, subject int, p graph.Predicate, object int, span extract.Span, rule string, attrs map[string]string) {
	if subject < 0 || object < 0 || subject == object {
		return
	}
	cue, ok := r.doc.CertaintyOf(span)
	switch {
	case !ok:
		r.doc.Refuse(span, rule, "the text does not claim it: "+r.doc.Slice(cue.Span))
		return
	case r.asked(s):
		r.doc.Refuse(span, rule, "the sentence is a question")
		return
	}
	r.add(s, extract.Relation{Span: span, Subject: subject, Predicate: p, Object: object, Certainty: cue.Certainty,
		Confidence: confidence(s.frame), Rule: rule, Attrs: attrs})
}

// asked reports a sentence that is a question: 如何深化“X”行动？
func (r *relator) asked(s *scene) bool {
	end := s.sentence.End
	return strings.HasPrefix(r.doc.Text[end:], "？") || strings.HasSuffix(r.doc.Text[:end], "？")
}

// shown adds what a name alone shows, however sure the text is of its sentence.
func (r *relator) shown(s *scene, subject int, p graph.Predicate, object int, span extract.Span, rule string) {
	r.add(s, extract.Relation{Span: span, Subject: subject, Predicate: p, Object: object, Certainty: graph.Stated, Confidence: 0.95, Rule: rule})
}

// add appends a relation whose ends fit its predicate, once a clause.
func (r *relator) add(s *scene, rel extract.Relation) {
	if r.hasSaid(s, rel.Subject, rel.Predicate, rel.Object) {
		return
	}
	info, _ := rel.Predicate.Info()
	if from, to := r.doc.Entities[rel.Subject].Type, r.doc.Entities[rel.Object].Type; !info.Allows(from, to) {
		r.doc.Refuse(rel.Span, rel.Rule, string(rel.Predicate)+" does not lead from "+string(from)+" to "+string(to))
		return
	}
	r.doc.Relations = append(r.doc.Relations, rel)
	r.chain = append(r.chain, s.said)
	s.said = len(r.doc.Relations)
}

// hasSaid reports what a clause has said already.
func (r *relator) hasSaid(s *scene, subject int, p graph.Predicate, object int) bool {
	for k := s.said; k > 0; k = r.chain[k-1] {
		if rel := &r.doc.Relations[k-1]; rel.Subject == subject && rel.Object == object && rel.Predicate == p {
			return true
		}
	}
	return false
}

// confidence falls with the distance of the actor.
func confidence(f *extract.Frame) float64 {
	switch f.ActorBy {
	case extract.InClause:
		return 0.95
	case extract.InSentence:
		return 0.92
	case extract.InParagraph:
		return 0.85
	}
	return 0.75
}

// entity is what a mention means.
func (r *relator) entity(mention int) int { return r.doc.Mentions[mention].Entity }

func (r *relator) mention(i int) *extract.Mention { return &r.doc.Mentions[i] }
