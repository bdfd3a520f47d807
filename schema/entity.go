package schema

import (
	"maps"
	"slices"

	"github.com/graphql-go/graphql"

	"newsgraph/graph"
)

func (b *builder) makeInterfaces() {
	resolve := func(p graphql.ResolveTypeParams) *graphql.Object { return b.typeOf(p.Value) }
	b.node = graphql.NewInterface(graphql.InterfaceConfig{
		Name: "Node", Description: "Anything that has an id.", ResolveType: resolve,
		Fields: graphql.Fields{"id": {Type: some(graphql.ID), Description: "The id, made from content: the same after each extraction."}},
	})
	b.entity = graphql.NewInterface(graphql.InterfaceConfig{
		Name: "Entity", Description: "A thing that is spoken of: what all types of entity have in common.", ResolveType: resolve,
		Fields: graphql.FieldsThunk(b.entityFields),
	})
	b.actor = graphql.NewInterface(graphql.InterfaceConfig{
		Name: "Actor", Description: "What can run, build and adopt: an agency, or a place that stands for its authorities.", ResolveType: resolve,
		Fields: graphql.FieldsThunk(func() graphql.Fields {
			return merge(b.entityFields(), b.relations(actorTypes...), graphql.Fields{"place": b.placeField()})
		}),
	})
}

func (b *builder) typeOf(source any) *graphql.Object {
	switch v := source.(type) {
	case *graph.Entity:
		return b.kinds[v.Type]
	case *graph.Article:
		return b.article
	case *claim:
		return b.fact
	case *figure:
		return b.metric
	}
	return nil
}

// makeKind makes the type of one kind of entity from the tables of package graph.
func (b *builder) makeKind(info graph.TypeInfo) *graphql.Object {
	interfaces := []*graphql.Interface{b.node, b.entity}
	if slices.Contains(actorTypes, info.Type) {
		interfaces = append(interfaces, b.actor)
	}
	return graphql.NewObject(graphql.ObjectConfig{
		Name: string(info.Type), Description: info.Label + ". " + info.Means, Interfaces: interfaces,
		Fields: graphql.FieldsThunk(func() graphql.Fields {
			return merge(b.entityFields(), b.relations(info.Type), b.ownFields(info.Type))
		}),
	})
}

func (b *builder) entityFields() graphql.Fields {
	return graphql.Fields{
		"id":       of(some(graphql.ID), "The id: type and canonical key.", func(e *graph.Entity) any { return e.ID }),
		"type":     of(entityTypeType, "What kind of thing it is.", func(e *graph.Entity) any { return e.Type }),
		"name":     of(some(graphql.String), "The full official name.", func(e *graph.Entity) any { return e.Name }),
		"aliases":  of(many(graphql.String), "Other names it goes by.", func(e *graph.Entity) any { return append([]string{}, e.Aliases...) }),
		"attrs":    of(many(b.attr), "Further properties, as fit the type.", func(e *graph.Entity) any { return attrsOf(e.Attrs) }),
		"reported": b.reportedField(),
	}
}

// ownFields are those that one type alone has.
func (b *builder) ownFields(t graph.Type) graphql.Fields {
	own := func(key, means string) *graphql.Field {
		return of(graphql.String, means, func(e *graph.Entity) any { return text(e.Attrs[key]) })
	}
	switch t {
	case graph.Agency:
		return graphql.Fields{"place": b.placeField()}
	case graph.Place:
		return graphql.Fields{
			"place": b.placeField(),
			"code":  own("code", "The code of the division (GB/T 2260)."),
			"level": own("level", "The level of the division: province, city, county …"),
		}
	case graph.Campaign:
		return graphql.Fields{"year": own("year", "The year it began.")}
	case graph.Title:
		return graphql.Fields{"years": b.yearsField()}
	}
	return nil
}

// placeField is the place an actor belongs to; of a place, the place itself.
func (b *builder) placeField() *graphql.Field {
	here := side{graph.LocatedIn, false}
	return &graphql.Field{
		Type: b.kinds[graph.Place], Description: "Its place: of an agency the jurisdiction, of a place the place itself.",
		Resolve: fetch(func(r *request, p graphql.ResolveParams) (any, error) {
			e := p.Source.(*graph.Entity)
			if e.Type == graph.Place {
				return e, nil
			}
			r.relations(here).want(e.ID)
			return r.thunk(p, func() (any, error) { return r.placeOf(p, e.ID) }), nil
		}),
	}
}

// placeOf needs two reads, facts and then places. The first agency that asks has
// the places of all of them read.
func (r *request) placeOf(p graphql.ResolveParams, id string) (any, error) {
	located := r.relations(side{graph.LocatedIn, false})
	facts, err := located.get(p.Context, id)
	if err != nil || len(facts) == 0 {
		return nil, err
	}
	for _, facts := range located.found {
		for _, f := range facts {
			r.entities.want(f.Object)
		}
	}
	return r.known(p, claimsOf(facts)[0].Object)
}

func (b *builder) yearsField() *graphql.Field {
	return &graphql.Field{
		Type: graphql.NewList(some(graphql.String)), Description: "The years for which it was conferred, where they are told.",
		Resolve: later(
			func(r *request, p graphql.ResolveParams) {
				r.relations(side{graph.Awarded, true}).want(p.Source.(*graph.Entity).ID)
			},
			func(r *request, p graphql.ResolveParams) (any, error) { return r.years(p, p.Source.(*graph.Entity)) }),
	}
}

func (r *request) years(p graphql.ResolveParams, e *graph.Entity) (any, error) {
	facts, err := r.relations(side{graph.Awarded, true}).get(p.Context, e.ID)
	if err != nil {
		return nil, err
	}
	years := map[string]bool{}
	for _, attrs := range append(attrsOfFacts(facts), e.Attrs) {
		for _, key := range []string{"year", "years"} {
			if y := attrs[key]; y != "" {
				years[y] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(years)), nil
}

func attrsOfFacts(facts []graph.Fact) (out []map[string]string) {
	for _, f := range facts {
		out = append(out, f.Attrs)
	}
	return out
}

// entity is the entity of an id, read with its level.
func (r *request) entity(p graphql.ResolveParams, id string) any {
	r.entities.want(id)
	return r.thunk(p, func() (any, error) { return r.known(p, id) })
}

// known is the entity of an id, or nil where there is none.
func (r *request) known(p graphql.ResolveParams, id string) (any, error) {
	e, err := r.entities.get(p.Context, id)
	if err != nil || e == nil {
		return nil, err
	}
	return e, nil
}

func (r *request) article(p graphql.ResolveParams, id string) any {
	r.articles.want(id)
	return r.thunk(p, func() (any, error) {
		a, err := r.articles.get(p.Context, id)
		if err != nil || a == nil {
			return nil, err
		}
		return a, nil
	})
}
