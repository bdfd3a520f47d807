package store

import (
	"context"
	"encoding/json"
	"sync"

	"newsgraph/graph"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
)

// catalog keeps in memory what look-ups by name and walks through the graph
// need: ids, names and arcs. It is built when it is first asked for and from
// then on follows the writes, but only as far as someone asks again, so that a
// load pays next to nothing for it.
type catalog struct {
	// Guarded by Store.mu.
	written  int // writes so far
	tracking bool
	notes    notes // of the writes since the index was brought up to date

	mu      sync.RWMutex // guards the fields below it; taken before Store.mu
	index   *index
	version int // the write that index is up to date with
}

// notes is what a number of writes changed.
type notes struct {
	entities map[string]bool // described anew or no more
	arcs     []arcNote
	articles []articleNote
}

type arcNote struct {
	subject, object string
	predicate       graph.Predicate
	by              int
}

type articleNote struct {
	id     string
	counts *aboutJSON // nil when it is gone
}

// maxNotes bounds the notes; past it a new index is cheaper.
const maxNotes = 200_000

// note takes down a write. Store.mu is held.
func (c *catalog) note(ch *change) {
	c.written++
	if !c.tracking {
		return
	}
	if c.notes.entities == nil {
		c.notes.entities = map[string]bool{}
	}
	for _, q := range ch.del {
		c.notes.quad(q, cayley.Delete)
	}
	for _, q := range ch.add {
		c.notes.quad(q, cayley.Add)
	}
	if len(c.notes.arcs)+len(c.notes.entities) > maxNotes {
		c.tracking, c.notes = false, notes{}
	}
}

func (n *notes) quad(q quad.Quad, action cayley.Procedure) {
	switch q.Predicate {
	case described:
		n.entities[plain(q.Subject)] = true
	case about:
		note := articleNote{id: plain(q.Subject)}
		if action == cayley.Add {
			note.counts = new(aboutJSON)
			// The quad was made from such a value a moment ago.
			_ = json.Unmarshal([]byte(plain(q.Object)), note.counts)
		}
		n.articles = append(n.articles, note)
	case typeIs, textIs, mentions, certainty, confidence, says, claims:
	default:
		n.arcs = append(n.arcs, arcNote{plain(q.Subject), plain(q.Object), predicateOf(q.Predicate.(quad.IRI)), int(action)})
	}
}

// withIndex calls f with the index and the view it stands for.
func (s *Store) withIndex(ctx context.Context, f func(v *view, x *index) error) error {
	for {
		done, err := s.tryIndex(ctx, f)
		if done || err != nil {
			return err
		}
		if err := s.refresh(ctx); err != nil {
			return err
		}
	}
}

// tryIndex calls f if the index is up to date.
func (s *Store) tryIndex(ctx context.Context, f func(v *view, x *index) error) (done bool, err error) {
	s.catalog.mu.RLock()
	defer s.catalog.mu.RUnlock()
	err = s.read(ctx, func(v *view) error {
		if s.catalog.index == nil || s.catalog.version != v.version {
			return nil
		}
		done = true
		return f(v, s.catalog.index)
	})
	return done, err
}

// refresh brings the index up to date, or builds it.
func (s *Store) refresh(ctx context.Context) error {
	c := &s.catalog
	c.mu.Lock()
	defer c.mu.Unlock()
	v, changes, followed, err := s.takeNotes()
	if err != nil {
		return err
	}
	defer s.release(v)
	if followed && c.index != nil {
		err = c.index.follow(ctx, v, changes)
	} else {
		c.index, err = buildIndex(ctx, v)
	}
	if err != nil {
		c.index = nil
		return err
	}
	c.version = v.version
	return nil
}

// takeNotes hands over the notes and the view up to which they go, and begins
// new ones; ok is false where they do not reach back to the index.
func (s *Store) takeNotes() (v *view, taken notes, ok bool, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if v, err = s.current(); err != nil {
		return nil, notes{}, false, err
	}
	c := &s.catalog
	taken, ok = c.notes, c.tracking
	c.notes, c.tracking = notes{}, true
	return v, taken, ok, nil
}
