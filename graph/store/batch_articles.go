package store

import (
	"context"
	"iter"

	"newsgraph/graph"
)

// Headlines are all articles without their texts, by id.
func (s *Store) Headlines(ctx context.Context) iter.Seq2[graph.Article, error] {
	return stream(s, ctx, func(v *view, yield func(graph.Article) bool) error {
		nodes, _, err := v.articles(ctx)
		for _, node := range nodes {
			meta, err := v.about(ctx, node)
			if err != nil {
				return err
			}
			if !yield(meta.Article) {
				return nil
			}
		}
		return err
	})
}

// HeadlinesOf are those of the articles that are there, without their texts.
func (s *Store) HeadlinesOf(ctx context.Context, ids []string) (map[string]graph.Article, error) {
	out := make(map[string]graph.Article, len(ids))
	err := s.eachArticle(ctx, ids, func(v *view, id string, node uint64) error {
		meta, err := v.about(ctx, node)
		if err == nil {
			out[id] = meta.Article
		}
		return err
	})
	return out, err
}

// TextsOf are the texts of those of the articles that are there.
func (s *Store) TextsOf(ctx context.Context, ids []string) (map[string]string, error) {
	out := make(map[string]string, len(ids))
	err := s.eachArticle(ctx, ids, func(v *view, id string, node uint64) (err error) {
		out[id], err = v.property(ctx, node, textIs)
		return err
	})
	return out, err
}

// eachArticle calls f with the articles that are there, all of one moment.
func (s *Store) eachArticle(ctx context.Context, ids []string, f func(v *view, id string, node uint64) error) error {
	return s.read(ctx, func(v *view) error {
		for _, id := range sortedCompact(ids) {
			if err := ctx.Err(); err != nil {
				return err
			}
			node, err := v.article(id)
			if err == nil && node != 0 {
				err = f(v, id, node)
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
}
