package schema

import (
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/graphql-go/graphql/language/ast"

	"newsgraph/graph/store"
)

// The media types of GraphQL over HTTP. Under the newer one the status says
// whether the query was run; under plain JSON it only says whether there was one.
const (
	typeJSON     = "application/json"
	typeResponse = "application/graphql-response+json"
)

const maxBody = 64 << 10

// Handler answers GraphQL over HTTP, by GET and POST, from a store.
func Handler(st *store.Store, opts Options) (http.Handler, error) {
	a, err := New(st, opts)
	if err != nil {
		return nil, err
	}
	return a.Handler(), nil
}

// Handler answers GraphQL over HTTP, by GET and POST.
func (a *API) Handler() http.Handler { return http.HandlerFunc(a.serve) }

// params is what a client asks.
type params struct {
	Query         string         `json:"query"`
	Variables     map[string]any `json:"variables"`
	OperationName string         `json:"operationName"`
	Extensions    map[string]any `json:"extensions"`
}

// badHTTP is a request that is refused before its query is looked at.
type badHTTP struct {
	status int
	*Error
}

func (a *API) serve(w http.ResponseWriter, req *http.Request) {
	defer func() {
		if v := recover(); v != nil {
			a.log.Error("handler panicked", "panic", v)
			write(w, typeJSON, http.StatusInternalServerError, refuse(problem(Internal, "something went wrong on the server")))
		}
	}()
	accepted := negotiate(req.Header.Values("Accept"))
	if accepted == "" {
		write(w, typeJSON, http.StatusNotAcceptable, refuse(problem(BadRequest, "answers are %s or %s", typeResponse, typeJSON)))
		return
	}
	p, bad := read(w, req)
	if bad != nil {
		write(w, accepted, bad.status, refuse(bad.Error))
		return
	}
	if req.Method == http.MethodGet && !a.isQuery(p) {
		w.Header().Set("Allow", http.MethodPost)
		write(w, accepted, http.StatusMethodNotAllowed, refuse(problem(BadRequest, "by GET only queries are answered")))
		return
	}
	answer := a.Do(req.Context(), p.Query, p.Variables, p.OperationName)
	write(w, accepted, status(answer, accepted), answer)
}

// negotiate picks the media type of the answer, or "" where none will do.
func negotiate(accept []string) string {
	all := strings.Join(accept, ",")
	if strings.TrimSpace(all) == "" {
		return typeJSON
	}
	best, quality := "", 0.0
	for part := range strings.SplitSeq(all, ",") {
		media, options, err := mime.ParseMediaType(part)
		if err != nil {
			continue
		}
		switch media {
		case typeResponse, typeJSON:
		case "*/*", "application/*":
			media = typeJSON
		default:
			continue
		}
		q := 1.0
		if given, err := strconv.ParseFloat(options["q"], 64); err == nil {
			q = given
		}
		if q > quality || q == quality && q > 0 && media == typeResponse {
			best, quality = media, q
		}
	}
	return best
}

func read(w http.ResponseWriter, req *http.Request) (*params, *badHTTP) {
	switch req.Method {
	case http.MethodGet:
		return readURL(req.URL)
	case http.MethodPost:
		return readBody(w, req)
	}
	w.Header().Set("Allow", "GET, POST")
	return nil, &badHTTP{http.StatusMethodNotAllowed, problem(BadRequest, "ask by GET or POST")}
}

func readURL(u *url.URL) (*params, *badHTTP) {
	if len(u.RawQuery) > maxBody {
		return nil, &badHTTP{http.StatusRequestURITooLong, problem(TooLarge, "the request is longer than %d bytes", maxBody)}
	}
	values := u.Query()
	fields := map[string]json.RawMessage{}
	for _, key := range []string{"query", "operationName"} {
		if values.Has(key) {
			fields[key], _ = json.Marshal(values.Get(key))
		}
	}
	for _, key := range []string{"variables", "extensions"} {
		if value := values.Get(key); value != "" {
			fields[key] = json.RawMessage(value)
		}
	}
	return readFields(fields)
}

func readBody(w http.ResponseWriter, req *http.Request) (*params, *badHTTP) {
	media, options, err := mime.ParseMediaType(req.Header.Get("Content-Type"))
	if charset, ok := options["charset"]; err != nil || media != typeJSON || ok && !strings.EqualFold(charset, "utf-8") {
		return nil, &badHTTP{http.StatusUnsupportedMediaType, problem(BadRequest, "send %s in UTF-8", typeJSON)}
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, req.Body, maxBody))
	if tooLong := (*http.MaxBytesError)(nil); errors.As(err, &tooLong) {
		return nil, &badHTTP{http.StatusRequestEntityTooLarge, problem(TooLarge, "the request is longer than %d bytes", maxBody)}
	}
	var fields map[string]json.RawMessage
	if err != nil || json.Unmarshal(body, &fields) != nil {
		return nil, &badHTTP{http.StatusBadRequest, problem(BadRequest, "the body is not one JSON object")}
	}
	return readFields(fields)
}

// readFields reads the request's parts one by one, to name the one that is wrong.
func readFields(fields map[string]json.RawMessage) (*params, *badHTTP) {
	var p params
	for _, part := range []struct {
		name, kind string
		into       any
	}{
		{"query", "a string", &p.Query}, {"operationName", "a string", &p.OperationName},
		{"variables", "an object", &p.Variables}, {"extensions", "an object", &p.Extensions},
	} {
		if data, ok := fields[part.name]; ok && json.Unmarshal(data, part.into) != nil {
			return nil, &badHTTP{http.StatusBadRequest, problem(BadRequest, "%s is not %s", part.name, part.kind)}
		}
	}
	if p.Query == "" {
		return nil, &badHTTP{http.StatusBadRequest, problem(BadRequest, "there is no query")}
	}
	return &p, nil
}

// isQuery reports whether a request may come by GET. What cannot be read is let
// through, to be refused with its own error.
func (a *API) isQuery(p *params) bool {
	doc, refusal := a.prepare(p.Query)
	if refusal != nil {
		return true
	}
	op, err := operationOf(doc.tree, p.OperationName)
	return err != nil || op.Operation == ast.OperationTypeQuery
}

func status(r *Result, accepted string) int {
	switch {
	case !r.OK() && r.Errors[0].Extensions.Code == Timeout && r.Data == nil:
		return http.StatusServiceUnavailable
	case r.refused && accepted == typeResponse:
		return http.StatusBadRequest
	}
	return http.StatusOK
}

func write(w http.ResponseWriter, media string, code int, r *Result) {
	body, err := r.MarshalJSON()
	if err != nil { // a value that JSON cannot hold
		code, body = http.StatusInternalServerError, []byte(`{"errors":[{"message":"the answer cannot be written","extensions":{"code":"INTERNAL"}}]}`+"\n")
	}
	h := w.Header()
	h.Set("Content-Type", media+"; charset=utf-8")
	h.Set("Cache-Control", "no-store")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Vary", "Accept")
	w.WriteHeader(code)
	w.Write(body)
}
