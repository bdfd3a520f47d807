package extract

import (
	"strings"

	"newsgraph/graph"
)

// Nation is the code of the country as a whole, of which the article is where Home is it.
const Nation = "000000"

// Elsewhere reports a clause that opens with a place its actor, named farther away, is
// not of: what 云南省及时制定… says is not said of 海关总署.
func (d *Document) Elsewhere(clause int) bool {
	f := &d.Frames[clause]
	if f.Actor < 0 || f.ActorBy == InClause {
		return false
	}
	c := d.Clauses[clause].Span
	for _, i := range d.MentionsIn(c) {
		m := &d.Mentions[i]
		if m.Start > c.Start {
			break
		}
		if m.Type == graph.Place && m.Entity >= 0 && m.Attrs["scope"] == "" {
			return !d.sameGround(f.Actor, m.Entity)
		}
	}
	return false
}

// sameGround reports whether the division of one entity holds that of another.
func (d *Document) sameGround(a, b int) bool {
	x, y := d.Entities[a].Attrs["code"], d.Entities[b].Attrs["code"]
	if x == "" || y == "" {
		return x == y
	}
	x, y = strings.TrimRight(x, "0"), strings.TrimRight(y, "0")
	return strings.HasPrefix(x, y) || strings.HasPrefix(y, x)
}

// PlaceOf is the index of the place that a division's code names, or -1 where the article
// speaks of none. A town carries the code of its county, and is not its place.
func (d *Document) PlaceOf(code string) int {
	for i := range d.Entities {
		e := &d.Entities[i]
		if e.Type != graph.Place || code == "" || e.Attrs["code"] != code {
			continue
		}
		if level := e.Attrs["level"]; level != "town" && level != "village" {
			return i
		}
	}
	return -1
}
