package measure

import (
	"slices"
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/graph"
)

// A name says what a quantity measures, and how that was read.
type name struct {
	text         string
	span         extract.Span // of the words it was read from; empty where inherited
	verb, object string       // of a counted object, for what follows without them
	owner        int          // whose figure the name says it is, or 0 for whoever acts
	rule         string
}

// indicator names what an item measures; ok is false where nothing in its sentence does.
func (m *meter) indicator(it item, r reading, terms []lexicon.Hit) (name, bool) {
	switch {
	case it.q.Unit == "名次":
		return m.rank(it)
	case r.object.Len() > 0:
		return m.plain(r.object, "metric.change.object")
	case r.nameTo >= 0:
		return m.related(it, r)
	}
	return m.counted(it, terms)
}

// related names a level or a change by the words before its verb: 盗窃警情 下降17%.
func (m *meter) related(it item, r reading) (name, bool) {
	if r.has && r.basis == "" && m.counts(it) { // 当地有32人死亡
		post, span := m.noun(it.post)
		return name{text: post, span: span, rule: "metric.count.noun"}, true
	}
	s := extract.Span{Start: it.pre.Start, End: r.nameTo}
	text, span := m.words(s, it.hole)
	if r.share {
		text = m.shareName(it, r, text)
	}
	if utf8.RuneCountInString(text) < 2 { // nothing, or an adverb
		text = ""
	}
	if text == "" {
		if m.said.indicator == "" || r.change == graph.NoChange && r.basis == "" && it.post.Len() > 0 && m.counts(it) {
			return m.counted(it, nil)
		}
		return name{text: m.said.indicator, rule: "metric.inherit"}, true
	}
	n := name{text: text, span: span, rule: "metric.related"}
	if d := domain(m.said.indicator); elided(text) && utf8.RuneCountInString(d) >= 3 && (slices.Contains(facets, text) || d != m.said.indicator) {
		n.text = d + text
	}
	return n, utf8.RuneCountInString(n.text) >= 2
}

// counts reports a noun right behind a figure: 已有22个省份.
func (m *meter) counts(it item) bool {
	post, _ := m.noun(it.post)
	return post != ""
}

// shareName is what a share is of: 占业务总量的四分之三.
func (m *meter) shareName(it item, r reading, text string) string {
	of := trimEnd(m.doc.Text[r.nameTo:it.q.Start])
	if of == "占比" && text != "" {
		return text + of
	}
	if utf8.RuneCountInString(of) <= 2 { // 占
		return text
	}
	if text == "" {
		text = m.said.indicator
	}
	return text + of
}

// elided reports a bare facet, whose domain an earlier metric named: 破案率 after 刑事案件发案数.
func elided(text string) bool {
	return slices.Contains(facets, text) || utf8.RuneCountInString(text) <= 4 && hasSuffix(text, []string{"率", "数", "额"})
}

// facets are what is measured of a domain.
var facets = []string{"发案数", "破案数", "破案率", "发案率", "立案数", "受理数", "损失金额", "涉案金额", "追赃数", "抓获数", "起诉数", "死亡人数", "受伤人数", "起数", "件数",
	"案件数", "化解率", "调处率", "满意率", "办结率", "成功率", "发案", "破案", "立案", "警情", "侦破数", "化解数", "数量", "金额", "人数", "涉案人数", "财产损失", "直接经济损失", "经济损失", "处置率", "整改率", "覆盖率"}

// domain is an indicator without its facet: 刑事案件 of 刑事案件发案数.
func domain(indicator string) string {
	best := indicator
	for _, f := range facets {
		if d, ok := strings.CutSuffix(indicator, f); ok && d != "" && len(d) < len(best) {
			best = d
		}
	}
	for _, verb := range []string{"共破获", "破获", "侦破", "立"} {
		best = strings.TrimPrefix(best, verb)
	}
	return best
}

// counted names a figure by its verb and object, in either order, or by the noun behind it.
func (m *meter) counted(it item, terms []lexicon.Hit) (name, bool) {
	if n, ok := m.bracketed(it); ok {
		return n, true
	}
	pre, span := m.words(it.pre, it.hole)
	post, postSpan := m.noun(it.post)
	if hasSuffix(pre, []string{"对", "向", "给", "将", "把", "对近", "为全市", "为全省"}) || pre == "为" || pre == "在" || pre == "从" || pre == "于" {
		pre = ""
	}
	switch {
	case pre == "" && post == "":
		return m.gapped(it)
	case pre == "" && !it.first && m.said.verb != "" && m.said.clause == it.clause:
		return name{text: m.said.verb + post, span: postSpan, verb: m.said.verb, object: post, rule: "metric.gap"}, true
	case pre == "" && !it.first && !it.joined && m.said.opening != "":
		return name{text: m.said.opening + post, span: postSpan, rule: "metric.gap"}, true
	case pre == "":
		return name{text: post, span: postSpan, rule: "metric.count.noun"}, true
	case rate(pre) && it.q.Unit == "%":
		return name{text: pre, span: span, rule: "metric.related"}, true
	case post == "" && m.startsWithAct(span):
		return m.verbObject(it, pre, span)
	case post == "":
		return m.nounCount(it, pre, span)
	}
	verb := m.lastAct(span)
	if verb.Len() == 0 {
		if word := m.lastWord(span); !it.joined && !endsOpen(pre) && word.Len() >= len("击落") {
			return name{text: m.doc.Slice(word) + post, span: extract.Span{Start: word.Start, End: postSpan.End}, rule: "metric.count.noun"}, true
		}
		if it.joined || !endsOpen(pre) {
			return name{text: post, span: postSpan, rule: "metric.count.noun"}, true
		}
		m.said.opening = pre
		return name{text: pre + post, span: extract.Span{Start: span.Start, End: postSpan.End}, rule: "metric.count.noun"}, true
	}
	n := name{text: m.doc.Slice(verb) + post, verb: m.doc.Slice(verb), object: post, rule: "metric.verb.count.object"}
	if cause(m.doc, verb) {
		n.text, n.verb = post, ""
	}
	n.span = extract.Span{Start: verb.Start, End: postSpan.End}
	return n, true
}

// bracketed reads 广东（12.7%）、山东（7.1%）的用户最多: each figure is of the place or agency
// before its parenthesis, and measures what the clause goes on to say.
func (m *meter) bracketed(it item) (name, bool) {
	text := m.doc.Text
	if !hasSuffix(text[:it.q.Start], []string{"（", "("}) || !strings.HasPrefix(text[it.q.End:], "）") && !strings.HasPrefix(text[it.q.End:], ")") {
		return name{}, false
	}
	n := name{rule: "metric.bracketed", owner: -1}
	open := it.q.Start - 1
	for text[open] != '(' && !strings.HasPrefix(text[open:], "（") {
		open--
	}
	for i := range m.doc.Mentions {
		if o := &m.doc.Mentions[i]; o.End == open && (o.Type == graph.Place || o.Type == graph.Agency) && o.Entity >= 0 {
			n.owner, n.span = o.Entity, o.Span
		}
	}
	if n.owner < 0 {
		return n, false
	}
	rest := text[it.q.End:it.clauseEnd]
	if i := max(strings.LastIndex(rest, "）"), strings.LastIndex(rest, ")")); i >= 0 {
		rest = strings.TrimLeft(rest[i:], "）)")
	}
	if i := strings.LastIndex(rest, "的"); i >= 0 && i+len("的") < len(rest) {
		rest = rest[i+len("的"):]
	}
	n.text = trimEnd(rest)
	return n, utf8.RuneCountInString(n.text) >= 2
}

// lastWord is the word right before a figure: of what a verb no table has was done to,
// 俄军防空系统 击落 2架战机.
func (m *meter) lastWord(s extract.Span) extract.Span {
	words := m.doc.WordsIn(extract.Span{Start: max(s.Start, s.End-4*3), End: s.End})
	if len(words) == 0 || words[len(words)-1].End != s.End {
		return extract.Span{}
	}
	return words[len(words)-1]
}

// endsOpen reports words that need the noun behind the quantity to make sense.
func endsOpen(pre string) bool { return utf8.RuneCountInString(pre) <= 6 }

// verbObject names 破获刑事案件64万余起, and for a bare 起诉81人 borrows the object.
func (m *meter) verbObject(it item, pre string, span extract.Span) (name, bool) {
	verb := m.firstAct(span)
	object := m.doc.Text[verb.End:span.End]
	n := name{text: pre, span: span, verb: m.doc.Slice(verb), object: object, rule: "metric.verb.object"}
	if object == "" && it.q.Unit == m.said.unit {
		n.rule = "metric.gap"
		n.object = m.said.object
		n.text += m.said.object
	}
	return n, true
}

// nounCount names 恶势力集团560余个: the verb stands before, or the total is broken down.
func (m *meter) nounCount(it item, pre string, span extract.Span) (name, bool) {
	n := name{text: pre, span: span, rule: "metric.noun.count"}
	if dimension, ok := dimensions[pre]; ok && m.said.object != "" {
		n.text = m.said.object + dimension // 巧克力1000余颗，重8000余克
		return n, true
	}
	verb := m.lastAct(span)
	if verb.Len() > 0 && (utf8.RuneCountInString(pre) > 14 || verb.Start == span.Start) {
		n.text, n.span.Start = m.doc.Text[verb.Start:span.End], verb.Start
		n.verb, n.object = m.doc.Slice(verb), m.doc.Text[verb.End:span.End]
		return n, true
	}
	if rate(pre) || m.said.verb == "" || it.q.Unit != m.said.unit && !it.joined && !m.said.parts {
		return n, true
	}
	n.rule = "metric.gap"
	did, to := m.said.verb, m.said.object
	if m.said.parts && m.said.totalVerb != "" {
		did, to = m.said.totalVerb, m.said.totalObject
	}
	n.text = did + pre
	if m.said.parts && m.said.total >= 0 && it.q.Unit == m.out[m.said.total].Amount.Unit {
		n.text = did + pre
		if !person(pre) && !hasSuffix(pre, []string{"案件", "案", "警情", "事故", "纠纷"}) {
			n.text += lastNoun(to)
		}
	}
	return n, true
}

// dimensions are what a clause measures of the thing counted before it.
var dimensions = map[string]string{"重": "重量", "重达": "重量", "价值": "价值", "总价值": "价值", "面积": "面积", "长": "长度", "全长": "长度", "涉案价值": "涉案价值"}

func rate(s string) bool { return strings.HasSuffix(s, "率") || strings.HasSuffix(s, "比例") }

// person reports a noun for people, which needs no other: 逃犯51名.
func person(s string) bool {
	return hasSuffix(s, []string{"人员", "嫌疑人", "逃犯", "成员", "分子", "人", "犯", "者", "民警", "群众", "学生"})
}

func hasSuffix(s string, suffixes []string) bool {
	for _, x := range suffixes {
		if strings.HasSuffix(s, x) {
			return true
		}
	}
	return false
}

// lastNoun is the head of an object: 犯罪嫌疑人 of 各类犯罪嫌疑人.
func lastNoun(object string) string {
	for _, p := range []string{"各类", "各种", "一批"} {
		object = strings.TrimPrefix(object, p)
	}
	return object
}

// gapped names a quantity with no words of its own by what came before it.
func (m *meter) gapped(it item) (name, bool) {
	if m.said.indicator == "" {
		return name{}, false
	}
	return name{text: m.said.indicator, rule: "metric.inherit"}, true
}

// rank names a place in a ranking by what was ranked: 在全省平安建设考核中位列第一.
func (m *meter) rank(it item) (name, bool) {
	text, span := m.words(it.pre, it.hole)
	for _, v := range []string{"排名", "位列", "位居", "名列", "稳居", "跃居", "居", "列", "位", "包揽", "保持", "升至", "获得", "夺得", "取得"} {
		if i := strings.LastIndex(text, v); i >= 0 {
			text = text[:i] + strings.TrimPrefix(text[i:], v)
		}
	}
	text = strings.TrimSuffix(strings.TrimPrefix(text, "在"), "中")
	text = strings.Replace(text, "中", "", 1)
	text = trimEnd(text)
	for _, field := range []string{"在全市", "在全省", "在全国", "在全区", "全省", "全市", "全国", "全区", "全县", "世界", "全球"} {
		text = strings.TrimSuffix(text, field)
	}
	if before := m.doc.Text[:span.Start]; text != "" && hasSuffix(before, []string{"全省", "全市", "全国"}) {
		text = before[len(before)-len("全省"):] + text // what is ranked is held there
	}
	if utf8.RuneCountInString(text) < 4 {
		if m.said.indicator == "" {
			return name{text: text + "排名", span: span, rule: "metric.rank"}, text != ""
		}
		return name{text: m.said.indicator + text + "排名", rule: "metric.rank"}, true
	}
	return name{text: text, span: span, rule: "metric.rank"}, true
}

func (m *meter) plain(s extract.Span, rule string) (name, bool) {
	text, span := m.words(s, nil)
	return name{text: text, span: span, rule: rule}, text != ""
}

// words is a stretch without what does not belong to an indicator's name.
func (m *meter) words(s extract.Span, holes []extract.Span) (string, extract.Span) {
	s = inParentheses(m.doc, s)
	s.Start = lead(m.doc, s)
	s.End = fromPoint(m.doc, s)
	s.End = s.Start + len(trimEnd(m.doc.Text[s.Start:s.End]))
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

// behindBeneficiary is where the deed begins in 为群众挽回损失, or the start: for whom it
// was done is no part of the name.
func (m *meter) behindBeneficiary(s extract.Span) int {
	if !hasSuffix(m.doc.Text[:s.Start], []string{"为", "帮", "帮助", "给", "替"}) {
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
var endings = []string{"人民币", "大幅", "大幅度", "明显", "显著", "快速", "稳步", "持续", "连续", "预计", "实际", "将", "年均", "持续", "在", "大约", "将近", "同时", "首次", "累计", "已", "均", "再次", "高达", "突破", "超过", "达到", "仅", "也", "就", "约", "共", "了", "的", "为", "达", "至", "到", "由", "从", " ", "“", "\"", "(", "（", "分别"}

func trimEnd(text string) string {
	for changed := true; changed; {
		changed = false
		for _, e := range endings {
			if rest, ok := strings.CutSuffix(text, e); ok && rest != "" && !(e == "为" && strings.HasSuffix(rest, "行")) {
				text, changed = rest, true
			}
		}
	}
	return text
}

// fromPoint is where 由去年同期的58起 begins in a stretch, or its end: the starting point
// of a change is no part of the indicator.
func fromPoint(doc *extract.Document, s extract.Span) int {
	text := doc.Slice(s)
	for _, w := range []string{"由", "从"} {
		if i := strings.LastIndex(text, w); i >= 6 {
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
	text := m.doc.Slice(s)
	if strings.HasPrefix(text, " ") || strings.HasPrefix(text, "　") {
		return "", extract.Span{} // a headline's next part
	}
	trimmed := strings.TrimPrefix(strings.TrimLeft(text, " "), "的")
	s.Start = s.End - len(trimmed)
	trimmed = strings.TrimRight(trimmed, "）) 等…")
	for _, stop := range []string{"（", "("} {
		if i := strings.Index(trimmed, stop); i >= 0 && !strings.ContainsAny(trimmed[i:], "）)") {
			trimmed = trimmed[:i]
		}
	}
	for _, p := range []string{"以上", "以下", "以内", "左右", "内", "，", "、", "和", "且", "并", "，", "中", "）", ")", "；"} {
		if strings.HasPrefix(trimmed, p) {
			if p == "以上" || p == "以下" || p == "以内" || p == "左右" || p == "内" {
				s.Start += len(p)
				trimmed = trimmed[len(p):]
				continue
			}
			return "", extract.Span{}
		}
	}
	if utf8.RuneCountInString(trimmed) > 30 {
		trimmed = string([]rune(trimmed)[:30])
	}
	s.End = s.Start + len(trimmed)
	if s.Len() == 0 {
		return "", extract.Span{}
	}
	return trimmed, s
}

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
			if t.Sense.Kind == "act" && t.End > out.End && (out.Len() == 0 || t.End < s.End) && isWord(m.doc, t) {
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
		if t.Sense.Kind == "act" && (t.Sense.Value != "noun" || t.Start == s.Start) && t.Start >= out.End && isWord(m.doc, t) {
			out = extract.Span{Start: t.Start, End: t.End}
		}
	}
	return out
}

func cause(doc *extract.Document, verb extract.Span) bool {
	for _, t := range doc.TermsIn(verb) {
		if t.Sense.Kind == "act" && t.Sense.Value == "cause" && t.Start == verb.Start && t.End == verb.End {
			return true
		}
	}
	return false
}

// lead is where a stretch begins once periods, places, actors, operations, adverbs and
// conjunctions at its head are passed.
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
		if t.Sense.Kind == "act" || t.Sense.Kind == "strip" && t.Sense.Value == "adverb" {
			return true
		}
	}
	return false
}

func skipOne(doc *extract.Document, s extract.Span) int {
	for _, blank := range []string{" ", "　", "、", "）", ")", "-", "*", "·", "“", "\"", "的", "了", "在", "：", "—"} {
		if strings.HasPrefix(doc.Slice(s), blank) && s.Len() > len(blank) && (blank != "“" || !strings.Contains(doc.Slice(s), "”")) {
			return s.Start + len(blank)
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
		if m.Start > s.Start {
			break
		}
		if m.Start == s.Start && m.End < s.End && (m.Type == graph.Agency || m.Type == graph.Place || m.Type == graph.Campaign || m.Type == graph.System && acts(doc, m.End, s.End)) {
			return m.End
		}
	}
	return skipTerm(doc, s)
}

// skipTerm passes the longest strip word at the head of a stretch.
func skipTerm(doc *extract.Document, s extract.Span) int {
	end := s.Start
	for _, t := range doc.TermsIn(s) {
		if t.Start > s.Start {
			break
		}
		if t.Sense.Kind == "strip" && t.End <= s.End && !opensWord(doc, t) || t.Sense.Kind == "hedge" {
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
	for _, w := range doc.WordsIn(extract.Span{Start: t.Start, End: t.End + 24}) {
		if w.Start == t.Start {
			return w.End > t.End
		}
	}
	return false
}

func opensBreakdown(text string) bool {
	i := strings.Index(text, "其中")
	return i == 0 || i > 0 && len(text) > i+len("其中的")
}

func endsBreakdown(text string) bool {
	for _, w := range []string{"另外", "此外", "另有", "同时", "除此之外"} {
		if strings.HasPrefix(text, w) {
			return true
		}
	}
	return false
}
