package lexicon

import "slices"

// Kind returns every sense of one table, by word, in an order that does not depend
// on the order of the table's lines.
func (l *Lexicon) Kind(kind string) []*Sense {
	var out []*Sense
	for _, s := range l.senses {
		if s.Kind == kind {
			out = append(out, s)
		}
	}
	return out
}

// Without returns the lexicon without the words of some tables.
func (l *Lexicon) Without(kinds ...string) *Lexicon {
	var senses []*Sense
	for _, s := range l.senses {
		if !slices.Contains(kinds, s.Kind) {
			senses = append(senses, s)
		}
	}
	return Build(senses)
}
