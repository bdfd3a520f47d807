package extract

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"newsgraph/extract/numeral"
	"newsgraph/graph"
)

// Layer is one layer of a document in words, for a reader.
type Layer struct {
	Name string `json:"layer"`
	Rows []Row  `json:"rows"`
}

// Row is one finding of a layer: a stretch of the text in code points, what the
// layer says of it, and the rule that found it, if rules fill that layer.
type Row struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
	Says  string `json:"says"`
	Rule  string `json:"rule,omitempty"`
}

// Layers tells the document layer by layer, in the order in which they are filled.
func (d *Document) Layers() []Layer {
	x := explainer{d, newCodePoints(d.Text)}
	return []Layer{
		{"blocks", rows(d.Blocks, x.block)},
		{"brackets", rows(d.Brackets, x.bracket)},
		{"quantities", rows(d.Quantities, x.quantity)},
		{"periods", rows(d.Periods, x.period)},
		{"clauses", rows(d.Clauses, x.clause)},
		{"mentions", rows(d.Mentions, x.mention)},
		{"cues", rows(d.Cues, x.cue)},
		{"frames", x.frames()},
		{"relations", rows(d.Relations, x.relation)},
		{"metrics", rows(d.Metrics, x.metric)},
	}
}

// Explain writes what is known of the article and all of the document's layers as
// text, one finding a line.
func Explain(w io.Writer, d *Document) error {
	head := cmp.Or(d.Article.Title, "(no title)") + "\n" + d.Article.ID + " " + d.Article.File + "\n"
	if about := nonEmpty(d.Article.Publisher, string(d.Article.Published), strings.Join(d.Article.Authors, "、"), d.Article.URL); about != "" {
		head += about + "\n"
	}
	if _, err := io.WriteString(w, head+"\n"); err != nil {
		return err
	}
	return WriteLayers(w, d.Layers())
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

// explainer puts the findings of a document into words.
type explainer struct {
	doc *Document
	at  codePoints
}

func rows[T any](findings []T, tell func(*T) Row) []Row {
	out := make([]Row, 0, len(findings))
	for i := range findings {
		out = append(out, tell(&findings[i]))
	}
	return out
}

func (x explainer) row(s Span, rule string, says ...string) Row {
	return Row{x.at.of(s.Start), x.at.of(s.End), x.doc.Slice(s), nonEmpty(says...), rule}
}

func (x explainer) block(b *Block) Row { return x.row(b.Span, "", b.Role.String()) }

func (x explainer) bracket(b *Bracket) Row {
	return x.row(b.Span, "", when(b.Speech, "speech"), when(b.Parent >= 0, fmt.Sprintf("inside bracket %d", b.Parent)))
}

func (x explainer) quantity(q *Quantity) Row {
	return x.row(q.Span, "", amount(q.Amount), when(q.Threshold, "threshold"), when(q.UnitMissing, "unit missing"))
}

func (x explainer) period(p *Period) Row {
	return x.row(p.Span, "", p.Kind.String(), when(p.Start != "" || p.End != "", fmt.Sprintf("%s to %s", cmp.Or(p.Start, "?"), cmp.Or(p.End, "?"))))
}

func (x explainer) clause(c *Clause) Row {
	return x.row(c.Span, "", fmt.Sprintf("sentence %d, part %d", c.Sentence, c.Part))
}

func (x explainer) mention(m *Mention) Row {
	return x.row(m.Span, m.Rule, string(m.Type), x.entity(m.Entity), attributes(m.Attrs))
}

func (x explainer) cue(c *Cue) Row {
	return x.row(c.Span, "", string(c.Certainty), when(c.Void, "no claim"), "covers "+oneLine(x.doc.Slice(c.Covers)))
}

// frames tells what each clause inherits; a clause that inherits nothing is left out.
func (x explainer) frames() []Row {
	out := []Row{}
	for i := range min(len(x.doc.Frames), len(x.doc.Clauses)) {
		f := &x.doc.Frames[i]
		says := nonEmpty(
			when(f.Actor >= 0, fmt.Sprintf("actor %s (%s)", x.entity(f.Actor), f.ActorBy)),
			labelled("scope", x.entity(f.Scope)), labelled("campaign", x.entity(f.Campaign)), labelled("system", x.entity(f.System)),
			labelled("topic", f.Topic), labelled("period", x.periodText(f.Period)), labelled("source", x.entity(f.Source)),
			when(f.Anecdote, "anecdote"), when(f.Caption, "caption"))
		if says != "" {
			out = append(out, x.row(x.doc.Clauses[i].Span, "", says))
		}
	}
	return out
}

func (x explainer) relation(r *Relation) Row {
	return x.row(r.Span, r.Rule, fmt.Sprintf("%s %s %s", x.entity(r.Subject), r.Predicate, x.entity(r.Object)),
		string(r.Certainty), confidence(r.Confidence), attributes(r.Attrs))
}

func (x explainer) metric(m *Metric) Row {
	subjects := make([]string, 0, len(m.Subjects))
	for _, s := range m.Subjects {
		subjects = append(subjects, x.entity(s))
	}
	change := strings.TrimSpace(when(m.Change != graph.NoChange, string(m.Change)) + " " + when(m.Basis != graph.NoBasis, string(m.Basis)))
	return x.row(m.Span, m.Rule, fmt.Sprintf("%s · %s = %s", cmp.Or(strings.Join(subjects, "、"), "(nobody)"), m.Indicator, amount(m.Amount)),
		change, x.periodText(m.Period), when(m.PartOf >= 0, fmt.Sprintf("part of metric %d", m.PartOf)),
		string(m.Certainty), confidence(m.Confidence), strings.Join(m.Flags, " "), attributes(m.Attrs))
}

func (x explainer) entity(i int) string {
	if i < 0 || i >= len(x.doc.Entities) {
		return ""
	}
	return x.doc.Entities[i].ID
}

func (x explainer) periodText(i int) string {
	if i < 0 || i >= len(x.doc.Periods) {
		return ""
	}
	return x.doc.Slice(x.doc.Periods[i].Span)
}

func amount(a numeral.Amount) string {
	out := a.Value
	if a.Max != "" {
		out += " to " + a.Max
	}
	if a.Unit != "" {
		out += " " + a.Unit
	}
	if a.Bound != numeral.Exact {
		out += " (" + string(approx(a.Bound)) + ")"
	}
	return out
}

func confidence(c float64) string { return fmt.Sprintf("%.2f", c) }

func attributes(attrs map[string]string) string {
	out := make([]string, 0, len(attrs))
	for k, v := range attrs {
		out = append(out, k+"="+v)
	}
	slices.Sort(out)
	return strings.Join(out, " ")
}

func labelled(label, s string) string { return when(s != "", label+" "+s) }

func when(ok bool, s string) string {
	if ok {
		return s
	}
	return ""
}

func nonEmpty(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), ", ")
}

func oneLine(s string) string { return strings.ReplaceAll(s, "\n", "⏎") }

// String is the role's name.
func (r Role) String() string {
	return name(int(r), "paragraph", "title", "heading", "item", "caption")
}

// String is the kind's name.
func (k PeriodKind) String() string {
	return name(int(k), "day", "window", "since", "as of", "during", "streak")
}

// String is the distance in words.
func (d Distance) String() string {
	return "in the " + name(int(d), "clause", "sentence", "paragraph", "section", "article")
}

func name(i int, names ...string) string {
	if i < len(names) {
		return names[i]
	}
	return fmt.Sprint(i)
}
