package main

import (
	"context"
	"fmt"
	"time"

	"newsgraph/graph"
	"newsgraph/graph/resolve"
	"newsgraph/graph/store"
)

// batch is how many articles go to the store at a time: enough that writing keeps
// up with extraction, few enough that an interrupted run loses little work.
const batch = 64

// ingest is the one path that articles take into a store: read, extract, link, put.
// Extraction runs on all cores; one goroutine links and writes, in the order of the
// sources. A source whose bytes the store holds already is passed over.
type ingest struct {
	std   *streams
	store *store.Store
	again bool // extract also what is stored already

	linker  *resolve.Linker
	pending []extracted // read, not yet stored
	waiting int         // articles in pending
	did     ingested
}

// ingested is what an ingest did.
type ingested struct {
	sources, known int // done, and how many of these the store knew
	articles       int
	failed         []failure
	took           time.Duration
}

// run takes the sources into the store. The error is one that ends the whole run;
// sources that failed on their own stand in the result.
func (g *ingest) run(ctx context.Context, sources []source) (*ingested, error) {
	began := time.Now()
	stored, err := g.store.Sources(ctx)
	if err != nil {
		return nil, err
	}
	known := func(sha256 string) bool { return !g.again && len(stored[sha256]) > 0 }
	g.linker = resolve.New()
	bar := newProgress(g.std, "reading", len(sources))
	defer bar.done()
	for result := range newExtractor().each(ctx, sources, known) {
		if err := g.take(ctx, result); err != nil {
			return nil, err
		}
		bar.step()
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if err := g.flush(ctx); err != nil {
		return nil, err
	}
	g.did.took = time.Since(began)
	return &g.did, nil
}

// take links what a source says, and puts what has come together once it is a
// batch. The articles of one source must be stored all or none, as the source
// counts as known once one is; a source of several therefore goes alone, in one
// step of the store.
func (g *ingest) take(ctx context.Context, result extracted) error {
	switch {
	case result.err != nil:
		g.did.failed = append(g.did.failed, failure{result.source.name, result.err})
		return nil
	case result.known:
		g.did.sources++
		g.did.known++
		return nil
	}
	for i, ex := range result.articles {
		result.articles[i] = g.linker.Link(ex)
	}
	if len(result.articles) > 1 {
		if err := g.flush(ctx); err != nil {
			return err
		}
	}
	g.pending = append(g.pending, result)
	g.waiting += len(result.articles)
	if len(result.articles) == 1 && g.waiting < batch {
		return nil
	}
	return g.flush(ctx)
}

// flush puts what is pending. It finishes what it has begun when ctx ends. What
// the store refuses is put source by source, so that only that source fails.
func (g *ingest) flush(ctx context.Context) error {
	ctx = context.WithoutCancel(ctx)
	pending := g.pending
	g.pending, g.waiting = nil, 0
	if g.put(ctx, pending...) == nil {
		return nil
	}
	failed := 0
	for _, result := range pending {
		if err := g.put(ctx, result); err != nil {
			failed++
			g.did.failed = append(g.did.failed, failure{result.source.name, err})
			if failed == batch {
				return fmt.Errorf("nothing can be stored any more: %w", err)
			}
		}
	}
	return nil
}

func (g *ingest) put(ctx context.Context, results ...extracted) error {
	var all []*graph.Extraction
	for _, r := range results {
		all = append(all, r.articles...)
	}
	if len(all) == 0 {
		return nil
	}
	if _, err := g.store.PutAll(ctx, all); err != nil {
		return err
	}
	g.did.sources += len(results)
	g.did.articles += len(all)
	return nil
}

// tell says in one line what was done.
func (d *ingested) tell(std *streams) {
	if d.known == d.sources {
		fmt.Fprintf(std.err, "nothing new: %s known already\n", count(d.known, "file"))
		return
	}
	known := ""
	if d.known > 0 {
		known = fmt.Sprintf(" (%s known already)", count(d.known, "file"))
	}
	fmt.Fprintf(std.err, "%s read from %s in %.1f s%s\n", count(d.articles, "article"), count(d.sources-d.known, "file"), d.took.Seconds(), known)
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
