package store

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"

	"newsgraph/graph"
)

// Records are everything in the store, in the order in which records are written.
func (s *Store) Records(ctx context.Context) (*graph.Records, error) {
	var out graph.Records
	err := s.read(ctx, func(v *view) error {
		nodes, _, err := v.articles(ctx)
		if err != nil {
			return err
		}
		for _, node := range nodes {
			ex, err := v.extraction(ctx, node)
			if err != nil {
				return err
			}
			out.Add(ex)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	out.Sort()
	return &out, nil
}

// Extraction returns all that one article says.
func (s *Store) Extraction(ctx context.Context, articleID string) (ex *graph.Extraction, ok bool, err error) {
	err = s.read(ctx, func(v *view) error {
		node, err := v.article(articleID)
		if err != nil || node == 0 {
			return err
		}
		ex, err = v.extraction(ctx, node)
		ok = err == nil
		return err
	})
	return ex, ok, err
}

func (r *reader) extraction(ctx context.Context, article uint64) (*graph.Extraction, error) {
	claims, own, err := r.articleClaims(ctx, article)
	if err != nil {
		return nil, err
	}
	facts, err := r.facts(ctx, claims, own)
	if err != nil {
		return nil, err
	}
	metrics, err := r.metrics(ctx, claims, own)
	if err != nil {
		return nil, err
	}
	ex := &graph.Extraction{}
	for _, f := range facts {
		ex.Facts = append(ex.Facts, f.Fact)
	}
	for _, m := range metrics {
		ex.Metrics = append(ex.Metrics, m.Metric)
	}
	return ex, r.describe(ctx, ex, article, own)
}

// describe fills in the article and its entities and mentions.
func (r *reader) describe(ctx context.Context, ex *graph.Extraction, article uint64, own map[uint64][]link) error {
	d, err := r.id(described)
	if err != nil {
		return err
	}
	var links []link
	for subject, some := range own {
		for _, l := range some {
			if l.predicate == d || subject == article {
				links = append(links, l)
			}
		}
	}
	quads, err := r.quads(ctx, links)
	if err != nil {
		return err
	}
	var text, places string
	for _, q := range quads {
		switch q.Predicate {
		case about:
			var meta aboutJSON
			if err := json.Unmarshal([]byte(plain(q.Object)), &meta); err != nil {
				return fmt.Errorf("store: damaged: %s: %w", plain(q.Subject), err)
			}
			ex.Article = meta.Article
			ex.Article.Spans = spansOf(meta.Spans)
		case textIs:
			text = plain(q.Object)
		case mentions:
			places = plain(q.Object)
		case described:
			e, err := entityOf(plain(q.Subject), plain(q.Object))
			if err != nil {
				return err
			}
			ex.Entities = append(ex.Entities, e)
		}
	}
	ex.Article.Text = text
	ex.Entities = graph.MergeEntities(ex.Entities)
	if places != "" {
		ex.Mentions, err = mentionsOf(ex.Article.ID, places, []rune(text))
	}
	return err
}

func compareMentions(a, b graph.Mention) int {
	return cmp.Or(cmp.Compare(a.Article, b.Article), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End), cmp.Compare(a.Entity, b.Entity))
}
