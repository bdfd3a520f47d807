package store

import (
	"context"
	"fmt"

	cayley "github.com/cayleygraph/cayley/graph"
	ckv "github.com/cayleygraph/cayley/graph/kv"
	"github.com/cayleygraph/cayley/graph/proto"
	"github.com/cayleygraph/quad"
)

// reader reads quads in two steps that never overlap: first the links between
// ids, then, with the iterator closed, what the ids stand for.
type reader struct{ qs *ckv.QuadStore }

// link is a quad of ids.
type link struct{ subject, predicate, object, label uint64 }

// links are the quads under a prefix of an index; none where an id is 0.
func (r *reader) links(ctx context.Context, index ckv.QuadIndex, prefix ...uint64) ([]link, error) {
	for _, id := range prefix {
		if id == 0 {
			return nil, nil
		}
	}
	it := ckv.NewQuadIterator(r.qs, index, prefix)
	var out []link
	for it.Next(ctx) {
		p, ok := it.Result().(*proto.Primitive)
		if !ok {
			it.Close()
			return nil, fmt.Errorf("store: a quad came as %T", it.Result())
		}
		out = append(out, link{p.Subject, p.Predicate, p.Object, p.Label})
	}
	if err := it.Err(); err != nil {
		it.Close()
		return nil, fmt.Errorf("store: %w", err)
	}
	if err := it.Close(); err != nil {
		return nil, fmt.Errorf("store: %w", err)
	}
	return out, nil
}

// all are all quads there are.
func (r *reader) all(ctx context.Context, f func(link)) error {
	it := r.qs.QuadsAllIterator()
	defer it.Close()
	for it.Next(ctx) {
		if err := ctx.Err(); err != nil {
			return err
		}
		if p, ok := it.Result().(*proto.Primitive); ok {
			f(link{p.Subject, p.Predicate, p.Object, p.Label})
		}
	}
	return it.Err()
}

// ids are the ids of names, 0 for those the store does not know.
func (r *reader) ids(names ...quad.IRI) ([]uint64, error) {
	values := make([]quad.Value, len(names))
	for i, name := range names {
		values[i] = name
	}
	refs, err := r.qs.RefsOf(context.TODO(), values)
	if err != nil {
		return nil, fmt.Errorf("store: %w", err)
	}
	out := make([]uint64, len(refs))
	for i, ref := range refs {
		out[i] = uint64(ref.(ckv.Int64Value))
	}
	return out, nil
}

func (r *reader) id(name quad.IRI) (uint64, error) {
	ids, err := r.ids(name)
	if err != nil {
		return 0, err
	}
	return ids[0], nil
}

// values are what ids stand for.
type values map[uint64]quad.Value

// resolve adds the values of the ids that are not there yet.
func (r *reader) resolve(ctx context.Context, known values, ids ...uint64) error {
	var refs []cayley.Ref
	var want []uint64
	for _, id := range ids {
		if _, ok := known[id]; ok || id == 0 {
			continue
		}
		known[id] = nil
		want = append(want, id)
		refs = append(refs, ckv.Int64Value(id))
	}
	if len(refs) == 0 {
		return nil
	}
	got, err := cayley.ValuesOf(ctx, r.qs, refs)
	if err != nil {
		return fmt.Errorf("store: %w", err)
	}
	for i, id := range want {
		if got[i] == nil {
			return fmt.Errorf("store: damaged: node %d has no value", id)
		}
		known[id] = got[i]
	}
	return nil
}

// quads are links with their values.
func (r *reader) quads(ctx context.Context, links []link) ([]quad.Quad, error) {
	known := values{}
	ids := make([]uint64, 0, 4*len(links))
	for _, l := range links {
		ids = append(ids, l.subject, l.predicate, l.object, l.label)
	}
	if err := r.resolve(ctx, known, ids...); err != nil {
		return nil, err
	}
	out := make([]quad.Quad, len(links))
	for i, l := range links {
		out[i] = quad.Quad{Subject: known[l.subject], Predicate: known[l.predicate], Object: known[l.object], Label: known[l.label]}
	}
	return out, nil
}

func (v values) iri(id uint64) quad.IRI {
	name, _ := v[id].(quad.IRI)
	return name
}

func (v values) text(id uint64) string {
	s, _ := v[id].(quad.String)
	return string(s)
}
