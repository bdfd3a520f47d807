package main

import (
	"bytes"
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// Each kind of bad input, alone: what the user reads, on one line that names the
// input, and the exit code.
func TestBadInputIsOneClearSentence(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	dir := folder(t,
		"good.txt", article,
		"nothing/readme.pdf", "x",
		"empty.txt", "",
		"blank.txt", " \n\n",
		"binary.txt", "\x7fELF\x02\x01\x00\x00\x00",
		"broken.txt", article+"破获\xe6\xa1案件。",
		"long.txt", strings.Repeat("安宁市公安局破获案件88起，", 50<<20/38),
		"notes/todo.md", "x",
		"newer.db/newsgraph.json", `{"store":"newsgraph","format":999}`,
		"notjson.jsonl", "{\"kind\":\"entity\",\"id\":\"place/安宁市\",\"type\":\"Place\",\"name\":\"安宁市\"}\nnot json\n",
		"kind.jsonl", `{"kind":"ship"}`,
		"norecords.jsonl", "",
	)
	must(t, dir, "add", "good.txt")
	tests := []struct {
		args string
		code int
		want string
	}{
		{"add missing.txt", exitFailed, "missing.txt: there is no such file or directory; check the path"},
		{"add nothing", exitFailed, "nothing: no article in this directory"},
		{"add empty.txt", exitFailed, "empty.txt: is empty; give a file with the text of an article"},
		{"add blank.txt", exitFailed, "blank.txt: is empty"},
		{"add binary.txt", exitFailed, "binary.txt: is not a text file"},
		{"add broken.txt", exitFailed, "broken.txt: is broken UTF-8 at byte 213"},
		{"add long.txt", exitFailed, "long.txt: larger than 2 MB, which no press article is; split it"},
		{"extract missing.txt", exitFailed, "missing.txt: there is no such file"},
		{"explain missing.txt", exitFailed, "missing.txt: there is no such file"},
		{"serve missing.txt --addr 127.0.0.1:0", exitFailed, "missing.txt: there is no such file"},
		{"serve --addr " + taken.Addr().String(), exitFailed, taken.Addr().String() + " is in use by another program; stop that, or choose another port"},
		{"serve --addr :8080", exitUsage, "--addr :8080 can be reached from other machines"},
		{"serve --addr 0.0.0.0:8080", exitUsage, "add --allow-remote if that is meant"},
		{"serve --addr 8080", exitUsage, `--addr "8080" is not an address; give host:port`},
		{"add good.txt --db newer.db", exitFailed, "written by a newer newsgraph"},
		{"stats --db newer.db", exitFailed, "written by a newer newsgraph"},
		{"add good.txt --db notes", exitFailed, "not a newsgraph store"},
		{"add good.txt --db empty.txt", exitFailed, "not a newsgraph store"},
		{"add good.txt --db empty.txt/below.db", exitFailed, "empty.txt/below.db"},
		{"stats --db nowhere.db", exitFailed, "nowhere.db: there is no graph here; make one with newsgraph serve or newsgraph add"},
		{"query {stats{articles}} --db nowhere.db", exitFailed, "nowhere.db: there is no graph here"},
		{"query {stats{articles}", exitFailed, "the query was not answered: Expected Name, found EOF (line 1, column 17)"},
		{"query {nonsense}", exitFailed, "nonsense"},
		{"query @missing.graphql", exitFailed, "missing.graphql: there is no such file"},
		{"query {stats{articles}} --var x", exitUsage, `--var "x" has no value; give name=value`},
		{"remove article/000000000000", exitFailed, "article/000000000000: no such article in the graph"},
		{"load missing.jsonl", exitFailed, "missing.jsonl: "},
		{"load notjson.jsonl", exitFailed, "notjson.jsonl: not loaded: line 2: not a record"},
		{"load kind.jsonl", exitFailed, `kind.jsonl: not loaded: line 1: unknown kind "ship"`},
		{"load norecords.jsonl", exitFailed, "norecords.jsonl: not loaded: no article record in it"},
		{"extract --format csv good.txt", exitUsage, `unknown format "csv"; jsonl is the only one`},
		{"add", exitUsage, "add wants at least one file or directory; see newsgraph add --help"},
		{"stats now", exitUsage, "stats wants no arguments"},
		{"add --fast good.txt", exitUsage, "unknown flag: --fast; see newsgraph add --help"},
		{"ad good.txt", exitUsage, `unknown verb "ad"; did you mean add?`},
		{"frobnicate", exitUsage, `unknown verb "frobnicate"; see newsgraph --help for the verbs`},
	}
	for _, tt := range tests {
		r := newsgraph(t, dir, strings.Fields(tt.args)...)
		if r.code != tt.code || !strings.Contains(r.err, tt.want) || strings.Count(r.err, "\n") != 1 || r.out != "" {
			t.Errorf("newsgraph %s: exit code %d, want %d; want one line with %q\nstdout: %s\nstderr: %s", tt.args, r.code, tt.code, tt.want, r.out, r.err)
		}
	}
	if got := must(t, dir, "query", "--json", "{ stats { articles } }").out; !strings.Contains(got, `"articles":1`) {
		t.Errorf("after all that the graph should hold its one article as before, stats: %s", got)
	}
}

func TestOtherInputsAreStillDone(t *testing.T) {
	dir := folder(t, "good.txt", article, "empty.txt", "", "bad.jsonl", "{")
	r := newsgraph(t, dir, "add", "missing.txt", "empty.txt", "good.txt")
	for _, want := range []string{"1 article read from 1 file", "2 of 3 inputs failed:", "\n  missing.txt: there is no such file", "\n  empty.txt: is empty"} {
		if r.code != exitPartly || !strings.Contains(r.err, want) {
			t.Errorf("add: exit code %d, want %d and %q in\n%s", r.code, exitPartly, want, r.err)
		}
	}
	r = newsgraph(t, dir, "extract", "missing.txt", "good.txt")
	if r.code != exitPartly || !strings.HasPrefix(r.out, `{"kind":"article"`) {
		t.Errorf("extract: exit code %d, want %d and records:\n%s%s", r.code, exitPartly, r.out, r.err)
	}
	if err := os.WriteFile(filepath.Join(dir, "good.jsonl"), []byte(r.out), 0o644); err != nil {
		t.Fatal(err)
	}
	r = newsgraph(t, dir, "load", "bad.jsonl", "good.jsonl")
	if r.code != exitPartly || !strings.Contains(r.err, "bad.jsonl: not loaded: line 1") {
		t.Errorf("load: exit code %d, want %d\n%s", r.code, exitPartly, r.err)
	}
	r = newsgraph(t, dir, "explain", "empty.txt", "good.txt")
	if r.code != exitPartly || !strings.Contains(r.out, "清风行动") {
		t.Errorf("explain: exit code %d, want %d\n%s%s", r.code, exitPartly, r.out, r.err)
	}
	id := strings.TrimSpace(strings.Split(strings.Split(must(t, dir, "query", "--json", "{articles{edges{node{id}}}}").out, `"id":"`)[1], `"`)[0])
	r = newsgraph(t, dir, "remove", "article/000000000000", id)
	if r.code != exitPartly || !strings.Contains(r.err, "1 article removed") {
		t.Errorf("remove: exit code %d, want %d\n%s", r.code, exitPartly, r.err)
	}
}

func TestAServedGraphIsLockedForOthers(t *testing.T) {
	dir := folder(t, "good.txt", article)
	server := start(t, dir, "serve", "good.txt", "--addr", "127.0.0.1:0")
	r := newsgraph(t, dir, "add", "good.txt")
	if r.code != exitFailed || !strings.Contains(r.err, "in use by another process") {
		t.Errorf("add beside a server: exit code %d\n%s", r.code, r.err)
	}
	server.stop(t, os.Interrupt)
	if r := newsgraph(t, dir, "stats"); r.code != exitDone {
		t.Errorf("stats after the server: exit code %d\n%s", r.code, r.err)
	}
}

// An interrupted add exits with 130, leaves a valid store, and goes on where it
// stopped when it is run again.
func TestInterruptLeavesAValidStore(t *testing.T) {
	files := []string{}
	for i := range 150 {
		day := time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, i)
		files = append(files, "news/"+day.Format("2006-01-02")+".txt", day.Format("2006年1月2日")+article)
	}
	dir := folder(t, files...)
	cmd := command(t, dir, "add", "news", "-") // standard input that never ends keeps it at work
	stdin, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	defer stdin.Close()
	var errs bytes.Buffer
	cmd.Stderr = &errs
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(time.Second)
	if err := cmd.Process.Signal(syscall.SIGINT); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()
	if code := cmd.ProcessState.ExitCode(); code != exitInterrupted || !strings.Contains(errs.String(), "interrupted") {
		t.Fatalf("exit code %d, want %d\n%s", code, exitInterrupted, &errs)
	}
	if r := newsgraph(t, dir, "stats"); r.code != exitDone {
		t.Fatalf("stats after the interrupt: exit code %d\n%s", r.code, r.err)
	}
	must(t, dir, "add", "news")
	if got := must(t, dir, "query", "--json", "{ stats { articles } }").out; !strings.Contains(got, `"articles":150`) {
		t.Errorf("after going on the graph should hold 150 articles, stats: %s", got)
	}
}
