package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestPlaces opens what is no store, or not one for this program, and leaves it as
// it is.
func TestPlaces(t *testing.T) {
	for _, tt := range []struct {
		name  string
		files map[string]string // in the directory "db"
		at    string
		is    error
		says  string
	}{
		{"nothing", nil, "db", nil, ""},
		{"nothing, deep", nil, "a/b/db", nil, ""},
		{"an empty directory", map[string]string{}, "db", nil, ""},
		{"what a crash leaves of a new store", map[string]string{"newsgraph.json.123": "{"}, "db", nil, ""},
		{"a store whose engine was never written", map[string]string{"newsgraph.json": `{"store":"newsgraph","format":1}`}, "db", nil, ""},
		{"a directory of articles", map[string]string{"a.txt": "据悉", "sub/b.txt": "x"}, "db", ErrForeign, "holds other files"},
		{"another's database", map[string]string{"CURRENT": "x", "LOCK": ""}, "db", ErrForeign, "holds other files"},
		{"a file", map[string]string{"a.jsonl": "{}"}, "db/a.jsonl", ErrForeign, "is a file"},
		{"a broken mark", map[string]string{"newsgraph.json": `{"sto`}, "db", ErrForeign, "unreadable newsgraph.json"},
		{"a mark of something else", map[string]string{"newsgraph.json": `{"format":1}`}, "db", ErrForeign, "unreadable newsgraph.json"},
		{"a newer store", map[string]string{"newsgraph.json": `{"store":"newsgraph","format":7,"more":1}`, "quads2/x": "y"}, "db", ErrNewer, "has format 7"},
		{"below a file", map[string]string{"a.txt": "x"}, "db/a.txt/db", fs.ErrInvalid, "cannot be"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			root := t.TempDir()
			if tt.files != nil {
				write(t, filepath.Join(root, "db"), tt.files)
			}
			before := listing(t, root)
			s, err := Open(ctx, filepath.Join(root, filepath.FromSlash(tt.at)))
			if err == nil {
				putAll(t, s, newPress(1, 3).article("a"))
				if err := s.Close(); err != nil {
					t.Error(err)
				}
			}
			if tt.is == nil {
				if err != nil {
					t.Errorf("Open: %v", err)
				}
				return
			}
			if tt.is != fs.ErrInvalid && !errors.Is(err, tt.is) || err == nil || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("Open: %v, want %v (%s)", err, tt.is, tt.says)
			}
			if strings.Contains(err.Error(), "\n") {
				t.Errorf("the error has several lines: %q", err)
			}
			if after := listing(t, root); !slices.Equal(before, after) {
				t.Errorf("Open changed %q to %q", before, after)
			}
		})
	}
}

func write(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, data := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// listing is every file under a directory with its content.
func listing(t *testing.T, root string) (out []string) {
	t.Helper()
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		var data []byte
		if !d.IsDir() {
			data, err = os.ReadFile(path)
		}
		out = append(out, path+" "+string(data))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestUnwritable(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "db")
	if err := os.Mkdir(dir, 0o555); err != nil {
		t.Fatal(err)
	}
	places := []string{"/proc/newsgraph", "/dev/null/newsgraph"}
	if os.Getuid() != 0 { // root may write anywhere else
		places = append(places, dir)
	}
	for _, place := range places {
		s, err := Open(ctx, place)
		if err == nil {
			s.Close()
		}
		if err == nil || !strings.Contains(err.Error(), place) || !strings.Contains(err.Error(), "cannot be") {
			t.Errorf("Open(%s): %v", place, err)
		}
	}
}

// TestReopen closes and opens a store: what was written is there, and it has the
// indexes it was made with.
func TestReopen(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "news.db")
	p := newPress(4, 4)
	exs := p.articles(0, 3)
	s := open(t, dir)
	putAll(t, s, exs...)
	want := dump(t, s)
	for range 2 {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
	again := open(t, dir)
	same(t, dump(t, again), want)
	checkCatalog(t, again)
	if ch := putAll(t, again, exs...); ch != (Changed{Unchanged: 3}) {
		t.Errorf("Changed = %+v", ch)
	}
	var found []link
	err := again.read(ctx, func(v *view) error {
		node, err := v.article(exs[0].Article.ID)
		if err != nil {
			return err
		}
		found, err = v.links(ctx, byLabel, node)
		return err
	})
	if err != nil || len(found) < 10 {
		t.Errorf("%d quads by label, %v", len(found), err)
	}
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(dir, link); err != nil {
		t.Fatal(err)
	}
	checkLocked(t, dir)
	checkLocked(t, link)
}

func TestClosed(t *testing.T) {
	s := open(t, "memory:")
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Put(ctx, newPress(1, 1).article("a")); !errors.Is(err, errClosed) {
		t.Errorf("Put: %v", err)
	}
	if _, err := s.Stats(ctx); !errors.Is(err, errClosed) {
		t.Errorf("Stats: %v", err)
	}
	n := 0
	for _, err := range s.Facts(ctx, Query{}) {
		if n++; !errors.Is(err, errClosed) {
			t.Errorf("Facts: %v", err)
		}
	}
	if n != 1 {
		t.Errorf("Facts of a closed store yields %d times", n)
	}
	if _, err := Open(ctx, ""); err == nil {
		t.Error("Open without a place: no error")
	}
}
