package measure

import (
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/wordlist"
)

// results are what an athlete reached.
var results = wordlist.Of("的总成绩", "的成绩", "总成绩", "成绩")

// result names what an athlete reached by the event: 女子铁饼决赛成绩 of 在女子铁饼决赛中，某选手以
// 61.2米的成绩夺冠.
func (m *meter) result(it *item) (name, bool) {
	w := results.Opening(m.doc.Slice(it.post))
	if w == "" {
		return name{}, false
	}
	sentence := m.doc.SentenceOf(m.doc.ClauseAt(it.q.Start))
	of := m.event(extract.Span{Start: sentence.Start, End: it.q.Start})
	return name{text: m.doc.Slice(of) + strings.TrimPrefix(w, "的"), span: extract.Span{Start: it.q.Start, End: it.q.End + len(w)}, rule: "metric.result"}, true
}

// event is the last event of sports that a stretch names: 男子1500米决赛.
func (m *meter) event(s extract.Span) extract.Span {
	text := m.doc.Slice(s)
	at := max(strings.LastIndex(text, "男子"), strings.LastIndex(text, "女子"), strings.LastIndex(text, "混合"))
	if at < 0 {
		return extract.Span{Start: s.End, End: s.End}
	}
	end := len(text)
	for _, stop := range []string{"中", "，", "上", "、"} {
		if i := strings.Index(text[at:], stop); i >= 0 {
			end = min(end, at+i)
		}
	}
	if end-at > maxComparison {
		return extract.Span{Start: s.End, End: s.End}
	}
	return extract.Span{Start: s.Start + at, End: s.Start + end}
}
