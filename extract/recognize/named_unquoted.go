package recognize

import (
	"strings"

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
		if h.Kind != lexicon.Head || h.Sense.Value == string(graph.Title) || followedByHead(c.terms, i) || noHead(n.doc.Text, h) || quotedAt(c.quoted, h.Start) && listedAfter(n.doc.Text, c.quoted, h.Start) < 0 {
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
	if i := strings.LastIndex(n.doc.Text[name.Start:h.Start], "的"); i >= 0 && h.Start-name.Start-i >= 4*3 && tellsOf(typ, n.doc.Text[name.Start:name.Start+i]) {
		name.Start += i + len("的")
	}
	if rule := n.names(typ, &v, h, n.doc.Text[name.Start:h.Start], n.doc.Text[h.End:c.End]); rule != "" {
		n.add(&extract.Mention{Span: name, Type: typ, Name: n.doc.Slice(name), Core: n.doc.Slice(name), Head: h.Sense.Word, Entity: -1, Rule: rule})
	}
}

// governing is the verb that governs a head noun, and what that makes of it: 工程 is an operation
// where one 实施 it.
func (n *namer) governing(c *scene, h *lexicon.Hit) (graph.Type, verb) {
	typ := graph.Type(h.Sense.Value)
	v := governorOf(n.doc, c.terms, h.Start, typ)
	if typ == graph.System && enactedHeads[h.Sense.Word] {
		if a := governorOf(n.doc, c.terms, h.Start, graph.Campaign); a.start >= v.start && enacted(a.word, n.doc.Text[a.end:h.Start], h.Sense.Word) {
			typ, v = graph.Campaign, a
		}
	}
	if v.end == 0 && n.heads(c, h) {
		v = verb{start: c.Start, end: n.behindWho(c.Start), gap: h.Start - c.Start}
	}
	if v.end > 0 && typ == graph.Campaign { // 开展“净网”会战、夜间酒驾统一行动
		if at := listedAfter(n.doc.Text, c.quoted, h.Start); at > v.end {
			v.end, v.gap = at, h.Start-at
		}
	}
	return typ, v
}

// furthers reports a verb of going on with what there is, or measures that are no package: they
// name no way of working.
func (n *namer) furthers(v *verb, h *lexicon.Hit) bool {
	return onlyFurthers[v.word] || betters[v.word] && !ownManagement[h.Sense.Word] ||
		measures[h.Sense.Word] && !packaged(n.doc.Text[:h.Start]) && !issued(v.word, n.doc.Text[v.end:h.Start], h.Sense.Word)
}

// names is the rule by which the words before a head noun make a name of it, or "".
func (n *namer) names(typ graph.Type, v *verb, h *lexicon.Hit, modifier, after string) string {
	switch {
	case facility(h.Sense, modifier, after):
		return "named.facility"
	case issued(v.word, modifier, h.Sense.Word):
		return "named.package"
	case enacted(v.word, modifier, h.Sense.Word) && plainName(modifier):
		return "named.enacted"
	case counted(modifier, after) || !specific(typ, h.Sense, modifier) || strings.HasPrefix(after, "的") && typ != graph.Campaign:
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
		return begins(after)
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

// begins reports a verb of beginning right behind a name.
func begins(after string) bool {
	if !mayBegin.Opens(after) {
		return false
	}
	for _, adverb := range beginningHow {
		after = strings.TrimPrefix(after, adverb)
	}
	return beginnings.Opens(after)
}

// beginnings are verbs of beginning; beginningHow stands before them, in this order; mayBegin
// are both.
var (
	mayBegin     = beginnings.With(beginningHow...)
	beginnings   = wordlist.Of("实施", "上线", "投用", "建成", "落地", "启用", "投入使用", "开通", "全线贯通", "贯通", "竣工", "完工", "通车", "公布", "发布")
	beginningHow = []string{"正式", "对外", "全面", "已", "自", "今起", "顺利", "深入", "相继", "陆续"}
)

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
