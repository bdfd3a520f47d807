package zh

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"golang.org/x/tools/txtar"

	"newsgraph/extract"
	"newsgraph/extract/read"
	"newsgraph/graph"
	"newsgraph/seeds"
)

var update = flag.Bool("update", false, "rewrite the golden files")

var pipeline = sync.OnceValues(New)

func open(t testing.TB) *Pipeline {
	t.Helper()
	p, err := pipeline()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestConversations reads each testdata/*.txtar: an article in, facts and metrics out.
func TestConversations(t *testing.T) {
	p := open(t)
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no conversations in testdata: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) { converse(t, p, file) })
	}
}

func converse(t *testing.T, p *Pipeline, file string) {
	ar, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var article []byte
	for _, f := range ar.Files {
		if f.Name == "article" {
			article = f.Data
		}
	}
	exs, err := p.Extract(filepath.Base(file), article)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{"facts": "", "metrics": ""}
	for _, ex := range exs {
		got["facts"] += facts(ex)
		got["metrics"] += metrics(ex)
	}
	for i, f := range ar.Files {
		want, ok := got[f.Name]
		if !ok {
			continue
		}
		if *update {
			ar.Files[i].Data = []byte(want)
		} else if string(f.Data) != want {
			t.Errorf("%s:\ngot\n%s\nwant\n%s", f.Name, want, f.Data)
		}
	}
	if *update {
		if err := os.WriteFile(file, txtar.Format(ar), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func facts(ex *graph.Extraction) string {
	name := names(ex)
	var lines []string
	for _, f := range ex.Facts {
		if f.Predicate == graph.LocatedIn {
			continue
		}
		line := fmt.Sprintf("%s %s %s", name[f.Subject], f.Predicate, name[f.Object])
		if f.Certainty != graph.Stated {
			line += " (" + string(f.Certainty) + ")"
		}
		if !slices.Contains(lines, line) {
			lines = append(lines, line)
		}
	}
	return joined(lines)
}

func metrics(ex *graph.Extraction) string {
	name := names(ex)
	var lines []string
	for _, m := range ex.Metrics {
		value := string(m.Value)
		if m.Max != "" {
			value += ".." + string(m.Max)
		}
		line := fmt.Sprintf("%s = %s %s", m.Indicator, value, m.Unit)
		for _, mark := range []struct{ value, plain string }{
			{string(m.Approx), "exact"}, {string(m.Change), "none"}, {string(m.Basis), "none"}, {string(m.Certainty), "stated"},
		} {
			if mark.value != mark.plain {
				line += " " + mark.value
			}
		}
		for _, f := range m.Flags {
			line += " !" + f
		}
		var subjects []string
		for _, s := range m.Subjects {
			subjects = append(subjects, name[s])
		}
		lines = append(lines, line+" | "+strings.Join(subjects, ", "))
	}
	return joined(lines)
}

func names(ex *graph.Extraction) map[string]string {
	out := map[string]string{}
	for _, e := range ex.Entities {
		out[e.ID] = e.Name
	}
	return out
}

func joined(lines []string) string {
	if len(lines) == 0 {
		return ""
	}
	return strings.Join(lines, "\n") + "\n"
}

// TestEachStepFillsItsLayers runs the steps one by one: none changes the text or the
// layout, and each leaves the layers of others as they were.
func TestEachStepFillsItsLayers(t *testing.T) {
	p := open(t)
	source, err := seedFile("seed003.txt")
	if err != nil {
		t.Fatal(err)
	}
	docs, err := read.Articles("seed003.txt", source)
	if err != nil {
		t.Fatal(err)
	}
	fills := map[string][]string{
		"script": {"Text"}, "brackets": {"Brackets"}, "periods": {"Periods"}, "quantities": {"Quantities"}, "terms": {"Terms"}, "clauses": {"Clauses"},
		"words": {"Words"}, "mentions": {"Mentions"}, "cues": {"Cues"}, "entities": {"Mentions", "Entities", "Home"}, "frames": {"Frames"},
		"relations": {"Relations", "Entities"}, "metrics": {"Metrics"},
	}
	for _, doc := range docs {
		for _, step := range p.Steps() {
			before := *doc
			before.Mentions, before.Entities = slices.Clone(doc.Mentions), slices.Clone(doc.Entities)
			step.Run(doc)
			for _, field := range reflect.VisibleFields(reflect.TypeFor[extract.Document]()) {
				if !field.IsExported() || field.Anonymous { // a memo of a search; Layers, whose fields are looked at one by one
					continue
				}
				a, b := reflect.ValueOf(before).FieldByIndex(field.Index), reflect.ValueOf(*doc).FieldByIndex(field.Index)
				if !same(a, b) && !slices.Contains(fills[step.Name], field.Name) {
					t.Errorf("step %s changed %s", step.Name, field.Name)
				}
			}
		}
	}
}

// same compares two fields; of the function that cuts words, whether there is one.
func same(a, b reflect.Value) bool {
	if a.Kind() == reflect.Func || a.Kind() == reflect.Interface {
		return a.IsNil() == b.IsNil()
	}
	return reflect.DeepEqual(a.Interface(), b.Interface())
}

func seedFile(name string) ([]byte, error) {
	f, err := seeds.Articles().Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	data := make([]byte, info.Size())
	_, err = f.Read(data)
	return data, err
}

// TestEvidenceStandsAtItsOffsets holds for every record of every seed article.
func TestEvidenceStandsAtItsOffsets(t *testing.T) {
	p := open(t)
	for i := range 5 {
		name := fmt.Sprintf("seed%03d.txt", i)
		source, err := seedFile(name)
		if err != nil {
			t.Fatal(err)
		}
		exs, err := p.Extract(name, source)
		if err != nil {
			t.Fatal(err)
		}
		for _, ex := range exs {
			if len(ex.Facts) == 0 {
				t.Errorf("%s %s: no facts", name, ex.Article.Title)
			}
			checkEvidence(t, ex)
		}
	}
}

func checkEvidence(t testing.TB, ex *graph.Extraction) {
	t.Helper()
	text := []rune(ex.Article.Text)
	check := func(what string, start, end int, quote string) {
		if start < 0 || start >= end || end > len(text) || string(text[start:end]) != quote {
			t.Errorf("%s [%d:%d] is not %q", what, start, end, quote)
		}
	}
	known := map[string]bool{}
	for _, e := range ex.Entities {
		known[e.ID] = true
	}
	for _, m := range ex.Mentions {
		check("mention", m.Start, m.End, m.Text)
	}
	for _, f := range ex.Facts {
		check("fact "+f.Rule, f.Start, f.End, f.Quote)
		if !known[f.Subject] || !known[f.Object] {
			t.Errorf("fact %s: an end is no entity of the article", f.ID)
		}
	}
	for _, m := range ex.Metrics {
		check("metric "+m.Rule, m.Start, m.End, m.Quote)
		for _, s := range m.Subjects {
			if !known[s] {
				t.Errorf("metric %s: subject %s is no entity of the article", m.ID, s)
			}
		}
	}
}

// FuzzPipeline feeds any text: no panic, spans on rune bounds, quotes equal.
func FuzzPipeline(f *testing.F) {
	p := open(f)
	for _, s := range []string{
		"据悉，沈阳市公安局部署开展“百日行动”。该局破获电信网络诈骗案件1788起，同比上升12.5%。",
		"盗窃、抢劫案件同比分别下降5%和6%，其中入室盗窃下降", "“‘《（“", "第12次\n——破案率达100%；", "1、2、3起、4%个百分点", "《“甲。‘乙’”》",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		exs, err := p.Extract("fuzz.txt", []byte(text))
		if err != nil {
			return
		}
		for _, ex := range exs {
			checkEvidence(t, ex)
		}
	})
}
