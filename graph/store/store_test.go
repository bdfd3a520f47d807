package store

import (
	"bytes"
	"context"
	"path/filepath"
	"testing"

	"newsgraph/graph"
)

var ctx = context.Background()

// TestStores runs one suite over every kind of store.
func TestStores(t *testing.T) {
	t.Run("memory", func(t *testing.T) { testStore(t, func(t *testing.T) string { return "memory:" }) })
	t.Run("embedded", func(t *testing.T) {
		testStore(t, func(t *testing.T) string { return filepath.Join(t.TempDir(), "news.db") })
	})
}

func open(t testing.TB, address string) *Store {
	t.Helper()
	s, err := Open(ctx, address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Errorf("Close: %v", err)
		}
	})
	return s
}

func testStore(t *testing.T, address func(t *testing.T) string) {
	for _, tt := range []struct {
		name string
		test func(t *testing.T, s *Store)
	}{
		{"what is put comes back", testRoundTrip},
	} {
		t.Run(tt.name, func(t *testing.T) { tt.test(t, open(t, address(t))) })
	}
}

// export is everything in the store as bytes.
func export(t testing.TB, s *Store) string {
	t.Helper()
	r, err := s.Records(ctx)
	if err != nil {
		t.Fatal(err)
	}
	return written(t, r)
}

func written(t testing.TB, r *graph.Records) string {
	t.Helper()
	var buf bytes.Buffer
	if err := r.Write(&buf); err != nil {
		t.Fatal(err)
	}
	return buf.String()
}

// expected is what the records of the articles should be.
func expected(t testing.TB, exs ...*graph.Extraction) string {
	t.Helper()
	var r graph.Records
	for _, ex := range exs {
		r.Add(ex)
	}
	r.Sort()
	return written(t, &r)
}

func putAll(t testing.TB, s *Store, exs ...*graph.Extraction) Changed {
	t.Helper()
	ch, err := s.PutAll(ctx, exs)
	if err != nil {
		t.Fatal(err)
	}
	return ch
}

func testRoundTrip(t *testing.T, s *Store) {
	exs := newPress(1, 8).articles(0, 5)
	putAll(t, s, exs...)
	if got, want := export(t, s), expected(t, exs...); got != want {
		t.Errorf("the export differs from what was put\n got %s\nwant %s", got, want)
	}
}
