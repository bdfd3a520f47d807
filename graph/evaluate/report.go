package evaluate

import (
	"cmp"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
)

// Lines of a report that are no predicate.
const (
	lineEntities  = "entities recall"
	lineRelations = "relations"
	lineFigures   = "metric figures"
	lineMetrics   = "metrics"
	lineCore      = "CORE (ran, reported, awarded)"
	lineAll       = "ALL TRIPLES"
)

// Fields of what was found that may be right or not.
const (
	shareCertainty = "certainty"
	shareApprox    = "approx"
	shareSuspect   = "suspect"
	shareType      = "entity type"
)

// Report is how an extraction fared against gold.
type Report struct {
	Articles int
	Lines    []Line
	Shares   []Share
	Linking  Linking
	Bands    []Band
	Rules    []Rule
	Verdicts []Verdict
	// Of extractions: how many claims there are, and how many quotes do not stand at
	// their offsets.
	Extracted         bool
	Misquoted, Claims int
	Misses            []Miss
}

// Verdict says whether a claim of the records is right. Claims that the gold marks as
// optional, and all but the surest of several that say the same, have none.
type Verdict struct {
	Claim
	Right bool
}

// Line is the count of one predicate, or of a group of claims.
type Line struct {
	Name string
	Tally
	Bounds Bounds
}

// Bounds are 95 % bootstrap intervals over articles: between them lie the measures
// of 95 in 100 samples of as many articles, drawn from these with replacement.
type Bounds struct {
	Precision, Recall, F1 Interval
}

// Interval is a range of a measure.
type Interval struct{ Low, High float64 }

// Share is how often a field of what was found is right.
type Share struct {
	Field   string
	Yes, Of int
}

// Score compares an extraction with gold, article file by article file.
func Score(gold, found *Set) *Report {
	outcomes := make([]outcome, len(gold.names))
	for i, name := range gold.names {
		outcomes[i] = compare(name, gold.docs[name], found.of(name))
		outcomes[i].sum()
	}
	r := &Report{Articles: len(gold.names), Extracted: found.extracted, Misquoted: found.misquoted, Claims: found.claims}
	r.addLines(outcomes)
	r.addShares(outcomes)
	var items []item
	var claims []judged
	for _, o := range outcomes {
		items = append(items, o.items...)
		claims = append(claims, o.judged...)
		r.Misses = append(r.Misses, o.misses...)
	}
	r.Linking = linking(items)
	r.Bands, r.Rules = bands(claims), rules(claims)
	for _, c := range claims {
		r.Verdicts = append(r.Verdicts, Verdict{c.claim, c.right})
	}
	return r
}

// sum adds the lines that are sums of others.
func (o *outcome) sum() {
	t := o.tallies
	t[lineAll] = t[lineRelations].plus(t[lineMetrics])
	t[lineCore] = t["ran"].plus(t["awarded"]).plus(t[lineMetrics])
}

func (r *Report) addLines(outcomes []outcome) {
	total := map[string]Tally{lineMetrics: {}, lineRelations: {}, "ran": {}, "awarded": {}}
	for _, o := range outcomes {
		for name, t := range o.tallies {
			total[name] = total[name].plus(t)
		}
	}
	names := slices.SortedFunc(maps.Keys(total), func(a, b string) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a, b))
	})
	bounds := bootstrap(outcomes, names)
	for _, name := range names {
		r.Lines = append(r.Lines, Line{name, total[name], bounds[name]})
	}
}

// rank puts the sums, which are written in capitals, last.
func rank(line string) int {
	if first := line[:1]; first == strings.ToUpper(first) {
		return 1
	}
	return 0
}

func (r *Report) addShares(outcomes []outcome) {
	total := map[string]share{}
	for _, o := range outcomes {
		for field, s := range o.shares {
			total[field] = total[field].plus(s)
		}
	}
	for _, field := range []string{shareCertainty, shareApprox, shareSuspect, shareType} {
		r.Shares = append(r.Shares, Share{field, total[field].yes, total[field].of})
	}
}

// Share is the part that is right, and whether there was anything to ask of.
func (s Share) Share() (part float64, ok bool) { return ratio(s.Yes, s.Of), s.Of > 0 }

// Samples is how many samples of articles a bootstrap draws.
const Samples = 2000

// bootstrap draws samples of articles and returns the middle 95 % of each measure.
// It draws the same ones every time. Source: B. Efron, Bootstrap Methods: Another
// Look at the Jackknife, The Annals of Statistics 7 (1979).
func bootstrap(outcomes []outcome, names []string) map[string]Bounds {
	rnd := rand.New(rand.NewPCG(20, 22))
	precision, recall, f1 := map[string][]float64{}, map[string][]float64{}, map[string][]float64{}
	for range Samples {
		total := map[string]Tally{}
		for range outcomes {
			for name, t := range outcomes[rnd.IntN(len(outcomes))].tallies {
				total[name] = total[name].plus(t)
			}
		}
		for _, name := range names {
			precision[name] = append(precision[name], total[name].Precision())
			recall[name] = append(recall[name], total[name].Recall())
			f1[name] = append(f1[name], total[name].F1())
		}
	}
	out := map[string]Bounds{}
	for _, name := range names {
		out[name] = Bounds{middle(precision[name]), middle(recall[name]), middle(f1[name])}
	}
	return out
}

// middle is the range that leaves 2.5 % of the values below and above it.
func middle(values []float64) Interval {
	slices.Sort(values)
	cut := len(values) / 40
	return Interval{values[cut], values[len(values)-1-cut]}
}
