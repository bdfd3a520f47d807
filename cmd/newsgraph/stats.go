package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"newsgraph/graph"
	"newsgraph/graph/store"
)

func newStats(std *streams) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "stats",
		Short:   "Count what the graph holds",
		Example: "  newsgraph stats\n  newsgraph stats --json --db /data/news.db",
		Args:    arguments(cobra.NoArgs, "no arguments"),
	}
	db, asJSON := storeFlag(cmd), jsonFlag(cmd)
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		return withExisting(cmd.Context(), *db, func(ctx context.Context, st *store.Store) error {
			t, err := totalsOf(ctx, st)
			if err != nil {
				return err
			}
			if *asJSON {
				return json.NewEncoder(std.out).Encode(t)
			}
			_, err = std.out.Write(t.table())
			return err
		})
	}
	return cmd
}

// totals are the counts of a graph as the command line shows them.
type totals struct {
	Articles int                `json:"articles"`
	Entities int                `json:"entities"`
	ByType   map[graph.Type]int `json:"entities_by_type"`
	Facts    int                `json:"facts"`
	Metrics  int                `json:"metrics"`
	Mentions int                `json:"mentions"`
	Quads    int                `json:"quads"`
}

func totalsOf(ctx context.Context, st *store.Store) (*totals, error) {
	stats, err := st.Stats(ctx)
	if err != nil {
		return nil, err
	}
	t := &totals{stats.Articles, 0, stats.Entities, stats.Facts, stats.Metrics, stats.Mentions, stats.Quads}
	for _, n := range stats.Entities {
		t.Entities += n
	}
	return t, nil
}

// tellTotals says in one line what the graph holds now.
func tellTotals(ctx context.Context, std *streams, st *store.Store, db string) error {
	t, err := totalsOf(ctx, st)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(std.err, "%s holds %s, %d entities, %s, %s\n", db,
		count(t.Articles, "article"), t.Entities, count(t.Facts, "fact"), count(t.Metrics, "metric"))
	return err
}

func (t *totals) table() []byte {
	var out bytes.Buffer
	row := func(name string, n int) { fmt.Fprintf(&out, "%-10s %8d\n", name, n) }
	row("articles", t.Articles)
	row("entities", t.Entities)
	for _, info := range graph.Types {
		row("  "+string(info.Type), t.ByType[info.Type])
	}
	row("facts", t.Facts)
	row("metrics", t.Metrics)
	row("mentions", t.Mentions)
	row("quads", t.Quads)
	return out.Bytes()
}
