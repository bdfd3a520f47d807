package measure

import (
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// changedBehind names a change by the noun behind its figure: 每周增加8个航班, 降低了三成的成本.
func (m *meter) changedBehind(it *item, r *reading) (name, bool) {
	of := it.of(m.doc)
	if r.change == graph.NoChange || !of && it.unit.is(ratioUnit|spanUnit) {
		return name{}, false
	}
	post, span := m.noun(it.post)
	long := utf8.RuneCountInString(post)
	if long < 2 || of && (long > maxObject || heights.Ends(post)) {
		return name{}, false
	}
	return name{text: post, span: span, rule: "metric.change.object"}, true
}

// dones stand behind a deed that was done to something.
var dones = wordlist.Of("了", "起", "出")

// doneTo is what those counted did something to, where the next figure stands between: 文创
// of 12家书店推出35款文创.
func (m *meter) doneTo(it *item, n extract.Span) string {
	deed := m.lastAct(n)
	done := deed.Len() > 0 && deed.End == n.End && deed.Start > n.Start || dones.Ends(m.doc.Slice(n))
	if !done {
		return ""
	}
	object, _ := m.noun(it.object)
	if utf8.RuneCountInString(object) > maxObject/2 {
		return ""
	}
	return object
}
