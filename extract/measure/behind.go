package measure

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/graph"
)

// changedBehind names a change by the noun behind its figure: 每周增加8个航班, 降低了三成的成本.
func (m *meter) changedBehind(it item, r reading) (name, bool) {
	of := strings.HasPrefix(m.doc.Slice(it.post), "的")
	if r.change == graph.NoChange || !of && (ratios[it.q.Unit] || spans[it.q.Unit]) {
		return name{}, false
	}
	post, span := m.noun(it.post)
	long := utf8.RuneCountInString(post)
	if long < 2 || of && (long > maxObject || extract.EndsWith(post, heights)) {
		return name{}, false
	}
	return name{text: post, span: span, rule: "metric.change.object"}, true
}

// doneTo is what those counted did something to, where the next figure stands between: 文创
// of 12家书店推出35款文创.
func (m *meter) doneTo(it item, n extract.Span) string {
	deed := m.lastAct(n)
	done := deed.Len() > 0 && deed.End == n.End && deed.Start > n.Start || extract.EndsWith(m.doc.Slice(n), []string{"了", "起", "出"})
	if !done || it.object.Len() == 0 {
		return ""
	}
	object, _ := m.noun(it.object)
	if utf8.RuneCountInString(object) > maxObject/2 {
		return ""
	}
	return object
}
