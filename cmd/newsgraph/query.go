package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"newsgraph/graph/store"
	"newsgraph/schema"
)

func newQuery(std *streams) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "query 'GRAPHQL'",
		Short: "Ask the graph in GraphQL",
		Long: `Ask the graph in GraphQL and print the answer as JSON. The query is the argument, the
file named after an @, or - for standard input. Its variables are given with --var, each
value as JSON, or as text where it is none.`,
		Example: `  newsgraph query '{ stats { articles entities facts metrics } }'
  newsgraph query '{ place(name: "西宁市") { awarded { edges { node { name } } } } }'
  newsgraph query --var name=沈阳市公安局 'query($name: String!) { agency(name: $name) { id aliases } }'
  newsgraph query @campaigns.graphql --json | jq .data`,
		Args: arguments(cobra.ExactArgs(1), "one query, in quotes"),
	}
	db, asJSON := storeFlag(cmd), jsonFlag(cmd)
	vars := cmd.Flags().StringArray("var", nil, "a variable of the query, as `name=value`; may be repeated")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		variables, err := parseVariables(*vars)
		if err != nil {
			return usageError{err}
		}
		text, err := queryText(args[0], std.in)
		if err != nil {
			return err
		}
		return withExisting(cmd.Context(), *db, func(ctx context.Context, st *store.Store) error {
			return query(ctx, std, st, text, variables, *asJSON)
		})
	}
	return cmd
}

// query answers one query on standard output. What is wrong with it is an error;
// an answer in part is printed all the same.
func query(ctx context.Context, std *streams, st *store.Store, text string, variables map[string]any, oneLine bool) error {
	api, err := schema.New(st, schema.Options{})
	if err != nil {
		return err
	}
	answer := api.Do(ctx, text, variables, "")
	if err := ctx.Err(); err != nil {
		return err
	}
	if answer.Data != nil {
		enc := json.NewEncoder(std.out)
		enc.SetEscapeHTML(false)
		if !oneLine {
			enc.SetIndent("", "  ")
		}
		if err := enc.Encode(map[string]any{"data": answer.Data}); err != nil {
			return err
		}
	}
	if answer.OK() {
		return nil
	}
	faults := make([]string, 0, len(answer.Errors))
	for _, e := range answer.Errors {
		faults = append(faults, fault(e))
	}
	return fmt.Errorf("the query was not answered: %s", strings.Join(faults, "; "))
}

// fault puts an error of GraphQL on one line, with its place in the query.
func fault(e *schema.Error) string {
	message := strings.Join(strings.Fields(e.Message), " ")
	if len(e.Locations) == 0 {
		return message
	}
	return fmt.Sprintf("%s (line %d, column %d)", message, e.Locations[0].Line, e.Locations[0].Column)
}

// queryText is the query that the argument means.
func queryText(arg string, stdin io.Reader) (string, error) {
	name, isFile := strings.CutPrefix(arg, "@")
	switch {
	case arg == "-":
		data, err := io.ReadAll(stdin)
		return string(data), err
	case isFile:
		data, err := os.ReadFile(name)
		if err != nil {
			return "", fmt.Errorf("%s: %w", name, plain(err))
		}
		return string(data), nil
	}
	return arg, nil
}

// parseVariables reads name=value pairs; values are JSON, or else text.
func parseVariables(pairs []string) (map[string]any, error) {
	out := map[string]any{}
	for _, pair := range pairs {
		name, value, ok := strings.Cut(pair, "=")
		if !ok || name == "" {
			return nil, fmt.Errorf("--var %q has no value; give name=value", pair)
		}
		var v any
		if json.Unmarshal([]byte(value), &v) != nil {
			v = value
		}
		out[name] = v
	}
	return out, nil
}
