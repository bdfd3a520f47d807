package schema

import (
	"github.com/graphql-go/graphql/language/ast"
)

// Validation compares every two fields that will end up under one name of the
// answer, and writes an error for every two that differ. overlap counts those
// pairs beforehand, on fields that weigh has found to be few.
type overlap struct {
	text            string // of the document
	fragments       map[string]*ast.FragmentDefinition
	same, differing int
}

const (
	maxSame      = 5000 // a microsecond each
	maxDiffering = 100  // up to a millisecond each
)

func checkOverlap(text string, doc *ast.Document) error {
	o := overlap{text: text, fragments: map[string]*ast.FragmentDefinition{}}
	for _, def := range doc.Definitions {
		if f, ok := def.(*ast.FragmentDefinition); ok && f.Name != nil {
			o.fragments[f.Name.Value] = f
		}
	}
	for _, def := range doc.Definitions {
		switch def := def.(type) {
		case *ast.OperationDefinition:
			o.level([]*ast.SelectionSet{def.SelectionSet})
		case *ast.FragmentDefinition:
			o.level([]*ast.SelectionSet{def.SelectionSet})
		}
	}
	if o.same > maxSame || o.differing > maxDiffering {
		return problem(TooComplex, "the query asks too often for fields of one name")
	}
	return nil
}

// level puts together what several selections ask for under each name, as
// execution will, types aside.
func (o *overlap) level(sets []*ast.SelectionSet) {
	named := map[string][]*ast.Field{}
	spread := map[string]bool{}
	for _, set := range sets {
		o.collect(set, named, spread)
	}
	for _, fields := range named {
		o.compare(fields)
		var below []*ast.SelectionSet
		for _, f := range fields {
			if f.SelectionSet != nil {
				below = append(below, f.SelectionSet)
			}
		}
		if len(below) > 0 {
			o.level(below)
		}
	}
}

func (o *overlap) collect(set *ast.SelectionSet, named map[string][]*ast.Field, spread map[string]bool) {
	if set == nil {
		return
	}
	for _, sel := range set.Selections {
		switch sel := sel.(type) {
		case *ast.Field:
			name := sel.Name.Value
			if sel.Alias != nil {
				name = sel.Alias.Value
			}
			named[name] = append(named[name], sel)
		case *ast.InlineFragment:
			o.collect(sel.SelectionSet, named, spread)
		case *ast.FragmentSpread:
			if f := o.fragments[sel.Name.Value]; f != nil && !spread[sel.Name.Value] {
				spread[sel.Name.Value] = true
				o.collect(f.SelectionSet, named, spread)
			}
		}
	}
}

// compare counts the pairs among n fields, and those that differ in name or
// arguments.
func (o *overlap) compare(fields []*ast.Field) {
	pairs := func(n int) int { return n * (n - 1) / 2 }
	alike := map[string]int{}
	for _, f := range fields {
		asked := f.Name.Value
		if n := len(f.Arguments); n > 0 {
			asked += o.text[f.Arguments[0].Loc.Start:f.Arguments[n-1].Loc.End]
		}
		alike[asked]++
	}
	all := pairs(len(fields))
	o.same = capped(o.same + all)
	for _, n := range alike {
		all -= pairs(n)
	}
	o.differing = capped(o.differing + all)
}
