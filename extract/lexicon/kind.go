package lexicon

import "slices"

// Kind is the table a sense comes from.
type Kind uint8

// The tables of seeds/lexicon, and the divisions of the gazetteer.
const (
	Act Kind = iota + 1
	Basis
	Beside
	Body
	Bound
	Change
	Cue
	Head
	Hedge
	Holiday
	Idiom
	Ill
	Level
	National
	Organ
	Place
	Post
	Scope
	Strip
	Topic
	Town
	Unit
)

var kindNames = [...]string{
	Act: "act", Basis: "basis", Beside: "beside", Body: "body", Bound: "bound", Change: "change", Cue: "cue", Head: "head", Hedge: "hedge",
	Holiday: "holiday", Idiom: "idiom", Ill: "ill", Level: "level", National: "national", Organ: "organ", Place: "place",
	Post: "post", Scope: "scope", Strip: "strip", Topic: "topic", Town: "town", Unit: "unit",
}

// String is the name of the table, "" for none.
func (k Kind) String() string { return kindNames[k] }

// KindOf is the kind of a table's name, or 0.
func KindOf(table string) Kind { return Kind(max(0, slices.Index(kindNames[:], table))) }

// Kind returns every sense of one table, by word, in an order that does not depend
// on the order of the table's lines.
func (l *Lexicon) Kind(kind Kind) []*Sense {
	var out []*Sense
	for _, s := range l.senses {
		if s.Kind == kind {
			out = append(out, s)
		}
	}
	return out
}

// Without returns the lexicon without the words of some tables.
func (l *Lexicon) Without(kinds ...Kind) *Lexicon {
	var senses []*Sense
	for _, s := range l.senses {
		if !slices.Contains(kinds, s.Kind) {
			senses = append(senses, s)
		}
	}
	return Build(senses)
}
