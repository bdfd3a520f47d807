package evaluate

import (
	"cmp"
	"slices"
)

// Band is the claims whose confidence lies from Low up to, but not including, High;
// the topmost band includes 1.
type Band struct {
	Low, High    float64
	Right, Wrong int
}

// bandEdges are the confidences between which claims are counted.
var bandEdges = []float64{0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1}

// bands counts claims by confidence, the surest first. Claims that the gold marks as
// optional are in none.
func bands(claims []judged) []Band {
	var out []Band
	for i := len(bandEdges) - 2; i >= 0; i-- {
		b := Band{Low: bandEdges[i], High: bandEdges[i+1]}
		for _, c := range claims {
			switch {
			case c.confidence < b.Low || c.confidence >= b.High && b.High < 1:
			case c.right:
				b.Right++
			default:
				b.Wrong++
			}
		}
		out = append(out, b)
	}
	return out
}

// Precision is the share of the band's claims that are right.
func (b Band) Precision() float64 { return ratio(b.Right, b.Right+b.Wrong) }

// Rule is the claims that one rule read.
type Rule struct {
	Name         string
	Right, Wrong int
	Confidence   float64 // on average
}

// rules counts claims by the rule that read them, the busiest rule first.
func rules(claims []judged) []Rule {
	by := map[string]*Rule{}
	for _, c := range claims {
		r := by[c.rule]
		if r == nil {
			r = &Rule{Name: c.rule}
			by[c.rule] = r
		}
		if c.right {
			r.Right++
		} else {
			r.Wrong++
		}
		r.Confidence += c.confidence
	}
	var out []Rule
	for _, r := range by {
		r.Confidence /= float64(r.Right + r.Wrong)
		out = append(out, *r)
	}
	slices.SortFunc(out, func(a, b Rule) int {
		return cmp.Or(cmp.Compare(b.Right+b.Wrong, a.Right+a.Wrong), cmp.Compare(a.Name, b.Name))
	})
	return out
}

// Precision is the share of the rule's claims that are right.
func (r Rule) Precision() float64 { return ratio(r.Right, r.Right+r.Wrong) }
