package store

import (
	"fmt"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"newsgraph/graph"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
)

// BenchmarkPut puts press articles into a fresh store, and beside it, round by
// round, writes the very same quads with bare Cayley on the same engine, ten
// thousand a transaction. It reports how the rates compare; 1 is as fast.
func BenchmarkPut(b *testing.B) {
	const articles = 300
	var put, bare time.Duration
	quads := 0
	for i := 0; b.Loop(); i++ {
		exs := newPress(uint64(i), 500).articles(0, articles)
		all := quadsOf(b, exs)
		quads += len(all)
		bare += timeBare(b, all)
		put += timePut(b, exs)
	}
	b.ReportMetric(float64(quads)/put.Seconds(), "quads/s")
	b.ReportMetric(float64(quads)/bare.Seconds(), "bare-quads/s")
	b.ReportMetric(bare.Seconds()/put.Seconds(), "ratio")
	b.ReportMetric(float64(quads)/float64(b.N*articles), "quads/article")
	b.ReportMetric(0, "ns/op")
}

func quadsOf(tb testing.TB, exs []*graph.Extraction) []quad.Quad {
	var all []quad.Quad
	for _, ex := range exs {
		sh, err := encode(ex)
		if err != nil {
			tb.Fatal(err)
		}
		all = append(all, sh.quads...)
	}
	return all
}

func timePut(b *testing.B, exs []*graph.Extraction) time.Duration {
	s, err := Open(ctx, filepath.Join(b.TempDir(), "put"))
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	begin := time.Now()
	putAll(b, s, exs...)
	return time.Since(begin)
}

func timeBare(b *testing.B, quads []quad.Quad) time.Duration {
	s, err := Open(ctx, filepath.Join(b.TempDir(), "bare"))
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	begin := time.Now()
	for len(quads) > 0 {
		tx := cayley.NewTransactionN(10000)
		for ; len(quads) > 0 && len(tx.Deltas) < 10000; quads = quads[1:] {
			tx.AddQuad(quads[0])
		}
		if err := s.qs.qs.ApplyDeltas(tx.Deltas, cayley.IgnoreOpts{IgnoreDup: true}); err != nil {
			b.Fatal(err)
		}
	}
	return time.Since(begin)
}

// BenchmarkMillion loads a million quads, compares the rate of the last tenth with
// that of the first, and then times what a page of the explorer asks for, at
// entities of all ranks. One round takes about half a minute.
func BenchmarkMillion(b *testing.B) {
	for b.Loop() {
		s := open(b, filepath.Join(b.TempDir(), "news.db"))
		p := newPress(1, 3000)
		var rates []float64
		quads := 0
		for i := 0; quads < 1_000_000; i += 700 {
			exs := p.articles(i, 700)
			begin := time.Now()
			ch := putAll(b, s, exs...)
			rates = append(rates, float64(ch.QuadsAdded)/time.Since(begin).Seconds())
			quads += ch.QuadsAdded
		}
		b.ReportMetric(rates[0], "first-quads/s")
		b.ReportMetric(rates[len(rates)-1], "last-quads/s")
		b.ReportMetric(rates[len(rates)-1]/rates[0], "growth")
		begin := time.Now()
		if _, err := s.Stats(ctx); err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(time.Since(begin).Seconds(), "index-s")
		b.ReportMetric(p95(b, 1000, func(i int) { entityPage(b, s, agency(3*i).ID) }), "page-p95-ms")
		b.ReportMetric(p95(b, 1000, func(i int) { twoHops(b, s, agency(3*i).ID) }), "2hop-p95-ms")
		b.ReportMetric(p95(b, 200, func(i int) { find(b, s, i) }), "search-p95-ms")
	}
	b.ReportMetric(0, "ns/op")
}

// p95 is how many milliseconds 95 of 100 calls stay under.
func p95(b *testing.B, n int, f func(i int)) float64 {
	times := make([]time.Duration, n)
	for i := range times {
		begin := time.Now()
		f(i)
		times[i] = time.Since(begin)
	}
	slices.Sort(times)
	return times[n*95/100].Seconds() * 1000
}

// BenchmarkRead times the same on a store of two thousand articles.
func BenchmarkRead(b *testing.B) {
	s := open(b, filepath.Join(b.TempDir(), "news.db"))
	putAll(b, s, newPress(1, 1000).articles(0, 2000)...)
	twoHops(b, s, agency(0).ID) // builds the catalog
	for _, bb := range []struct {
		name string
		call func(i int) int
		unit string
	}{
		{"entity page", func(i int) int { return entityPage(b, s, agency(i%1000).ID) }, "evidences/op"},
		{"two hops with names", func(i int) int { return twoHops(b, s, agency(i%1000).ID) }, "nodes/op"},
		{"search", func(i int) int { return find(b, s, i) }, "hits/op"},
	} {
		b.Run(bb.name, func(b *testing.B) {
			rows := 0
			for i := 0; b.Loop(); i++ {
				rows += bb.call(i)
			}
			b.ReportMetric(float64(rows)/float64(b.N), bb.unit)
		})
	}
}

// entityPage reads an entity with all its facts and metrics and their evidence.
func entityPage(b *testing.B, s *Store, id string) int {
	if _, _, err := s.Entity(ctx, id); err != nil {
		b.Fatal(err)
	}
	n := 0
	for _, inverse := range []bool{false, true} {
		facts, err := s.FactsOf(ctx, []string{id}, "", inverse)
		if err != nil {
			b.Fatal(err)
		}
		n += len(facts[id])
	}
	metrics, err := s.MetricsOf(ctx, []string{id})
	if err != nil {
		b.Fatal(err)
	}
	return n + len(metrics[id])
}

func twoHops(b *testing.B, s *Store, id string) int {
	nb, _, err := s.Neighborhood(ctx, id, 2, 0)
	if err != nil {
		b.Fatal(err)
	}
	return len(nb.Nodes)
}

func find(b *testing.B, s *Store, i int) int {
	hits, err := s.Search(ctx, fmt.Sprintf("第%d", i%1000), nil, 20)
	if err != nil {
		b.Fatal(err)
	}
	return len(hits)
}
