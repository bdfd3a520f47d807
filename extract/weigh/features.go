package weigh

import (
	"math"
	"strings"
	"unicode/utf8"

	"newsgraph/graph"
)

// Feature is something a record has, by name, and how much of it: 1 for most.
type Feature struct {
	Name  string
	Value float64
}

// NamesOf are the names of entities, by id.
func NamesOf(entities []graph.Entity) map[string][]string {
	names := make(map[string][]string, len(entities))
	for i := range entities {
		names[entities[i].ID] = append([]string{entities[i].Name}, entities[i].Aliases...)
	}
	return names
}

// Fact are the features of a fact: the rule that read it and how sure that was, whether
// its quote names the subject, and whether its object has a name in marks.
func Fact(f *graph.Fact, names map[string][]string) []Feature {
	out := common(&f.Evidence, []string{f.Subject}, names)
	marked := "object=plain"
	if name := names[f.Object]; len(name) > 0 && strings.ContainsAny(name[0], "“《「") {
		marked = "object=marked"
	}
	return append(out, on("predicate="+string(f.Predicate)), on(marked))
}

// Metric are the features of a metric: those of any record, and what its indicator, unit
// and change are like.
func Metric(m *graph.Metric, names map[string][]string) []Feature {
	out := append(common(&m.Evidence, m.Subjects, names), on("predicate=reported"), on("indicator="+shape(m.Indicator)), on("change="+string(m.Change)))
	switch m.Unit {
	case "":
		out = append(out, on("unit=none"))
	case "%", "百分点", "倍":
		out = append(out, on("unit=ratio"))
	case "元":
		out = append(out, on("unit=money"))
	}
	if len(m.Flags) > 0 {
		out = append(out, on("flagged"))
	}
	return out
}

func common(ev *graph.Evidence, subjects []string, names map[string][]string) []Feature {
	out := []Feature{on("bias"), {"rule's own confidence", logit(ev.Confidence)}, on("rule=" + ev.Rule), on("certainty=" + string(ev.Certainty))}
	switch {
	case len(subjects) == 0:
		return append(out, on("subject=nobody"))
	case quotes(ev.Quote, names[subjects[0]]):
		return append(out, on("subject=in the quote"))
	}
	return append(out, on("subject=elsewhere"))
}

func on(name string) Feature { return Feature{name, 1} }

// quotes reports whether a quote holds one of an entity's names.
func quotes(quote string, names []string) bool {
	for _, name := range names {
		if strings.Contains(quote, name) {
			return true
		}
	}
	return false
}

// shape is what an indicator looks like: very short ones lack something, long ones and
// those with marks in them hold too much.
func shape(indicator string) string {
	switch n := utf8.RuneCountInString(indicator); {
	case strings.ContainsAny(indicator, "，。；：、0123456789"):
		return "marked"
	case n <= 3:
		return "short"
	case n > 14:
		return "long"
	}
	return "middling"
}

// logit is the logarithm of the odds of a chance, which is kept off 0 and 1.
func logit(p float64) float64 {
	p = min(max(p, 0.02), 0.98)
	return math.Log(p / (1 - p))
}
