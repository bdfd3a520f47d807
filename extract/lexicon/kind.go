package lexicon

// Kind returns every sense of one table, by word, in an order that does not depend
// on the order of the table's lines.
func (l *Lexicon) Kind(kind string) []*Sense {
	var out []*Sense
	for i := range l.nodes {
		for _, s := range l.nodes[i].senses {
			if s.Kind == kind {
				out = append(out, s)
			}
		}
	}
	return out
}
