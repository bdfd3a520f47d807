package measure

import (
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/graph"
)

func (m *meter) startsWithAct(s extract.Span) bool { return m.firstAct(s).Len() > 0 }

// firstAct is the verb an indicator opens with, with verbs right behind it: 排查整改.
func (m *meter) firstAct(s extract.Span) extract.Span {
	out := extract.Span{Start: s.Start, End: s.Start}
	for grown := true; grown; {
		grown = false
		for _, t := range m.doc.TermsIn(extract.Span{Start: out.End, End: s.End}) {
			if t.Start > out.End {
				break
			}
			if t.Kind == lexicon.Act && t.End > out.End && (out.Len() == 0 || t.End < s.End && t.Sense.Value != "noun") && isWord(m.doc, t) {
				out.End, grown = t.End, true
				break
			}
		}
	}
	return out
}

// lastAct is the last verb of doing in a stretch.
func (m *meter) lastAct(s extract.Span) extract.Span {
	var out extract.Span
	for _, t := range m.doc.TermsIn(s) {
		if t.Kind == lexicon.Act && (t.Sense.Value != "noun" || t.Start == s.Start) && t.Start >= out.End && isWord(m.doc, t) {
			out = extract.Span{Start: t.Start, End: t.End}
		}
	}
	return out
}

// hasClass reports a verb of a class: cause, spend.
func hasClass(doc *extract.Document, verb extract.Span, class string) bool {
	for _, t := range doc.TermsIn(verb) {
		if t.Kind == lexicon.Act && t.Sense.Value == class && t.Start == verb.Start && t.End == verb.End {
			return true
		}
	}
	return false
}

// lead is where a stretch begins once periods, places, actors and pronouns, operations,
// adverbs and conjunctions at its head are passed.
func lead(doc *extract.Document, s extract.Span) int {
	at := s.Start
	for {
		next := skipOne(doc, extract.Span{Start: at, End: s.End})
		if next == at {
			return at
		}
		at = next
	}
}

// acts reports a platform that does something: “智慧哨兵”累计存储数据.
func acts(doc *extract.Document, at, end int) bool {
	for _, t := range doc.TermsIn(extract.Span{Start: at, End: end}) {
		if t.Start > at {
			return false
		}
		if t.Kind == lexicon.Act || t.Kind == lexicon.Strip && t.Sense.Value == "adverb" {
			return true
		}
	}
	return false
}

// states are the attributes that 在 opens: 在校学生.
var states = []string{"在轨", "在建", "在册", "在岗", "在编", "在校", "在押", "在读", "在线", "在产", "在职", "在营", "在库", "在逃"}

func skipOne(doc *extract.Document, s extract.Span) int {
	for _, blank := range []string{" ", "　", "、", "）", ")", "-", "*", "·", "“", "\"", "的", "了", "在", "：", "—"} {
		switch {
		case !strings.HasPrefix(doc.Slice(s), blank) || s.Len() == len(blank):
		case blank == "“" && strings.Contains(doc.Slice(s), "”"):
		case blank == "在" && extract.OpensWith(doc.Slice(s), states):
		default:
			return s.Start + len(blank)
		}
	}
	if end := behindParenthesis(doc, s); end < s.End && end > s.Start && doc.FirstPeriod(s.Start) < doc.FirstPeriod(end) { // （6月9日）
		return end
	}
	for _, who := range []string{"他们", "她们", "他", "她"} {
		if rest, ok := strings.CutPrefix(doc.Slice(s), who); ok && rest != "" && !strings.HasPrefix(rest, "人") {
			return s.Start + len(who)
		}
	}
	for _, p := range doc.Periods[doc.FirstPeriod(s.Start):] {
		if p.Span.Start > s.Start {
			break
		}
		if p.Span.End <= s.End {
			return p.Span.End
		}
	}
	for _, i := range doc.MentionsIn(s) {
		m := doc.Mentions[i]
		if m.Start > s.Start || strings.HasSuffix(doc.Text[:m.Start], "对") && extract.OpensWith(doc.Text[m.End:], listMarks) { // 对东盟、欧盟分别出口
			break
		}
		if m.Start == s.Start && m.End < s.End && !strings.HasPrefix(doc.Text[m.End:], "队") && !endsName(doc, extract.Span{Start: m.End, End: s.End}) && (m.Type == graph.Agency || m.Type == graph.Place || m.Type == graph.Campaign || m.Type == graph.System && acts(doc, m.End, s.End)) {
			return m.End
		}
	}
	if end := behindAlone(doc, s); end > 0 {
		return end
	}
	if end := behindPerson(doc, s); end > 0 {
		return end
	}
	if end := behindMeans(doc, s); end > 0 {
		return end
	}
	return skipTerm(doc, s)
}

// endsName reports a single character behind a name that makes a noun only with it: 籍 of
// 菲律宾籍5人.
func endsName(doc *extract.Document, s extract.Span) bool {
	return s.Len() == len("籍") && strings.Contains("籍落段级产", doc.Slice(s))
}

// behindAlone passes the words that one thing or one place alone did it: 一案就抓获32人, 一家就
// 破案54起.
func behindAlone(doc *extract.Document, s extract.Span) int {
	rest, ok := strings.CutPrefix(doc.Slice(s), "一")
	if i := strings.Index(rest, "就"); ok && 0 < i && i <= len("年内") && i+len("就") < len(rest) {
		return s.End - len(rest) + i + len("就")
	}
	return 0
}

// behindPerson passes who did it, where his post opens a stretch: 支队长何志明先后侦破案件90余起.
func behindPerson(doc *extract.Document, s extract.Span) int {
	for _, i := range doc.MentionsIn(s) {
		m := &doc.Mentions[i]
		for _, post := range m.Posts {
			if post.Start <= s.Start && s.Start < m.Start && post.End <= m.Start && m.End < s.End {
				return m.End
			}
		}
	}
	return 0
}

// behindMeans passes with what a thing was done: 依托“议事亭”调解纠纷.
func behindMeans(doc *extract.Document, s extract.Span) int {
	for _, w := range []string{"依托", "通过", "借助", "运用", "利用"} {
		if !strings.HasPrefix(doc.Slice(s), w) {
			continue
		}
		for i := range doc.Brackets {
			if b := &doc.Brackets[i]; b.Start == s.Start+len(w) && b.End < s.End {
				return b.End
			}
		}
	}
	return 0
}

// bareHead reports a head that makes no name by itself: 率 of 成功率, 警情 of 有效警情.
func bareHead(rest string) bool { return rest == "警情" || strings.HasPrefix(rest, "率") }

// skipTerm passes the longest strip word at the head of a stretch.
func skipTerm(doc *extract.Document, s extract.Span) int {
	end := s.Start
	for _, t := range doc.TermsIn(s) {
		if t.Start > s.Start {
			break
		}
		if t.Kind == lexicon.Strip && t.End <= s.End && !opensWord(doc, t) && !bareHead(doc.Text[t.End:s.End]) || t.Kind == lexicon.Hedge {
			end = max(end, t.End)
		}
	}
	return end
}

// opensWord reports whether a strip word of one character is the beginning of a longer
// word: 对 in 对外, 有 in 有效.
func opensWord(doc *extract.Document, t lexicon.Hit) bool {
	if t.End-t.Start > 3 {
		return false
	}
	return doc.OpensLongerWord(extract.Span{Start: t.Start, End: t.End})
}
