package read

import (
	"io/fs"
	"testing"

	"newsgraph/seeds"
)

func BenchmarkArticles(b *testing.B) {
	for _, name := range []string{"seed000.txt", "seed002.txt", "seed003.txt"} {
		data, err := fs.ReadFile(seeds.Articles(), name)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Articles(name, data); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
