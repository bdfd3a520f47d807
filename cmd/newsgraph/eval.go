package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"newsgraph/graph"
	"newsgraph/graph/evaluate"
	"newsgraph/graph/resolve"
)

func newEval(std *streams) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "eval GOLD_DIR [OTHER]",
		Short: "Measure an extraction against annotated articles",
		Long: `Measure an extraction against annotated articles: precision, recall and F1 of each
predicate and of metrics, with 95 % bootstrap intervals over the articles.

GOLD_DIR holds articles ID.txt, each with what it says in ID.json beside it;
docs/evaluation.md describes the format. The articles are read anew, unless a second
argument gives records to measure instead, as newsgraph extract prints them, or a
second annotation of the same articles, to see how far two annotators agree.

With --calibrate all directories named are gold: the weights by which the extractor says
how sure it is are trained on them, without looking at the confidence it gives now.`,
		Example: `  newsgraph eval gold/
  newsgraph eval --misses gold/ | less
  newsgraph eval --json gold/ records.jsonl | jq '.scores["ALL TRIPLES"].F1'
  newsgraph eval gold/ gold-of-a-colleague/
  newsgraph eval --calibrate seeds/confidence.tsv gold/`,
		Args: arguments(cobra.MinimumNArgs(1), "a directory of gold files, and at most one thing to measure against it"),
	}
	asJSON := jsonFlag(cmd)
	misses := cmd.Flags().Bool("misses", false, "list every miss and false alarm, and nothing else")
	confidence := cmd.Flags().Bool("confidence", false, "show how many claims of each confidence are right, and nothing else")
	table := cmd.Flags().String("calibrate", "", "train confidence on the gold, write its weights to this `file`, and nothing else")
	cmd.MarkFlagsMutuallyExclusive("json", "misses", "confidence", "calibrate")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if *table != "" {
			return calibrate(cmd.Context(), std, args, *table)
		}
		if len(args) > 2 {
			return usageError{fmt.Errorf("eval takes at most one thing to measure, and there are %d; see %s --help", len(args)-1, cmd.CommandPath())}
		}
		gold, err := readGold(args[0])
		if err != nil {
			return err
		}
		found, err := measured(cmd.Context(), std, args, gold)
		if err != nil {
			return err
		}
		report := evaluate.Score(gold, found)
		switch {
		case *asJSON:
			enc := json.NewEncoder(std.out)
			enc.SetEscapeHTML(false)
			return enc.Encode(report)
		case *misses:
			return report.PrintMisses(std.out)
		case *confidence:
			return report.PrintConfidence(std.out)
		}
		return report.Print(std.out)
	}
	return cmd
}

// readGold reads a directory of gold files.
func readGold(dir string) (*evaluate.Set, error) {
	if info, err := os.Stat(dir); err != nil {
		return nil, fmt.Errorf("%s: %w", dir, plain(err))
	} else if !info.IsDir() {
		return nil, fmt.Errorf("%s is not a directory of gold files", dir)
	}
	gold, err := evaluate.ReadGold(os.DirFS(dir))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", dir, err)
	}
	return gold, nil
}

// measured is what the gold is held against: the second argument, or a fresh
// extraction of the gold's articles.
func measured(ctx context.Context, std *streams, args []string, gold *evaluate.Set) (*evaluate.Set, error) {
	if len(args) == 1 {
		records, err := extractGold(ctx, std, newExtractor(), args[0], gold)
		if err != nil {
			return nil, err
		}
		return evaluate.FromRecords(records)
	}
	if info, err := os.Stat(args[1]); err == nil && info.IsDir() {
		return readGold(args[1])
	}
	in, err := openInput(args[1], std.in)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", args[1], err)
	}
	defer in.Close()
	records, err := graph.Read(in)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", args[1], err)
	}
	found, err := evaluate.FromRecords(records)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", args[1], err)
	}
	return found, nil
}

// extractGold extracts the articles of a gold directory. All of them must be
// readable, or the measures would be of something else.
func extractGold(ctx context.Context, std *streams, x *extractor, dir string, gold *evaluate.Set) (*graph.Records, error) {
	var sources []source
	for _, name := range gold.Names() {
		sources = append(sources, fileSource(filepath.Join(dir, evaluate.ArticleOf(name))))
	}
	bar := newProgress(std, "reading", len(sources))
	defer bar.done()
	var records graph.Records
	linker := resolve.New()
	for result := range x.each(ctx, sources, func(string) bool { return false }) {
		bar.step()
		if result.err != nil {
			return nil, fmt.Errorf("%s: %w", result.source.name, result.err)
		}
		for _, ex := range result.articles {
			records.Add(linker.Link(ex))
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	records.Sort()
	return &records, nil
}
