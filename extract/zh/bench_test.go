package zh_test

import (
	"io/fs"
	"os"
	"testing"
	"time"

	"github.com/go-ego/gse"

	"newsgraph/extract"
	"newsgraph/extract/read"
	"newsgraph/extract/zh"
	"newsgraph/seeds"
)

// BenchmarkPipeline measures the whole way from bytes to records beside a plain
// segmentation of the same bytes by gse, on one core: over the seed articles, and over the
// annotated ones, which hold three times as many facts a line as news does.
//
//	go test -bench Pipeline -cpu 1 ./extract/zh
func BenchmarkPipeline(b *testing.B) {
	pipeline, err := zh.New()
	if err != nil {
		b.Fatal(err)
	}
	segmenter := gse.Segmenter{SkipLog: true}
	if err := segmenter.LoadDictEmbed("zh_s"); err != nil {
		b.Fatal(err)
	}
	for _, texts := range []struct {
		name string
		dir  fs.FS
	}{{"seeds", seeds.Articles()}, {"annotated", os.DirFS("../../seeds/gold")}} {
		articles, size := articlesIn(b, texts.dir)
		b.Run(texts.name+"/newsgraph", func(b *testing.B) {
			b.SetBytes(size)
			b.ReportAllocs()
			for b.Loop() {
				for name, text := range articles {
					if _, err := pipeline.Extract(name, text); err != nil {
						b.Fatal(err)
					}
				}
			}
		})
		b.Run(texts.name+"/gse.Cut", func(b *testing.B) {
			b.SetBytes(size)
			b.ReportAllocs()
			for b.Loop() {
				for _, text := range articles {
					segmenter.Cut(string(text))
				}
			}
		})
	}
}

// BenchmarkSteps tells what each step of the pipeline takes of the time, in microseconds
// for all the seed articles:
//
//	go test -bench Steps -cpu 1 ./extract/zh
func BenchmarkSteps(b *testing.B) {
	articles, _ := articlesIn(b, seeds.Articles())
	pipeline, err := zh.New()
	if err != nil {
		b.Fatal(err)
	}
	took := map[string]time.Duration{}
	clock := func(step string, run func()) {
		start := time.Now()
		run()
		took[step] += time.Since(start)
	}
	for b.Loop() {
		for name, text := range articles {
			var docs []*extract.Document
			clock("read", func() { docs, err = read.Articles(name, text) })
			if err != nil {
				b.Fatal(err)
			}
			for _, doc := range docs {
				for _, s := range pipeline.Steps() {
					clock(s.Name, func() { s.Run(doc) })
				}
				clock("records", func() { pipeline.Records(doc) })
			}
		}
	}
	for step, d := range took {
		b.ReportMetric(float64(d.Microseconds())/float64(b.N), step+"-µs/op")
	}
}

// BenchmarkCores measures how the pipeline scales: with -cpu 1,2,4 the time an article
// takes should fall in proportion.
//
//	go test -bench Cores -cpu 1,2,4 ./extract/zh
func BenchmarkCores(b *testing.B) {
	articles, size := articlesIn(b, seeds.Articles())
	pipeline, err := zh.New()
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(size)
	b.ResetTimer()
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			for name, text := range articles {
				if _, err := pipeline.Extract(name, text); err != nil {
					b.Error(err)
				}
			}
		}
	})
}

// articlesIn returns the article files of a directory and their size in bytes.
func articlesIn(b *testing.B, dir fs.FS) (articles map[string][]byte, size int64) {
	b.Helper()
	names, err := fs.Glob(dir, "*.txt")
	if err != nil {
		b.Fatal(err)
	}
	articles = map[string][]byte{}
	for _, name := range names {
		text, err := fs.ReadFile(dir, name)
		if err != nil {
			b.Fatal(err)
		}
		articles[name] = text
		size += int64(len(text))
	}
	return articles, size
}
