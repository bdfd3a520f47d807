package wordlist_test

import (
	"strings"
	"testing"

	"newsgraph/extract/wordlist"
)

var doing = wordlist.Of("开展", "开", "部署开展", "x-", "é", "𠮷野家")

func TestAListFindsWhatStandsAtEitherEnd(t *testing.T) {
	for _, tt := range []struct{ text, opening, ending string }{
		{"开展行动", "开展", ""},
		{"开通", "开", ""},
		{"部署开展", "部署开展", "开展"},
		{"x-射线", "x-", ""},
		{"élan", "é", ""},
		{"café", "", "é"},
		{"去𠮷野家", "", "𠮷野家"},
		{"未曾说过", "", ""},
		{"", "", ""},
		{"\x80", "", ""}, // broken text is nobody's
	} {
		if got := doing.Opening(tt.text); got != tt.opening || doing.Opens(tt.text) != (tt.opening != "") {
			t.Errorf("Opening(%q) = %q, want %q", tt.text, got, tt.opening)
		}
		if got := doing.Ending(tt.text); got != tt.ending || doing.Ends(tt.text) != (tt.ending != "") {
			t.Errorf("Ending(%q) = %q, want %q", tt.text, got, tt.ending)
		}
	}
}

func TestAListFindsTheFirstAndTheLastInAText(t *testing.T) {
	for _, tt := range []struct {
		text  string
		first int
		last  int
	}{
		{"市局开展行动，分局开会", len("市局"), len("市局开展行动，分局")},
		{"a部署开展", 1, 1 + len("部署")},
		{"没有", -1, -1},
		{"", -1, -1},
	} {
		if at, _ := doing.First(tt.text); at != tt.first || doing.In(tt.text) != (at >= 0) {
			t.Errorf("First(%q) = %d, want %d", tt.text, at, tt.first)
		}
		if at, _ := doing.Last(tt.text); at != tt.last {
			t.Errorf("Last(%q) = %d, want %d", tt.text, at, tt.last)
		}
	}
}

func TestAListHasItsWordsAndNoOthers(t *testing.T) {
	if !doing.Has("开展") || doing.Has("开展了") || doing.Has("") || !doing.With("了").Has("了") || doing.Has("了") {
		t.Error("Has goes by more or less than the whole word")
	}
}

// FuzzList compares a list with plain searches for each of its words.
func FuzzList(f *testing.F) {
	f.Add("部署开展“清源”行动", "开展", "行动")
	f.Fuzz(func(t *testing.T, text, a, b string) {
		text, a, b = strings.ToValidUTF8(text, ""), strings.ToValidUTF8(a, ""), strings.ToValidUTF8(b, "")
		if a == "" || b == "" {
			return
		}
		l := wordlist.Of(a, b)
		if got, want := l.In(text), strings.Contains(text, a) || strings.Contains(text, b); got != want {
			t.Errorf("%q, %q in %q: %v, want %v", a, b, text, got, want)
		}
		if got, want := l.Opens(text), strings.HasPrefix(text, a) || strings.HasPrefix(text, b); got != want {
			t.Errorf("%q opens with %q, %q: %v, want %v", text, a, b, got, want)
		}
		if got, want := l.Ends(text), strings.HasSuffix(text, a) || strings.HasSuffix(text, b); got != want {
			t.Errorf("%q ends with %q, %q: %v, want %v", text, a, b, got, want)
		}
	})
}
