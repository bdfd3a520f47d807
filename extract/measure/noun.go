package measure

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
)

// noun is what a quantity counts when that stands behind it.
func (m *meter) noun(s extract.Span) (string, extract.Span) {
	if s.Len() == 0 || asides.Opens(m.doc.Slice(s)) {
		return "", extract.Span{}
	}
	s.Start = behindLimit(m.doc, s)
	if rest := m.doc.Slice(s); listMarks.Opens(rest) || strings.HasPrefix(rest, "中") && m.whole(s.Start, "中") || strings.HasPrefix(rest, "里有") {
		return "", extract.Span{}
	}
	s.Start = m.behindIs(s)
	s.End = s.Start + len(withoutTail(m.doc.Slice(s)))
	s.End = m.withoutPreposition(s)
	text := m.doc.Slice(s)
	if text == "" || prepositions.Has(text) || marks.Opens(text) {
		return "", extract.Span{}
	}
	if utf8.RuneCountInString(text) >= maxIndicator {
		if m.cutBefore(&s, "在") {
			return m.doc.Slice(s), s
		}
		text = string([]rune(text)[:maxIndicator])
		return text, extract.Span{Start: s.Start, End: s.Start + len(text)}
	}
	text = m.brief(s)
	if utf8.RuneCountInString(text) > maxObject {
		if verb := arrival(m.doc, s); verb.Len() > 0 {
			s.End = verb.End
			text = m.brief(s)
		}
	}
	return text, s
}

// asides are what a headline's next part, or an aside, begins with.
var asides = wordlist.Of(" ", "　", "——")

// withoutPreposition is where a noun ends before the prepositions that lead to what stands
// behind its clause: 巡视组 of 12个巡视组将对“…”.
func (m *meter) withoutPreposition(s extract.Span) int {
	for prepositions.Ends(m.doc.Slice(s)) {
		last := m.lastWord(s)
		if last.Len() != len("对") || last.Start == s.Start {
			break
		}
		s.End = last.Start
	}
	return s.End
}

// listMarks stand behind a figure with no noun of its own.
var listMarks = wordlist.Of("，", "、", "和", "且", "并", "）", ")", "；")

// cutBefore ends a stretch before a word of its own, where a short noun stands before that.
func (m *meter) cutBefore(s *extract.Span, word string) bool {
	i := strings.Index(m.doc.Slice(*s), word)
	if i < len("委员") || i > maxObject*len("员") || !m.whole(s.Start+i, word) {
		return false
	}
	s.End = s.Start + i
	return true
}

// marks are what a figure passes, and no noun that it counts: 突破40万吨大关.
var marks = wordlist.Of("大关", "关口", "台阶", "新台阶", "新高")

// prepositions make no noun of what stands behind a figure.
var prepositions = wordlist.Of("对", "向", "为", "给", "将", "把", "在", "于", "从", "用")

// behindIs is where a noun begins behind 是 or behind the place in which it happened: 居民住宅
// of 86%是居民住宅, 死亡 of 40人在事故中死亡.
func (m *meter) behindIs(s extract.Span) int {
	text, at := m.doc.Slice(s), s.Start
	switch {
	case beings.Opens(text) && m.whole(at, text[:len("是")]):
		at += len("是")
	case strings.HasPrefix(text, "在"):
		at = m.circumstance(s)
	}
	if at == s.End {
		return s.Start
	}
	return at
}

// beings tell what those counted are.
var beings = wordlist.Of("是", "为")

// limits bound a figure.
var limits = []string{"以上", "以下", "以内", "左右", "内"}

// behindLimit is where a noun begins behind 的 and what bounds the figure: 以上的枸杞.
func behindLimit(doc *extract.Document, s extract.Span) int {
	text := strings.TrimPrefix(doc.Slice(s), "的")
	for _, limit := range limits {
		if rest, ok := strings.CutPrefix(text, limit); ok && !doc.OpensLongerWord(extract.Span{Start: s.End - len(text), End: s.End - len(rest)}) { // 内容, 内河
			text = rest
		}
	}
	return s.End - len(strings.TrimPrefix(text, "的"))
}

// withoutTail is a noun without a parenthesis that opens in it, and without what is counted
// behind it only vaguely: 9人受伤、数千人转移.
func withoutTail(text string) string {
	for tails.Ends(text) {
		text = text[:len(text)-len(tails.Ending(text))]
	}
	if parentheses.In(text) {
		for _, open := range parentheses.Words() {
			if i := strings.Index(text, open); i >= 0 && !strings.ContainsAny(text[i:], "）)") {
				text = text[:i]
			}
		}
	}
	if at, _ := vague.First(text); at >= 0 {
		return text[:at]
	}
	return text
}

// tails are what a noun that a figure counts may end with and that is no part of it, and
// vague are counts of what no figure is given of.
var (
	tails = wordlist.Of("）", ")", " ", "等", "…", "，")
	vague = wordlist.Of("、数十", "、数百", "、数千", "、数万", "、多名", "、多人", "、多个", "、多家", "、多处", "、若干")
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

func isAdverb(t *lexicon.Hit) bool { return t.Kind == lexicon.Strip && t.Sense.Value == "adverb" }

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

// wheres are the last characters of a place that something was done in.
var wheres = wordlist.Of("中", "上", "下", "里", "内", "间", "区", "场", "馆", "站", "处", "县", "省", "村", "镇", "中心")

// whole reports a word of the text that goes on in no longer one: 中 of 中完成, not of 中外.
func (m *meter) whole(at int, word string) bool {
	words := m.doc.WordsIn(extract.Span{Start: at, End: at + 5*len("中")})
	return len(words) == 0 || words[0].Start == at && words[0].Len() == len(word)
}
