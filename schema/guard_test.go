package schema

import (
	"context"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
)

// doubling spreads each fragment twice in the one before it.
func doubling(levels int) string {
	var q strings.Builder
	q.WriteString("{ ...f0 }")
	for i := range levels {
		fmt.Fprintf(&q, " fragment f%d on Query { ...f%d ...f%d }", i, i+1, i+1)
	}
	fmt.Fprintf(&q, " fragment f%d on Query { stats { articles } }", levels)
	return q.String()
}

// numbered repeats a text, with another number each time.
func numbered(n int, format string) string {
	var q strings.Builder
	for i := range n {
		fmt.Fprintf(&q, format, i)
	}
	return q.String()
}

func aliased(n int) string { return "{" + numbered(n, " a%d: stats { articles }") + " }" }

func schemas(n int) string {
	return "{" + numbered(n, " a%d: __schema { types { fields { args { name } } } }") + " }"
}

func unused(n int) string { return numbered(n, " fragment f%d on Query { stats { facts } }") }

func nested(levels int, step string) string {
	return "{ campaign(name: \"百日行动\") { " + strings.Repeat(step, levels) + " name " + strings.Repeat(" } }", levels) + " } }"
}

// A comment in Chinese made the lexer read on inside it, where no scan looked.
func hidden(n int) string {
	return "{ #" + strings.Repeat("中", n) + strings.Repeat("{a", 3*n) + "\n a }"
}

// killers are the queries that end, fill or stall a bare graphql-go server.
var killers = []struct {
	name, query string
	want        Code
}{
	{"a million braces", strings.Repeat("{a", 1_000_000), TooLarge},
	{"a million brackets", "{a(b:" + strings.Repeat("[", 1_000_000), TooLarge},
	{"braces that fit the size", strings.Repeat("{a", 8000), TooDeep},
	{"brackets that fit the size", "{a(b:" + strings.Repeat("[", 8000), TooDeep},
	{"brackets of a type", "query($a:" + strings.Repeat("[", 8000), TooDeep},
	{"parentheses", strings.Repeat("(", 8000), TooDeep},
	{"braces hidden by a comment", hidden(1500), ValidationFailed},
	{"nested as deep as brackets go", nested(9, "ranBy { nodes { ran { nodes { "), TooDeep},
	{"nested through fragments", "{ campaign(name:\"x\") { ...a } } fragment a on Campaign { parts { nodes { parts { nodes { parts { nodes { ...b } } } } } } } " +
		"fragment b on Campaign { parts { nodes { parts { nodes { parts { nodes { ...c } } } } } } } fragment c on Campaign { parts { nodes { parts { nodes { name } } } } }", TooDeep},
	{"one field 50 times", "{" + strings.Repeat(" stats { articles }", 50) + "}", ""},
	{"one field 100 times", "{" + strings.Repeat(" stats { articles }", 100) + "}", TooComplex},
	{"one field 1,000 times", "{" + strings.Repeat(" stats", 1000) + "}", TooComplex},
	{"one field 3,000 times", "{" + strings.Repeat(" stats", 3000) + "}", TooLarge},
	{"one field under each other", "{ stats {" + strings.Repeat(" articles", 600) + " } }", TooComplex},
	{"fragments doubled 6 times", doubling(6), ""},
	{"fragments doubled 10 times", doubling(10), TooComplex},
	{"fragments doubled 18 times", doubling(18), TooComplex},
	{"fragments doubled 60 times", doubling(60), TooComplex},
	{"a fragment in itself", "{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }", ValidationFailed},
	{"50 aliases", aliased(50), ""},
	{"51 aliases", aliased(51), TooComplex},
	{"300 aliases", aliased(300), TooComplex},
	{"aliases through fragments", "{ ...f } fragment f on Query { ...g ...g ...g } fragment g on Query { " + strings.Trim(aliased(20), "{}") + " }", TooComplex},
	{"a page of 99999999999", `{ agencies(first: 99999999999) { nodes { name } } }`, ""},
	{"a page of -1", `{ agencies(first: -1) { nodes { name } } }`, ""},
	{"a page beyond 64 bits", `{ agencies(first: 99999999999999999999999) { nodes { name } } }`, ValidationFailed},
	{"pages within pages", `{ campaigns(first: 100) { nodes { ranBy(first: 100) { nodes { ran(first: 100) { nodes { name } } } } } } }`, TooComplex},
	{"evidence of evidence", `{ facts(first: 100) { nodes { evidence(first: 100) { article { facts(first: 100) { nodes { id } } } } } } }`, TooComplex},
	{"texts by the hundred", `{ facts(first: 100) { nodes { evidence(first: 100) { article { text } } } } }`, TooComplex},
	{"types of fields of types", "{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }", TooComplex},
	{"the schema 50 times", "{" + strings.Repeat(" __schema { types { fields { args { name } } } }", 50) + "}", TooComplex},
	{"the schema under 50 names", schemas(50), ""},
	{"a long word", "{ " + strings.Repeat("a", 16000) + " }", TooLarge},
	{"long words", "{" + numbered(140, " "+strings.Repeat("a", 100)+"%d") + " }", ValidationFailed},
	{"a long string", `{ search(text: "` + strings.Repeat("长", 5000) + `") { name } }`, TooLarge},
	{"a wrong letter at the end of a long line", "{" + strings.Repeat(" ", 16000) + "(}", ParseFailed},
	{"wrong fields over many lines", "{" + numbered(480, " wrong%d") + strings.Repeat("\n", 10000) + "}", ValidationFailed},
	{"fields that differ under one name", "{ stats {" + strings.Repeat(" facts", 400) + strings.Repeat(" facts: metrics", 49) + " } }", TooComplex},
	{"fields that differ in fragments", "{ stats { ...a ...b } } fragment a on Stats {" + strings.Repeat(" facts", 200) + " } fragment b on Stats {" + strings.Repeat(" facts: metrics", 49) + " }", TooComplex},
	{"a fragment that nothing spreads", "{ stats { facts } } fragment a on Stats {" + strings.Repeat(" facts", 1500) + " }", TooComplex},
	{"a hundred fragments that nothing spreads", "{ stats { facts } }" + unused(100), ValidationFailed},
	{"more fragments that nothing spreads", "{ stats { facts } }" + unused(101), TooComplex},
	{"variables that are not there", "{" + strings.Repeat(" stats @skip(if: $a) { facts }", 50) + "}", ValidationFailed},
	{"arguments that are not there", "{ stats(" + strings.Repeat("a: 1 ", 400) + ") { facts } }", ValidationFailed},
	{"wrong values", "{" + numbered(50, " a%d: agencies(first: \"a\") { totalCount }") + "}", ValidationFailed},
	{"wrong types", "{" + numbered(160, " ...on Wrong%d{id%[1]d}") + "}", ValidationFailed},
	{"directives", "{ stats" + strings.Repeat(" @skip(if:false)", 250) + " { articles } }", ""},
	{"many variables", "query(" + strings.Repeat("$a:Int ", 480) + ") { stats { articles } }", TooComplex},
	{"some variables", "query(" + strings.Repeat("$a:Int ", 150) + ") { stats { articles } }", ValidationFailed},
	{"an open string", `{ a(b: "` + strings.Repeat("{", 15000), ParseFailed},
	{"an open block string", `{ a(b: """` + strings.Repeat("{", 15000), ParseFailed},
	{"a type", "type A { b: Int }", ValidationFailed},
	{"broken UTF-8", "{ a(b: \"\xff\") }", ParseFailed},
	{"nothing", "", BadRequest},
	{"a mutation", "mutation { a }", BadRequest},
	{"a subscription", "subscription { a }", BadRequest},
}

// Each killer is answered or refused in far less than a second, and the server
// answers the next one.
func TestKillers(t *testing.T) {
	const budget = time.Second
	a := testAPI(t, testArticles(t)...)
	for _, tt := range killers {
		start := time.Now()
		r := a.Do(context.Background(), tt.query, nil, "")
		if took := time.Since(start); took > budget {
			t.Errorf("%s: took %v, more than %v", tt.name, took, budget)
		}
		t.Logf("%-45s %v", tt.name, time.Since(start))
		var code Code
		if !r.OK() {
			code = r.Errors[0].Extensions.Code
		}
		if code != tt.want {
			t.Errorf("%s: code %q, want %q: %v", tt.name, code, tt.want, r.Errors)
		}
	}
	if got := ask(t, a, "{ stats { articles } }"); got != `{"stats":{"articles":2}}` {
		t.Errorf("after all of them: %s", got)
	}
}

func TestIntrospectionIsAnswered(t *testing.T) {
	query, err := os.ReadFile("testdata/introspection.graphql")
	if err != nil {
		t.Fatal(err)
	}
	a := testAPI(t)
	first := ask(t, a, string(query))
	if !strings.HasPrefix(first, `{"__schema":{`) {
		t.Fatal(first)
	}
	if again := ask(t, a, string(query)); again != first {
		t.Error("the schema describes itself differently the second time")
	}
}
