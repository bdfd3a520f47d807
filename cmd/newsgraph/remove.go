package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"newsgraph/graph/store"
)

func newRemove(std *streams) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "remove ID...",
		Short: "Take articles, and what only they say, out of the graph",
		Long: `Take articles out of the graph, with every statement that only they make and every
entity that nothing else speaks of. The ids are those of articles, as newsgraph query
and newsgraph extract print them.`,
		Example: `  newsgraph query '{ articles { edges { node { id title } } } }'
  newsgraph remove article/1f0c7b8a9d3e`,
		Args: arguments(cobra.MinimumNArgs(1), "at least one article id"),
	}
	db := storeFlag(cmd)
	cmd.RunE = func(cmd *cobra.Command, ids []string) error {
		return withExisting(cmd.Context(), *db, func(ctx context.Context, st *store.Store) error {
			failed := []failure(nil)
			for _, id := range ids {
				changed, err := st.Remove(ctx, articleID(id))
				if err != nil {
					return fmt.Errorf("removing %s: %w", id, err)
				}
				if changed.Removed == 0 {
					failed = append(failed, failure{id, errors.New("no such article in the graph; newsgraph query '{ articles { edges { node { id title } } } }' lists them")})
				}
			}
			if removed := len(ids) - len(failed); removed > 0 {
				fmt.Fprintf(std.err, "%s removed\n", count(removed, "article"))
				if err := tellTotals(ctx, std, st, *db); err != nil {
					return err
				}
			}
			return outcome(len(ids)-len(failed), failed)
		})
	}
	return cmd
}

// articleID completes an id given without its kind.
func articleID(s string) string {
	if strings.Contains(s, "/") {
		return s
	}
	return "article/" + s
}
