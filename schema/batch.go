package schema

import (
	"context"
	"maps"
	"slices"
)

// reading reads many at once; what is not there has no entry.
type reading[V any] = func(ctx context.Context, keys []string) (map[string]V, error)

// batch collects the keys that the fields of a level ask for, and reads them all
// at the first answer wanted.
type batch[V any] struct {
	read    reading[V]
	waiting map[string]bool
	found   map[string]V
	failed  map[string]error
}

func newBatch[V any](read reading[V]) *batch[V] {
	return &batch[V]{read: read, waiting: map[string]bool{}, found: map[string]V{}, failed: map[string]error{}}
}

// want notes that keys will be asked for.
func (b *batch[V]) want(keys ...string) {
	for _, key := range keys {
		if _, ok := b.found[key]; !ok && b.failed[key] == nil {
			b.waiting[key] = true
		}
	}
}

// get returns the value of a key, the zero value where there is none.
func (b *batch[V]) get(ctx context.Context, key string) (V, error) {
	b.want(key)
	if b.waiting[key] {
		b.flush(ctx)
	}
	return b.found[key], b.failed[key]
}

func (b *batch[V]) flush(ctx context.Context) {
	keys := slices.Sorted(maps.Keys(b.waiting))
	clear(b.waiting)
	values, err := b.read(ctx, keys)
	for _, key := range keys {
		if err != nil {
			b.failed[key] = err
			continue
		}
		b.found[key] = values[key]
	}
}
