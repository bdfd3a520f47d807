package measure

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// An item is one quantity with the words of its clause that belong to it.
type item struct {
	q          *extract.Quantity
	unit       unitKind       // of the quantity
	first      bool           // the first quantity of its clause
	joined     bool           // directly behind another by 、 or 和
	population bool           // says of how many a rate is, and is no figure of its own
	pre        extract.Span   // words before the quantity
	hole       []extract.Span // quantities inside pre that only say of how many: 33189家场所备案率
	post       extract.Span   // words behind it
	clause     int            // where the clause begins
	clauseEnd  int            // and ends
	until      int            // where the next quantity begins, or the clause ends
	object     extract.Span   // what the next figure counts, where that is not joined
	tail       extract.Span   // what the clause says of this and the counts joined behind it: 受到表彰
}

// of reports a quantity with 的 right behind it.
func (it *item) of(doc *extract.Document) bool { return strings.HasPrefix(doc.Slice(it.post), "的") }

// evidence spans from the indicator, or where none stands beside it from the beginning of
// the clause, to the end of what a figure needs.
func evidence(q, name extract.Span, clause int) extract.Span {
	if name.Len() == 0 {
		return extract.Span{Start: min(q.Start, clause), End: q.End}
	}
	return extract.Span{Start: min(q.Start, name.Start), End: max(q.End, name.End)}
}

// split shares the words of a clause out among its quantities, in the room of items of
// an earlier clause.
func split(doc *extract.Document, c *extract.Clause, terms []lexicon.Hit, qs []extract.Quantity, room []item) []item {
	items := room[:0]
	for k := range qs {
		q := &qs[k]
		items = append(items, item{q: q, unit: kindOf(q.Unit), first: k == 0, clause: c.Start, clauseEnd: c.End, until: c.End,
			pre: extract.Span{Start: c.Start, End: q.Start}, post: extract.Span{Start: q.End, End: c.End}})
		if k > 0 {
			items[k-1].until = q.Start
			share(doc, terms, &items[k-1], &items[k])
		}
	}
	for k := len(items) - 2; k >= 0; k-- { // 259项、1182场次的大型活动: both have the noun
		if next := &items[k+1]; items[k].post.Len() == 0 && next.joined && next.pre.Len() == 0 {
			items[k].post = next.post
		}
	}
	for k := range len(items) - 1 { // 62件、涉案1.3亿元的案件: the first has the noun of both
		if next := &items[k+1]; next.joined && items[k].post.Len() == 0 && strings.HasPrefix(doc.Slice(next.post), "的") && worths.Has(doc.Slice(next.pre)) {
			items[k].post = next.post
		}
	}
	for k := range len(items) - 1 {
		if next := &items[k+1]; !next.joined {
			items[k].object = next.post
		}
	}
	for k := len(items) - 2; k >= 0; k-- {
		if next := &items[k+1]; next.joined && next.pre.Len() == 0 {
			if items[k].tail = next.tail; next.tail.Len() == 0 {
				items[k].tail = outcome(doc, terms, next.post)
			}
		}
	}
	return items
}

// worths are what a second figure tells of the things that the one before it counts.
var worths = wordlist.Of("涉案", "涉案金额", "涉案资金", "涉及", "总投资", "价值", "标的额", "金额", "总金额")

// outcome is the verb phrase behind the last of joined counts that says what became of all
// of them: 受到表彰 of 4个集体、9名个人受到表彰.
func outcome(doc *extract.Document, terms []lexicon.Hit, post extract.Span) extract.Span {
	for i := range terms {
		t := &terms[i]
		got := t.Kind == lexicon.Act && t.Sense.Value == "outcome" || t.Kind == lexicon.Cue && t.Sense.Value == string(graph.Awarded) && t.Sense.Col(0) == "passive"
		if got && t.Start >= post.Start && t.End < post.End {
			return extract.Span{Start: t.Start, End: post.End}
		}
	}
	return arrival(doc, post) // 官兵、车辆抵达灾区
}

// arrivals are verbs of forces that go where they are needed.
var arrivals = []string{"抵达", "到达", "赶赴", "赶到", "赶往", "奔赴", "前往", "驰援", "增援", "开赴", "进驻", "挺进"}

// arrival is the first verb of arrival in a stretch, behind who arrived: 赶赴 of 消防员连夜赶赴火场.
func arrival(doc *extract.Document, s extract.Span) extract.Span {
	text := doc.Slice(s)
	at, verb := len(text), extract.Span{}
	for _, v := range arrivals {
		if i := strings.Index(text[:at], v); i > 0 {
			at, verb = i, extract.Span{Start: s.Start + i, End: s.Start + i + len(v)}
		}
	}
	return verb
}

// share divides the words between two quantities.
func share(doc *extract.Document, terms []lexicon.Hit, a, b *item) {
	gap := extract.Span{Start: a.q.End, End: b.q.Start}
	text := doc.Slice(gap)
	if parted(doc, terms, a, b, gap) {
		return
	}
	among := b.q.Unit == "名次" && strings.Contains(text, "中") // 在9个区中排第二
	if i, n := lastSeparator(text); i > 0 && !among && !relatesBetween(doc, terms, gap) {
		a.post.End = gap.Start + i
		b.pre.Start, b.joined = gap.Start+i+n, true
		return
	}
	if sorts(doc, a.q, text) {
		a.population = true
		a.post.End, b.pre.Start = gap.Start, a.pre.Start
		return
	}
	if among || within(a.unit, text) || relatesBetween(doc, terms, gap) {
		a.population = !dated(doc, a.pre)
		a.post = extract.Span{Start: gap.Start, End: gap.Start}
		b.hole = append(append(b.hole, a.hole...), a.q.Span)
		b.pre.Start = a.pre.Start
		return
	}
	used := a.unit.is(clockUnit) && strings.HasSuffix(doc.Slice(a.pre), "用") // 用40分钟转移19户
	if (used || a.unit.is(spanUnit)) && !bounds.Opens(text) {                // 假期3天接待游客120人
		a.post.End, b.pre.Start = gap.Start, gap.Start
		return
	}
	if v, ok := firstVerb(doc, terms, gap); ok {
		a.post.End, b.pre.Start = v, v
		return
	}
	a.post.End, b.pre.Start = gap.End, gap.End
}

// reaching lead from by how much something changed to what it is now.
var reaching = wordlist.Of("至", "到")

// changed reports the size of a change that is told from no starting point.
func changed(doc *extract.Document, terms []lexicon.Hit, it *item) bool {
	for i := range terms {
		if t := &terms[i]; t.Kind == lexicon.Change && t.Start > it.pre.Start && t.End <= it.q.Start && it.q.Start-t.End <= len("了") {
			return !starts.In(doc.Text[it.pre.Start:t.Start])
		}
	}
	return false
}

// bounds go on a stretch of time, which what stands behind it is then of.
var bounds = wordlist.Of("的", "以", "内")

// parted shares the words between two quantities that stand beside each other, or with no
// more than a mark or the word for a sum between them, and reports whether they do.
func parted(doc *extract.Document, terms []lexicon.Hit, a, b *item, gap extract.Span) bool {
	text := doc.Slice(gap)
	if rest := strings.TrimLeft(text, " 　"); rest != "" && len(rest) < len(text) { // 破案32起 抓获18人
		a.post.End, b.pre.Start = gap.Start, gap.End-len(rest)
		return true
	}
	if at := averaging(text); at > 0 { // 带动300户农户户均增收2000元
		a.post.End, b.pre.Start = gap.Start+at, gap.Start
		return true
	}
	if sum, ok := strings.CutSuffix(text, "共"); ok && bodies.Ends(sum) && utf8.RuneCountInString(sum) > 1 { // 6个大队共36人
		a.post.End, b.pre.Start, b.joined = gap.End-len("共"), gap.End, true
		return true
	}
	if text == "" || text == "共" { // 4人9次超7项纪录, 12支共300人的救援队
		a.post.End, b.pre.Start, b.joined = gap.Start, gap.End, true
		return true
	}
	if n := opensWithSeparator(text); n > 0 {
		a.post.End = gap.Start
		b.pre.Start, b.joined = gap.Start+n, true
		return true
	}
	if reaching.Has(text) && changed(doc, terms, a) { // 下降12起至40起
		a.post.End, b.pre.Start = gap.Start, gap.Start
		return true
	}
	return false
}

// averaging is where 户均增收 begins behind those it is averaged over, or 0.
func averaging(gap string) int {
	if !gained.Ends(gap) {
		return 0
	}
	for _, w := range averages.Words() {
		if at := strings.Index(gap, w); at > 0 && utf8.RuneCountInString(gap[:at]) <= maxObject/2 {
			return at
		}
	}
	return 0
}

// gained are the ends of what those of a figure gained on average.
var gained = wordlist.Of("增收", "增收超过", "增收达", "增收近")

// within reports a stretch of time in which something was measured: 24小时降雨量达60毫米.
func within(unit unitKind, gap string) bool {
	return unit.is(clockUnit|spanUnit) && measures(trimEnd(strings.TrimPrefix(gap, "内")))
}

// sorts reports a rate that says which things are counted behind it: 超限50%以上的货车31辆.
func sorts(doc *extract.Document, q *extract.Quantity, gap string) bool {
	return q.Unit == "%" && strings.HasPrefix(gap, "的") && strings.HasSuffix(doc.Slice(q.Span), "以上")
}

// dated reports a starting point with its own time, 由2023年的71.5%升至: that is a figure
// of its own.
func dated(doc *extract.Document, pre extract.Span) bool {
	text := doc.Slice(pre)
	i := max(strings.LastIndex(text, "由"), strings.LastIndex(text, "从"))
	if i < 0 {
		return false
	}
	for _, p := range doc.Periods[doc.FirstPeriod(pre.Start+i):] {
		if p.Span.End <= pre.End {
			return true
		}
	}
	return strings.Contains(text[i:], "年") || strings.Contains(text[i:], "同期") || sinces.Ends(text[i:])
}

// sinces are the ends of a starting point told by an event.
var sinces = wordlist.Of("时的", "前的", "之初的")

// separators stand between two measured things.
var separators = wordlist.Of("、", "和", "以及", "及", "与", "并", "；", "，", "／", "/", "——")

func opensWithSeparator(text string) int { return len(separators.Opening(text)) }

// separates reports a text that only parts the members of a list.
func separates(text string) bool { n := opensWithSeparator(text); return n > 0 && n == len(text) }

// parting are the separators that part what counts stand before.
var parting = []string{"、", "和", "以及", "及"}

func lastSeparator(text string) (at, size int) {
	at = -1
	for _, s := range parting {
		if i := strings.LastIndex(text, s); i > at && !(s == "及" && strings.HasSuffix(text[:i], "以")) {
			at, size = i, len(s)
		}
	}
	return at, size
}

// relatesBetween reports whether a verb of change or level stands in a gap, so that the
// words before it name what the later quantity measures.
func relatesBetween(doc *extract.Document, terms []lexicon.Hit, gap extract.Span) bool {
	for i := range terms {
		if t := &terms[i]; t.Start >= gap.Start && t.End <= gap.End && relates(t, gap.End) && isWord(doc, t) {
			return true
		}
	}
	return strings.HasSuffix(doc.Slice(gap), "率")
}

// relates reports a word of change, a basis, or a level at the end of a gap.
func relates(t *lexicon.Hit, end int) bool {
	switch t.Kind {
	case lexicon.Change, lexicon.Basis:
		return true
	case lexicon.Level:
		return t.Sense.Value == "to" || t.Sense.Value != "share" && t.End == end
	}
	return false
}
