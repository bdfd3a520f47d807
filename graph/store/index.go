package store

import (
	"context"
	"fmt"
	"strings"

	"newsgraph/graph"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
)

// index is the catalog's content at one moment.
type index struct {
	nodes    map[string]*node
	named    map[string][]*node // by folded name or alias
	articles map[string]*aboutJSON
	metrics  map[string]int // claims by metric
	claims   map[string]arcNote
}

// node is an entity with its names and arcs.
type node struct {
	id    string
	typ   graph.Type
	name  string
	known bool // described by an article
	keys  []key
	out   map[arc]int // evidences by arc
	in    map[arc]int
	said  int // evidences over all arcs and metrics
}

type key struct {
	folded, printed string
	alias           bool
}

type arc struct {
	predicate graph.Predicate
	other     *node
}

func newIndex() *index {
	return &index{nodes: map[string]*node{}, named: map[string][]*node{}, articles: map[string]*aboutJSON{},
		metrics: map[string]int{}, claims: map[string]arcNote{}}
}

// buildIndex reads all quads once, as ids, and then the names it needs.
func buildIndex(ctx context.Context, v *view) (*index, error) {
	own, err := v.ids(described, about, typeIs, textIs, mentions, certainty, confidence, says, claims)
	if err != nil {
		return nil, err
	}
	skip := map[uint64]bool{}
	for _, id := range own[2:] {
		skip[id] = true
	}
	var links []link
	var ids []uint64
	err = v.all(ctx, func(l link) {
		if skip[l.predicate] {
			return
		}
		links = append(links, l)
		ids = append(ids, l.subject, l.predicate)
		if l.predicate != own[0] {
			ids = append(ids, l.object)
		}
	})
	if err != nil {
		return nil, fmt.Errorf("store: %w", err)
	}
	names := values{}
	if err := v.resolve(ctx, names, ids...); err != nil {
		return nil, err
	}
	n := notes{entities: map[string]bool{}}
	for _, l := range links {
		n.quad(quad.Quad{Subject: names[l.subject], Predicate: names[l.predicate], Object: names[l.object]}, cayley.Add)
	}
	x := newIndex()
	return x, x.follow(ctx, v, n)
}

// follow applies notes; v is the store after them.
func (x *index) follow(ctx context.Context, v *view, n notes) error {
	for _, a := range n.articles {
		delete(x.articles, a.id)
		if a.counts != nil {
			x.articles[a.id] = a.counts
		}
	}
	for _, a := range n.arcs {
		x.arc(a)
	}
	ids := make([]string, 0, len(n.entities))
	for id := range n.entities {
		ids = append(ids, id)
	}
	entities, err := v.entities(ctx, ids) // sorts
	if err != nil {
		return err
	}
	for _, id := range sortedCompact(ids) {
		x.forget(id)
	}
	for i := range entities {
		x.describe(&entities[i])
	}
	return nil
}

func (x *index) node(id string) *node {
	n := x.nodes[id]
	if n == nil {
		n = &node{id: id, out: map[arc]int{}, in: map[arc]int{}}
		x.nodes[id] = n
	}
	return n
}

func (x *index) arc(a arcNote) {
	s := x.node(a.subject)
	s.said += a.by
	if a.predicate == graph.Reported {
		count(x.metrics, a.object, a.by)
	} else {
		o := x.node(a.object)
		o.said += a.by
		count(s.out, arc{a.predicate, o}, a.by)
		count(o.in, arc{a.predicate, s}, a.by)
		x.claim(a, s, o)
		x.prune(o)
	}
	x.prune(s)
}

// claim keeps under its id one way round in which a claim is told.
func (x *index) claim(a arcNote, s, o *node) {
	id := graph.FactID(a.subject, a.predicate, a.object)
	info, _ := a.predicate.Info()
	switch {
	case s.out[arc{a.predicate, o}] > 0:
		x.claims[id] = arcNote{a.subject, a.object, a.predicate, 1}
	case info.Symmetric && o.out[arc{a.predicate, s}] > 0:
		x.claims[id] = arcNote{a.object, a.subject, a.predicate, 1}
	default:
		delete(x.claims, id)
	}
}

// prune drops a node that nothing describes and nothing touches.
func (x *index) prune(n *node) {
	if !n.known && n.said == 0 && len(n.out) == 0 && len(n.in) == 0 {
		delete(x.nodes, n.id)
	}
}

func count[K comparable](m map[K]int, k K, by int) {
	if m[k] += by; m[k] == 0 {
		delete(m, k)
	}
}

// forget takes an entity's names out.
func (x *index) forget(id string) {
	n := x.nodes[id]
	if n == nil {
		return
	}
	for _, k := range n.keys {
		var rest []*node
		for _, m := range x.named[k.folded] {
			if m != n {
				rest = append(rest, m)
			}
		}
		if x.named[k.folded] = rest; len(rest) == 0 {
			delete(x.named, k.folded)
		}
	}
	n.known, n.keys = false, nil
	x.prune(n)
}

// describe gives an entity its names.
func (x *index) describe(e *graph.Entity) {
	n := x.node(e.ID)
	n.known, n.typ, n.name = true, e.Type, e.Name
	for i, name := range append([]string{e.Name}, e.Aliases...) {
		k := key{fold(name), name, i > 0}
		if k.folded == "" || n.has(k.folded) {
			continue
		}
		n.keys = append(n.keys, k)
		x.named[k.folded] = append(x.named[k.folded], n)
	}
}

func (n *node) has(folded string) bool {
	for _, k := range n.keys {
		if k.folded == folded {
			return true
		}
	}
	return false
}

// fold makes names that differ only in quotation marks, brackets, spaces, width
// or case the same.
func fold(name string) string {
	return strings.Map(func(r rune) rune {
		if r >= '！' && r <= '～' {
			r -= '！' - '!'
		}
		switch {
		case strings.ContainsRune(" \u3000\u00a0\"'“”‘’「」『』《》〈〉〔〕【】()[]{}<>·•・", r):
			return -1
		case r >= 'A' && r <= 'Z':
			return r + 'a' - 'A'
		}
		return r
	}, name)
}
