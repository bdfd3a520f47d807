package measure

import (
	"slices"
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
)

// words is a stretch as an indicator's name, shortened where it is long: from its last
// deed on, or to its last words.
func (m *meter) words(s extract.Span, holes []extract.Span) (string, extract.Span) {
	text, s := m.phrase(s, holes)
	if v := m.behindBeneficiary(s); v > s.Start && len(holes) == 0 {
		return m.doc.Text[v:s.End], extract.Span{Start: v, End: s.End}
	}
	if utf8.RuneCountInString(text) > 24 {
		if v := m.lastAct(s); v.Len() > 0 && s.End-v.End >= 6 && len(holes) == 0 {
			return m.doc.Text[v.Start:s.End], extract.Span{Start: v.Start, End: s.End}
		}
		text = lastWords(text, 24)
	}
	return text, s
}

// phrase is a stretch without what does not belong to an indicator's name.
func (m *meter) phrase(s extract.Span, holes []extract.Span) (string, extract.Span) {
	s = inParentheses(m.doc, s)
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
		if t.Sense.Kind == "act" && t.End-t.Start >= 6 {
			if t.Start-s.Start <= 6*3 && t.End < s.End {
				return t.Start
			}
			break
		}
	}
	return s.Start
}

// endings stand between an indicator and its figure and are no part of it.
var endings = []string{"人民币", "大幅", "大幅度", "明显", "显著", "快速", "稳步", "持续", "连续", "预计", "实际", "保持", "将", "年均", "平均", "在", "大约", "将近", "同时", "首次", "累计", "已", "已经", "均", "再次", "高达", "长达", "突破", "超过", "达到", "仅", "也", "就", "约", "共", "了", "的", "为", "达", "至", "到", "由", "从", " ", "“", "\"", "(", "（", "分别"}

func trimEnd(text string) string {
	for changed := true; changed; {
		changed = false
		for _, e := range endings {
			if rest, ok := strings.CutSuffix(text, e); ok && rest != "" && !endsWord(rest, e) {
				text, changed = rest, true
			}
		}
	}
	return text
}

// endsWord reports that an ending is the end of a word: 行为, 下达, 日均.
func endsWord(rest, ending string) bool {
	switch ending {
	case "为":
		return strings.HasSuffix(rest, "行")
	case "达":
		return strings.HasSuffix(rest, "下")
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
		if i := strings.LastIndex(text, w); i >= 6 && !extract.OpensWith(text[i+len(w):], []string{"业", "事", "来"}) && !extract.EndsWith(text[:i], []string{"理", "事", "自", "缘"}) { // 从业者, 理由
			return s.Start + i
		}
	}
	return s.End
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

// lastWords is the end of a long text, from behind a comma or 、 where there is one.
func lastWords(text string, n int) string {
	runes := []rune(text)
	return string(runes[len(runes)-n:])
}

// noun is what a quantity counts when that stands behind it.
func (m *meter) noun(s extract.Span) (string, extract.Span) {
	if extract.OpensWith(m.doc.Slice(s), []string{" ", "　", "——"}) {
		return "", extract.Span{} // a headline's next part, or an aside
	}
	s.Start = behindLimit(m.doc, s)
	if rest := m.doc.Slice(s); extract.OpensWith(rest, listMarks) || strings.HasPrefix(rest, "中") && m.whole(s.Start, "中") {
		return "", extract.Span{}
	}
	s.End = s.Start + len(withoutTail(m.doc.Slice(s)))
	text := m.doc.Slice(s)
	if text == "" || slices.Contains(prepositions, text) {
		return "", extract.Span{}
	}
	if utf8.RuneCountInString(text) >= maxIndicator {
		text = string([]rune(text)[:maxIndicator])
		return text, extract.Span{Start: s.Start, End: s.Start + len(text)}
	}
	return m.brief(s), s
}

// listMarks stand behind a figure with no noun of its own.
var listMarks = []string{"，", "、", "和", "且", "并", "）", ")", "；"}

// prepositions make no noun of what stands behind a figure.
var prepositions = []string{"对", "向", "为", "给", "将", "把", "在", "于", "从", "用"}

// behindLimit is where a noun begins behind 的 and what bounds the figure: 以上的枸杞.
func behindLimit(doc *extract.Document, s extract.Span) int {
	text := strings.TrimPrefix(doc.Slice(s), "的")
	for _, limit := range []string{"以上", "以下", "以内", "左右", "内"} {
		text = strings.TrimPrefix(text, limit)
	}
	return s.End - len(strings.TrimPrefix(text, "的"))
}

// withoutTail is a noun without a parenthesis that opens in it, and without what is counted
// behind it only vaguely: 17人死亡、数万人被疏散.
func withoutTail(text string) string {
	text = strings.TrimRight(text, "）) 等…")
	for _, stop := range []string{"（", "("} {
		if i := strings.Index(text, stop); i >= 0 && !strings.ContainsAny(text[i:], "）)") {
			text = text[:i]
		}
	}
	for _, vague := range []string{"、数十", "、数百", "、数千", "、数万", "、多名", "、多人", "、多个", "、多家", "、多处", "、若干"} {
		text, _, _ = strings.Cut(text, vague)
	}
	return text
}

// brief is a counted noun and what became of it without when, where and how: 学员参加测试 of
// 学员今天在主考场全部参加测试.
func (m *meter) brief(s extract.Span) string {
	var b strings.Builder
	at := s.Start
	for _, w := range m.doc.WordsIn(s) {
		if w.Start < at || w.Start == s.Start || w.End > s.End {
			continue
		}
		if end := m.circumstance(extract.Span{Start: w.Start, End: s.End}); end > w.Start && end < s.End {
			b.WriteString(m.doc.Text[at:w.Start])
			at = end
		}
	}
	b.WriteString(m.doc.Text[at:s.End])
	return b.String()
}

// circumstance is where a time, an adverb or a place with 在 ends that a stretch begins
// with, or its beginning.
func (m *meter) circumstance(s extract.Span) int {
	if extract.EndsWith(m.doc.Text[:s.Start], []string{"于", "自", "从", "与", "到", "比", "较"}) {
		return s.Start
	}
	for _, p := range m.doc.Periods[m.doc.FirstPeriod(s.Start):] {
		if p.Span.Start == s.Start && p.Span.End <= s.End { // 自6月起开展…行动以来 may reach beyond
			return behindParenthesis(m.doc, extract.Span{Start: p.Span.End, End: s.End})
		}
		if p.Span.Start >= s.Start {
			break
		}
	}
	for _, t := range m.doc.TermsIn(s) {
		if t.Start == s.Start && t.Sense.Kind == "strip" && t.Sense.Value == "adverb" && m.adverbial(t, s.End) {
			return t.End
		}
	}
	if !strings.HasPrefix(m.doc.Slice(s), "在") || !m.whole(s.Start, "在") {
		return s.Start
	}
	for _, w := range m.doc.WordsIn(extract.Span{Start: s.Start, End: min(s.End, s.Start+12*len("在"))}) {
		if extract.EndsWith(m.doc.Slice(w), wheres) && !strings.HasPrefix(m.doc.Text[w.End:], "的") {
			return w.End
		}
	}
	return s.Start
}

// adverbial reports an adverb that only says how the verb at the end was done: 全部 of
// 全部完工, not 全面 of 全面合作关系, nor 正在.
func (m *meter) adverbial(t lexicon.Hit, end int) bool {
	verb := end - t.End
	return t.End-t.Start >= len("全部") && t.Sense.Word != "正在" && len("工") < verb && verb <= len("完工了") &&
		m.whole(t.Start, t.Sense.Word) && !strings.HasSuffix(m.doc.Text[:t.Start], "的")
}

// behindParenthesis is where a stretch goes on behind the parenthesis it opens with: 今天
// （8月10日）发生.
func behindParenthesis(doc *extract.Document, s extract.Span) int {
	text := doc.Slice(s)
	if i := strings.Index(text, "）"); i >= 0 && strings.HasPrefix(text, "（") {
		return s.Start + i + len("）")
	}
	return s.Start
}

// wheres are the last characters of a place that something was done in.
var wheres = []string{"中", "上", "下", "里", "内", "间", "区", "场", "馆", "站", "处", "县", "省", "村", "镇", "中心"}

// whole reports a word of the text that goes on in no longer one: 中 of 中完成, not of 中外.
func (m *meter) whole(at int, word string) bool {
	words := m.doc.WordsIn(extract.Span{Start: at, End: at + 5*len("中")})
	return len(words) == 0 || words[0].Start == at && words[0].Len() == len(word)
}
