package recognize

import (
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/graph"
)

// A quote is one of a run, with what stands around it and says what it names.
type quote struct {
	extract.Bracket
	inner  string         // the words without their marks
	own    *lexicon.Sense // the head noun the words end in, or nil
	verb   verb
	tail   tail
	headed bool // the head noun behind the run is this quote's too
	last   bool // of its run
	limit  int  // the end of its clause
}

// sizes of a quote that may be a name, in characters.
const (
	minQuote = 2
	maxQuote = 30
)

// typed decides what a quote names, by the first way of reading it that knows.
func (n *namer) typed(q *quote) (extract.Mention, bool) {
	q.inner = n.doc.Slice(q.Inner)
	if q.Open == '《' {
		return n.document(q.Bracket, q.inner)
	}
	if size := utf8.RuneCountInString(q.inner); size < minQuote || size > maxQuote || n.turns(q.Bracket) || isStreak(q.inner) {
		return extract.Mention{}, false
	}
	q.own = n.r.headSuffix(trimVersion(q.inner))
	for _, read := range readings {
		if m, known := read(n, q); known {
			return m, m.Type != ""
		}
	}
	return extract.Mention{}, false
}

// A reading says what a quote names, if it knows: a mention without a type where it knows
// that it names nothing.
type reading func(n *namer, q *quote) (m extract.Mention, known bool)

// readings are tried in turn, the surest first.
var readings = []reading{
	(*namer).quotedPackage,
	(*namer).createdTitle,
	(*namer).quotedTitle,
	(*namer).phaseBehind,
	(*namer).byHead,
	(*namer).wayBehind,
	(*namer).ownWay,
	(*namer).byOwnHead,
	(*namer).byNation,
	(*namer).thingPut,
	(*namer).quotedVessel,
	(*namer).quotedIll,
	(*namer).wayAdopted,
	(*namer).byVerb,
}

// mention is the quote as a name of a type.
func (n *namer) mention(q *quote, typ graph.Type, rule string) extract.Mention {
	return extract.Mention{Span: q.Span, Type: typ, Name: n.doc.Slice(q.Span), Core: q.inner, Entity: -1, Rule: rule}
}

// longer is the quote as a name of a type, with as many bytes of what stands behind it.
func (n *namer) longer(q *quote, typ graph.Type, tail int, rule string) extract.Mention {
	m := n.mention(q, typ, rule)
	m.End += tail
	m.Name = n.doc.Slice(m.Span)
	return m
}

// before and after are the text up to a quote, and behind it in its clause.
func (n *namer) before(q *quote) string { return n.doc.Text[:q.Start] }
func (n *namer) after(q *quote) string  { return n.doc.Text[q.End:q.limit] }

// quotedPackage reads a package of measures: “助企20条”.
func (n *namer) quotedPackage(q *quote) (extract.Mention, bool) {
	return n.mention(q, graph.Practice, "named.quote.package"), isPackage(q.inner)
}

// createdTitle reads an honour that is being striven for, which is an operation: 创建“文明村”.
func (n *namer) createdTitle(q *quote) (extract.Mention, bool) {
	if q.verb.word != "创建" || q.verb.gap > 2*3 {
		return extract.Mention{}, false
	}
	m := n.mention(q, graph.Campaign, "named.quote.create")
	m.Head = "创建活动"
	m.Name += m.Head
	return m, true
}

// quotedTitle reads an honour: behind a verb that awards it, or before a noun for honours.
func (n *namer) quotedTitle(q *quote) (extract.Mention, bool) {
	if !n.isAwarded(q) && !(q.headed && q.tail.start == q.End && q.tail.head.Value == string(graph.Title) && q.tail.head.Col(0) == "strong") {
		return extract.Mention{}, false
	}
	return n.title(q), true
}

// isAwarded reports an awarding verb that governs a quote: near it, or behind those honoured.
func (n *namer) isAwarded(q *quote) bool {
	v := q.verb
	return v.can(graph.Awarded) && (v.near() && (v.gap <= 12*3 || v.word == "命名" || v.word == "授予") ||
		conferring[v.word] && extract.EndsWith(n.before(q), givenTo))
}

// wayBehind reads a way of working by what stands right behind the quote: “兴才”20条,
// “生态警长”制.
func (n *namer) wayBehind(q *quote) (extract.Mention, bool) {
	if tail := packageTail(n.after(q)); tail > 0 {
		return n.longer(q, graph.Practice, tail, "named.quote.package"), true
	}
	tail := ownSuffix(n.after(q))
	return n.longer(q, graph.Practice, tail, "named.quote.way"), tail > 0
}

// phaseBehind reads a phase of what is built in phases: 启动“蓝盾”二期建设.
func (n *namer) phaseBehind(q *quote) (extract.Mention, bool) {
	phase := phaseOf(n.after(q))
	if phase == 0 || q.tail.head != nil && q.tail.head.Word != "建设" {
		return extract.Mention{}, false
	}
	m := n.longer(q, graph.System, phase, "named.quote.phase")
	m.Core += n.doc.Text[q.End:m.End]
	return m, q.verb.near() && (q.verb.can(graph.Built) || extract.OpensWith(n.doc.Text[m.End:], []string{"建设", "上线", "项目"}))
}

// ownWay reads a way of working by its last word or by its count: “园丁包联制”, “六必查”.
func (n *namer) ownWay(q *quote) (extract.Mention, bool) {
	adopted := q.verb.can(graph.Adopted)
	if regime(q.inner) && (q.verb.near() && adopted || called(n.doc.Text[:q.Inner.Start])) {
		return n.mention(q, graph.Practice, "named.quote.way"), true
	}
	return n.mention(q, graph.Practice, "named.quote.numbered"), adopted && q.verb.gap <= 2*3 && !principle[q.verb.word] && numbered(q.inner)
}

// byOwnHead reads a name by the head noun it ends in: “暗夜矿影数据模型”. An honour is one
// only where it is awarded.
func (n *namer) byOwnHead(q *quote) (extract.Mention, bool) {
	if q.own == nil || q.own.Col(0) != "strong" && !(q.own.Value == string(graph.Campaign) && utf8.RuneCountInString(q.inner) >= 4) && !headFits(q.own, q.verb, false) {
		return extract.Mention{}, false
	}
	if q.own.Value == string(graph.Title) && !q.verb.can(graph.Awarded) {
		return extract.Mention{}, true
	}
	m := n.mention(q, graph.Type(q.own.Value), "named.quote.inner")
	n.extendLeft(&m, q.verb)
	return m, true
}

// byNation reads a name known all over the country: “枫桥经验”.
func (n *namer) byNation(q *quote) (extract.Mention, bool) {
	sense := n.national(q.inner)
	if sense == nil {
		return extract.Mention{}, false
	}
	return n.mention(q, graph.Type(sense.Value), "named.national"), true
}

// thingPut reads a thing that was put up: 增建“议事亭”50座.
func (n *namer) thingPut(q *quote) (extract.Mention, bool) {
	return n.mention(q, graph.System, "named.quote.thing"), q.last && q.tail.head == nil && (n.put(q.Bracket, q.inner, q.verb) || station(q.inner))
}

// quotedVessel reads the name of a ship, a spacecraft or a great machine: “海蓝”号科考船.
func (n *namer) quotedVessel(q *quote) (extract.Mention, bool) {
	tail, ok := n.vessel(q.Bracket, q.inner)
	m := n.longer(q, graph.System, tail, "named.quote.vessel")
	m.Core += n.doc.Text[q.End:m.End]
	return m, ok
}

// quotedIll reads what is acted against: 整治“村霸”, 打击“跑票”犯罪.
func (n *namer) quotedIll(q *quote) (extract.Mention, bool) {
	m := n.longer(q, graph.Topic, n.illTail(q.End), "named.quote.ill")
	m.Core = m.Name
	return m, q.last && n.actedOn(q)
}

// wayAdopted reads a way of working by the verb before it and by its steps: 推行“一窗通办”.
func (n *namer) wayAdopted(q *quote) (extract.Mention, bool) {
	if !way(q.inner, q.verb) {
		return extract.Mention{}, false
	}
	tail := 0
	if q.last {
		tail = n.bareTail(q.End, q.limit)
	}
	return n.longer(q, graph.Practice, tail, "named.quote.way"), true
}

// byVerb reads what looks like a name by the verb right before it, where that takes only one
// type: 上线“安民通”.
func (n *namer) byVerb(q *quote) (extract.Mention, bool) {
	v := q.verb
	if !v.near() || v.weak || v.gap > 8*3 || !nameLike(q.inner) || extract.EndsWith(n.before(q), []string{"以", "用", "从", "是", "的姿态"}) {
		return extract.Mention{}, false
	}
	if crew(n.after(q)) {
		return extract.Mention{}, false
	}
	typ, ok := typeOfVerb(v)
	return n.mention(q, typ, "named.quote.verb"), ok
}

// byHead types a quote by the head noun behind it. The last quote of a run takes that into
// its name, with the phase that goes on from it.
func (n *namer) byHead(q *quote) (extract.Mention, bool) {
	t, v := q.tail, q.verb
	if !q.headed || !headFits(t.head, v, true) && !(q.last && t.shows(q.End)) {
		return extract.Mention{}, false
	}
	m := n.mention(q, graph.Type(t.head.Value), "named.quote.head")
	m.Head = t.head.Word
	if t.head.Word == "工程" && v.near() && v.can(graph.Ran) && (!v.can(graph.Built) || extract.EndsWith(v.word, []string{"启动", "实施"})) {
		m.Type = graph.Campaign // 启动“暖巢”工程
	}
	if !q.last || t.start != m.End && !t.linked {
		m.Name += t.head.Word
		return m, true
	}
	m.End = t.end + phaseOf(n.doc.Text[t.end:q.limit])
	m.Core += n.doc.Text[t.end:m.End]
	m.Start -= concerning(n.before(q))
	m.Name = n.doc.Slice(m.Span)
	if v.gap == 0 {
		n.extendLeft(&m, v)
	}
	return m, true
}
