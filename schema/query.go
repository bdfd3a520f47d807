package schema

import (
	"slices"
	"strings"

	"github.com/graphql-go/graphql"

	"newsgraph/graph"
)

// makeQuery makes the roots: one singular and one plural field a type, and the
// ways in by id, by name and by what is said.
func (b *builder) makeQuery() *graphql.Object {
	fields := graphql.Fields{
		"node": {
			Type: b.node, Description: "Anything by its id.",
			Args:    graphql.FieldConfigArgument{"id": arg(some(graphql.ID), "The id, as the field id gave it.")},
			Resolve: fetch(func(r *request, p graphql.ResolveParams) (any, error) { return r.node(p, p.Args["id"].(string)) }),
		},
		"entity": {
			Type: b.entity, Description: "An entity by its id, or by one of its names and its type.",
			Args: graphql.FieldConfigArgument{
				"id":   arg(graphql.ID, "The id."),
				"name": arg(graphql.String, "A name: the full one, an alias, or the part that is enough."),
				"type": arg(entityTypeType, "The type of what bears the name."),
			},
			Resolve: fetch(func(r *request, p graphql.ResolveParams) (any, error) {
				t, _ := p.Args["type"].(graph.Type)
				return r.named(p, t)
			}),
		},
		"article": {
			Type: b.article, Description: "An article by its id.",
			Args: graphql.FieldConfigArgument{"id": arg(some(graphql.ID), "The id.")},
			Resolve: fetch(func(r *request, p graphql.ResolveParams) (any, error) {
				return r.article(p, p.Args["id"].(string)), nil
			}),
		},
		"articles": b.articlesField(),
		"facts":    b.factsField("Relations, of all articles, in the order of the articles and their texts."),
		"metrics":  b.metricsField("Figures, of all articles."),
		"search":   b.searchField(),
		"stats":    statsField(),
	}
	for _, info := range graph.Types {
		fields[info.Slug] = b.singular(info)
		fields[info.Plural] = b.plural(info)
	}
	return graphql.NewObject(graphql.ObjectConfig{
		Name: "Query", Description: "What Chinese press articles say: who did what, what came of it, and in which words.", Fields: fields,
	})
}

func (b *builder) singular(info graph.TypeInfo) *graphql.Field {
	return &graphql.Field{
		Type: b.kinds[info.Type], Description: info.Label + ", by name or by id. " + info.Means,
		Args: graphql.FieldConfigArgument{
			"id":   arg(graphql.ID, "The id."),
			"name": arg(graphql.String, "A name: the full one, an alias, or the part that is enough, as 西宁 for 西宁市."),
		},
		Resolve: fetch(func(r *request, p graphql.ResolveParams) (any, error) { return r.named(p, info.Type) }),
	}
}

func (b *builder) plural(info graph.TypeInfo) *graphql.Field {
	return &graphql.Field{
		Type: b.connection(string(info.Type), b.kinds[info.Type], nil), Description: info.Label + ": all of them, by name. " + info.Means,
		Args:    paged(graphql.FieldConfigArgument{"name": arg(graphql.String, "Only those with this in a name.")}),
		Resolve: fetch(func(r *request, p graphql.ResolveParams) (any, error) { return r.pageEntities(p, info.Type) }),
	}
}

func (r *request) pageEntities(p graphql.ResolveParams, t graph.Type) (any, error) {
	page, err := newPager(p.Args)
	if err != nil {
		return nil, err
	}
	part, _ := p.Args["name"].(string)
	r.reads++
	for e, err := range r.store.Entities(p.Context, t) {
		if err != nil {
			return nil, err
		}
		if hasName(&e, part) {
			page.add(position{e.Name, e.ID}, &e)
		}
	}
	return page.page(), nil
}

func hasName(e *graph.Entity, part string) bool {
	has := func(name string) bool { return strings.Contains(name, part) }
	return has(e.Name) || slices.ContainsFunc(e.Aliases, has)
}

// named is the entity that the arguments id or name mean; t is empty for any type.
func (r *request) named(p graphql.ResolveParams, t graph.Type) (any, error) {
	id, byID := p.Args["id"].(string)
	name, byName := p.Args["name"].(string)
	switch {
	case byID == byName:
		return nil, problem(BadInput, "give either an id or a name")
	case byID:
		e, err := r.known(p, id)
		if found, ok := e.(*graph.Entity); !ok || t != "" && found.Type != t {
			return nil, err
		}
		return e, nil
	case t == "":
		return nil, problem(BadInput, "a name needs its type: campaign, place …")
	}
	return r.lookUp(p, t, name)
}

// lookUp finds what bears the name, or else whose name it is a part of: 百日行动
// is enough for 夏季治安打击整治“百日行动”.
func (r *request) lookUp(p graphql.ResolveParams, t graph.Type, name string) (any, error) {
	r.reads++
	found, err := r.store.Lookup(p.Context, t, name)
	if err != nil {
		return nil, err
	}
	if len(found) > 0 {
		return &found[0], nil
	}
	r.reads++
	hits, err := r.store.Search(p.Context, name, []graph.Type{t}, 1)
	if err != nil || len(hits) == 0 {
		return nil, err
	}
	return &hits[0].Entity, nil
}

// node tells by the id's first part what it is the id of.
func (r *request) node(p graphql.ResolveParams, id string) (any, error) {
	switch kind, _, _ := strings.Cut(id, "/"); kind {
	case "article":
		return r.article(p, id), nil
	case "metric":
		return r.figure(p, id), nil
	case "fact":
		return r.fact(p, id)
	}
	return r.known(p, id)
}

// fact finds a claim by its id.
func (r *request) fact(p graphql.ResolveParams, id string) (any, error) {
	r.reads++
	facts, err := r.store.FactsByID(p.Context, id)
	if err != nil || len(facts) == 0 {
		return nil, err
	}
	return claimsOf(facts)[0], nil
}
