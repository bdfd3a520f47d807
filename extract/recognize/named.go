package recognize

import (
	"slices"

	"newsgraph/extract"
	"newsgraph/graph"
)

// named finds campaigns, systems, practices and titles: those in quotes, typed by the
// head noun at or after the quote's end or by the verb before it; those without quotes
// that a verb governs and a head noun closes; and later uses of names already found.
func (r *Recognizer) named(doc *extract.Document, who, room []extract.Mention) []extract.Mention {
	n := namer{r: r, who: who, doc: doc, found: slices.Grow(room[:0], len(doc.Brackets)+8)}
	left := termsLeft{terms: doc.Terms}
	var c scene
	for i := range doc.Clauses {
		c.enter(doc.Clauses[i].Span, &left)
		n.clause(&c)
	}
	n.again()
	return n.found
}

type namer struct {
	who   []extract.Mention // agencies, places and persons, in text order
	r     *Recognizer
	doc   *extract.Document
	found []extract.Mention
	cores []core
	loose []*extract.Bracket // quotes nothing has typed yet

	next   int                // first bracket that no clause has passed
	quotes []*extract.Bracket // of all runs, one run behind the other
	quoted []run              // of the clause at hand
}

// A core is what names have in common that are one, and the type of the first of them.
type core struct {
	name string
	typ  graph.Type
}

func (n *namer) clause(c *scene) {
	c.quoted = n.runs(c.Span)
	for _, run := range c.quoted {
		n.run(c, run)
	}
	if c.heads {
		n.unquoted(c)
	}
	if c.award != nil {
		n.unquotedTitle(c)
	}
	if c.titles {
		n.merits(c.terms)
	}
}

// run types the quotes of a run and adds a mention for each.
func (n *namer) run(c *scene, q run) {
	end := q.span().End
	one := quote{verb: governor(n.doc, c.terms, q[0].Start), tail: tailOf(n.doc, c, end, len(q) == 1), terms: c.terms, limit: c.End}
	for i, b := range q {
		one.Bracket, one.last = b, i == len(q)-1
		one.headed = one.tail.head != nil && (one.last || one.tail.shared || len(q) > 1 && sharesHead(q, &one.tail) && !n.headedApart(b, one.tail.head))
		var m extract.Mention
		if n.typed(&one, &m) {
			n.add(&m)
		} else {
			n.loose = append(n.loose, b)
		}
	}
}

func (n *namer) add(m *extract.Mention) {
	n.found = append(n.found, *m)
	if m.Type == graph.Campaign {
		n.aim(m.Span)
	}
	if m.Core != "" && !n.knows(m.Core) {
		n.cores = append(n.cores, core{m.Core, m.Type})
	}
}

// knows reports whether a name with this core has been found.
func (n *namer) knows(name string) bool {
	return slices.ContainsFunc(n.cores, func(c core) bool { return c.name == name })
}
