package schema

import (
	"github.com/graphql-go/graphql"

	"newsgraph/graph"
	"newsgraph/graph/store"
)

// typeCount is how many entities of a type there are.
type typeCount struct {
	of graph.Type
	n  int
}

func statsField() *graphql.Field {
	count := func(means string, get func(*store.Stats) int) *graphql.Field {
		return of(some(longType), means, func(s *store.Stats) any { return get(s) })
	}
	byType := graphql.NewObject(graphql.ObjectConfig{
		Name: "TypeCount", Description: "How many entities of a type there are.",
		Fields: graphql.Fields{
			"type":  of(entityTypeType, "The type.", func(c typeCount) any { return c.of }),
			"count": of(some(longType), "How many.", func(c typeCount) any { return c.n }),
		},
	})
	stats := graphql.NewObject(graphql.ObjectConfig{
		Name: "Stats", Description: "How much there is in the graph.",
		Fields: graphql.Fields{
			"articles":        count("Articles.", func(s *store.Stats) int { return s.Articles }),
			"entities":        count("Entities of all types.", func(s *store.Stats) int { return entities(s) }),
			"entitiesByType":  of(many(byType), "Entities, type by type.", func(s *store.Stats) any { return typeCounts(s) }),
			"facts":           count("Relations, each once.", func(s *store.Stats) int { return s.Facts }),
			"factEvidences":   count("Places where an article tells of one.", func(s *store.Stats) int { return s.FactEvidences }),
			"metrics":         count("Figures, each once.", func(s *store.Stats) int { return s.Metrics }),
			"metricEvidences": count("Places where an article prints one.", func(s *store.Stats) int { return s.MetricEvidences }),
			"mentions":        count("Places where an article names an entity.", func(s *store.Stats) int { return s.Mentions }),
			"quads":           count("Quads in the store.", func(s *store.Stats) int { return s.Quads }),
		},
	})
	return &graphql.Field{
		Type: stats, Description: "How much there is.",
		Resolve: fetch(func(r *request, p graphql.ResolveParams) (any, error) {
			r.reads++
			s, err := r.store.Stats(p.Context)
			if err != nil {
				return nil, err
			}
			return &s, nil
		}),
	}
}

func entities(s *store.Stats) (n int) {
	for _, c := range typeCounts(s) {
		n += c.n
	}
	return n
}

func typeCounts(s *store.Stats) (out []typeCount) {
	for _, info := range graph.Types {
		out = append(out, typeCount{info.Type, s.Entities[info.Type]})
	}
	return out
}
