package measure

import (
	"slices"
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// measurements are what a figure before 的 tells of the thing behind it.
var measurements = longestFirst("总投资", "总投资额", "投资额", "计划投资", "面积", "总面积", "占地", "占地面积", "建筑面积", "展览面积", "规模", "总规模", "产值", "年产值", "产能", "年产能", "产量", "年产量",
	"库容", "总库容", "装机", "装机容量", "总装机容量", "总装机", "全长", "总长", "长度", "总长度", "高度", "重量", "总重", "总重量", "载重", "价值", "总价值", "总额", "总金额",
	"数量", "总数", "海拔", "水深", "时速", "设计时速", "射程", "航程", "排水量")

// attribute names a figure that only describes the thing behind it by what it tells of that
// thing: 梅溪灌区总投资 of 总投资2亿元的梅溪灌区.
func (m *meter) attribute(it *item) (name, bool) {
	behind, ok := strings.CutPrefix(m.doc.Slice(it.post), "的")
	if !ok || behind == "" || heights.Opens(behind) {
		return name{}, false
	}
	text, span := m.words(it.pre, it.hole)
	of := measurements.Ending(text)
	if of == "" {
		return name{}, false
	}
	n := name{text: text, span: span, rule: "metric.attribute"}
	own := extract.Span{Start: span.Start, End: span.End - len(of)}
	switch word := m.lastWord(own); {
	case text != of && m.isNoun(own): // 灌溉面积达30万亩的
	case text != of && strings.HasSuffix(of, "价值"): // 捐赠价值300万元的物资 tells of the deed
		return name{}, false
	case word.Len() >= len("灌溉") && m.isNoun(word):
		n.text, n.span.Start = m.doc.Slice(word)+of, word.Start
	default:
		n.text = m.described(extract.Span{Start: it.post.End - len(behind), End: it.post.End}) + of
		n.span.Start = own.End
	}
	return n, true
}

// isNoun reports a few words that hold no deed and lead to none.
func (m *meter) isNoun(s extract.Span) bool {
	text := m.doc.Slice(s)
	return utf8.RuneCountInString(text) <= 8 && !strings.ContainsAny(text, "在将把已为这该是") && m.lastAct(s).Len() == 0
}

// longestFirst is a list whose Ending is the longest of its words that a text ends in.
func longestFirst(words ...string) *wordlist.List {
	slices.SortStableFunc(words, func(a, b string) int { return len(b) - len(a) })
	return wordlist.Of(words...)
}

// heights are nouns for how far a figure has come, which it does not describe: 达到3亿吨的目标.
var heights = wordlist.Of("目标", "水平", "历史", "新高", "高位", "规模", "纪录", "台阶", "预期", "预测值")

// described is the thing that a stretch opens with: one that has a name, or the noun up to
// the first head of such names, or what stands behind the last 的; "" where that is long.
func (m *meter) described(s extract.Span) string {
	for _, i := range m.doc.MentionsIn(s) {
		if o := &m.doc.Mentions[i]; o.Start == s.Start && (o.Type == graph.System || o.Type == graph.Campaign) {
			return m.doc.Slice(o.Span)
		}
	}
	terms := m.doc.TermsIn(s)
	for i := range terms {
		t := &terms[i]
		if t.Kind == lexicon.Head && t.Start-s.Start >= len("灌区") && isWord(m.doc, t) {
			s.End = t.End
			break
		}
	}
	noun, _ := m.noun(s)
	if i := strings.LastIndex(noun, "的"); i >= 0 {
		noun = noun[i+len("的"):]
	}
	if utf8.RuneCountInString(noun) > maxDescribed {
		return ""
	}
	return noun
}

// maxDescribed is the most characters a described thing is given that has no name.
const maxDescribed = 10

// attributive reports a figure that an attribute within a name tells, and that is no part of
// it: 8亿元 of 总投资8亿元的河道整治方案.
func attributive(doc *extract.Document, q extract.Span) bool {
	return strings.HasPrefix(doc.Text[q.End:], "的") && measurements.Ends(trimEnd(doc.Text[max(0, q.Start-maxComparison):q.Start]))
}
