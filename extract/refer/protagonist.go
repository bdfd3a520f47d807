package refer

import (
	"slices"

	"newsgraph/extract"
	"newsgraph/graph"
)

// Weights of an agency's name by where it stands, for whom the article is about.
const (
	aboutHeadline = 6
	aboutLead     = 3
	aboutElse     = 1
)

// leadParagraphs is how many paragraphs tell what an article is about.
const leadParagraphs = 2

// weigh weighs each agency by how much the article is about it: the sum of its uses.
func (w *who) weigh() {
	w.about = slices.Grow(w.about[:0], len(w.things))[:len(w.things)]
	clear(w.about)
	for i := range w.uses {
		w.about[w.uses[i].thing] += w.uses[i].weight
	}
}

// weightOf weighs a use: in the headline and the lead more than elsewhere, opening a
// clause more than inside it, and not at all where the agency only joins in or is acted on.
func (w *who) weightOf(u *use) int {
	if u.caption || u.aside {
		return 0
	}
	weight := aboutElse
	switch {
	case headline(w.doc, u.block):
		weight = aboutHeadline
	case u.span.Start < w.lead:
		weight = aboutLead
	}
	if w.opensClause(u.span.Start) {
		weight *= 2
	}
	return weight
}

// leadEnd is where the paragraphs end that tell what the article is about.
func leadEnd(doc *extract.Document) int {
	n := 0
	for i := range doc.Blocks {
		if b := &doc.Blocks[i]; b.Role == extract.Paragraph {
			if n++; n == leadParagraphs {
				return b.End
			}
		}
	}
	return len(doc.Text)
}

// opensClause reports whether no word stands before a byte in its clause.
func (w *who) opensClause(at int) bool {
	i := w.doc.ClauseAt(at)
	return i >= 0 && w.doc.Clauses[i].Start == at
}

// main is the agency the article is most about of those that fit, or -1.
func (w *who) main(fits func(thing int) bool) int {
	best := -1
	for i, weight := range w.about {
		if weight > 0 && w.things[i].typ == graph.Agency && fits(i) && (best < 0 || weight > w.about[best]) {
			best = i
		}
	}
	return best
}

// mainOf is the agency the article is most about whose name ends in a kind.
func (w *who) mainOf(end string) int {
	return w.main(func(i int) bool { return w.fits(i, end) })
}

// headline reports a block that is the title or a line under it that goes on with it:
// ——临江市公安局“清风”行动纪实.
func headline(doc *extract.Document, block int) bool {
	for i := block; i >= 0; i-- {
		switch doc.Blocks[i].Role {
		case extract.Title:
			return true
		case extract.Paragraph, extract.Item, extract.Caption:
			return false
		}
	}
	return false
}
