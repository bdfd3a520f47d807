package recognize

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// unquotedTitle finds honours without quotes: 获评2022年全省…先进集体, 荣立个人二等功.
func (n *namer) unquotedTitle(c *scene) {
	v := c.award
	rest, ok := n.awarded(c)
	if !ok || listsThem.In(n.doc.Slice(rest)) {
		return
	}
	list, called := strings.CutSuffix(n.doc.Slice(rest), "称号")
	at := rest.Start
	for item := range strings.SplitSeq(list, "、") {
		start := at
		at += len(item) + len("、")
		if of, ok := strings.CutPrefix(item, "的"); ok { // 颁发的某某奖章
			item, start = of, start+len("的")
		}
		item = bareHonour(item)
		for _, w := range recorded {
			if i := strings.Index(item, w); i > 0 { // 省公安厅记集体二等功
				start += i + len("记")
				item = item[i+len("记"):]
			}
		}
		if !n.honour(item, v.Sense.Word, called) {
			continue
		}
		span := extract.Span{Start: start, End: start + len(item)}
		name := n.contest(extract.Span{Start: c.Start, End: v.Start}, item) + item
		n.add(&extract.Mention{Span: span, Type: graph.Title, Name: name, Core: name, Entity: -1, Rule: "named.title.unquoted"})
	}
}

// listsThem are words behind an honour that tell of those who have it: 入选詹天佑奖的项目包括….
var listsThem = wordlist.Of("包括", "的项目")

// recorded says of a merit whom it honours, as does whose.
var (
	recorded = []string{"记集体", "记个人"}
	whose    = wordlist.Of("个人", "集体")
)

// bareHonour is an honour without what its list says behind it: 集体一等功 of 集体一等功2次.
func bareHonour(item string) string {
	item = strings.TrimSuffix(strings.TrimSuffix(item, "的"), "等荣誉")
	item = strings.TrimSuffix(strings.TrimSuffix(item, "等"), "荣誉")
	item = strings.TrimSuffix(item, "名单") // 入选第三批全国文明村镇名单
	item = strings.TrimSuffix(item, "（名册）")
	item = strings.TrimSuffix(item, "创建") // 被列入国家农业现代化示范区创建名单
	if strings.HasSuffix(item, "次") {
		if i := strings.IndexAny(item, "0123456789"); i > 0 {
			return item[:i]
		}
	}
	return item
}

// ranks are those of contests.
var ranks = wordlist.Of("一等奖", "二等奖", "三等奖", "特等奖", "金奖")

// contest is the contest before the verb in which a bare rank was won: 全省技能大赛 of 在全省技能
// 大赛中摘得一等奖. "" where the honour has a name of its own.
func (n *namer) contest(before extract.Span, item string) string {
	if !ranks.Opens(item) {
		return ""
	}
	where, ok := strings.CutSuffix(n.doc.Slice(before), "中")
	at := strings.LastIndex(where, "在")
	if !ok || at < 0 || !gatherings.Ends(where) {
		return ""
	}
	return where[at+len("在"):]
}

// awarded is the stretch behind a verb that honours without quotes may stand in: up to a
// quote that only counts them, or behind one that is an honour itself.
func (n *namer) awarded(c *scene) (extract.Span, bool) {
	v, quoted := c.award, c.quoted
	rest := extract.Span{Start: v.End, End: c.End}
	for _, q := range quoted { // 全省双拥模范县“七连冠”
		if s := q.span(); len(q) == 1 && s.Start > rest.Start && isStreak(n.doc.Slice(q[0].Inner)) {
			rest.End = s.Start
		}
	}
	if conferring[v.Sense.Word] && crossesQuote(quoted, rest.Start, rest.End) {
		return rest, false // what stands before the quote are those honoured
	}
	if crossesQuote(quoted, rest.Start, min(rest.End, rest.Start+12*3)) {
		rest.Start = quoted[len(quoted)-1].span().End
		if rest.Start > rest.End || !strings.HasPrefix(n.doc.Slice(rest), "、") { // “平安县”、全省先进集体
			return rest, false
		}
	}
	text := strings.TrimPrefix(n.doc.Slice(rest), "了")
	rest.Start = n.behindReceiver(rest.End-len(text), v.Sense.Word)
	return rest, rest.Start < rest.End
}

// behindReceiver passes who got the honour where that stands behind the verb: 授予该局….
func (n *namer) behindReceiver(at int, verb string) int {
	if verb != "授予" {
		return at
	}
	end := at
	for _, m := range n.who {
		if m.Start == at {
			end = max(end, m.End)
		}
	}
	return end
}

// merits finds merits where no verb of the tables awards them: 记个人三等功. A merit is
// called by its rank, and by whom it honours where that stands before it.
func (n *namer) merits(terms []lexicon.Hit) {
	for i := range terms {
		h := &terms[i]
		if h.Kind != lexicon.Head || h.Sense.Value != string(graph.Title) {
			continue
		}
		n.holder(h)
		if !strings.HasSuffix(h.Sense.Word, "等功") {
			continue
		}
		span := extract.Span{Start: h.Start, End: h.End}
		span.Start -= len(whose.Ending(n.doc.Text[:span.Start]))
		if meriting.Ends(n.doc.Text[:span.Start]) && !n.covered(span) {
			n.add(&extract.Mention{Span: span, Type: graph.Title, Name: n.doc.Slice(span), Core: n.doc.Slice(span), Entity: -1, Rule: "named.title.merit"})
		}
	}
}

// meriting end a text behind which a merit is what was given.
var meriting = wordlist.Of("记", "立")

// streaks say how often an honour was won.
var streaks = wordlist.Of("连冠", "连创", "连捧")

// isStreak reports what says how often an honour was won: 七连冠.
func isStreak(inner string) bool {
	return streaks.Ends(inner)
}

// holders follow an honour that someone holds; people are what they are counted in.
var (
	holders = wordlist.Of("获得者", "得主")
	people  = wordlist.Of("名", "位")
)

// holder finds the honour of those who hold it: 去年的江南工匠奖章获得者.
func (n *namer) holder(h *lexicon.Hit) {
	if !holders.Opens(n.doc.Text[h.End:]) {
		return
	}
	start := h.Start
	for {
		r, w := utf8.DecodeLastRuneInString(n.doc.Text[:start])
		if !isHan(r) || particleSet.holds(r) {
			break
		}
		start -= w
	}
	start += len(people.Opening(n.doc.Text[start:h.Start]))
	span := extract.Span{Start: start, End: h.End}
	if size := utf8.RuneCountInString(n.doc.Slice(span)); size < 4 || size > 16 || n.covered(span) {
		return
	}
	n.add(&extract.Mention{Span: span, Type: graph.Title, Name: n.doc.Slice(span), Core: n.doc.Slice(span), Head: h.Sense.Word, Entity: -1, Rule: "named.title.holder"})
}

// noHonour are marks and signs of what no honour is called.
var noHonour = newRuneSet("“”《》，%％超达")

// medals end what counts wins, 6金1铜, and names no honour.
var medals = wordlist.Of("金", "银", "铜", "枚", "胜", "冠")

// registers end the names of lists that it is an honour to be on; designations those of kinds of
// place that are approved as such, designatedFor opens what an approval is for.
var (
	registers     = wordlist.Of("名录", "榜单", "名册", "百强榜", "百强县", "百强镇", "千强镇")
	designations  = wordlist.Of("示范基地", "示范园区", "示范园", "示范区", "试点城市", "试点地区", "试点县", "试验区", "产业集群", "先行区")
	designatedFor = wordlist.Of("建设", "设立", "筹建", "创建", "开展")
)

// notHonoured open words that are no honour though they stand behind 获: 喜获丰收, 获奖.
var notHonoured = wordlist.Of("丰收", "奖", "批", "悉", "该", "此")

// honour reports whether an object of an awarding verb is an honour: by its head noun,
// or by the verb where that leaves no doubt.
func (n *namer) honour(item, verb string, called bool) bool {
	size := utf8.RuneCountInString(item)
	if size < 3 || size > 36 || holdsAny(item, noHonour) || notHonoured.Opens(item) {
		return false
	}
	if size >= 6 && registers.Ends(item) && !strings.ContainsAny(item, "了是") { // 入选首批灌溉工程遗产名录
		return true
	}
	if size > 30 {
		return false
	}
	if size >= 8 && designations.Ends(item) && !designatedFor.Opens(item) { // 获批国家农业产业化示范基地
		return true
	}
	if h := n.r.headSuffix(item); h != nil && h.Value == "Title" {
		return true
	}
	if medals.Ends(item) {
		return false
	}
	if (verb == "当选" || verb == "选为" || verb == "被选为") && n.r.endsIn(item, lexicon.Post) {
		return false // 当选国家主席: a post, no honour
	}
	return (called || freeObject[verb]) && (size <= 20 || honoured.Ends(item)) && !strings.ContainsAny(item, "了是")
}

// conferring are verbs whose object may be a long list of those honoured, before the honour.
var conferring = map[string]bool{"授予": true, "命名": true, "表彰": true, "评选": true, "认定": true}

// givenTo end such a list: 授予…等20个单位“先进集体”, 命名…等10名同志为“楷模”.
var givenTo = wordlist.Of("为", "单位", "同志", "个人", "集体", "民警", "家庭", "村", "社区", "县", "市", "区")

// honoured end long honours that have no head noun of their own: whom they honour.
var honoured = wordlist.Of("单位", "集体", "个人", "地区", "基地", "县", "市", "区", "乡镇", "村")

// title makes an honour of a quote, with what stands between the verb and the quote
// (第二批全国, 全省) and the head noun behind it as part of the printed name.
func (n *namer) title(q *quote, m *extract.Mention) bool {
	n.mention(q, m, graph.Title, "named.title")
	if t := &q.tail; q.headed && t.head.Value == string(graph.Title) && t.start == m.End {
		m.Head = t.head.Word
		if t.head.Word != "称号" && t.head.Word != "荣誉称号" {
			m.End = t.end
			m.Name = n.doc.Slice(m.Span)
			m.Core += t.head.Word
		}
		return true
	}
	if !q.last {
		return true
	}
	if end := n.honourTail(m.End, q.limit); end > 0 {
		m.Core += n.doc.Text[m.End : m.End+end]
		m.End += end
		m.Name = n.doc.Slice(m.Span)
	}
	return true
}

// maxHonourTail is the longest stretch, in characters, behind a quote that goes with it.
const maxHonourTail = 10

// honourTail is the length of what stands behind a quote in the name of an honour, up to
// the clause's end: “枫桥式”乡镇（街道）, “平安县区”考核优秀县.
func (n *namer) honourTail(at, limit int) int {
	rest := n.doc.Text[at:limit]
	if utf8.RuneCountInString(rest) > maxHonourTail || !honoured.Ends(strings.TrimSuffix(rest, "（街道）")) || holdsParticle(rest) || strings.Contains(rest, "、") {
		return 0
	}
	return len(rest)
}
