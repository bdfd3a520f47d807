package recognize

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// national is the sense of a name known all over the country, or nil.
func (n *namer) national(inner string) *lexicon.Sense {
	for _, s := range n.r.Lex.Senses(inner) {
		if s.Kind == lexicon.National {
			return s
		}
	}
	return nil
}

// proverb reports four characters with two numerals, 四梁八柱, or a figure of speech, which
// name nothing.
func proverb(inner string) bool {
	if figures.Ends(inner) {
		return true
	}
	if utf8.RuneCountInString(inner) != 4 {
		return false
	}
	numerals := 0
	for _, r := range inner {
		if strings.ContainsRune("一二三四五六七八九十百千万两双", r) {
			numerals++
		}
	}
	return numerals >= 2
}

// figures end figures of speech.
var figures = wordlist.Of("组合拳", "主动仗", "翻身仗", "攻坚仗")

// packages end the names of packages of measures, behind the number of those.
var packages = wordlist.Of("条", "项", "项举措", "条措施", "条举措", "项措施")

// isPackage reports a package of measures: 助企20条, 便民利企15项举措.
func isPackage(inner string) bool {
	suffix := packages.Ending(inner)
	if suffix == "" || suffix == inner {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(inner[:len(inner)-len(suffix)])
	return '0' <= r && r <= '9' || strings.ContainsRune("一二三四五六七八九十", r)
}

// points are what a way of working counts.
var points = wordlist.Of("个", "必", "不", "严", "条")

// numbered reports a way of working that counts its points: 三个必须, 六必查, 五进一帮.
func numbered(inner string) bool {
	r, size := utf8.DecodeRuneInString(inner)
	if !points.Opens(inner[size:]) || !strings.ContainsRune("一二三四五六七八九十两双", r) {
		return false
	}
	n := utf8.RuneCountInString(inner)
	return n >= 3 && n <= 6 && allHan(inner)
}

// turns reports “A”向“B”转变: slogans, not names.
func (n *namer) turns(b *extract.Bracket) bool {
	turn := turning.Opening(n.doc.Text[b.End:])
	return turn != "" && (turn != "为“" || strings.HasSuffix(n.doc.Text[:b.Start], "变"))
}

// turning says of what stands before it that it becomes something else.
var turning = wordlist.Of("向“", "转变", "为“")

// maxCrew is how many characters may stand between a quote and the noun for the people it names.
const maxCrew = 6

// crews are nouns for people who act together.
var crews = wordlist.Of("队", "志愿者", "专班", "小组", "团队")

// crew reports that a quote names people who act together, 组织“小石榴”宣传队: no operation and
// nothing built.
func crew(after string) bool {
	for i, r := range after {
		if !isHan(r) || particleSet.holds(r) || i > maxCrew*len("字") {
			return false
		}
		if crews.Opens(after[i:]) {
			return true
		}
	}
	return false
}

// nameLike tells a name from a slogan: short, and no sentence of its own.
func nameLike(inner string) bool {
	return utf8.RuneCountInString(inner) <= 12 && !proverb(inner) && !sentenceLike.In(inner)
}

// sentenceLike are the marks of a sentence or a list, and 的.
var sentenceLike = wordlist.Of("，", ",", "。", "！", "？", "；", "、", "的")

// planEnds and ruleEnds end the names of documents.
var (
	planEnds = wordlist.Of("方案", "行动计划", "规划", "规划纲要", "计划")
	ruleEnds = wordlist.Of("条例", "意见", "办法", "规定", "解释", "细则", "规范", "措施", "若干规定", "决定", "规则", "准则", "纲要", "指引", "制度", "清单", "标准", "承诺", "法")
)

// document types a 《》 by its last word: plans of action are campaigns, rules and
// packages of measures are practices, anything else is no entity.
func (n *namer) document(q *quote, m *extract.Mention) bool {
	base := trimVersion(q.inner)
	typ, head := graph.Campaign, planEnds.Ending(base)
	if head == "" {
		typ, head = graph.Practice, ruleEnds.Ending(base)
	}
	if head == "" && !isPackage(base) && !(strings.HasPrefix(base, "关于") && strings.HasSuffix(base, "通知")) {
		return false
	}
	n.mention(q, m, typ, "named.document")
	m.Head = head
	return true
}

// trimVersion takes （试行）, （2025年版） and the like off a document's name.
func trimVersion(s string) string {
	for _, open := range []string{"（", "("} {
		if i := strings.Index(s, open); i > 0 {
			return s[:i]
		}
	}
	return s
}

// extendLeft takes the words between the verb and the quote into the printed name:
// 开展夏季治安打击整治“百日行动”.
func (n *namer) extendLeft(m *extract.Mention, v *verb) {
	if m.Type != graph.Campaign || v.end == 0 || v.gap > 12*3 {
		return
	}
	if v.gap == 0 {
		if v.can(graph.Targeted) { // 打击整治“村霸”专项行动
			m.Start = v.start
			m.Name = n.doc.Slice(m.Span)
		}
		return
	}
	between := n.doc.Text[v.end:m.Start]
	if !allHan(between) || strings.ContainsAny(between, "的了") {
		return
	}
	m.Start = v.end
	if v.can(graph.Targeted) {
		m.Start = v.start // 打击食药环犯罪“清源行动”
	}
	m.Name = n.doc.Slice(m.Span)
}

func allHan(s string) bool {
	for _, r := range s {
		if !isHan(r) {
			return false
		}
	}
	return true
}
