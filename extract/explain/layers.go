// Package explain shows a document to a person: what each step found, which rule found
// it, and what nearly was found and why not; as text, or as a page with the article and
// its facts marked in place. It reads every layer and changes none.
package explain

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"newsgraph/extract"
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
func Layers(d *extract.Document) []Layer {
	x := newExplainer(d)
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
		{"refused", rows(d.Refused, x.refusal)},
	}
}

// explainer puts the findings of a document into words.
type explainer struct {
	doc *extract.Document
	at  extract.CodePoints
}

func newExplainer(d *extract.Document) explainer {
	return explainer{d, extract.NewCodePoints(d.Text)}
}

func rows[T any](findings []T, tell func(*T) Row) []Row {
	out := make([]Row, 0, len(findings))
	for i := range findings {
		out = append(out, tell(&findings[i]))
	}
	return out
}

func (x explainer) row(s extract.Span, rule string, says ...string) Row {
	return Row{x.at.Of(s.Start), x.at.Of(s.End), x.doc.Slice(s), nonEmpty(says...), rule}
}

func (x explainer) block(b *extract.Block) Row { return x.row(b.Span, "", b.Role.String()) }

func (x explainer) bracket(b *extract.Bracket) Row {
	return x.row(b.Span, "", when(b.Speech, "speech"), when(b.Parent >= 0, fmt.Sprintf("inside bracket %d", b.Parent)))
}

func (x explainer) quantity(q *extract.Quantity) Row {
	return x.row(q.Span, "", amount(q.Amount), when(q.Threshold, "threshold"), when(q.UnitMissing, "unit missing"))
}

func (x explainer) period(p *extract.Period) Row {
	return x.row(p.Span, "", p.Kind.String(), when(p.Start != "" || p.End != "", fmt.Sprintf("%s to %s", cmp.Or(p.Start, "?"), cmp.Or(p.End, "?"))))
}

func (x explainer) clause(c *extract.Clause) Row {
	return x.row(c.Span, "", fmt.Sprintf("sentence %d, part %d", c.Sentence, c.Part))
}

func (x explainer) mention(m *extract.Mention) Row {
	return x.row(m.Span, m.Rule, string(m.Type), x.entity(m.Entity), attributes(m.Attrs), x.posts(m.Posts))
}

func (x explainer) posts(list []extract.Post) string {
	names := make([]string, 0, len(list))
	for _, p := range list {
		names = append(names, x.doc.Slice(p.Span))
	}
	return labelled("post", strings.Join(names, "、"))
}

func (x explainer) cue(c *extract.Cue) Row {
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

func (x explainer) relation(r *extract.Relation) Row {
	return x.row(r.Span, r.Rule, fmt.Sprintf("%s %s %s", x.entity(r.Subject), r.Predicate, x.entity(r.Object)),
		string(r.Certainty), confidence(r.Confidence), attributes(r.Attrs))
}

func (x explainer) metric(m *extract.Metric) Row {
	subjects := make([]string, 0, len(m.Subjects))
	for _, s := range m.Subjects {
		subjects = append(subjects, x.entity(s))
	}
	change := strings.TrimSpace(when(m.Change != graph.NoChange, string(m.Change)) + " " + when(m.Basis != graph.NoBasis, string(m.Basis)))
	return x.row(m.Span, m.Rule, fmt.Sprintf("%s · %s = %s", cmp.Or(strings.Join(subjects, "、"), "(nobody)"), m.Indicator, amount(m.Amount)),
		change, x.periodText(m.Period), when(m.PartOf >= 0, fmt.Sprintf("part of metric %d", m.PartOf)),
		string(m.Certainty), confidence(m.Confidence), strings.Join(m.Flags, " "), attributes(m.Attrs))
}

func (x explainer) refusal(r *extract.Refusal) Row { return x.row(r.Span, r.Rule, r.Why) }

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
		out += " (" + string(extract.Approx(a.Bound)) + ")"
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
