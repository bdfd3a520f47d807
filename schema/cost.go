package schema

import (
	"strings"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
)

// weight is what a query amounts to before anything of it is run.
type weight struct {
	fields, aliases, depth int
	lists                  int // lists of the schema's own description inside each other
	cost                   int
}

// enough is where sums stop growing: beyond any limit, far from overflow.
const enough = 1 << 30

func capped(n int) int { return min(n, enough) }

// and is two selections side by side.
func (w weight) and(v weight) weight {
	return weight{capped(w.fields + v.fields), capped(w.aliases + v.aliases), max(w.depth, v.depth), max(w.lists, v.lists), capped(w.cost + v.cost)}
}

// weigher adds up a document. It follows fragments, since that is where costs
// hide, and weighs each only once, since that is how weighing would become costly.
type weigher struct {
	schema    *graphql.Schema
	variables map[string]any
	defaults  map[string]ast.Value
	fragments map[string]*ast.FragmentDefinition
	weighed   map[string]weight
	open      map[string]bool
	costs     map[*graphql.FieldDefinition]int
	sizes     map[string]int // of the lists of the schema's own description
	err       error
}

// maxTypeLists is how many lists of types and fields may stand inside each other
// in a question about the schema itself: fields of the types of fields of … has no end.
const maxTypeLists = 3

// weigh returns the weight of the heaviest operation of the document under the
// given variables.
func (a *API) weigh(doc *ast.Document, variables map[string]any) (weight, error) {
	w := &weigher{
		schema: &a.schema, variables: variables, costs: a.costs, sizes: a.typeLists,
		fragments: map[string]*ast.FragmentDefinition{}, weighed: map[string]weight{}, open: map[string]bool{},
	}
	for _, def := range doc.Definitions {
		if f, ok := def.(*ast.FragmentDefinition); ok && f.Name != nil {
			w.fragments[f.Name.Value] = f
		}
	}
	if len(w.fragments) > a.limits.Fragments {
		return weight{}, problem(TooComplex, "the query defines more than %d fragments", a.limits.Fragments)
	}
	var heaviest weight
	for _, def := range doc.Definitions {
		switch def := def.(type) {
		case *ast.OperationDefinition:
			w.defaults, w.weighed = defaultsOf(def), map[string]weight{}
			heaviest = heaviest.or(w.selections(def.SelectionSet, w.schema.QueryType()))
		case *ast.FragmentDefinition: // validated even where nothing spreads it
			heaviest = heaviest.or(w.selections(def.SelectionSet, w.condition(def.TypeCondition, nil)))
		}
	}
	return heaviest, w.err
}

// or takes the larger of each figure, so that no operation hides behind another.
func (w weight) or(v weight) weight {
	return weight{max(w.fields, v.fields), max(w.aliases, v.aliases), max(w.depth, v.depth), max(w.lists, v.lists), max(w.cost, v.cost)}
}

// check refuses a weight beyond the limits.
func (w weight) check(lim Limits) error {
	switch {
	case w.depth > lim.Depth:
		return problem(TooDeep, "the query nests %d fields; at most %d are answered", w.depth, lim.Depth)
	case w.fields > lim.Fields:
		return problem(TooComplex, "the query has more than %d fields, its fragments counted as often as they are spread", lim.Fields)
	case w.aliases > lim.Aliases:
		return problem(TooComplex, "the query has more than %d aliases", lim.Aliases)
	case w.lists > maxTypeLists:
		return problem(TooComplex, "the query nests more than %d lists of the schema's description", maxTypeLists)
	case w.cost > lim.Cost:
		return problem(TooComplex, "the answer could hold %d fields; at most %d are given: ask for smaller pages with first, or for fewer fields", w.cost, lim.Cost)
	}
	return nil
}

func defaultsOf(op *ast.OperationDefinition) map[string]ast.Value {
	defaults := map[string]ast.Value{}
	for _, v := range op.VariableDefinitions {
		if v.Variable != nil && v.Variable.Name != nil {
			defaults[v.Variable.Name.Value] = v.DefaultValue
		}
	}
	return defaults
}

func (w *weigher) selections(set *ast.SelectionSet, parent graphql.Type) (sum weight) {
	if set == nil {
		return sum
	}
	for _, sel := range set.Selections {
		switch sel := sel.(type) {
		case *ast.Field:
			sum = sum.and(w.field(sel, parent))
		case *ast.InlineFragment:
			sum = sum.and(w.selections(sel.SelectionSet, w.condition(sel.TypeCondition, parent)))
		case *ast.FragmentSpread:
			sum = sum.and(w.spread(sel)).and(weight{fields: 1})
		}
	}
	return sum
}

func (w *weigher) condition(on *ast.Named, parent graphql.Type) graphql.Type {
	if on == nil || on.Name == nil {
		return parent
	}
	return w.schema.Type(on.Name.Value)
}

func (w *weigher) spread(sel *ast.FragmentSpread) weight {
	name := sel.Name.Value
	if sum, ok := w.weighed[name]; ok {
		return sum
	}
	f := w.fragments[name]
	if f == nil {
		return weight{}
	}
	if w.open[name] {
		w.err = problem(ValidationFailed, "fragment %s spreads itself", name)
		return weight{}
	}
	w.open[name] = true
	sum := w.selections(f.SelectionSet, w.condition(f.TypeCondition, nil))
	delete(w.open, name)
	w.weighed[name] = sum
	return sum
}

// field is one for itself and, where it is a list, its children as often as
// the page is long.
func (w *weigher) field(f *ast.Field, parent graphql.Type) weight {
	sum := weight{fields: 1, depth: 1, cost: 1}
	if f.Alias != nil {
		sum.aliases = 1
	}
	def := fieldOf(w.schema, parent, f.Name.Value)
	if def == nil {
		return sum.and(w.below(f, nil, 1)) // validation will refuse it
	}
	sum.cost = max(w.costs[def], 1)
	inner, _ := graphql.GetNamed(def.Type).(graphql.Type)
	if arg := firstOf(def); arg != nil {
		return sum.and(w.below(f, inner, w.page(f, arg)))
	}
	below := w.below(f, inner, 1)
	if parent != nil && strings.HasPrefix(parent.Name(), "__") && w.sizes[f.Name.Value] > 0 {
		below.lists++
		below.cost = capped(below.cost * w.sizes[f.Name.Value])
	}
	return sum.and(below)
}

func (w *weigher) below(f *ast.Field, parent graphql.Type, times int) weight {
	sum := w.selections(f.SelectionSet, parent)
	sum.depth++
	sum.cost = capped(sum.cost * times)
	return sum
}

// page reads the page size a field will be run with.
func (w *weigher) page(f *ast.Field, def *graphql.Argument) int {
	byDefault, _ := def.DefaultValue.(int)
	for _, arg := range f.Arguments {
		if arg.Name.Value != def.Name() {
			continue
		}
		value := arg.Value
		if v, ok := value.(*ast.Variable); ok {
			if given, ok := w.variables[v.Name.Value]; ok && given != nil {
				return clampFirst(given, maxFirst)
			}
			value = w.defaults[v.Name.Value]
		}
		if n, ok := value.(*ast.IntValue); ok {
			return clampFirst(graphql.Int.ParseLiteral(n), maxFirst)
		}
	}
	return byDefault
}

func firstOf(def *graphql.FieldDefinition) *graphql.Argument {
	for _, arg := range def.Args {
		if arg.Name() == "first" {
			return arg
		}
	}
	return nil
}

func fieldOf(schema *graphql.Schema, parent graphql.Type, name string) *graphql.FieldDefinition {
	switch name {
	case "__schema":
		return graphql.SchemaMetaFieldDef
	case "__type":
		return graphql.TypeMetaFieldDef
	case "__typename":
		return graphql.TypeNameMetaFieldDef
	}
	switch parent := parent.(type) {
	case *graphql.Object:
		if parent != nil {
			return parent.Fields()[name]
		}
	case *graphql.Interface:
		return parent.Fields()[name]
	}
	return nil
}
