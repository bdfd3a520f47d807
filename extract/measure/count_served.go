package measure

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// purposes open the words behind a figure that tell what a force or a sum was for, and are
// no noun: 投入资金300万元用于改造, 调集设备60台前往现场.
var purposes = wordlist.Of("用于", "前往", "赶赴", "赶往", "奔赴", "驰援", "增援", "充实到", "下沉到", "深入到", "投入到")

// served names those for whom something was done by what was done: 追回工资农民工 of
// 为310名农民工追回工资86万元.
func (m *meter) served(it *item) (name, bool) {
	post := extract.Span{Start: it.q.End, End: it.until}
	if !it.unit.is(servedUnit) || !m.beneficiary(it.pre) {
		return name{}, false
	}
	v, ok := firstVerb(m.doc, m.doc.TermsIn(post), post)
	if !ok {
		return name{}, false
	}
	who, deed := m.doc.Text[post.Start:v], trimEnd(m.doc.Text[v:post.End])
	if n := utf8.RuneCountInString(deed); n < 2 || n > maxObject || strings.ContainsAny(who, "、和“") {
		return name{}, false
	}
	return name{text: deed + trimEnd(strings.TrimPrefix(who, "的")), span: post, rule: "metric.served"}, true
}

// beneficiary reports words that end in 为, in 为全市 or in 对受灾的; 对 alone tells whom a deed
// struck.
func (m *meter) beneficiary(s extract.Span) bool {
	text := m.doc.Slice(s)
	if !serving.In(text) {
		return false
	}
	at := -1
	for _, w := range serving.Words() {
		if i := strings.LastIndex(text, w); i > at && m.whole(s.Start+i, w) {
			at = i
		}
	}
	if at < 0 {
		return false
	}
	behind := extract.Span{Start: s.Start + at + len("为"), End: s.End}
	if !strings.HasPrefix(text[at:], "对") && (behind.Len() == 0 || lead(m.doc, behind) == behind.End) {
		return true
	}
	return strings.HasSuffix(text, "的") && !strings.Contains(m.doc.Slice(behind), "、")
}

// serving lead to those for whom, or to whom, something is done.
var serving = wordlist.Of("为", "对", "向", "给")

// spentOn is the named thing that money went into: the platform of 投入300万元建成“云哨”平台.
func (m *meter) spentOn(verb extract.Span, it *item) string {
	if it.q.Unit != "元" || !hasClass(m.doc, verb, "spend") {
		return ""
	}
	for _, i := range m.doc.MentionsIn(it.post) {
		if o := &m.doc.Mentions[i]; o.Type == graph.System || o.Type == graph.Campaign {
			return m.doc.Slice(o.Span)
		}
	}
	return ""
}
