package measure

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/graph"
)

// A member is what one figure of a list measures, and whose it is where the list is of
// places or agencies.
type member struct {
	text  string
	span  extract.Span // of the list
	owner int
	owned bool
}

// dealt is the list whose members the figures behind 分别 are of: one that ends at a place
// before it, one that the clause before ends or opens with, or what the sentence has
// measured. Each is named with the facet that stands behind 分别.
func (m *meter) dealt(clause, end int, facet string, qs []extract.Quantity) []member {
	c := m.doc.Clauses[clause]
	if list := m.owners(c, end, facet, qs[0].Unit, len(qs)); list != nil {
		return list
	}
	names, span := m.members(c, end)
	if m.said.parts && m.said.total >= 0 && m.out[m.said.total].Amount.Unit == qs[0].Unit {
		for k := range names {
			names[k] += partHead(m.said.object, qs[0].Unit)
		}
	}
	if len(names) == 0 {
		names = m.listBefore(clause, end, len(qs))
	}
	if len(names) == 0 && len(m.said.list) == len(qs) {
		return m.said.list
	}
	if len(names) == 0 {
		names = m.lastSaid(clause, len(qs))
	}
	return listed(names, span, facet)
}

// listed are members with names that end in a facet.
func listed(names []string, span extract.Span, facet string) []member {
	out := make([]member, len(names))
	for k, n := range names {
		out[k] = member{text: n + facet, span: span}
	}
	return out
}

// basisBefore is where the first comparison stands before a place, or the place.
func basisBefore(doc *extract.Document, c extract.Clause, terms []lexicon.Hit, at int) int {
	end := at
	for _, t := range terms {
		if t.Sense.Kind == "basis" && t.Start < end {
			end = basisStart(doc, c.Start, t.Start)
		}
	}
	return end
}

// owners reads a list of places or agencies, each of which has a figure of one thing:
// 东山、西山两县查处违法数分别为36起、41起. Where n is not 0 it must have as many members.
func (m *meter) owners(c extract.Clause, end int, facet, unit string, n int) []member {
	var list []member
	at := -1
	for _, i := range m.doc.MentionsIn(extract.Span{Start: c.Start, End: end}) {
		o := &m.doc.Mentions[i]
		if o.Type != graph.Place && o.Type != graph.Agency || o.Entity < 0 || o.Start < at {
			continue
		}
		if at >= 0 && !separates(m.doc.Text[at:o.Start]) {
			return nil
		}
		list = append(list, member{span: o.Span, owner: o.Entity, owned: true})
		at = o.End
	}
	if len(list) < 2 || n > 0 && len(list) != n {
		return nil
	}
	text := trimEnd(m.behindLabel(extract.Span{Start: at, End: end}))
	switch object := m.said.countedIn(unit).object; {
	case text == "" && facet == "":
		text = m.said.indicator
	case text == "" && facet != "占比" && object != "" && m.said.parts:
		text, facet = deedOf(facet, object), ""
	}
	if text+facet == "" || strings.Contains(text, "、") {
		return nil
	}
	for k := range list {
		list[k].text = text + facet
	}
	return list
}

// behindLabel are the words behind what sums a list up: 四个大队查处违法数, 两地.
func (m *meter) behindLabel(s extract.Span) string {
	s.Start = lead(m.doc, s)
	if r, size := utf8.DecodeRuneInString(m.doc.Slice(s)); strings.ContainsRune("两二三四五六七八九十", r) {
		if v := m.firstActAfter(extract.Span{Start: s.Start + size, End: s.End}); v >= 0 {
			s.Start = v
		} else if words := m.doc.WordsIn(extract.Span{Start: s.Start + size, End: s.End}); len(words) > 0 {
			s.Start = words[len(words)-1].Start
		}
	}
	return m.doc.Slice(s)
}

// firstActAfter is where the first verb of doing stands in a stretch, or -1.
func (m *meter) firstActAfter(s extract.Span) int {
	for _, t := range m.doc.TermsIn(s) {
		if t.Sense.Kind == "act" && isWord(m.doc, t) {
			return t.Start
		}
	}
	return -1
}

// shareOnly are what a clause says before 分别 when the clause before has the list.
var shareOnly = []string{"", "占", "占比", "占比为", "比例", "比重", "所占比例", "所占比重", "数量", "涨幅", "降幅", "增幅"}

// listBefore reads the list that the clause before 分别 opens or ends with: 投诉前三位的是甲、
// 乙、丙，占比分别为…; 甲、乙次之，分别占….
func (m *meter) listBefore(clause, end, n int) []string {
	c := m.doc.Clauses[clause]
	own := trimEnd(strings.TrimSpace(m.doc.Text[c.Start:end]))
	if clause == 0 || m.doc.Clauses[clause-1].Sentence != c.Sentence || !slices.Contains(shareOnly, own) {
		return nil
	}
	text := m.doc.Slice(m.doc.Clauses[clause-1].Span)
	first := strings.Index(text, "、")
	if first < 0 || strings.Contains(text, "等") || strings.ContainsFunc(text, digit) {
		return nil
	}
	for _, w := range []string{"是", "为", "有", "在"} {
		if i := strings.LastIndex(text[:first], w); i >= 0 {
			text = text[i+len(w):]
			break
		}
	}
	for _, w := range []string{"次之", "居前", "居多", "为主", "位居前列"} {
		text = strings.TrimSuffix(text, w)
	}
	parts := listParts(text)
	if len(parts) != n || slices.ContainsFunc(parts, unfit) {
		return nil
	}
	if strings.HasPrefix(own, "占") || strings.HasPrefix(own, "比") {
		for k := range parts {
			parts[k] += "占比"
		}
	}
	return parts
}

// unfit reports what is no member of a list: nothing, or a clause.
func unfit(part string) bool {
	n := utf8.RuneCountInString(part)
	return n == 0 || n > 10
}

// lastSaid are the last things a sentence measured, for a 分别 that lists none, without
// what the clause before leaves out: 除受伤人数持平外.
func (m *meter) lastSaid(clause, n int) []string {
	names := slices.Compact(slices.Clone(m.said.recent))
	if but, ok := m.exception(clause); ok {
		names = slices.DeleteFunc(names, func(s string) bool { return strings.Contains(but, s) || strings.Contains(s, but) })
	}
	if len(names) < n {
		return nil
	}
	return names[len(names)-n:]
}

// exception is what the clause before leaves out: 受伤 of 除受伤人数持平外.
func (m *meter) exception(clause int) (string, bool) {
	if clause == 0 || m.doc.Clauses[clause-1].Sentence != m.doc.Clauses[clause].Sentence {
		return "", false
	}
	text, ok := strings.CutPrefix(m.doc.Slice(m.doc.Clauses[clause-1].Span), "除")
	for _, w := range []string{"持平", "外", "下降", "上升"} {
		text, _, _ = strings.Cut(text, w)
	}
	return text, ok && text != ""
}

// listParts are the members of a written list. 和 and its like part members only behind the
// last 、: 电气机械和器材制造业、医药制造业 are two.
func listParts(text string) []string {
	parts := strings.Split(text, "、")
	last := parts[len(parts)-1]
	return append(parts[:len(parts)-1], strings.Split(strings.NewReplacer("以及", "、", "和", "、", "及", "、", "与", "、").Replace(last), "、")...)
}

// facetBetween is a verb between 分别 and the figures that says what was counted, 立案, or
// that they are shares.
func facetBetween(doc *extract.Document, terms []lexicon.Hit, s extract.Span) string {
	for _, t := range terms {
		if t.Start >= s.Start && t.End <= s.End && t.Sense.Kind == "act" {
			return t.Sense.Word
		}
	}
	if strings.HasPrefix(doc.Slice(s), "占") {
		return "占比"
	}
	return ""
}

// members are the names in the list before 分别, each with the head noun they share.
func (m *meter) members(c extract.Clause, end int) ([]string, extract.Span) {
	text, span := m.phrase(extract.Span{Start: c.Start, End: end}, nil)
	if text == "" {
		return nil, span
	}
	parts := listParts(text)
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
	if before, group, ok := strings.Cut(last, "等"); ok && before != "" && !extract.EndsWith(before, levels) {
		parts[len(parts)-1], head = before, strings.TrimPrefix(strings.TrimPrefix(group, "突出"), "主要")
	}
	if slices.Contains(facets, parts[0]) && len(m.said.list) == 0 {
		parts[0] = m.said.domain + parts[0] // 诈骗发案数300起，…发案数、损失数分别下降
	}
	m.complete(parts, span)
	if f := facetOf(last); f != "" {
		for i, p := range parts[:len(parts)-1] {
			if facetOf(p) == "" && !rate(p) {
				parts[i] = p + f // 八类案件、命案破案率
			}
		}
	}
	for i, p := range parts {
		if r, _ := utf8.DecodeLastRuneInString(p); !strings.HasSuffix(p, head) && !hasHead(p) && !(strings.ContainsRune(measures, r) && len(head) > 0) {
			parts[i] = p + head
		}
	}
	return parts, span
}

// cutLabel parts a last member from what sums up the n of the list: 西山 and 大队查处数 of
// 西山三个大队查处数.
func cutLabel(last string, n int) (before, group string, ok bool) {
	if n < 2 || n >= len(sums) {
		return "", "", false
	}
	before, group, ok = strings.Cut(last, sums[n])
	if !ok || before == "" || group == "" {
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
var levels = []string{"高", "中", "初", "同", "平", "均", "对", "相"}

// measures are the last characters of what is measured.
const measures = "额量率数值价费比度"

// measureHead is what the last member says behind its first word, where that is what all
// are measured by: 销售额 of 汽车、家电、家具销售额.
func (m *meter) measureHead(last string, span extract.Span) string {
	r, _ := utf8.DecodeLastRuneInString(last)
	if !strings.ContainsRune(measures, r) || hasLongHead(last) || !strings.HasSuffix(m.doc.Slice(span), last) {
		return ""
	}
	words := m.doc.WordsIn(extract.Span{Start: span.End - len(last), End: span.End})
	if len(words) < 2 || words[0].Start != span.End-len(last) || words[0].Len() == len("专") && !strings.Contains("一二三四五", m.doc.Slice(words[0])) {
		return ""
	}
	return m.doc.Text[words[0].End:span.End]
}

// hasLongHead reports a head that a list shares as it is: 案件数, but not 率.
func hasLongHead(s string) bool { return len(sharedHead(s)) > len("率") || facetOf(s) != "" }

// complete gives the later members what only the first one says: its deed (抓获涉赌、涉黄
// 人员), or the domain of a bare facet (盗抢骗案件发案、破案).
func (m *meter) complete(parts []string, span extract.Span) {
	verb := m.doc.Slice(m.firstAct(span))
	for i := 1; i < len(parts); i++ {
		switch {
		case slices.Contains(facets, parts[i]) && domain(parts[0]) != parts[0]:
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

// facetOf is the facet a member ends in, or "".
func facetOf(member string) string {
	best := ""
	for _, f := range facets {
		if strings.HasSuffix(member, f) && len(f) > len(best) && len(f) < len(member) {
			best = f
		}
	}
	return best
}

// heads are nouns that the members of a list share when only the last carries one.
var heads = []string{"嫌疑人", "人员", "刑事案件", "治安案件", "案件数", "案件", "警情", "犯罪", "事故", "人数", "数量", "起数", "数", "率", "金额", "产量", "产值", "总额", "收入", "投资", "面积", "人次", "指数", "价格", "领域", "方面", "支出", "贷款", "存款", "进口", "出口", "安全感", "纠纷"}

func sharedHead(last string) string {
	for _, h := range heads {
		if strings.HasSuffix(last, h) {
			return h
		}
	}
	return ""
}

func hasHead(s string) bool { return sharedHead(s) != "" }
