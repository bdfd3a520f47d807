package recognize

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// unquoted finds names without quotation marks: a verb, words that make the name, and a
// head noun of a type the verb takes: 搭建完成矿山安全监测平台.
func (n *namer) unquoted(c *scene) {
	for i := range c.terms {
		h := &c.terms[i]
		if h.Kind != lexicon.Head || h.Sense.Value == string(graph.Title) || followedByHead(c.terms, i) && n.workedOn(c, h).end == 0 || noHead(n.doc.Text, h) || quotedAt(c.quoted, h.Start) && listedAfter(n.doc.Text, c.quoted, h.Start) < 0 {
			continue
		}
		n.headed(c, h)
		n.line(c, h)
	}
}

// followedByHead reports whether a longer name goes on: 机制 in 机制改革.
func followedByHead(terms []lexicon.Hit, i int) bool {
	end := terms[i].End
	for i++; i < len(terms) && terms[i].Start <= end; i++ {
		if terms[i].Start == end && terms[i].Kind == lexicon.Head {
			return true
		}
	}
	return false
}

func quotedAt(quoted []run, at int) bool {
	for _, q := range quoted {
		if q.span().Start <= at && at < q.span().End+maxModifier {
			return true
		}
	}
	return false
}

// headed adds the name that a head noun closes, if a verb governs it or it opens its clause.
func (n *namer) headed(c *scene, h *lexicon.Hit) {
	typ, v := n.governing(c, h)
	if v.end == 0 || v.end >= h.Start || v.gap > maxReach && v.gap > nameReach(n.doc.Text[v.end:h.Start]) || crossesQuote(c.quoted, v.end, h.Start) || typ == graph.Practice && n.furthers(&v, h) {
		return
	}
	name := extract.Span{Start: v.end, End: h.End}
	if n.list(name, h, typ) {
		return
	}
	name = trimName(n.doc.Text, behindList(c.terms, n.doc.Text, name, h))
	if name.Start >= h.Start {
		return
	}
	words := n.doc.Text[name.Start:h.Start]
	local := opensWithPlace(c.terms, name.Start) || located.Opens(words) || dashed(typ, words)
	name.Start += describing(typ, words) + n.kindOf(h, words)
	if after := n.doc.Text[h.End:c.End]; typ == graph.System && strings.HasPrefix(after, "——") && !strings.HasPrefix(after, "——“") {
		return // 全线关键工程——袁河特大桥
	}
	if rule := n.names(typ, &v, h, name, n.doc.Text[h.End:c.End], local); rule != "" {
		n.add(&extract.Mention{Span: name, Type: typ, Name: n.doc.Slice(name), Core: n.doc.Slice(name), Head: h.Sense.Word, Entity: -1, Rule: rule})
	}
}

// names is the rule by which the words before a head noun make a name of it, or "". A name is
// local that says where the thing stands.
func (n *namer) names(typ graph.Type, v *verb, h *lexicon.Hit, name extract.Span, after string, local bool) string {
	modifier := n.doc.Text[name.Start:h.Start]
	switch {
	case facility(h.Sense, modifier, after):
		return "named.facility"
	case issued(v.word, modifier, h.Sense.Word):
		return "named.package"
	case enacted(v.word, modifier, h.Sense.Word) && plainName(modifier):
		return "named.enacted"
	case counted(modifier, after) || !specific(typ, h.Sense, modifier, local) || strings.HasPrefix(after, "的") && typ != graph.Campaign:
		return ""
	}
	return "named.head"
}

// maxReach is how far before a head noun, in bytes, the verb that governs it may stand.
const maxReach = 26 * 3

// nameReach is how far before a head noun the verb may stand with what is between them: twice
// as far before a list of names.
func nameReach(between string) int {
	if _, list := listEnds(between); list {
		return 2 * maxReach
	}
	return maxReach
}

// heads reports a name without a verb that opens its clause: 公积金异地提取政策正式实施以来,
// 冬季治安清查行动中, 湖湾治理攻坚战取得进展, 农贸市场计量、超市计量等专项整治.
func (n *namer) heads(c *scene, h *lexicon.Hit) bool {
	before, after := n.doc.Text[c.Start:h.Start], n.doc.Text[h.End:c.End]
	if h.Sense.Value != string(graph.Campaign) {
		return begins(after) && !runs(c.terms, h.Start)
	}
	strong := h.Sense.Col(0) == "strong"
	goes := strong && goesOn.Opens(after)
	if !goes && !isSetting(after) {
		return false
	}
	if _, list := listEnds(before); strong && (list || defences(before, h.Sense.Word)) {
		return goes && allHan(strings.ReplaceAll(before, "、", ""))
	}
	return plainName(before)
}

// goesOn are verbs right behind an operation's name that tell how it goes.
var goesOn = wordlist.Of("取得", "启动", "持续", "深入", "全面", "顺利", "接续", "圆满", "进展", "收官", "推进", "展开", "进入", "自", "已", "将", "共", "累计")

// describing is how many bytes of the words before a head noun tell of the thing and are no part
// of its name: those up to 的, or up to a dash, 首条高速铁路——袁河高铁.
func describing(typ graph.Type, words string) int {
	if dashed(typ, words) {
		return strings.LastIndex(words, "——") + len("——")
	}
	i := strings.LastIndex(words, "的")
	if i < 0 || !tellsOf(typ, words[:i]) || len(words)-i < 4*3 && !located.Opens(words) {
		return 0
	}
	return i + len("的")
}

// minKind is how many characters name a kind of thing of which many were built.
const minKind = 6

// kindOf is the length of the number before a kind of thing with a name of its own: 40个 of
// 设立30个市级青少年训练基地.
func (n *namer) kindOf(h *lexicon.Hit, words string) int {
	rest := behindFigure(words)
	unit := thingUnits.Opening(rest)
	kind := strings.TrimPrefix(strings.TrimPrefix(rest, unit), "左右")
	if h.Sense.Value != string(graph.System) || rest == words || unit == "" || utf8.RuneCountInString(kind) < minKind || !plainModifier(kind) || praised.Opens(kind) {
		return 0
	}
	return len(words) - len(kind)
}

// dashed reports a kind of thing with a dash behind it, and so the name of one.
func dashed(typ graph.Type, words string) bool {
	return typ == graph.System && strings.Contains(words, "——")
}

// located open words that say where a thing is.
var located = wordlist.Of("位于", "连接", "坐落")

// tellsOf reports words before 的 that describe a thing and are no part of its name: 覆盖三级
// 医院的远程会诊平台; of an operation only what it costs, spans or lasts: 总投资80亿元的…行动方案.
func tellsOf(typ graph.Type, words string) bool {
	return typ == graph.System || typ == graph.Campaign && (measured.Opens(words) || strings.ContainsAny(words, "0123456789"))
}

// measured opens words that say what an operation spans or lasts.
var measured = wordlist.Of("为期", "覆盖", "涉及", "面向")

// isSetting reports that what goes before is when the rest of the sentence happened.
func isSetting(after string) bool {
	return after == "中" || after == "期间" || after == "以来" || after == "开展以来"
}

// behindWho is where a stretch begins once the agencies and places at its head are
// passed.
func (n *namer) behindWho(at int) int {
	for i := range n.who {
		if m := &n.who[i]; m.Start == at && m.Type != graph.Person {
			at = m.End
		}
	}
	return at
}

// openingName is where the name begins that a clause opens with: behind who stands before it,
// but for 彬江110千伏输变电工程.
func (n *namer) openingName(c *scene) int {
	start := n.behindWho(c.Start)
	if r, _ := utf8.DecodeRuneInString(n.doc.Text[start:]); !isHan(r) && !counted(n.doc.Text[start:c.End], "") {
		return c.Start
	}
	return start
}

// opensWithPlace reports the name of a place that begins at a byte.
func opensWithPlace(terms []lexicon.Hit, at int) bool {
	for i := range terms {
		if t := &terms[i]; t.Start == at && t.Kind == lexicon.Place {
			return true
		}
	}
	return false
}

func crossesQuote(quoted []run, from, to int) bool {
	for _, q := range quoted {
		if q.span().Start < to && from < q.span().End {
			return true
		}
	}
	return false
}

// openers stand before a name and are no part of it.
var openers = wordlist.Of("标志着", "介绍", "优化调整", "至", "、", "运行好", "协同推进", "共同推进", "了", "好", "完成", "出", "一个", "一套", "一款", "一批", "一项", "一系列", "的", "首次", "首个", "各类", "各项", "相关", "常态化", "完善的", "新的", "集中", "系列", "好", "起", "首批", "为期三年的", "为期两年的", "为期一年的", "为期半年的")

func trimName(text string, s extract.Span) extract.Span {
	for {
		w := openers.Opening(text[s.Start:s.End])
		if w == "" || len(w) == s.Len() {
			break
		}
		s.Start += len(w)
	}
	if rest := text[s.Start:s.End]; strings.HasPrefix(rest, "为期") {
		if i := strings.Index(rest, "的"); i > 0 && i <= 8*3 && i+len("的") < len(rest) {
			s.Start += i + len("的")
		}
	}
	return s
}

// freeObject lists the verbs whose object is an honour whatever it is called.
var freeObject = map[string]bool{
	"获评": true, "荣立": true, "荣膺": true, "入选": true, "被评为": true, "被评定为": true, "评为": true, "被授予": true, "命名为": true,
	"被命名为": true, "确定为": true, "被确定为": true, "认定为": true, "被认定为": true, "选为": true, "被选为": true, "获颁": true, "获授": true,
	"创成": true, "成功创建": true, "成功创建为": true, "创建成为": true, "荣获": true, "获頒": true, "榮獲": true, "表彰为": true, "喜获": true, "斩获": true,
}
