package schema

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/graphql-go/graphql"

	"newsgraph/graph"
)

// manyFigures is an article with n figures of n agencies in n places.
func manyFigures(t testing.TB, n int) *graph.Extraction {
	var text strings.Builder
	for i := range n {
		fmt.Fprintf(&text, "第%d县公安局破获案件%d起。", i, i+1)
	}
	s := newArticle(t, "各县战果", "某省日报", "2023-05-01", text.String())
	for i := range n {
		name := fmt.Sprintf("第%d县公安局", i)
		agency := s.entity(graph.Agency, name, name)
		place := s.entity(graph.Place, fmt.Sprint(i), fmt.Sprintf("第%d县", i))
		s.fact(agency, graph.LocatedIn, place, name, graph.Stated)
		s.metric(graph.Metric{Subjects: []string{agency}, Indicator: "破案数", Value: graph.Decimal(fmt.Sprint(i + 1)), Unit: "起",
			Approx: graph.Exact, Change: graph.NoChange, Basis: graph.NoBasis}, fmt.Sprintf("%s破获案件%d起", name, i+1))
	}
	return s.ex
}

// A list costs as many reads as it has levels, however long it is.
func TestReadsDoNotGrowWithTheList(t *testing.T) {
	a := testAPI(t, manyFigures(t, 100))
	for _, tt := range []struct {
		name, query string
		reads       int
	}{
		{"metrics, owners, places, articles", `{ metrics(first: 100) { nodes { valueText subjects { name ...on Agency { place { name } } } evidence { quote article { title } } } } }`, 5},
		{"entities, relations, other ends", `{ agencies(first: 100) { nodes { locatedIn { nodes { name agencies { nodes { name } } } } } } }`, 5},
		{"entities, figures", `{ agencies(first: 100) { nodes { reported(first: 1) { nodes { valueText evidence(first: 1) { article { publisher text } } } } } } }`, 4},
		{"entities, figures, all their evidence", `{ agencies(first: 100) { nodes { reported { nodes { valueText evidence { quote article { publisher } } } } } } }`, 3},
		{"one entity", `{ agency(id: "agency/第7县公安局") { name } }`, 1},
	} {
		r := a.Do(t.Context(), tt.query, nil, "")
		if !r.OK() {
			t.Fatalf("%s: %v", tt.name, r.Errors[0])
		}
		if r.reads != tt.reads {
			t.Errorf("%s: %d reads, want %d", tt.name, r.reads, tt.reads)
		}
	}
}

// Walking a list page by page gives what asking for all of it gives, in one order.
func TestPages(t *testing.T) {
	a := testAPI(t, manyFigures(t, 57))
	for _, list := range []string{"agencies", "facts", "metrics", "metrics(orderBy: {field: VALUE, direction: DESC})", "metrics(orderBy: {field: INDICATOR})"} {
		head, args, _ := strings.Cut(strings.TrimSuffix(list, ")"), "(")
		ask := func(page string) (ids []string, next bool, cursor string) {
			r := a.Do(t.Context(), fmt.Sprintf("{ %s(%s %s) { totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor } } }", head, args, page), nil, "")
			if !r.OK() {
				t.Fatalf("%s: %v", list, r.Errors[0])
			}
			body, _ := json.Marshal(r.Data.(map[string]any)[head])
			var c struct {
				TotalCount int
				Nodes      []struct{ ID string }
				PageInfo   struct {
					HasNextPage, HasPreviousPage bool
					EndCursor                    string
				}
			}
			if err := json.Unmarshal(body, &c); err != nil {
				t.Fatal(err)
			}
			if c.TotalCount != 57 || c.PageInfo.HasPreviousPage != strings.Contains(page, "after") {
				t.Errorf("%s %s: %s", list, page, body)
			}
			for _, n := range c.Nodes {
				ids = append(ids, n.ID)
			}
			return ids, c.PageInfo.HasNextPage, c.PageInfo.EndCursor
		}
		all, more, _ := ask("first: 100")
		if len(all) != 57 || more {
			t.Errorf("%s: %d in all, more: %v", list, len(all), more)
		}
		var walked []string
		for page := "first: 10"; ; {
			ids, more, end := ask(page)
			walked = append(walked, ids...)
			if !more {
				break
			}
			page = fmt.Sprintf("first: 10, after: %q", end)
		}
		if strings.Join(walked, " ") != strings.Join(all, " ") {
			t.Errorf("%s: page by page %v, at once %v", list, walked, all)
		}
	}
}

func TestClampFirst(t *testing.T) {
	for _, tt := range []struct {
		arg  any
		want int
	}{{nil, 20}, {0, 0}, {-1, 0}, {7, 7}, {100, 100}, {101, 100}, {99999999999, 100}, {1.5, 1}, {-1e300, 0}, {1e300, 100}, {"x", 20}} {
		if got := clampFirst(tt.arg, defaultFirst); got != tt.want {
			t.Errorf("clampFirst(%v) = %d, want %d", tt.arg, got, tt.want)
		}
	}
}

func TestNumberKeyOrdersAsNumbersDo(t *testing.T) {
	numbers := []float64{-1e300, -166000000, -12.5, -1, 0, 0.001, 1, 3, 12.5, 1788, 166000000, 1e300}
	for i := 1; i < len(numbers); i++ {
		if a, b := numberKey(numbers[i-1]), numberKey(numbers[i]); a >= b {
			t.Errorf("numberKey(%v) = %s is not before numberKey(%v) = %s", numbers[i-1], a, numbers[i], b)
		}
	}
}

// When its time is over a query is given up, and its resolvers stop reading.
func TestDeadline(t *testing.T) {
	st := testStore(t, manyFigures(t, 100))
	a, err := New(st, Options{Timeout: time.Nanosecond})
	if err != nil {
		t.Fatal(err)
	}
	r := a.Do(t.Context(), `{ agencies(first: 100) { nodes { locatedIn { nodes { name } } } } }`, nil, "")
	if r.OK() || r.Errors[0].Extensions.Code != Timeout || r.Data != nil {
		t.Errorf("a query without time: %v, %v", r.Data, r.Errors)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	req := newRequest(sureStore{Store: st})
	p := graphql.ResolveParams{Context: context.WithValue(ctx, requestKey{}, req)}
	value, err := fetch(func(r *request, p graphql.ResolveParams) (any, error) {
		t.Error("a resolver ran after the end of its query")
		return nil, nil
	})(p)
	if value != nil || err != nil || req.reads != 0 {
		t.Errorf("after the end: %v, %v, %d reads", value, err, req.reads)
	}
}

// Nothing of what went wrong inside reaches the client; the log has it.
func TestInternalErrorsAreOpaque(t *testing.T) {
	var log bytes.Buffer
	st := testStore(t, testArticles(t)...)
	a, err := New(st, Options{Log: slog.New(slog.NewTextHandler(&log, nil))})
	if err != nil {
		t.Fatal(err)
	}
	fields := a.schema.QueryType().Fields()
	fields["stats"].Resolve = fetch(func(*request, graphql.ResolveParams) (any, error) { panic("secret panic") })
	fields["search"].Resolve = func(graphql.ResolveParams) (any, error) { panic("secret bare panic") }
	fields["articles"].Resolve = fetch(func(*request, graphql.ResolveParams) (any, error) {
		return nil, fmt.Errorf("secret: %w", fmt.Errorf("of the store"))
	})
	r := a.Do(t.Context(), `{ stats { facts } search(text: "x") { name } articles { totalCount } place(name: "西宁") { name } }`, nil, "")
	body, _ := json.Marshal(r)
	want := `{"data":{"articles":null,"place":{"name":"西宁市"},"search":null,"stats":null},"errors":[` +
		`{"message":"something went wrong on the server","locations":[{"line":1,"column":46}],"path":["articles"],"extensions":{"code":"INTERNAL"}},` +
		`{"message":"something went wrong on the server","locations":[{"line":1,"column":19}],"path":["search"],"extensions":{"code":"INTERNAL"}},` +
		`{"message":"something went wrong on the server","locations":[{"line":1,"column":3}],"path":["stats"],"extensions":{"code":"INTERNAL"}}]}`
	if string(body) != want {
		t.Errorf("got  %s\nwant %s", body, want)
	}
	for _, secret := range []string{"secret panic", "secret bare panic", "secret: of the store", "execute_test.go"} {
		if !strings.Contains(log.String(), secret) {
			t.Errorf("the log does not say %q:\n%s", secret, log.String())
		}
	}
}

// A bad argument in a list of lists gives some errors, not thousands.
func TestErrorsAreCounted(t *testing.T) {
	a := testAPI(t, manyFigures(t, 100))
	r := a.Do(t.Context(), `{ agencies(first: 100) { nodes { ran(after: "!") { totalCount } built(after: "!") { totalCount } } } }`, nil, "")
	if len(r.Errors) != fieldErrors+1 || r.Errors[fieldErrors].Message != "180 more fields failed" {
		t.Errorf("%d errors, the last: %v", len(r.Errors), r.Errors[len(r.Errors)-1])
	}
}

func TestDocumentsAreKept(t *testing.T) {
	a := testAPI(t, testArticles(t)...)
	ask(t, a, "{ stats { articles } }")
	first, ok := a.docs.get("{ stats { articles } }")
	if !ok {
		t.Fatal("a query that was answered is not kept")
	}
	ask(t, a, "{ stats { articles } }")
	if again, _ := a.docs.get("{ stats { articles } }"); again != first {
		t.Error("a query was parsed twice")
	}
	if ask(t, a, "{ wrong }"); len(a.docs.byQuery) != 1 {
		t.Errorf("%d queries kept, want 1", len(a.docs.byQuery))
	}
}

func TestDocumentsMakeRoom(t *testing.T) {
	d := newDocuments()
	d.room = 10
	for _, q := range []string{"a", "b", "c"} {
		d.put(&document{query: q, tokens: 4})
		d.get("a")
	}
	for q, want := range map[string]bool{"a": true, "b": false, "c": true} {
		if _, ok := d.get(q); ok != want {
			t.Errorf("%q is kept: %v, want %v", q, ok, want)
		}
	}
	if d.put(&document{query: "d", tokens: 11}); len(d.byQuery) != 0 || d.tokens != 0 {
		t.Errorf("after a document larger than the room: %d kept, %d tokens", len(d.byQuery), d.tokens)
	}
}

// Queries run side by side on one API; under the race detector this shows that
// graphql-go's lazy maps were filled before.
func TestConcurrentQueries(t *testing.T) {
	a := testAPI(t, testArticles(t)...)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for _, tt := range queryTests {
				if got := ask(t, a, tt.query); got != tt.want {
					t.Errorf("%s: %s", tt.name, got)
				}
			}
		})
	}
	wg.Wait()
}

// What a query may cost is known before it runs.
func TestWeigh(t *testing.T) {
	a := testAPI(t)
	for _, tt := range []struct {
		query     string
		variables map[string]any
		want      weight
	}{
		{`{ stats { facts } }`, nil, weight{fields: 2, depth: 2, cost: 2}},
		{`{ a: stats { facts } }`, nil, weight{fields: 2, aliases: 1, depth: 2, cost: 2}},
		{`{ agencies { nodes { name } } }`, nil, weight{fields: 3, depth: 3, cost: 41}},
		{`{ agencies(first: 5) { nodes { name } } }`, nil, weight{fields: 3, depth: 3, cost: 11}},
		{`{ agencies(first: 5000) { nodes { name } } }`, nil, weight{fields: 3, depth: 3, cost: 201}},
		{`query($n: Int) { agencies(first: $n) { nodes { name } } }`, map[string]any{"n": 3.0}, weight{fields: 3, depth: 3, cost: 7}},
		{`query($n: Int = 4) { agencies(first: $n) { nodes { name } } }`, nil, weight{fields: 3, depth: 3, cost: 9}},
		{`query($n: Int) { agencies(first: $n) { nodes { name } } }`, nil, weight{fields: 3, depth: 3, cost: 41}},
		{`{ ...f ...f } fragment f on Query { stats { facts } }`, nil, weight{fields: 6, depth: 2, cost: 4}},
		{`{ article(id: "x") { text } }`, nil, weight{fields: 2, depth: 2, cost: 51}},
	} {
		doc, refusal := a.prepare(tt.query)
		if refusal != nil {
			t.Errorf("%s: %v", tt.query, refusal.Errors[0])
			continue
		}
		if got, err := a.weigh(doc.tree, tt.variables); err != nil || got != tt.want {
			t.Errorf("weigh(%s) = %+v, %v; want %+v", tt.query, got, err, tt.want)
		}
	}
}
