package measure

import (
	"newsgraph/extract"
	"newsgraph/extract/wordlist"
)

// inverted names a figure that stands alone and is told behind what it is: 参保规模 of
// 21万人！这是全县的参保规模.
func (m *meter) inverted(it *item) (name, bool) {
	if it.pre.Len() > 0 || it.post.Len() > 0 {
		return name{}, false
	}
	s := m.thisIs(m.doc.ClauseAt(it.q.Start) + 1)
	if s.Len() == 0 {
		return name{}, false
	}
	n := name{text: m.doc.Slice(s), span: s, rule: "metric.inverted"}
	if whose := m.doc.Frames[m.doc.ClauseAt(s.Start)].Scope; whose >= 0 {
		n.owner, n.owned = whose, true
	}
	return n, true
}

// thisIs is what is measured in a clause that opens with 这是, or where that only says when,
// in the next.
func (m *meter) thisIs(clause int) extract.Span {
	if clause >= len(m.doc.Clauses) {
		return extract.Span{}
	}
	c := &m.doc.Clauses[clause]
	w := thises.Opening(m.doc.Slice(c.Span))
	if w == "" {
		return extract.Span{}
	}
	text, s := m.words(extract.Span{Start: c.Start + len(w), End: c.End}, nil)
	if text == "" || m.isPeriod(s) {
		if clause+1 == len(m.doc.Clauses) || m.doc.Clauses[clause+1].Sentence != c.Sentence {
			return extract.Span{}
		}
		text, s = m.words(m.doc.Clauses[clause+1].Span, nil)
	}
	if measures(text) || extents.Ends(text) {
		return s
	}
	return extract.Span{}
}

// thises open a clause that says what a figure before it was, and extents are what is
// measured by no word that ends in what measures.
var (
	thises  = wordlist.Of("这是", "这就是", "这正是")
	extents = wordlist.Of("规模", "比重", "面积")
)

// isPeriod reports a stretch that only says when.
func (m *meter) isPeriod(s extract.Span) bool {
	i := m.doc.FirstPeriod(s.Start)
	return i < len(m.doc.Periods) && m.doc.Periods[i].Span.Holds(s)
}
