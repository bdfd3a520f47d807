package main

import (
	"context"

	"github.com/spf13/cobra"

	"newsgraph/graph/store"
)

func newAdd(std *streams) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "add PATH...",
		Short: "Read articles into the graph",
		Long: `Read articles into the graph. A directory stands for all *.txt and *.md files in it
and below, - for standard input. A file whose bytes are stored already is passed over;
an article that is put again replaces what it said before.`,
		Example: `  newsgraph add today.txt
  newsgraph add news/ 2025-*.txt
  curl -s https://example.org/article.txt | newsgraph add -
  newsgraph add --again news/           # after an upgrade: extract all of it anew`,
		Args: arguments(cobra.MinimumNArgs(1), "at least one file or directory"),
	}
	db := storeFlag(cmd)
	again := cmd.Flags().Bool("again", false, "extract also what is stored already")
	cmd.RunE = func(cmd *cobra.Command, paths []string) error {
		sources, missing := findSources(paths, std.in)
		if len(sources) == 0 {
			return outcome(0, missing)
		}
		return withStore(cmd.Context(), *db, func(ctx context.Context, st *store.Store) error {
			did, err := (&ingest{std: std, store: st, again: *again}).run(ctx, sources)
			if err != nil {
				return err
			}
			if did.sources > 0 {
				did.tell(std)
				if err := tellTotals(ctx, std, st, *db); err != nil {
					return err
				}
			}
			return outcome(did.sources, append(missing, did.failed...))
		})
	}
	return cmd
}
