package measure

import (
	"newsgraph/extract"
	"newsgraph/graph"
)

// subjects are the entities a figure may rightly be attached to, most specific first.
func subjects(doc *extract.Document, clause int, f extract.Frame) []int {
	out := make([]int, 0, 4) // few clauses have more
	add := func(e int) {
		if e < 0 {
			return
		}
		for _, x := range out {
			if x == e {
				return
			}
		}
		out = append(out, e)
	}
	for _, i := range doc.MentionsIn(doc.Clauses[clause].Span) {
		if m := doc.Mentions[i]; m.Type == graph.System || m.Type == graph.Practice {
			add(m.Entity)
		}
	}
	add(f.System)
	if !doc.Elsewhere(clause) {
		add(f.Actor)
	}
	add(f.Campaign)
	if f.Scope >= 0 {
		add(f.Scope)
	} else if f.Actor >= 0 {
		add(placeOf(doc, f.Actor))
	}
	return out
}

// placeOf is the place an agency's code names, if the article speaks of it.
func placeOf(doc *extract.Document, agency int) int {
	code := doc.Entities[agency].Attrs["code"]
	for i, e := range doc.Entities {
		if e.Type == graph.Place && code != "" && e.Attrs["code"] == code {
			return i
		}
	}
	return -1
}
