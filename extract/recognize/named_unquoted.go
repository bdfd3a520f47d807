package recognize

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/graph"
)

// unquoted finds names without quotation marks: a verb, words that make the name, and a
// head noun of a type the verb takes: 搭建完成矿山安全监测平台.
func (n *namer) unquoted(c extract.Span, terms []lexicon.Hit, quoted []run) {
	for i, h := range terms {
		if h.Sense.Kind != "head" || h.Sense.Value == "Title" || quotedAt(quoted, h.Start) && listedAfter(n.doc.Text, quoted, h.Start) < 0 || followedByHead(terms, i) {
			continue
		}
		n.headed(c, terms, quoted, h)
	}
	n.unquotedTitle(c, terms, quoted)
	n.merits(terms)
}

// listedAfter is where an item begins that stands in a list behind a quoted one, or -1.
func listedAfter(text string, quoted []run, at int) int {
	for i := len(quoted) - 1; i >= 0; i-- {
		end := quoted[i].span().End
		if end > at {
			continue
		}
		between := text[end:at]
		k := -1
		for _, conj := range []string{"、", "和", "与", "及"} {
			if j := strings.LastIndex(between, conj); j >= 0 {
				k = max(k, j+len(conj))
			}
		}
		if k < 0 || k > maxModifier {
			return -1
		}
		return end + k
	}
	return -1
}

// followedByHead reports whether a longer name goes on: 机制 in 机制改革.
func followedByHead(terms []lexicon.Hit, i int) bool {
	for _, h := range terms[i+1:] {
		if h.Start >= terms[i].End+1 {
			return false
		}
		if h.Sense.Kind == "head" && h.Start == terms[i].End {
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

func (n *namer) headed(c extract.Span, terms []lexicon.Hit, quoted []run, h lexicon.Hit) {
	typ := graph.Type(h.Sense.Value)
	v := governorOf(n.doc, terms, h.Start, typ)
	if v.end == 0 && typ != graph.Campaign && begins(n.doc.Text[h.End:c.End]) {
		v = verb{start: c.Start, end: n.behindWho(c.Start), gap: h.Start - c.Start} // 公积金异地提取政策正式实施以来
	}
	if v.end == 0 && typ == graph.Campaign && isSetting(n.doc.Text[h.End:c.End]) && plainName(n.doc.Text[c.Start:h.Start]) {
		v = verb{start: c.Start, end: n.behindWho(c.Start), gap: h.Start - c.Start} // 冬季治安清查行动中，
	}
	if typ == graph.Practice && (onlyFurthers[v.word] || betters[v.word] && !ownManagement[h.Sense.Word] || measures[h.Sense.Word] && !packaged(n.doc.Text[:h.Start])) {
		return
	}
	if v.end > 0 && typ == graph.Campaign { // 开展“净网”会战、夜间酒驾统一行动
		if at := listedAfter(n.doc.Text, quoted, h.Start); at > v.end {
			v.end, v.gap = at, h.Start-at
		}
	}
	if v.end == 0 || v.gap > 26*3 || crossesQuote(quoted, v.end, h.Start) {
		return
	}
	name := extract.Span{Start: v.end, End: h.End}
	if n.list(name, h, typ) {
		return
	}
	name = trimName(n.doc.Text, behindList(terms, n.doc.Text, name, h))
	if name.Start >= h.Start {
		return
	}
	if i := strings.LastIndex(n.doc.Text[name.Start:h.Start], "的"); typ == graph.System && i >= 0 && h.Start-name.Start-i >= 4*3 {
		name.Start += i + len("的") // 覆盖三级医院的远程会诊平台
	}
	modifier := n.doc.Text[name.Start:h.Start]
	after := n.doc.Text[h.End:c.End]
	rule := "named.head"
	if facility(h.Sense, modifier, after) {
		rule = "named.facility"
	} else if counted(modifier, after) || !specific(typ, h.Sense, modifier) || strings.HasPrefix(n.doc.Text[h.End:c.End], "的") && typ != graph.Campaign {
		return
	}
	n.add(extract.Mention{Span: name, Type: typ, Name: n.doc.Slice(name), Core: n.doc.Slice(name), Head: h.Sense.Word, Entity: -1, Rule: rule})
}

// isSetting reports that what goes before is when the rest of the sentence happened.
func isSetting(after string) bool {
	return after == "中" || after == "期间" || after == "以来" || after == "开展以来"
}

// begins reports a verb of beginning right behind a name.
func begins(after string) bool {
	for _, adverb := range []string{"正式", "全面", "已", "自", "今起", "顺利"} {
		after = strings.TrimPrefix(after, adverb)
	}
	return extract.OpensWith(after, []string{"实施", "上线", "投用", "建成", "落地", "启用", "投入使用", "开通", "全线贯通"})
}

// behindWho is where a stretch begins once the agencies and places at its head are
// passed.
func (n *namer) behindWho(at int) int {
	for _, m := range n.who {
		if m.Start == at && m.Type != graph.Person {
			at = m.End
		}
	}
	return at
}

// behindList cuts a name off from one before it that has its own head noun: of
// A行动和B战役 each is a name.
func behindList(terms []lexicon.Hit, text string, name extract.Span, h lexicon.Hit) extract.Span {
	for _, t := range terms {
		if t.Sense.Kind != "head" || t.Start < name.Start || t.End >= h.Start {
			continue
		}
		for _, j := range []string{"和", "与", "及", "以及", "、"} {
			if strings.HasPrefix(text[t.End:h.Start], j) {
				name.Start = t.End + len(j)
			}
		}
	}
	return name
}

// counted reports a kind of thing that is counted, before or behind: 10个智能制造中心,
// 发起集群战役4起.
func counted(modifier, after string) bool {
	if after != "" && '0' <= after[0] && after[0] <= '9' {
		return true
	}
	rest := strings.TrimLeft(modifier, "0123456789.余多")
	return rest != modifier && extract.OpensWith(rest, []string{"个", "座", "家", "处", "条", "项", "支", "所", "套", "台", "万"})
}

// facility reports a kind of place that was put up and is counted behind its name: 建成零工驿站39个.
func facility(head *lexicon.Sense, modifier, after string) bool {
	n := utf8.RuneCountInString(modifier)
	return head.Value == "System" && head.Col(0) == "strong" && extract.EndsWith(head.Word, []string{"站", "室", "屋", "亭", "馆", "点"}) &&
		n >= 2 && n <= 8 && allHan(modifier) && !genericModifier[modifier] && !holdsParticle(modifier) && countedThings(after)
}

// plainName reports words that may be a name from the first to the last: no figure, no
// particle, nothing that says when.
func plainName(text string) bool {
	return allHan(text) && !holdsParticle(text) && !extract.OpensWith(text, []string{"自", "今年", "去年"})
}

// holdsParticle reports a word of one character that stands in no name.
func holdsParticle(text string) bool {
	for _, r := range text {
		if particleSet.holds(r) {
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

// list reads 打击拐卖妇女儿童、打击骗取…资金等专项行动 and 联席会商、线索移送3项制度: each
// item with the shared head is a name. 走访慰问等活动 names nothing.
func (n *namer) list(s extract.Span, h lexicon.Hit, typ graph.Type) bool {
	text := n.doc.Text[s.Start:h.Start]
	items, ok := strings.CutSuffix(text, "等")
	if typ != graph.Campaign {
		items, ok = countedList(text)
		ok = ok && (h.Sense.Word == "制度" || h.Sense.Word == "机制")
	}
	if !ok || h.Sense.Word == "活动" {
		return false
	}
	at := s.Start
	for _, item := range strings.Split(items, "、") {
		span := trimName(n.doc.Text, extract.Span{Start: at, End: at + len(item)})
		at += len(item) + len("、")
		if utf8.RuneCountInString(n.doc.Slice(span)) < 3 || extract.EndsWith(n.doc.Slice(span), gatherings) {
			continue
		}
		n.target(span)
		n.add(extract.Mention{Span: span, Type: typ, Name: n.doc.Slice(span) + h.Sense.Word, Core: n.doc.Slice(span), Head: h.Sense.Word, Entity: -1, Rule: "named.list"})
	}
	return true
}

// countedList is a list before its count: 联席会商、线索移送 before 3项.
func countedList(text string) (items string, ok bool) {
	for _, unit := range []string{"项", "个", "大"} {
		if rest, is := strings.CutSuffix(text, unit); is {
			items = strings.TrimRight(rest, "0123456789二两三四五六七八九十")
			return items, items != rest && strings.Contains(items, "、")
		}
	}
	return "", false
}

// gatherings end the names of meetings, fairs and contests, which are no operations.
var gatherings = []string{"会", "艺术展", "画展", "特展", "展览", "赛", "竞赛", "论坛", "仪式", "演出", "义诊", "体检"}

// target adds what an operation's name says it acts against: 打击骗取…资金.
func (n *namer) target(span extract.Span) {
	for _, verb := range []string{"打击整治", "打击治理", "打击", "整治", "严打"} {
		rest, ok := strings.CutPrefix(n.doc.Slice(span), verb)
		if !ok || utf8.RuneCountInString(rest) < 4 {
			continue
		}
		n.found = append(n.found, topicOf(n.doc, extract.Span{Start: span.Start + len(verb), End: span.End})...)
		return
	}
}

// openers stand before a name and are no part of it.
var openers = []string{"、", "运行好", "协同推进", "共同推进", "了", "好", "完成", "出", "一个", "一套", "一款", "一批", "一项", "一系列", "的", "首次", "首个", "各类", "各项", "相关", "常态化", "完善的", "新的", "集中", "系列", "好", "起", "首批", "为期三年的", "为期两年的", "为期一年的", "为期半年的"}

func trimName(text string, s extract.Span) extract.Span {
	for changed := true; changed; {
		changed = false
		for _, w := range openers {
			if strings.HasPrefix(text[s.Start:s.End], w) && s.Len() > len(w) {
				s.Start += len(w)
				changed = true
			}
		}
	}
	if rest := text[s.Start:s.End]; strings.HasPrefix(rest, "为期") {
		if i := strings.Index(rest, "的"); i > 0 && i <= 8*3 && i+len("的") < len(rest) {
			s.Start += i + len("的")
		}
	}
	return s
}

// genericModifier holds modifiers that make no name of a head noun.
var genericModifier = map[string]bool{
	"长效": true, "工作": true, "协作": true, "联动": true, "协同": true, "创新": true, "服务": true, "管理": true, "社会治理": true,
	"专项": true, "信息": true, "数字": true, "综合": true, "智能": true, "监督": true, "考核": true, "责任": true, "保障": true, "体制": true,
	"治安": true, "防控": true, "治理": true, "相关": true, "有力": true, "各类": true, "多种": true, "国家治理": true, "党内法规": true, "现代化产业": true, "产业": true, "社会保障": true, "国家安全": true, "公共服务": true, "基本公共服务": true, "全覆盖": true, "全面": true, "此次": true, "强制": true, "刑事强制": true, "行政强制": true, "本次": true, "这次": true, "系列": true,
	"社会治安防控": true, "社会治安": true, "规章": true, "法律": true, "多项": true, "一系列": true, "有关": true, "严格": true, "具体": true, "应急": true,
}

// specific reports whether the words before a head noun make a name of it.
func specific(typ graph.Type, head *lexicon.Sense, modifier string) bool {
	n := utf8.RuneCountInString(modifier)
	if genericModifier[modifier] || n < 2 || n > 22 {
		return false
	}
	for _, r := range modifier {
		if !unicode.Is(unicode.Han, r) && !unicode.IsDigit(r) && !unicode.IsLetter(r) && !strings.ContainsRune("、（）()·-—“”+", r) {
			return false
		}
	}
	if strings.ContainsAny(modifier, "，。；") || strings.HasPrefix(modifier, "和") || extract.OpensWith(modifier, []string{"该", "此", "本", "其", "这", "各", "我", "后", "力度", "工作"}) {
		return false
	}
	switch {
	case typ == graph.System && strings.Contains(modifier, "、"): // 接入雨量站、水位监测站
		return false
	case typ == graph.Campaign && (head.Col(0) == "weak" || extract.EndsWith(modifier, gatherings)):
		return false
	case strings.HasSuffix(modifier, "的"):
		return false
	case strings.Contains(modifier, "的") && utf8.RuneCountInString(modifier[:strings.Index(modifier, "的")]) < 6:
		return false
	case head.Col(0) == "weak" && typ == graph.Practice:
		return ownManagement[head.Word]
	case head.Col(0) == "weak":
		return n >= 6
	case typ == graph.Campaign:
		return n >= 3
	}
	return n >= 4 || n >= 2 && utf8.RuneCountInString(head.Word) >= 3 && strings.HasSuffix(head.Word, "制")
}

// onlyFurthers lists verbs that speak of work going on, not of a way of working adopted.
var onlyFurthers = map[string]bool{"推进": true, "深入推进": true, "持续推进": true, "推动": true, "坚持": true, "深化": true, "公布": true, "提出": true, "参与": true, "聚焦": true}

// betters lists verbs of making better what there is, whatever it is called: 健全市场监管体系
// names no way of working.
var betters = map[string]bool{"健全": true, "完善": true, "健全完善": true, "建立健全": true, "建立完善": true, "构建": true, "细化": true}

// measures are head nouns of what is done, not of a way of working, unless it has a name:
// 落实减税降费政策, 采取限制措施.
var measures = map[string]bool{"政策": true, "措施": true, "举措": true, "工作措施": true, "改革措施": true}

// packaged reports measures that are numbered, and so one package: 护航民企发展十条措施.
func packaged(before string) bool {
	rest, ok := strings.CutSuffix(before, "条")
	if !ok {
		rest, ok = strings.CutSuffix(before, "项")
	}
	name := strings.TrimRight(rest, "0123456789一二三四五六七八九十")
	return ok && name != rest && !strings.HasSuffix(name, "等")
}

// ownManagement lists the weak heads of practices that stand without quotes.
var ownManagement = map[string]bool{"同质化管理": true, "分类管理": true}

// freeObject lists the verbs whose object is an honour whatever it is called.
var freeObject = map[string]bool{
	"获评": true, "荣立": true, "荣膺": true, "入选": true, "被评为": true, "被评定为": true, "评为": true, "被授予": true, "命名为": true,
	"被命名为": true, "确定为": true, "被确定为": true, "认定为": true, "被认定为": true, "选为": true, "被选为": true, "获颁": true, "获授": true,
	"创成": true, "成功创建": true, "成功创建为": true, "创建成为": true, "荣获": true, "获頒": true, "榮獲": true, "表彰为": true, "喜获": true, "斩获": true,
}
