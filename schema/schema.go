// Package schema is the GraphQL face of the graph: types made from the tables of
// package graph, resolvers that read package store in batches, and the guards
// that let a public server answer any query there is.
//
// A query goes through scan (bytes), parse, weigh (fields, depth, cost),
// validation and execution; each stage refuses what the next could not bear. The
// files are one a type; page.go, batch.go and claim.go hold what they share.
package schema

import (
	"bytes"
	"context"
	"encoding/json"
	"log/slog"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
	"github.com/graphql-go/graphql/language/parser"
	"github.com/graphql-go/graphql/language/source"

	"newsgraph/graph/store"
)

// Options are the choices a server has; the zero value is a good one.
type Options struct {
	Log     *slog.Logger  // what clients are not told; nil drops it
	Timeout time.Duration // for one query; zero is 10 s
	Limits  Limits        // of one query

	// MinConfidence hides what the extractor is less sure of.
	MinConfidence float64
}

// API answers GraphQL queries about a store. It is safe for concurrent use.
type API struct {
	store     sureStore
	schema    graphql.Schema
	costs     map[*graphql.FieldDefinition]int // where more than one
	typeLists map[string]int                   // sizes of the lists of the schema's description
	docs      *documents
	running   chan struct{}
	log       *slog.Logger
	timeout   time.Duration
	limits    Limits
}

// New makes the API of a store.
func New(st *store.Store, opts Options) (*API, error) {
	b, err := build()
	if err != nil {
		return nil, err
	}
	a := &API{
		store: sureStore{st, opts.MinConfidence}, schema: b.schema, costs: b.costs, typeLists: b.typeLists, docs: newDocuments(),
		running: make(chan struct{}, 2*runtime.GOMAXPROCS(0)),
		log:     opts.Log, timeout: opts.Timeout, limits: opts.Limits.orDefault(),
	}
	if a.log == nil {
		a.log = slog.New(slog.DiscardHandler)
	}
	if a.timeout <= 0 {
		a.timeout = 10 * time.Second
	}
	return a, nil
}

// Result is the answer to a query.
type Result struct {
	Data   any
	Errors []*Error

	refused bool // nothing was run, so there is no data, not even null
	reads   int
}

// OK reports whether all of the query was answered.
func (r *Result) OK() bool { return len(r.Errors) == 0 }

// MarshalJSON writes the answer as GraphQL has it.
func (r *Result) MarshalJSON() ([]byte, error) {
	out := map[string]any{}
	if len(r.Errors) > 0 {
		out["errors"] = r.Errors
	}
	if !r.refused {
		out["data"] = r.Data
	}
	var body bytes.Buffer
	enc := json.NewEncoder(&body)
	enc.SetEscapeHTML(false)
	err := enc.Encode(out)
	return body.Bytes(), err
}

func refuse(errs ...*Error) *Result { return &Result{Errors: errs, refused: true} }

// Do answers a query. The operation's name may be empty where there is only one.
// Variables are as encoding/json decodes them.
func (a *API) Do(ctx context.Context, query string, variables map[string]any, operation string) (answer *Result) {
	defer func() {
		if v := recover(); v != nil {
			answer = a.fail(&panicked{v, debug.Stack()})
		}
	}()
	ctx, cancel := context.WithTimeout(ctx, a.timeout)
	defer cancel()
	select {
	case a.running <- struct{}{}:
		defer func() { <-a.running }()
	case <-ctx.Done():
		return a.fail(ctx.Err())
	}
	doc, refusal := a.prepare(query)
	if refusal != nil {
		return refusal
	}
	op, bad := operationOf(doc.tree, operation)
	if bad != nil {
		return refuse(bad)
	}
	if op.Operation != ast.OperationTypeQuery {
		return refuse(problem(BadRequest, "only queries are answered"))
	}
	w, err := a.weigh(doc.tree, variables)
	if err == nil {
		err = w.check(a.limits)
	}
	if err != nil {
		return a.fail(err)
	}
	answer = a.execute(ctx, doc, variables, operation)
	if data, ok := answer.Data.(map[string]any); ok {
		for _, key := range describesSchema(op) {
			sortByName(data[key])
		}
	}
	return answer
}

// fail is the answer where nothing was run.
func (a *API) fail(err error) *Result {
	e, told := opaque(err)
	if !told {
		a.logged(err, nil)
	}
	return refuse(e)
}

// prepare scans, parses, weighs and validates a query, or takes it from the cache.
// The weight without variables is checked before validation, whose cost grows
// with the square of what is repeated.
func (a *API) prepare(query string) (*document, *Result) {
	if doc, ok := a.docs.get(query); ok {
		return doc, nil
	}
	clean, tokens, err := scan(query, a.limits)
	if err != nil {
		return nil, a.fail(err)
	}
	tree, err := parser.Parse(parser.ParseParams{Source: source.NewSource(&source.Source{Body: []byte(clean)})})
	doc := &document{query: query, clean: clean, tree: tree, tokens: tokens}
	if err != nil {
		return nil, refuse(doc.syntaxError(err))
	}
	w, err := a.weigh(tree, nil)
	w.cost = 0 // hangs on the variables
	if err == nil {
		err = w.check(a.limits)
	}
	if err == nil {
		err = executable(tree)
	}
	if err == nil {
		err = checkOverlap(clean, tree)
	}
	if err != nil {
		return nil, a.fail(err)
	}
	if errs := validate(&a.schema, tree); len(errs) > 0 {
		return nil, refuse(doc.validationErrors(errs)...)
	}
	a.docs.put(doc)
	return doc, nil
}

// executable refuses definitions of types, which graphql-go would only find odd
// while running.
func executable(tree *ast.Document) error {
	for _, def := range tree.Definitions {
		switch def.(type) {
		case *ast.OperationDefinition, *ast.FragmentDefinition:
		default:
			return problem(ValidationFailed, "a query cannot hold the definition of a type")
		}
	}
	return nil
}

// operationOf picks the operation to run.
func operationOf(tree *ast.Document, name string) (*ast.OperationDefinition, *Error) {
	var found []*ast.OperationDefinition
	for _, def := range tree.Definitions {
		op, ok := def.(*ast.OperationDefinition)
		if ok && (name == "" || op.Name != nil && op.Name.Value == name) {
			found = append(found, op)
		}
	}
	switch {
	case len(found) == 0 && name != "":
		return nil, problem(BadRequest, "no operation is named %.80q", name)
	case len(found) == 0:
		return nil, problem(BadRequest, "the query holds no operation")
	case len(found) > 1:
		return nil, problem(BadRequest, "the query holds %d operations; name one with operationName", len(found))
	}
	return found[0], nil
}

func (a *API) execute(ctx context.Context, doc *document, variables map[string]any, operation string) *Result {
	r := newRequest(a.store)
	answer := graphql.Execute(graphql.ExecuteParams{
		Schema: a.schema, AST: doc.tree, OperationName: operation, Args: variables,
		Context: context.WithValue(ctx, requestKey{}, r),
	})
	if err := ctx.Err(); err != nil { // the resolvers wind up on their own; r is theirs
		e, _ := opaque(err)
		return &Result{Errors: []*Error{e}}
	}
	return a.result(doc, answer, r)
}

func (a *API) result(doc *document, answer *graphql.Result, r *request) *Result {
	out := &Result{Data: answer.Data, reads: r.reads}
	for _, fe := range answer.Errors {
		e, request := a.executionError(doc, fe)
		out.refused = out.refused || request && answer.Data == nil
		out.Errors = append(out.Errors, e)
	}
	slices.SortStableFunc(out.Errors, func(a, b *Error) int {
		return strings.Compare(pathKey(a.Path), pathKey(b.Path))
	})
	if hidden := r.errors - fieldErrors; hidden > 0 {
		out.Errors = append(out.Errors, problem(TooComplex, "%d more fields failed", hidden))
	}
	return out
}
