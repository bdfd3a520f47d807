package schema

import (
	"fmt"
	"slices"
	"strings"

	"github.com/graphql-go/graphql"

	"newsgraph/graph"
)

// builder makes the types. They refer to each other in circles, so each is made
// first and lists its fields only when graphql-go asks for them.
type builder struct {
	node, entity, actor      *graphql.Interface
	kinds                    map[graph.Type]*graphql.Object
	article, metric, fact    *graphql.Object
	evidence, period         *graphql.Object
	attr, pageInfo           *graphql.Object
	connections              map[string]*graphql.Object
	metricFilter, factFilter *graphql.InputObject

	schema    graphql.Schema
	costs     map[*graphql.FieldDefinition]int
	typeLists map[string]int
}

// actorTypes stand on the same side of many relations: a place may stand for its
// authorities.
var actorTypes = []graph.Type{graph.Agency, graph.Place}

func build() (*builder, error) {
	b := &builder{kinds: map[graph.Type]*graphql.Object{}, connections: map[string]*graphql.Object{}}
	b.makeInterfaces()
	b.makeValues()
	b.makeArticle()
	b.makeFact()
	b.makeMetric()
	types := []graphql.Type{b.article, b.fact, b.metric}
	for _, info := range graph.Types {
		b.kinds[info.Type] = b.makeKind(info)
		types = append(types, b.kinds[info.Type])
	}
	var err error
	b.schema, err = graphql.NewSchema(graphql.SchemaConfig{Query: b.makeQuery(), Types: types})
	if err != nil {
		return nil, fmt.Errorf("schema: %w", err)
	}
	b.settle()
	return b, nil
}

// settle does once what graphql-go would do on first use, in maps that
// concurrent queries share, and puts in order what it took from maps.
func (b *builder) settle() {
	for _, t := range b.schema.TypeMap() {
		switch t := t.(type) {
		case *graphql.Object:
			sortArguments(t.Fields())
		case *graphql.Interface:
			sortArguments(t.Fields())
			b.schema.IsPossibleType(t, b.article)
			slices.SortFunc(b.schema.PossibleTypes(t), func(x, y *graphql.Object) int { return strings.Compare(x.Name(), y.Name()) })
		case *graphql.InputObject:
			t.Fields()
		case *graphql.Enum:
			slices.SortFunc(t.Values(), func(x, y *graphql.EnumValueDefinition) int { return strings.Compare(x.Name, y.Name) })
			t.Serialize(t.Values()[0].Value)
			t.ParseValue(t.Values()[0].Name)
		}
	}
	// The text of an article weighs as much as many other fields.
	b.costs = map[*graphql.FieldDefinition]int{b.article.Fields()["text"]: textCost}
	b.typeLists = typeLists(b.schema.TypeMap())
}

const textCost = 50

func sortArguments(fields graphql.FieldDefinitionMap) {
	for _, f := range fields {
		slices.SortFunc(f.Args, func(x, y *graphql.Argument) int { return strings.Compare(x.Name(), y.Name()) })
	}
}

func some(t graphql.Type) *graphql.NonNull { return graphql.NewNonNull(t) }

func many(t graphql.Type) *graphql.NonNull { return some(graphql.NewList(some(t))) }

// of makes a field that is read off its source.
func of[T any](t graphql.Output, means string, get func(T) any) *graphql.Field {
	return &graphql.Field{Type: t, Description: means, Resolve: func(p graphql.ResolveParams) (any, error) {
		return get(p.Source.(T)), nil
	}}
}

// text is a string that may be unknown.
func text(s string) any {
	if s == "" {
		return nil
	}
	return s
}

func merge(all ...graphql.Fields) graphql.Fields {
	out := graphql.Fields{}
	for _, fields := range all {
		for name, field := range fields {
			out[name] = field
		}
	}
	return out
}

func arg(t graphql.Input, means string) *graphql.ArgumentConfig {
	return &graphql.ArgumentConfig{Type: t, Description: means}
}

// paged adds the arguments of a list to others.
func paged(others graphql.FieldConfigArgument) graphql.FieldConfigArgument {
	args := graphql.FieldConfigArgument{
		"first": firstArg(defaultFirst),
		"after": arg(graphql.String, "The cursor after which to go on: endCursor of the page before."),
	}
	for name, a := range others {
		args[name] = a
	}
	return args
}

func firstArg(byDefault int) *graphql.ArgumentConfig {
	return &graphql.ArgumentConfig{Type: graphql.Int, DefaultValue: byDefault,
		Description: fmt.Sprintf("How many at most; %d where it is more.", maxFirst)}
}
