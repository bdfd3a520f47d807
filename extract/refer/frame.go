package refer

import (
	"slices"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/graph"
)

// Frames fills doc.Frames, one a clause: who acts, where, in which operation, on which
// platform and in which period, whether the clause says so or inherits it. What a
// clause names holds to the end of its paragraph; a new paragraph begins with the
// article's own actor; captions and anecdotes set nothing.
//
// The stack of frames follows the generalised topic structure of Song Rou (宋柔):
// a clause without a subject attaches to the nearest one before it.
func (r *Referrer) Frames(doc *extract.Document) {
	f := r.framers.Take()
	*f = framer{doc: doc, lender: -1, subjects: f.subjects, standings: f.standings}
	f.findSubjects()
	f.count()
	f.article = f.articleFrame()
	f.countrywide = f.nationwide(f.article.Actor)
	f.report = f.isReport()
	f.section, f.items, f.now = f.article, f.article, f.article
	doc.Frames = slices.Grow(doc.Frames[:0], len(doc.Clauses))[:len(doc.Clauses)]
	for i := range doc.Clauses {
		f.step(i)
	}
	*f = framer{subjects: f.subjects, standings: f.standings}
	r.framers.Return(f)
}

type framer struct {
	doc         *extract.Document
	article     extract.Frame
	section     extract.Frame
	items       extract.Frame // of the paragraph that dash items belong to
	now         extract.Frame // what the paragraph has said so far
	opening     extract.Frame // of the paragraph's first clause
	hosts       bool          // the sentence has told a figure of the article's own actor
	lent        bool          // the sentence has a scope for itself alone
	lentScope   int           // and what the scope was before it
	lender      int           // who acts again once the sentence is over that another leads, or -1
	subjects    []subject     // of the clauses
	standings   []standing    // of the entities, behind that of what means none
	report      bool          // the article's own actor reports its own work
	countrywide bool          // the article's own actor is of the whole country

	// How many begin before the clause that is being read.
	mentions, periods, quantities int
}

// clause is a clause and the mentions that lie inside it.
type clause struct {
	*extract.Clause
	mentions []int
}

// enter returns clause i, to be read behind those before it.
func (f *framer) enter(i int) clause {
	c := clause{Clause: &f.doc.Clauses[i]}
	for f.mentions < len(f.doc.Mentions) && f.doc.Mentions[f.mentions].Start < c.Start {
		f.mentions++
	}
	if f.mentions < len(f.doc.Mentions) && f.doc.Mentions[f.mentions].Start < c.End { // most clauses name nothing
		c.mentions = f.doc.MentionsIn(c.Span)
	}
	return c
}

// findSubjects finds who acts in each clause, as far as it says so itself.
func (f *framer) findSubjects() {
	f.subjects = slices.Grow(f.subjects[:0], len(f.doc.Clauses))[:len(f.doc.Clauses)]
	for i := range f.subjects {
		f.subjects[i] = subject{entity: -1}
		if c := f.enter(i); len(c.mentions) > 0 {
			f.subjects[i] = f.subjectOf(c)
		}
	}
	f.mentions = 0
}

// step makes the frame of clause i from what its paragraph said before.
func (f *framer) step(i int) {
	c := f.enter(i)
	opens := i == 0 || f.doc.Clauses[i-1].Block != c.Block
	if opens {
		f.enterBlock(c.Block)
	} else if f.doc.Clauses[i-1].Sentence != c.Sentence {
		f.enterSentence()
	}
	f.now.ActorBy = farther(f.now.ActorBy)
	s := &f.subjects[i]
	if s.entity < 0 && c.Part == 0 {
		s = f.ahead(i)
	}
	outer, outerBy := f.now.Actor, f.now.ActorBy
	if s.entity >= 0 && !(s.speaks && f.ofArticle(s.entity)) { // what a unit's head tells is the whole's
		f.acts(s)
	} else {
		f.turns(c)
	}
	f.mentioned(c)
	f.now.Period = f.period(c.Clause)
	if opens {
		f.opening = f.now
	}
	if !f.hosts && f.now.Actor == f.article.Actor && f.tells(c.Clause) {
		f.hosts = true
	}
	frame := &f.doc.Frames[i]
	*frame = f.now
	frame.Caption = f.role(c.Block) == extract.Caption
	if s.kind == leadSubject {
		f.lender = outer
	}
	if s.kind == agentSubject || frame.Caption { // 由…, 被…: of this clause alone
		f.now.Actor, f.now.ActorBy = outer, outerBy
	}
}

// acts makes the subject of a clause who acts.
func (f *framer) acts(s *subject) {
	f.now.Actor, f.now.ActorBy = s.entity, extract.InClause
	if !s.local { // 县里 is no bureau
		f.now.Actor = f.authority(s.entity)
	}
	if s.kind == topicSubject {
		f.now.System = -1
	}
}

// turns says who acts in a clause that has no subject and yet turns to another than the
// one before it.
func (f *framer) turns(c clause) {
	if f.article.Actor >= 0 && f.ofTheWhole(c.Clause) {
		f.now.Actor, f.now.ActorBy = f.article.Actor, extract.InArticle
	}
	if e := f.nearer(c); e >= 0 {
		f.now.Actor, f.now.ActorBy = e, extract.InSentence
	}
}

// ahead is the subject that a clause without one, which opens its sentence, has from the
// next clause: the agency named there: 坚持…，某派出所把…. One of another kind than the
// article's own only answers to what it has done: 提出抗诉17件，法院已改判9件.
func (f *framer) ahead(i int) *subject {
	none := &f.subjects[i]
	if i+1 >= len(f.subjects) || f.subjects[i+1].entity < 0 || f.subjects[i+1].kind != topicSubject {
		return none
	}
	s, c := &f.subjects[i+1], &f.doc.Clauses[i]
	if f.doc.Clauses[i+1].Sentence != c.Sentence || f.doc.Entities[s.entity].Type != graph.Agency || !f.opens(i+1, s.entity) ||
		(f.otherKind(s.entity) || f.postOpens(i+1)) && f.tells(c) {
		return none
	}
	return s
}

// postOpens reports a clause that begins with an agency only to say in which post one is.
func (f *framer) postOpens(i int) bool {
	c := &f.doc.Clauses[i]
	for _, j := range f.doc.MentionsIn(c.Span) {
		m := &f.doc.Mentions[j]
		if m.Start > c.Start {
			return false
		}
		for _, t := range f.doc.TermsAt(m.End) {
			if t.Kind == lexicon.Post {
				return true
			}
		}
	}
	return false
}

// tells reports whether a clause tells a figure.
func (f *framer) tells(c *extract.Clause) bool {
	for f.quantities < len(f.doc.Quantities) && f.doc.Quantities[f.quantities].Start < c.Start {
		f.quantities++
	}
	return f.quantities < len(f.doc.Quantities) && c.Holds(f.doc.Quantities[f.quantities].Span)
}

// opens reports whether a clause begins with the name of an entity.
func (f *framer) opens(i, entity int) bool {
	c := &f.doc.Clauses[i]
	for _, j := range f.doc.MentionsIn(c.Span) {
		if m := &f.doc.Mentions[j]; m.Entity == entity {
			return m.Start == c.Start
		}
	}
	return false
}

func farther(d extract.Distance) extract.Distance {
	if d == extract.InClause {
		return extract.InSentence
	}
	return d
}

func (f *framer) role(block int) extract.Role { return f.doc.Blocks[block].Role }

func (f *framer) enterBlock(block int) {
	f.lender, f.hosts, f.lent = -1, false, false
	switch f.role(block) {
	case extract.Title:
		f.section, f.now = f.article, f.article
	case extract.Heading:
		f.section = f.article
		if e := f.reporter(block); e >= 0 {
			f.section.Actor = e
		}
		f.now = f.section
	case extract.Item:
		if block > 0 && f.role(block-1) != extract.Item {
			f.items = f.now
		}
		f.now = f.items
		f.now.System, f.now.ActorBy = -1, extract.InSection
	default:
		campaign := f.now.Campaign
		f.now = f.section
		if f.article.Campaign < 0 && campaign >= 0 && f.role(block) == extract.Paragraph {
			f.now.Campaign = -1
		}
	}
}

func (f *framer) enterSentence() {
	if f.lent {
		f.now.Scope, f.lent = f.lentScope, false
	}
	if f.lender >= 0 {
		f.now.Actor, f.lender = f.lender, -1
	}
	if f.visits(f.now.Actor) {
		f.now.Actor = f.article.Actor
	}
	if f.now.ActorBy < extract.InParagraph {
		f.now.ActorBy = extract.InParagraph
	}
	f.now.System = -1
	f.hosts = false
}
