package schema

import (
	"fmt"

	"github.com/graphql-go/graphql"

	"newsgraph/graph"
	"newsgraph/graph/store"
)

func (b *builder) makeFact() {
	b.fact = graphql.NewObject(graphql.ObjectConfig{
		Name: "Fact", Description: "A relation between two entities, with all the evidence for it.", Interfaces: []*graphql.Interface{b.node},
		Fields: graphql.FieldsThunk(func() graphql.Fields {
			return merge(b.claimed(func(source any) []*graph.Evidence { return source.(*claim).evidence }), graphql.Fields{
				"id":        of(some(graphql.ID), "The id: the same claim has the same in every article.", func(c *claim) any { return c.ID }),
				"predicate": of(predicateType, "The kind of relation.", func(c *claim) any { return c.Predicate }),
				"subject":   b.endField("Whose relation it is.", func(c *claim) string { return c.Subject }),
				"object":    b.endField("To whom or what it is.", func(c *claim) string { return c.Object }),
				"attrs":     of(many(b.attr), "What else is said of it: post, year, times, by …", func(c *claim) any { return attrsOf(c.Attrs) }),
			})
		}),
	})
	b.connection("Fact", b.fact, nil)
	b.factFilter = graphql.NewInputObject(graphql.InputObjectConfig{
		Name: "FactFilter", Description: "Which facts: those that meet every condition given.",
		Fields: graphql.InputObjectConfigFieldMap{
			"predicate":     {Type: graphql.NewList(some(predicateType)), Description: "Of one of these kinds."},
			"subject":       {Type: graphql.ID, Description: "Of this subject."},
			"object":        {Type: graphql.ID, Description: "With this object."},
			"article":       {Type: graphql.ID, Description: "Said by this article."},
			"certainty":     {Type: graphql.NewList(some(certaintyType)), Description: "Of one of these certainties."},
			"minConfidence": {Type: graphql.Float, Description: "That the extractor is at least so sure of."},
		},
	})
}

func (b *builder) endField(means string, id func(*claim) string) *graphql.Field {
	return &graphql.Field{Type: b.entity, Description: means, Resolve: fetch(func(r *request, p graphql.ResolveParams) (any, error) {
		return r.entity(p, id(p.Source.(*claim))), nil
	})}
}

// factsField is a list of facts; inside an article, of those it makes.
func (b *builder) factsField(means string) *graphql.Field {
	return &graphql.Field{
		Type: b.connections["Fact"], Description: means,
		Args: paged(graphql.FieldConfigArgument{"filter": arg(b.factFilter, "Which of them.")}),
		Resolve: fetch(func(r *request, p graphql.ResolveParams) (any, error) {
			filter, _ := p.Args["filter"].(map[string]any)
			return r.pageFacts(p, filter)
		}),
	}
}

func (r *request) pageFacts(p graphql.ResolveParams, filter map[string]any) (any, error) {
	page, err := newPager(p.Args)
	if err != nil {
		return nil, err
	}
	fits := claimFilter(filter)
	for _, q := range factQueries(filter, p.Source) {
		facts, err := r.claims(p, q)
		if err != nil {
			return nil, err
		}
		for _, c := range claimsOf(facts) {
			if fits(c.evidence) {
				page.add(textPosition(c.evidence, q.Article, c.ID), c)
			}
		}
	}
	return page.page(), nil
}

// factQueries are the reads that a filter asks for: one a predicate.
func factQueries(filter map[string]any, source any) (out []store.Query) {
	var q store.Query
	q.Subject, _ = filter["subject"].(string)
	q.Object, _ = filter["object"].(string)
	q.Article, _ = filter["article"].(string)
	if a, ok := source.(*graph.Article); ok {
		q.Article = a.ID
	}
	predicates, _ := filter["predicate"].([]any)
	if len(predicates) == 0 {
		return []store.Query{q}
	}
	seen := map[any]bool{}
	for _, predicate := range predicates {
		if !seen[predicate] {
			seen[predicate] = true
			q.Predicate = predicate.(graph.Predicate)
			out = append(out, q)
		}
	}
	return out
}

// claims are the facts of a query with all their evidence: that of other articles
// too, where the query names one.
func (r *request) claims(p graphql.ResolveParams, q store.Query) (facts []graph.Fact, err error) {
	r.reads++
	for f, err := range r.store.Facts(p.Context, q) {
		if err != nil {
			return nil, err
		}
		facts = append(facts, f)
	}
	if q.Article == "" || len(facts) == 0 {
		return facts, nil
	}
	r.reads++
	return r.store.Evidenced(p.Context, facts)
}

// textPosition orders claims as they are read: by article, then by place in it.
// Where the list is of one article, its own evidence counts.
func textPosition(evs []*graph.Evidence, article, id string) position {
	at := evs[0]
	for _, ev := range evs {
		if ev.Article == article && (at.Article != article || ev.Start < at.Start) {
			at = ev
		}
	}
	return position{fmt.Sprintf("%s/%08d", at.Article, at.Start), id}
}
