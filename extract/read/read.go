// Package read turns the bytes of a text file into articles: it fills a
// Document's Article, Text and Blocks, and leaves every other layer to the
// annotators.
//
// A file goes through these steps, one file of this package each:
//
//	bytes → decoded text → lines → strips (wrapped lines glued) → each strip's kind
//	(furniture, metadata, caption, heading, text) → articles → title, metadata, roles →
//	text, blocks and spans
//
// Nothing of the printed text is changed. Lines are rejoined, furniture and
// metadata lines are left out, and spans say where in the decoded file each code
// point of the text stands. Where a line could be furniture or a sentence, it is
// kept: a lost sentence costs more than a line too many.
package read

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"

	"newsgraph/extract"
)

// ErrNoText says that a file holds nothing but furniture and metadata.
var ErrNoText = errors.New("holds no article text, only page furniture; give a file with the text of an article")

// Articles splits one source file into its articles, each a Document with
// metadata, cleaned text and blocks. Spans count code points of Decode(source).
// An error names the file, what is wrong with it and what to do.
func Articles(file string, source []byte) ([]*extract.Document, error) {
	text, err := Decode(source)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	p := newPage(text)
	sum := sha256.Sum256(source)
	hash := hex.EncodeToString(sum[:])
	var docs []*extract.Document
	var head masthead
	for i, part := range p.split() {
		a := p.article(part)
		if i == 0 {
			head = a.mast
		}
		a.meta.inherit(head)
		if doc := p.build(a); doc != nil {
			doc.Article.File, doc.Article.SourceSHA256 = file, hash
			docs = append(docs, doc)
		}
	}
	if len(docs) == 0 {
		return nil, fmt.Errorf("%s: %w", file, ErrNoText)
	}
	return docs, nil
}

// page is one decoded file and what has been made of it.
type page struct {
	src    string
	lines  []line
	strips []strip
}

func newPage(src string) *page {
	p := &page{src: src, lines: scan(src)}
	p.strips = make([]strip, 0, len(p.lines))
	for from := 0; from < len(p.lines); {
		to := p.chapter(from)
		p.glue(from, to)
		from = to
	}
	for i := range p.strips {
		p.classify(&p.strips[i])
	}
	p.dropLists()
	return p
}
