// Package store keeps records as quads, with an article as the unit of truth:
// putting an article replaces what it said before and nothing else, removing it
// takes out only that. It is the only package that knows Cayley.
//
// A store has one writer at a time and any number of readers beside it. Every
// read sees the store as it was at one moment. What is written together, one
// article or several, reaches the disk in one step: after a crash each article
// is there as it was before or as it was to become, never in between.
package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"sync"

	cayley "github.com/cayleygraph/cayley/graph"
	ckv "github.com/cayleygraph/cayley/graph/kv"
	"github.com/cayleygraph/quad"
	"github.com/hidal-go/hidalgo/kv"
)

var errClosed = errors.New("the store is closed")

// The indexes of the quads: Cayley's own two, and one by label, without which
// the quads of an article are found by reading all there are.
var (
	bySubject = ckv.QuadIndex{Dirs: []quad.Direction{quad.Subject, quad.Predicate}}
	byObject  = ckv.QuadIndex{Dirs: []quad.Direction{quad.Object, quad.Predicate, quad.Subject}}
	byLabel   = ckv.QuadIndex{Dirs: []quad.Direction{quad.Label}}
	indexes   = []ckv.QuadIndex{bySubject, byObject, byLabel}

	// indexBuckets are the first parts of the indexes' keys.
	indexBuckets = []string{bucket(bySubject), bucket(byObject), bucket(byLabel)}
)

func bucket(index ckv.QuadIndex) string { return string(index.Key(nil)[0]) }

// options of Cayley: its bloom filters take hundreds of megabytes and a scan of
// the whole store at each start.
var options = cayley.Options{ckv.OptNoBloom: true}

// Store is an open store.
type Store struct {
	engine *engine
	wrap   func(kv.KV) kv.KV // what the writer sees of the engine; tests put faults here

	writer sync.Mutex // held while writing; guards the fields below it
	qs     *reader    // the writer's own, nil after an error

	mu      sync.Mutex // guards the fields below it
	idle    *sync.Cond // no reader is left
	view    *view      // the store as it is now, nil until someone reads
	readers int
	closed  bool
	closing error

	catalog catalog
}

// Open opens the store at an address: a directory, which is made where there is
// none, or "memory:" for a store of its own that is gone when it is closed.
func Open(ctx context.Context, address string) (*Store, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	e, err := openPlace(address)
	if err != nil {
		return nil, fmt.Errorf("store: %w", err)
	}
	s, err := openStore(ctx, e, func(db kv.KV) kv.KV { return db })
	if err != nil {
		return nil, errors.Join(fmt.Errorf("store: %s: %w", address, err), e.Close())
	}
	return s, nil
}

func openStore(ctx context.Context, e *engine, wrap func(kv.KV) kv.KV) (*Store, error) {
	s := &Store{engine: e, wrap: wrap}
	s.idle = sync.NewCond(&s.mu)
	if err := initialise(ctx, e); err != nil {
		return nil, err
	}
	return s, s.ready()
}

// initialise lets Cayley lay out a fresh engine and names the indexes. Cayley
// writes its version and its own choice of indexes in separate transactions, so
// that all of it goes into one group.
func initialise(ctx context.Context, e *engine) error {
	e.begin()
	defer e.abort()
	err := ckv.Init(e, options)
	if errors.Is(err, cayley.ErrDatabaseExists) {
		return nil
	}
	if err != nil {
		return err
	}
	data, err := json.Marshal(indexes)
	if err != nil {
		return err
	}
	err = kv.Update(ctx, e, func(tx kv.Tx) error { return tx.Put(kv.SKey("meta", "indexes"), data) })
	if err != nil {
		return err
	}
	return e.commit()
}

// ready opens Cayley for the writer where it is not open. After an error Cayley
// keeps in memory what it failed to write and would write it with the next
// transaction, so that it is thrown away and opened anew.
func (s *Store) ready() error {
	if s.qs != nil {
		return nil
	}
	qs, err := openReader(s.wrap(s.engine))
	if err == nil {
		s.qs = qs
	}
	return err
}

func openReader(db kv.KV) (*reader, error) {
	qs, err := ckv.New(db, options)
	if err != nil {
		return nil, err
	}
	return &reader{qs.(*ckv.QuadStore)}, nil
}

// Close closes the store once the reads under way have ended; it must not be
// called from inside a loop over the store. Closing again does nothing.
func (s *Store) Close() error {
	s.writer.Lock()
	defer s.writer.Unlock()
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return s.closing
	}
	s.closed = true
	for s.readers > 0 {
		s.idle.Wait()
	}
	s.retire()
	s.closing = s.engine.Close()
	return s.closing
}

// view is the store at one moment. Cayley remembers the ids of names it has
// looked up and does not forget them when they are deleted under another's
// eyes, so that each moment has a Cayley of its own.
type view struct {
	*reader
	snap    snapshot
	version int // how many writes came before
	users   int
}

// read calls f with a view of the store as it is now.
func (s *Store) read(ctx context.Context, f func(v *view) error) error {
	v, err := s.acquire(ctx)
	if err != nil {
		return err
	}
	defer s.release(v)
	return f(v)
}

func (s *Store) acquire(ctx context.Context) (*view, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.current()
}

// current begins a use of the view of now. mu is held.
func (s *Store) current() (*view, error) {
	if s.closed {
		return nil, fmt.Errorf("store: %w", errClosed)
	}
	if err := s.refreshView(); err != nil {
		return nil, err
	}
	s.use(s.view)
	return s.view, nil
}

// refreshView makes the view of now where there is none. mu is held.
func (s *Store) refreshView() error {
	if s.view != nil {
		return nil
	}
	snap := snapshot{s.engine.db.NewSnapshot()}
	r, err := openReader(snap)
	if err != nil {
		return errors.Join(fmt.Errorf("store: %w", err), snap.Close())
	}
	s.view = &view{reader: r, snap: snap, version: s.catalog.written, users: 1}
	return nil
}

// use begins another use of a view that is in use. mu is held.
func (s *Store) use(v *view) {
	v.users++
	s.readers++
}

func (s *Store) release(v *view) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.drop(v)
	if s.readers--; s.readers == 0 {
		s.idle.Broadcast()
	}
}

// drop ends one use of a view; the last one closes it.
func (s *Store) drop(v *view) {
	if v.users--; v.users == 0 {
		v.snap.Close()
	}
}

// retire makes the next reader take a new view.
func (s *Store) retire() {
	if s.view != nil {
		s.drop(s.view)
		s.view = nil
	}
}

// sortedCompact sorts ids and drops the second of equals.
func sortedCompact(ids []string) []string {
	ids = slices.Clone(ids)
	slices.Sort(ids)
	return slices.Compact(ids)
}
