package store

import (
	"context"
	"errors"
	"strings"
	"sync/atomic"
	"testing"

	"newsgraph/graph"

	"github.com/cockroachdb/pebble/vfs"
	"github.com/cockroachdb/pebble/vfs/errorfs"
	"github.com/hidal-go/hidalgo/kv"
)

var errFault = errors.New("injected fault")

// faulty is a key-value store of which one operation fails, counted down.
type faulty struct {
	kv.KV
	left *atomic.Int64
}

func (f faulty) trip() error {
	if f.left.Add(-1) == 0 {
		return errFault
	}
	return nil
}

func (f faulty) Tx(rw bool) (kv.Tx, error) {
	if err := f.trip(); err != nil {
		return nil, err
	}
	t, err := f.KV.Tx(rw)
	return faultyTx{t, f}, err
}

type faultyTx struct {
	kv.Tx
	f faulty
}

func (t faultyTx) GetBatch(ctx context.Context, keys []kv.Key) ([]kv.Value, error) {
	if err := t.f.trip(); err != nil {
		return nil, err
	}
	return t.Tx.GetBatch(ctx, keys)
}

func (t faultyTx) Put(key kv.Key, val kv.Value) error {
	if err := t.f.trip(); err != nil {
		return err
	}
	return t.Tx.Put(key, val)
}

func (t faultyTx) Del(key kv.Key) error {
	if err := t.f.trip(); err != nil {
		return err
	}
	return t.Tx.Del(key)
}

func (t faultyTx) Commit(ctx context.Context) error {
	if err := t.f.trip(); err != nil {
		return err
	}
	return t.Tx.Commit(ctx)
}

// brief is an article of one sentence.
func brief(name string, i, j int) *graph.Extraction {
	d := newDraft(name)
	d.say(agency(i), "部署开展", campaign(j), "，破案3起。").fact(agency(i), graph.Ran, campaign(j)).metric("破案数", "3", "起", agency(i))
	return d.done()
}

// TestFailedWriteLeavesNothing lets each operation of a write fail in turn. The
// store must be as before, and the next write as if nothing had happened.
func TestFailedWriteLeavesNothing(t *testing.T) {
	before, other := brief("a", 0, 1), brief("b", 1, 2)
	after, next := brief("a", 0, 3), brief("c", 3, 1)
	want := dump(t, fresh(t, before, other))
	wantNext := dump(t, fresh(t, before, other, next))
	for n := int64(1); ; n++ {
		e, err := openPlace("memory:")
		if err != nil {
			t.Fatal(err)
		}
		var left atomic.Int64
		s, err := openStore(ctx, e, func(db kv.KV) kv.KV { return faulty{db, &left} })
		if err != nil {
			t.Fatal(err)
		}
		putAll(t, s, before, other)
		left.Store(n)
		_, err = s.Put(ctx, after)
		tripped := left.Load() <= 0
		left.Store(0)
		if !tripped {
			if n < 50 {
				t.Errorf("a write has only %d operations", n)
			}
			s.Close()
			return
		}
		if err == nil || !strings.Contains(err.Error(), errFault.Error()) { // Cayley does not wrap all errors
			t.Fatalf("operation %d failed and Put returned %v", n, err)
		}
		same(t, dump(t, s), want)
		putAll(t, s, next)
		same(t, dump(t, s), wantNext)
		if err := s.Close(); err != nil || t.Failed() {
			t.Fatalf("after a fault at operation %d: Close %v", n, err)
		}
	}
}

// TestFullDisk lets the disk refuse a write: an error, not the end of the process,
// and what was stored before is still there.
func TestFullDisk(t *testing.T) {
	mem := vfs.NewStrictMem()
	var full atomic.Bool
	disk := errorfs.Wrap(mem, errorfs.InjectorFunc(func(op errorfs.Op, path string) error {
		if full.Load() && strings.HasSuffix(path, ".log") && (op == errorfs.OpFileWrite || op == errorfs.OpFileSync) {
			return errFault
		}
		return nil
	}))
	e, err := openEngine("db", disk, nil)
	if err != nil {
		t.Fatal(err)
	}
	s, err := openStore(ctx, e, func(db kv.KV) kv.KV { return db })
	if err != nil {
		t.Fatal(err)
	}
	root, err := mem.OpenDir("")
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(root.Sync(), root.Close()); err != nil {
		t.Fatal(err)
	}
	exs := newPress(2, 3).articles(0, 3)
	putAll(t, s, exs[0], exs[1])
	full.Store(true)
	for range 2 {
		if _, err := s.Put(ctx, exs[2]); err == nil || !strings.Contains(err.Error(), "refused a write") {
			t.Errorf("Put on a full disk: %v", err)
		}
	}
	same(t, export(t, s), expected(t, exs[0], exs[1]))
	if err := s.Close(); err == nil {
		t.Error("Close after a lost write: no error")
	}

	mem.ResetToSyncedState()
	copied := vfs.NewMem()
	if ok, err := vfs.Clone(mem, copied, "db", "db"); !ok || err != nil {
		t.Fatal(ok, err)
	}
	e, err = openEngine("db", copied, nil)
	if err != nil {
		t.Fatal(err)
	}
	again, err := openStore(ctx, e, func(db kv.KV) kv.KV { return db })
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	same(t, export(t, again), expected(t, exs[0], exs[1]))
}
