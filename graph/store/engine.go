package store

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/cockroachdb/pebble"
	"github.com/cockroachdb/pebble/bloom"
	"github.com/cockroachdb/pebble/vfs"
	"github.com/hidal-go/hidalgo/kv"
)

// engine is pebble seen as the key-value store that Cayley's KV backend writes
// to. Pebble and not bbolt: one million quads load 2.3 times as fast into half
// the space, the rate holds as the store grows (bbolt's falls below 0.7 of its
// start), and readers hold no memory map that a writer could wait for. Its
// slower point reads matter less here, as names come in batches and traversals
// run on ids in memory.
//
// Only the one writer uses an engine; readers have snapshots. Between begin and
// commit all its transactions land in one batch, so that a group of Cayley's
// transactions reaches the disk whole or not at all.
type engine struct {
	db    *pebble.DB
	lock  *pebble.Lock  // nil in memory
	group *pebble.Batch // open group, nil between groups
	err   error         // why nothing can be written any more
}

// openEngine opens a database; the engine then owns the lock.
func openEngine(dir string, fs vfs.FS, lock *pebble.Lock) (*engine, error) {
	cache := pebble.NewCache(128 << 20)
	defer cache.Unref()
	opts := &pebble.Options{
		FS: fs, Lock: lock, Cache: cache, Logger: quiet{},
		FormatMajorVersion: pebble.FormatVirtualSSTables,
		MemTableSize:       16 << 20,
		Levels:             make([]pebble.LevelOptions, 7),
	}
	for i := range opts.Levels {
		// Most look-ups of a load ask for nodes that are not there yet.
		opts.Levels[i].FilterPolicy = bloom.FilterPolicy(10)
		opts.Levels[i].IndexBlockSize = 256 << 10 // one step to a block, not two
	}
	db, err := pebble.Open(dir, opts)
	if err != nil {
		return nil, err
	}
	return &engine{db: db, lock: lock}, nil
}

// Close closes the database; Cayley may call it more than once. One that failed
// is left as it is, as closing it would write.
func (e *engine) Close() error {
	if e.db == nil || e.err != nil {
		return e.err
	}
	e.abort()
	db := e.db
	e.db = nil
	err := db.Close()
	if e.lock != nil {
		err = errors.Join(err, e.lock.Close())
	}
	return err
}

// begin opens a group.
func (e *engine) begin() { e.group = e.db.NewIndexedBatch() }

// abort drops the open group, if there is one.
func (e *engine) abort() {
	if e.group != nil {
		e.group.Close()
		e.group = nil
	}
}

// commit writes the open group to disk.
func (e *engine) commit() error {
	batch := e.group
	e.group = nil
	defer batch.Close()
	return e.write(batch)
}

// write applies a batch. Pebble ends the process when the disk refuses a write;
// quiet turns that into a panic, and this into an error, after which only a new
// start can tell what reached the disk.
func (e *engine) write(batch *pebble.Batch) (err error) {
	defer func() {
		if r := recover(); r != nil {
			fatal, ok := r.(engineError)
			if !ok {
				panic(r)
			}
			e.err = fmt.Errorf("the disk refused a write, start again once it has room: %w", fatal)
			err = e.err
		}
	}()
	return batch.Commit(pebble.Sync)
}

// Tx opens a transaction on the open group, or one of its own.
func (e *engine) Tx(rw bool) (kv.Tx, error) {
	switch {
	case e.db == nil:
		return nil, errClosed
	case e.err != nil:
		return nil, e.err
	case e.group != nil && rw:
		return newWrite(e.group, nil)
	case e.group != nil:
		return &tx{from: e.group}, nil
	case rw:
		return newWrite(e.db.NewIndexedBatch(), e)
	}
	return &tx{from: e.db}, nil
}

// snapshot is the engine as it was at one moment, for readers.
type snapshot struct{ *pebble.Snapshot }

// Tx opens a read transaction; all of them see the same moment.
func (s snapshot) Tx(rw bool) (kv.Tx, error) {
	if rw {
		return nil, kv.ErrReadOnly
	}
	return &tx{from: s.Snapshot}, nil
}

// tx is a transaction of either.
type tx struct {
	from  pebble.Reader
	batch *pebble.Batch // nil where only reading
	own   *engine       // set where the batch is the transaction's own to commit
	ids   uint64        // the last id that Cayley gave before a write
}

// newWrite begins a write transaction.
func newWrite(batch *pebble.Batch, own *engine) (*tx, error) {
	t := &tx{from: batch, batch: batch, own: own}
	horizon, err := t.Get(context.Background(), kv.SKey("meta", "horizon"))
	if err != nil && !errors.Is(err, kv.ErrNotFound) {
		return nil, err
	}
	if len(horizon) == 8 {
		t.ids = binary.LittleEndian.Uint64(horizon)
	}
	return t, nil
}

func (t *tx) Commit(context.Context) error {
	if t.own == nil {
		return nil
	}
	return t.own.write(t.batch)
}

func (t *tx) Close() error {
	if t.own != nil && t.batch != nil {
		defer func() { t.batch = nil }()
		return t.batch.Close()
	}
	return nil
}

func (t *tx) Get(_ context.Context, key kv.Key) (kv.Value, error) {
	return get(t.from, flat(key))
}

func get(from pebble.Reader, key []byte) (kv.Value, error) {
	val, closer, err := from.Get(key)
	if errors.Is(err, pebble.ErrNotFound) {
		return nil, kv.ErrNotFound
	}
	if err != nil {
		return nil, err
	}
	defer closer.Close()
	return bytes.Clone(val), nil
}

// GetBatch looks many keys up. A writer mostly asks for what is not there yet,
// which the bloom filters answer one by one; a reader asks for what is there and
// often lies together, which one iterator collects in the order of the keys.
func (t *tx) GetBatch(ctx context.Context, keys []kv.Key) ([]kv.Value, error) {
	if t.batch != nil {
		return t.getEach(ctx, keys)
	}
	flats, order := make([][]byte, len(keys)), make([]int, len(keys))
	for i, key := range keys {
		flats[i], order[i] = flat(key), i
	}
	slices.SortFunc(order, func(a, b int) int { return bytes.Compare(flats[a], flats[b]) })
	it, err := t.from.NewIter(nil)
	if err != nil {
		return nil, err
	}
	vals := make([]kv.Value, len(keys))
	for _, i := range order {
		if it.SeekGE(flats[i]) && bytes.Equal(it.Key(), flats[i]) {
			vals[i] = bytes.Clone(it.Value())
		}
	}
	return vals, errors.Join(it.Error(), it.Close())
}

// getEach looks keys up for a writer.
func (t *tx) getEach(ctx context.Context, keys []kv.Key) ([]kv.Value, error) {
	vals := make([]kv.Value, len(keys))
	for i, key := range keys {
		if t.unheardOf(key) {
			continue
		}
		val, err := t.Get(ctx, key)
		if err != nil && !errors.Is(err, kv.ErrNotFound) {
			return nil, err
		}
		vals[i] = val
	}
	return vals, nil
}

// unheardOf reports whether a key of an index names an id that was given in this
// very transaction. Nothing can stand under it, and as a load is mostly about what
// is new, not looking keeps its rate as the store grows.
func (t *tx) unheardOf(key kv.Key) bool {
	if len(key) != 2 || !slices.Contains(indexBuckets, string(key[0])) {
		return false
	}
	for ids := key[1]; len(ids) >= 8; ids = ids[8:] {
		if binary.BigEndian.Uint64(ids) > t.ids {
			return true
		}
	}
	return false
}

func (t *tx) Put(key kv.Key, val kv.Value) error {
	if t.batch == nil {
		return kv.ErrReadOnly
	}
	if len(key) == 0 || len(key[len(key)-1]) == 0 {
		return nil // Cayley makes its buckets this way; keys here need none
	}
	return t.batch.Set(flat(key), val, nil)
}

func (t *tx) Del(key kv.Key) error {
	if t.batch == nil {
		return kv.ErrReadOnly
	}
	return t.batch.Delete(flat(key), nil)
}

func (t *tx) Scan(prefix kv.Key) kv.Iterator {
	if len(prefix) == 1 {
		prefix = kv.Key{prefix[0], nil} // all of a bucket
	}
	low := flat(prefix)
	it, err := t.from.NewIter(&pebble.IterOptions{LowerBound: low, UpperBound: after(low)})
	return &iterator{it: it, err: err}
}

// flat joins the parts of a key. Each part but the last carries its length, so
// that different keys stay different and a key with a shorter last part is a
// prefix of those it begins.
func flat(key kv.Key) []byte {
	n := 0
	for _, part := range key {
		n += 1 + len(part)
	}
	out := make([]byte, 0, n)
	for i, part := range key {
		if i < len(key)-1 {
			out = append(out, byte(len(part)))
		}
		out = append(out, part...)
	}
	return out
}

// after is the first key past all that begin with the prefix.
func after(prefix []byte) []byte {
	out := bytes.Clone(prefix)
	for i := len(out) - 1; i >= 0; i-- {
		if out[i]++; out[i] != 0 {
			return out[:i+1]
		}
	}
	return nil
}

// iterator walks the pairs under a prefix.
type iterator struct {
	it    *pebble.Iterator
	err   error
	begun bool
}

func (it *iterator) Next(ctx context.Context) bool {
	if it.err == nil {
		it.err = ctx.Err()
	}
	if it.err != nil || it.it == nil {
		return false
	}
	if !it.begun {
		it.begun = true
		return it.it.First()
	}
	return it.it.Next()
}

func (it *iterator) Err() error {
	if it.err == nil && it.it != nil {
		return it.it.Error()
	}
	return it.err
}

func (it *iterator) Close() error {
	if it.it == nil {
		return it.err
	}
	pebbles := it.it
	it.it = nil
	return errors.Join(it.err, pebbles.Close())
}

// Key is the current key, taken apart again into a bucket and the rest.
func (it *iterator) Key() kv.Key {
	k := it.it.Key()
	n := int(k[0])
	return kv.Key{k[1 : 1+n], k[1+n:]}
}

func (it *iterator) Val() kv.Value { return it.it.Value() }

// engineError is what pebble said before it would have ended the process.
type engineError string

func (e engineError) Error() string { return string(e) }

// quiet is pebble's logger: silent, and no death without a word.
type quiet struct{}

func (quiet) Infof(string, ...any)              {}
func (quiet) Errorf(string, ...any)             {}
func (quiet) Fatalf(format string, args ...any) { panic(engineError(fmt.Sprintf(format, args...))) }

var _ io.Closer = (*engine)(nil)
