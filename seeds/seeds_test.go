package seeds_test

import (
	"fmt"
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"newsgraph/extract/lexicon"
	"newsgraph/graph"
	"newsgraph/seeds"
)

func TestTheSeedArticlesAreFive(t *testing.T) {
	names, err := fs.Glob(seeds.Articles(), "*")
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"seed000.txt", "seed001.txt", "seed002.txt", "seed003.txt", "seed004.txt"}; !slices.Equal(names, want) {
		t.Errorf("the seed articles are %v, want %v", names, want)
	}
	for _, name := range names {
		data, err := fs.ReadFile(seeds.Articles(), name)
		if err != nil || !utf8.Valid(data) || utf8.RuneCount(data) < 1000 {
			t.Errorf("%s: %d bytes, error %v: want an article in UTF-8", name, len(data), err)
		}
	}
}

func TestEveryWordOfTheLexiconIsFound(t *testing.T) {
	lex, err := lexicon.Load(seeds.Lexicon())
	if err != nil {
		t.Fatal(err)
	}
	for _, tab := range tables(t, seeds.Lexicon()) {
		for _, r := range tab.rows {
			found := slices.ContainsFunc(lex.Senses(r.cells[0]), func(s *lexicon.Sense) bool {
				return s.Kind.String() == tab.name && s.Value == r.cell(1) && s.Col(0) == r.cell(2)
			})
			if !found {
				t.Errorf("%s: the lexicon does not know %q as %q", r.at, r.cells[0], r.cell(1))
			}
		}
	}
}

// TestTablesAreWellFormed holds every table, in whichever folder, to one form: a
// comment that says what it is, a header, and rows that repeat nothing.
func TestTablesAreWellFormed(t *testing.T) {
	for _, tab := range allTables(t) {
		if !strings.HasPrefix(tab.text, "# ") {
			t.Errorf("%s does not open with a comment", tab.name)
		}
		if len(tab.header) == 0 || len(tab.rows) == 0 {
			t.Errorf("%s has no header or no rows", tab.name)
			continue
		}
		for i, column := range tab.header {
			if !columnName.MatchString(column) || slices.Index(tab.header, column) != i {
				t.Errorf("%s: column %q is no name or there twice", tab.name, column)
			}
		}
		seen := map[string]string{}
		for _, r := range tab.rows {
			if len(r.cells) > len(tab.header) {
				t.Errorf("%s: %d cells under %d columns", r.at, len(r.cells), len(tab.header))
			}
			for _, cell := range r.cells {
				if fault := cellFault(cell); fault != "" {
					t.Errorf("%s: %q %s", r.at, cell, fault)
				}
			}
			key := r.cell(0) + "\t" + r.cell(1)
			if before, ok := seen[key]; ok || r.cell(0) == "" {
				t.Errorf("%s: %q is empty or already at %s", r.at, key, before)
			}
			seen[key] = r.at
		}
	}
}

var columnName = regexp.MustCompile(`^[a-z]+$`)

func cellFault(cell string) string {
	switch {
	case cell != strings.TrimSpace(cell):
		return "has blanks around it"
	case strings.ContainsAny(cell, "\u00a0\u200b\u3000\ufeff\r\v\f"):
		return "holds a blank that cannot be seen"
	case strings.Contains(cell, "  "):
		return "holds two blanks"
	case !utf8.ValidString(cell):
		return "is not UTF-8"
	}
	return ""
}

func TestWordListsHoldEachWordOnce(t *testing.T) {
	names, err := fs.Glob(os.DirFS("."), "*.txt")
	if err != nil || len(names) == 0 {
		t.Fatalf("no word lists: %v", err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		seen := map[string]bool{}
		for n, word := range strings.Split(strings.TrimSuffix(string(data), "\n"), "\n") {
			if strings.HasPrefix(word, "#") {
				continue
			}
			if seen[word] || word == "" || cellFault(word) != "" {
				t.Errorf("%s:%d: %q is empty, there twice or has stray blanks", name, n+1, word)
			}
			seen[word] = true
		}
	}
}

// closed are the columns that code switches on, by table and column; * is any table.
var closed = map[string]string{
	"*.type":        typeNames(),
	"*.predicate":   predicateNames(),
	"hedge.reach":   "sentence onward clause start verb",
	"*.certainty":   certaintyNames() + " void",
	"*.basis":       "yoy mom other",
	"*.direction":   "up down",
	"*.bound":       "exact about over under",
	"bound.place":   "before inside after",
	"act.class":     "act cause noun outcome spend",
	"change.nature": "amount span",
	"cue.kind":      "active passive partner",
	"head.strength": "strong weak",
	"level.class":   "level share to",
	"organ.kind":    "unit office sub inner dept firm group short demo army",
	"post.rank":     "state lead staff honor",
	"scope.how":     "all our this",
	"strip.class":   "adverb link scope",
	"topic.group":   "yes no",
	"unit.class":    "count kind money time measure ratio point fold score rank",

	"divisions.level":       "province city county",
	"divisions_extra.level": "country region zone",
	"divisions_alias.form":  "full short local strict",
	"surnames.class":        "common word",
}

func typeNames() string {
	var names []string
	for _, info := range graph.Types {
		names = append(names, string(info.Type))
	}
	return strings.Join(names, " ")
}

func predicateNames() string {
	var names []string
	for _, info := range graph.Predicates {
		names = append(names, string(info.Predicate))
	}
	return strings.Join(names, " ")
}

func certaintyNames() string {
	var names []string
	for _, c := range graph.Certainties {
		names = append(names, string(c))
	}
	return strings.Join(names, " ")
}

func TestClosedColumnsHoldKnownValues(t *testing.T) {
	used := map[string]bool{}
	for _, tab := range allTables(t) {
		for i, column := range tab.header {
			key := tab.name + "." + column
			if _, ok := closed[key]; !ok {
				key = "*." + column
			}
			values, ok := closed[key]
			if !ok {
				continue
			}
			used[key] = true
			for _, r := range tab.rows {
				if v := r.cell(i); v == "" || !slices.Contains(strings.Fields(values), v) {
					t.Errorf("%s: %s is %q, want one of %s", r.at, column, v, values)
				}
			}
		}
	}
	for key := range closed {
		if !used[key] {
			t.Errorf("no table has the column %s", key)
		}
	}
}

// TestShortFormsLeadToOneFullForm: what a table calls the full form of a word leads
// nowhere else itself.
func TestShortFormsLeadToOneFullForm(t *testing.T) {
	for _, tab := range allTables(t) {
		for i, column := range tab.header {
			if column != "canonical" && column != "official" {
				continue
			}
			full := map[string]string{}
			for _, r := range tab.rows {
				full[r.cell(0)] = r.cell(i)
			}
			for _, r := range tab.rows {
				if next := full[r.cell(i)]; next != "" && next != r.cell(i) {
					t.Errorf("%s: %s is %s in full, which is %s in full", r.at, r.cell(0), r.cell(i), next)
				}
			}
		}
	}
}

func TestDivisionsHangTogether(t *testing.T) {
	byName := map[string][]row{}
	for _, tab := range allTables(t) {
		byName[tab.name] = tab.rows
	}
	divisions := append(slices.Clone(byName["divisions"]), byName["divisions_extra"]...)
	level := map[string]string{}
	for _, r := range divisions {
		if level[r.cell(0)] != "" {
			t.Errorf("%s: the code is there twice", r.at)
		}
		level[r.cell(0)] = r.cell(3)
	}
	above := map[string]string{"country": "", "region": "country", "province": "", "city": "province", "county": "city province", "zone": "city province"}
	for _, r := range divisions {
		parent, want := level[r.cell(4)], above[r.cell(3)]
		if parent != want && !slices.Contains(strings.Fields(want), parent) {
			t.Errorf("%s: %s lies in %q, a %q", r.at, r.cell(1), r.cell(4), parent)
		}
	}
	for _, r := range byName["divisions"] {
		if short := r.cell(2); short != "" && !strings.HasPrefix(r.cell(1), short) {
			t.Errorf("%s: %s is no short form of %s", r.at, short, r.cell(1))
		}
	}
	for _, r := range byName["divisions_alias"] {
		if level[r.cell(1)] == "" {
			t.Errorf("%s: %s is another name of no division", r.at, r.cell(0))
		}
	}
}

// table is one file of tab-separated rows under a header.
type table struct {
	name   string // without the suffix
	text   string
	header []string
	rows   []row
}

type row struct {
	at    string // file and line
	cells []string
}

// cell is a row's cell, "" where the row ends before it.
func (r row) cell(i int) string {
	if i < len(r.cells) {
		return r.cells[i]
	}
	return ""
}

// allTables reads the tables of the folder itself and of the lexicon.
func allTables(t *testing.T) []table {
	t.Helper()
	return append(tables(t, os.DirFS(".")), tables(t, seeds.Lexicon())...)
}

func tables(t *testing.T, dir fs.FS) []table {
	t.Helper()
	names, err := fs.Glob(dir, "*.tsv")
	if err != nil || len(names) == 0 {
		t.Fatalf("no tables: %v", err)
	}
	var out []table
	for _, name := range names {
		data, err := fs.ReadFile(dir, name)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, readTable(name, string(data)))
	}
	return out
}

func readTable(name, text string) table {
	tab := table{name: strings.TrimSuffix(name, ".tsv"), text: text}
	for n, line := range strings.Split(text, "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(line, "\t")
		if tab.header == nil {
			tab.header = cells
			continue
		}
		tab.rows = append(tab.rows, row{fmt.Sprintf("%s:%d", name, n+1), cells})
	}
	return tab
}
