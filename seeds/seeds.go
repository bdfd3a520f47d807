// Package seeds is the data that steers the rest, embedded: the seed articles, the
// lexicons and the table of divisions. Its test lints all of it.
package seeds

import (
	"embed"
	"io/fs"
)

//go:embed articles lexicon
var files embed.FS

// Articles returns the seed articles, one file each, as they were published.
func Articles() fs.FS { return sub("articles") }

// Lexicon returns the lexicon tables, *.tsv; each says in its header what its
// columns mean.
func Lexicon() fs.FS { return sub("lexicon") }

func sub(dir string) fs.FS {
	f, err := fs.Sub(files, dir)
	if err != nil {
		panic(err) // the directory is embedded above
	}
	return f
}
