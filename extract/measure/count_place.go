package measure

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/graph"
)

// bracketed reads 广东（12.7%）、山东（7.1%）的用户最多: each figure is of the place or agency
// before its parenthesis, and measures what the clause goes on to say.
func (m *meter) bracketed(it *item) (name, bool) {
	text := m.doc.Text
	if !parentheses.Ends(text[:it.q.Start]) || !strings.HasPrefix(text[it.q.End:], "）") && !strings.HasPrefix(text[it.q.End:], ")") {
		return name{}, false
	}
	n := name{rule: "metric.bracketed", owned: true, owner: -1}
	open := it.q.Start - 1
	for text[open] != '(' && !strings.HasPrefix(text[open:], "（") {
		open--
	}
	for i := range m.doc.Mentions {
		if o := &m.doc.Mentions[i]; o.End == open && (o.Type == graph.Place || o.Type == graph.Agency) && o.Entity >= 0 {
			n.owner, n.span = o.Entity, o.Span
		}
	}
	if n.owner < 0 {
		return n, false
	}
	rest := text[it.q.End:it.clauseEnd]
	if i := max(strings.LastIndex(rest, "）"), strings.LastIndex(rest, ")")); i >= 0 {
		rest = strings.TrimLeft(rest[i:], "）)")
	}
	if i := strings.LastIndex(rest, "的"); i >= 0 && i+len("的") < len(rest) {
		rest = rest[i+len("的"):]
	}
	if n.text = trimEnd(rest); n.text == "" {
		n.text = m.beforeList(extract.Span{Start: it.clause, End: n.span.Start})
	}
	return n, utf8.RuneCountInString(n.text) >= 2
}

// beforeList is what a clause says before its list of places: 违停查处量 of 违停查处量居前的有.
func (m *meter) beforeList(s extract.Span) string {
	for _, i := range m.doc.MentionsIn(s) {
		if o := &m.doc.Mentions[i]; (o.Type == graph.Place || o.Type == graph.Agency) && strings.HasPrefix(m.doc.Text[o.End:], "（") {
			s.End = min(s.End, o.Start)
		}
	}
	text, _ := m.words(s, nil)
	for _, w := range listOpenings {
		text, _, _ = strings.Cut(text, w)
	}
	return text
}

// listOpenings stand between what is ranked and the list of who is.
var listOpenings = []string{"前两位", "前三位", "前四位", "前五位", "前十位", "前三名", "前五名", "排前", "居前", "较多", "最多", "较高", "最高", "依次", "分别", "主要"}

// ofPlace reads a figure with nothing before it but a place or an agency, 连州市71起, as
// that one's part of what its paragraph counted in the same unit, 发生火灾310起; a change,
// 连州市下降5%, is one of what its sentence measured last.
func (m *meter) ofPlace(it *item, r *reading) (name, bool) {
	of, pre := m.said.levelIn(it.q.Unit), it.pre
	if r.change != graph.NoChange {
		of, pre.End = m.said.indicator, r.nameTo
	}
	if of == "" || it.unit.is(ratioUnit) && r.change == graph.NoChange {
		return name{}, false
	}
	o := m.onlyOwner(pre)
	if o == nil || o.Entity < 0 || m.counts(it) {
		return name{}, false
	}
	return name{text: of, span: o.Span, owned: true, owner: o.Entity, rule: "metric.place"}, true
}

// onlyOwner is the place or the agency that is all a stretch says, or nil.
func (m *meter) onlyOwner(s extract.Span) *extract.Mention {
	text := ""
	for _, i := range m.doc.MentionsIn(s) {
		o := &m.doc.Mentions[i]
		if o.Start > s.Start+maxLinks {
			break
		}
		if o.Type != graph.Place && o.Type != graph.Agency {
			continue
		}
		if text == "" { // most stretches name neither
			text = m.withoutLink(s)
		}
		if m.doc.Slice(o.Span) == text {
			return o
		}
	}
	return nil
}

// withoutLink is a stretch without what links it to the figure behind it and to what was
// said before it.
func (m *meter) withoutLink(s extract.Span) string {
	text := trimEnd(strings.TrimSuffix(trimEnd(m.doc.Slice(s)), "有"))
	for _, w := range links {
		text = strings.TrimPrefix(text, w)
	}
	return text
}

// links open words that go on with what was said, and maxLinks is how many bytes all of them
// take.
var links = []string{"其中", "：", "而"}

const maxLinks = len("其中：而")
