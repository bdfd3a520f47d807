package weigh

import (
	"bytes"
	"cmp"
	"fmt"
	"math"
	"slices"
)

// Example is a finding whose truth is known, with the article it is of.
type Example struct {
	Article  string
	Features []Feature
	Right    bool
}

const (
	rounds = 3000 // of gradient descent; far beyond where the weights stop moving
	step   = 0.5
	ridge  = 3.0 // pull of every weight but the bias towards 0, in examples
)

// Train fits the weights to examples by gradient descent on the logarithmic loss with a
// ridge penalty. The same examples give the same weights. Source: A. E. Hoerl and
// R. W. Kennard, Ridge Regression, Technometrics 12 (1970), with the logistic loss.
func Train(examples []Example) Model {
	var m Model
	for _, e := range examples {
		for _, f := range e.Features {
			m.set(f.Trait, 0)
		}
	}
	traits := m.traits()
	n := float64(max(len(examples), 1))
	for range rounds {
		slope := map[Trait]float64{}
		for _, e := range examples {
			miss := m.chance(e.Features)
			if e.Right {
				miss--
			}
			for _, f := range e.Features {
				slope[f.Trait] += miss * f.Value / n
			}
		}
		for _, t := range traits {
			if t.Of != Bias {
				slope[t] += ridge * m.weight(t) / n
			}
			m.set(t, m.weight(t)-step*slope[t])
		}
	}
	return m
}

// Loss is the mean logarithmic loss of confidences on examples: 0 for one who knows.
func (m *Model) Loss(examples []Example) float64 {
	sum := 0.0
	for _, e := range examples {
		sum += surprise(m.chance(e.Features), e.Right)
	}
	return sum / float64(max(len(examples), 1))
}

// OwnLoss is that of the confidences the rules gave.
func OwnLoss(examples []Example) float64 {
	sum := 0.0
	for _, e := range examples {
		for _, f := range e.Features {
			if f.Of == Own {
				sum += surprise(1/(1+math.Exp(-f.Value)), e.Right)
			}
		}
	}
	return sum / float64(max(len(examples), 1))
}

func surprise(p float64, right bool) float64 {
	if !right {
		p = 1 - p
	}
	return -math.Log(max(p, 1e-6))
}

// CrossLoss is the loss on articles that a model was not trained on: it trains as many
// models as there are folds, each without the articles of one, and asks it about those.
func CrossLoss(examples []Example, folds int) float64 {
	var articles []string
	for _, e := range examples {
		articles = append(articles, e.Article)
	}
	slices.Sort(articles)
	articles = slices.Compact(articles)
	sum := 0.0
	for fold := range folds {
		var seen, unseen []Example
		for _, e := range examples {
			if at, _ := slices.BinarySearch(articles, e.Article); at%folds == fold {
				unseen = append(unseen, e)
			} else {
				seen = append(seen, e)
			}
		}
		m := Train(seen)
		sum += m.Loss(unseen) * float64(len(unseen))
	}
	return sum / float64(max(len(examples), 1))
}

// Table writes the weights as Parse reads them, by feature.
func (m *Model) Table() []byte {
	var out bytes.Buffer
	out.WriteString("# Weights of a logistic regression: how likely a finding is right, by what it is like. Written by newsgraph eval --calibrate.\n" + header + "\n")
	for _, t := range m.traits() {
		fmt.Fprintf(&out, "%s\t%.3f\n", t, m.weight(t))
	}
	return out.Bytes()
}

// traits are those that have a weight, in the order of the table.
func (m *Model) traits() []Trait {
	var out []Trait
	for q, answers := range m.weights {
		for is := range answers {
			out = append(out, Trait{Question(q), is})
		}
	}
	slices.SortFunc(out, func(a, b Trait) int { return cmp.Compare(a.String(), b.String()) })
	return out
}
