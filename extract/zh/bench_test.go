package zh_test

import (
	"io/fs"
	"testing"

	"github.com/go-ego/gse"

	"newsgraph/extract/zh"
	"newsgraph/seeds"
)

// BenchmarkPipeline measures the whole way from bytes to records beside a plain
// segmentation of the same bytes by gse, on one core. The pipeline should be the
// faster of the two:
//
//	go test -bench Pipeline -cpu 1 ./extract/zh
func BenchmarkPipeline(b *testing.B) {
	articles, size := seedArticles(b)
	b.Run("newsgraph", func(b *testing.B) {
		pipeline, err := zh.New()
		if err != nil {
			b.Fatal(err)
		}
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
	b.Run("gse.Cut", func(b *testing.B) {
		segmenter := gse.Segmenter{SkipLog: true}
		if err := segmenter.LoadDictEmbed("zh_s"); err != nil {
			b.Fatal(err)
		}
		b.SetBytes(size)
		b.ReportAllocs()
		for b.Loop() {
			for _, text := range articles {
				segmenter.Cut(string(text))
			}
		}
	})
}

// seedArticles returns the seed files and their size in bytes.
func seedArticles(b *testing.B) (articles map[string][]byte, size int64) {
	b.Helper()
	names, err := fs.Glob(seeds.Articles(), "*.txt")
	if err != nil {
		b.Fatal(err)
	}
	articles = map[string][]byte{}
	for _, name := range names {
		text, err := fs.ReadFile(seeds.Articles(), name)
		if err != nil {
			b.Fatal(err)
		}
		articles[name] = text
		size += int64(len(text))
	}
	return articles, size
}
