// Package relate fills doc.Relations: who ran, built, adopted or targeted what, who was
// awarded what, who worked with whom, what is part of what, and who holds which post.
// It reads Clauses, Terms, Mentions, Entities, Cues and Frames.
package relate

import (
	"slices"
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/graph"
)

// Relations fills doc.Relations, clause by clause, and then what names alone show.
func Relations(doc *extract.Document) {
	few := len(doc.Mentions) / 4 // most articles say about as much
	doc.Relations = slices.Grow(doc.Relations[:0], few)
	r := relator{doc: doc, seen: make(map[claim]bool, few)}
	r.readScenes()
	for _, s := range r.scenes {
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

type relator struct {
	doc    *extract.Document
	scenes []scene
	lists  []party // the agencies that acted together, list by list
	seen   map[claim]bool
}

// A claim is what one clause says once.
type claim struct {
	clause, subject, object int
	predicate               graph.Predicate
}

// A scene is one clause with what its sentence has said before it.
type scene struct {
	i        int
	clause   *extract.Clause
	terms    []lexicon.Hit
	mentions []int // indices in doc.Mentions of linked mentions, in text order
	frame    *extract.Frame
}

func (r *relator) scene(i int) scene { return r.scenes[i] }

func (r *relator) readScenes() {
	r.scenes = make([]scene, len(r.doc.Clauses))
	linked := make([]int, 0, len(r.doc.Mentions)) // of all clauses, one behind the other
	for i := range r.doc.Clauses {
		c := &r.doc.Clauses[i]
		from := len(linked)
		for _, j := range r.doc.MentionsIn(c.Span) {
			if r.doc.Mentions[j].Entity >= 0 {
				linked = append(linked, j)
			}
		}
		r.scenes[i] = scene{i: i, clause: c, terms: r.doc.TermsIn(c.Span), mentions: linked[from:len(linked):len(linked)], frame: &r.doc.Frames[i]}
	}
}

// names reports whether a clause names an entity of a type.
func (r *relator) names(s scene, t graph.Type) bool { return r.firstOfType(s.mentions, t) >= 0 }

// say adds a relation read in a clause, unless the clause has said it, the text makes
// no claim of it, or its ends do not fit the predicate.
func (r *relator) say(s scene, subject int, p graph.Predicate, object int, span extract.Span, rule string, attrs map[string]string) {
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
	r.add(s.i, extract.Relation{Span: span, Subject: subject, Predicate: p, Object: object, Certainty: cue.Certainty,
		Confidence: confidence(s.frame), Rule: rule, Attrs: attrs})
}

// asked reports a sentence that is a question: 如何深化“X”行动？
func (r *relator) asked(s scene) bool {
	end := r.doc.SentenceOf(s.i).End
	return strings.HasPrefix(r.doc.Text[end:], "？") || strings.HasSuffix(r.doc.Text[:end], "？")
}

// named adds what a name alone shows, however sure the text is of its sentence.
func (r *relator) named(s scene, subject int, p graph.Predicate, object int, span extract.Span, rule string) {
	r.add(s.i, extract.Relation{Span: span, Subject: subject, Predicate: p, Object: object, Certainty: graph.Stated, Confidence: 0.95, Rule: rule})
}

// add appends a relation whose ends fit its predicate, once a clause.
func (r *relator) add(clause int, rel extract.Relation) {
	info, _ := rel.Predicate.Info()
	key := claim{clause, rel.Subject, rel.Object, rel.Predicate}
	if r.seen[key] {
		return
	}
	if from, to := r.doc.Entities[rel.Subject].Type, r.doc.Entities[rel.Object].Type; !info.Allows(from, to) {
		r.doc.Refuse(rel.Span, rel.Rule, string(rel.Predicate)+" does not lead from "+string(from)+" to "+string(to))
		return
	}
	r.seen[key] = true
	r.doc.Relations = append(r.doc.Relations, rel)
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
