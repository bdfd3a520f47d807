// Package weigh turns the confidence that rules give their findings into one that means
// something: of a hundred facts with confidence 0.9, about ninety are right. It is a
// logistic regression over a few named features of a record, trained on annotated articles
// by newsgraph eval --calibrate, and kept as a table of weights that a person can read.
package weigh

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"newsgraph/graph"
)

// header is the first line of a table of weights.
const header = "feature\tweight"

// Model is the weight of each feature. The zero Model leaves confidences as they are.
type Model struct{ weights map[Trait]float64 }

// Parse reads a table of weights: a header, and a feature and its weight a line; # before
// comments.
func Parse(table string) (Model, error) {
	m := Model{map[Trait]float64{}}
	for n, line := range strings.Split(table, "\n") {
		if line = strings.TrimSpace(line); line == "" || strings.HasPrefix(line, "#") || line == header {
			continue
		}
		name, value, _ := strings.Cut(line, "\t")
		weight, err := strconv.ParseFloat(value, 64)
		if err != nil {
			return Model{}, fmt.Errorf("line %d: want a feature and its weight, have %q", n+1, line)
		}
		var t Trait
		t.Of, t.Is, _ = strings.Cut(name, "=")
		if _, twice := m.weights[t]; twice {
			return Model{}, fmt.Errorf("line %d: the feature %q is there twice", n+1, name)
		}
		m.weights[t] = weight
	}
	return m, nil
}

// Apply gives every fact and metric of an article the confidence that its features make.
func (m Model) Apply(ex *graph.Extraction) {
	if len(m.weights) == 0 {
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
func (m Model) confidence(features []Feature) float64 {
	p := m.chance(features)
	return math.Round(100*min(max(p, 0.05), 0.99)) / 100
}

func (m Model) chance(features []Feature) float64 {
	sum := 0.0
	for _, f := range features {
		sum += m.weights[f.Trait] * f.Value
	}
	return 1 / (1 + math.Exp(-sum))
}
