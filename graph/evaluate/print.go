package evaluate

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
)

// Print writes the report as a table a person reads: a line a predicate, then the
// sums, with the 95 % interval of F1 behind it; then how often fields are right, how
// entities are linked, what confidence is worth, and whether the quotes stand.
func (r *Report) Print(w io.Writer) error {
	out := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintf(out, "%d articles\tP\tR\tF1\t95 %% of F1\tright\tfalse\tmissed\n", r.Articles)
	for _, l := range r.Lines {
		fmt.Fprintf(out, "%s\t%.3f\t%.3f\t%.3f\t%.2f–%.2f\t%d\t%d\t%d\n", l.Name, Round(l.Precision()), Round(l.Recall()), Round(l.F1()),
			l.Bounds.F1.Low, l.Bounds.F1.High, l.TP, l.FP, l.FN)
	}
	if err := out.Flush(); err != nil {
		return err
	}
	var shares []string
	for _, s := range r.Shares {
		if part, ok := s.Share(); ok {
			shares = append(shares, fmt.Sprintf("%s %.4f", s.Field, part))
		}
	}
	fmt.Fprintf(w, "\nright among what was found: %s\n", strings.Join(shares, ", "))
	if l := r.Linking; l.Present {
		fmt.Fprintf(w, "linking (B-cubed): P %.4f R %.4f F1 %.4f; %d of %d entities in several articles linked whole\n", l.P, l.R, l.F1, l.Whole, l.Across)
	}
	if !r.Extracted {
		return nil
	}
	_, err := fmt.Fprintf(w, "evidence that does not stand at its offsets: %d of %d\n", r.Misquoted, r.Claims)
	return err
}

// PrintConfidence writes what the extractor's confidence is worth: of the claims in each
// band of it, and of each rule, how many are right.
func (r *Report) PrintConfidence(w io.Writer) error {
	out := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(out, "confidence\tclaims\tright\tprecision")
	for _, b := range r.Bands {
		if n := b.Right + b.Wrong; n > 0 {
			fmt.Fprintf(out, "%.2f–%.2f\t%d\t%d\t%.3f\n", b.Low, b.High, n, b.Right, b.Precision())
		}
	}
	if err := out.Flush(); err != nil {
		return err
	}
	fmt.Fprintln(out, "\nrule\tclaims\tright\tprecision\tconfidence")
	for _, r := range r.Rules {
		fmt.Fprintf(out, "%s\t%d\t%d\t%.3f\t%.2f\n", r.Name, r.Right+r.Wrong, r.Right, r.Precision(), r.Confidence)
	}
	return out.Flush()
}

// PrintMisses writes every difference, a line each: article, kind, what.
func (r *Report) PrintMisses(w io.Writer) error {
	for _, m := range r.Misses {
		if _, err := fmt.Fprintf(w, "%s\t%s\t%s\n", m.Article, m.Kind, m.Text); err != nil {
			return err
		}
	}
	return nil
}

// MarshalJSON writes the report as one object; measures have four digits.
func (r *Report) MarshalJSON() ([]byte, error) {
	type interval [2]float64
	round := func(i Interval) interval { return interval{Round(i.Low), Round(i.High)} }
	type bounds struct {
		P  interval `json:"P"`
		R  interval `json:"R"`
		F1 interval `json:"F1"`
	}
	type band struct {
		Low       float64 `json:"low"`
		High      float64 `json:"high"`
		Right     int     `json:"right"`
		Wrong     int     `json:"wrong"`
		Precision float64 `json:"precision"`
	}
	out := struct {
		Articles  int                 `json:"articles"`
		Scores    map[string]Tally    `json:"scores"`
		Intervals map[string]bounds   `json:"intervals"`
		Agreement map[string]*float64 `json:"agreement"`
		Linking   *Linking            `json:"linking"`
		Bands     []band              `json:"confidence"`
		Misquoted int                 `json:"bad evidence"`
		Claims    *int                `json:"claims"`
	}{Articles: r.Articles, Scores: map[string]Tally{}, Intervals: map[string]bounds{}, Agreement: map[string]*float64{},
		Bands: []band{}, Misquoted: r.Misquoted}
	for _, l := range r.Lines {
		out.Scores[l.Name] = l.Tally
		out.Intervals[l.Name] = bounds{round(l.Bounds.Precision), round(l.Bounds.Recall), round(l.Bounds.F1)}
	}
	for _, s := range r.Shares {
		out.Agreement[s.Field] = nil
		if part, ok := s.Share(); ok {
			part = Round(part)
			out.Agreement[s.Field] = &part
		}
	}
	if r.Linking.Present {
		out.Linking = &r.Linking
	}
	for _, b := range r.Bands {
		if b.Right+b.Wrong > 0 {
			out.Bands = append(out.Bands, band{b.Low, b.High, b.Right, b.Wrong, Round(b.Precision())})
		}
	}
	if r.Extracted {
		out.Claims = &r.Claims
	}
	return json.Marshal(out)
}
