package store

import (
	"context"

	"newsgraph/graph"
)

// Evidenced are the facts that make one of the given claims, in whichever
// article: of each claim subject, predicate and object are looked at. They come
// in the order of Facts.
func (s *Store) Evidenced(ctx context.Context, claims []graph.Fact) (out []graph.Fact, err error) {
	err = s.read(ctx, func(v *view) error {
		var all []link
		seen := map[ends]bool{}
		for i := range claims {
			for _, e := range bothWays(&claims[i]) {
				if seen[e] {
					continue
				}
				seen[e] = true
				links, err := v.claims(ctx, e)
				if err != nil {
					return err
				}
				all = append(all, links...)
			}
		}
		facts, err := v.facts(ctx, all, nil)
		for _, f := range facts {
			out = append(out, f.Fact)
		}
		return err
	})
	return out, err
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
