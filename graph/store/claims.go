package store

import (
	"context"

	"github.com/cayleygraph/quad"
)

// ends are what a claim is looked up by.
type ends struct {
	subject   string
	predicate quad.IRI
	object    string
}

// eachClaims calls f with the claims a look-up finds: once with all, or article
// by article where only articles narrow it down, then with the evidences' own
// quads beside them.
func (r *reader) eachClaims(ctx context.Context, e ends, article string, f func(claims []link, own map[uint64][]link) (bool, error)) error {
	if e.subject != "" || e.object != "" {
		claims, err := r.claims(ctx, e)
		if err == nil {
			_, err = f(claims, nil)
		}
		return err
	}
	nodes, err := r.someArticles(ctx, article)
	if err != nil {
		return err
	}
	for _, node := range nodes {
		claims, own, err := r.articleClaims(ctx, node)
		if err != nil {
			return err
		}
		if more, err := f(claims, own); err != nil || !more {
			return err
		}
	}
	return nil
}

// someArticles is the node of one article, or of all where none is named.
func (r *reader) someArticles(ctx context.Context, article string) ([]uint64, error) {
	if article == "" {
		nodes, _, err := r.articles(ctx)
		return nodes, err
	}
	node, err := r.article(article)
	if err != nil || node == 0 {
		return nil, err
	}
	return []uint64{node}, nil
}

// claims looks claims up by one end or both.
func (r *reader) claims(ctx context.Context, e ends) ([]link, error) {
	index, first, second := bySubject, e.subject, ""
	if e.object != "" {
		index, first, second = byObject, e.object, e.subject
	}
	names := []quad.IRI{quad.IRI(first)}
	if e.predicate != "" {
		names = append(names, e.predicate)
		if second != "" {
			names = append(names, quad.IRI(second))
		}
	}
	ids, err := r.ids(names...)
	if err != nil {
		return nil, err
	}
	return r.links(ctx, index, ids...)
}

// claimsOf looks up the claims of many, each once.
func (r *reader) claimsOf(ctx context.Context, ids []string, by func(id string) ends) ([]link, error) {
	var all []link
	for _, id := range sortedCompact(ids) {
		links, err := r.claims(ctx, by(id))
		if err != nil {
			return nil, err
		}
		all = append(all, links...)
	}
	return all, nil
}

// articleClaims are the claims of an article and, by evidence, the evidences' own quads.
func (r *reader) articleClaims(ctx context.Context, article uint64) (claims []link, own map[uint64][]link, err error) {
	say, err := r.id(says)
	if err != nil {
		return nil, nil, err
	}
	links, err := r.links(ctx, byLabel, article)
	if err != nil {
		return nil, nil, err
	}
	own = map[uint64][]link{}
	for _, l := range links {
		own[l.subject] = append(own[l.subject], l)
	}
	for _, l := range links {
		if l.predicate != say {
			continue
		}
		some, err := r.links(ctx, byLabel, l.subject)
		if err != nil {
			return nil, nil, err
		}
		claims = append(claims, some...)
	}
	return claims, own, nil
}
