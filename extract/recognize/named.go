package recognize

import (
	"slices"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/graph"
)

// named finds campaigns, systems, practices and titles: those in quotes, typed by the
// head noun at or after the quote's end or by the verb before it; those without quotes
// that a verb governs and a head noun closes; and later uses of names already found.
func (r *Recognizer) named(doc *extract.Document, who, room []extract.Mention) []extract.Mention {
	n := namer{r: r, who: who, doc: doc, cores: map[string]extract.Mention{}, found: slices.Grow(room[:0], len(doc.Brackets)+8), quotes: make([]extract.Bracket, 0, len(doc.Brackets))}
	for _, c := range doc.Clauses {
		n.clause(c.Span)
	}
	n.again()
	return n.found
}

type namer struct {
	who   []extract.Mention // agencies, places and persons, in text order
	r     *Recognizer
	doc   *extract.Document
	found []extract.Mention
	cores map[string]extract.Mention // first typed mention by core
	loose []extract.Bracket          // quotes nothing has typed yet

	quotes []extract.Bracket // of all runs, one run behind the other
}

func (n *namer) clause(c extract.Span) {
	terms := n.doc.TermsIn(c)
	quoted := n.runs(c)
	for _, run := range quoted {
		n.run(c, terms, run)
	}
	n.unquoted(c, terms, quoted)
}

// run types the quotes of a run and adds a mention for each.
func (n *namer) run(c extract.Span, terms []lexicon.Hit, q run) {
	end := q.span().End
	one := quote{verb: governor(n.doc, terms, q[0].Start, c.Start), tail: tailOf(n.doc, terms, end, c.End, len(q) == 1), limit: c.End}
	for i, b := range q {
		one.Bracket, one.last = b, i == len(q)-1
		one.headed = one.tail.head != nil && (one.last || one.tail.shared || len(q) > 1 && sharesHead(n.doc, q, one.tail) && !n.ownHead(b, one.tail.head))
		m, ok := n.typed(&one)
		if !ok {
			n.loose = append(n.loose, b)
			continue
		}
		n.add(m)
	}
}

func (n *namer) add(m extract.Mention) {
	n.found = append(n.found, m)
	if m.Type == graph.Campaign {
		n.aim(m)
	}
	if _, ok := n.cores[m.Core]; !ok && m.Core != "" {
		n.cores[m.Core] = m
	}
}
