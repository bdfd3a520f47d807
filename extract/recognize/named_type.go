package recognize

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/graph"
)

// typed decides what a quote names. It looks no further than limit, the end of its clause.
func (n *namer) typed(b extract.Bracket, v verb, t tail, withTail, last bool, limit int) (extract.Mention, bool) {
	inner := n.doc.Slice(b.Inner)
	if b.Open == '《' {
		return n.document(b, inner)
	}
	size := utf8.RuneCountInString(inner)
	if size < 2 || size > 30 {
		return extract.Mention{}, false
	}
	m := extract.Mention{Span: b.Span, Name: n.doc.Slice(b.Span), Core: inner, Entity: -1}
	own := n.r.headSuffix(trimVersion(inner))
	switch {
	case n.turns(b), isStreak(inner):
		return m, false
	case isPackage(inner):
		m.Type, m.Rule = graph.Practice, "named.quote.package"
	case v.word == "创建" && v.gap <= 6:
		m.Type, m.Head, m.Rule = graph.Campaign, "创建活动", "named.quote.create"
		m.Name = n.doc.Slice(b.Span) + m.Head
	case v.can(graph.Awarded) && (v.near() && (v.gap <= 12*3 || v.word == "命名" || v.word == "授予") || conferring[v.word] && extract.EndsWith(n.doc.Text[:b.Start], givenTo)):
		return n.title(m, t, withTail, last, limit), true
	case withTail && t.start == b.End && (t.head.Value == "Title" && t.head.Col(0) == "strong"):
		return n.title(m, t, withTail, last, limit), true
	case withTail && (headFits(t.head, v, true) || last && t.shows(b.End)):
		return n.byHead(m, v, t, last, limit), true
	case packageTail(n.doc.Text[b.End:limit]) > 0:
		m.Type, m.End, m.Rule = graph.Practice, b.End+packageTail(n.doc.Text[b.End:limit]), "named.quote.package"
		m.Name = n.doc.Slice(m.Span)
	case ownSuffix(n.doc.Text[b.End:limit]) > 0:
		m.Type, m.End, m.Rule = graph.Practice, b.End+ownSuffix(n.doc.Text[b.End:limit]), "named.quote.way"
		m.Name = n.doc.Slice(m.Span)
	case regime(inner) && (v.near() && v.can(graph.Adopted) || called(n.doc.Text[:b.Inner.Start])):
		m.Type, m.Rule = graph.Practice, "named.quote.way"
	case v.can(graph.Adopted) && v.gap <= 6 && !principle[v.word] && numbered(inner):
		m.Type, m.Rule = graph.Practice, "named.quote.numbered"
	case own != nil && (own.Col(0) == "strong" || own.Value == "Campaign" && size >= 4 || headFits(own, v, false)):
		m.Type, m.Head, m.Rule = graph.Type(own.Value), "", "named.quote.inner"
		if own.Value == "Title" && !v.can(graph.Awarded) {
			return m, false
		}
		n.extendLeft(&m, v)
	case n.national(inner) != nil:
		m.Type, m.Rule = graph.Type(n.national(inner).Value), "named.national"
	case last && t.head == nil && n.put(b, inner, v):
		m.Type, m.Rule = graph.System, "named.quote.thing"
	case n.isVessel(b, inner):
		tail, _ := n.vessel(b, inner)
		m.Type, m.End, m.Rule = graph.System, b.End+tail, "named.quote.vessel"
		m.Name, m.Core = n.doc.Slice(m.Span), inner+n.doc.Text[b.End:m.End]
	case last && n.quotedIll(b, v, t):
		m.Type, m.Rule = graph.Topic, "named.quote.ill"
		m.End += n.illTail(b.End)
		m.Name = n.doc.Slice(m.Span)
		m.Core = m.Name
	case way(inner, v):
		m.Type, m.Rule = graph.Practice, "named.quote.way"
		if last {
			m.End += n.bareTail(b.End, limit)
			m.Name = n.doc.Slice(m.Span)
		}
	case v.near() && !v.weak && v.gap <= 8*3 && nameLike(inner) && !extract.EndsWith(n.doc.Text[:b.Start], []string{"以", "用", "从", "是", "的姿态"}):
		typ, ok := typeOfVerb(v)
		if !ok {
			return m, false
		}
		m.Type, m.Rule = typ, "named.quote.verb"
	default:
		return m, false
	}
	return m, true
}

// byHead types a quote by the head noun behind it. The last quote of a run takes that into
// its name, with the phase that goes on from it.
func (n *namer) byHead(m extract.Mention, v verb, t tail, last bool, limit int) extract.Mention {
	m.Type, m.Head, m.Rule = graph.Type(t.head.Value), t.head.Word, "named.quote.head"
	if t.head.Word == "工程" && v.near() && v.can(graph.Ran) && (!v.can(graph.Built) || extract.EndsWith(v.word, []string{"启动", "实施"})) {
		m.Type = graph.Campaign // 启动“暖巢”工程
	}
	if !last || t.start != m.End && !t.linked {
		m.Name = n.doc.Slice(m.Span) + t.head.Word
		return m
	}
	m.End = t.end + phaseOf(n.doc.Text[t.end:limit])
	m.Core += n.doc.Text[t.end:m.End]
	m.Name = n.doc.Slice(m.Span)
	if v.gap == 0 {
		n.extendLeft(&m, v)
	}
	return m
}

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
	if extract.EndsWith(inner, []string{"组合拳", "主动仗", "翻身仗", "攻坚仗"}) {
		return true
	}
	numerals := 0
	for _, r := range inner {
		if strings.ContainsRune("一二三四五六七八九十百千万两双", r) {
			numerals++
		}
	}
	return numerals >= 2 && utf8.RuneCountInString(inner) == 4
}

// isPackage reports a package of measures: 助企20条, 便民利企15项举措.
func isPackage(inner string) bool {
	for _, suffix := range []string{"条", "项", "项举措", "条措施", "条举措", "项措施"} {
		if rest, ok := strings.CutSuffix(inner, suffix); ok && rest != "" {
			last := rest[len(rest)-1]
			r, _ := utf8.DecodeLastRuneInString(rest)
			return '0' <= last && last <= '9' || strings.ContainsRune("一二三四五六七八九十", r)
		}
	}
	return false
}

// numbered reports a way of working that counts its points: 三个必须, 六必查, 五进一帮.
func numbered(inner string) bool {
	r, _ := utf8.DecodeRuneInString(inner)
	n := utf8.RuneCountInString(inner)
	return strings.ContainsRune("一二三四五六七八九十两双", r) && n >= 3 && n <= 6 && allHan(inner) &&
		extract.OpensWith(inner[len(string(r)):], []string{"个", "必", "不", "严", "条"})
}

// turns reports “A”向“B”转变: slogans, not names.
func (n *namer) turns(b extract.Bracket) bool {
	after, before := n.doc.Text[b.End:], n.doc.Text[:b.Start]
	return strings.HasPrefix(after, "向“") || strings.HasPrefix(after, "转变") || strings.HasPrefix(after, "为“") && strings.HasSuffix(before, "变")
}

// nameLike tells a name from a slogan: short, and no sentence of its own.
func nameLike(inner string) bool {
	return utf8.RuneCountInString(inner) <= 12 && !proverb(inner) && !strings.ContainsAny(inner, "，,。！？；、") && !strings.Contains(inner, "的")
}

// document types a 《》 by its last word: plans of action are campaigns, rules and
// packages of measures are practices, anything else is no entity.
func (n *namer) document(b extract.Bracket, inner string) (extract.Mention, bool) {
	m := extract.Mention{Span: b.Span, Name: n.doc.Slice(b.Span), Core: inner, Entity: -1, Rule: "named.document"}
	base := trimVersion(inner)
	for _, suffix := range []string{"方案", "行动计划", "规划", "规划纲要", "计划"} {
		if strings.HasSuffix(base, suffix) {
			m.Type, m.Head = graph.Campaign, suffix
			return m, true
		}
	}
	for _, suffix := range []string{"条例", "意见", "办法", "规定", "解释", "细则", "规范", "措施", "若干规定", "决定", "规则", "准则", "纲要", "指引", "制度", "清单", "标准", "承诺", "法"} {
		if strings.HasSuffix(base, suffix) {
			m.Type, m.Head = graph.Practice, suffix
			return m, true
		}
	}
	if isPackage(base) || strings.HasPrefix(base, "关于") && strings.HasSuffix(base, "通知") {
		m.Type = graph.Practice
		return m, true
	}
	return m, false
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
func (n *namer) extendLeft(m *extract.Mention, v verb) {
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
	if strings.ContainsAny(between, "的了、，") || !allHan(between) {
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
		if !unicode.Is(unicode.Han, r) {
			return false
		}
	}
	return true
}
