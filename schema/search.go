package schema

import (
	"github.com/graphql-go/graphql"

	"newsgraph/graph"
	"newsgraph/graph/store"
)

var matchType = enum("Match", "How a name fits a text that was searched for.", []word[store.Match]{
	{store.ExactMatch, "It is the text, quotation marks, brackets and case apart."},
	{store.PrefixMatch, "It begins with the text."},
	{store.InfixMatch, "It contains the text."},
})

func (b *builder) searchField() *graphql.Field {
	hit := graphql.NewObject(graphql.ObjectConfig{
		Name: "SearchHit", Description: "An entity that was found.",
		Fields: graphql.Fields{
			"entity": of(some(b.entity), "What was found.", func(h *store.Hit) any { return &h.Entity }),
			"name":   of(some(graphql.String), "The name that was found: the full one or an alias.", func(h *store.Hit) any { return h.Name }),
			"match":  of(matchType, "How that name fits the text.", func(h *store.Hit) any { return h.Match }),
		},
	})
	return &graphql.Field{
		Type: graphql.NewList(some(hit)), Description: "The entities whose names fit a text best, the best first.",
		Args: graphql.FieldConfigArgument{
			"text":  arg(some(graphql.String), "What to look for."),
			"types": arg(graphql.NewList(some(entityTypeType)), "Only entities of these types."),
			"first": firstArg(defaultFirst),
		},
		Resolve: fetch(func(r *request, p graphql.ResolveParams) (any, error) { return r.search(p) }),
	}
}

func (r *request) search(p graphql.ResolveParams) (any, error) {
	var types []graph.Type
	given, _ := p.Args["types"].([]any)
	for _, t := range given {
		types = append(types, t.(graph.Type))
	}
	r.reads++
	hits, err := r.store.Search(p.Context, p.Args["text"].(string), types, clampFirst(p.Args["first"], defaultFirst))
	if err != nil {
		return nil, err
	}
	out := make([]*store.Hit, len(hits))
	for i := range hits {
		out[i] = &hits[i]
	}
	return out, nil
}
