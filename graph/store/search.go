package store

import (
	"cmp"
	"context"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"newsgraph/graph"
)

// Match says how a name matches what was searched for.
type Match string

// The matches, best first.
const (
	ExactMatch  Match = "exact"
	PrefixMatch Match = "prefix"
	InfixMatch  Match = "infix"
)

// Hit is an entity found by one of its names.
type Hit struct {
	Entity graph.Entity
	Name   string // the name or alias that matched
	Match  Match
}

// Search finds entities by name or alias: those it equals, then those it begins,
// then those it stands in; the canonical name before aliases, what is spoken of
// more before what is spoken of less. Quotation marks, brackets, spaces, width
// and case do not count. No types means all types; a limit of 0 means no limit.
func (s *Store) Search(ctx context.Context, text string, types []graph.Type, limit int) (hits []Hit, err error) {
	err = s.withIndex(ctx, func(v *view, x *index) error {
		found := x.search(fold(clean(text)), types)
		if limit > 0 && len(found) > limit {
			found = found[:limit]
		}
		hits, err = v.hits(ctx, found)
		return err
	})
	return hits, err
}

// Lookup are the entities that bear the name, those whose canonical name it is
// first. The empty type means all types.
func (s *Store) Lookup(ctx context.Context, t graph.Type, name string) ([]graph.Entity, error) {
	var out []graph.Entity
	err := s.withIndex(ctx, func(v *view, x *index) error {
		hits, err := v.hits(ctx, x.lookup(fold(clean(name)), t))
		for _, h := range hits {
			out = append(out, h.Entity)
		}
		return err
	})
	return out, err
}

// Entities are all entities of a type, by id; the empty type means all types.
func (s *Store) Entities(ctx context.Context, t graph.Type) iter.Seq2[graph.Entity, error] {
	return func(yield func(graph.Entity, error) bool) {
		ids, v, err := s.idsOf(ctx, t)
		if err != nil {
			yield(graph.Entity{}, err)
			return
		}
		defer s.release(v)
		for chunk := range slices.Chunk(ids, entityChunk) {
			some, err := v.entities(ctx, chunk)
			if err != nil {
				yield(graph.Entity{}, err)
				return
			}
			for _, e := range some {
				if !yield(e, nil) {
					return
				}
			}
		}
	}
}

// idsOf are the ids of a type with the view they are of, for the caller to release.
func (s *Store) idsOf(ctx context.Context, t graph.Type) (ids []string, of *view, err error) {
	err = s.withIndex(ctx, func(v *view, x *index) error {
		for id, n := range x.nodes {
			if n.known && (t == "" || t == n.typ) {
				ids = append(ids, id)
			}
		}
		slices.Sort(ids)
		s.mu.Lock()
		defer s.mu.Unlock()
		of = v
		s.use(v)
		return nil
	})
	return ids, of, err
}

// found is a node under the name that matched best.
type found struct {
	*node
	key   key
	match Match
	rank  int
}

func (x *index) search(text string, types []graph.Type) []found {
	if text == "" {
		return nil
	}
	var out []found
	for _, n := range x.nodes {
		if len(types) > 0 && !slices.Contains(types, n.typ) {
			continue
		}
		if f, ok := n.match(text); ok {
			out = append(out, f)
		}
	}
	slices.SortFunc(out, compareFound)
	return out
}

func (x *index) lookup(name string, t graph.Type) []found {
	var out []found
	for _, n := range x.named[name] {
		if t != "" && t != n.typ {
			continue
		}
		if f, ok := n.match(name); ok {
			out = append(out, f)
		}
	}
	slices.SortFunc(out, compareFound)
	return out
}

// match is the best match among the node's names.
func (n *node) match(text string) (best found, ok bool) {
	for _, k := range n.keys {
		f := found{node: n, key: k}
		switch {
		case k.folded == text:
			f.match, f.rank = ExactMatch, 0
		case strings.HasPrefix(k.folded, text):
			f.match, f.rank = PrefixMatch, 2
		case strings.Contains(k.folded, text):
			f.match, f.rank = InfixMatch, 4
		default:
			continue
		}
		if k.alias {
			f.rank++
		}
		if !ok || f.rank < best.rank {
			best, ok = f, true
		}
	}
	return best, ok
}

func compareFound(a, b found) int {
	return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(b.said, a.said),
		cmp.Compare(utf8.RuneCountInString(a.key.folded), utf8.RuneCountInString(b.key.folded)), cmp.Compare(a.id, b.id))
}

// hits reads the entities found.
func (r *reader) hits(ctx context.Context, found []found) ([]Hit, error) {
	ids := make([]string, len(found))
	for i, f := range found {
		ids[i] = f.id
	}
	entities, err := r.entities(ctx, ids)
	if err != nil {
		return nil, err
	}
	byID := make(map[string]graph.Entity, len(entities))
	for _, e := range entities {
		byID[e.ID] = e
	}
	out := make([]Hit, len(found))
	for i, f := range found {
		out[i] = Hit{byID[f.id], f.key.printed, f.match}
	}
	return out, nil
}
