package measure

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/wordlist"
)

// verbObject names 破获刑事案件64万余起, and for a bare 起诉81人 borrows the object.
func (m *meter) verbObject(it *item, verb, span extract.Span) (name, bool) {
	object := strings.TrimSuffix(withoutAttribute(m.doc.Text[verb.End:span.End]), "等")
	text := m.doc.Text[verb.Start:span.End]
	if len(object) < span.End-verb.End {
		text = m.doc.Slice(verb) + object
	}
	n := name{text: text, span: span, verb: m.doc.Slice(verb), object: object, rule: "metric.verb.object"}
	if object == "" && it.q.Unit == m.said.unit {
		n.rule = "metric.gap"
		n.object = m.said.countedIn(it.q.Unit).object
		n.text = deedOf(n.text, n.object)
	}
	switch {
	case n.object != "":
	case facets.Has(n.text) && domain(m.said.indicator) != m.said.indicator:
		n.text = domain(m.said.indicator) + n.text
	case m.said.parts && m.said.countedIn(it.q.Unit).object != "":
		n.text = deedOf(n.text, m.said.countedIn(it.q.Unit).object)
	case object == "" && m.said.fronted != "" && m.said.indicator == "":
		n.object = m.said.fronted
		n.text = deedOf(n.text, n.object)
	case m.said.indicator == "":
		n.text = m.said.topic + n.text
	}
	if n.object == "" && n.text == n.verb && it.unit.is(caseUnit) && handled.Has(n.verb) {
		n.object, n.text = "案件", n.verb+"案件"
	}
	return n, true
}

// handled are the deeds that are done to nothing but cases.
var handled = wordlist.Of("受理", "审理", "审结", "执结", "审执结", "侦破", "破获")

// deedOf joins a deed that names no object with one: 破案 holds half of it, 起诉 none.
func deedOf(deed, object string) string {
	if strings.HasSuffix(deed, "案") {
		return object + deed
	}
	return deed + object
}

// maxObject is the most characters the object of a deed is given with its attributes.
const maxObject = 13

// rooms sum up places and lines, which what is counted behind them belongs to.
var rooms = wordlist.Of("地", "省", "市", "县", "国", "方向", "方面", "领域", "线路")

// withoutAttribute is an object without the members it sums up, 调解员 of 退休教师、老支书等
// 调解员, and without the clause before its noun, where that makes it long: 窝点 of
// 为境外诈骗集团洗钱的窝点.
func withoutAttribute(object string) string {
	if members, group, ok := strings.Cut(object, "等"); ok && strings.Contains(members, "、") && utf8.RuneCountInString(group) > 2 && !levels.Ends(members) && !rooms.Opens(group) {
		return group
	}
	if i := strings.LastIndex(object, "的"); i > 0 && utf8.RuneCountInString(object) > maxObject && utf8.RuneCountInString(object[i:]) > 2 {
		return object[i+len("的"):]
	}
	return object
}

// overObject reports a deed whose object 对 or 将 has put before it: 对涉毒犯罪起诉20人.
func (m *meter) overObject(s extract.Span) bool {
	return taking.Ends(m.doc.Text[:s.Start])
}

// taking put the object of a deed before it.
var taking = wordlist.Of("对", "将", "把")
