package schema

import (
	"github.com/graphql-go/graphql"
)

// connection makes, once a name, the types of a list of nodes: edges with cursors,
// the nodes alone, and how the list goes on. The edges have further fields where
// the way from one thing to the other says something.
func (b *builder) connection(name string, node graphql.Type, onEdge graphql.Fields) *graphql.Object {
	if made := b.connections[name]; made != nil {
		return made
	}
	edgeType := graphql.NewObject(graphql.ObjectConfig{
		Name: name + "Edge", Description: "A " + name + " in a list.",
		Fields: graphql.FieldsThunk(func() graphql.Fields {
			return merge(onEdge, graphql.Fields{
				"cursor": of(some(graphql.String), "Where this edge stands in the list.", func(e *edge) any { return e.at.cursor() }),
				"node":   {Type: node, Description: "What stands at the end of the edge.", Resolve: fetch(resolveNode)},
			})
		}),
	})
	made := graphql.NewObject(graphql.ObjectConfig{
		Name: name + "Connection", Description: "A page of a list.",
		Fields: graphql.FieldsThunk(func() graphql.Fields {
			return graphql.Fields{
				"edges":      of(many(edgeType), "The items of the page, each with its cursor.", func(c *connection) any { return c.edges }),
				"nodes":      {Type: some(graphql.NewList(node)), Description: "The items of the page alone.", Resolve: fetch(resolveNodes)},
				"pageInfo":   of(some(b.pageInfo), "Whether and where the list goes on.", func(c *connection) any { return c }),
				"totalCount": of(some(longType), "How many items there are on all pages.", func(c *connection) any { return c.total }),
			}
		}),
	})
	b.connections[name] = made
	return made
}

func resolveNode(r *request, p graphql.ResolveParams) (any, error) {
	return r.nodeOf(p, p.Source.(*edge)), nil
}

func resolveNodes(r *request, p graphql.ResolveParams) (any, error) {
	edges := p.Source.(*connection).edges
	nodes := make([]any, len(edges))
	for i, e := range edges {
		nodes[i] = r.nodeOf(p, e)
	}
	return nodes, nil
}

// nodeOf is the node of an edge, which at the end of a relation is still to be read.
func (r *request) nodeOf(p graphql.ResolveParams, e *edge) any {
	if rel, ok := e.node.(*relation); ok {
		return r.entity(p, rel.other)
	}
	return e.node
}

func makePageInfo() *graphql.Object {
	return graphql.NewObject(graphql.ObjectConfig{
		Name: "PageInfo", Description: "Whether and where a list goes on.",
		Fields: graphql.Fields{
			"hasNextPage":     of(some(graphql.Boolean), "Whether there is more after this page.", func(c *connection) any { return c.next }),
			"hasPreviousPage": of(some(graphql.Boolean), "Whether there is something before this page.", func(c *connection) any { return c.previous }),
			"startCursor":     of(graphql.String, "The cursor of the first edge.", func(c *connection) any { return cursorAt(c, 0) }),
			"endCursor":       of(graphql.String, "The cursor of the last edge: give it to after.", func(c *connection) any { return cursorAt(c, len(c.edges)-1) }),
		},
	})
}

func cursorAt(c *connection, i int) any {
	if i < 0 || i >= len(c.edges) {
		return nil
	}
	return c.edges[i].at.cursor()
}
