package recognize

import (
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// A quote is one of a run, with what stands around it and says what it names.
type quote struct {
	*extract.Bracket
	inner  string // the words without their marks
	verb   verb
	tail   tail
	headed bool          // the head noun behind the run is this quote's too
	last   bool          // of its run
	terms  []lexicon.Hit // of its clause
	limit  int           // the end of its clause
}

// Sizes of a quote that may be a name, in characters.
const (
	minQuote = 2
	maxQuote = 30
)

// typed decides what a quote names, by the first way of reading it that knows, and whether it
// names anything.
func (n *namer) typed(q *quote, m *extract.Mention) bool {
	q.inner = n.doc.Slice(q.Inner)
	if q.Open == '《' {
		return n.document(q, m)
	}
	if size := utf8.RuneCountInString(q.inner); size < minQuote || size > maxQuote || n.turns(q.Bracket) || isStreak(q.inner) {
		return false
	}
	return n.read(q, m) && m.Type != ""
}

// read tries the readings in turn, the surest first. Each says what a quote names, if it
// knows: the mention stays without a type where it knows that the quote names nothing.
func (n *namer) read(q *quote, m *extract.Mention) (known bool) {
	return n.quotedPackage(q, m) ||
		n.createdTitle(q, m) ||
		n.quotedTitle(q, m) ||
		n.phaseBehind(q, m) ||
		n.byHead(q, m) ||
		n.wayBehind(q, m) ||
		n.ownWay(q, m) ||
		n.byOwnHead(q, m) ||
		n.byNation(q, m) ||
		n.thingPut(q, m) ||
		n.quotedVessel(q, m) ||
		n.quotedIll(q, m) ||
		n.wayAdopted(q, m) ||
		n.byVerb(q, m)
}

// mention makes the quote a name of a type. Like longer it ends a reading that knows, and
// reports so.
func (n *namer) mention(q *quote, m *extract.Mention, typ graph.Type, rule string) bool {
	*m = extract.Mention{Span: q.Span, Type: typ, Name: n.doc.Slice(q.Span), Core: q.inner, Entity: -1, Rule: rule}
	return true
}

// longer makes the quote a name of a type, with as many bytes of what stands behind it.
func (n *namer) longer(q *quote, m *extract.Mention, typ graph.Type, tail int, rule string) bool {
	n.mention(q, m, typ, rule)
	m.End += tail
	m.Name = n.doc.Slice(m.Span)
	return true
}

// before and after are the text up to a quote, and behind it in its clause.
func (n *namer) before(q *quote) string { return n.doc.Text[:q.Start] }
func (n *namer) after(q *quote) string  { return n.doc.Text[q.End:q.limit] }

// quotedPackage reads a package of measures: “助企20条”.
func (n *namer) quotedPackage(q *quote, m *extract.Mention) bool {
	return isPackage(q.inner) && n.mention(q, m, graph.Practice, "named.quote.package")
}

// createdTitle reads an honour that is being striven for, which is an operation: 创建“文明村”.
func (n *namer) createdTitle(q *quote, m *extract.Mention) bool {
	if q.verb.gap > 2*3 || q.verb.word != "创建" {
		return false
	}
	n.mention(q, m, graph.Campaign, "named.quote.create")
	m.Head = "创建活动"
	m.Name += m.Head
	return true
}

// quotedTitle reads an honour: behind a verb that awards it, or before a noun for honours.
func (n *namer) quotedTitle(q *quote, m *extract.Mention) bool {
	honour := q.headed && q.tail.start == q.End && q.tail.head.Value == string(graph.Title) && q.tail.head.Col(0) == "strong"
	return (honour || n.isAwarded(q)) && n.title(q, m)
}

// isAwarded reports an awarding verb that governs a quote: near it, or behind those honoured.
func (n *namer) isAwarded(q *quote) bool {
	v := &q.verb
	return v.can(graph.Awarded) && (v.near() && (v.gap <= 12*3 || v.word == "命名" || v.word == "授予") ||
		conferring[v.word] && givenTo.Ends(n.before(q)))
}

// phaseWords follow a phase of what is built.
var phaseWords = wordlist.Of("建设", "上线", "项目")

// phaseBehind reads a phase of what is built in phases: 启动“蓝盾”二期建设.
func (n *namer) phaseBehind(q *quote, m *extract.Mention) bool {
	phase := phaseOf(n.after(q))
	if phase == 0 || q.tail.head != nil && q.tail.head.Word != "建设" || !q.verb.near() || !q.verb.can(graph.Built) && !phaseWords.Opens(n.doc.Text[q.End+phase:]) {
		return false
	}
	n.longer(q, m, graph.System, phase, "named.quote.phase")
	m.Core += n.doc.Text[q.End:m.End]
	return true
}

// byHead types a quote by the head noun behind it. The last quote of a run takes that into
// its name, with the phase that goes on from it.
func (n *namer) byHead(q *quote, m *extract.Mention) bool {
	t, v := &q.tail, &q.verb
	if !q.headed || !headFits(t.head, v, true) && !(q.last && t.shows(q.End)) {
		return false
	}
	n.mention(q, m, graph.Type(t.head.Value), "named.quote.head")
	m.Head = t.head.Word
	if t.head.Word == "工程" && v.near() && v.can(graph.Ran) && (!v.can(graph.Built) || startsWork.Ends(v.word)) {
		m.Type = graph.Campaign // 启动“暖巢”工程
	}
	if !q.last || t.start != m.End && !t.linked {
		m.Name += t.kind(n.doc.Text)
		return true
	}
	m.End = t.end + phaseOf(n.doc.Text[t.end:q.limit])
	m.Core += n.doc.Text[t.end:m.End]
	m.Start -= concerning(n.before(q))
	m.Name = n.doc.Slice(m.Span)
	if v.gap == 0 {
		n.extendLeft(m, v)
	}
	return true
}

// startsWork are verbs that make an operation of a 工程.
var startsWork = wordlist.Of("启动", "实施")

// wayBehind reads a way of working by what stands right behind the quote: “兴才”20条,
// “生态警长”制.
func (n *namer) wayBehind(q *quote, m *extract.Mention) bool {
	if tail := packageTail(n.after(q)); tail > 0 {
		return n.longer(q, m, graph.Practice, tail, "named.quote.package")
	}
	tail := ownSuffix(n.after(q))
	return tail > 0 && n.longer(q, m, graph.Practice, tail, "named.quote.way")
}

// ownWay reads a way of working by its last word or by its count: “园丁包联制”, “六必查”.
func (n *namer) ownWay(q *quote, m *extract.Mention) bool {
	v := &q.verb
	if regime(q.inner) && (v.near() && v.can(graph.Adopted) || called(n.doc.Text[:q.Inner.Start])) {
		return n.mention(q, m, graph.Practice, "named.quote.way")
	}
	return v.gap <= 2*3 && v.can(graph.Adopted) && !principle[v.word] && numbered(q.inner) && n.mention(q, m, graph.Practice, "named.quote.numbered")
}

// byOwnHead reads a name by the head noun it ends in: “暗夜矿影数据模型”. An honour is one
// only where it is awarded.
func (n *namer) byOwnHead(q *quote, m *extract.Mention) bool {
	own := n.ownHead(q)
	if own == nil || own.Col(0) != "strong" && !(own.Value == string(graph.Campaign) && utf8.RuneCountInString(q.inner) >= 4) && !headFits(own, &q.verb, false) {
		return false
	}
	if own.Value == string(graph.Title) && !q.verb.can(graph.Awarded) {
		return true
	}
	n.mention(q, m, graph.Type(own.Value), "named.quote.inner")
	n.extendLeft(m, &q.verb)
	return true
}

// ownHead is the head noun that the words of a quote end in, or nil. Where they do, a term
// ends too: the noun, or a longer word that covers it.
func (n *namer) ownHead(q *quote) *lexicon.Sense {
	inner := trimVersion(q.inner)
	end := q.Inner.Start + len(inner)
	for i := range q.terms {
		if q.terms[i].End == end {
			return n.r.headSuffix(inner)
		}
	}
	return nil
}

// byNation reads a name known all over the country: “枫桥经验”.
func (n *namer) byNation(q *quote, m *extract.Mention) bool {
	sense := n.national(q.inner)
	return sense != nil && n.mention(q, m, graph.Type(sense.Value), "named.national")
}

// thingPut reads a thing that was put up: 增建“议事亭”50座.
func (n *namer) thingPut(q *quote, m *extract.Mention) bool {
	return q.last && q.tail.head == nil && (n.put(q) || station(q.inner)) && n.mention(q, m, graph.System, "named.quote.thing")
}

// quotedVessel reads the name of a ship, a spacecraft or a great machine: “海蓝”号科考船.
func (n *namer) quotedVessel(q *quote, m *extract.Mention) bool {
	tail, ok := n.vessel(q)
	if !ok {
		return false
	}
	n.longer(q, m, graph.System, tail, "named.quote.vessel")
	m.Core += n.doc.Text[q.End:m.End]
	return true
}

// quotedIll reads what is acted against: 整治“村霸”, 打击“跑票”犯罪.
func (n *namer) quotedIll(q *quote, m *extract.Mention) bool {
	if !q.last || !n.actedOn(q) {
		return false
	}
	n.longer(q, m, graph.Topic, n.illTail(q.End), "named.quote.ill")
	m.Core = m.Name
	return true
}

// wayAdopted reads a way of working by the verb before it and by its steps: 推行“一窗通办”.
func (n *namer) wayAdopted(q *quote, m *extract.Mention) bool {
	if !way(q.inner, &q.verb) {
		return false
	}
	tail := 0
	if q.last {
		tail = n.bareTail(q.End, q.limit)
	}
	return n.longer(q, m, graph.Practice, tail, "named.quote.way")
}

// asWhat end a text behind which a quote is no object of the verb before it: 以“…”.
var asWhat = wordlist.Of("以", "用", "从", "是", "的姿态")

// byVerb reads what looks like a name by the verb right before it, where that takes only one
// type: 上线“安民通”.
func (n *namer) byVerb(q *quote, m *extract.Mention) bool {
	v := &q.verb
	if !v.near() || v.weak || v.gap > 8*3 || asWhat.Ends(n.before(q)) || !nameLike(q.inner) || crew(n.after(q)) {
		return false
	}
	typ, ok := typeOfVerb(v)
	return ok && n.mention(q, m, typ, "named.quote.verb")
}
