package schema

// Limits bounds what one query may ask for. A field left zero has its default.
type Limits struct {
	QueryBytes int // of the query's text
	Tokens     int // in the query's text
	Brackets   int // open at once in the query's text
	Variables  int // named in the query's text, at their definition or their use
	Fragments  int // defined
	Depth      int // fields within fields, fragments followed
	Fields     int // fields and spreads, each fragment counted as often as it is spread
	Aliases    int // likewise
	Cost       int // fields the answer may hold, by the sizes of the pages asked for
}

// orDefault fills the limits left open. The figures come from measurements of
// graphql-go: each query within them is answered or refused in well under a second.
func (l Limits) orDefault() Limits {
	fill := func(n *int, value int) {
		if *n <= 0 {
			*n = value
		}
	}
	fill(&l.QueryBytes, 16<<10)
	fill(&l.Tokens, 2000)
	fill(&l.Brackets, 20)
	fill(&l.Variables, 150)
	fill(&l.Fragments, 100)
	fill(&l.Depth, 15)
	fill(&l.Fields, 500)
	fill(&l.Aliases, 50)
	fill(&l.Cost, 100_000)
	return l
}

// The sizes of pages.
const (
	defaultFirst  = 20
	evidenceFirst = 10 // of a claim, where nothing else is asked for
	maxFirst      = 100
)

// clampFirst is the one way from a client's page size to a number that memory
// may be allocated by: graphql-go lets through integers of any size and sign.
func clampFirst(arg any, byDefault int) int {
	switch n := arg.(type) {
	case int:
		return min(max(n, 0), maxFirst)
	case float64:
		return int(min(max(n, 0), maxFirst))
	}
	return byDefault
}
