package lexicon

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"
)

func tables(files map[string]string) fstest.MapFS {
	dir := fstest.MapFS{}
	for name, data := range files {
		dir[name] = &fstest.MapFile{Data: []byte(data)}
	}
	return dir
}

func load(t testing.TB, files map[string]string) *Lexicon {
	t.Helper()
	lex, err := Load(tables(files))
	if err != nil {
		t.Fatal(err)
	}
	return lex
}

var sample = map[string]string{
	"act.tsv":   "# verbs\n\nword\tclass\n打击\tact\n打\tact\n行动\tact\r\n",
	"head.tsv":  "word\ttype\tnote\textra\n行动\tCampaign\ta\tb\n专项行动\tCampaign\n",
	"notes.txt": "打击\tnot a table\n",
}

// found lists hits as word:kind@start, in the order of the scan.
func found(scan func(yield func(Hit)), text string) string {
	var out []string
	scan(func(h Hit) { out = append(out, fmt.Sprintf("%s:%s@%d", text[h.Start:h.End], h.Sense.Kind, h.Start)) })
	return strings.Join(out, " ")
}

func TestScanFindsEveryWord(t *testing.T) {
	lex := load(t, sample)
	for _, tt := range []struct{ text, want string }{
		{"打击", "打:act@0 打击:act@0"},                 // shorter words first
		{"专项行动", "专项行动:head@0 行动:act@6 行动:head@6"}, // words inside words, every sense
		{"打打击", "打:act@0 打:act@3 打击:act@3"},        // after a word that went on
		{"x打", "打:act@1"},                          // bytes, not runes
		{"专项", ""}, {"", ""}, {"\xff打", "打:act@1"}, // a beginning, nothing, no text at all
	} {
		if got := found(func(y func(Hit)) { lex.Scan(tt.text, y) }, tt.text); got != tt.want {
			t.Errorf("Scan(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestWordsGoOnWithAnything(t *testing.T) {
	lex := load(t, map[string]string{"act.tsv": "word\n打\n打A\n打击B\n打击犯罪\n"})
	for _, tt := range []struct{ text, want string }{
		{"打A", "打:act@0 打A:act@0"}, {"打击B", "打:act@0 打击B:act@0"}, {"打击犯罪", "打:act@0 打击犯罪:act@0"},
		{"打击犯", "打:act@0"}, {"打击", "打:act@0"}, {"击犯罪", ""},
	} {
		if got := found(func(y func(Hit)) { lex.Scan(tt.text, y) }, tt.text); got != tt.want {
			t.Errorf("Scan(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
	for _, word := range []string{"打", "打A", "打击B", "打击犯罪"} {
		if len(lex.Senses(word)) != 1 {
			t.Errorf("%s has %d senses, want 1", word, len(lex.Senses(word)))
		}
	}
}

func TestAtStaysAtItsPlace(t *testing.T) {
	lex := load(t, sample)
	text := "严打击打"
	for start, want := range map[int]string{0: "", 3: "打:act@3 打击:act@3", 6: "", 9: "打:act@9"} {
		if got := found(func(y func(Hit)) { lex.At(text, start, y) }, text); got != want {
			t.Errorf("At(%q, %d) = %q, want %q", text, start, got, want)
		}
	}
}

func TestSensesOfAWholeWord(t *testing.T) {
	lex := load(t, sample)
	for word, want := range map[string]int{"行动": 2, "打": 1, "专项": 0, "": 0, "行动组": 0} {
		if got := len(lex.Senses(word)); got != want {
			t.Errorf("%q has %d senses, want %d", word, got, want)
		}
	}
	s := lex.Senses("行动")[1]
	if s.Value != "Campaign" || s.Col(0) != "a" || s.Col(1) != "b" || s.Col(2) != "" {
		t.Errorf("the columns of 行动 are %q %q %q", s.Value, s.Col(0), s.Col(1))
	}
	if v := lex.Senses("行动")[0].Value; v != "act" {
		t.Errorf("a line that ends in CR LF has the value %q", v)
	}
}

func TestKindDoesNotDependOnTheOrderOfLines(t *testing.T) {
	words := func(data string) string {
		var out []string
		for _, s := range load(t, map[string]string{"act.tsv": data}).Kind(Act) {
			out = append(out, s.Word)
		}
		return strings.Join(out, " ")
	}
	a, b := words("word\n打击\n破获\n打\n"), words("word\n打\n破获\n打击\n")
	if a != b || len(strings.Fields(a)) != 3 {
		t.Errorf("the words are %q and %q", a, b)
	}
}

func TestWithoutLeavesOtherTables(t *testing.T) {
	lex := load(t, sample).Without(Act)
	text := "打击专项行动"
	if got, want := found(func(y func(Hit)) { lex.Scan(text, y) }, text), "专项行动:head@6 行动:head@12"; got != want {
		t.Errorf("without act the scan finds %q, want %q", got, want)
	}
}

func TestLoadSaysWhereATableIsWrong(t *testing.T) {
	for _, tt := range []struct{ data, want string }{
		{"word\tclass\n打\tact\tmore\n", "lexicon act.tsv:2:"},   // more columns than the header
		{"# why\nword\tclass\n\n\tact\n", "lexicon act.tsv:4:"}, // no word
	} {
		if _, err := Load(tables(map[string]string{"act.tsv": tt.data})); err == nil || !strings.HasPrefix(err.Error(), tt.want) {
			t.Errorf("%q: the error is %v, want %s…", tt.data, err, tt.want)
		}
	}
}

func TestMoreSensesJoinTheTables(t *testing.T) {
	lex, err := Load(tables(sample), &Sense{Word: "打击乐", Kind: Place})
	if err != nil {
		t.Fatal(err)
	}
	text := "打击乐"
	if got, want := found(func(y func(Hit)) { lex.Scan(text, y) }, text), "打:act@0 打击:act@0 打击乐:place@0"; got != want {
		t.Errorf("the scan finds %q, want %q", got, want)
	}
}

func FuzzScan(f *testing.F) {
	lex := load(f, sample)
	for _, s := range []string{"打击行动", "专项行", "\xe6\x89", "a打"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		lex.Scan(text, func(h Hit) {
			if h.Start < last || text[h.Start:h.End] != h.Sense.Word || !utf8.ValidString(text[h.Start:h.End]) {
				t.Errorf("hit %d:%d of %q is not %q", h.Start, h.End, text, h.Sense.Word)
			}
			last = h.Start
		})
	})
}
