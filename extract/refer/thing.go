package refer

import (
	"strings"

	"newsgraph/extract/gazetteer"
	"newsgraph/graph"
)

// key is what makes mentions name one thing.
type key struct {
	class string              // of agencies: police, court, 教育; else place, person, firm …
	name  string              // its own, where it takes one to tell it from others of the class
	of    *gazetteer.Division // nil where it is of none
	part  int                 // one more than the thing that it is a unit of, 0 where it is none
}

// thing is an entity while its best name is looked for.
type thing struct {
	typ     graph.Type
	key     key
	own     string // its name, after its parent's where there is one
	rank    int    // how good the name is: printed in full, short, generic
	parent  int    // the agency it is part of, or -1
	joined  bool   // the name continues the parent's
	at      *gazetteer.Division
	organ   string
	level   string
	local   bool
	generic bool
	org     int  // of persons: the agency of the post, or -1
	shown   bool // the article prints it inside its parent's name
	aliases chain
	entity  int // index in Document.Entities at last, or -1
}

// Ranks of names.
const (
	rankGeneric = iota
	rankShort
	rankBuilt
	rankPrinted
)

// thing returns the thing with a key, making it if need be, and lets the better name win.
func (w *who) thing(t *thing) int {
	i, ok := w.at[t.key]
	if !ok {
		i = len(w.things)
		w.at[t.key] = i
		w.things = append(w.things, *t)
		return i
	}
	have := &w.things[i]
	if t.rank > have.rank || t.rank == have.rank && t.joined == have.joined && len(t.own) > len(have.own) {
		have.own, have.rank, have.generic, have.joined = t.own, t.rank, t.generic, t.joined
		if t.organ != "" {
			have.organ = t.organ
		}
	}
	return i
}

func (w *who) alias(i int, name string) {
	if t := &w.things[i]; !w.aliases.has(t.aliases, name) {
		w.aliases.add(&t.aliases, name)
	}
}

// name is the full name of a thing.
func (w *who) name(i int) string {
	t := &w.things[i]
	if t.joined && t.parent >= 0 {
		return w.name(t.parent) + t.own
	}
	return t.own
}

func hasAnySuffix(s string, suffixes ...string) bool {
	for _, x := range suffixes {
		if strings.HasSuffix(s, x) {
			return true
		}
	}
	return false
}
