package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"iter"
	"runtime"
	"runtime/debug"
	"sync"

	"newsgraph/extract/zh"
	"newsgraph/graph"
)

// extractor turns sources into what their articles say. The pipeline behind it is
// loaded when the first source needs it, so a run that finds everything stored
// already pays nothing.
type extractor struct {
	pipeline func() (*zh.Pipeline, error)
}

func newExtractor() *extractor { return &extractor{sync.OnceValues(newPipeline)} }

// loadingGC is how much garbage, in percent of what is in use, may lie about while the
// pipeline is loaded. The dictionary leaves twice its size behind: without this the
// program would start with 150 MB, most of which it never needs again.
const loadingGC = 60

// newPipeline loads the pipeline.
func newPipeline() (*zh.Pipeline, error) {
	defer debug.SetGCPercent(debug.SetGCPercent(loadingGC))
	return zh.New()
}

// extracted is what came of one source.
type extracted struct {
	source   source
	known    bool // its bytes were known already, so nothing was extracted
	articles []*graph.Extraction
	err      error
}

// each extracts the sources on all cores and yields them in their order. Sources
// whose bytes have a SHA-256 that known accepts are not extracted. It stops early
// when ctx ends.
func (x *extractor) each(ctx context.Context, sources []source, known func(sha256 string) bool) iter.Seq[extracted] {
	return func(yield func(extracted) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		for result := range x.start(ctx, sources, known) {
			select {
			case r := <-result:
				if !yield(r) {
					return
				}
			case <-ctx.Done():
				return
			}
		}
	}
}

// start works on as many sources at once as there are cores, never far ahead of
// whoever reads the results, so that memory stays bounded.
func (x *extractor) start(ctx context.Context, sources []source, known func(string) bool) <-chan chan extracted {
	cores := runtime.GOMAXPROCS(0)
	results := make(chan chan extracted, 2*cores)
	free := make(chan struct{}, cores)
	go func() {
		defer close(results)
		for _, s := range sources {
			result := make(chan extracted, 1)
			select {
			case results <- result:
			case <-ctx.Done():
				return
			}
			free <- struct{}{}
			go func() {
				result <- x.one(ctx, s, known)
				<-free
			}()
		}
	}()
	return results
}

// one extracts a source. A panic is a fault of the extractor, not of the other
// sources, so it ends as the error of this one.
func (x *extractor) one(ctx context.Context, s source, known func(string) bool) (r extracted) {
	r.source = s
	defer func() {
		if p := recover(); p != nil {
			r.articles, r.err = nil, fmt.Errorf("the extractor failed on it (%v); please report this with the file", p)
		}
	}()
	data, err := s.read(ctx)
	if err != nil {
		r.err = err
		return r
	}
	sum := sha256.Sum256(data)
	if known(hex.EncodeToString(sum[:])) {
		r.known = true
		return r
	}
	pipeline, err := x.pipeline()
	if err != nil {
		r.err = err
		return r
	}
	r.articles, r.err = pipeline.Extract(s.name, data)
	return r
}
