package schema

import (
	"slices"
	"strings"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
)

// describesSchema lists the fields of an operation's answer that describe the
// schema itself.
func describesSchema(op *ast.OperationDefinition) (keys []string) {
	for _, sel := range op.SelectionSet.Selections {
		f, ok := sel.(*ast.Field)
		if !ok || f.Name.Value != "__schema" && f.Name.Value != "__type" {
			continue
		}
		key := f.Name.Value
		if f.Alias != nil {
			key = f.Alias.Value
		}
		keys = append(keys, key)
	}
	return keys
}

// sortByName puts the lists of an answer in order that hold things with a name.
// graphql-go describes types in the order of a map, another one each time.
func sortByName(value any) {
	switch value := value.(type) {
	case map[string]any:
		for _, v := range value {
			sortByName(v)
		}
	case []any:
		if !slices.ContainsFunc(value, func(v any) bool { return nameIn(v) == "" }) {
			slices.SortStableFunc(value, func(a, b any) int { return strings.Compare(nameIn(a), nameIn(b)) })
		}
		for _, v := range value {
			sortByName(v)
		}
	}
}

func nameIn(v any) string {
	m, _ := v.(map[string]any)
	name, _ := m["name"].(string)
	return name
}

// typeLists tells how long the lists of the schema's own description are: of all
// types exactly, within a type on average.
func typeLists(types graphql.TypeMap) map[string]int {
	objects, fields, args := 0, 0, 0
	for _, t := range types {
		if t, ok := t.(*graphql.Object); ok {
			objects++
			for _, f := range t.Fields() {
				fields++
				args += len(f.Args)
			}
		}
	}
	const short = 3
	return map[string]int{
		"types": len(types), "fields": fields/objects + 1, "args": args/fields + 1,
		"inputFields": short, "enumValues": short, "interfaces": short, "possibleTypes": short, "directives": short,
	}
}
