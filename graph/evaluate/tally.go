package evaluate

import (
	"encoding/json"
	"math"
	"strconv"
)

// Tally counts what was found and is right, what was found and is not, and what was
// missed.
type Tally struct {
	TP, FP, FN int
}

func (t Tally) plus(o Tally) Tally { return Tally{t.TP + o.TP, t.FP + o.FP, t.FN + o.FN} }

// Precision is the share of the found that is right, 0 when nothing was found.
func (t Tally) Precision() float64 { return ratio(t.TP, t.TP+t.FP) }

// Recall is the share of the gold that was found, 0 when the gold is empty.
func (t Tally) Recall() float64 { return ratio(t.TP, t.TP+t.FN) }

// F1 is the harmonic mean of precision and recall.
func (t Tally) F1() float64 {
	p, r := t.Precision(), t.Recall()
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

func ratio(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}

// MarshalJSON writes the measures to four digits, and the counts.
func (t Tally) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		P  float64 `json:"P"`
		R  float64 `json:"R"`
		F1 float64 `json:"F1"`
		TP int     `json:"tp"`
		FP int     `json:"fp"`
		FN int     `json:"fn"`
	}{Round(t.Precision()), Round(t.Recall()), Round(t.F1()), t.TP, t.FP, t.FN})
}

// share is how often a field was right.
type share struct{ yes, of int }

func (s share) plus(o share) share { return share{s.yes + o.yes, s.of + o.of} }

// Round is a measure to four digits, as measures are given.
func Round(x float64) float64 {
	if math.IsNaN(x) {
		return 0
	}
	rounded, _ := strconv.ParseFloat(strconv.FormatFloat(x, 'f', 4, 64), 64)
	return rounded
}
