package extract

import (
	"newsgraph/extract/lexicon"
	"newsgraph/graph"
)

// Layers are the lists that the steps fill. Who reads many articles hands the room of
// one's layers on to the next, as the steps append to what they are given.
type Layers struct {
	Brackets   []Bracket      // recognize: quotes, book titles, parentheses
	Quantities []Quantity     // recognize: figures with units
	Periods    []Period       // recognize: dates and stretches of time
	Terms      []lexicon.Hit  // recognize: words of the lexicons, longest first at each place
	Clauses    []Clause       // segment
	Mentions   []Mention      // recognize
	Cues       []Cue          // recognize: how sure the text is of a stretch of itself
	Frames     []Frame        // refer: one a clause
	Entities   []graph.Entity // refer: what the mentions mean, with the article's own ids
	Relations  []Relation     // relate
	Metrics    []Metric       // measure

	terms, clauses, mentions, brackets, quantities, periods starts // of the lists above

	counted []int // 0, 1, 2 …, of which MentionsIn hands out stretches
}

// Empty takes everything out of the layers and keeps their room; nothing of the article
// stays behind in it.
func (l *Layers) Empty() {
	empty(&l.Brackets)
	empty(&l.Quantities)
	empty(&l.Periods)
	empty(&l.Terms)
	empty(&l.Clauses)
	empty(&l.Mentions)
	empty(&l.Cues)
	empty(&l.Frames)
	empty(&l.Entities)
	empty(&l.Relations)
	empty(&l.Metrics)
	for _, s := range []*starts{&l.terms, &l.clauses, &l.mentions, &l.brackets, &l.quantities, &l.periods} {
		s.at = s.at[:0]
	}
}

func empty[T any](list *[]T) {
	clear(*list)
	*list = (*list)[:0]
}
