package store

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"slices"

	"github.com/cockroachdb/pebble"
	"github.com/hidal-go/hidalgo/kv"
)

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
