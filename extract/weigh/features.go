package weigh

import (
	"math"
	"strings"
	"unicode/utf8"

	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// Feature is something a record has, and how much of it: 1 for most.
type Feature struct {
	Trait
	Value float64
}

// Trait names a feature: what is asked, and the answer where there are several.
type Trait struct {
	Of Question
	Is string
}

// String is the trait as the table of weights has it: rule=deed.ran, bias.
func (t Trait) String() string {
	if t.Is == "" {
		return t.Of.String()
	}
	return t.Of.String() + "=" + t.Is
}

// Question is what is asked of a record.
type Question uint8

// The questions. Bias is answered alike by every record, Own by how sure its rule was.
const (
	Bias Question = iota
	Own
	Rule
	Certainty
	Subject
	Predicate
	Object
	Indicator
	Change
	Unit
	Flagged
	questions
)

var questionNames = [questions]string{"bias", "rule's own confidence", "rule", "certainty", "subject", "predicate", "object", "indicator", "change", "unit", "flagged"}

// String is the question as the table of weights has it.
func (q Question) String() string { return questionNames[q] }

// Named are entities by id.
type Named map[string]*graph.Entity

// NamedBy are the entities of a list by their ids.
func NamedBy(entities []graph.Entity) Named {
	named := make(Named, len(entities))
	for i := range entities {
		named[entities[i].ID] = &entities[i]
	}
	return named
}

// Fact are the features of a fact: the rule that read it and how sure that was, whether
// its quote names the subject, and whether its object has a name in marks.
func Fact(f *graph.Fact, named Named) []Feature { return ofFact(nil, f, named) }

// ofFact appends the features of a fact, as ofMetric those of a metric.
func ofFact(out []Feature, f *graph.Fact, named Named) []Feature {
	out = common(out, &f.Evidence, named[f.Subject])
	marked := "plain"
	if object := named[f.Object]; object != nil && nameMarks.In(object.Name) {
		marked = "marked"
	}
	return append(out, on(Predicate, string(f.Predicate)), on(Object, marked))
}

// Metric are the features of a metric: those of any record, and what its indicator, unit
// and change are like.
func Metric(m *graph.Metric, named Named) []Feature { return ofMetric(nil, m, named) }

func ofMetric(out []Feature, m *graph.Metric, named Named) []Feature {
	var subject *graph.Entity
	if len(m.Subjects) > 0 {
		subject = named[m.Subjects[0]]
	}
	out = append(common(out, &m.Evidence, subject), on(Predicate, "reported"), on(Indicator, shape(m.Indicator)), on(Change, string(m.Change)))
	switch m.Unit {
	case "":
		out = append(out, on(Unit, "none"))
	case "%", "百分点", "倍":
		out = append(out, on(Unit, "ratio"))
	case "元":
		out = append(out, on(Unit, "money"))
	}
	if len(m.Flags) > 0 {
		out = append(out, on(Flagged, ""))
	}
	return out
}

func common(out []Feature, ev *graph.Evidence, subject *graph.Entity) []Feature {
	out = append(out, on(Bias, ""), Feature{Trait{Of: Own}, logit(ev.Confidence)}, on(Rule, ev.Rule), on(Certainty, string(ev.Certainty)))
	switch {
	case subject == nil:
		return append(out, on(Subject, "nobody"))
	case quotes(ev.Quote, subject):
		return append(out, on(Subject, "in the quote"))
	}
	return append(out, on(Subject, "elsewhere"))
}

var (
	nameMarks   = wordlist.Of("“", "《", "「")
	clauseMarks = wordlist.Of("，", "。", "；", "：", "、", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9")
)

func on(of Question, is string) Feature { return Feature{Trait{of, is}, 1} }

// quotes reports whether a quote holds one of an entity's names.
func quotes(quote string, e *graph.Entity) bool {
	if strings.Contains(quote, e.Name) {
		return true
	}
	for _, alias := range e.Aliases {
		if strings.Contains(quote, alias) {
			return true
		}
	}
	return false
}

// shape is what an indicator looks like: very short ones lack something, long ones and
// those with marks in them hold too much.
func shape(indicator string) string {
	switch n := utf8.RuneCountInString(indicator); {
	case clauseMarks.In(indicator):
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
