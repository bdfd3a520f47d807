package schema

import (
	"container/list"
	"sync"

	"github.com/graphql-go/graphql/language/ast"
)

// documents keeps parsed and validated queries, the last used longest. Parsing
// and validating is four fifths of the work of a small query.
type documents struct {
	mu      sync.Mutex
	byQuery map[string]*list.Element
	recent  *list.List // of *document, the last used in front
	tokens  int
	room    int // how many tokens may be kept; a token is some 300 bytes of tree
}

type document struct {
	query  string
	clean  string // as it was parsed, see scan
	tree   *ast.Document
	tokens int
}

const cachedTokens = 200_000

func newDocuments() *documents {
	return &documents{byQuery: map[string]*list.Element{}, recent: list.New(), room: cachedTokens}
}

func (d *documents) get(query string) (*document, bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	e, ok := d.byQuery[query]
	if !ok {
		return nil, false
	}
	d.recent.MoveToFront(e)
	return e.Value.(*document), true
}

func (d *documents) put(doc *document) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if _, ok := d.byQuery[doc.query]; ok {
		return
	}
	d.byQuery[doc.query] = d.recent.PushFront(doc)
	d.tokens += doc.tokens
	for d.tokens > d.room {
		last := d.recent.Remove(d.recent.Back()).(*document)
		delete(d.byQuery, last.query)
		d.tokens -= last.tokens
	}
}
