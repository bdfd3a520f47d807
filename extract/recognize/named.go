package recognize

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/graph"
)

// Named finds campaigns, systems, practices and titles: those in quotes, typed by the
// head noun at or after the quote's end or by the verb before it; those without quotes
// that a verb governs and a head noun closes; and later uses of names already found.
func (r *Recognizer) Named(doc *extract.Document, who []extract.Mention) []extract.Mention {
	n := namer{r: r, who: who, doc: doc, cores: map[string]extract.Mention{}, found: make([]extract.Mention, 0, len(doc.Brackets)+8), quotes: make([]extract.Bracket, 0, len(doc.Brackets))}
	for _, c := range doc.Clauses {
		n.clause(c.Span)
	}
	n.again()
	return n.found
}

type namer struct {
	who   []extract.Mention // agencies, places and persons, in text order
	r     *Recognizer
	doc   *extract.Document
	found []extract.Mention
	cores map[string]extract.Mention // first typed mention by core
	loose []extract.Bracket          // quotes nothing has typed yet

	quotes []extract.Bracket // of all runs, one run behind the other
}

func (n *namer) clause(c extract.Span) {
	terms := n.doc.TermsIn(c)
	quoted := n.runs(c)
	for _, run := range quoted {
		n.run(c, terms, run)
	}
	n.unquoted(c, terms, quoted)
}

// A run is one or more quotes that stand side by side or are joined by 、 or 和.
type run []extract.Bracket

func (q run) span() extract.Span { return extract.Span{Start: q[0].Start, End: q[len(q)-1].End} }

func (n *namer) runs(c extract.Span) []run {
	var out []run
	for _, b := range n.doc.Brackets[n.doc.FirstBracket(c.Start):] {
		if b.Start >= c.End {
			break
		}
		if b.End > c.End || b.Speech || !isQuote(b.Open) || n.insideName(b) {
			continue
		}
		n.quotes = append(n.quotes, b)
		end := len(n.quotes)
		if k := len(out) - 1; k >= 0 && joins(n.doc.Text[out[k].span().End:b.Start]) && sameMarks(out[k][0], b) {
			out[k] = n.quotes[end-len(out[k])-1 : end]
			continue
		}
		out = append(out, n.quotes[end-1:end])
	}
	return out
}

func isQuote(open rune) bool {
	switch open {
	case '“', '‘', '"', '\'', '《', '「', '『':
		return true
	}
	return false
}

func (n *namer) insideName(b extract.Bracket) bool {
	return b.Parent >= 0 && !n.doc.Brackets[b.Parent].Speech
}

func sameMarks(a, b extract.Bracket) bool { return (a.Open == '《') == (b.Open == '《') }

func joins(between string) bool {
	switch between {
	case "", "、", "和", "及", "与", "以及", "，":
		return between != "，"
	}
	return false
}

// run types the quotes of a run and adds a mention for each.
func (n *namer) run(c extract.Span, terms []lexicon.Hit, q run) {
	end := q.span().End
	tail := tailOf(n.doc, terms, end, c.End, len(q) == 1)
	verb := governor(n.doc, terms, q[0].Start, c.Start)
	for i, b := range q {
		last := i == len(q)-1
		shared := tail.head != nil && (last || tail.shared || len(q) > 1 && sharesHead(n.doc, q, tail))
		m, ok := n.typed(b, verb, tail, shared, last)
		if !ok {
			n.loose = append(n.loose, b)
			continue
		}
		n.add(m)
	}
}

// sharesHead reports whether the head noun behind a run types all of it: in
// “净网”“护网”专项工作 it does; a quote with a head noun of its own keeps that.
func sharesHead(doc *extract.Document, q run, t tail) bool {
	return t.head.Value == "Campaign" && t.start == q.span().End || t.shared
}

// A tail is what follows a run: 等专项行动, 六大行动, 布设行动, 数据模型.
type tail struct {
	head   *lexicon.Sense
	start  int // where the words between the quote and the head noun begin
	end    int // end of the head noun
	shared bool
	linked bool // 的 stands between
}

// maxModifier is the longest stretch, in bytes, between a quote and its head noun.
const maxModifier = 12 * 3

func tailOf(doc *extract.Document, terms []lexicon.Hit, at, limit int, single bool) tail {
	rest := doc.Text[at:limit]
	t := tail{start: at}
	skipped, shared := skipListWords(rest)
	t.start, t.shared = at+skipped, shared
	if strings.HasPrefix(rest[skipped:], "的") {
		if !called(doc.Text[:at]) && !(single && newForm(rest[skipped:])) {
			return t
		}
		t.start, t.linked = t.start+len("的"), true // 名为“蓝海”的预警系统
	}
	for _, h := range terms {
		if h.Start < t.start || h.Sense.Kind != "head" || h.Sense.Word == "专案" && strings.HasPrefix(doc.Text[h.End:], "组") {
			continue
		}
		if h.Start > t.start+maxModifier || !plainModifier(doc, terms, t.start, h.Start) {
			break
		}
		if t.head != nil && h.Start >= t.end {
			break // a second noun after the first head
		}
		if t.head == nil || h.End > t.end {
			t.head, t.end = h.Sense, h.End
		}
		// a head noun right behind another is the real head: 总体 思路
	}
	for t.head != nil {
		next := adjacentHead(terms, t.end)
		if next == nil {
			break
		}
		t.head, t.end = next.Sense, next.End
	}
	return t
}

// newForm reports “X”的新模式: a practice named by its quote.
func newForm(rest string) bool {
	for _, w := range []string{"的新模式", "的新型", "的新机制", "的工作模式", "的工作机制", "的工作法", "的长效机制"} {
		if strings.HasPrefix(rest, w) {
			return true
		}
	}
	if !strings.HasPrefix(rest, "的") {
		return false
	}
	for _, w := range []string{"新模式", "新机制", "新格局"} {
		if i := strings.Index(rest, w); i > 0 && i <= 12*3 && allHan(rest[:i]) {
			return true
		}
	}
	return false
}

// called reports a name that 名为 or 称为 brings in.
func called(before string) bool {
	i := strings.LastIndexAny(before, "“")
	for _, w := range []string{"名为", "称为", "叫做", "叫作", "取名"} {
		if i > 0 && strings.HasSuffix(before[:i], w) {
			return true
		}
	}
	return false
}

func adjacentHead(terms []lexicon.Hit, at int) *lexicon.Hit {
	for i := range terms {
		if terms[i].Sense.Kind == "head" && terms[i].Start == at && terms[i].Sense.Word != "服务" {
			return &terms[i]
		}
	}
	return nil
}

// skipListWords passes 等, 等系列, 六大, 三个, 两个 after a run.
func skipListWords(rest string) (n int, shared bool) {
	for _, w := range []string{"等一系列", "等系列", "等多个", "等多项", "等"} {
		if strings.HasPrefix(rest, w) {
			n, shared = len(w), true
			break
		}
	}
	r, size := utf8.DecodeRuneInString(rest[n:])
	if strings.ContainsRune("二两三四五六七八九十23456789", r) {
		for _, w := range []string{"大", "个", "项", "类", "场", "次", "轮", "波"} {
			if strings.HasPrefix(rest[n+size:], w) {
				return n + size + len(w), true
			}
		}
	}
	return n, shared
}

// particleSet are words of one character that stand in no name.
var particleSet = newRuneSet("的了是在与和及或对为被把将从向到于以而并也还使让由给等")

// plainModifier reports whether the words between a quote and a head noun may be part
// of one name: Han letters or digits only, no verb, no particle, no conjunction.
func plainModifier(doc *extract.Document, terms []lexicon.Hit, from, to int) bool {
	var prev rune
	for _, r := range doc.Text[from:to] {
		if !isHan(r) && !unicode.IsDigit(r) && !unicode.IsLetter(r) {
			return false
		}
		inWord := r == '对' && (prev == '比' || prev == '应' || prev == '校') // 比对, 应对, 校对
		if particleSet.holds(r) && !inWord {
			return false
		}
		prev = r
	}
	for _, h := range terms {
		if h.Start >= from && h.End <= to && h.Start == from && h.Sense.Kind == "cue" && to-from > len("推广行动") {
			return false
		}
	}
	return true
}

// governor is the verb nearest before a position in its clause.
func governor(doc *extract.Document, terms []lexicon.Hit, at, from int) verb {
	var v verb
	for _, h := range terms {
		if h.End > at {
			break
		}
		if h.Sense.Kind != "cue" || inName(doc, h.Start) {
			continue
		}
		if h.Start != v.start || h.End != v.end {
			v = verb{start: h.Start, end: h.End, word: h.Sense.Word}
		}
		v.predicates = append(v.predicates, graph.Predicate(h.Sense.Value))
		v.weak = h.Sense.Col(1) == "no"
	}
	v.gap = at - v.end
	return v
}

// A verb is a cue with all the relations it may stand for.
type verb struct {
	word       string
	start, end int
	gap        int // bytes between it and what it governs
	predicates []graph.Predicate
	weak       bool // says nothing of its object's type
}

func (v verb) can(p graph.Predicate) bool {
	for _, q := range v.predicates {
		if q == p {
			return true
		}
	}
	return false
}

// near reports whether the verb stands close enough to govern a quote.
func (v verb) near() bool { return v.end > 0 && v.gap <= 20*3 }

// typed decides what a quote names.
func (n *namer) typed(b extract.Bracket, v verb, t tail, withTail, last bool) (extract.Mention, bool) {
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
	case n.turns(b):
		return m, false
	case isPackage(inner):
		m.Type, m.Rule = graph.Practice, "named.quote.package"
	case v.word == "创建" && v.gap <= 6:
		m.Type, m.Head, m.Rule = graph.Campaign, "创建活动", "named.quote.create"
		m.Name = n.doc.Slice(b.Span) + m.Head
	case v.near() && v.can(graph.Awarded) && (v.gap <= 12*3 || v.word == "命名" || v.word == "授予"):
		return n.title(m, v, t, withTail)
	case withTail && t.start == b.End && (t.head.Value == "Title" && t.head.Col(0) == "strong"):
		return n.title(m, v, t, withTail)
	case withTail && headFits(t.head, v, true):
		m.Type, m.Head, m.Rule = graph.Type(t.head.Value), t.head.Word, "named.quote.head"
		if last && (t.start == b.End || t.linked) {
			m.End = t.end
			m.Name = n.doc.Slice(m.Span)
			if v.gap == 0 {
				n.extendLeft(&m, v)
			}
		} else {
			m.Name = n.doc.Slice(b.Span) + t.head.Word
		}
	case v.can(graph.Adopted) && v.gap <= 6 && numbered(inner):
		m.Type, m.Rule = graph.Practice, "named.quote.numbered"
	case own != nil && (own.Col(0) == "strong" || own.Value == "Campaign" && size >= 4 || headFits(own, v, false)):
		m.Type, m.Head, m.Rule = graph.Type(own.Value), "", "named.quote.inner"
		if own.Value == "Title" && !v.can(graph.Awarded) {
			return m, false
		}
		n.extendLeft(&m, v)
	case n.national(inner) != nil:
		m.Type, m.Rule = graph.Type(n.national(inner).Value), "named.national"
	case v.near() && !v.weak && v.gap <= 8*3 && nameLike(inner) && !hasSuffix(n.doc.Text[:b.Start], []string{"以", "用", "从", "是", "的姿态"}):
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

// national is the sense of a name known all over the country, or nil.
func (n *namer) national(inner string) *lexicon.Sense {
	for _, s := range n.r.Lex.Senses(inner) {
		if s.Kind == "national" {
			return s
		}
	}
	return nil
}

// proverb reports four characters with two numerals, 四梁八柱, which name nothing.
func proverb(inner string) bool {
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
		hasPrefix(inner[len(string(r)):], []string{"个", "必", "不", "严", "条"})
}

// turns reports “A”向“B”转变: slogans, not names.
func (n *namer) turns(b extract.Bracket) bool {
	after, before := n.doc.Text[b.End:], n.doc.Text[:b.Start]
	return strings.HasPrefix(after, "向“") || strings.HasPrefix(after, "转变") || strings.HasPrefix(after, "为“") && strings.HasSuffix(before, "变")
}

// headFits reports whether a head noun types a quote: a strong one always does, a weak
// one where the verb's relation wants its type, or directly behind the quote.
func headFits(h *lexicon.Sense, v verb, behind bool) bool {
	if h.Value == "Title" {
		return false
	}
	if h.Col(0) == "strong" || behind && h.Value == "Campaign" {
		return true
	}
	for _, p := range v.predicates {
		if info, ok := p.Info(); ok && v.near() && containsType(info.Range, graph.Type(h.Value)) {
			return true
		}
	}
	return behind && h.Value != "Practice"
}

func containsType(types []graph.Type, t graph.Type) bool {
	for _, x := range types {
		if x == t {
			return true
		}
	}
	return false
}

// typeOfVerb is what a verb alone says of a quote without a head noun; ok is false
// where the verb takes more than one type.
func typeOfVerb(v verb) (graph.Type, bool) {
	switch {
	case v.can(graph.Built) && v.can(graph.Adopted):
		return "", false
	case v.can(graph.Built) && !v.can(graph.Ran):
		return graph.System, true
	case v.can(graph.Adopted) && !v.can(graph.Ran):
		return graph.Practice, true
	case v.can(graph.Ran) && !v.can(graph.Adopted) && !v.can(graph.Built):
		return graph.Campaign, true
	}
	return "", false
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
	for _, suffix := range []string{"方案", "行动计划", "规划", "计划"} {
		if strings.HasSuffix(base, suffix) {
			m.Type, m.Head = graph.Campaign, suffix
			return m, true
		}
	}
	for _, suffix := range []string{"条例", "意见", "办法", "规定", "解释", "细则", "规范", "措施", "若干规定", "决定", "规则", "准则", "纲要", "指引", "制度", "清单", "标准", "法"} {
		if strings.HasSuffix(base, suffix) {
			m.Type, m.Head = graph.Practice, suffix
			return m, true
		}
	}
	return m, false
}

// trimVersion takes （试行）, （2025年版） and the like off a document's name.
func trimVersion(s string) string {
	for _, open := range []string{"（", "("} {
		if i := strings.LastIndex(s, open); i > 0 {
			return s[:i]
		}
	}
	return s
}

// title makes an honour of a quote, with what stands between the verb and the quote
// (第二批全国, 全省) and the head noun behind it as part of the printed name.
func (n *namer) title(m extract.Mention, v verb, t tail, withTail bool) (extract.Mention, bool) {
	m.Type, m.Rule = graph.Title, "named.title"
	if withTail && t.head.Value == "Title" && t.start == m.End {
		m.Head = t.head.Word
		if t.head.Word != "称号" && t.head.Word != "荣誉称号" {
			m.End = t.end
			m.Name = n.doc.Slice(m.Span)
			m.Core += t.head.Word
		}
	}
	return m, true
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

func (n *namer) add(m extract.Mention) {
	n.found = append(n.found, m)
	if _, ok := n.cores[m.Core]; !ok && m.Core != "" {
		n.cores[m.Core] = m
	}
}
