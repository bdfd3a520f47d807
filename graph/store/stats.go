package store

import (
	"context"

	"newsgraph/graph"
)

// Stats counts what is in a store.
type Stats struct {
	Articles        int
	Entities        map[graph.Type]int
	Facts           int // claims, each once
	FactEvidences   int // places where one is made
	Metrics         int // figures, each once
	MetricEvidences int
	Mentions        int
	Quads           int
}

// Stats counts what is in the store.
func (s *Store) Stats(ctx context.Context) (Stats, error) {
	st := Stats{Entities: map[graph.Type]int{}}
	err := s.withIndex(ctx, func(v *view, x *index) error {
		st.Articles, st.Facts, st.Metrics, st.Quads = len(x.articles), len(x.claims), len(x.metrics), int(v.qs.Size())
		for _, a := range x.articles {
			st.Mentions += a.Mentions
			st.FactEvidences += a.Facts
			st.MetricEvidences += a.Metrics
		}
		for _, n := range x.nodes {
			if n.known {
				st.Entities[n.typ]++
			}
		}
		return nil
	})
	return st, err
}
