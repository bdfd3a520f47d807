package store

import (
	"errors"
	"fmt"

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
	// Memtables are taken out of the cache, and two may stand at a time: a cache no
	// larger than they are is none at all.
	cache := pebble.NewCache(192 << 20)
	defer cache.Unref()
	opts := &pebble.Options{
		FS: fs, Lock: lock, Cache: cache, Logger: quiet{},
		FormatMajorVersion: pebble.FormatVirtualSSTables,
		MemTableSize:       32 << 20,
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

// engineError is what pebble said before it would have ended the process.
type engineError string

func (e engineError) Error() string { return string(e) }

// quiet is pebble's logger: silent, and no death without a word.
type quiet struct{}

func (quiet) Infof(string, ...any)              {}
func (quiet) Errorf(string, ...any)             {}
func (quiet) Fatalf(format string, args ...any) { panic(engineError(fmt.Sprintf(format, args...))) }
