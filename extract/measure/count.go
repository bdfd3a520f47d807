package measure

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/wordlist"
)

// counted names a figure by its verb and object, in either order, or by the noun behind it.
func (m *meter) counted(it *item) (name, bool) {
	if n, ok := m.bracketed(it); ok {
		return n, true
	}
	if n, ok := m.inverted(it); ok {
		return n, true
	}
	pre, span := m.words(it.pre, it.hole)
	post, postSpan := m.noun(it.post)
	if purposes.Opens(post) && it.q.Unit != "%" && utf8.RuneCountInString(pre) > 2 {
		post, postSpan = "", extract.Span{}
	}
	if post != "" && m.owns(span, pre) {
		pre = "" // 某支队 is whose the 60名队员 are
	}
	deed := m.firstAct(span)
	if bare(pre) && deed.Len() == 0 && (whens.Has(pre) || !m.did(pre)) || leading.Has(pre) || anywhere.Has(pre) || strings.HasSuffix(pre, "在内") || m.leads(span, pre) {
		pre = ""
	}
	switch {
	case pre == "" && post == "":
		return m.gapped(it)
	case pre == "" && !it.first && m.said.verb != "" && m.said.clause == it.clause:
		return name{text: m.said.verb + post, span: postSpan, verb: m.said.verb, object: post, rule: "metric.gap"}, true
	case pre == "" && !it.first && m.said.opening != "" && !(it.joined && (it.unit.is(ratioUnit) || noDeed.In(m.said.opening))):
		return name{text: m.said.opening + post, span: postSpan, rule: "metric.gap"}, true
	case pre == "":
		return name{text: post, span: postSpan, rule: "metric.count.noun"}, true
	case rate(pre) && it.q.Unit == "%":
		return name{text: pre, span: span, rule: "metric.related"}, true
	case post == "" && deed.Len() > 0 && !strings.HasSuffix(pre, "罪"):
		return m.verbObject(it, deed, span)
	case post == "":
		return m.nounCount(it, pre, span)
	}
	verb := m.lastAct(span)
	listed := strings.HasSuffix(pre, "等") && !it.unit.is(peopleUnit) // of a list of people the figure says how many
	if deed.Len() > 0 && deed.End < span.End && verb.End < span.End && !listed && m.goesOn(it.post) {
		return m.verbObject(it, deed, span)
	}
	if verb.Len() > 0 {
		return m.verbCount(it, verb, post, postSpan), true
	}
	return m.openCount(it, pre, span, post, postSpan), true
}

// noDeed are in words before the first of joined counts that are no deed to all of them.
var noDeed = wordlist.Of("来自", "通过", "重点", "全域", "沿途", "包括", "共分", "肩负", "以及", "最终")

// leading are words before a figure that only lead to it.
var leading = wordlist.Of("为", "在", "从", "于", "是", "来自")

// owns reports words that only say whose a figure is.
func (m *meter) owns(s extract.Span, text string) bool {
	if text == "" {
		return false
	}
	o := m.onlyOwner(s)
	return o != nil && m.doc.Slice(o.Span) == text
}

// bare reports words before a figure that are no name of anything: one character that is no
// dimension, or only when it was.
func bare(pre string) bool {
	_, size := utf8.DecodeRuneInString(pre)
	return size == len(pre) && !strings.Contains(dimensionWords, pre) || whens.Has(pre)
}

// whens say of a figure only when it was so.
var whens = wordlist.Of("现在", "如今", "往年", "当前", "当时")

// dimensionWords name by themselves what is measured of a thing: 长9米.
const dimensionWords = "长宽高深厚重"

// leads reports words that end in a preposition: 对, 向全省的; not in a word as 去向.
func (m *meter) leads(s extract.Span, text string) bool {
	if leadOns.Ends(text) {
		return true
	}
	if !disposing.Ends(text) {
		return false
	}
	last := m.lastWord(s)
	return last.Len() == 0 || last.Len() == len("对")
}

// leadOns are prepositions with the beginning of what they lead to, and disposing those that
// put what something is done to before the deed.
var (
	leadOns   = wordlist.Of("对近", "为全市", "为全省")
	disposing = wordlist.Of("对", "向", "给", "将", "把")
)

// goesOn reports words behind a figure that tell what those counted did: 组织民警30名开展巡逻.
func (m *meter) goesOn(post extract.Span) bool {
	does := m.firstAct(post)
	return does.End < post.End && hasClass(m.doc, does, "act")
}

// verbCount names 抓获3名嫌疑人 by the deed and what was counted.
func (m *meter) verbCount(it *item, verb extract.Span, post string, postSpan extract.Span) name {
	n := name{text: m.doc.Slice(verb) + post, span: extract.Span{Start: verb.Start, End: postSpan.End}, verb: m.doc.Slice(verb), object: post, rule: "metric.verb.count.object"}
	if on := m.spentOn(verb, it); on != "" {
		n.text = on + n.verb
	}
	if hasClass(m.doc, verb, "cause") {
		n.text, n.verb = post, ""
	}
	return n
}

// openCount names a counted noun with no deed before it by the words there as far as they
// belong to it: a verb no table has, or a few words that are open without the noun.
func (m *meter) openCount(it *item, pre string, span extract.Span, post string, postSpan extract.Span) name {
	n := name{text: post, span: postSpan, rule: "metric.count.noun"}
	switch {
	case it.joined:
	case m.originates(it.pre):
		if !it.first && m.said.verb != "" && m.said.clause == it.clause { // 覆盖20个国家的60个港口
			n.text = m.said.verb + post
		}
	case endsOpen(pre):
		m.said.opening = pre
		n.text, n.span.Start = pre+post, span.Start
	default:
		if word := m.lastWord(span); word.Len() >= len("击落") {
			n.text, n.span.Start = m.doc.Slice(word)+post, word.Start
		}
	}
	return n
}

// originates reports words that end in 的 and say of those counted only from where they are:
// 来自各校的200名学生, 能源、材料等领域的15个项目, 海湾的4艘船.
func (m *meter) originates(s extract.Span) bool {
	text, ok := strings.CutSuffix(m.doc.Slice(s), "的")
	if !ok || strings.Contains(text, "、") || strings.Contains(text, "来自") {
		return ok
	}
	for _, i := range m.doc.MentionsIn(s) {
		if m.doc.Mentions[i].End == s.Start+len(text) {
			return true
		}
	}
	return false
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

// nounCount names 恶势力集团560余个: the verb stands before, or the total is broken down.
func (m *meter) nounCount(it *item, pre string, span extract.Span) (name, bool) {
	n := name{text: pre, span: span, rule: "metric.noun.count"}
	switch {
	case m.did(pre):
		n.text += m.said.fronted
		return n, true
	case totals.Has(pre) && m.said.object != "" && it.q.Unit == m.said.unit:
		n.text = m.said.object + pre
		return n, true
	}
	if dimension, ok := dimensions[pre]; ok && m.said.object != "" {
		n.text = m.said.object + dimension // 巧克力1000余颗，重8000余克
		return n, true
	}
	verb := m.lastAct(span)
	if verb.Len() > 0 && (verb.End < span.End || !m.overObject(span)) && !strings.HasSuffix(pre, "罪") && (verb.Start == span.Start || utf8.RuneCountInString(pre) > 14 || verb.End < span.End && bodies.Ends(m.doc.Text[span.Start:verb.Start])) {
		n.text, n.span.Start = m.doc.Text[verb.Start:span.End], verb.Start
		n.verb, n.object = m.doc.Slice(verb), m.doc.Text[verb.End:span.End]
		return n, true
	}
	if rate(pre) || averages.Has(pre) || !m.borrows(it) {
		return n, true
	}
	n.rule = "metric.gap"
	did, to := m.said.verb, m.said.object
	if m.said.parts && m.said.totalVerb != "" {
		did, to = m.said.totalVerb, m.said.totalObject
	}
	if n.text = did + pre; strings.Contains(pre, did) {
		n.text = pre // 调解案件200件，其中诉前调解90件
	}
	if m.said.parts && m.said.total >= 0 && it.q.Unit == m.out[m.said.total].Amount.Unit && !person(pre) && !hasHead(pre) && !strings.HasSuffix(pre, "案") {
		n.text += partHead(to, it.q.Unit)
	}
	return n, true
}

// did reports words that are a deed, of a table or not, to what stands before it in a clause
// of its own: 新辟 of 像这样的公园，今年新辟15个; not what is measured of that, 全长.
func (m *meter) did(text string) bool {
	if m.said.fronted == "" || m.said.indicator != "" || utf8.RuneCountInString(text) > 2 || text == "现" {
		return false
	}
	return m.said.fronted != text && !measures(text) && !measurements.Ends(text) && !strings.HasSuffix(text, "径")
}

// borrows reports whether a figure without a deed has that of the one before: in the same
// unit, joined to it in one clause, or as a part of it.
func (m *meter) borrows(it *item) bool {
	sameUnit := it.q.Unit == m.said.unit && it.q.Unit == m.said.verbUnit
	return m.said.verb != "" && !strings.HasPrefix(m.doc.Slice(it.pre), "相当于") && (sameUnit || it.joined && m.said.clause == it.clause || m.said.parts)
}

// bodies end the words for who did something that stand before a deed: 两级法院受理案件.
var bodies = wordlist.Of("法院", "检察院", "机关", "部门", "系统", "单位", "支队", "大队", "分局", "派出所", "民警", "干警", "法官")

// partHead is the noun that the parts of a total leave out: 打处犯罪嫌疑人, of which 盗窃 90人,
// or 立侵财案件, of which 盗窃 20起. What is counted otherwise stands by itself: 酒驾12起.
func partHead(total, unit string) string {
	if kindOf(unit).is(peopleUnit) || person(total) {
		return lastNoun(total)
	}
	return sharedHead(total)
}

// dimensions are what a clause measures of the thing counted before it.
var dimensions = map[string]string{"重": "重量", "重达": "重量", "价值": "价值", "总价值": "价值", "面积": "面积", "长": "长度", "全长": "长度", "涉案价值": "涉案价值"}

func rate(s string) bool { return strings.HasSuffix(s, "率") || strings.HasSuffix(s, "比例") }

// person reports a noun for people, which needs no other: 逃犯51名.
func person(s string) bool { return persons.Ends(s) }

var persons = wordlist.Of("人员", "嫌疑人", "逃犯", "成员", "分子", "人", "犯", "者", "民警", "群众", "学生")

// lastNoun is the head of an object: 犯罪嫌疑人 of 各类犯罪嫌疑人.
func lastNoun(object string) string {
	for _, p := range kinds {
		object = strings.TrimPrefix(object, p)
	}
	return strings.TrimPrefix(object, "一批")
}

// kinds say that there are several of what is counted.
var kinds = []string{"各类", "各种"}
