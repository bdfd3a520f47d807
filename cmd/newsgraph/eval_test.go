package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// evalFixture is the gold and the records that package evaluate tests with.
func evalFixture(t *testing.T, name string) string {
	return filepath.Join(repository(t), "graph", "evaluate", "testdata", name)
}

func TestEvalMeasuresAFreshExtraction(t *testing.T) {
	dir := t.TempDir()
	out := must(t, dir, "eval", evalFixture(t, "gold")).out
	for _, want := range []string{"2 articles", "ALL TRIPLES", "\nran ", "right among what was found: certainty ", "linking (B-cubed): P ", "evidence that does not stand at its offsets: 0 of "} {
		if !strings.Contains(out, want) {
			t.Errorf("eval does not say %q:\n%s", want, out)
		}
	}
	// The same records, extracted before, measure the same.
	records := must(t, dir, "extract", filepath.Join(evalFixture(t, "gold"), "a.txt"), filepath.Join(evalFixture(t, "gold"), "b.txt")).out
	if err := os.WriteFile(filepath.Join(dir, "records.jsonl"), []byte(records), 0o644); err != nil {
		t.Fatal(err)
	}
	if again := must(t, dir, "eval", evalFixture(t, "gold"), "records.jsonl").out; again != out {
		t.Errorf("measured from records:\n%s\nmeasured fresh:\n%s", again, out)
	}
}

func TestEvalMeasuresRecordsAndAnnotations(t *testing.T) {
	dir := t.TempDir()
	gold := evalFixture(t, "gold")
	var report struct {
		Scores map[string]struct{ F1 float64 } `json:"scores"`
	}
	if err := json.Unmarshal([]byte(must(t, dir, "eval", "--json", gold, evalFixture(t, "records.jsonl")).out), &report); err != nil {
		t.Fatal(err)
	}
	if got := report.Scores["ALL TRIPLES"].F1; got != 0.7143 {
		t.Errorf("F1 of the records is %v, want 0.7143", got)
	}
	if out := must(t, dir, "eval", gold, gold).out; !strings.Contains(out, "1.000  1.000  1.000") || strings.Contains(out, "offsets") {
		t.Errorf("two annotations that are one do not agree:\n%s", out)
	}
	if out := must(t, dir, "eval", "--misses", gold, gold).out; out != "" {
		t.Errorf("two annotations that are one differ:\n%s", out)
	}
	if out := must(t, dir, "eval", "--confidence", gold, evalFixture(t, "records.jsonl")).out; !strings.HasPrefix(out, "confidence  claims") {
		t.Errorf("eval --confidence says\n%s", out)
	}
}

func TestEvalNamesWhatIsWrongWithItsInput(t *testing.T) {
	dir := folder(t, "a.txt", "云岭市公安局破获案件12起。", "sub/a.json", `{}`, "sub/a.txt", "x", "bad/a.json", `{"entities":[{"id":"E1","type":"Bureau","names":["x"]}]}`, "bad/a.txt", "x", "no.jsonl", "{")
	for _, tt := range []struct{ args, want string }{
		{"eval nowhere", "nowhere: there is no such file or directory"},
		{"eval a.txt", "a.txt is not a directory of gold files"},
		{"eval .", "there is no gold file in it; a gold file is ID.json beside the article ID.txt"},
		{"eval bad", `bad: a.json: entity "E1" has the unknown type "Bureau"`},
		{"eval sub none.jsonl", "none.jsonl: there is no such file or directory"},
		{"eval sub no.jsonl", "no.jsonl: line 1: not a record"},
	} {
		r := newsgraph(t, dir, strings.Fields(tt.args)...)
		if r.code != exitFailed || !strings.Contains(r.err, tt.want) {
			t.Errorf("%s: exit code %d, says %q, want %q", tt.args, r.code, r.err, tt.want)
		}
	}
}

func TestCalibrateWritesWeightsThatBeatTheRules(t *testing.T) {
	dir := t.TempDir()
	gold := filepath.Join(repository(t), "seeds", "gold")
	r := must(t, dir, "eval", "--calibrate", "weights.tsv", filepath.Join(gold, "unseen"))
	var n int
	var own, cross float64
	if _, err := fmt.Sscanf(r.err, "%d findings; mean log loss of the rules' own confidence %f, of the weights on articles they were not trained on %f", &n, &own, &cross); err != nil || n < 100 || cross >= own {
		t.Errorf("calibrate says %q (%v)", r.err, err)
	}
	weights, err := os.ReadFile(filepath.Join(dir, "weights.tsv"))
	if err != nil || !strings.Contains(string(weights), "\nbias\t") || !strings.Contains(string(weights), "\nrule=") {
		t.Errorf("the weights are\n%s\n%v", weights, err)
	}
	if r := newsgraph(t, dir, "eval", gold, gold, gold); r.code != exitUsage {
		t.Errorf("eval of three directories: exit code %d", r.code)
	}
}
