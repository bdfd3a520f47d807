package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"
)

// binary is the program under test, built once.
var binary string

func TestMain(m *testing.M) {
	os.Exit(testMain(m))
}

func testMain(m *testing.M) int {
	dir, err := os.MkdirTemp("", "newsgraph-test-")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(dir)
	binary = filepath.Join(dir, "newsgraph")
	if out, err := exec.Command("go", "build", "-o", binary, ".").CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "building newsgraph: %v\n%s", err, out)
		return 1
	}
	return m.Run()
}

// patience is how long one command may take, on a busy machine with everything slow.
const patience = 2 * time.Minute

// article is a valid one, in a few words.
const article = "安宁公安开展“清风行动”\n\n8月25日，安宁市公安局召开新闻发布会。今年以来，安宁市公安局部署开展“清风行动”，破获刑事案件1788起，同比上升12.5%。\n"

// ran is what a command did.
type ran struct {
	out, err string
	code     int
}

// command prepares the program with a working directory of its own.
func command(t *testing.T, dir string, args ...string) *exec.Cmd {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	t.Cleanup(cancel)
	cmd := exec.CommandContext(ctx, binary, args...)
	cmd.Dir = dir
	return cmd
}

// newsgraph runs the program in a directory.
func newsgraph(t *testing.T, dir string, args ...string) ran {
	t.Helper()
	return finish(t, command(t, dir, args...))
}

func finish(t *testing.T, cmd *exec.Cmd) ran {
	t.Helper()
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatalf("%s: %v", cmd, err)
	}
	return ran{out.String(), errs.String(), cmd.ProcessState.ExitCode()}
}

// must runs the program and wants it to succeed.
func must(t *testing.T, dir string, args ...string) ran {
	t.Helper()
	r := newsgraph(t, dir, args...)
	if r.code != exitDone {
		t.Fatalf("newsgraph %s: exit code %d\n%.2000s%s", strings.Join(args, " "), r.code, r.out, r.err)
	}
	return r
}

// folder makes a directory with files, given as name and content in turn.
func folder(t *testing.T, files ...string) string {
	t.Helper()
	dir := t.TempDir()
	for i := 0; i < len(files); i += 2 {
		name := filepath.Join(dir, files[i])
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(files[i+1]), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// repository is the root of this checkout.
func repository(t *testing.T) string {
	t.Helper()
	_, file, _, _ := runtime.Caller(0)
	return filepath.Join(filepath.Dir(file), "..", "..")
}

// seeded is the graph of the seed articles, made once and copied for each test.
var seeded = sync.OnceValues(func() (string, error) {
	db := filepath.Join(filepath.Dir(binary), "seeded.db")
	out, err := exec.Command(binary, "add", "--db", db, "../../seeds/articles").CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("adding the seed articles: %w\n%s", err, out)
	}
	return db, nil
})

// seedGraph returns a directory with a newsgraph.db of the seed articles.
func seedGraph(t *testing.T) string {
	t.Helper()
	db, err := seeded()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "newsgraph.db"), os.DirFS(db)); err != nil {
		t.Fatal(err)
	}
	return dir
}
