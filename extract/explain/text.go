package explain

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"strings"

	"newsgraph/extract"
)

// Write writes what is known of the article and layers of it as text, one finding a line.
func Write(w io.Writer, d *extract.Document, layers []Layer) error {
	head := cmp.Or(d.Article.Title, "(no title)") + "\n" + d.Article.ID + " " + d.Article.File + "\n"
	if about := nonEmpty(d.Article.Publisher, string(d.Article.Published), strings.Join(d.Article.Authors, "、"), d.Article.URL); about != "" {
		head += about + "\n"
	}
	if _, err := io.WriteString(w, head+"\n"); err != nil {
		return err
	}
	return WriteLayers(w, layers)
}

// WriteLayers writes layers as text: each one's name and size, then a line for
// each finding with its offsets, its words, what is said of them and, in
// brackets, the rule.
func WriteLayers(w io.Writer, layers []Layer) error {
	out := bufio.NewWriter(w)
	for i, layer := range layers {
		if i > 0 {
			fmt.Fprintln(out)
		}
		fmt.Fprintf(out, "%s (%d)\n", layer.Name, len(layer.Rows))
		for _, r := range layer.Rows {
			fmt.Fprintf(out, "  %11s  %s", fmt.Sprintf("%d-%d", r.Start, r.End), oneLine(r.Text))
			if r.Says != "" {
				fmt.Fprintf(out, "  → %s", r.Says)
			}
			if r.Rule != "" {
				fmt.Fprintf(out, "  [%s]", r.Rule)
			}
			fmt.Fprintln(out)
		}
	}
	return out.Flush()
}
