package store

import (
	"context"
	"slices"

	"newsgraph/graph"

	"github.com/cayleygraph/quad"
)

// Evidenced are the facts that make one of the given claims, in whichever
// article: of each claim subject, predicate and object are looked at. They come
// in the order of Facts.
func (s *Store) Evidenced(ctx context.Context, claims []graph.Fact) (out []graph.Fact, err error) {
	err = s.read(ctx, func(v *view) error {
		out, err = v.evidenced(ctx, claims)
		return err
	})
	return out, err
}

func (r *reader) evidenced(ctx context.Context, claims []graph.Fact) ([]graph.Fact, error) {
	var all []link
	seen := map[ends]bool{}
	for i := range claims {
		for _, e := range bothWays(&claims[i]) {
			if seen[e] {
				continue
			}
			seen[e] = true
			links, err := r.claims(ctx, e)
			if err != nil {
				return nil, err
			}
			all = append(all, links...)
		}
	}
	return r.plainFacts(ctx, all)
}

func (r *reader) plainFacts(ctx context.Context, links []link) ([]graph.Fact, error) {
	facts, err := r.facts(ctx, links, nil)
	out := make([]graph.Fact, len(facts))
	for i, f := range facts {
		out[i] = f.Fact
	}
	return out, err
}

// FactsByID are all facts of an id, one an evidence, in the order of Facts.
func (s *Store) FactsByID(ctx context.Context, id string) (out []graph.Fact, err error) {
	err = s.withIndex(ctx, func(v *view, x *index) error {
		if a, ok := x.claims[id]; ok {
			out, err = v.evidenced(ctx, []graph.Fact{{Subject: a.subject, Predicate: a.predicate, Object: a.object}})
			if err != nil {
				return err
			}
		}
		named, err := v.namedFacts(ctx, id)
		out = slices.DeleteFunc(append(out, named...), func(f graph.Fact) bool { return f.ID != id })
		return err
	})
	return out, err
}

// namedFacts are the facts that were given an id of their own.
func (r *reader) namedFacts(ctx context.Context, id string) ([]graph.Fact, error) {
	ids, err := r.ids(quad.IRI(id), claims)
	if err != nil {
		return nil, err
	}
	own, err := r.links(ctx, byObject, ids...)
	if err != nil {
		return nil, err
	}
	var all []link
	for _, l := range own {
		links, err := r.links(ctx, byLabel, l.subject)
		if err != nil {
			return nil, err
		}
		all = append(all, links...)
	}
	return r.plainFacts(ctx, all)
}

// bothWays is a claim as it may be stored: a symmetric one the way round it was said.
func bothWays(f *graph.Fact) []ends {
	out := []ends{{f.Subject, relation(f.Predicate), f.Object}}
	if info, _ := f.Predicate.Info(); info.Symmetric {
		out = append(out, ends{f.Object, relation(f.Predicate), f.Subject})
	}
	return out
}

// MetricsByID are all metrics of each of the ids, one an evidence.
func (s *Store) MetricsByID(ctx context.Context, ids []string) (map[string][]graph.Metric, error) {
	out := map[string][]graph.Metric{}
	err := s.read(ctx, func(v *view) error {
		links, err := v.claimsOf(ctx, ids, func(id string) ends { return ends{object: id, predicate: reported} })
		if err != nil {
			return err
		}
		metrics, err := v.metrics(ctx, links, nil)
		for _, m := range metrics {
			out[m.ID] = append(out[m.ID], m.Metric)
		}
		return err
	})
	return out, err
}
