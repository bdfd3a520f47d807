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

// Article returns an article with its text.
func (s *Store) Article(ctx context.Context, id string) (a graph.Article, ok bool, err error) {
	err = s.read(ctx, func(v *view) error {
		node, err := v.article(id)
		if err != nil || node == 0 {
			return err
		}
		a, err = v.fullArticle(ctx, node)
		ok = err == nil
		return err
	})
	return a, ok, err
}

// Articles are all articles, by id.
func (s *Store) Articles(ctx context.Context) iter.Seq2[graph.Article, error] {
	return stream(s, ctx, func(v *view, yield func(graph.Article) bool) error {
		nodes, _, err := v.articles(ctx)
		for _, node := range nodes {
			a, err := v.fullArticle(ctx, node)
			if err != nil {
				return err
			}
			if !yield(a) {
				return nil
			}
		}
		return err
	})
}

// Sources maps the SHA-256 of each source to the ids of its articles, so that
// one can tell what need not be read again.
func (s *Store) Sources(ctx context.Context) (map[string][]string, error) {
	out := map[string][]string{}
	err := s.read(ctx, func(v *view) error {
		nodes, _, err := v.articles(ctx)
		if err != nil {
			return err
		}
		for _, node := range nodes {
			meta, err := v.about(ctx, node)
			if err != nil {
				return err
			}
			out[meta.SourceSHA256] = append(out[meta.SourceSHA256], meta.Article.ID)
		}
		return nil
	})
	return out, err
}

// stream makes a sequence of what f yields from one view.
func stream[T any](s *Store, ctx context.Context, f func(v *view, yield func(T) bool) error) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		more := true
		err := s.read(ctx, func(v *view) error {
			return f(v, func(t T) bool {
				more = yield(t, nil)
				return more
			})
		})
		if err != nil && more {
			var none T
			yield(none, err)
		}
	}
}

// article is the node of a stored article, 0 where there is none of that id.
func (r *reader) article(id string) (uint64, error) {
	if len(id) < len("article/") || id[:len("article/")] != "article/" {
		return 0, nil
	}
	return r.id(quad.IRI(id))
}

// articles are the nodes and ids of all articles, by id.
func (r *reader) articles(ctx context.Context) ([]uint64, []string, error) {
	ids, err := r.ids(articleType, typeIs)
	if err != nil {
		return nil, nil, err
	}
	links, err := r.links(ctx, byObject, ids...)
	if err != nil {
		return nil, nil, err
	}
	nodes := make([]uint64, len(links))
	for i, l := range links {
		nodes[i] = l.subject
	}
	names := values{}
	if err := r.resolve(ctx, names, nodes...); err != nil {
		return nil, nil, err
	}
	slices.SortFunc(nodes, func(a, b uint64) int { return cmp.Compare(names.iri(a), names.iri(b)) })
	out := make([]string, len(nodes))
	for i, n := range nodes {
		out[i] = string(names.iri(n))
	}
	return nodes, out, nil
}

// stored are all quads of an article: those that bear its label, and the claims
// that bear the label of one of its evidences.
func (r *reader) stored(ctx context.Context, article uint64) ([]quad.Quad, error) {
	links, err := r.links(ctx, byLabel, article)
	if err != nil {
		return nil, err
	}
	say, err := r.id(says)
	if err != nil {
		return nil, err
	}
	for _, l := range links {
		if l.predicate != say {
			continue
		}
		claims, err := r.links(ctx, byLabel, l.subject)
		if err != nil {
			return nil, err
		}
		links = append(links, claims...)
	}
	return r.quads(ctx, links)
}

// property reads one JSON of an article.
func (r *reader) property(ctx context.Context, node uint64, name quad.IRI) (string, error) {
	p, err := r.id(name)
	if err != nil {
		return "", err
	}
	links, err := r.links(ctx, bySubject, node, p)
	if err != nil || len(links) == 0 {
		return "", err
	}
	known := values{}
	err = r.resolve(ctx, known, links[0].object)
	return known.text(links[0].object), err
}

func (r *reader) about(ctx context.Context, node uint64) (*aboutJSON, error) {
	text, err := r.property(ctx, node, about)
	if err != nil {
		return nil, err
	}
	var meta aboutJSON
	if err := json.Unmarshal([]byte(text), &meta); err != nil {
		return nil, fmt.Errorf("store: damaged: node %d as an article: %w", node, err)
	}
	meta.Article.Spans = spansOf(meta.Spans)
	return &meta, nil
}

func (r *reader) fullArticle(ctx context.Context, node uint64) (graph.Article, error) {
	meta, err := r.about(ctx, node)
	if err != nil {
		return graph.Article{}, err
	}
	meta.Article.Text, err = r.property(ctx, node, textIs)
	return meta.Article, err
}
