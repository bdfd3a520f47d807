package measure

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
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
	if at, w := becauses.First(text); w != "" && !m.doc.InLongerWord(extract.Span{Start: s.Start + at, End: s.Start + at + len(w)}) && m.cutBefore(&s, w) {
		return m.doc.Slice(s), s
	}
	if utf8.RuneCountInString(text) > maxObject {
		if verb := arrival(m.doc, s); verb.Len() > 0 {
			s.End = verb.End
			text = m.brief(s)
		}
	}
	return text, s
}

// becauses stand behind a noun before what came of it and why: 早稻由于采用了新品种.
var becauses = wordlist.Of("由于", "因为", "让", "使")

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
// behind it only vaguely, or told beside it: 9人受伤、数千人转移.
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
// vague what goes on behind it: counts of what no figure is given of, asides, further objects.
var (
	tails = wordlist.Of("）", ")", " ", "等", "…", "，")
	vague = wordlist.Of("、数十", "、数百", "、数千", "、数万", "、多名", "、多人", "、多个", "、多家", "、多处", "、若干", "——", "，以及", "，和", "，并")
)

// whole reports a word of the text that goes on in no longer one: 中 of 中完成, not of 中外.
func (m *meter) whole(at int, word string) bool {
	words := m.doc.WordsIn(extract.Span{Start: at, End: at + 5*len("中")})
	return len(words) == 0 || words[0].Start == at && words[0].Len() == len(word)
}
