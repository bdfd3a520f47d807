package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"newsgraph/graph"
	"newsgraph/graph/resolve"
)

func newExtract(std *streams) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "extract PATH...",
		Short: "Print what articles say, as JSON Lines",
		Long: `Print what articles say as JSON Lines: article, entity, mention, fact and metric
records, sorted, so that the same input gives the same bytes. Entities are linked
across the files of the run. With --no-resolve each file is printed as soon as it is
read, with entity ids of its own, which newsgraph load links.`,
		Example: `  newsgraph extract today.txt
  newsgraph extract --format jsonl news/ > records.jsonl
  newsgraph extract --min-confidence 0.9 today.txt
  newsgraph extract --no-resolve archive/ | newsgraph load -`,
		Args: arguments(cobra.MinimumNArgs(1), "at least one file or directory"),
	}
	format := formatFlag(cmd)
	noResolve := cmd.Flags().Bool("no-resolve", false, "print as files are read, without linking entities across them")
	least := confidenceFlag(cmd)
	cmd.RunE = func(cmd *cobra.Command, paths []string) error {
		if err := checkFormat(*format); err != nil {
			return err
		}
		sources, failed := findSources(paths, std.in)
		run := extraction{std: std, least: *least, failed: failed}
		if !*noResolve {
			run.linker = resolve.New()
		}
		return run.print(cmd.Context(), sources)
	}
	return cmd
}

// extraction prints records: all at the end when it links them, file by file when
// it does not.
type extraction struct {
	std     *streams
	least   float64         // confidence of what is printed
	linker  *resolve.Linker // nil to print as files are read
	records graph.Records
	done    int
	failed  []failure
}

func (x *extraction) print(ctx context.Context, sources []source) error {
	bar := newProgress(x.std, "reading", len(sources))
	defer bar.done()
	printed := map[string]string{} // article to the file it was first found in
	for result := range newExtractor().each(ctx, sources, func(string) bool { return false }) {
		bar.step()
		if result.err != nil {
			x.failed = append(x.failed, failure{result.source.name, result.err})
			continue
		}
		x.done++
		for _, ex := range result.articles {
			if first, ok := printed[ex.Article.ID]; ok {
				fmt.Fprintf(x.std.err, "newsgraph: %s: the same article as in %s, passed over\n", result.source.name, first)
				continue
			}
			printed[ex.Article.ID] = result.source.name
			x.add(ex)
		}
		if x.linker == nil {
			if err := x.write(); err != nil {
				return err
			}
		}
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := x.write(); err != nil {
		return err
	}
	return outcome(x.done, x.failed)
}

func (x *extraction) add(ex *graph.Extraction) {
	ex.KeepSure(x.least)
	if x.linker != nil {
		x.records.Add(x.linker.Link(ex))
		return
	}
	x.records.Add(owned(ex))
}

// owned gives the entities ids that no other article uses. Until they are linked,
// two articles may mean different things by one name.
func owned(ex *graph.Extraction) *graph.Extraction {
	_, article, _ := strings.Cut(ex.Article.ID, "/")
	own := func(id string) string { return id + "@" + article }
	for i := range ex.Entities {
		ex.Entities[i].ID = own(ex.Entities[i].ID)
	}
	for i := range ex.Mentions {
		ex.Mentions[i].Entity = own(ex.Mentions[i].Entity)
	}
	for i := range ex.Facts {
		ex.Facts[i].Subject, ex.Facts[i].Object = own(ex.Facts[i].Subject), own(ex.Facts[i].Object)
	}
	for i := range ex.Metrics {
		for j, id := range ex.Metrics[i].Subjects {
			ex.Metrics[i].Subjects[j] = own(id)
		}
	}
	return ex
}

// write prints the records that have come together.
func (x *extraction) write() error {
	x.records.Sort()
	err := x.records.Write(x.std.out)
	x.records = graph.Records{}
	return err
}
