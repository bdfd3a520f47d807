package recognize

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// against are verbs in the names of operations whose object is an ill whatever it is
// called; may are those whose object must name one: 整治城乡环境 is against none. The longer
// of two that begin alike stands first.
var (
	against = wordlist.Of("打击整治", "打击治理", "打击防范", "打击", "制止", "严打", "严惩", "严查", "惩治", "遏制", "根治", "查处", "清剿")
	may     = wordlist.Of("集中整治", "综合整治", "专项整治", "清理整治", "整治", "综合治理", "专项治理", "集中治理", "治理", "纠治", "防治")
)

// acts are those and what is done against fakes.
var acts = against.With(may.Words()...).With("打假")

// whenOfName are words behind what an operation is against that say when or how it runs.
var whenOfName = []string{"冬季", "夏季", "春季", "秋季", "百日", "集中", "联合", "专项", "突出问题", "排查", "问题"}

// aim adds what an operation's name says it acts against: 拖欠货款 of 根治拖欠货款专项行动,
// 占道洗车 of 占道洗车整治行动, 假冒竹笋 of 竹笋打假行动.
func (n *namer) aim(operation extract.Span) {
	if !acts.In(n.doc.Slice(operation)) {
		return
	}
	name := n.unheaded(operation)
	if at, verb := against.First(n.doc.Slice(name)); at >= 0 {
		n.ill(extract.Span{Start: name.Start + at + len(verb), End: name.End}, true)
		return
	}
	if at, verb := may.First(n.doc.Slice(name)); at >= 0 {
		object := extract.Span{Start: name.Start + at + len(verb), End: name.End}
		if object.Len() == 0 {
			object = extract.Span{Start: name.Start, End: name.Start + at}
		}
		n.ill(object, false)
		return
	}
	if goods, ok := strings.CutSuffix(n.doc.Slice(name), "打假"); ok {
		goods = bareGoods(goods)
		if goods == "" || !allHan(goods) {
			return
		}
		span := extract.Span{Start: name.End - len("打假") - len(goods), End: name.End}
		n.found = append(n.found, extract.Mention{Span: span, Type: graph.Topic, Name: "假冒" + goods, Core: "假冒" + goods, Entity: -1, Rule: "topic.fake"})
	}
}

// whenAndWhere stands before what a drive is about.
var whenAndWhere = []string{"年", "全国", "全省", "全市", "全县", "全区", "秋季", "春季"}

// bareGoods is what a drive against fakes is about, without when and where it runs: 竹笋 of
// 2021年全国竹笋.
func bareGoods(goods string) string {
	for _, w := range whenAndWhere {
		if i := strings.LastIndex(goods, w); i >= 0 {
			goods = goods[i+len(w):]
		}
	}
	return goods
}

// unheaded is the span of an operation's name without its head nouns, and without a mark
// that opens or closes it.
func (n *namer) unheaded(s extract.Span) extract.Span {
	for _, open := range openMarks {
		if text := n.doc.Slice(s); strings.HasPrefix(text, open) && strings.Count(text, open) == 1 && !strings.Contains(strings.TrimSuffix(text, "”"), "”") {
			s.Start += len(open)
		}
	}
	for {
		text := n.doc.Slice(s)
		for mark := closeMarks.Ending(text); mark != ""; mark = closeMarks.Ending(text) {
			text = text[:len(text)-len(mark)]
		}
		s.End = s.Start + len(text)
		h := n.r.headSuffix(text)
		if h == nil || h.Value != string(graph.Campaign) {
			return s
		}
		s.End -= len(h.Word)
		if verb := may.Opening(h.Word); verb != "" { // 整治 of 整治行动 says what is done
			s.End += len(verb)
			return s
		}
	}
}

// openMarks and closeMarks are those of quotes and of titles.
var (
	openMarks  = []string{"“", "《"}
	closeMarks = wordlist.Of("”", "》")
)

// ill adds the kind of crime or problem that a stretch of a name is, if a sure verb or a
// word of the tables says that it is one.
func (n *namer) ill(s extract.Span, sure bool) {
	for _, w := range whenOfName {
		if text := n.doc.Slice(s); strings.HasSuffix(text, w) {
			s.End -= len(w)
		}
	}
	if text := n.doc.Slice(s); strings.HasPrefix(text, "“") && !strings.Contains(text, "”") {
		s.Start += len("“")
	}
	if n.illsListed(s) {
		return
	}
	text := n.doc.Slice(s)
	if utf8.RuneCountInString(text) < 4 || strings.HasPrefix(text, "“") || !sure && !n.r.namesIll(text) {
		return
	}
	n.found = n.r.addTopic(n.found, n.doc, s)
}

// illsListed adds the kinds of crime and problem that a stretch of a name lists, if all of the
// list are such: 夜市油烟 and 广场噪声 of 夜市油烟、广场噪声专项整治.
func (n *namer) illsListed(s extract.Span) bool {
	list := n.doc.Slice(s)
	if !strings.Contains(list, "、") || sharesNoun(list) {
		return false
	}
	items := n.r.illItems(list)
	for _, item := range items {
		if !n.r.namesIll(item) {
			return false
		}
	}
	at := s.Start
	for _, item := range items {
		start := at + strings.Index(n.doc.Text[at:], item)
		at = start + len(item)
		n.found = n.r.addTopic(n.found, n.doc, extract.Span{Start: start, End: at})
	}
	return true
}

// illTails are nouns behind a quote that say it is an ill: “跑票”犯罪.
var illTails = wordlist.Of("犯罪", "乱象", "问题", "现象", "行为", "顽疾", "违法")

// actsOn end the verbs that act against an ill.
var actsOn = wordlist.Of("打击", "整治", "严打", "惩治", "纠治", "铲除", "根治", "严查", "查处")

// actedOn reports a quote that names what is acted against, right behind a verb that says
// so and with no head noun: 整治“村霸”, 打击“黑中介”等.
func (n *namer) actedOn(q *quote) bool {
	v := &q.verb
	if q.tail.head != nil || v.gap > 2*3 || !v.can(graph.Targeted) || !against.Has(v.word) && !actsOn.Ends(v.word) {
		return false
	}
	rest := n.doc.Text[q.End:]
	r, _ := utf8.DecodeRuneInString(rest)
	return allHan(q.inner) && utf8.RuneCountInString(q.inner) <= 6 && (!isHan(r) || r == '等' || r == '和' || r == '的' || illTails.Opens(rest))
}

// illTail is the length of the noun behind a quote that goes with it: 犯罪 of “跑票”犯罪.
func (n *namer) illTail(at int) int {
	if strings.HasPrefix(n.doc.Text[at:], "犯罪") {
		return len("犯罪")
	}
	return 0
}
