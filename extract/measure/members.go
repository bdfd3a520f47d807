package measure

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/numeral"
	"newsgraph/extract/wordlist"
)

// listParts are the members of a written list. 和 and its like part members only behind the
// last 、: 电气机械和器材制造业、医药制造业 are two.
func listParts(text string) []string {
	parts := strings.Split(text, "、")
	last := parts[len(parts)-1]
	return append(parts[:len(parts)-1], strings.Split(conjunctions.Replace(last), "、")...)
}

// listOf are the members of a written list of n: where 和 is part of a name, as in 电气机械和
// 器材制造业, only 、 parts them. An n of 0 is any number.
func listOf(text string, n int) []string {
	parts := listParts(text)
	if only := strings.Split(text, "、"); len(parts) != n && len(only) == n {
		return only
	}
	return parts
}

// pairs are words for two things measured together.
var pairs = []struct{ both, first, second string }{
	{"产销量", "产量", "销量"}, {"产销", "产量", "销量"}, {"存贷款余额", "存款余额", "贷款余额"}, {"存贷款", "存款", "贷款"}, {"收支", "收入", "支出"}, {"进出口", "进口", "出口"},
}

// pairOf parts a name that ends, or with 城乡 begins, in a word for two things.
func pairOf(text string) []string {
	if both, ok := strings.CutPrefix(text, "城乡"); ok && both != "" {
		return []string{"城镇" + both, "农村" + both}
	}
	for _, p := range pairs {
		if of, ok := strings.CutSuffix(text, p.both); ok {
			return []string{of + p.first, of + p.second}
		}
	}
	return nil
}

// conjunctions part the last two members, unless they are part of a word: 普及率.
var conjunctions = strings.NewReplacer("普及", "普及", "涉及", "涉及", "危及", "危及", "波及", "波及", "及时", "及时", "及格", "及格", "参与", "参与",
	"和谐", "和谐", "和解", "和解", "和平", "和平", "总和", "总和", "饱和", "饱和", "以及", "、", "和", "、", "及", "、", "与", "、")

// members are the n names in the list before 分别, each with the head noun they share.
func (m *meter) members(c *extract.Clause, end, n int) ([]string, extract.Span) {
	text, span := m.phrase(extract.Span{Start: c.Start, End: end}, nil)
	parts := listOf(text, n)
	if len(parts) == 1 {
		return pairOf(text), span
	}
	if len(parts) < 2 || slices.Contains(parts, "") {
		return nil, span
	}
	last := parts[len(parts)-1]
	if before, group, ok := cutLabel(last, len(parts)); ok {
		parts[len(parts)-1] = before
		for i := range parts {
			parts[i] += group
		}
		return parts, span
	}
	head := cmp.Or(behindParallel(parts[0], last), m.measureHead(last, span), sharedHead(last))
	if before, group, ok := strings.Cut(last, "等"); ok && before != "" && !levels.Ends(before) {
		parts[len(parts)-1], head = before, strings.TrimPrefix(strings.TrimPrefix(group, "突出"), "主要")
	}
	if facets.Has(parts[0]) && len(m.said.list) == 0 {
		parts[0] = m.said.domain + parts[0] // 诈骗发案300起，…发案数、损失数分别下降
	}
	m.complete(parts, span)
	shareFacet(parts, facetOf(last))
	shareHead(parts, head)
	ordinals(parts)
	return parts, span
}

// ordinals gives the members of 第一、二、三产业 their 第.
func ordinals(parts []string) {
	if !strings.HasPrefix(parts[0], "第") {
		return
	}
	for i, p := range parts {
		if r, _ := utf8.DecodeRuneInString(p); numeral.Digit(r) > 0 {
			parts[i] = "第" + p
		}
	}
}

// shareFacet gives all members the facet of the last: 八类案件、命案破案率.
func shareFacet(parts []string, facet string) {
	for i, p := range parts[:len(parts)-1] {
		if facetOf(p) == "" && !measures(p) && !rate(p) {
			parts[i] = p + facet
		}
	}
}

// shareHead gives all members a head that have none of their own.
func shareHead(parts []string, head string) {
	for i, p := range parts {
		if !strings.HasSuffix(p, head) && !hasHead(p) && !measures(p) {
			parts[i] = p + head
		}
	}
}

// cutLabel parts a last member from what sums up the n of the list: 西山 and 大队查处数 of
// 西山三个大队查处数.
func cutLabel(last string, n int) (before, group string, ok bool) {
	if n < 2 || n >= len(sums) {
		return "", "", false
	}
	before, group, ok = strings.Cut(last, sums[n])
	if !ok || before == "" || before == "第" || group == "" {
		return "", "", false
	}
	for _, w := range []string{"个", "地", "者", "项", "类"} {
		group = strings.TrimPrefix(group, w)
	}
	return before, group, true
}

// sums are the numbers a list of so many is summed up with.
var sums = []string{2: "两", 3: "三", 4: "四", 5: "五", 6: "六"}

// levels are what 等 grades and does not sum up: 高等教育.
var levels = wordlist.Of("高", "中", "初", "同", "平", "均", "对", "相")

// measureEnds are the last characters of what is measured.
var measureEnds = wordlist.Of("额", "量", "率", "数", "值", "价", "费", "比", "度")

// perHead reports money that is measured of each kind of people in a list: 农村居民人均收入.
func perHead(name string) bool {
	return incomes.Ends(name) && strings.Contains(name, "人均")
}

// incomes are money that is measured of each.
var incomes = wordlist.Of("收入", "支出")

// measures reports a name of what is measured: 就业率, 人均住房面积.
func measures(name string) bool {
	return measureEnds.Ends(name) || perHead(name)
}

// measureHead is what the last member says behind its first word, where that is what all
// are measured by: 销售额 of 汽车、家电、家具销售额.
func (m *meter) measureHead(last string, span extract.Span) string {
	if rest, ok := strings.CutPrefix(last, "第"); ok && measures(last) {
		if r, size := utf8.DecodeRuneInString(rest); numeral.Digit(r) > 0 {
			return rest[size:] // 第一、第二产业用电量
		}
	}
	if !measures(last) || hasLongHead(last) || !strings.HasSuffix(m.doc.Slice(span), last) {
		return ""
	}
	words := m.doc.WordsIn(extract.Span{Start: span.End - len(last), End: span.End})
	if len(words) < 2 || words[0].Start != span.End-len(last) || words[0].Len() == len("专") && !strings.Contains("一二三四五", m.doc.Slice(words[0])) {
		return ""
	}
	return m.doc.Text[words[0].End:span.End]
}

// hasLongHead reports a head that a list shares as it is: 案件数, but not 率.
func hasLongHead(s string) bool {
	return len(sharedHead(s)) > len("率") && !perHead(s) || facetOf(s) != ""
}

// complete gives the later members what only the first one says: its deed (抓获涉赌、涉黄
// 人员), or the domain of a bare facet (盗抢骗案件发案、破案).
func (m *meter) complete(parts []string, span extract.Span) {
	verb := m.doc.Slice(m.firstAct(span))
	for i := 1; i < len(parts); i++ {
		switch {
		case facets.Has(parts[i]) && domain(parts[0]) != parts[0]:
			parts[i] = domain(parts[0]) + parts[i]
		case verb != "" && len(parts[0]) >= len(verb)+len("涉赌") && strings.HasPrefix(parts[0], verb) && !m.startsWithVerb(parts[i]):
			if strings.HasPrefix(parts[0], verb+"的") {
				verb += "的"
			}
			parts[i] = verb + parts[i]
		}
	}
}

// startsWithVerb reports a member with a deed of its own.
func (m *meter) startsWithVerb(member string) bool {
	at := strings.Index(m.doc.Text, member)
	return at >= 0 && m.startsWithAct(extract.Span{Start: at, End: at + len(member)})
}

// behindParallel is what the last member says behind what the first one ends in too:
// 高技术制造业、装备制造业采购经理指数 share 采购经理指数.
func behindParallel(first, last string) string {
	for i := range first {
		end := first[i:]
		if utf8.RuneCountInString(end) < 2 {
			break
		}
		if at := strings.LastIndex(last, end); at > 0 {
			return last[at+len(end):]
		}
	}
	return ""
}

// heads are nouns that the members of a list share when only the last carries one.
var heads = wordlist.Of("嫌疑人", "人员", "刑事案件", "治安案件", "案件数", "案件", "警情", "犯罪", "事故", "人数", "数量", "起数", "数", "率", "金额", "产量", "产值", "总额", "收入", "投资", "面积", "人次", "指数", "价格", "领域", "方面", "支出", "贷款", "存款", "进口", "出口", "安全感", "纠纷")

func sharedHead(last string) string { return heads.Ending(last) }

func hasHead(s string) bool { return heads.Ends(s) }
