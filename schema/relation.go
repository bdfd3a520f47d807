package schema

import (
	"slices"

	"github.com/graphql-go/graphql"

	"newsgraph/graph"
)

// relation is a claim seen from one of its ends.
type relation struct {
	*claim
	other string // id of the entity at the other end
}

// relations are the fields of both directions of all predicates that may stand
// at a type, and only those that all the given types have alike.
func (b *builder) relations(types ...graph.Type) graphql.Fields {
	fields := graphql.Fields{}
	for _, info := range graph.Predicates {
		if info.SameType && len(types) > 1 {
			continue
		}
		if all(info.Domain, types) {
			fields[string(info.Predicate)] = b.relation(info, false, otherEnds(info, info.Range, types))
		}
		if all(info.Range, types) && !info.Symmetric {
			fields[info.Inverse] = b.relation(info, true, otherEnds(info, info.Domain, types))
		}
	}
	return fields
}

func all(in, types []graph.Type) bool {
	return !slices.ContainsFunc(types, func(t graph.Type) bool { return !slices.Contains(in, t) })
}

func otherEnds(info graph.PredicateInfo, ends, here []graph.Type) []graph.Type {
	if info.SameType {
		return here
	}
	return ends
}

func (b *builder) relation(info graph.PredicateInfo, inverse bool, ends []graph.Type) *graphql.Field {
	means := info.Label + ". " + info.Means
	if inverse {
		means = info.InverseLabel + ". The other end of " + string(info.Predicate) + ": " + info.Means
	}
	return &graphql.Field{
		Type: b.related(ends), Description: means,
		Args: paged(graphql.FieldConfigArgument{
			"certainty":     arg(graphql.NewList(some(certaintyType)), "Only relations of these certainties."),
			"minConfidence": arg(graphql.Float, "Only relations that the extractor is at least so sure of."),
		}),
		Resolve: later(
			func(r *request, p graphql.ResolveParams) { r.wantRelations(info, inverse, p.Source.(*graph.Entity).ID) },
			func(r *request, p graphql.ResolveParams) (any, error) {
				return r.related(p, info, inverse, p.Source.(*graph.Entity).ID)
			}),
	}
}

// related is the connection type towards entities of the given types.
func (b *builder) related(ends []graph.Type) *graphql.Object {
	name, node := "Entity", graphql.Type(b.entity)
	switch {
	case len(ends) == 1:
		name, node = string(ends[0]), b.kinds[ends[0]]
	case slices.Equal(ends, actorTypes):
		name, node = "Actor", b.actor
	}
	onEdge := b.claimed(func(source any) []*graph.Evidence { return source.(*edge).node.(*relation).evidence })
	onEdge["attrs"] = of(many(b.attr), "What else is said of the relation: post, year, times, by …", func(e *edge) any { return attrsOf(e.node.(*relation).Attrs) })
	onEdge["fact"] = of(some(b.fact), "The relation itself.", func(e *edge) any { return e.node.(*relation).claim })
	return b.connection("Related"+name, node, onEdge)
}

func sides(info graph.PredicateInfo, inverse bool) []side {
	if info.Symmetric {
		return []side{{info.Predicate, false}, {info.Predicate, true}}
	}
	return []side{{info.Predicate, inverse}}
}

func (r *request) wantRelations(info graph.PredicateInfo, inverse bool, id string) {
	for _, s := range sides(info, inverse) {
		r.relations(s).want(id)
	}
}

func (r *request) related(p graphql.ResolveParams, info graph.PredicateInfo, inverse bool, id string) (any, error) {
	page, err := newPager(p.Args)
	if err != nil {
		return nil, err
	}
	var facts []graph.Fact
	for _, s := range sides(info, inverse) {
		some, err := r.relations(s).get(p.Context, id)
		if err != nil {
			return nil, err
		}
		facts = append(facts, some...)
	}
	fits := claimFilter(p.Args)
	for _, c := range claimsOf(facts) {
		if fits(c.evidence) {
			other := c.Object
			if other == id {
				other = c.Subject
			}
			page.add(position{other, c.ID}, &relation{c, other})
		}
	}
	return page.page(), nil
}

// claimFilter reads the conditions that all claims can be held against.
func claimFilter(args map[string]any) func([]*graph.Evidence) bool {
	certainties, _ := args["certainty"].([]any)
	least, _ := args["minConfidence"].(float64)
	return func(evs []*graph.Evidence) bool {
		return confidence(evs) >= least && (len(certainties) == 0 || slices.Contains(certainties, any(evs[0].Certainty)))
	}
}
