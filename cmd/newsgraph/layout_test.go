package main

import (
	"cmp"
	"fmt"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
)

// module is the first part of this module's import paths.
const module = "newsgraph"

// layout is the house: which rooms there are, which of each other they may
// import, and which of them alone knows which library.
type layout struct {
	may     map[string][]string // package to the packages of this module it may import
	testMay map[string][]string // import paths that its test files may import beyond that
	testing []string            // import paths that any test file may import
	owner   map[string]string   // library to the one package that may import it
}

var house = layout{
	may: map[string][]string{
		"graph":             {},
		"graph/evaluate":    {"graph"},
		"graph/resolve":     {"graph"},
		"graph/store":       {"graph"},
		"extract":           {"extract/lexicon", "extract/numeral", "extract/wordlist", "graph"},
		"extract/explain":   {"extract", "extract/numeral", "graph"},
		"extract/lexicon":   {},
		"extract/wordlist":  {},
		"extract/numeral":   {"extract/wordlist"},
		"extract/gazetteer": {"extract/lexicon", "extract/wordlist", "seeds"},
		"extract/read":      {"extract", "extract/wordlist", "graph"},
		"extract/script":    {"extract"},
		"extract/segment":   {"extract", "extract/lexicon", "extract/wordlist"},
		"extract/recognize": {"extract", "extract/gazetteer", "extract/lexicon", "extract/numeral", "extract/wordlist", "graph", "seeds"},
		"extract/refer":     {"extract", "extract/gazetteer", "extract/lexicon", "extract/wordlist", "graph"},
		"extract/relate":    {"extract", "extract/lexicon", "extract/wordlist", "graph"},
		"extract/weigh":     {"extract/wordlist", "graph"},
		"extract/marked":    {"extract", "extract/lexicon", "extract/numeral", "graph", "seeds"},
		"extract/measure":   {"extract", "extract/lexicon", "extract/numeral", "extract/wordlist", "graph"},
		"extract/zh": {"extract", "extract/gazetteer", "extract/lexicon", "extract/measure", "extract/read", "extract/recognize",
			"extract/refer", "extract/relate", "extract/script", "extract/segment", "extract/weigh", "graph", "seeds"},
		"schema": {"graph", "graph/resolve", "graph/store"},
		"seeds":  {}, "seeds/gen": {},
		"web": {},
		"cmd/newsgraph": {"extract", "extract/explain", "extract/read", "extract/weigh", "extract/zh", "graph", "graph/evaluate", "graph/resolve",
			"graph/store", "schema", "seeds", "web"},
	},
	testMay: map[string][]string{
		"extract/zh": {"github.com/go-ego/gse"}, // the benchmark that measures the pipeline against it
		"seeds":      {"newsgraph/graph"},       // the lint of the data, in the words of its readers
	},
	owner: map[string]string{
		"github.com/cayleygraph/cayley":     "graph/store",
		"github.com/cayleygraph/quad":       "graph/store",
		"github.com/cespare/xxhash/v2":      "graph",
		"github.com/cockroachdb/pebble":     "graph/store",
		"github.com/hidal-go/hidalgo":       "graph/store",
		"github.com/go-ego/gse":             "extract/segment",
		"github.com/graphql-go/graphql":     "schema",
		"github.com/schollz/progressbar/v3": "cmd/newsgraph",
		"github.com/spf13/cobra":            "cmd/newsgraph",
		"golang.org/x/term":                 "cmd/newsgraph",
		"golang.org/x/text/encoding":        "extract/read",
		"golang.org/x/text/unicode/norm":    "graph/evaluate",
	},
	testing: []string{
		"github.com/google/go-cmp", "golang.org/x/tools/txtar",
		"newsgraph/extract/lexicon", "newsgraph/extract/marked", "newsgraph/graph", "newsgraph/seeds", // the vocabulary, and the data that ships
	},
}

func TestImportsFollowTheArrows(t *testing.T) {
	for _, fault := range house.faults(t, os.DirFS("../..")) {
		t.Error(fault)
	}
}

// The table in docs/architecture.md is this one.
func TestTheArchitecturePageShowsTheArrows(t *testing.T) {
	page, err := os.ReadFile("../../docs/architecture.md")
	if err != nil {
		t.Fatal(err)
	}
	shown := map[string]string{}
	for _, row := range regexp.MustCompile("(?m)^\\| `([a-z/]+)` \\| [^|]+ \\| ([^|]+) \\|$").FindAllStringSubmatch(string(page), -1) {
		shown[row[1]] = row[2]
	}
	for _, pkg := range slices.Sorted(maps.Keys(house.may)) {
		want := cmp.Or(strings.Join(slices.Sorted(slices.Values(house.may[pkg])), ", "), "standard library")
		if shown[pkg] != want {
			t.Errorf("docs/architecture.md says that %s may import %q, the table here %q", pkg, shown[pkg], want)
		}
		delete(shown, pkg)
	}
	for pkg := range shown {
		t.Errorf("docs/architecture.md shows %s, which is not in the table here", pkg)
	}
}

func TestEveryRoomAndLibraryOfTheTableIsThere(t *testing.T) {
	imports := readImports(t, os.DirFS("../.."))
	for _, pkg := range slices.Sorted(maps.Keys(house.may)) {
		if len(imports[pkg]) == 0 {
			t.Errorf("the table names package %s, which has no Go file", pkg)
		}
	}
	for _, lib := range slices.Sorted(maps.Keys(house.owner)) {
		used := slices.ContainsFunc(imports[house.owner[lib]], func(im imported) bool { return within(im.path, lib) })
		if !used {
			t.Errorf("the table gives %s to %s, which does not import it", lib, house.owner[lib])
		}
	}
}

func TestForbiddenImportsAreReported(t *testing.T) {
	small := layout{
		may:     map[string][]string{"graph": {}, "extract": {"graph"}, "graph/store": {"graph"}},
		testMay: map[string][]string{"extract": {"newsgraph/graph/store"}},
		owner:   map[string]string{"example.org/db": "graph/store"},
		testing: []string{"example.org/cmp"},
	}
	tests := []struct{ file, imports, want string }{
		{"extract/a.go", "newsgraph/graph", ""},
		{"extract/a.go", "newsgraph/extract", ""},
		{"extract/a_test.go", "newsgraph/graph/store", ""},
		{"extract/a_test.go", "example.org/cmp/opts", ""},
		{"graph/store/a.go", "example.org/db/v2/kv", ""},
		{"graph/a.go", "encoding/json", ""},
		{"graph/testdata/a.go", "example.org/unknown", ""},
		{"graph/a.go", "newsgraph/extract", "graph/a.go: graph may not import extract"},
		{"extract/a.go", "newsgraph/graph/store", "extract/a.go: extract may not import graph/store"},
		{"extract/a.go", "example.org/cmp", "extract/a.go: nobody is given example.org/cmp"},
		{"extract/a.go", "example.org/db", "extract/a.go: example.org/db belongs to graph/store alone"},
		{"extract/a.go", "example.org/dbx", "extract/a.go: nobody is given example.org/dbx"},
		{"web/a.go", "embed", "web/a.go: package web is not in the table"},
	}
	for _, tt := range tests {
		source := fmt.Sprintf("package p\n\nimport _ %q\n", tt.imports)
		got := strings.Join(small.faults(t, fstest.MapFS{tt.file: {Data: []byte(source)}}), "; ")
		if got != tt.want {
			t.Errorf("%s importing %s: %q, want %q", tt.file, tt.imports, got, tt.want)
		}
	}
}

// faults lists every import in the tree that the layout does not allow.
func (l layout) faults(t *testing.T, tree fs.FS) []string {
	t.Helper()
	packages := readImports(t, tree)
	var out []string
	for _, pkg := range slices.Sorted(maps.Keys(packages)) {
		if _, ok := l.may[pkg]; !ok {
			out = append(out, fmt.Sprintf("%s: package %s is not in the table", packages[pkg][0].file, pkg))
			continue
		}
		for _, im := range packages[pkg] {
			if why := l.fault(pkg, im); why != "" {
				out = append(out, im.file+": "+why)
			}
		}
	}
	return out
}

// fault says why pkg may not have the import, or "".
func (l layout) fault(pkg string, im imported) string {
	if strings.HasSuffix(im.file, "_test.go") {
		for _, lib := range slices.Concat(l.testMay[pkg], l.testing) {
			if within(im.path, lib) {
				return ""
			}
		}
	}
	if room, ok := strings.CutPrefix(im.path, module+"/"); ok {
		if room == pkg || slices.Contains(l.may[pkg], room) {
			return ""
		}
		return fmt.Sprintf("%s may not import %s", pkg, room)
	}
	if first, _, _ := strings.Cut(im.path, "/"); !strings.Contains(first, ".") {
		return "" // standard library
	}
	for lib, owner := range l.owner {
		if within(im.path, lib) {
			if owner == pkg {
				return ""
			}
			return fmt.Sprintf("%s belongs to %s alone", im.path, owner)
		}
	}
	return "nobody is given " + im.path
}

// within reports whether an import path is the library or a package in it.
func within(importPath, lib string) bool {
	return importPath == lib || strings.HasPrefix(importPath, lib+"/")
}

// imported is one import in one file; path is "" for a file without any.
type imported struct{ file, path string }

// readImports reads the imports of every Go file of the tree, by package. It
// parses opened files rather than asking go list: the test cache knows the files
// a test opened, so a new import runs the test again.
func readImports(t *testing.T, tree fs.FS) map[string][]imported {
	t.Helper()
	out := map[string][]imported{}
	err := fs.WalkDir(tree, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		base := path.Base(name)
		if d.IsDir() {
			if name != "." && (strings.HasPrefix(base, ".") || strings.HasPrefix(base, "_") || base == "testdata" || base == "node_modules") {
				return fs.SkipDir
			}
			return nil
		}
		if path.Ext(name) != ".go" {
			return nil
		}
		source, err := fs.ReadFile(tree, name)
		if err != nil {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, source, parser.ImportsOnly)
		if err != nil {
			return err
		}
		pkg := path.Dir(name)
		if len(file.Imports) == 0 {
			out[pkg] = append(out[pkg], imported{name, "unsafe"})
		}
		for _, spec := range file.Imports {
			importPath, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			out[pkg] = append(out[pkg], imported{name, importPath})
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}
