package store

import (
	"cmp"
	"context"
	"slices"

	"newsgraph/graph"
)

// Neighborhood is a part of the graph around one entity.
type Neighborhood struct {
	Nodes     []Neighbor // the entity itself first, then by distance
	Edges     []Edge     // all relations between the nodes
	Truncated bool       // the limit left nodes out
}

// Neighbor is an entity of a neighbourhood.
type Neighbor struct {
	ID    string
	Type  graph.Type
	Name  string
	Depth int // steps from the centre
}

// Edge is a relation between two entities, however many articles say it.
type Edge struct {
	Subject   string
	Predicate graph.Predicate
	Object    string
	Evidences int
}

// Neighborhood walks from an entity along relations in both directions, at most
// depth steps far and to at most limit entities (0: no limit). Of neighbours at
// one distance those with more evidence come first. ok is false where there is
// no such entity.
func (s *Store) Neighborhood(ctx context.Context, id string, depth, limit int) (nb Neighborhood, ok bool, err error) {
	err = s.withIndex(ctx, func(_ *view, x *index) error {
		centre := x.nodes[id]
		if ok = centre != nil && centre.known; ok {
			nb = x.around(centre, depth, limit)
		}
		return nil
	})
	return nb, ok, err
}

func (x *index) around(centre *node, depth, limit int) Neighborhood {
	var nb Neighborhood
	in := map[*node]bool{centre: true}
	front := []*node{centre}
	nb.Nodes = append(nb.Nodes, Neighbor{centre.id, centre.typ, centre.name, 0})
	for d := 1; d <= depth && len(front) > 0 && !nb.Truncated; d++ {
		var next []*node
		for _, n := range front {
			for _, m := range n.neighbors() {
				if in[m] {
					continue
				}
				if limit > 0 && len(nb.Nodes) >= limit {
					nb.Truncated = true
					break
				}
				in[m] = true
				next = append(next, m)
				nb.Nodes = append(nb.Nodes, Neighbor{m.id, m.typ, m.name, d})
			}
		}
		front = next
	}
	nb.Edges = edgesAmong(in)
	return nb
}

// neighbors are the nodes one step away, those with most evidence first.
func (n *node) neighbors() []*node {
	evidence := map[*node]int{}
	for a, k := range n.out {
		evidence[a.other] += k
	}
	for a, k := range n.in {
		evidence[a.other] += k
	}
	out := make([]*node, 0, len(evidence))
	for m := range evidence {
		out = append(out, m)
	}
	slices.SortFunc(out, func(a, b *node) int {
		return cmp.Or(cmp.Compare(evidence[b], evidence[a]), cmp.Compare(a.id, b.id))
	})
	return out
}

func edgesAmong(nodes map[*node]bool) []Edge {
	var out []Edge
	for n := range nodes {
		for a, k := range n.out {
			if nodes[a.other] {
				out = append(out, Edge{n.id, a.predicate, a.other.id, k})
			}
		}
	}
	slices.SortFunc(out, func(a, b Edge) int {
		return cmp.Or(cmp.Compare(a.Subject, b.Subject), cmp.Compare(a.Predicate, b.Predicate), cmp.Compare(a.Object, b.Object))
	})
	return out
}
