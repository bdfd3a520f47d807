package schema

import (
	"cmp"
	"encoding/base64"
	"math"
	"slices"
	"strconv"
	"strings"
)

// position is where an item stands in its list: by its sort key, and by its id
// where keys are equal. A cursor is a position, never an offset, so that a page
// goes on at the right place although items came or went before it.
type position struct{ key, id string }

func (p position) compare(q position) int {
	return cmp.Or(strings.Compare(p.key, q.key), strings.Compare(p.id, q.id))
}

func (p position) cursor() string {
	return base64.RawURLEncoding.EncodeToString([]byte(p.key + "\x00" + p.id))
}

func readCursor(cursor string) (position, error) {
	data, err := base64.RawURLEncoding.DecodeString(cursor)
	key, id, ok := strings.Cut(string(data), "\x00")
	if err != nil || !ok {
		return position{}, problem(BadInput, "after: %.40q is not a cursor of this list", cursor)
	}
	return position{key, id}, nil
}

// numberKey is a sort key that orders as the numbers do.
func numberKey(n float64) string {
	bits := math.Float64bits(n)
	if n < 0 {
		bits = ^bits
	} else {
		bits |= 1 << 63
	}
	const width = 16
	hex := strconv.FormatUint(bits, width)
	return strings.Repeat("0", width-len(hex)) + hex
}

// connection is one page of a list.
type connection struct {
	edges          []*edge
	total          int
	next, previous bool
}

// edge is an item on a page.
type edge struct {
	at   position
	node any
}

// pager picks one page out of items that come in any order. It keeps no more
// than the page.
type pager struct {
	first      int
	after      *position
	descending bool
	edges      []*edge
	total      int
	previous   bool
}

// newPager reads the arguments that all lists have in common.
func newPager(args map[string]any) (*pager, error) {
	p := &pager{first: clampFirst(args["first"], defaultFirst)}
	if cursor, ok := args["after"].(string); ok && cursor != "" {
		after, err := readCursor(cursor)
		if err != nil {
			return nil, err
		}
		p.after = &after
	}
	return p, nil
}

func (p *pager) compare(a, b position) int {
	if p.descending {
		return b.compare(a)
	}
	return a.compare(b)
}

func (p *pager) add(at position, node any) {
	p.total++
	if p.after != nil && p.compare(at, *p.after) <= 0 {
		p.previous = true
		return
	}
	i, _ := slices.BinarySearchFunc(p.edges, at, func(e *edge, at position) int { return p.compare(e.at, at) })
	if i > p.first {
		return
	}
	p.edges = slices.Insert(p.edges, i, &edge{at, node})
	p.edges = p.edges[:min(len(p.edges), p.first+1)] // one more than the page tells whether there is a next
}

func (p *pager) page() *connection {
	shown := min(len(p.edges), p.first)
	return &connection{edges: p.edges[:shown], total: p.total, next: len(p.edges) > shown, previous: p.previous}
}
