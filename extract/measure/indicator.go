package measure

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// A name says what a quantity measures, and how that was read.
type name struct {
	text         string
	span         extract.Span // of the words it was read from; empty where inherited
	verb, object string       // of a counted object, for what follows without them
	owned        bool         // it says whose figure it is
	owner        int          // whose
	rule         string
}

// indicator names what an item measures, with what became of it; ok is false where nothing
// in its sentence does.
func (m *meter) indicator(it *item, r *reading) (name, bool) {
	n, ok := m.named(it, r)
	if ok && it.tail.Len() > 0 && n.rule == "metric.count.noun" && n.span.Len() > 0 {
		n.text += trimEnd(m.doc.Slice(it.tail))
	}
	if ok && it.object.Len() > 0 && n.rule == "metric.count.noun" {
		n.text += m.doneTo(it, n.span)
	}
	if ok && m.takes(it) {
		n.text += "平均时长"
	}
	if m.said.topic != "" && facets.Has(withoutAverage(n.text)) {
		n.text = m.said.topic + n.text // 入室盗窃案件，年均发案600起
	}
	n.text = m.ofEvent(n.text, it.clause)
	n.text = withoutPointer(n.text)
	if ok && m.said.indicator != "" && averages.Has(n.text) {
		n.text = average(n.text, m.said.indicator, r.change)
	}
	return n, ok
}

// pointers point at a thing named before, and are no part of what is measured of it.
var pointers = wordlist.Of("这个", "这家", "这座", "这条", "这支", "这批", "这里的")

// withoutPointer is a name behind the pointer it opens with: 水厂供水规模 of
// 这个水厂供水规模.
func withoutPointer(text string) string {
	p := pointers.Opening(text)
	if rest := text[len(p):]; p != "" && utf8.RuneCountInString(rest) >= 2 && !strings.HasPrefix(rest, "月") {
		return rest
	}
	return text
}

// averages say of a figure only over what it is averaged.
var averages = wordlist.Of("日均", "月均", "年均", "周均", "人均", "户均", "场均", "平均")

// takes reports the time that the deed behind it takes on average: 平均11天办结, not 平均两小时就
// 有一趟.
func (m *meter) takes(it *item) bool {
	return it.unit.is(spanUnit|clockUnit) && it.post.Len() > 0 && strings.HasSuffix(m.doc.Slice(it.pre), "平均") && !strings.HasPrefix(m.doc.Slice(it.post), "就")
}

// withoutAverage is a name without what it is averaged over: 发案 of 年均发案.
func withoutAverage(text string) string {
	for _, w := range averages.Words() {
		text = strings.TrimPrefix(text, w)
	}
	return text
}

// average names a figure that leaves out what it averages: 受理诉求3万件，日均98件; a
// change of an average is a change of the thing.
func average(over, indicator string, change graph.Change) string {
	if change != graph.NoChange {
		return indicator
	}
	return over + indicator
}

func (m *meter) named(it *item, r *reading) (name, bool) {
	if n, ok := m.ofPlace(it, r); ok {
		return n, true
	}
	if n, ok := m.served(it); ok {
		return n, true
	}
	if n, ok := m.attribute(it); ok {
		return n, true
	}
	if n, ok := m.result(it); ok {
		return n, true
	}
	switch {
	case it.q.Unit == "名次":
		return m.rank(it, r)
	case r.object.Len() > 0:
		return m.plain(r.object, "metric.change.object")
	case r.nameTo >= 0:
		return m.related(it, r)
	}
	return m.counted(it)
}

// related names a level or a change by the words before its verb: 盗窃警情 下降17%.
func (m *meter) related(it *item, r *reading) (name, bool) {
	if r.has && r.basis == "" {
		if post, span := m.noun(it.post); post != "" { // 当地有32人死亡
			return name{text: post, span: span, rule: "metric.count.noun"}, true
		}
	}
	if n, ok := m.changedBehind(it, r); ok {
		return n, true
	}
	s := extract.Span{Start: it.pre.Start, End: r.nameTo}
	text, span := m.words(s, it.hole)
	if r.change != graph.NoChange && strings.HasSuffix(text, "业") {
		text += facetOfSector(m.said.indicator)
	}
	if r.share {
		text = m.shareName(it, r, text)
	}
	if utf8.RuneCountInString(text) < 2 || unnamed(text) || tos.Opens(text) && m.isPeriod(span) { // nothing, an adverb, or a time
		text = ""
	}
	if text == "" {
		if m.said.indicator == "" || r.change == graph.NoChange && r.basis == "" && it.post.Len() > 0 && m.counts(it) {
			return m.counted(it)
		}
		return name{text: m.said.indicator, rule: "metric.inherit"}, true
	}
	n := m.completed(name{text: text, span: span, rule: "metric.related"}, it, r)
	return n, utf8.RuneCountInString(n.text) >= 2
}

// completed is a name with what it leaves to what was named before: 整改隐患30处，整改率98%.
func (m *meter) completed(n name, it *item, r *reading) name {
	text := n.text
	if of := m.partOf(it.q.Unit); of != "" && r.change == graph.NoChange && !r.share && m.firstAct(n.span) == n.span {
		n.text += of // 其中新增的有12家
		return n
	}
	if totals.Has(text) && it.q.Unit == m.said.unit && m.said.object != "" {
		n.text = m.said.object + text
		return n
	}
	d := domain(m.said.indicator)
	if d == m.said.indicator && m.said.domain != "" && facets.Has(text) {
		d = m.said.domain
	}
	if d == m.said.indicator && m.said.object != "" && d == m.said.verb+m.said.object {
		d = m.said.object // 整改隐患30处，整改率98%
	}
	if elided(text) && !ownMoney(text, d) && utf8.RuneCountInString(d) >= 3 && (d != m.said.indicator || facets.Has(text)) {
		n.text = d + text
	}
	if before := outputs.Ending(m.said.indicator); outputs.Has(text) && len(before) < len(m.said.indicator) && before != "" && before != text && before != "出口" {
		n.text = strings.TrimSuffix(m.said.indicator, before) + text // 汽车产量30万辆，销量28万辆
	}
	if paces.Has(text) && !paces.Ends(m.said.indicator) {
		n.text = m.said.indicator + text
	}
	return n
}

// partOf is what the total counts that 其中 breaks down into parts in the same unit, or "".
func (m *meter) partOf(unit string) string {
	t := m.said.total
	if !m.said.parts || t < 0 || kindOf(unit).is(ratioUnit) || m.out[t].Amount.Unit != unit {
		return ""
	}
	return cmp.Or(m.said.countedIn(unit).object, m.out[t].Indicator)
}

// ownMoney reports money that is no facet of what was counted before but of the whole case:
// 查扣酱油30吨，涉案金额达600万元.
func ownMoney(text, before string) bool {
	return strings.HasPrefix(text, "涉案") && utf8.RuneCountInString(before) > 6
}

// unnamed reports words before a verb of change or level that name nothing: 受台风影响下降3%,
// 恢复至2019年同期的95%.
func unnamed(text string) bool {
	return text == "恢复" || text == "可比" || whens.Has(text) || anywhere.Has(text) || strings.HasPrefix(text, "受") && strings.HasSuffix(text, "影响")
}

// anywhere only says of a part of the country that it was so there.
var anywhere = wordlist.Of("个别地区", "部分地区", "局部地区", "局地", "等地", "等地部分地区", "有的地方")

// counts reports a noun right behind a figure: 已有22个省份.
func (m *meter) counts(it *item) bool {
	post, _ := m.noun(it.post)
	return post != ""
}

// shareName is what a share is of: 占业务总量的四分之三. A bare 占 or 占比 is the share of
// what was measured before: 起诉46人，占两成.
func (m *meter) shareName(it *item, r *reading, text string) string {
	of := extract.Span{Start: r.nameTo, End: it.q.Start}
	of.End = min(fromPoint(m.doc, of), m.turn(of))
	of.End = m.withoutPeriod(of)
	return m.shareOf(m.doc.Slice(of), text)
}

// turn is where a stretch goes on, behind its first word, to how what it names changed: the
// end of 占铜产业比重 in 占铜产业比重提高; or its end.
func (m *meter) turn(s extract.Span) int {
	terms := m.doc.TermsIn(s)
	for i := range terms {
		t := &terms[i]
		if t.Start > s.Start && (t.Kind == lexicon.Basis || t.Kind == lexicon.Level && t.Sense.Value == "to" || t.Kind == lexicon.Change && t.End-t.Start >= 6 && isWord(m.doc, t)) {
			if w := comparing.Ending(m.doc.Text[:t.Start]); w != "" && m.whole(t.Start-len(w), w) {
				return t.Start - len(w)
			}
			return t.Start
		}
	}
	return s.End
}

// shareOf is a share's name by what it is a share of and of what.
func (m *meter) shareOf(of, text string) string {
	if utf8.RuneCountInString(text) < 2 {
		text = m.said.indicator
	}
	switch {
	case text == "" || strings.HasSuffix(text, "占比"):
		return text
	case utf8.RuneCountInString(of) <= 2 || strings.HasPrefix(of, "占比"): // 占, 占比首次
		return text + "占比"
	}
	return text + of
}

// gapped names a quantity with no words of its own by what came before it.
func (m *meter) gapped(it *item) (name, bool) {
	if m.said.indicator == "" {
		return name{}, false
	}
	if c := m.said.countedIn(it.q.Unit); c.object != "" && m.said.unit != it.q.Unit && !it.joined {
		return name{text: deedOf(c.verb, c.object), verb: c.verb, object: c.object, rule: "metric.gap"}, true
	}
	return name{text: m.said.indicator, rule: "metric.inherit"}, true
}

func (m *meter) plain(s extract.Span, rule string) (name, bool) {
	text, span := m.words(s, nil)
	return name{text: text, span: span, rule: rule}, text != ""
}
