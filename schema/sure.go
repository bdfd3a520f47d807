package schema

import (
	"context"
	"iter"
	"slices"

	"newsgraph/graph"
	"newsgraph/graph/store"
)

// sureStore is a store as one sees it who does not want to know what the extractor
// is less sure of than least: evidence below it is not there, and neither is a
// claim without any other. Entities are there all the same.
type sureStore struct {
	*store.Store
	least float64
}

func (s sureStore) Facts(ctx context.Context, q store.Query) iter.Seq2[graph.Fact, error] {
	return sure(s.Store.Facts(ctx, q), s.surely)
}

func (s sureStore) Metrics(ctx context.Context, q store.MetricQuery) iter.Seq2[graph.Metric, error] {
	return sure(s.Store.Metrics(ctx, q), s.surelyMeasured)
}

func (s sureStore) FactsOf(ctx context.Context, ids []string, p graph.Predicate, inverse bool) (map[string][]graph.Fact, error) {
	found, err := s.Store.FactsOf(ctx, ids, p, inverse)
	return surest(found, s.surely), err
}

func (s sureStore) Evidenced(ctx context.Context, claims []graph.Fact) ([]graph.Fact, error) {
	found, err := s.Store.Evidenced(ctx, claims)
	return filter(found, s.surely), err
}

func (s sureStore) FactsByID(ctx context.Context, id string) ([]graph.Fact, error) {
	found, err := s.Store.FactsByID(ctx, id)
	return filter(found, s.surely), err
}

func (s sureStore) MetricsOf(ctx context.Context, ids []string) (map[string][]graph.Metric, error) {
	found, err := s.Store.MetricsOf(ctx, ids)
	return surest(found, s.surelyMeasured), err
}

func (s sureStore) MetricsByID(ctx context.Context, ids []string) (map[string][]graph.Metric, error) {
	found, err := s.Store.MetricsByID(ctx, ids)
	return surest(found, s.surelyMeasured), err
}

func (s sureStore) surely(f graph.Fact) bool           { return f.Confidence >= s.least }
func (s sureStore) surelyMeasured(m graph.Metric) bool { return m.Confidence >= s.least }

func sure[T any](claims iter.Seq2[T, error], keep func(T) bool) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for c, err := range claims {
			if (err != nil || keep(c)) && !yield(c, err) {
				return
			}
		}
	}
}

func surest[T any](found map[string][]T, keep func(T) bool) map[string][]T {
	for id, claims := range found {
		if found[id] = filter(claims, keep); len(found[id]) == 0 {
			delete(found, id)
		}
	}
	return found
}

func filter[T any](claims []T, keep func(T) bool) []T {
	return slices.DeleteFunc(claims, func(c T) bool { return !keep(c) })
}
