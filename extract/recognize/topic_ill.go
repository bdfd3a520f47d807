package recognize

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
)

// objectEnds may close a list of ills: what follows sums them up or tells what they do.
var objectEnds = wordlist.Of("等", "这类", "这些", "此类", "两大", "三大", "四大", "五大", "六大", "两类", "三类", "四类", "五类", "六类", "高发", "突出问题", "问题", "现象", "发生", "反弹", "蔓延", "滋生", "行为", "专项")

// ills reads an object that no class noun closes, if it names ills: 剑指棚户火灾、违规动火,
// 着力整治老旧管网引发的燃气事故隐患; but not 整治村庄环境 or 严惩诈骗集团头目.
func (r *Recognizer) ills(found []extract.Mention, doc *extract.Document, s extract.Span) []extract.Mention {
	if strings.Contains(doc.Slice(s), "行动") || !r.namesIll(doc.Slice(s)) {
		return found
	}
	if class := r.classBehind(doc, s); class.Len() > 0 {
		if more := r.addTopic(found, doc, class); len(more) > len(found) {
			return more
		}
	}
	s = beforeEnd(doc.Text, s)
	text := doc.Slice(s)
	if !r.namesIll(text) || r.actsIn(doc, s) {
		return found
	}
	if wholeProblem(doc.Text, s) {
		return r.addTopic(found, doc, s)
	}
	if sharesNoun(text) {
		if strings.HasPrefix(doc.Text[s.End:], "问题") {
			s.End += len("问题")
		}
		return r.addTopic(found, doc, s)
	}
	if strings.Contains(text, "的") {
		return r.addIll(found, doc, s)
	}
	at := s.Start
	for _, item := range r.illItems(text) {
		start := at + strings.Index(doc.Text[at:], item)
		at = start + len(item)
		found = r.addIll(found, doc, extract.Span{Start: start, End: at})
	}
	return found
}

// beforeEnd is an object up to what sums it up or tells what it does.
func beforeEnd(text string, s extract.Span) extract.Span {
	if !objectEnds.In(text[s.Start:s.End]) {
		return s
	}
	for _, end := range objectEnds.Words() {
		if i := strings.Index(text[s.Start:s.End], end); i > 0 && !(modifies.Has(end) && illBehind(text[s.Start+i+len(end):s.End])) {
			s.End = s.Start + i
		}
	}
	return s
}

// modifies are such words that may also stand in what modifies an ill.
var modifies = wordlist.Of("问题", "现象", "行为")

// illBehind reports that what follows such a word is told of the ill behind it: 和信贷问题交织的
// of 招标问题和信贷问题交织的贿赂.
func illBehind(rest string) bool {
	_, ill, ok := strings.Cut(rest, "的")
	return ok && ill != ""
}

// classBehind is the ill that sums up a list of what it is done with: 山货类走私 of 整治茶油、
// 竹笋等山货类走私. It is empty where none does.
func (r *Recognizer) classBehind(doc *extract.Document, s extract.Span) extract.Span {
	list, class, ok := strings.Cut(doc.Slice(s), "等")
	class = strings.TrimSuffix(class, "活动")
	if !ok || !strings.Contains(list, "、") || r.namesIll(list) || !allHan(class) || holdsParticle(class) || !r.endsIn(class, lexicon.Ill) && !r.endsIn(class, lexicon.Topic) || besides.Ends(class) {
		return extract.Span{}
	}
	start := s.Start + len(list) + len("等")
	return extract.Span{Start: start, End: start + len(class)}
}

// wholeProblem reports an object that is one problem up to the end of its clause:
// 针对旅馆违规接待未成年人入住问题. The span ends before 问题.
func wholeProblem(text string, s extract.Span) bool {
	after, ok := strings.CutPrefix(text[s.End:], "问题")
	next, _ := utf8.DecodeRuneInString(after)
	object := text[s.Start:s.End]
	return ok && !isHan(next) && strings.HasSuffix(text[:s.Start], "针对") && !holdsParticle(object) && allHan(object)
}

// sharesNoun reports a list of which each item says what the last one's noun is like:
// 区域性、季节性、反复性乱停.
func sharesNoun(list string) bool {
	first, _, ok := strings.Cut(list, "、")
	return ok && strings.HasSuffix(first, "性") && strings.Count(list, "性") > strings.Count(list, "、")
}

// illItems are the members of a list of ills. 和 joins two of them only if both are ills
// by themselves: 抹黑企业和企业家 is one.
func (r *Recognizer) illItems(list string) (out []string) {
	for _, item := range listed(list) {
		if _, inner, quoted := strings.Cut(item, "“"); quoted && strings.Contains(inner, "、") && !r.namesIll(inner) {
			continue // 打击犯罪“快、准、狠”
		}
		head, tail, two := strings.Cut(strings.Replace(item, "以及", "和", 1), "和")
		if two && r.namesIll(head) && (r.namesIll(tail) || hard(tail)) {
			out = append(out, head, tail)
		} else {
			out = append(out, item)
		}
	}
	return out
}

// listed are the members of a list: what a mark inside quotes sets apart is one, “停车难、
// 如厕难”, and two quotes side by side are two.
func listed(list string) (out []string) {
	depth, from := 0, 0
	cut := func(to, next int) {
		if to > from {
			out = append(out, list[from:to])
		}
		from = next
	}
	for i, r := range list {
		switch {
		case r == '“' && i > 0 && strings.HasSuffix(list[:i], "”"):
			cut(i, i)
			depth++
		case r == '“':
			depth++
		case r == '”':
			depth--
		case r == '、' && depth <= 0:
			cut(i, i+len("、"))
		}
	}
	cut(len(list), len(list))
	return out
}

// addIll adds the topic an item names, if its head noun or its verb is an ill and nothing
// is told of it: 违规动火, 擅自加装隔断; but not 诈骗战争远未结束.
func (r *Recognizer) addIll(found []extract.Mention, doc *extract.Document, s extract.Span) []extract.Mention {
	s.Start += r.besideQuote(doc.Slice(s))
	item := doc.Slice(trimTopic(doc.Text, s))
	kind := strings.TrimPrefix(strings.TrimPrefix(item, "较大以上"), "重特大")
	if !r.beginsOrEndsIll(kind) || besides.Ends(item) || strings.Count(item, "“") != strings.Count(item, "”") || utf8.RuneCountInString(kind) < 4 || generalIlls.Opens(kind) || isTold(item) {
		return found
	}
	return r.addTopic(found, doc, s)
}

// isTold reports that an item tells something of an ill, 诈骗未结束, and is not its name, as 未戴头盔
// and 违规使用农药 are.
func isTold(item string) bool {
	for i, c := range item {
		if telling.holds(c) && !inNames.Opens(item[i:]) {
			return true
		}
	}
	return false
}

// telling are characters of words that tell something of what stands before them, and inNames
// words that begin with one and tell nothing.
var (
	telling = newRuneSet("在是了为被并未已将使让")
	inNames = wordlist.Of("使用", "未经", "未成年", "未戴", "未佩戴", "未按", "未取得", "未批先", "未办理", "未公示", "未备案", "未验先", "未检", "未落实", "未履行", "未消毒", "未登记", "为名", "在逃", "在线", "在建")
)

// besideQuote is the length of what stands before a quote that closes an item and is its name by
// itself, 水果摊 of 水果摊“鬼秤”; not where the quote is a list, whose place is part of it.
func (r *Recognizer) besideQuote(item string) int {
	at := strings.Index(item, "“")
	if at <= 0 || !strings.HasSuffix(item, "”") || strings.Contains(item[at:], "、") || !r.namesIll(item[at:]) {
		return 0
	}
	return at
}

// besides are nouns behind an ill that make the phrase name something else: who did it,
// with what, or what is known and done about it.
var besides = wordlist.Of("知识", "意识", "能力", "宣传", "教育", "工作", "力度", "机制", "体系", "设施", "头目", "骨干", "分子", "人员", "嫌疑人", "团伙", "集团", "势力", "窝点", "网站", "企业", "链条", "线索", "案件", "损失", "热点", "重点", "形势", "态势", "一线")

// generalIlls open items that say no more than that something is wrong.
var generalIlls = wordlist.Of("安全隐患", "风险隐患", "问题隐患", "事故隐患", "火灾隐患", "化解", "处置", "应对", "较大事故", "重大事故", "安全事故", "安全风险", "财产", "该类")

// beginsOrEndsIll reports whether a word of the table of ills opens or closes a phrase, or
// says how what closes it is done: 服务区违规收费.
func (r *Recognizer) beginsOrEndsIll(phrase string) bool {
	phrase = strings.TrimSuffix(phrase, "”")
	found := hard(phrase)
	for i := 0; i < len(phrase) && !found; i += size(phrase, i) {
		r.Lex.At(phrase, i, func(h lexicon.Hit) {
			found = found || h.Kind == lexicon.Ill && (h.Start == 0 || h.End == len(phrase) || h.End == len(phrase)-len("收费") && illManners[h.Sense.Word] && !holdsParticle(phrase))
		})
	}
	return found
}

// hard reports what is named for being hard to do, 旧楼加装电梯难.
func hard(phrase string) bool { return strings.HasSuffix(phrase, "难") && !noHardship.Ends(phrase) }

// noHardship end in 难 without saying of anything that it is hard to do.
var noHardship = wordlist.Of("困难", "灾难", "苦难", "遇难", "避难", "艰难", "两难", "危难", "万难", "疑难", "空难", "海难", "矿难", "刁难", "为难", "责难", "发难")

// illManners are ills that say how a thing is done.
var illManners = map[string]bool{"违法": true, "违规": true, "违章": true, "非法": true, "无证": true, "擅自": true, "虚假": true, "强制": true}

// voices are those whose trouble it may be, and voicing what they do about it.
var (
	voices  = wordlist.Of("群众", "广大群众", "人民群众", "社会", "记者", "网友", "市民", "居民", "村民", "业主", "家长", "百姓", "老百姓", "公众", "消费者", "旅客", "游客", "农民", "企业", "经营主体")
	voicing = wordlist.Of("反映", "关注", "提出", "关切", "投诉", "深恶痛绝", "反响", "举报", "急难愁盼", "诟病", "热议")
)

// voiced is the beginning of an object that says whose trouble it is: 群众反映强烈的.
func voiced(object string) string {
	if !voices.Opens(object) {
		return ""
	}
	if i := strings.Index(object, "的"); i > 0 && i <= 12*3 && voicing.In(object[:i]) {
		return object[:i+len("的")]
	}
	return ""
}

// namesIll reports whether a phrase holds a word of the tables of ills and of topics.
func (r *Recognizer) namesIll(phrase string) bool {
	found := false
	for i := 0; i < len(phrase) && !found; i += size(phrase, i) {
		r.Lex.At(phrase, i, func(h lexicon.Hit) { found = found || h.Kind == lexicon.Ill || h.Kind == lexicon.Topic })
	}
	return found
}

// actsIn reports whether another act than the one that governs an object begins in it.
func (r *Recognizer) actsIn(doc *extract.Document, s extract.Span) bool {
	for _, h := range doc.TermsIn(s) {
		if h.Kind == lexicon.Cue && h.Start > s.Start {
			return true
		}
	}
	return false
}
