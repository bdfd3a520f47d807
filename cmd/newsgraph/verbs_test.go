package main

import (
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"newsgraph/graph"
)

func seedArticles(t *testing.T) string { return filepath.Join(repository(t), "seeds", "articles") }

func TestExtractGivesTheSameBytes(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(seedArticles(t))); err != nil {
		t.Fatal(err)
	}
	first := must(t, dir, "extract", "seed000.txt", "seed001.txt", "seed002.txt", "seed003.txt", "seed004.txt").out
	if again := must(t, dir, "extract", "seed004.txt", "seed000.txt", "seed003.txt", "seed001.txt", "seed002.txt").out; again != first {
		t.Error("another order of files gave other bytes")
	}
	if again := must(t, dir, "extract", "--format", "jsonl", ".").out; again != first {
		t.Error("the directory gave other bytes than its files")
	}
	records, err := graph.ReadValid(strings.NewReader(first))
	if err != nil {
		t.Fatalf("what extract prints does not hold: %v", err)
	}
	if len(records.Articles) != 7 || len(records.Facts) == 0 || len(records.Metrics) == 0 {
		t.Errorf("%d articles, %d facts, %d metrics: want 7 and some", len(records.Articles), len(records.Facts), len(records.Metrics))
	}
}

// The three ways into a graph end in the same one.
func TestLoadEqualsAdd(t *testing.T) {
	dir := seedGraph(t)
	want := must(t, dir, "stats", "--json").out
	for _, flag := range []string{"--no-resolve=false", "--no-resolve"} {
		records := must(t, dir, "extract", flag, seedArticles(t)).out
		cmd := command(t, dir, "load", "-", "--db", flag+".db")
		cmd.Stdin = strings.NewReader(records)
		if r := finish(t, cmd); r.code != exitDone || !strings.Contains(r.err, "7 articles loaded from 1 file") {
			t.Fatalf("load of extract %s: exit code %d\n%s", flag, r.code, r.err)
		}
		if got := must(t, dir, "stats", "--json", "--db", flag+".db").out; got != want {
			t.Errorf("extract %s and load: %s\nadd: %s", flag, got, want)
		}
	}
}

func TestAddPassesOverWhatIsStored(t *testing.T) {
	dir := seedGraph(t)
	if r := must(t, dir, "add", seedArticles(t)); !strings.HasPrefix(r.err, "nothing new: 5 files known already\n") {
		t.Errorf("adding the same again says %q", r.err)
	}
	if r := must(t, dir, "add", "--again", seedArticles(t)); !strings.HasPrefix(r.err, "7 articles read from 5 files") {
		t.Errorf("adding the same --again says %q", r.err)
	}
}

func TestRemoveTakesOutOneArticle(t *testing.T) {
	dir := seedGraph(t)
	before := must(t, dir, "stats", "--json").out
	must(t, dir, "add", seedArticles(t))
	id := firstArticle(t, dir)
	if r := must(t, dir, "remove", strings.TrimPrefix(id, "article/")); !strings.Contains(r.err, "1 article removed\n") || !strings.Contains(r.err, "holds 6 articles") {
		t.Errorf("remove says %q", r.err)
	}
	if r := must(t, dir, "add", seedArticles(t)); !strings.Contains(r.err, "holds 7 articles") {
		t.Errorf("adding it again says %q", r.err)
	}
	if after := must(t, dir, "stats", "--json").out; after != before {
		t.Errorf("removed and added again: %s, before: %s", after, before)
	}
}

func firstArticle(t *testing.T, dir string) string {
	t.Helper()
	var answer struct {
		Data struct {
			Articles struct {
				Edges []struct{ Node struct{ ID string } }
			}
		}
	}
	out := must(t, dir, "query", "{ articles(first: 1) { edges { node { id } } } }").out
	if err := json.Unmarshal([]byte(out), &answer); err != nil || len(answer.Data.Articles.Edges) != 1 {
		t.Fatalf("articles: %s (%v)", out, err)
	}
	return answer.Data.Articles.Edges[0].Node.ID
}

func TestQueryTakesTextFileInputAndVariables(t *testing.T) {
	const stats = "query($skip: Boolean = false) { stats @skip(if: $skip) { articles } }"
	dir := seedGraph(t)
	if err := os.WriteFile(filepath.Join(dir, "q.graphql"), []byte(stats), 0o644); err != nil {
		t.Fatal(err)
	}
	const want = `{"data":{"stats":{"articles":7}}}` + "\n"
	if got := must(t, dir, "query", "--json", stats).out; got != want {
		t.Errorf("query as text: %s", got)
	}
	if got := must(t, dir, "query", "--json", "@q.graphql").out; got != want {
		t.Errorf("query in a file: %s", got)
	}
	cmd := command(t, dir, "query", "--json", "-")
	cmd.Stdin = strings.NewReader(stats)
	if r := finish(t, cmd); r.out != want {
		t.Errorf("query on standard input: %s%s", r.out, r.err)
	}
	if got := must(t, dir, "query", "--json", "--var", "skip=true", stats).out; got != `{"data":{}}`+"\n" {
		t.Errorf("query with a variable: %s", got)
	}
}

func TestExplainShowsTheLayersAskedFor(t *testing.T) {
	dir := folder(t, "good.txt", article)
	all := must(t, dir, "explain", "good.txt").out
	for _, layer := range []string{"blocks", "brackets", "quantities", "periods", "clauses", "mentions", "cues", "frames", "relations", "metrics"} {
		if !strings.Contains(all, "\n"+layer+" (") {
			t.Errorf("explain shows no layer %s:\n%s", layer, all)
		}
	}
	if got := must(t, dir, "explain", "--layer", "quantities", "good.txt").out; !strings.HasPrefix(got, "quantities (2)\n") || !strings.Contains(got, "1788起  → 1788 起") {
		t.Errorf("explain --layer quantities shows\n%s", got)
	}
	if r := newsgraph(t, dir, "explain", "--layer", "colours", "good.txt"); r.code != exitUsage {
		t.Errorf("an unknown layer: exit code %d, want %d\n%s", r.code, exitUsage, r.err)
	}
	var one struct {
		Layers []struct {
			Layer string
			Rows  []struct{ Text string }
		}
	}
	if err := json.Unmarshal([]byte(must(t, dir, "explain", "--json", "good.txt").out), &one); err != nil || len(one.Layers) != 11 {
		t.Errorf("explain --json: %d layers, %v", len(one.Layers), err)
	}
}

func TestEveryVerbHasHelpWithExamples(t *testing.T) {
	std := &streams{in: strings.NewReader(""), out: io.Discard, err: io.Discard}
	for _, cmd := range newRoot(std).Commands() {
		r := must(t, t.TempDir(), cmd.Name(), "--help")
		_, examples, _ := strings.Cut(r.out, "\nExamples:\n")
		if !strings.Contains(examples, "newsgraph "+cmd.Name()) {
			t.Errorf("newsgraph %s --help shows no example of it:\n%s", cmd.Name(), r.out)
		}
	}
}

func TestVersionTellsWhichOneThisIs(t *testing.T) {
	if r := must(t, t.TempDir(), "version"); !strings.HasPrefix(r.out, "newsgraph ") || r.err != "" {
		t.Errorf("version says %q and %q", r.out, r.err)
	}
	var v struct{ Version, Go, Platform string }
	if err := json.Unmarshal([]byte(must(t, t.TempDir(), "version", "--json").out), &v); err != nil || v.Go == "" {
		t.Errorf("version --json: %+v, %v", v, err)
	}
}

func TestProgressShowsOnTerminalsOnly(t *testing.T) {
	for _, terminal := range []bool{false, true} {
		var out strings.Builder
		p := newProgress(&streams{err: &out, terminal: terminal}, "reading", 3)
		p.step()
		p.done()
		if shown := out.Len() > 0; shown != terminal {
			t.Errorf("terminal %v: progress %q", terminal, out.String())
		}
	}
}

// What --min-confidence leaves out is the same for whoever extracts and whoever asks.
func TestMinConfidence(t *testing.T) {
	dir := seedGraph(t)
	all := records(t, must(t, dir, "extract", seedArticles(t)).out)
	sure := records(t, must(t, dir, "extract", "--min-confidence", "0.93", seedArticles(t)).out)
	var kept int
	for _, f := range all.Facts {
		if f.Confidence >= 0.93 {
			kept++
		}
	}
	if kept == len(all.Facts) || len(sure.Facts) != kept || len(sure.Metrics) >= len(all.Metrics) || len(sure.Metrics) == 0 {
		t.Errorf("%d of %d facts and %d of %d metrics are left, want %d facts and some of the metrics",
			len(sure.Facts), len(all.Facts), len(sure.Metrics), len(all.Metrics), kept)
	}
	for _, bad := range []string{"-0.1", "1.5", "high"} {
		if r := newsgraph(t, dir, "extract", "--min-confidence", bad, seedArticles(t)); r.code != exitUsage {
			t.Errorf("--min-confidence %s: exit code %d, want %d", bad, r.code, exitUsage)
		}
	}
	s := start(t, dir, "serve", "--addr", "127.0.0.1:0", "--min-confidence", "0.93")
	defer s.stop(t, os.Interrupt)
	query := `{"query": "{ facts(first: 100) { edges { node { evidence { confidence } } } } metrics(first: 100) { edges { node { evidence { confidence } } } } }"}`
	_, body := fetch(t, "POST", s.url+"/graphql", query)
	found := regexp.MustCompile(`"confidence":(0\.\d+|1)`).FindAllStringSubmatch(body, -1)
	for _, m := range found {
		if c, _ := strconv.ParseFloat(m[1], 64); c < 0.93 {
			t.Errorf("the server shows a claim of confidence %v", c)
		}
	}
	if len(found) < 80 {
		t.Errorf("the server shows %d evidences, want 80 or more", len(found))
	}
}

// An exported graph is what its articles say, and loading it makes the same graph.
func TestExport(t *testing.T) {
	dir := t.TempDir()
	must(t, dir, "add", seedArticles(t))
	whole := must(t, dir, "export").out
	if extracted := must(t, dir, "extract", seedArticles(t)).out; whole != extracted {
		t.Errorf("export prints %d bytes, extract %d others", len(whole), len(extracted))
	}
	if err := os.WriteFile(filepath.Join(dir, "whole.jsonl"), []byte(whole), 0o600); err != nil {
		t.Fatal(err)
	}
	must(t, dir, "load", "--db", "copy.db", "whole.jsonl")
	if again := must(t, dir, "export", "--db", "copy.db").out; again != whole {
		t.Error("a graph loaded from an export is exported otherwise")
	}
	all, sure := records(t, whole), records(t, must(t, dir, "export", "--min-confidence", "0.93").out)
	if len(sure.Facts) == 0 || len(sure.Facts) >= len(all.Facts) || len(sure.Metrics) == 0 || len(sure.Metrics) >= len(all.Metrics) {
		t.Errorf("%d of %d facts and %d of %d metrics are sure", len(sure.Facts), len(all.Facts), len(sure.Metrics), len(all.Metrics))
	}
	for _, f := range sure.Facts {
		if f.Confidence < 0.93 {
			t.Errorf("exported at confidence %v: %s", f.Confidence, f.Quote)
		}
	}
	if r := newsgraph(t, dir, "export", "--format", "csv"); r.code != exitUsage {
		t.Errorf("an unknown format: exit code %d, want %d", r.code, exitUsage)
	}
}

func records(t *testing.T, lines string) *graph.Records {
	t.Helper()
	r, err := graph.ReadValid(strings.NewReader(lines))
	if err != nil {
		t.Fatal(err)
	}
	return r
}
