package measure

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
)

// brief is a counted noun and what became of it without when, where and how: 学员参加测试 of
// 学员今天在主考场全部参加测试.
func (m *meter) brief(s extract.Span) string {
	if !m.mayHoldCircumstance(s) {
		return m.doc.Slice(s) // most do not, and need no cut into words
	}
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

// mayHoldCircumstance reports that a time, an adverb or 在 begins in a stretch, behind its
// first character.
func (m *meter) mayHoldCircumstance(s extract.Span) bool {
	_, size := utf8.DecodeRuneInString(m.doc.Slice(s))
	s.Start += size
	if i := m.doc.FirstPeriod(s.Start); i < len(m.doc.Periods) && m.doc.Periods[i].Span.Start < s.End {
		return true
	}
	terms := m.doc.TermsIn(s)
	for i := range terms {
		if t := &terms[i]; isAdverb(t) && nearEnd(t, s.End) {
			return true
		}
	}
	text := m.doc.Slice(s)
	at, lead := circumstances.First(text)
	return at >= 0 && circumstanceEnds.In(text[at+len(lead):])
}

// circumstances lead to where and how something was done, and circumstanceEnds end it.
var (
	circumstances    = wordlist.Of("在", "通过")
	circumstanceEnds = wheres.With(ways...)
)

// circumstance is where a time, an adverb or a place with 在 ends that a stretch begins
// with, or its beginning.
func (m *meter) circumstance(s extract.Span) int {
	if leadIns.Ends(m.doc.Text[:s.Start]) {
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
	terms := m.doc.TermsIn(s)
	for i := range terms {
		if t := &terms[i]; t.Start > s.Start {
			break
		} else if isAdverb(t) && m.adverbial(t, s.End) {
			return t.End
		}
	}
	if end := m.behindWay(s); end > s.Start {
		return end
	}
	if !strings.HasPrefix(m.doc.Slice(s), "在") || !m.whole(s.Start, "在") {
		return s.Start
	}
	for _, w := range m.doc.WordsIn(extract.Span{Start: s.Start, End: min(s.End, s.Start+12*len("在"))}) {
		if wheres.Ends(m.doc.Slice(w)) && !strings.HasPrefix(m.doc.Text[w.End:], "的") {
			return w.End
		}
	}
	return s.Start
}

// leadIns make what stands behind them a part of what is told.
var leadIns = wordlist.Of("于", "自", "从", "与", "到", "比", "较")

// wheres are the last characters of a place that something was done in.
var wheres = wordlist.Of("中", "上", "下", "里", "内", "间", "区", "场", "馆", "站", "处", "县", "省", "村", "镇", "中心")

// behindWay is where the way ends in which something was done that a stretch begins with, or
// its beginning: 通过巡湖等方式.
func (m *meter) behindWay(s extract.Span) int {
	text := m.doc.Slice(s)
	if !strings.HasPrefix(text, "通过") {
		return s.Start
	}
	for _, w := range ways {
		if i := strings.Index(text, w); i > 0 && i <= maxObject*len("式") && !strings.HasPrefix(text[i+len(w):], "的") && m.whole(s.Start+i, w) {
			return s.Start + i + len(w)
		}
	}
	return s.Start
}

// ways are nouns for how something was done.
var ways = []string{"方式", "途径", "渠道", "手段"}

func isAdverb(t *lexicon.Hit) bool { return t.Kind == lexicon.Strip && t.Sense.Value == "adverb" }

// adverbial reports an adverb that only says how the verb at the end was done: 全部 of
// 全部完工, not 全面 of 全面合作关系, nor 正在.
func (m *meter) adverbial(t *lexicon.Hit, end int) bool {
	return nearEnd(t, end) && !strings.HasSuffix(m.doc.Text[:t.Start], "的") && m.whole(t.Start, t.Sense.Word)
}

// nearEnd reports an adverb of two characters or more with but a verb behind it.
func nearEnd(t *lexicon.Hit, end int) bool {
	verb := end - t.End
	return t.End-t.Start >= len("全部") && len("工") < verb && verb <= len("完工了") && t.Sense.Word != "正在"
}

// behindParenthesis is where a stretch goes on behind the parenthesis it opens with: 今天
// （8月10日）发生.
func behindParenthesis(doc *extract.Document, s extract.Span) int {
	text := doc.Slice(s)
	if !strings.HasPrefix(text, "（") {
		return s.Start
	}
	if i := strings.Index(text, "）"); i >= 0 {
		return s.Start + i + len("）")
	}
	return s.Start
}
