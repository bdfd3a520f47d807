package schema

import (
	"github.com/graphql-go/graphql"

	"newsgraph/graph"
)

// makeValues makes the types that are no nodes of their own.
func (b *builder) makeValues() {
	b.pageInfo = makePageInfo()
	b.attr = graphql.NewObject(graphql.ObjectConfig{
		Name: "Attr", Description: "A further property, as fits the record.",
		Fields: graphql.Fields{
			"key":   of(some(graphql.String), "Its name: code, level, year, post, times, by …", func(a attr) any { return a.key }),
			"value": of(some(graphql.String), "Its value.", func(a attr) any { return a.value }),
		},
	})
	b.period = graphql.NewObject(graphql.ObjectConfig{
		Name: "Period", Description: "A stretch of time.",
		Fields: graphql.Fields{
			"text":  of(some(graphql.String), "The text's own words: 今年以来, 百日行动期间.", func(p *graph.Period) any { return p.Text }),
			"start": of(dateType, "Its first day, where that can be told.", func(p *graph.Period) any { return date(p.Start) }),
			"end":   of(dateType, "Its last day, where that can be told.", func(p *graph.Period) any { return date(p.End) }),
		},
	})
	b.evidence = graphql.NewObject(graphql.ObjectConfig{
		Name: "Evidence", Description: "Where an article makes a claim, in which words, how surely, and which rule read it.",
		Fields: graphql.FieldsThunk(b.evidenceFields),
	})
}

func (b *builder) evidenceFields() graphql.Fields {
	return graphql.Fields{
		"quote":      of(some(graphql.String), "The words that make the claim.", func(ev *graph.Evidence) any { return ev.Quote }),
		"start":      of(some(graphql.Int), "Where the quote starts in the article's text, in code points.", func(ev *graph.Evidence) any { return ev.Start }),
		"end":        of(some(graphql.Int), "Where the quote ends: the code point after it.", func(ev *graph.Evidence) any { return ev.End }),
		"rule":       of(some(graphql.String), "The rule of the extractor that read it.", func(ev *graph.Evidence) any { return ev.Rule }),
		"certainty":  of(certaintyType, "What this text says of its own claim.", func(ev *graph.Evidence) any { return ev.Certainty }),
		"confidence": of(some(graphql.Float), "How sure the extractor is, 0 to 1.", func(ev *graph.Evidence) any { return ev.Confidence }),
		"article": {Type: b.article, Description: "The article that says so.", Resolve: fetch(func(r *request, p graphql.ResolveParams) (any, error) {
			return r.article(p, p.Source.(*graph.Evidence).Article), nil
		})},
	}
}

// claimed are the fields of anything that rests on evidence.
func (b *builder) claimed(evidence func(source any) []*graph.Evidence) graphql.Fields {
	read := func(t graphql.Output, means string, get func([]*graph.Evidence) any) *graphql.Field {
		return &graphql.Field{Type: t, Description: means, Resolve: func(p graphql.ResolveParams) (any, error) {
			return get(evidence(p.Source)), nil
		}}
	}
	return graphql.Fields{
		"certainty":  read(certaintyType, "The surest certainty that any article gives the claim.", func(evs []*graph.Evidence) any { return evs[0].Certainty }),
		"confidence": read(some(graphql.Float), "The best confidence of the extractor, 0 to 1.", func(evs []*graph.Evidence) any { return confidence(evs) }),
		"sources":    read(some(graphql.Int), "How many articles make the claim.", func(evs []*graph.Evidence) any { return sources(evs) }),
		"evidence": {
			Type: many(b.evidence), Description: "Each place where an article makes the claim, the surest first.",
			Args: graphql.FieldConfigArgument{"first": firstArg(evidenceFirst)},
			Resolve: func(p graphql.ResolveParams) (any, error) {
				evs := evidence(p.Source)
				return evs[:min(len(evs), clampFirst(p.Args["first"], evidenceFirst))], nil
			},
		},
	}
}

func date(d graph.Date) any {
	if d == "" {
		return nil
	}
	return d
}
