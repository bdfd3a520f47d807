package relate

import (
	"newsgraph/extract"
	"newsgraph/graph"
)

// describe notes on campaigns who organises them, and on systems and practices whose
// they are: what keeps namesakes of different articles apart.
func describe(doc *extract.Document) {
	for i := range doc.Relations {
		rel := &doc.Relations[i]
		s, e := &doc.Entities[rel.Subject], &doc.Entities[rel.Object]
		switch rel.Predicate {
		case graph.Ran:
			if higher(s, e.Attrs) {
				e.Attrs["organiser"], e.Attrs["organiser_code"] = s.Name, s.Attrs["code"]
				e.Attrs["organiser_level"], e.Attrs["organiser_place"] = s.Attrs["level"], s.Attrs["place"]
			}
		case graph.Built, graph.Adopted:
			if e.Attrs["owner"] == "" {
				e.Attrs["owner"] = s.Name
			}
		}
	}
}

// rank orders levels, the highest first.
var rank = map[string]int{"nation": 1, "country": 1, "province": 2, "prefecture": 3, "city": 3, "county": 4, "town": 5}

// higher reports whether an organiser stands above the one noted so far.
func higher(s *graph.Entity, attrs map[string]string) bool {
	if attrs["organiser"] == "" {
		return true
	}
	a, b := rank[s.Attrs["level"]], rank[attrs["organiser_level"]]
	return a != 0 && (b == 0 || a < b)
}
