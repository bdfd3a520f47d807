package store

import (
	"context"
	"errors"
	"fmt"

	"newsgraph/graph"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
)

// Changed counts what a write did, in articles and in quads.
type Changed struct {
	Added, Replaced, Unchanged, Removed int
	QuadsAdded, QuadsRemoved            int
}

func (c *Changed) add(d Changed) {
	c.Added += d.Added
	c.Replaced += d.Replaced
	c.Unchanged += d.Unchanged
	c.Removed += d.Removed
	c.QuadsAdded += d.QuadsAdded
	c.QuadsRemoved += d.QuadsRemoved
}

// groupQuads is how many quads are written in one step where several articles
// wait: small enough for memory and Ctrl-C, large enough to share the cost.
const groupQuads = 8000

// Put stores what an article says, in place of what it said before. Putting the
// same again changes nothing.
func (s *Store) Put(ctx context.Context, ex *graph.Extraction) (Changed, error) {
	return s.PutAll(ctx, []*graph.Extraction{ex})
}

// PutAll puts articles in their order, several in one step to the disk, each
// whole or not at all. Articles that cannot be stored as they are stay out; the
// error names each of them, and the others are stored all the same. When ctx is
// cancelled the articles stored so far stay.
func (s *Store) PutAll(ctx context.Context, exs []*graph.Extraction) (Changed, error) {
	var done Changed
	var refused []error
	for len(exs) > 0 {
		sheets, rest, bad := encodeGroup(exs)
		refused = append(refused, bad...)
		exs = rest
		changed, err := s.write(ctx, func(ch *change) error { return ch.put(ctx, sheets) })
		if err != nil {
			return done, errors.Join(append(refused, err)...)
		}
		done.add(changed)
	}
	return done, errors.Join(refused...)
}

// encodeGroup encodes the articles of the next step, and says which were
// refused. An article that comes twice begins a new step.
func encodeGroup(exs []*graph.Extraction) (sheets []*sheet, rest []*graph.Extraction, refused []error) {
	in := map[string]bool{}
	for n := 0; len(exs) > 0 && n < groupQuads && !in[exs[0].Article.ID]; exs = exs[1:] {
		sh, err := encode(exs[0])
		if err != nil {
			refused = append(refused, fmt.Errorf("store: %w", err))
			continue
		}
		in[exs[0].Article.ID] = true
		sheets = append(sheets, sh)
		n += len(sh.quads)
	}
	return sheets, exs, refused
}

// Remove takes out what an article says, and the entities that no other article
// speaks of. An article that is not there is none removed.
func (s *Store) Remove(ctx context.Context, articleID string) (Changed, error) {
	return s.write(ctx, func(ch *change) error {
		id, err := ch.article(articleID)
		if err != nil || id == 0 {
			return err
		}
		old, err := ch.stored(ctx, id)
		if err != nil {
			return err
		}
		ch.del = old
		ch.Removed = 1
		return nil
	})
}

// change is a write under preparation: quads that are not there to add, quads
// that are there to delete.
type change struct {
	*reader
	Changed
	add, del []quad.Quad
}

// put adds what is new in the articles and deletes what they no longer say.
func (ch *change) put(ctx context.Context, sheets []*sheet) error {
	names := make([]quad.IRI, len(sheets))
	for i, sh := range sheets {
		names[i] = quad.IRI(sh.id)
	}
	ids, err := ch.ids(names...)
	if err != nil {
		return err
	}
	for i, sh := range sheets {
		if ids[i] == 0 {
			ch.Added++
			ch.add = append(ch.add, sh.quads...)
			continue
		}
		if err := ch.replace(ctx, ids[i], sh); err != nil {
			return err
		}
	}
	return nil
}

func (ch *change) replace(ctx context.Context, id uint64, sh *sheet) error {
	meta, err := ch.about(ctx, id)
	if err != nil {
		return err
	}
	if meta.Digest == sh.digest {
		ch.Unchanged++
		return nil
	}
	old, err := ch.stored(ctx, id)
	if err != nil {
		return err
	}
	ch.Replaced++
	gone := make(map[quad.Quad]bool, len(old))
	for _, q := range old {
		gone[q] = true
	}
	for _, q := range sh.quads {
		if !gone[q] {
			ch.add = append(ch.add, q)
		}
		delete(gone, q)
	}
	for _, q := range old {
		if gone[q] {
			ch.del = append(ch.del, q)
		}
	}
	return nil
}

// write prepares a change and applies it, alone.
func (s *Store) write(ctx context.Context, prepare func(ch *change) error) (Changed, error) {
	s.writer.Lock()
	defer s.writer.Unlock()
	if s.isClosed() {
		return Changed{}, fmt.Errorf("store: %w", errClosed)
	}
	if err := ctx.Err(); err != nil {
		return Changed{}, err
	}
	if err := s.ready(); err != nil {
		return Changed{}, fmt.Errorf("store: %w", err)
	}
	ch := &change{reader: s.qs}
	if err := prepare(ch); err != nil {
		return Changed{}, err
	}
	ch.QuadsAdded, ch.QuadsRemoved = len(ch.add), len(ch.del)
	if len(ch.add)+len(ch.del) == 0 {
		return ch.Changed, nil
	}
	if err := s.apply(ch); err != nil {
		s.qs = nil
		return Changed{}, fmt.Errorf("store: %w", err)
	}
	return ch.Changed, nil
}

func (s *Store) isClosed() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.closed
}

// apply writes a change in one group. Additions and deletions are two
// transactions of Cayley: in one, a node that loses more quads than it gains
// would be left out of those it gains. Additions come first, so that no node
// dies in between.
func (s *Store) apply(ch *change) error {
	s.engine.begin()
	defer s.engine.abort()
	if err := s.deltas(cayley.Add, ch.add); err != nil {
		return err
	}
	if err := s.deltas(cayley.Delete, ch.del); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	// What the disk refuses can be in the engine's memory already. Readers then
	// stay with the view from before.
	if err := s.refreshView(); err != nil {
		return err
	}
	if err := s.engine.commit(); err != nil {
		return err
	}
	s.retire()
	s.catalog.note(ch)
	return nil
}

func (s *Store) deltas(action cayley.Procedure, quads []quad.Quad) error {
	if len(quads) == 0 {
		return nil
	}
	deltas := make([]cayley.Delta, len(quads))
	for i, q := range quads {
		deltas[i] = cayley.Delta{Quad: q, Action: action}
	}
	return s.qs.qs.ApplyDeltas(deltas, cayley.IgnoreOpts{IgnoreDup: action == cayley.Add})
}
