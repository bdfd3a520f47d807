package store

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"iter"
	"slices"

	"newsgraph/graph"

	"github.com/cayleygraph/quad"
)

// Query selects facts; what is empty selects all.
type Query struct {
	Subject   string
	Predicate graph.Predicate
	Object    string
	Article   string
}

// MetricQuery selects metrics; what is empty selects all.
type MetricQuery struct {
	Subject string
	Article string
	ID      string
}

// Facts are the facts a query selects, one an evidence, by article, place in the
// article, and id.
func (s *Store) Facts(ctx context.Context, q Query) iter.Seq2[graph.Fact, error] {
	return stream(s, ctx, func(v *view, yield func(graph.Fact) bool) error {
		return v.eachClaims(ctx, q.ends(), q.Article, func(links []link, own map[uint64][]link) (bool, error) {
			facts, err := v.facts(ctx, links, own)
			for _, f := range facts {
				if err == nil && q.selects(&f.Fact) && !yield(f.Fact) {
					return false, nil
				}
			}
			return true, err
		})
	})
}

func (q *Query) ends() ends {
	e := ends{subject: q.Subject, object: q.Object}
	if q.Predicate != "" {
		e.predicate = relation(q.Predicate)
	}
	return e
}

func (q *Query) selects(f *graph.Fact) bool {
	return (q.Subject == "" || q.Subject == f.Subject) && (q.Object == "" || q.Object == f.Object) &&
		(q.Predicate == "" || q.Predicate == f.Predicate) && (q.Article == "" || q.Article == f.Article)
}

// Metrics are the metrics a query selects, one an evidence, by article, place in
// the article, and id.
func (s *Store) Metrics(ctx context.Context, q MetricQuery) iter.Seq2[graph.Metric, error] {
	return stream(s, ctx, func(v *view, yield func(graph.Metric) bool) error {
		e := ends{subject: q.Subject, object: q.ID, predicate: reported}
		return v.eachClaims(ctx, e, q.Article, func(links []link, own map[uint64][]link) (bool, error) {
			metrics, err := v.metrics(ctx, links, own)
			for _, m := range metrics {
				if err == nil && q.selects(&m.Metric) && !yield(m.Metric) {
					return false, nil
				}
			}
			return true, err
		})
	})
}

func (q *MetricQuery) selects(m *graph.Metric) bool {
	return (q.Subject == "" || slices.Contains(m.Subjects, q.Subject)) && (q.ID == "" || q.ID == m.ID) &&
		(q.Article == "" || q.Article == m.Article)
}

// FactsOf are the facts of each of the entities, as subjects or, inverse, as
// objects; an empty predicate means all. Each list is in the order of Facts. A
// symmetric predicate is stored the way round it was said: ask both ways.
func (s *Store) FactsOf(ctx context.Context, ids []string, p graph.Predicate, inverse bool) (map[string][]graph.Fact, error) {
	out := map[string][]graph.Fact{}
	err := s.read(ctx, func(v *view) error {
		links, err := v.claimsOf(ctx, ids, func(id string) ends {
			q := Query{Subject: id, Predicate: p}
			if inverse {
				q = Query{Object: id, Predicate: p}
			}
			return q.ends()
		})
		if err != nil {
			return err
		}
		facts, err := v.facts(ctx, links, nil)
		for _, f := range facts {
			end := f.Subject
			if inverse {
				end = f.Object
			}
			out[end] = append(out[end], f.Fact)
		}
		return err
	})
	return out, err
}

// MetricsOf are the metrics of each of the entities, in the order of Metrics.
func (s *Store) MetricsOf(ctx context.Context, ids []string) (map[string][]graph.Metric, error) {
	out := map[string][]graph.Metric{}
	err := s.read(ctx, func(v *view) error {
		links, err := v.claimsOf(ctx, ids, func(id string) ends { return ends{subject: id, predicate: reported} })
		if err != nil {
			return err
		}
		metrics, err := v.metrics(ctx, links, nil)
		wanted := sortedCompact(ids)
		for _, m := range metrics {
			for _, id := range sortedCompact(m.Subjects) {
				if _, ok := slices.BinarySearch(wanted, id); ok {
					out[id] = append(out[id], m.Metric)
				}
			}
		}
		return err
	})
	return out, err
}

// ends are what a claim is looked up by.
type ends struct {
	subject   string
	predicate quad.IRI
	object    string
}

// eachClaims calls f with the claims a look-up finds: once with all, or article
// by article where only articles narrow it down, then with the evidences' own
// quads beside them.
func (r *reader) eachClaims(ctx context.Context, e ends, article string, f func(claims []link, own map[uint64][]link) (bool, error)) error {
	if e.subject != "" || e.object != "" {
		claims, err := r.claims(ctx, e)
		if err == nil {
			_, err = f(claims, nil)
		}
		return err
	}
	nodes, err := r.someArticles(ctx, article)
	if err != nil {
		return err
	}
	for _, node := range nodes {
		claims, own, err := r.articleClaims(ctx, node)
		if err != nil {
			return err
		}
		if more, err := f(claims, own); err != nil || !more {
			return err
		}
	}
	return nil
}

// someArticles is the node of one article, or of all where none is named.
func (r *reader) someArticles(ctx context.Context, article string) ([]uint64, error) {
	if article == "" {
		nodes, _, err := r.articles(ctx)
		return nodes, err
	}
	node, err := r.article(article)
	if err != nil || node == 0 {
		return nil, err
	}
	return []uint64{node}, nil
}

// claims looks claims up by one end or both.
func (r *reader) claims(ctx context.Context, e ends) ([]link, error) {
	index, first, second := bySubject, e.subject, ""
	if e.object != "" {
		index, first, second = byObject, e.object, e.subject
	}
	names := []quad.IRI{quad.IRI(first)}
	if e.predicate != "" {
		names = append(names, e.predicate)
		if second != "" {
			names = append(names, quad.IRI(second))
		}
	}
	ids, err := r.ids(names...)
	if err != nil {
		return nil, err
	}
	return r.links(ctx, index, ids...)
}

// claimsOf looks up the claims of many, each once.
func (r *reader) claimsOf(ctx context.Context, ids []string, by func(id string) ends) ([]link, error) {
	var all []link
	for _, id := range sortedCompact(ids) {
		links, err := r.claims(ctx, by(id))
		if err != nil {
			return nil, err
		}
		all = append(all, links...)
	}
	return all, nil
}

// articleClaims are the claims of an article and, by evidence, the evidences' own quads.
func (r *reader) articleClaims(ctx context.Context, article uint64) (claims []link, own map[uint64][]link, err error) {
	say, err := r.id(says)
	if err != nil {
		return nil, nil, err
	}
	links, err := r.links(ctx, byLabel, article)
	if err != nil {
		return nil, nil, err
	}
	own = map[uint64][]link{}
	for _, l := range links {
		own[l.subject] = append(own[l.subject], l)
	}
	for _, l := range links {
		if l.predicate != say {
			continue
		}
		some, err := r.links(ctx, byLabel, l.subject)
		if err != nil {
			return nil, nil, err
		}
		claims = append(claims, some...)
	}
	return claims, own, nil
}

// said is an evidence as it is stored.
type said struct {
	name quad.IRI
	graph.Evidence
	say  saysJSON
	fact string // the fact's id where it is not made from its parts
}

type saidFact struct {
	graph.Fact
	evidence quad.IRI
}

type saidMetric struct {
	graph.Metric
	evidence quad.IRI
}

// facts makes facts of those links that are relations, in the order of records.
func (r *reader) facts(ctx context.Context, links []link, own map[uint64][]link) ([]saidFact, error) {
	names := make([]quad.IRI, len(graph.Predicates))
	for i, p := range graph.Predicates {
		names[i] = relation(p.Predicate)
	}
	links, err := r.only(links, names)
	if err != nil {
		return nil, err
	}
	known, evidences, err := r.evidences(ctx, links, own)
	if err != nil {
		return nil, err
	}
	out := make([]saidFact, 0, len(links))
	for _, l := range links {
		ev := evidences[l.label]
		f := graph.Fact{ID: ev.fact, Subject: string(known.iri(l.subject)), Predicate: predicateOf(known.iri(l.predicate)),
			Object: string(known.iri(l.object)), Evidence: ev.Evidence, Attrs: ev.say.Attrs}
		if f.ID == "" {
			f.ID = graph.FactID(f.Subject, f.Predicate, f.Object)
		}
		out = append(out, saidFact{f, ev.name})
	}
	slices.SortFunc(out, func(a, b saidFact) int {
		return cmp.Or(comparePlaces(&a.Evidence, &b.Evidence), cmp.Compare(a.ID, b.ID), cmp.Compare(a.Rule, b.Rule),
			cmp.Compare(a.evidence, b.evidence), cmp.Compare(a.Subject, b.Subject))
	})
	return out, nil
}

// metrics makes metrics of those links that report one, each evidence once.
func (r *reader) metrics(ctx context.Context, links []link, own map[uint64][]link) ([]saidMetric, error) {
	links, err := r.only(links, []quad.IRI{reported})
	if err != nil {
		return nil, err
	}
	known, evidences, err := r.evidences(ctx, links, own)
	if err != nil {
		return nil, err
	}
	var out []saidMetric
	seen := map[uint64]bool{}
	for _, l := range links {
		if seen[l.label] {
			continue
		}
		seen[l.label] = true
		ev := evidences[l.label]
		fig := ev.say.Figure
		if fig == nil {
			return nil, fmt.Errorf("store: damaged: %s has no figure", ev.name)
		}
		out = append(out, saidMetric{graph.Metric{ID: string(known.iri(l.object)), Subjects: fig.Subjects, Indicator: fig.Indicator,
			Value: fig.Value, Max: fig.Max, Unit: fig.Unit, Approx: fig.Approx, Change: fig.Change, Basis: fig.Basis,
			Period: fig.Period, PartOf: fig.PartOf, Evidence: ev.Evidence, Flags: fig.Flags, Attrs: ev.say.Attrs}, ev.name})
	}
	slices.SortFunc(out, func(a, b saidMetric) int {
		return cmp.Or(comparePlaces(&a.Evidence, &b.Evidence), cmp.Compare(a.ID, b.ID), cmp.Compare(a.Rule, b.Rule),
			cmp.Compare(a.evidence, b.evidence))
	})
	return out, nil
}

func comparePlaces(a, b *graph.Evidence) int {
	return cmp.Or(cmp.Compare(a.Article, b.Article), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
}

// only keeps the links of some predicates.
func (r *reader) only(links []link, predicates []quad.IRI) ([]link, error) {
	ids, err := r.ids(predicates...)
	if err != nil {
		return nil, err
	}
	var out []link
	for _, l := range links {
		if slices.Contains(ids, l.predicate) {
			out = append(out, l)
		}
	}
	return out, nil
}

// evidences reads the evidences that label the links, and the names of the links.
// Where the evidences' own quads are at hand they need not be looked up.
func (r *reader) evidences(ctx context.Context, links []link, own map[uint64][]link) (values, map[uint64]*said, error) {
	if own == nil {
		own = map[uint64][]link{}
	}
	var ids []uint64
	for _, l := range links {
		if own[l.label] == nil {
			quads, err := r.links(ctx, bySubject, l.label)
			if err != nil {
				return nil, nil, err
			}
			own[l.label] = quads
		}
		ids = append(ids, l.subject, l.predicate, l.object, l.label)
		for _, o := range own[l.label] {
			ids = append(ids, o.predicate, o.object)
		}
	}
	known := values{}
	if err := r.resolve(ctx, known, ids...); err != nil {
		return nil, nil, err
	}
	out := map[uint64]*said{}
	for _, l := range links {
		if out[l.label] == nil {
			ev, err := known.evidence(l.label, own[l.label])
			if err != nil {
				return nil, nil, err
			}
			out[l.label] = ev
		}
	}
	return known, out, nil
}

// evidence puts an evidence together from its own quads.
func (v values) evidence(id uint64, own []link) (*said, error) {
	ev := &said{name: v.iri(id)}
	for _, l := range own {
		switch v.iri(l.predicate) {
		case says:
			if err := json.Unmarshal([]byte(v.text(l.object)), &ev.say); err != nil {
				return nil, fmt.Errorf("store: damaged: %s: %w", ev.name, err)
			}
		case claims:
			ev.fact = string(v.iri(l.object))
		case certainty:
			ev.Certainty = graph.Certainty(v.text(l.object))
		case confidence:
			c, _ := v[l.object].(quad.Float)
			ev.Confidence = float64(c)
		}
	}
	ev.Article, ev.Start, ev.End, ev.Quote, ev.Rule = articleOf(ev.name), ev.say.Start, ev.say.End, ev.say.Quote, ev.say.Rule
	return ev, nil
}
