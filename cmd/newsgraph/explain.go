package main

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"newsgraph/extract"
	"newsgraph/extract/read"
	"newsgraph/extract/zh"
	"newsgraph/graph"
)

func newExplain(std *streams) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "explain PATH...",
		Short: "Show how articles are read, layer by layer",
		Long: `Show what was read off each article, layer by layer: blocks, brackets, quantities,
periods, clauses, mentions, cues, frames, relations, metrics, with the rules that found
them. Offsets are code points of the article's text.`,
		Example: `  newsgraph explain today.txt | less
  newsgraph explain --layer relations,metrics today.txt
  newsgraph explain --json today.txt | jq '.layers[].rows | length'`,
		Args: arguments(cobra.MinimumNArgs(1), "at least one file"),
	}
	asJSON := jsonFlag(cmd)
	layers := cmd.Flags().StringSlice("layer", nil, "show these `layers` only, and no heading")
	cmd.RunE = func(cmd *cobra.Command, paths []string) error {
		if err := checkLayers(*layers); err != nil {
			return usageError{err}
		}
		sources, failed := findSources(paths, std.in)
		if len(sources) == 0 {
			return outcome(0, failed)
		}
		pipeline, err := zh.New()
		if err != nil {
			return err
		}
		x := explaining{std, pipeline, *layers, *asJSON}
		done := 0
		for _, s := range sources {
			if err := x.explain(cmd.Context(), s); err != nil {
				failed = append(failed, failure{s.name, err})
				continue
			}
			done++
		}
		return cmp.Or(cmd.Context().Err(), outcome(done, failed))
	}
	return cmd
}

func checkLayers(names []string) error {
	known := extract.New(graph.Article{}, nil).Layers()
	for _, name := range names {
		if !slices.ContainsFunc(known, func(l extract.Layer) bool { return l.Name == name }) {
			return fmt.Errorf("unknown layer %q; newsgraph explain --help names them", name)
		}
	}
	return nil
}

// explaining is how articles are explained.
type explaining struct {
	std      *streams
	pipeline *zh.Pipeline
	layers   []string // empty for all
	asJSON   bool
}

func (x *explaining) explain(ctx context.Context, s source) error {
	data, err := s.read(ctx)
	if err != nil {
		return err
	}
	docs, err := read.Articles(s.name, data)
	if err != nil {
		return err
	}
	for i, doc := range docs {
		x.pipeline.Annotate(doc)
		if i > 0 && !x.asJSON {
			fmt.Fprintln(x.std.out)
		}
		if err := x.print(doc); err != nil {
			return err
		}
	}
	return nil
}

func (x *explaining) print(doc *extract.Document) error {
	layers := doc.Layers()
	if len(x.layers) > 0 {
		layers = slices.DeleteFunc(layers, func(l extract.Layer) bool { return !slices.Contains(x.layers, l.Name) })
	}
	switch {
	case x.asJSON:
		enc := json.NewEncoder(x.std.out)
		enc.SetEscapeHTML(false)
		return enc.Encode(explained{doc.Article.ID, doc.Article.File, doc.Article.Title, layers})
	case len(x.layers) > 0:
		return extract.WriteLayers(x.std.out, layers)
	}
	return extract.Explain(x.std.out, doc)
}

// explained is an article with its layers, as JSON shows it.
type explained struct {
	ID     string          `json:"id"`
	File   string          `json:"file"`
	Title  string          `json:"title"`
	Layers []extract.Layer `json:"layers"`
}
