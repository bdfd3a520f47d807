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
		st.Articles, st.Metrics, st.Quads = len(x.articles), len(x.metrics), int(v.qs.Size())
		for _, a := range x.articles {
			st.Mentions += a.Mentions
			st.FactEvidences += a.Facts
			st.MetricEvidences += a.Metrics
		}
		for _, n := range x.nodes {
			if n.known {
				st.Entities[n.typ]++
			}
			st.Facts += n.facts()
		}
		return nil
	})
	return st, err
}

// facts counts the claims of which the node is the subject. A symmetric one that
// is told both ways round is one claim, counted at its smaller end.
func (n *node) facts() int {
	k := 0
	for a := range n.out {
		info, _ := a.predicate.Info()
		if info.Symmetric && a.other.id < n.id && a.other.out[arc{a.predicate, n}] > 0 {
			continue
		}
		k++
	}
	return k
}
