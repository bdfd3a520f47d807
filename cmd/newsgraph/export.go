package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"newsgraph/graph/store"
)

func newExport(std *streams) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "export",
		Short: "Print all that the graph holds, as JSON Lines",
		Long: `Print every record of the graph as JSON Lines, sorted, as newsgraph extract prints
those of articles: the same graph gives the same bytes, and newsgraph load makes the
same graph of them again.`,
		Example: `  newsgraph export > records.jsonl
  newsgraph export --min-confidence 0.9 --db /data/news.db > sure.jsonl
  newsgraph export | newsgraph load --db copy.db -`,
		Args: arguments(cobra.NoArgs, "no arguments"),
	}
	db, format, least := storeFlag(cmd), formatFlag(cmd), confidenceFlag(cmd)
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		if err := checkFormat(*format); err != nil {
			return err
		}
		return withExisting(cmd.Context(), *db, func(ctx context.Context, st *store.Store) error {
			records, err := st.Records(ctx)
			if err != nil {
				return err
			}
			records.KeepSure(*least)
			return records.Write(std.out)
		})
	}
	return cmd
}

// formatFlag names the format in which records are printed.
func formatFlag(cmd *cobra.Command) *string {
	return cmd.Flags().String("format", "jsonl", "format of the output; jsonl is the only one")
}

func checkFormat(format string) error {
	if format != "jsonl" {
		return usageError{fmt.Errorf("unknown format %q; jsonl is the only one", format)}
	}
	return nil
}
