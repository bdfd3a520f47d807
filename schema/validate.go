package schema

import (
	"slices"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/gqlerrors"
	"github.com/graphql-go/graphql/language/ast"
	"github.com/graphql-go/graphql/language/visitor"
)

// tooMany are the errors of a validation that was broken off.
type tooMany []gqlerrors.FormattedError

// validate holds a document against the schema and returns the first errors.
// Each error costs graphql-go a search through the whole text, and it has no way
// to stop but a panic.
func validate(schema *graphql.Schema, tree *ast.Document) (errs []gqlerrors.FormattedError) {
	defer func() {
		switch v := recover().(type) {
		case nil:
		case tooMany:
			errs = v
		default:
			panic(v)
		}
	}()
	rules := append([]graphql.ValidationRuleFn{stopAtEnough}, slices.Clone(graphql.SpecifiedRules)...)
	return graphql.ValidateDocument(schema, tree, rules).Errors
}

func stopAtEnough(ctx *graphql.ValidationContext) *graphql.ValidationRuleInstance {
	return &graphql.ValidationRuleInstance{VisitorOpts: &visitor.VisitorOptions{
		Enter: func(visitor.VisitFuncParams) (string, any) {
			if errs := ctx.Errors(); len(errs) >= shownErrors {
				panic(tooMany(errs))
			}
			return visitor.ActionNoChange, nil
		},
	}}
}
