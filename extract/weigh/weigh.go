// Package weigh turns the confidence that rules give their findings into one that means
// something: of a hundred facts with confidence 0.9, about ninety are right. It is a
// logistic regression over a few named features of a record, trained on annotated articles
// by newsgraph eval --calibrate, and kept as a table of weights that a person can read.
package weigh

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"newsgraph/graph"
)

// header is the first line of a table of weights.
const header = "feature\tweight"

// Model is the weight of each feature. The zero Model leaves confidences as they are.
type Model struct{ weights [questions]map[string]float64 } // of the answers to each question

func (m *Model) weight(t Trait) float64 { return m.weights[t.Of][t.Is] }

func (m *Model) empty() bool {
	return !slices.ContainsFunc(m.weights[:], func(answers map[string]float64) bool { return len(answers) > 0 })
}

func (m *Model) set(t Trait, weight float64) {
	if m.weights[t.Of] == nil {
		m.weights[t.Of] = map[string]float64{}
	}
	m.weights[t.Of][t.Is] = weight
}

// Parse reads a table of weights: a header, and a feature and its weight a line; # before
// comments.
func Parse(table string) (Model, error) {
	var m Model
	for n, line := range strings.Split(table, "\n") {
		if line = strings.TrimSpace(line); line == "" || strings.HasPrefix(line, "#") || line == header {
			continue
		}
		name, value, _ := strings.Cut(line, "\t")
		weight, err := strconv.ParseFloat(value, 64)
		if err != nil {
			return Model{}, fmt.Errorf("line %d: want a feature and its weight, have %q", n+1, line)
		}
		of, is, _ := strings.Cut(name, "=")
		question := slices.Index(questionNames[:], of)
		if question < 0 {
			return Model{}, fmt.Errorf("line %d: there is no feature %q", n+1, name)
		}
		if _, twice := m.weights[question][is]; twice {
			return Model{}, fmt.Errorf("line %d: the feature %q is there twice", n+1, name)
		}
		m.set(Trait{Question(question), is}, weight)
	}
	return m, nil
}

// Apply gives every fact and metric of an article the confidence that its features make.
func (m *Model) Apply(ex *graph.Extraction) {
	if m.empty() {
		return
	}
	named := NamedBy(ex.Entities)
	var features []Feature // of one record: the next uses their room again
	for i := range ex.Facts {
		features = ofFact(features[:0], &ex.Facts[i], named)
		ex.Facts[i].Confidence = m.confidence(features)
	}
	for i := range ex.Metrics {
		features = ofMetric(features[:0], &ex.Metrics[i], named)
		ex.Metrics[i].Confidence = m.confidence(features)
	}
}

// confidence is the chance that a finding with these features is right, to two digits;
// nothing is ever quite sure.
func (m *Model) confidence(features []Feature) float64 {
	p := m.chance(features)
	return math.Round(100*min(max(p, 0.05), 0.99)) / 100
}

func (m *Model) chance(features []Feature) float64 {
	sum := 0.0
	for _, f := range features {
		sum += m.weight(f.Trait) * f.Value
	}
	return 1 / (1 + math.Exp(-sum))
}
