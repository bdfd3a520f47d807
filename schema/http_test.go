package schema

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
)

const okQuery = `{"query":"{ stats { articles } }"}`

var httpTests = []struct {
	name, method, target, contentType, accept, body string
	status                                          int
	want                                            string // in the answer's body
}{
	{"post", "POST", "/graphql", "application/json", "", okQuery, 200, `{"data":{"stats":{"articles":2}}}`},
	{"post with a charset", "POST", "/graphql", "application/json; charset=UTF-8", "", okQuery, 200, `"articles":2`},
	{"post in another charset", "POST", "/graphql", "application/json; charset=gbk", "", okQuery, 415, `BAD_REQUEST`},
	{"get", "GET", "/graphql?query=" + url.QueryEscape("{ stats { articles } }"), "", "", "", 200, `"articles":2`},
	{"get with variables", "GET", "/graphql?query=" + url.QueryEscape("query($n: String) { place(name: $n) { name } }") + "&variables=" + url.QueryEscape(`{"n":"西宁"}`), "", "", "", 200, `西宁市`},
	{"variables", "POST", "/graphql", "application/json", "", `{"query":"query A($n: String) { place(name: $n) { name } } query B { stats { facts } }","operationName":"A","variables":{"n":"西宁"}}`, 200, `西宁市`},
	{"one of two unnamed", "POST", "/graphql", "application/json", typeResponse, `{"query":"query A { stats { facts } } query B { stats { facts } }"}`, 400, `name one with operationName`},
	{"unknown operation", "POST", "/graphql", "application/json", typeResponse, `{"query":"query A { stats { facts } }","operationName":"C"}`, 400, `no operation is named`},
	{"not JSON", "POST", "/graphql", "application/json", "", `{`, 400, `not one JSON object`},
	{"a list of queries", "POST", "/graphql", "application/json", "", `[` + okQuery + `]`, 400, `not one JSON object`},
	{"no query", "POST", "/graphql", "application/json", "", `{}`, 400, `no query`},
	{"query of another type", "POST", "/graphql", "application/json", "", `{"query":1}`, 400, `query is not a string`},
	{"variables of another type", "POST", "/graphql", "application/json", "", `{"query":"{a}","variables":"x"}`, 400, `variables is not an object`},
	{"extensions of another type", "POST", "/graphql", "application/json", "", `{"query":"{a}","extensions":[]}`, 400, `extensions is not an object`},
	{"null variables", "POST", "/graphql", "application/json", "", `{"query":"{ stats { articles } }","variables":null,"operationName":null}`, 200, `"articles":2`},
	{"form", "POST", "/graphql", "application/x-www-form-urlencoded", "", `query=%7Ba%7D`, 415, `send application/json`},
	{"no content type", "POST", "/graphql", "", "", okQuery, 415, `send application/json`},
	{"too large", "POST", "/graphql", "application/json", "", `{"query":"` + strings.Repeat("{a", 50000) + `"}`, 413, `TOO_LARGE`},
	{"too large a URL", "GET", "/graphql?query=" + strings.Repeat("a", 70000), "", "", "", 414, `TOO_LARGE`},
	{"put", "PUT", "/graphql", "application/json", "", okQuery, 405, `GET or POST`},
	{"mutation by get", "GET", "/graphql?query=" + url.QueryEscape("mutation { a }"), "", "", "", 405, `only queries`},
	{"nothing acceptable", "POST", "/graphql", "application/json", "text/html", okQuery, 406, `BAD_REQUEST`},
	{"anything acceptable", "POST", "/graphql", "application/json", "text/html, */*;q=0.1", okQuery, 200, `"articles":2`},
	{"wrong syntax, new type", "POST", "/graphql", "application/json", typeResponse, `{"query":"{"}`, 400, `PARSE_FAILED`},
	{"wrong syntax, plain JSON", "POST", "/graphql", "application/json", typeJSON, `{"query":"{"}`, 200, `PARSE_FAILED`},
	{"wrong field, new type", "POST", "/graphql", "application/json", typeResponse, `{"query":"{ wrong }"}`, 400, `VALIDATION_FAILED`},
	{"wrong variable, new type", "POST", "/graphql", "application/json", typeResponse, `{"query":"query($n: Int) { agencies(first: $n) { totalCount } }","variables":{"n":"x"}}`, 400, `BAD_INPUT`},
	{"wrong argument while running", "POST", "/graphql", "application/json", typeResponse, `{"query":"{ agency { name } }"}`, 200, `{"data":{"agency":null},"errors":[{"message":"give either an id or a name","locations":[{"line":1,"column":3}],"path":["agency"],"extensions":{"code":"BAD_INPUT"}}]}`},
	{"hidden internals", "POST", "/graphql", "application/json", typeResponse, `{"query":"{ node(id: \"article/` + strings.Repeat("x", 3000) + `\") { id } }"}`, 200, `{"data":{"node":null}}`},
}

func TestHTTP(t *testing.T) {
	handler := testAPI(t, testArticles(t)...).Handler()
	for _, tt := range httpTests {
		req := httptest.NewRequest(tt.method, tt.target, strings.NewReader(tt.body))
		for name, value := range map[string]string{"Content-Type": tt.contentType, "Accept": tt.accept} {
			if value != "" {
				req.Header.Set(name, value)
			}
		}
		rec := httptest.NewRecorder()
		handler.ServeHTTP(rec, req)
		if rec.Code != tt.status || !strings.Contains(rec.Body.String(), tt.want) {
			t.Errorf("%s: %d %s; want %d and %s", tt.name, rec.Code, rec.Body, tt.status, tt.want)
		}
		var answer map[string]json.RawMessage
		if err := json.Unmarshal(rec.Body.Bytes(), &answer); err != nil {
			t.Errorf("%s: the answer is no JSON: %v", tt.name, err)
		}
		if _, data := answer["data"]; data && rec.Code != 200 {
			t.Errorf("%s: %d with data", tt.name, rec.Code)
		}
		media := typeJSON
		if tt.accept == typeResponse {
			media = typeResponse
		}
		if got := rec.Header().Get("Content-Type"); got != media+"; charset=utf-8" {
			t.Errorf("%s: content type %q", tt.name, got)
		}
		if allow := rec.Header().Get("Allow"); (rec.Code == 405) != (allow != "") {
			t.Errorf("%s: %d with Allow %q", tt.name, rec.Code, allow)
		}
	}
}

var acceptTests = []struct{ accept, want string }{
	{"", typeJSON},
	{"*/*", typeJSON},
	{"application/*", typeJSON},
	{typeJSON, typeJSON},
	{typeResponse, typeResponse},
	{typeResponse + ", " + typeJSON + ";q=0.9", typeResponse},
	{typeJSON + ", " + typeResponse, typeResponse},
	{typeResponse + ";q=0.5, " + typeJSON, typeJSON},
	{typeJSON + ";charset=utf-8", typeJSON},
	{"text/html", ""},
	{typeJSON + ";q=0", ""},
	{"nonsense;;;", ""},
}

func TestNegotiate(t *testing.T) {
	for _, tt := range acceptTests {
		if got := negotiate([]string{tt.accept}); got != tt.want {
			t.Errorf("negotiate(%q) = %q, want %q", tt.accept, got, tt.want)
		}
	}
}

// The killers again, as they would come: over a connection, to one server that
// must live through all of them.
func TestServerOutlivesKillers(t *testing.T) {
	server := httptest.NewServer(testAPI(t, testArticles(t)...).Handler())
	defer server.Close()
	for _, tt := range killers {
		body, err := json.Marshal(map[string]string{"query": tt.query})
		if err != nil {
			t.Fatal(err)
		}
		resp, err := http.Post(server.URL, "application/json", strings.NewReader(string(body)))
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		io.Copy(io.Discard, resp.Body)
		resp.Body.Close()
		if resp.StatusCode >= 500 {
			t.Errorf("%s: %s", tt.name, resp.Status)
		}
	}
}
