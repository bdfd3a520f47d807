// Package evaluate measures an extraction against gold: articles whose facts a
// careful reader has written down. It says how much of the gold was found
// (recall), how much of what was found is in it (precision), and within which
// bounds both would move had other articles of the kind been asked.
//
// Entities are paired by any of their names, relations by their pair of entities,
// metrics by value, unit and direction, one to one, the closest wording first. What
// the gold marks as optional counts neither for nor against.
package evaluate

import (
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"newsgraph/graph"
)

// Set is what a number of article files say, by the name of the file without its
// ending: gold, or an extraction in the same shape.
type Set struct {
	names []string // in their order
	docs  map[string]*doc
	// Of extractions: claims and those whose quote does not stand at its offsets.
	claims, misquoted int
	extracted         bool
}

// Names are the articles of the set, in their order.
func (s *Set) Names() []string { return s.names }

func (s *Set) add(name string, d *doc) {
	s.names = append(s.names, name)
	s.docs[name] = d
}

// of is what the set says of an article file, which may be nothing.
func (s *Set) of(name string) *doc {
	if d := s.docs[name]; d != nil {
		return d
	}
	return newDoc()
}

// doc is one article file.
type doc struct {
	ids       []string // of the entities, as they came
	entities  map[string]*entity
	relations []relation
	metrics   []metric
}

type entity struct {
	typ      graph.Type
	names    []string // the canonical name first
	key      string   // the same for one thing in all articles
	optional bool
}

type relation struct {
	subject    string
	predicate  graph.Predicate
	object     string
	certainty  graph.Certainty
	quote      string
	confidence float64
	rule       string
	optional   bool
	claim      Claim
}

type metric struct {
	subjects   []string
	indicators []string // the first as it is, the others as fair
	value      float64
	known      bool // there is a value
	unit       string
	approx     graph.Approx
	change     graph.Change
	basis      graph.Basis
	certainty  graph.Certainty
	suspect    bool
	quote      string
	confidence float64
	rule       string
	optional   bool
	claim      Claim
}

// Claim is the record a claim was read from: a fact or a metric, by its index there.
type Claim struct {
	Metric bool
	Index  int
}

func newDoc() *doc { return &doc{entities: map[string]*entity{}} }

func (d *doc) entity(id string, e entity) {
	d.ids = append(d.ids, id)
	d.entities[id] = &e
}

// FromRecords is what records say, article file by article file. Articles of one
// file are taken together. An error names what a record refers to and no record is.
func FromRecords(r *graph.Records) (*Set, error) {
	s := &Set{docs: map[string]*doc{}, claims: len(r.Facts) + len(r.Metrics), extracted: true}
	b := builder{set: s, articles: map[string]*printed{}, entities: map[string]*graph.Entity{}}
	for i := range r.Articles {
		b.article(&r.Articles[i])
	}
	for i := range r.Entities {
		b.entities[r.Entities[i].ID] = &r.Entities[i]
	}
	for _, m := range r.Mentions {
		if p := b.printed(m.Article); p != nil && b.entity(p.doc, m.Entity) {
			e := p.doc.entities[m.Entity]
			e.names = append(e.names, m.Text)
		}
	}
	for i, f := range r.Facts {
		b.fact(i, f)
	}
	for i, m := range r.Metrics {
		b.metric(i, m)
	}
	return s, b.err
}

// builder turns records into the documents of a set.
type builder struct {
	set      *Set
	articles map[string]*printed
	entities map[string]*graph.Entity
	err      error // the first
}

// printed is an article's text in code points, and the document of its file.
type printed struct {
	text []rune
	doc  *doc
}

func (b *builder) article(a *graph.Article) {
	name := filepath.Base(a.File)
	name = strings.TrimSuffix(name, filepath.Ext(name))
	if b.set.docs[name] == nil {
		b.set.add(name, newDoc())
	}
	b.articles[a.ID] = &printed{[]rune(a.Text), b.set.docs[name]}
}

// printed is the article with that id; without one, that is the builder's error.
func (b *builder) printed(id string) *printed {
	p := b.articles[id]
	if p == nil && b.err == nil {
		b.err = fmt.Errorf("a record names the article %q, of which there is no record", id)
	}
	return p
}

// entity sees to it that the document has the entity with that id.
func (b *builder) entity(d *doc, id string) bool {
	if d.entities[id] != nil {
		return true
	}
	e := b.entities[id]
	if e == nil {
		if b.err == nil {
			b.err = fmt.Errorf("a record names the entity %q, of which there is no record", id)
		}
		return false
	}
	d.entity(id, entity{typ: e.Type, names: slices.Concat([]string{e.Name}, e.Aliases), key: id})
	return true
}

// claim is the document of a claim, nil without its article; it counts the quotes
// that do not stand where the claim says.
func (b *builder) claim(ev graph.Evidence) *doc {
	p := b.printed(ev.Article)
	if p == nil {
		return nil
	}
	if ev.Start < 0 || ev.End > len(p.text) || ev.Start > ev.End || string(p.text[ev.Start:ev.End]) != ev.Quote {
		b.set.misquoted++
	}
	return p.doc
}

func (b *builder) fact(index int, f graph.Fact) {
	d := b.claim(f.Evidence)
	if d == nil || f.Predicate == graph.LocatedIn {
		return // where an agency is follows from its name, and gold does not list it
	}
	if b.entity(d, f.Subject) && b.entity(d, f.Object) {
		d.relations = append(d.relations, relation{subject: f.Subject, predicate: f.Predicate, object: f.Object,
			certainty: either(f.Certainty, graph.Stated), quote: f.Quote, confidence: f.Confidence, rule: f.Rule, claim: Claim{Index: index}})
	}
}

func (b *builder) metric(index int, m graph.Metric) {
	d := b.claim(m.Evidence)
	if d == nil {
		return
	}
	for _, id := range m.Subjects {
		b.entity(d, id)
	}
	value, err := strconv.ParseFloat(string(m.Value), 64)
	d.metrics = append(d.metrics, metric{
		subjects: m.Subjects, indicators: []string{m.Indicator}, value: value, known: err == nil, unit: m.Unit,
		approx: either(m.Approx, graph.Exact), change: either(m.Change, graph.NoChange), basis: either(m.Basis, graph.NoBasis),
		certainty: either(m.Certainty, graph.Stated), suspect: len(m.Flags) > 0, quote: m.Quote, confidence: m.Confidence, rule: m.Rule, claim: Claim{true, index},
	})
}
