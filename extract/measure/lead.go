package measure

import (
	"cmp"
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

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
var states = wordlist.Of("在轨", "在建", "在册", "在岗", "在编", "在校", "在押", "在读", "在线", "在产", "在职", "在营", "在库", "在逃")

// skipOne is where a stretch begins once the first thing at its head is passed, or its
// beginning.
func skipOne(doc *extract.Document, s extract.Span) int {
	text := doc.Slice(s)
	if n := openingBlank(text); n > 0 {
		return s.Start + n
	}
	if end := behindParenthesis(doc, s); end > s.Start && end < s.End && doc.FirstPeriod(s.Start) < doc.FirstPeriod(end) { // （6月9日）
		return end
	}
	if n := openingPronoun(text); n > 0 {
		return s.Start + n
	}
	if end := behindPeriod(doc, s); end > 0 {
		return end
	}
	if mentions := doc.MentionsIn(s); len(mentions) > 0 {
		if end := behindName(doc, s, mentions); end > 0 {
			return end
		}
	}
	if end := behindAlone(doc, s); end > 0 {
		return end
	}
	if end := behindPerson(doc, s); end > 0 {
		return end
	}
	if n := openingRest(text); n > 0 {
		return s.Start + n
	}
	if n := openingResolve(text); n > 0 {
		return s.Start + n
	}
	if end := behindMeans(doc, s); end > 0 {
		return end
	}
	if end := skipTerm(doc, s); end > s.Start || !strings.HasPrefix(text, "已") || text == "已" {
		return end
	}
	return s.Start + len("已")
}

// behindPeriod passes the time that a stretch opens with: 2026年, 到2026年; 0 where there is none.
func behindPeriod(doc *extract.Document, s extract.Span) int {
	to := s.Start + len(tos.Opening(doc.Slice(s)))
	for i := doc.FirstPeriod(s.Start); i < len(doc.Periods) && doc.Periods[i].Span.Start <= to; i++ {
		if p := doc.Periods[i].Span; p.End <= s.End && (p.Start == s.Start || p.Start == to) {
			return p.End
		}
	}
	return 0
}

// tos lead to the time by which something is.
var tos = wordlist.Of("到", "至")

// blanks are the marks and particles at the head of a stretch that say nothing.
var blanks = wordlist.Of(" ", "　", "、", "）", ")", "-", "*", "·", "“", "\"", "的", "了", "在", "：", "—")

// pointings at the head of a stretch say only how many in all, where, when, or which point of a
// list it is: 一是, 村里, 以前.
var pointings = wordlist.Of("一共", "总共", "等地", "这里", "村里", "镇里", "所里", "院里", "它", "以前", "一是", "二是", "三是", "四是")

// openingBlank is how many bytes the blank or pointing takes that a text opens with and goes on behind.
func openingBlank(text string) int {
	switch blank := cmp.Or(blanks.Opening(text), pointings.Opening(text)); {
	case len(blank) == len(text):
	case blank == "“" && strings.Contains(text, "”"):
	case blank == "在" && states.Opens(text):
	default:
		return len(blank)
	}
	return 0
}

// pronouns are those of people, the longer first.
var pronouns = wordlist.Of("他们", "她们", "他", "她")

// openingPronoun is how many bytes the pronoun takes that a text opens with and goes on
// behind; 他人 is none.
func openingPronoun(text string) int {
	if !pronouns.Opens(text) {
		return 0
	}
	for _, who := range pronouns.Words() {
		if rest, ok := strings.CutPrefix(text, who); ok && rest != "" && !strings.HasPrefix(rest, "人") {
			return len(who)
		}
	}
	return 0
}

// openingRest is how many bytes 等 takes that closes a list before what is counted of it: 等省份.
func openingRest(text string) int {
	if rest, ok := strings.CutPrefix(text, "等"); ok && listEnds.Opens(rest) {
		return len("等")
	}
	return 0
}

// listEnds sum up a list of places.
var listEnds = wordlist.Of("省份", "省市", "城市", "国家", "地区", "重点城市")

// openingResolve is how many bytes the words take that say what was resolved to do with what
// is measured: 决定将 of 决定将存款利率下调0.25个百分点.
func openingResolve(text string) int {
	w := resolves.Opening(text)
	if w == "" || !disposing.Opens(text[len(w):]) {
		return 0
	}
	return len(w) + len("将")
}

// resolves are verbs of resolving and making known.
var resolves = wordlist.Of("宣布", "决定", "明确", "要求", "提出")

// behindName passes the name of a place, an actor or an operation at the head of a stretch,
// of whose mentions it is the first; 0 where there is none.
func behindName(doc *extract.Document, s extract.Span, mentions []int) int {
	for _, i := range mentions {
		m := &doc.Mentions[i]
		if m.Start > s.Start || strings.HasSuffix(doc.Text[:m.Start], "对") && listMarks.Opens(doc.Text[m.End:]) { // 对东盟、欧盟分别出口
			break
		}
		if m.End < s.End && does(doc, m, s.End) && !graded.Opens(doc.Text[m.End:]) && !endsName(doc, extract.Span{Start: m.End, End: s.End}) {
			return m.End
		}
	}
	return 0
}

// graded make of a place's name one of its team, or of what is of its rank: 全国版清单.
var graded = wordlist.Of("队", "版")

// does reports a name of what may do something, or where: a platform only where it does.
func does(doc *extract.Document, m *extract.Mention, end int) bool {
	switch m.Type {
	case graph.Agency, graph.Place, graph.Campaign:
		return true
	case graph.System:
		return acts(doc, m.End, end)
	}
	return false
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
	if !ok {
		return 0
	}
	if i := strings.Index(rest, "就"); 0 < i && i <= len("年内") && i+len("就") < len(rest) {
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

// means lead to that with which a thing was done.
var means = wordlist.Of("依托", "通过", "借助", "运用", "利用")

// behindMeans passes with what a thing was done: 依托“议事亭”调解纠纷.
func behindMeans(doc *extract.Document, s extract.Span) int {
	w := means.Opening(doc.Slice(s))
	if w == "" {
		return 0
	}
	at := s.Start + len(w)
	if i := doc.FirstBracket(at); i < len(doc.Brackets) && doc.Brackets[i].Start == at && doc.Brackets[i].End < s.End {
		return doc.Brackets[i].End
	}
	return 0
}

// bareHead reports a head that makes no name by itself: 率 of 成功率, 警情 of 有效警情, 版 of 全国版.
func bareHead(rest string) bool {
	return rest == "警情" || strings.HasPrefix(rest, "率") || strings.HasPrefix(rest, "版")
}

// skipTerm passes the longest strip word at the head of a stretch.
func skipTerm(doc *extract.Document, s extract.Span) int {
	end := s.Start
	terms := doc.TermsIn(s)
	for i := range terms {
		t := &terms[i]
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
func opensWord(doc *extract.Document, t *lexicon.Hit) bool {
	if t.End-t.Start > 3 {
		return false
	}
	return doc.OpensLongerWord(extract.Span{Start: t.Start, End: t.End})
}
