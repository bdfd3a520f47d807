package measure

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// placings are the verbs that give a place among others: 居全省首位.
var placings = wordlist.Of("排名", "位列", "位居", "名列", "稳居", "跃居", "排在", "跻身", "进入", "挺进", "迈入", "居", "列", "位", "排")

// winnings are the verbs that take a place.
var winnings = []string{"包揽", "保持", "升至", "获得", "夺得", "取得"}

var deeds = placings.With(winnings...).Words()

// fields are among whom something is ranked, hosts where it is held, and amid ends the words
// for either.
var (
	fields = []string{"在全市", "在全省", "在全国", "在全区", "全省", "全市", "全国", "全区", "全县", "世界", "全球"}
	hosts  = wordlist.Of("全省", "全市", "全国")
	amid   = wordlist.Of("中", "内")
)

// rank names a place in a ranking by what was ranked: 在全省平安建设考核中位列第一.
func (m *meter) rank(it *item, r *reading) (name, bool) {
	if r.change != graph.NoChange {
		return m.moved(it, r)
	}
	text, span := m.words(m.ahead(it), nil)
	switch of := m.said.contest; {
	case (text == "" || fieldOnly(text)) && fieldOnly(m.said.indicator): // 有8项进入全省前三 says how many do
		return name{}, false
	case fieldOnly(text) && m.said.indicator != "":
		return name{text: strings.TrimSuffix(m.said.indicator, "排名") + "排名", rule: "metric.rank"}, true
	case of != "" && (text == "" || fieldOnly(text)):
		return name{text: of + "排名", rule: "metric.rank"}, true
	}
	if before := m.beforePlacing(span); before.Len() > 0 {
		text, span = m.doc.Slice(before), before
	}
	for _, v := range deeds {
		if i := strings.LastIndex(text, v); i >= 0 {
			text = text[:i] + strings.TrimPrefix(text[i:], v)
		}
	}
	text = strings.TrimSuffix(strings.TrimPrefix(text, "在"), "中")
	for _, held := range contests.Words() {
		text = strings.Replace(text, held+"中", held, 1)
	}
	text = trimEnd(text)
	for _, field := range fields {
		text = strings.TrimSuffix(text, field)
	}
	if end := span.Start + len(text); text != "" && strings.HasPrefix(m.doc.Text[span.Start:], text) { // 禁毒工作连续两年全省第一
		text = m.doc.Text[span.Start:m.withoutPeriod(extract.Span{Start: span.Start, End: end})]
	}
	if before := m.doc.Text[:span.Start]; text != "" && hosts.Ends(before) {
		text = before[len(before)-len("全省"):] + text // what is ranked is held there
	}
	if utf8.RuneCountInString(text) < 4 {
		if m.said.indicator == "" {
			return name{text: text + "排名", span: span, rule: "metric.rank"}, text != ""
		}
		if utf8.RuneCountInString(text) == 3 && measures(text) || strings.HasSuffix(text, "数") {
			return name{text: text + "排名", span: span, rule: "metric.rank"}, true
		}
		return name{text: m.said.indicator + text + "排名", rule: "metric.rank"}, true
	}
	return name{text: text, span: span, rule: "metric.rank"}, true
}

// beforePlacing is what is ranked where that stands before a verb of placing with only among
// whom behind it: 综合成绩 of 综合成绩连续3个月位居粤东五市, 降幅 of 降幅在各县中位列.
func (m *meter) beforePlacing(s extract.Span) extract.Span {
	text := m.doc.Slice(s)
	for _, v := range placings.Words() {
		i := strings.LastIndex(text, v)
		if i < 0 || contests.In(text[i+len(v):]) {
			continue
		}
		before := extract.Span{Start: s.Start, End: s.Start + i}
		if at := strings.LastIndex(text[:i], "在"); at > 0 && amid.Ends(text[:i]) && !contests.In(text[at:i]) {
			before.End = s.Start + at
		}
		_, before = m.phrase(before, nil)
		before.End = m.withoutAdverb(before)
		if measures(m.doc.Slice(before)) || contests.In(m.doc.Slice(before)) || strings.HasSuffix(m.doc.Slice(before), "幅") {
			return before
		}
		return extract.Span{}
	}
	return extract.Span{}
}

// withoutAdverb is where a name ends before an adverb behind it: 仍, 则.
func (m *meter) withoutAdverb(s extract.Span) int {
	terms := m.doc.TermsIn(s)
	for i := range terms {
		if t := &terms[i]; t.End == s.End && t.Start > s.Start && isAdverb(t) {
			return t.Start
		}
	}
	return s.End
}

// ahead are the words before a rank without among how many it is: 综合成绩 of 综合成绩在全市
// 16个区中排名第3.
func (m *meter) ahead(it *item) extract.Span {
	s := it.pre
	if len(it.hole) > 0 {
		s.End = it.hole[0].Start
		if i := strings.LastIndex(m.doc.Slice(s), "在"); i >= 0 {
			s.End = s.Start + i
		}
	}
	return s
}

// moved names a change of rank by what was ranked before: 较上年前进2个位次.
func (m *meter) moved(it *item, r *reading) (name, bool) {
	text, span := m.words(extract.Span{Start: it.pre.Start, End: r.nameTo}, it.hole)
	if of := strings.TrimSuffix(text, "排名"); of == "" || len(of) > len("综合") { // 综合排名 is one name
		text = of
	}
	if utf8.RuneCountInString(text) >= 2 {
		return name{text: text, span: span, rule: "metric.rank"}, true
	}
	if last := m.said.last; last >= 0 && m.out[last].Amount.Unit == it.q.Unit {
		return name{text: m.out[last].Indicator, rule: "metric.inherit"}, true
	}
	return name{text: m.said.indicator, rule: "metric.inherit"}, m.said.indicator != ""
}

// contests are held and ranked; what else stands behind a verb of placing is only among
// whom: 居全省电力系统首位.
var contests = wordlist.Of("考核", "考评", "测评", "评估", "评比", "评选", "竞赛", "比武", "大赛", "比赛", "绩效", "成绩", "总分", "榜", "排名", "率", "度", "量", "数", "值")

// fieldOnly reports words that open with a verb of placing and say nothing but among whom.
func fieldOnly(text string) bool {
	return placings.Opens(text) && !contests.In(strings.TrimPrefix(text, "排名"))
}
