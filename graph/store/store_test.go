package store

import (
	"bytes"
	"context"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"newsgraph/graph"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

var ctx = context.Background()

func TestMemory(t *testing.T) {
	testStore(t, func(*testing.T) string { return "memory:" })
}

func TestEmbedded(t *testing.T) {
	testStore(t, func(t *testing.T) string { return filepath.Join(t.TempDir(), "news.db") })
}

// testStore runs the suite on one kind of store.
func testStore(t *testing.T, address func(*testing.T) string) {
	for _, tt := range suite {
		t.Run(tt.name, func(t *testing.T) { tt.test(t, open(t, address(t))) })
	}
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

func putAll(t testing.TB, s *Store, exs ...*graph.Extraction) Changed {
	t.Helper()
	ch, err := s.PutAll(ctx, exs)
	if err != nil {
		t.Fatal(err)
	}
	return ch
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

// expected is what an export of the articles should be.
func expected(t testing.TB, exs ...*graph.Extraction) string {
	t.Helper()
	var r graph.Records
	for _, ex := range exs {
		r.Add(ex)
	}
	r.Sort()
	return written(t, &r)
}

func written(t testing.TB, r *graph.Records) string {
	t.Helper()
	var buf bytes.Buffer
	if err := r.Write(&buf); err != nil {
		t.Fatal(err)
	}
	return buf.String()
}

// dump is the set of quads in the store, which says more than the export.
func dump(t testing.TB, s *Store) string {
	t.Helper()
	var lines []string
	err := s.read(ctx, func(v *view) error {
		var links []link
		if err := v.all(ctx, func(l link) { links = append(links, l) }); err != nil {
			return err
		}
		quads, err := v.quads(ctx, links)
		for _, q := range quads {
			lines = append(lines, strings.Join([]string{plain(q.Subject), plain(q.Predicate), plain(q.Object), plain(q.Label)}, "\t")+"\n")
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(lines)
	return strings.Join(lines, "")
}

// same compares texts line by line.
func same(t testing.TB, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("-want +got\n%s", cmp.Diff(strings.Split(want, "\n"), strings.Split(got, "\n")))
	}
}

// equal compares values, of which an empty list is as good as none.
func equal[T any](t testing.TB, what string, got, want T) {
	t.Helper()
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("%s: -want +got\n%s", what, diff)
	}
}
