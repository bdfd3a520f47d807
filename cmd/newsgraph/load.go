package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/spf13/cobra"

	"newsgraph/graph"
	"newsgraph/graph/resolve"
	"newsgraph/graph/store"
)

func newLoad(std *streams) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "load FILE.jsonl...",
		Short: "Put extracted records into the graph",
		Long: `Put records as newsgraph extract prints them into the graph, entities linked. Every
record is checked first: quotes stand at their offsets, what a record refers to is
there, types, predicates and certainties are known. A file with a fault is not loaded,
and the fault is named with its line; the other files are.`,
		Example: `  newsgraph load records.jsonl
  newsgraph extract --no-resolve archive/ | newsgraph load -`,
		Args: arguments(cobra.MinimumNArgs(1), "at least one .jsonl file"),
	}
	db := storeFlag(cmd)
	cmd.RunE = func(cmd *cobra.Command, files []string) error {
		return withStore(cmd.Context(), *db, func(ctx context.Context, st *store.Store) error {
			return load(ctx, std, st, *db, files)
		})
	}
	return cmd
}

func load(ctx context.Context, std *streams, st *store.Store, db string, files []string) error {
	began := time.Now()
	linker := resolve.New()
	articles, failed := 0, []failure(nil)
	for _, file := range files {
		records, err := readRecords(file, std.in)
		if err != nil {
			failed = append(failed, failure{file, err})
			continue
		}
		n, err := putRecords(ctx, st, linker, records)
		if err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		articles += n
	}
	done := len(files) - len(failed)
	if done > 0 {
		fmt.Fprintf(std.err, "%s loaded from %s in %.1f s\n", count(articles, "article"), count(done, "file"), time.Since(began).Seconds())
		if err := tellTotals(ctx, std, st, db); err != nil {
			return err
		}
	}
	return outcome(done, failed)
}

func readRecords(file string, stdin io.Reader) (*graph.Records, error) {
	in, err := openInput(file, stdin)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	records, err := graph.ReadValid(in)
	if err != nil {
		return nil, fmt.Errorf("not loaded: %w", plain(err))
	}
	if len(records.Articles) == 0 {
		return nil, errors.New("not loaded: no article record in it; newsgraph extract makes such files")
	}
	return records, nil
}

// openInput opens a file of records, or standard input for -.
func openInput(file string, stdin io.Reader) (io.ReadCloser, error) {
	if file == "-" {
		return io.NopCloser(stdin), nil
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, plain(err)
	}
	return f, nil
}

// putRecords links and stores the records, article by article.
func putRecords(ctx context.Context, st *store.Store, linker *resolve.Linker, records *graph.Records) (articles int, err error) {
	var linked []*graph.Extraction
	for _, ex := range records.Split() {
		linked = append(linked, linker.Link(ex))
	}
	_, err = st.PutAll(ctx, linked)
	return len(linked), err
}
