package schema

import (
	"context"
	"runtime/debug"

	"github.com/graphql-go/graphql"

	"newsgraph/graph"
)

// request is what the resolvers of one query share: the store, and the reads
// under way. graphql-go runs a query in one goroutine, so nothing here is locked.
type request struct {
	store    sureStore
	entities *batch[*graph.Entity]
	articles *batch[*graph.Article] // without their texts
	texts    *batch[string]
	metrics  *batch[[]graph.Metric] // by subject
	figures  *batch[[]graph.Metric] // by their own id
	facts    map[side]*batch[[]graph.Fact]
	reads    int // of the store
	errors   int // of fields
}

// side is one direction of a relation; without predicate, of all relations.
type side struct {
	predicate graph.Predicate
	inverse   bool
}

func newRequest(st sureStore) *request {
	r := &request{store: st, facts: map[side]*batch[[]graph.Fact]{}}
	r.entities = newBatch(r.readEntities)
	r.articles = newBatch(r.readArticles)
	r.texts = newBatch(counted(r, st.TextsOf))
	r.metrics = newBatch(counted(r, st.MetricsOf))
	r.figures = newBatch(counted(r, st.MetricsByID))
	return r
}

func counted[V any](r *request, read reading[V]) reading[V] {
	return func(ctx context.Context, ids []string) (map[string]V, error) {
		r.reads++
		return read(ctx, ids)
	}
}

func (r *request) readEntities(ctx context.Context, ids []string) (map[string]*graph.Entity, error) {
	r.reads++
	found, err := r.store.EntitiesByID(ctx, ids)
	out := make(map[string]*graph.Entity, len(found))
	for id, e := range found {
		out[id] = &e
	}
	return out, err
}

func (r *request) readArticles(ctx context.Context, ids []string) (map[string]*graph.Article, error) {
	r.reads++
	found, err := r.store.HeadlinesOf(ctx, ids)
	out := make(map[string]*graph.Article, len(found))
	for id, a := range found {
		out[id] = &a
	}
	return out, err
}

// relations is the batch of one side of a relation.
func (r *request) relations(s side) *batch[[]graph.Fact] {
	if r.facts[s] == nil {
		r.facts[s] = newBatch(counted(r, func(ctx context.Context, ids []string) (map[string][]graph.Fact, error) {
			return r.store.FactsOf(ctx, ids, s.predicate, s.inverse)
		}))
	}
	return r.facts[s]
}

type requestKey struct{}

// fetch makes a resolver of a function that reads the store.
func fetch(get func(r *request, p graphql.ResolveParams) (any, error)) graphql.FieldResolveFn {
	return func(p graphql.ResolveParams) (any, error) {
		r := p.Context.Value(requestKey{}).(*request)
		return r.guarded(p, func() (any, error) { return get(r, p) })
	}
}

// later makes a resolver whose answer waits until the whole level has asked;
// want says what will be needed, get then takes it.
func later(want func(r *request, p graphql.ResolveParams), get func(r *request, p graphql.ResolveParams) (any, error)) graphql.FieldResolveFn {
	return fetch(func(r *request, p graphql.ResolveParams) (any, error) {
		want(r, p)
		return r.thunk(p, func() (any, error) { return get(r, p) }), nil
	})
}

// thunk is a value that graphql-go asks for only after it has gone through the
// whole level of the answer; so one read serves all the thunks of a level.
func (r *request) thunk(p graphql.ResolveParams, get func() (any, error)) func() (any, error) {
	return func() (any, error) { return r.guarded(p, get) }
}

// fieldErrors is how many fields of an answer may fail each with an error of its
// own; a bad argument in a list of lists would fail thousands.
const fieldErrors = 20

// guarded takes a value, unless the query's time is over: then it answers null,
// which nobody will see, and the resolvers run out on their own.
func (r *request) guarded(p graphql.ResolveParams, get func() (any, error)) (value any, err error) {
	if p.Context.Err() != nil {
		return nil, nil
	}
	defer func() {
		if v := recover(); v != nil {
			err = &panicked{v, debug.Stack()}
		}
		if err != nil {
			if r.errors++; r.errors > fieldErrors {
				value, err = nil, nil
			}
		}
	}()
	return get()
}

// panicked is a resolver's panic, with the place of it for the log.
type panicked struct {
	value any
	stack []byte
}

func (p *panicked) Error() string { return "a resolver panicked" }
