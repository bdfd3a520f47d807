package evaluate

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// indicatorDice is how alike two indicators must be to measure one thing.
const indicatorDice = 0.5

// compareMetrics pairs the figures of the gold with those found, the likeliest first, and
// counts what is found, wrong, missed and false.
func (c *comparison) compareMetrics() {
	taken := map[*metric]bool{}
	byGold := map[*metric]pair{}
	for _, p := range c.pairs() {
		if _, has := byGold[p.gold]; !has && !taken[p.found] {
			byGold[p.gold], taken[p.found] = p, true
		}
	}
	for i := range c.gold.metrics {
		g := &c.gold.metrics[i]
		p, found := byGold[g]
		switch {
		case g.optional:
		case !found:
			c.count(lineFigures, Tally{FN: 1})
			c.count(lineMetrics, Tally{FN: 1})
			c.miss("miss", "metric %s %s%s | %s", g.indicators[0], number(g.value), g.unit, shorten(g.quote))
		default:
			c.comparePair(p)
		}
	}
	for i := range c.found.metrics {
		if f := &c.found.metrics[i]; !taken[f] {
			c.count(lineFigures, Tally{FP: 1})
			c.count(lineMetrics, Tally{FP: 1})
			c.judged = append(c.judged, judged{f.claim, f.rule, f.confidence, false})
			c.miss("false", "metric %s %s%s | %s", f.indicators[0], number(f.value), f.unit, shorten(f.quote))
		}
	}
}

func (c *comparison) comparePair(p pair) {
	wrong := p.wrong()
	c.count(lineFigures, hitOrMiss(p.basis))
	c.count(lineMetrics, hitOrMiss(len(wrong) == 0))
	c.judged = append(c.judged, judged{p.found.claim, p.found.rule, p.found.confidence, len(wrong) == 0})
	c.agree(shareCertainty, p.gold.certainty == p.found.certainty)
	c.agree(shareApprox, p.gold.approx == p.found.approx)
	c.agree(shareSuspect, p.gold.suspect == p.found.suspect)
	if len(wrong) > 0 {
		var who []string
		for _, id := range p.found.subjects {
			who = append(who, c.found.name(id))
		}
		c.miss("wrong "+strings.Join(wrong, "+"), "metric %s %s%s | %s <- %s [%s] %s", p.gold.indicators[0], number(p.gold.value),
			p.gold.unit, shorten(p.gold.quote), p.found.indicators[0], strings.Join(who, ", "), p.found.basis)
	}
}

// hitOrMiss counts a pair that is right once, and one that is not as both missed
// and false.
func hitOrMiss(right bool) Tally {
	if right {
		return Tally{TP: 1}
	}
	return Tally{FP: 1, FN: 1}
}

// pair is a metric of the gold and one of the extraction that may be the same figure.
type pair struct {
	gold, found         *metric
	likeness, name      float64 // in all; of the indicators
	subjectRight, basis bool
}

// wrong names the fields in which the extraction differs.
func (p pair) wrong() (fields []string) {
	if !p.basis {
		fields = append(fields, "basis")
	}
	if !p.subjectRight {
		fields = append(fields, "subject")
	}
	if p.name < indicatorDice {
		fields = append(fields, "indicator")
	}
	return fields
}

// pairs are all pairs of metrics with one figure, the likeliest first.
func (c *comparison) pairs() []pair {
	var out []pair
	for i := range c.gold.metrics {
		for j := range c.found.metrics {
			if g, f := &c.gold.metrics[i], &c.found.metrics[j]; sameFigure(g, f) {
				out = append(out, c.pair(g, f))
			}
		}
	}
	slices.SortStableFunc(out, func(a, b pair) int { return cmp.Compare(b.likeness, a.likeness) })
	return out
}

func (c *comparison) pair(g, f *metric) pair {
	p := pair{gold: g, found: f, basis: g.basis == f.basis, subjectRight: len(g.subjects) == 0}
	indicator := newWording(f.indicators[0])
	for _, fair := range g.indicators {
		p.name = max(p.name, newWording(fair).dice(indicator))
	}
	for _, id := range f.subjects {
		if gid, ok := c.means[id]; ok && slices.Contains(g.subjects, gid) {
			p.subjectRight = true
		}
	}
	p.likeness = one(p.basis) + p.name + 0.5*one(p.subjectRight) + 0.5*newWording(g.quote).dice(newWording(f.quote))
	return p
}

func one(yes bool) float64 {
	if yes {
		return 1
	}
	return 0
}

// sameFigure holds for one value in one unit and direction. Thirds are printed as
// words, so percentages have some slack; what a figure that cannot be right counts
// is not asked.
func sameFigure(g, f *metric) bool {
	slack := 1e-6 * max(1, math.Abs(g.value))
	if normal(g.unit) == "%" {
		slack = 0.005
	}
	return f.known && math.Abs(f.value-g.value) <= slack && (g.suspect || sameUnit(g.unit, f.unit)) && g.change == f.change
}
