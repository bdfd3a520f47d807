package store

import (
	"context"
	"iter"
	"slices"

	"newsgraph/graph"
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
