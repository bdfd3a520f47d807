package store

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"newsgraph/graph"
)

// TestMain lets the test binary be the process that is killed.
func TestMain(m *testing.M) {
	if dir := os.Getenv("NEWSGRAPH_TEST_STORE"); dir != "" {
		if err := writeForever(dir); err != nil {
			fmt.Println(err)
		}
		os.Exit(1)
	}
	os.Exit(m.Run())
}

// writeForever writes version after version of the same articles, removing one of
// them each time, and says so when each is stored.
func writeForever(dir string) error {
	s, err := Open(ctx, dir)
	if err != nil {
		return err
	}
	fmt.Println("open")
	for v := versionIn(s) + 1; ; v++ {
		if _, err := s.PutAll(ctx, versions(v)); err != nil {
			return err
		}
		fmt.Println(v)
	}
}

// versions are the articles of a version: three that change, and one that is the
// version's own. The first tells the version.
func versions(v int) []*graph.Extraction {
	p := newPress(uint64(v), 5)
	out := []*graph.Extraction{p.article("0"), p.article("1"), p.article("2"), p.article("own" + strconv.Itoa(v))}
	out[0].Article.Title = strconv.Itoa(v)
	return out
}

func versionIn(s *Store) int {
	a, ok, err := s.Article(ctx, "article/0")
	if err != nil || !ok {
		return 0
	}
	v, _ := strconv.Atoi(a.Title)
	return v
}

// TestKilled kills a writing process at odd moments. What it said was stored is
// there, whole, and nothing is there by half. While it lives, nobody else may
// open the store.
func TestKilled(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "news.db")
	acknowledged := 0
	for i := range 4 {
		acknowledged = max(acknowledged, killWriter(t, dir, time.Duration(17*i+3)*time.Millisecond))
		s := open(t, dir)
		v := versionIn(s)
		if v < acknowledged || v > acknowledged+1 {
			t.Errorf("version %d is stored, %d was acknowledged", v, acknowledged)
		}
		exs := versions(v)[:3]
		for w := 1; w <= v; w++ {
			exs = append(exs, versions(w)[3])
		}
		same(t, dump(t, s), dump(t, fresh(t, exs...)))
		if err := s.Close(); err != nil || t.Failed() {
			t.Fatal(err)
		}
	}
	if acknowledged == 0 {
		t.Error("nothing was written before the kills")
	}
}

// killWriter runs a writer, kills it some time after its first word, and returns
// the last version it said was stored.
func killWriter(t *testing.T, dir string, after time.Duration) (last int) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "NEWSGRAPH_TEST_STORE="+dir)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	if !lines.Scan() || lines.Text() != "open" {
		t.Fatalf("the writer said %q", lines.Text())
	}
	checkLocked(t, dir)
	lines.Scan()
	last, _ = strconv.Atoi(lines.Text())
	time.AfterFunc(after, func() { cmd.Process.Kill() })
	for lines.Scan() {
		if v, err := strconv.Atoi(lines.Text()); err == nil {
			last = v
		}
	}
	if err := cmd.Wait(); err == nil || !strings.Contains(err.Error(), "killed") {
		t.Fatalf("the writer ended by itself: %v", err)
	}
	return last
}

func checkLocked(t *testing.T, dir string) {
	t.Helper()
	begin := time.Now()
	s, err := Open(ctx, dir)
	if err == nil {
		s.Close()
	}
	if !errors.Is(err, ErrLocked) || time.Since(begin) > time.Second {
		t.Errorf("Open beside a writer: %v after %v", err, time.Since(begin))
	}
}
