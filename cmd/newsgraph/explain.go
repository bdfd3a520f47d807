package main

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"newsgraph/extract"
	"newsgraph/extract/explain"
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
them, and refused: what nearly was found, and what stopped it. Offsets are code points of
the article's text. --at shows the sentences that hold some words, and nothing else;
--html writes a page, complete in itself, with the articles and their facts marked in place.`,
		Example: `  newsgraph explain today.txt | less
  newsgraph explain --at 百日行动 today.txt
  newsgraph explain --html today.txt > today.html
  newsgraph explain --layer relations,metrics today.txt
  newsgraph explain --json today.txt | jq '.layers[].rows | length'`,
		Args: arguments(cobra.MinimumNArgs(1), "at least one file"),
	}
	asJSON := jsonFlag(cmd)
	layers := cmd.Flags().StringSlice("layer", nil, "show these `layers` only, and no heading")
	at := cmd.Flags().String("at", "", "show only the sentences that hold this `text`")
	html := cmd.Flags().Bool("html", false, "write a page for a browser")
	cmd.MarkFlagsMutuallyExclusive("json", "html")
	cmd.MarkFlagsMutuallyExclusive("layer", "html")
	cmd.MarkFlagsMutuallyExclusive("at", "html")
	cmd.RunE = func(cmd *cobra.Command, paths []string) error {
		if err := checkLayers(*layers); err != nil {
			return usageError{err}
		}
		sources, failed := findSources(paths, std.in)
		if len(sources) == 0 {
			return outcome(0, failed)
		}
		pipeline, err := newPipeline()
		if err != nil {
			return err
		}
		x := explaining{std: std, pipeline: pipeline, layers: *layers, at: *at, asJSON: *asJSON}
		var docs []*extract.Document
		for _, src := range sources {
			read, err := x.read(cmd.Context(), src)
			if err == nil && !*html {
				err = x.print(read)
			}
			if err != nil {
				failed = append(failed, failure{src.name, err})
			}
			docs = append(docs, read...)
		}
		if *html && len(docs) > 0 {
			if err := explain.WritePage(std.out, docs); err != nil {
				return err
			}
		}
		return cmp.Or(cmd.Context().Err(), outcome(len(sources)-len(failed), failed))
	}
	return cmd
}

func checkLayers(names []string) error {
	known := explain.Layers(extract.New(graph.Article{}, nil))
	for _, name := range names {
		if !slices.ContainsFunc(known, func(l explain.Layer) bool { return l.Name == name }) {
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
	at       string   // words, "" for all of the article
	asJSON   bool
	printed  int
}

// read annotates the articles of a source and keeps what was refused.
func (x *explaining) read(ctx context.Context, s source) ([]*extract.Document, error) {
	data, err := s.read(ctx)
	if err != nil {
		return nil, err
	}
	docs, err := read.Articles(s.name, data)
	for _, doc := range docs {
		doc.Tracing = true
		x.pipeline.Annotate(doc)
		x.pipeline.Records(doc) // for the confidence that records have
	}
	return docs, err
}

// print writes the articles of one source. Words to show the sentences of must stand in
// one of them.
func (x *explaining) print(docs []*extract.Document) error {
	found := false
	for _, doc := range docs {
		layers := explain.Layers(doc)
		if x.at != "" {
			var here bool
			if layers, here = explain.At(doc, layers, x.at); !here {
				continue
			}
		}
		found = true
		if err := x.write(doc, layers); err != nil {
			return err
		}
	}
	if !found {
		return fmt.Errorf("%q does not stand in it; give words as they are printed", x.at)
	}
	return nil
}

func (x *explaining) write(doc *extract.Document, layers []explain.Layer) error {
	if len(x.layers) > 0 {
		layers = slices.DeleteFunc(layers, func(l explain.Layer) bool { return !slices.Contains(x.layers, l.Name) })
	}
	if x.printed++; x.printed > 1 && !x.asJSON {
		fmt.Fprintln(x.std.out)
	}
	switch {
	case x.asJSON:
		enc := json.NewEncoder(x.std.out)
		enc.SetEscapeHTML(false)
		return enc.Encode(explained{doc.Article.ID, doc.Article.File, doc.Article.Title, layers})
	case len(x.layers) > 0:
		return explain.WriteLayers(x.std.out, layers)
	}
	return explain.Write(x.std.out, doc, layers)
}

// explained is an article with its layers, as JSON shows it.
type explained struct {
	ID     string          `json:"id"`
	File   string          `json:"file"`
	Title  string          `json:"title"`
	Layers []explain.Layer `json:"layers"`
}
