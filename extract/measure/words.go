package measure

import (
	"slices"
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/graph"
)

// words is a stretch as an indicator's name, shortened where it is long: from its last
// deed on, or to its last words.
func (m *meter) words(s extract.Span, holes []extract.Span) (string, extract.Span) {
	text, s := m.phrase(s, holes)
	if v := m.behindBeneficiary(s); v > s.Start && len(holes) == 0 {
		return m.doc.Text[v:s.End], extract.Span{Start: v, End: s.End}
	}
	if utf8.RuneCountInString(text) > maxName {
		if v := m.lastAct(s); v.Len() > 0 && s.End-v.End >= 6 && len(holes) == 0 {
			return m.doc.Text[v.Start:s.End], extract.Span{Start: v.Start, End: s.End}
		}
		text = m.lastWords(text, s)
	}
	return text, s
}

// phrase is a stretch without what does not belong to an indicator's name.
func (m *meter) phrase(s extract.Span, holes []extract.Span) (string, extract.Span) {
	s = inParentheses(m.doc, s)
	if _, rest, ok := strings.Cut(m.doc.Slice(s), "的时候"); ok && rest != "" { // 最忙的时候日接诊
		s.Start = s.End - len(rest)
	}
	s.Start = behindAgent(m.doc, s)
	s.Start = lead(m.doc, s)
	s.End = fromPoint(m.doc, s)
	s.End = m.withoutPeriod(s)
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
	text := strings.TrimSpace(b.String())
	if slices.Contains(endings, text) {
		return "", extract.Span{Start: s.Start, End: s.Start}
	}
	return text, s
}

// withoutPeriod is where a name ends before the endings and the stretches of time behind
// it: 破案率 of 破案率连续5年保持.
func (m *meter) withoutPeriod(s extract.Span) int {
	end := s.Start + len(trimEnd(m.doc.Slice(s)))
	for _, p := range m.doc.Periods[m.doc.FirstPeriod(s.Start):] {
		if p.Span.End == end && p.Span.Start > s.Start {
			text := m.doc.Text[s.Start:p.Span.Start]
			for _, w := range []string{"于", "自", "较", "比"} {
				text = strings.TrimSuffix(text, w)
			}
			if extract.EndsWith(text, []string{"相当", "超出", "低", "高"}) { // 相当于2012年
				return end
			}
			return s.Start + len(trimEnd(text))
		}
		if p.Span.Start >= end {
			break
		}
	}
	return end
}

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
	if !extract.EndsWith(m.doc.Text[:s.Start], []string{"为", "帮", "帮助", "给", "替"}) {
		return s.Start
	}
	for _, t := range m.doc.TermsIn(s) {
		if t.Kind == lexicon.Act && t.End-t.Start >= 6 {
			if t.Start-s.Start <= 6*3 && t.End < s.End {
				return t.Start
			}
			break
		}
	}
	return s.Start
}

// endings stand between an indicator and its figure and are no part of it.
var endings = []string{"人民币", "大幅", "大幅度", "明显", "显著", "快速", "稳步", "持续", "连续", "预计", "实际", "保持", "将", "年均", "平均", "在", "大约", "将近", "同时", "首次", "累计", "已", "已经", "已有", "目前", "均", "又", "再次", "可", "多年", "温和", "平稳", "小幅", "较快", "基本", "暂", "跨", "跨过", "迈上", "迈过", "站上", "站稳", "却", "仍", "一度", "高达", "长达", "突破", "超过", "达到", "仅", "也", "就", "约", "共", "了", "的", "为", "达", "至", "到", "由", "从", "只", "只剩", "仅剩", " ", "“", "\"", "(", "（", "分别"}

// endingsOf are the endings by their last character.
var endingsOf = func() map[rune][]string {
	of := map[rune][]string{}
	for _, e := range endings {
		r, _ := utf8.DecodeLastRuneInString(e)
		of[r] = append(of[r], e)
	}
	return of
}()

func trimEnd(text string) string {
	for changed := true; changed; {
		changed = false
		last, _ := utf8.DecodeLastRuneInString(text)
		for _, e := range endingsOf[last] {
			if rest, ok := strings.CutSuffix(text, e); ok && rest != "" && !endsWord(rest, e) {
				text, changed = rest, true
			}
		}
	}
	return text
}

// endsWord reports that an ending is the end of a word: 行为, 下达, 许可, 日均.
func endsWord(rest, ending string) bool {
	switch ending {
	case "为":
		return strings.HasSuffix(rest, "行")
	case "达":
		return extract.EndsWith(rest, []string{"下", "触", "到", "抵", "送", "直"})
	case "跨":
		return extract.EndsWith(rest, []string{"主", "净"})
	case "可":
		return extract.EndsWith(rest, []string{"许", "认"})
	case "到":
		return extract.EndsWith(rest, []string{"赶", "遇", "收", "受"})
	case "只":
		return extract.EndsWith(rest, []string{"船", "多", "余", "0"})
	case "在":
		return extract.EndsWith(rest, []string{"现", "所", "存"})
	case "均":
		return averaged(rest)
	}
	return false
}

// averaged reports that 均 behind a text says over what a figure is averaged: 日均, 人均.
func averaged(text string) bool {
	return extract.EndsWith(text, []string{"日", "月", "年", "人", "户", "平", "场", "天", "周"})
}

// fromPoint is where 由去年同期的58起 begins in a stretch, or its end: the starting point
// of a change is no part of the indicator.
func fromPoint(doc *extract.Document, s extract.Span) int {
	text := doc.Slice(s)
	for _, w := range []string{"由", "从"} {
		if i := strings.LastIndex(text, w); i >= 6 && !extract.OpensWith(text[i+len(w):], []string{"业", "事", "来"}) && !extract.EndsWith(text[:i], []string{"理", "事", "自", "缘"}) && !strings.Contains(text[i:], "向") { // 从业者, 理由; 从甲地向乙地
			return s.Start + i
		}
	}
	return s.End
}

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

// inParentheses takes what stands in an open parenthesis, or if that is nothing, what
// stands before it: 广东（12.7%）, 盗窃案件（同比下降5%）.
func inParentheses(doc *extract.Document, s extract.Span) extract.Span {
	text := doc.Slice(s)
	for _, open := range []string{"（", "("} {
		i := strings.LastIndex(text, open)
		if i < 0 || strings.ContainsAny(text[i:], "）)") {
			continue
		}
		if strings.TrimSpace(text[i+len(open):]) != "" {
			return extract.Span{Start: s.Start + i + len(open), End: s.End}
		}
		from := 0
		for _, sep := range []string{"、", "）", ")", "，", "和"} {
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
