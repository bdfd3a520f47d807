package schema

import (
	"strconv"
	"time"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"

	"newsgraph/graph"
)

// longType is for counts: Int ends at 32 bits, and graphql-go answers null beyond.
var longType = graphql.NewScalar(graphql.ScalarConfig{
	Name:         "Long",
	Description:  "A whole number; exact up to 2^53, where JSON's numbers end.",
	Serialize:    func(v any) any { return v },
	ParseValue:   parseLong,
	ParseLiteral: func(v ast.Value) any { return parseLong(literal(v)) },
})

func parseLong(v any) any {
	switch v := v.(type) {
	case float64:
		if v == float64(int64(v)) {
			return int64(v)
		}
	case string:
		if n, err := strconv.ParseInt(v, 10, 64); err == nil {
			return n
		}
	}
	return nil
}

// decimalType carries figures as they were printed, free of binary rounding.
var decimalType = graphql.NewScalar(graphql.ScalarConfig{
	Name:         "Decimal",
	Description:  "An exact number in plain notation, as a string: \"166000000\", \"12.50\".",
	Serialize:    func(v any) any { return string(v.(graph.Decimal)) },
	ParseValue:   parseDecimal,
	ParseLiteral: func(v ast.Value) any { return parseDecimal(literal(v)) },
})

func parseDecimal(v any) any {
	s, ok := v.(string)
	if !ok {
		return nil
	}
	if _, err := strconv.ParseFloat(s, 64); err != nil {
		return nil
	}
	return graph.Decimal(s)
}

var dateType = graphql.NewScalar(graphql.ScalarConfig{
	Name:         "Date",
	Description:  "A day, as in 2022-08-29.",
	Serialize:    func(v any) any { return string(v.(graph.Date)) },
	ParseValue:   parseDate,
	ParseLiteral: func(v ast.Value) any { return parseDate(literal(v)) },
})

func parseDate(v any) any {
	s, ok := v.(string)
	if !ok {
		return nil
	}
	if _, err := time.Parse(time.DateOnly, s); err != nil {
		return nil
	}
	return graph.Date(s)
}

func literal(v ast.Value) any {
	switch v := v.(type) {
	case *ast.StringValue:
		return v.Value
	case *ast.IntValue:
		return v.Value
	}
	return nil
}
