package store

import (
	"fmt"
	"path/filepath"
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

// BenchmarkRead times what a page of the explorer asks for, on a store of two
// thousand articles, at entities of all ranks.
func BenchmarkRead(b *testing.B) {
	s := open(b, filepath.Join(b.TempDir(), "news.db"))
	putAll(b, s, newPress(1, 1000).articles(0, 2000)...)
	b.Run("entity page", func(b *testing.B) {
		rows := 0
		for i := 0; b.Loop(); i++ {
			id := agency(i % 1000).ID
			if _, _, err := s.Entity(ctx, id); err != nil {
				b.Fatal(err)
			}
			out, err := s.FactsOf(ctx, []string{id}, "", false)
			if err != nil {
				b.Fatal(err)
			}
			in, err := s.FactsOf(ctx, []string{id}, "", true)
			if err != nil {
				b.Fatal(err)
			}
			metrics, err := s.MetricsOf(ctx, []string{id})
			if err != nil {
				b.Fatal(err)
			}
			rows += len(out[id]) + len(in[id]) + len(metrics[id])
		}
		b.ReportMetric(float64(rows)/float64(b.N), "evidences/op")
	})
	b.Run("two hops with names", func(b *testing.B) {
		nodes := 0
		for i := 0; b.Loop(); i++ {
			nb, _, err := s.Neighborhood(ctx, agency(i%1000).ID, 2, 0)
			if err != nil {
				b.Fatal(err)
			}
			nodes += len(nb.Nodes)
		}
		b.ReportMetric(float64(nodes)/float64(b.N), "nodes/op")
	})
	b.Run("search", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			if _, err := s.Search(ctx, fmt.Sprintf("第%d", i%1000), nil, 20); err != nil {
				b.Fatal(err)
			}
		}
	})
}
