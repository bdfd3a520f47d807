package refer

import (
	"slices"

	"newsgraph/extract"
)

// standing is what an article makes of an entity.
type standing struct {
	named int  // how often
	acts  int  // in how many clauses
	votes int  // for what the article is mainly about
	whole bool // it is an agency of the whole country
}

// on is the standing of an entity.
func (f *framer) on(entity int) *standing { return &f.standings[entity+1] }

// count counts how often each entity is named, and finds the agencies with a fixed name
// that are of no place: ministries, the bodies of the party and the state.
func (f *framer) count() {
	f.standings = slices.Grow(f.standings[:0], len(f.doc.Entities)+1)[:len(f.doc.Entities)+1]
	clear(f.standings)
	for i := range f.doc.Mentions {
		m := &f.doc.Mentions[i]
		s := f.on(m.Entity)
		s.named++
		if m.Org != nil && m.Org.Form == extract.OrgFixed && m.Org.Place == "" && m.Entity >= 0 {
			s.whole = true
		}
	}
}
