package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"
	"golang.org/x/term"
)

// defaultDB is the store that every verb uses unless --db names another.
const defaultDB = "./newsgraph.db"

// standardStreams are those of the process.
func standardStreams() *streams {
	terminal := term.IsTerminal(int(os.Stderr.Fd()))
	return &streams{
		in: os.Stdin, out: os.Stdout, err: os.Stderr,
		terminal: terminal,
		colour:   terminal && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb",
	}
}

// newRoot builds the command tree. It loads nothing, so that help is instant.
func newRoot(std *streams) *cobra.Command {
	root := &cobra.Command{
		Use:   "newsgraph",
		Short: "Turn Chinese press articles into a graph one can query",
		Long: `newsgraph reads Chinese press articles and keeps what they say as a graph: who ran
which campaign, what it reported, who was awarded what, each statement with the
words that say it. It works offline.

Data goes to standard output, everything else to standard error. Exit codes: 0 done,
1 failed, 2 usage, 3 done in part (the failures are listed), 130 interrupted.`,
		Example: `  newsgraph serve                       # the seed articles, at http://127.0.0.1:8080
  newsgraph add news/ today.txt         # put your own into the graph
  newsgraph query '{ stats { articles facts metrics } }'
  newsgraph extract --format jsonl today.txt > records.jsonl`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return nil
			}
			hint := "see newsgraph --help for the verbs"
			if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
				hint = fmt.Sprintf("did you mean %s?", near[0])
			}
			return usageError{fmt.Errorf("unknown verb %q; %s", args[0], hint)}
		},
		RunE:                       func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
		SilenceErrors:              true,
		SilenceUsage:               true,
		SuggestionsMinimumDistance: 2,
		CompletionOptions:          cobra.CompletionOptions{HiddenDefaultCmd: true},
	}
	root.SetIn(std.in)
	root.SetOut(std.out)
	root.SetErr(std.err)
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return usageError{fmt.Errorf("%w; see %s --help", err, cmd.CommandPath())}
	})
	root.AddCommand(
		newServe(std), newAdd(std), newRemove(std), newExtract(std), newLoad(std),
		newQuery(std), newExport(std), newExplain(std), newEval(std), newStats(std), newVersion(std),
	)
	return root
}

// storeFlag adds --db to a verb and returns where its value will stand.
func storeFlag(cmd *cobra.Command) *string {
	return cmd.Flags().String("db", defaultDB, "directory of the graph, or memory: to keep nothing")
}

// jsonFlag adds --json to a verb that reads.
func jsonFlag(cmd *cobra.Command) *bool {
	return cmd.Flags().Bool("json", false, "print one line of JSON instead of text")
}

// confidenceFlag adds --min-confidence to a verb that gives out claims. It is
// checked once the flags are read.
func confidenceFlag(cmd *cobra.Command) *float64 {
	least := cmd.Flags().Float64("min-confidence", 0, "leave out what the extractor is less sure of, from 0 to 1")
	cmd.PreRunE = func(*cobra.Command, []string) error {
		if *least >= 0 && *least <= 1 {
			return nil
		}
		return usageError{fmt.Errorf("--min-confidence %v is not between 0 and 1", *least)}
	}
	return least
}
