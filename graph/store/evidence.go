package store

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"newsgraph/graph"

	"github.com/cayleygraph/quad"
)

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
