package measure

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// words is a stretch as an indicator's name, shortened where it is long: from its last
// deed on, or to its last words.
func (m *meter) words(s extract.Span, holes []extract.Span) (string, extract.Span) {
	text, s := m.phrase(s, holes)
	if len(holes) == 0 {
		if v := max(m.behindBeneficiary(s), m.behindSource(s)); v > s.Start {
			return m.doc.Text[v:s.End], extract.Span{Start: v, End: s.End}
		}
	}
	if len(text) > maxName && utf8.RuneCountInString(text) > maxName {
		if v := m.lastAct(s); v.Len() > 0 && s.End-v.End >= 6 && len(holes) == 0 {
			return m.doc.Text[v.Start:s.End], extract.Span{Start: v.Start, End: s.End}
		}
		text = m.lastWords(text, s)
	}
	return text, s
}

// turns are the words and marks at which a phrase may begin or end within a stretch: most
// stretches hold none.
var turns = parentheses.With("的时候").With(starts.Words()...)

// phrase is a stretch without what does not belong to an indicator's name.
func (m *meter) phrase(s extract.Span, holes []extract.Span) (string, extract.Span) {
	turning := turns.In(m.doc.Slice(s))
	if turning {
		s = inParentheses(m.doc, s)
		if _, rest, ok := strings.Cut(m.doc.Slice(s), "的时候"); ok && rest != "" { // 最忙的时候日接诊
			s.Start = s.End - len(rest)
		}
		s.Start = behindAgent(m.doc, s)
	}
	s.Start = lead(m.doc, s)
	if turning {
		s.End = fromPoint(m.doc, s)
	}
	s.End = m.withoutPeriod(s)
	s.End = s.Start + len(withoutDone(m.doc.Text[s.Start:max(s.Start, s.End)]))
	text := strings.TrimSpace(m.without(holes, s))
	if endings.Has(text) {
		return "", extract.Span{Start: s.Start, End: s.Start}
	}
	return text, s
}

// without is the text of a stretch without the holes in it.
func (m *meter) without(holes []extract.Span, s extract.Span) string {
	if len(holes) == 0 {
		return m.doc.Text[s.Start:max(s.Start, s.End)]
	}
	var b strings.Builder
	at := s.Start
	for _, h := range holes {
		if h.Start < at || h.End > s.End {
			continue
		}
		b.WriteString(m.doc.Text[at:h.Start])
		at = h.End
	}
	b.WriteString(m.doc.Text[at:max(at, s.End)])
	return b.String()
}

// withoutPeriod is where a name ends before the endings and the stretches of time behind
// it: 破案率 of 破案率连续5年保持.
func (m *meter) withoutPeriod(s extract.Span) int {
	end := s.Start + len(trimEnd(m.doc.Slice(s)))
	for i := m.doc.FirstPeriod(s.Start + 1); i < len(m.doc.Periods) && m.doc.Periods[i].Span.Start < end; i++ {
		p := m.doc.Periods[i].Span
		if p.End != end {
			continue
		}
		text := m.doc.Text[s.Start:p.Start]
		for _, w := range untils {
			text = strings.TrimSuffix(text, w)
		}
		if likened.Ends(text) { // 相当于2012年
			return end
		}
		return s.Start + len(trimEnd(text))
	}
	return end
}

// untils lead to a stretch of time, and likened are what is not said of one alone.
var (
	untils  = []string{"于", "自", "较", "比"}
	likened = wordlist.Of("相当", "超出", "低", "高")
)

// printed is a name put together from words of an article in traditional characters as
// the article prints them.
func printed(doc *extract.Document, name string) string {
	var b strings.Builder
	for name != "" {
		at, n := -1, len(name)
		for ; n > 0; n-- {
			if at = strings.Index(doc.Text, name[:n]); at >= 0 && utf8.ValidString(name[:n]) {
				break
			}
		}
		if n == 0 {
			_, n = utf8.DecodeRuneInString(name)
			b.WriteString(name[:n])
		} else {
			b.WriteString(doc.Printed(extract.Span{Start: at, End: at + n}))
		}
		name = name[n:]
	}
	return b.String()
}

// behindBeneficiary is where the deed begins in 为群众挽回损失, or the start: for whom it
// was done is no part of the name.
func (m *meter) behindBeneficiary(s extract.Span) int {
	if !helping.Ends(m.doc.Text[:s.Start]) {
		return s.Start
	}
	terms := m.doc.TermsIn(s)
	for i := range terms {
		if t := &terms[i]; t.Kind == lexicon.Act && t.End-t.Start >= 6 {
			if t.Start-s.Start <= 6*3 && t.End < s.End {
				return t.Start
			}
			break
		}
	}
	return s.Start
}

// behindSource is where the deed begins in 从刑侦、网安抽调骨干, or the start: from where
// something was taken and to whom it was given is no part of the name.
func (m *meter) behindSource(s extract.Span) int {
	text := m.doc.Slice(s)
	w := sources.Opening(text)
	if w == "" || !m.whole(s.Start, w) || w == "从" && strings.Contains(text, "到") { // 从签约到开工
		return s.Start
	}
	from := s.Start + len("从各")
	if i := strings.LastIndex(text, "等"); i > 0 { // 向交通、水利等领域发放贷款
		from = s.Start + i
	}
	terms := m.doc.TermsIn(s)
	for i := range terms {
		if t := &terms[i]; t.Kind == lexicon.Act && t.End-t.Start >= len("抽调") && t.Start > from && t.End < s.End && isWord(m.doc, t) {
			return t.Start
		}
	}
	return s.Start
}

// sources lead to where something was taken from, or to whom it was given.
var sources = wordlist.Of("从", "向", "面向")

// helping lead to those for whom a deed was done.
var helping = wordlist.Of("为", "帮", "帮助", "给", "替")

// fromPoint is where 由去年同期的58起 begins in a stretch, or its end: the starting point
// of a change is no part of the indicator.
func fromPoint(doc *extract.Document, s extract.Span) int {
	text := doc.Slice(s)
	for _, w := range starts.Words() {
		i := strings.LastIndex(text, w)
		if i >= 6 && !behindStart.Opens(text[i+len(w):]) && !beforeStart.Ends(text[:i]) && !strings.Contains(text[i:], "向") {
			return s.Start + i
		}
	}
	return s.End
}

// behindStart and beforeStart make words with 由 and 从 that lead to no starting point: 从业者,
// 理由.
var (
	behindStart = wordlist.Of("业", "事", "来")
	beforeStart = wordlist.Of("理", "事", "自", "缘")
)

// behindAgent is where a stretch goes on behind 由 and who did it, or its beginning: 投资 of
// 该平台由市水利局投资.
func behindAgent(doc *extract.Document, s extract.Span) int {
	for _, i := range doc.MentionsIn(s) {
		if o := &doc.Mentions[i]; o.Type == graph.Agency && o.End < s.End && strings.HasSuffix(doc.Text[s.Start:max(s.Start, o.Start)], "由") {
			return o.End
		}
	}
	return s.Start
}

// parentheses are those that open one, and beforeParenthesis what parts that before which
// one stands from what is before it.
var (
	parentheses       = wordlist.Of("（", "(")
	beforeParenthesis = []string{"、", "）", ")", "，", "和"}
)

// inParentheses takes what stands in an open parenthesis, or if that is nothing, what
// stands before it: 广东（12.7%）, 盗窃案件（同比下降5%）.
func inParentheses(doc *extract.Document, s extract.Span) extract.Span {
	text := doc.Slice(s)
	for _, open := range parentheses.Words() {
		i := strings.LastIndex(text, open)
		if i < 0 || strings.ContainsAny(text[i:], "）)") {
			continue
		}
		if strings.TrimSpace(text[i+len(open):]) != "" {
			return extract.Span{Start: s.Start + i + len(open), End: s.End}
		}
		from := 0
		for _, sep := range beforeParenthesis {
			if j := strings.LastIndex(text[:i], sep); j >= 0 {
				from = max(from, j+len(sep))
			}
		}
		return extract.Span{Start: s.Start + from, End: s.Start + i}
	}
	return s
}

// maxName is the most characters a name of a figure is given where no deed begins it.
const maxName = 24

// lastWords is the end of a long text that ends a stretch, from the beginning of a word on.
func (m *meter) lastWords(text string, s extract.Span) string {
	runes := []rune(text)
	end := string(runes[len(runes)-maxName:])
	if !strings.HasSuffix(m.doc.Slice(s), end) {
		return end
	}
	at := s.End - len(end)
	for _, p := range m.doc.Periods {
		if p.Span.Start < at && at < p.Span.End {
			return strings.TrimPrefix(m.doc.Text[min(p.Span.End, s.End):s.End], "的")
		}
	}
	from := at
	for i := 0; i < 4 && from > s.Start; i++ {
		r, size := utf8.DecodeLastRuneInString(m.doc.Text[s.Start:from])
		if !extract.Han(r) {
			break
		}
		from -= size
	}
	for _, w := range m.doc.WordsIn(extract.Span{Start: from, End: s.End}) {
		if w.Start < at && at < w.End {
			return m.doc.Text[w.Start:s.End]
		}
	}
	return end
}
