package schema

import (
	"strings"
	"testing"

	"github.com/graphql-go/graphql/language/lexer"
	"github.com/graphql-go/graphql/language/source"
)

var scanTests = []struct {
	query, clean string
	tokens       int
	err          string
}{
	{"{ a }", "{ a }", 3, ""},
	{"{a(b:[1,-2.5e3])...on C@d}", "{a(b:[1 -2.5e3])...on C@d}", 20, ""},
	{"{ a # { [ (\n b }", "{ a          b }", 4, ""},
	{"# 百日行动\n{ a }", "               { a }", 3, ""},
	{"\ufeff{ a }", "   { a }", 3, ""},
	{`{ a(b: "{[(#\"") }`, `{ a(b: "{[(#\"") }`, 8, ""},
	{`{ a(b: """ {[ \""" " #""") }`, `{ a(b: """ {[ \""" " #""") }`, 8, ""},
	{`{ a(b: "西宁市") }`, `{ a(b: "西宁市") }`, 8, ""},
	{`{ a(b: "") }`, `{ a(b: "") }`, 8, ""},
	{`{ a(b: "x`, "", 5, "PARSE_FAILED: a string is not closed"},
	{"{ a(b: \"x\n\") }", "", 5, "PARSE_FAILED: a string is not closed"},
	{`{ a(b: """x""`, "", 5, "PARSE_FAILED: a string is not closed"},
	{"{ 名 }", "", 1, "PARSE_FAILED: unexpected character '名' outside a string"},
	{"{{{{{{", "", 6, "TOO_DEEP: the query nests more than 5 brackets"},
	{"}}}}{{{{{", "}}}}{{{{{", 9, ""},
	{"a b c d e f g h i j k l m n o p q r s t u", "", 21, "TOO_LARGE: the query has more than 20 tokens"},
	{strings.Repeat("a", 129), "", 0, "TOO_LARGE: a name is longer than 128 bytes"},
}

func TestScan(t *testing.T) {
	lim := Limits{QueryBytes: 400, Tokens: 20, Brackets: 5}
	for _, tt := range scanTests {
		clean, tokens, err := scan(tt.query, lim)
		message := ""
		if err != nil {
			message = err.Error()
		}
		if clean != tt.clean || tokens != tt.tokens || message != tt.err {
			t.Errorf("scan(%q) = %q, %d, %q; want %q, %d, %q", tt.query, clean, tokens, message, tt.clean, tt.tokens, tt.err)
		}
	}
}

func TestErrorsPointIntoTheQuery(t *testing.T) {
	a := testAPI(t)
	for _, tt := range []struct {
		query string
		want  Location
	}{
		{"{ wrong }", Location{1, 3}},
		{"# 第一行\n{\n  stats { articles }\n  wrong\n}", Location{4, 3}},
		{`{ a: search(text: "西宁市") { name } wrong }`, Location{1, 35}},
		{"{\n stats { articles } )", Location{2, 21}},
		{"{\n 名 }", Location{2, 2}},
		{"{" + strings.Repeat("\n", 600) + " wrong }", Location{601, 2}},
		{"{" + strings.Repeat(" ", 600) + "wrong }", Location{1, 602}},
	} {
		r := a.Do(t.Context(), tt.query, nil, "")
		if r.OK() || len(r.Errors[0].Locations) != 1 || r.Errors[0].Locations[0] != tt.want {
			t.Errorf("%.60q: %v, want it at %v", tt.query, r.Errors, tt.want)
		}
	}
}

// lexed counts what graphql-go's lexer makes of a text, as far as it gets.
func lexed(text string) (tokens, deepest int) {
	next := lexer.Lex(source.NewSource(&source.Source{Body: []byte(text)}))
	depth := 0
	for tokens <= len(text) {
		token, err := next(0)
		if err != nil || token.Kind == lexer.EOF {
			break
		}
		tokens++
		switch token.Kind {
		case lexer.BRACE_L, lexer.BRACKET_L, lexer.PAREN_L:
			depth++
			deepest = max(deepest, depth)
		case lexer.BRACE_R, lexer.BRACKET_R, lexer.PAREN_R:
			depth = max(depth-1, 0)
		}
	}
	return tokens, deepest
}

// The scan is a guard only as long as it sees every token that the parser will.
func FuzzScan(f *testing.F) {
	for _, tt := range scanTests {
		f.Add(tt.query)
	}
	for _, tt := range killers {
		f.Add(tt.query[:min(len(tt.query), 2000)])
	}
	lim := Limits{QueryBytes: 4000, Tokens: 200, Brackets: 10}
	f.Fuzz(func(t *testing.T, query string) {
		clean, tokens, err := scan(query, lim)
		if err != nil {
			return
		}
		if len(clean) != len(query) {
			t.Fatalf("%d bytes became %d", len(query), len(clean))
		}
		seen, deepest := lexed(clean)
		if seen > tokens || deepest > lim.Brackets {
			t.Fatalf("the parser sees %d tokens, %d deep; the scan let through %d tokens, %d deep", seen, deepest, tokens, lim.Brackets)
		}
	})
}

// Whatever is asked, there is an answer, and it says what went wrong.
func FuzzDo(f *testing.F) {
	for _, tt := range queryTests {
		f.Add(tt.query)
	}
	for _, tt := range killers {
		f.Add(tt.query[:min(len(tt.query), 2000)])
	}
	a := testAPI(f, testArticles(f)...)
	f.Fuzz(func(t *testing.T, query string) {
		r := a.Do(t.Context(), query, nil, "")
		for _, e := range r.Errors {
			if e.Extensions.Code == Internal || e.Extensions.Code == Timeout || e.Message == "" {
				t.Errorf("%q: %v", query, e)
			}
		}
		if r.refused && (r.Data != nil || r.OK()) {
			t.Errorf("%q is refused with data, or without a reason", query)
		}
	})
}
