package schema

import (
	"strings"
	"unicode"

	"github.com/graphql-go/graphql"

	"newsgraph/graph"
)

// word is a value of a closed list: its name in GraphQL comes from the value, as
// workedWith gives WORKED_WITH.
type word[T ~string] struct {
	value T
	means string
}

func enum[T ~string](name, means string, words []word[T]) *graphql.Enum {
	values := graphql.EnumValueConfigMap{}
	for _, w := range words {
		values[screaming(string(w.value))] = &graphql.EnumValueConfig{Value: w.value, Description: w.means}
	}
	return graphql.NewEnum(graphql.EnumConfig{Name: name, Description: means, Values: values})
}

func screaming(s string) string {
	var out strings.Builder
	for i, r := range s {
		if unicode.IsUpper(r) && i > 0 {
			out.WriteByte('_')
		}
		out.WriteRune(unicode.ToUpper(r))
	}
	return out.String()
}

var certaintyType = enum("Certainty", "What the text says of its own claim. How sure the extractor is, is the confidence.", []word[graph.Certainty]{
	{graph.Stated, "Said outright, by the article or by a source it names."},
	{graph.Hearsay, "Passed on: 据悉, 据了解, 有消息称."},
	{graph.Rumor, "Told as a rumour: 有传闻称, 知情人士爆料."},
	{graph.Planned, "Not yet so: 将, 计划, 拟."},
})

var approxType = enum("Approx", "How a printed figure bounds the true one.", []word[graph.Approx]{
	{graph.Exact, "The figure as it is."},
	{graph.About, "Near the figure: 约, 左右."},
	{graph.Over, "More than the figure: 余, 超, 以上."},
	{graph.Under, "Less than the figure: 近, 不到, 以内."},
})

var changeType = enum("Change", "Whether a figure is a level or the size of a change.", []word[graph.Change]{
	{graph.NoChange, "A level."},
	{graph.Up, "A rise by the figure."},
	{graph.Down, "A fall by the figure."},
})

var basisType = enum("Basis", "What a change is measured against.", []word[graph.Basis]{
	{graph.NoBasis, "Nothing that the text names."},
	{graph.YoY, "The same time a year before: 同比."},
	{graph.MoM, "The time before: 环比."},
	{graph.OtherBasis, "Something else that the text names, as in 较三年均值."},
})

var predicateType = enum("Predicate", "The kinds of relation between two entities.", predicateWords())

func predicateWords() (words []word[graph.Predicate]) {
	for _, info := range graph.Predicates {
		words = append(words, word[graph.Predicate]{info.Predicate, info.Label + ". " + info.Means})
	}
	return words
}

var entityTypeType = enum("EntityType", "The kinds of thing an entity is.", entityTypeWords())

func entityTypeWords() (words []word[graph.Type]) {
	for _, info := range graph.Types {
		words = append(words, word[graph.Type]{info.Type, info.Label + ". " + info.Means})
	}
	return words
}
