package graph

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// Problem is one broken promise of a record, at a line of the JSON Lines it was
// read from.
type Problem struct {
	Line int
	What string
}

// Problems are all that is wrong with a set of records, by line.
type Problems []Problem

// Error names the first problems and counts the rest.
func (p Problems) Error() string {
	const shown = 5
	var lines []string
	for _, problem := range p[:min(shown, len(p))] {
		lines = append(lines, fmt.Sprintf("line %d: %s", problem.Line, problem.What))
	}
	if len(p) > shown {
		lines = append(lines, fmt.Sprintf("and %d more", len(p)-shown))
	}
	return strings.Join(lines, "; ")
}

// ReadValid reads JSON Lines as Read does and holds the records against what they
// promise: quotes stand at their offsets, what they refer to is there, and types,
// predicates, certainties and the other closed lists have known values. The error
// is Problems where records were read but do not hold.
func ReadValid(r io.Reader) (*Records, error) {
	v := validator{lines: map[string][]int{}, texts: map[string][]rune{}, types: map[string]Type{}, metrics: map[string]bool{}}
	records, err := read(r, v.seen)
	if err != nil {
		return nil, err
	}
	v.check(records)
	if len(v.problems) > 0 {
		slices.SortStableFunc(v.problems, func(a, b Problem) int { return a.Line - b.Line })
		return nil, v.problems
	}
	return records, nil
}

// validator checks records and knows the line of each.
type validator struct {
	lines    map[string][]int  // line of each record, by kind
	texts    map[string][]rune // articles
	types    map[string]Type   // entities
	metrics  map[string]bool
	problems Problems
	line     int // of the record under check
}

// seen notes the line of the record that was read last.
func (v *validator) seen(line int, sofar *Records) {
	for kind, n := range map[string]int{"article": len(sofar.Articles), "entity": len(sofar.Entities),
		"mention": len(sofar.Mentions), "fact": len(sofar.Facts), "metric": len(sofar.Metrics)} {
		if n > len(v.lines[kind]) {
			v.lines[kind] = append(v.lines[kind], line)
		}
	}
}

func (v *validator) check(r *Records) {
	for _, a := range r.Articles {
		v.texts[a.ID] = []rune(a.Text)
	}
	for _, e := range r.Entities {
		v.types[e.ID] = e.Type
	}
	for _, m := range r.Metrics {
		v.metrics[m.ID] = true
	}
	for i, a := range r.Articles {
		v.line = v.lines["article"][i]
		v.want(a.ID != "", "the article has no id")
	}
	for i, e := range r.Entities {
		v.line = v.lines["entity"][i]
		v.entity(&e)
	}
	for i, m := range r.Mentions {
		v.line = v.lines["mention"][i]
		v.refersTo(m.Entity)
		v.quotes(m.Article, m.Start, m.End, m.Text)
	}
	for i, f := range r.Facts {
		v.line = v.lines["fact"][i]
		v.fact(&f)
	}
	for i, m := range r.Metrics {
		v.line = v.lines["metric"][i]
		v.metric(&m)
	}
}

func (v *validator) entity(e *Entity) {
	info, ok := e.Type.Info()
	v.want(ok, "unknown type %q", e.Type)
	v.want(!ok || strings.HasPrefix(e.ID, info.Slug+"/"), "the id %q of a %s does not begin with %s/", e.ID, e.Type, info.Slug)
	v.want(e.Name != "", "entity %q has no name", e.ID)
}

func (v *validator) fact(f *Fact) {
	v.want(f.ID != "", "the fact has no id")
	v.evidence(&f.Evidence)
	known := v.refersTo(f.Subject)
	known = v.refersTo(f.Object) && known
	info, ok := f.Predicate.Info()
	v.want(ok, "unknown predicate %q", f.Predicate)
	if s, o := v.types[f.Subject], v.types[f.Object]; ok && known {
		v.want(info.Allows(s, o), "%s cannot relate a %s to a %s", f.Predicate, s, o)
	}
}

func (v *validator) metric(m *Metric) {
	v.want(m.ID != "", "the metric has no id")
	v.evidence(&m.Evidence)
	for _, s := range m.Subjects {
		v.refersTo(s)
	}
	v.want(m.Value != "", "the metric has no value")
	v.want(slices.Contains([]Approx{Exact, About, Over, Under}, m.Approx), "unknown approx %q", m.Approx)
	v.want(slices.Contains([]Change{NoChange, Up, Down}, m.Change), "unknown change %q", m.Change)
	v.want(slices.Contains([]Basis{NoBasis, YoY, MoM, OtherBasis}, m.Basis), "unknown basis %q", m.Basis)
	v.want(m.PartOf == "" || v.metrics[m.PartOf], "part_of names metric %q, which is not there", m.PartOf)
}

func (v *validator) evidence(e *Evidence) {
	v.quotes(e.Article, e.Start, e.End, e.Quote)
	v.want(slices.Contains(Certainties, e.Certainty), "unknown certainty %q", e.Certainty)
	v.want(e.Confidence >= 0 && e.Confidence <= 1, "confidence %v is not between 0 and 1", e.Confidence)
}

func (v *validator) refersTo(id string) bool {
	_, ok := v.types[id]
	v.want(ok, "it names entity %q, which is not there", id)
	return ok
}

// quotes wants the article's text to hold the quote at its offsets.
func (v *validator) quotes(article string, start, end int, quote string) {
	text, ok := v.texts[article]
	v.want(ok, "it names article %q, which is not there", article)
	if !ok {
		return
	}
	inside := 0 <= start && start <= end && end <= len(text)
	v.want(inside, "offsets %d to %d do not lie in the article's %d code points", start, end, len(text))
	v.want(!inside || string(text[start:end]) == quote, "the text at %d to %d is not the quote %q", start, end, quote)
}

func (v *validator) want(ok bool, format string, args ...any) {
	if !ok {
		v.problems = append(v.problems, Problem{v.line, fmt.Sprintf(format, args...)})
	}
}
