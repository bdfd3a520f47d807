package measure

import (
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// breakdown opens a 其中 list, or ends it with 另外 or another unit.
func (m *meter) breakdown(text string, qs []extract.Quantity) {
	switch {
	case opensBreakdown(text):
		m.said.parts, m.said.total = true, m.totalOf(qs)
		m.said.totalVerb, m.said.totalObject = m.said.verb, m.said.object
		if t := m.said.total; t >= 0 && m.said.countedIn(m.out[t].Amount.Unit).verb != "" {
			of := m.said.countedIn(m.out[t].Amount.Unit)
			m.said.totalVerb, m.said.totalObject = of.verb, of.object
		}
	case endsBreakdown(text), m.said.parts && m.otherwise(qs):
		m.said.parts, m.said.total = false, -1
		m.said.totalVerb, m.said.totalObject = "", ""
	}
}

// totalOf is the figure that 其中 breaks down: the last of the sentence that counts in the
// unit of the parts, or the last of all.
func (m *meter) totalOf(qs []extract.Quantity) int {
	for i := m.said.last; len(qs) > 0 && i >= m.said.first; i-- {
		if m.out[i].Amount.Unit == qs[0].Unit && m.out[i].Change == graph.NoChange {
			return i
		}
	}
	return m.said.last
}

// otherwise reports a clause that counts in another unit than the total of a breakdown: its
// parts are told.
func (m *meter) otherwise(qs []extract.Quantity) bool {
	if len(qs) == 0 || m.said.total < 0 || kindOf(qs[0].Unit).is(ratioUnit) && qs[0].Unit != "元" {
		return false
	}
	return qs[0].Unit != m.out[m.said.total].Amount.Unit
}

func opensBreakdown(text string) bool {
	i := strings.Index(text, "其中")
	return i == 0 || i > 0 && len(text) > i+len("其中的")
}

func endsBreakdown(text string) bool {
	return besides.Opens(text)
}

// besides open what is no part of a total.
var besides = wordlist.Of("另外", "此外", "另有", "同时", "除此之外")
