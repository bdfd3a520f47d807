package refer

import (
	"strings"

	"newsgraph/extract"
	"newsgraph/graph"
)

// nationwide reports the country itself, or a body of the whole country: who acts where
// no nearer one does.
func (f *framer) nationwide(e int) bool {
	return f.on(e).whole || f.codeOf(e) == extract.Nation
}

// nearer is who acts behind a clause that only says where, 在江西省宜黄县，, in what an
// article on the whole country tells; -1 where the clause says no such thing.
func (f *framer) nearer(c clause) int {
	if len(c.mentions) == 0 || !strings.HasPrefix(f.doc.Text[c.Start:], "在") || f.now.ActorBy == extract.InClause || !f.nationwide(f.now.Actor) && !f.anyPlace(f.now.Actor) {
		return -1
	}
	found := -1
	for _, j := range c.mentions {
		m := &f.doc.Mentions[j]
		if m.End != c.End || m.Entity < 0 || f.inBracket(m.Span, c.Span) {
			continue
		}
		if m.Type == graph.Agency || m.Type == graph.Place && f.homeland(m.Entity) {
			found = m.Entity
		}
	}
	return found
}

// anyPlace reports one place of the many that an article without a home goes through, or none yet.
func (f *framer) anyPlace(e int) bool {
	return f.doc.Home == "" && (e < 0 || f.doc.Entities[e].Type == graph.Place)
}

// homeland reports a place in the country that is not the whole of it.
func (f *framer) homeland(place int) bool {
	switch f.doc.Entities[place].Attrs["level"] {
	case "nation", "country":
		return false
	}
	return f.codeOf(place) != extract.Nation
}

// reporter is the agency whose report a heading opens, where a page prints several:
// 市人民检察院工作报告（摘要）. -1 where it opens none.
func (f *framer) reporter(heading int) int {
	b := &f.doc.Blocks[heading]
	for _, j := range f.doc.MentionsIn(b.Span) {
		m := &f.doc.Mentions[j]
		if m.Type == graph.Agency && m.Entity >= 0 && strings.HasPrefix(f.doc.Text[m.End:b.End], "工作报告") {
			return m.Entity
		}
	}
	return -1
}
