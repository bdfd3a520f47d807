package extract

import (
	"slices"

	"newsgraph/extract/lexicon"
	"newsgraph/graph"
)

// firstTerm is the index of the first term that begins at a byte or after it; so are those
// below for the other layers.
func (d *Document) firstTerm(at int) int {
	return first(&d.terms, d.Terms, func(t *lexicon.Hit) int { return t.Start }, d.Text, at)
}

func (d *Document) firstMention(at int) int {
	return first(&d.mentions, d.Mentions, func(m *Mention) int { return m.Start }, d.Text, at)
}

func (d *Document) firstClause(at int) int {
	return first(&d.clauses, d.Clauses, func(c *Clause) int { return c.Start }, d.Text, at)
}

// FirstBracket returns the index of the first bracket that begins at a byte or after it.
func (d *Document) FirstBracket(at int) int {
	return first(&d.brackets, d.Brackets, func(b *Bracket) int { return b.Start }, d.Text, at)
}

// FirstPeriod returns the index of the first period that begins at a byte or after it.
func (d *Document) FirstPeriod(at int) int {
	return first(&d.periods, d.Periods, func(p *Period) int { return p.Span.Start }, d.Text, at)
}

// FirstQuantity returns the index of the first quantity that begins at a byte or after it.
func (d *Document) FirstQuantity(at int) int {
	return first(&d.quantities, d.Quantities, func(q *Quantity) int { return q.Start }, d.Text, at)
}

// TermsIn returns the terms that lie inside a span.
func (d *Document) TermsIn(s Span) []lexicon.Hit {
	lo := d.firstTerm(s.Start)
	hi := lo // a clause holds a handful
	for hi < len(d.Terms) && d.Terms[hi].Start < s.End {
		hi++
	}
	in := d.Terms[lo:hi]
	for len(in) > 0 && in[len(in)-1].End > s.End {
		in = in[:len(in)-1]
	}
	return in
}

// TermsAt returns the terms that begin at a byte.
func (d *Document) TermsAt(at int) []lexicon.Hit {
	lo := d.firstTerm(at)
	hi := lo
	for hi < len(d.Terms) && d.Terms[hi].Start == at {
		hi++
	}
	return d.Terms[lo:hi]
}

// MentionsIn returns the indices of the mentions that lie inside a span, in text order.
// They are the caller's to read, not to change: nearly always they are a stretch of all
// indices, which is then handed out as it is, as every step asks this of every clause.
func (d *Document) MentionsIn(s Span) []int {
	lo := d.firstMention(s.Start)
	hi, whole := lo, true
	for hi < len(d.Mentions) && d.Mentions[hi].Start < s.End {
		whole = whole && d.Mentions[hi].End <= s.End
		hi++
	}
	for len(d.counted) < hi {
		d.counted = append(slices.Grow(d.counted, len(d.Mentions)-len(d.counted)), len(d.counted))
	}
	if whole {
		return d.counted[lo:hi:hi]
	}
	var out []int
	for i := lo; i < hi; i++ {
		if d.Mentions[i].End <= s.End {
			out = append(out, i)
		}
	}
	return out
}

// BracketAt returns the index of the innermost bracket that holds a byte, or -1. Those
// around it are its parents.
func (d *Document) BracketAt(at int) int {
	i := d.FirstBracket(at+1) - 1
	for i >= 0 && d.Brackets[i].End <= at {
		i = d.Brackets[i].Parent
	}
	return i
}

// SentenceOf returns the span of the sentence that clause i stands in.
func (d *Document) SentenceOf(i int) Span {
	lo, hi := i, i
	for lo > 0 && d.Clauses[lo-1].Sentence == d.Clauses[i].Sentence {
		lo--
	}
	for hi+1 < len(d.Clauses) && d.Clauses[hi+1].Sentence == d.Clauses[i].Sentence {
		hi++
	}
	return Span{d.Clauses[lo].Start, d.Clauses[hi].End}
}

// ClauseAt returns the index of the clause that holds a byte, or -1.
func (d *Document) ClauseAt(at int) int {
	i := d.firstClause(at+1) - 1
	if i >= 0 && d.Clauses[i].End > at {
		return i
	}
	return -1
}

// CertaintyOf returns how sure the text is of what it says at a span; ok is false
// where it makes no claim there. A plan inside a rumour is a rumour; a plan inside
// hearsay is a plan.
func (d *Document) CertaintyOf(s Span) (c Cue, ok bool) {
	best := Cue{Certainty: graph.Stated}
	for _, cue := range d.Cues {
		if !cue.Covers.Overlaps(s) || cue.Covers.Start > s.Start && cue.Start >= s.End {
			continue
		}
		if cue.Void {
			return cue, false
		}
		if weight(cue.Certainty) > weight(best.Certainty) {
			best = cue
		}
	}
	return best, true
}

func weight(c graph.Certainty) int {
	switch c {
	case graph.Hearsay:
		return 1
	case graph.Planned:
		return 2
	case graph.Rumor:
		return 3
	}
	return 0
}
