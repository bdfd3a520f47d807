// Package measure fills doc.Metrics: it ties each quantity to what it measures, whose it
// is, whether it is a level or a change, and against what. It reads Clauses, Terms,
// Quantities, Periods, Mentions, Cues and Frames.
package measure

import (
	"slices"
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/numeral"
	"newsgraph/graph"
)

// Metrics fills doc.Metrics, in text order.
func Metrics(doc *extract.Document) {
	m := meter{said: nothing, doc: doc, out: make([]extract.Metric, 0, len(doc.Quantities))}
	q := 0
	var qs []extract.Quantity // of one clause: the next uses their room again
	for i, c := range doc.Clauses {
		if i == 0 || doc.Clauses[i-1].Sentence != c.Sentence {
			m.enterSentence(i)
		}
		for q < len(doc.Quantities) && doc.Quantities[q].End <= c.Start {
			q++
		}
		qs = qs[:0]
		for ; q < len(doc.Quantities) && doc.Quantities[q].Start < c.End; q++ {
			if !doc.Quantities[q].Threshold && !named(doc, doc.Quantities[q].Span) { // 50万以上 says which cases, not how many
				qs = append(qs, doc.Quantities[q])
			}
		}
		m.clause(i, qs)
	}
	doc.Metrics = dedupe(doc, m.out)
}

type meter struct {
	doc  *extract.Document
	out  []extract.Metric
	said said
}

// said is what the sentence has measured so far, for clauses that leave it out.
type said struct {
	indicator              string      // of the last metric
	verb                   string      // 打掉, of the last counted object
	object                 string      // 涉黑组织
	unit                   string      // of the last metric
	basis                  graph.Basis // of the last change of an amount
	total                  int         // index in out of the total that 其中 breaks down, or -1
	parts                  bool        // inside a 其中 list
	totalVerb, totalObject string      // what the total counts
	list                   []string    // indicators of the last 分别 list
	recent                 []string    // indicators of the sentence, for a 分别 that lists none
	opening                string      // words before the first figure of the clause, where no verb stands in them
	last                   int         // index in out of the last metric, or -1
	clause                 int         // where the clause of the verb begins
}

// named reports a figure that is part of a name: 24小时便民药房, 110千伏变电站.
func named(doc *extract.Document, q extract.Span) bool {
	for i := range doc.Mentions {
		m := &doc.Mentions[i]
		if m.Start > q.Start {
			return false
		}
		if m.Entity >= 0 && m.Type != graph.Topic && m.Holds(q) {
			return true
		}
	}
	return false
}

// nothing is what a sentence has said before its first figure.
var nothing = said{total: -1, last: -1}

// enterSentence forgets the sentence before, unless this one opens with 其中.
func (m *meter) enterSentence(clause int) {
	if opensBreakdown(m.doc.Slice(m.doc.Clauses[clause].Span)) && m.said.last >= 0 {
		return
	}
	m.said = nothing
}

// clause measures the quantities that stand in clause i.
func (m *meter) clause(i int, qs []extract.Quantity) {
	c := m.doc.Clauses[i]
	m.breakdown(m.doc.Slice(c.Span))
	m.said.opening = ""
	if len(qs) == 0 {
		m.prepare(c)
		return
	}
	terms := m.doc.TermsIn(c.Span)
	if at := distributes(m.doc, terms, c); at >= 0 {
		m.distribute(i, c, terms, at, qs)
		return
	}
	for _, it := range split(m.doc, c, terms, qs) {
		m.item(i, it, terms)
	}
}

// prepare keeps what a clause without figures says for the next: 与去年同期相比 its basis,
// 盗窃警情大幅下降 its indicator.
func (m *meter) prepare(c extract.Clause) {
	for _, t := range m.doc.TermsIn(c.Span) {
		switch {
		case t.Sense.Kind == "basis" && (t.Start == c.Start || strings.HasSuffix(m.doc.Slice(c.Span), "相比")):
			m.said.basis = graph.Basis(t.Sense.Value)
		case t.Sense.Kind == "change" && t.Start > c.Start && t.End-t.Start >= 6 && t.End == c.End:
			if text, _ := m.words(extract.Span{Start: c.Start, End: t.Start}, nil); text != "" {
				m.said.indicator = text
			}
		}
	}
}

// breakdown opens a 其中 list, or ends it with 另外.
func (m *meter) breakdown(text string) {
	switch {
	case opensBreakdown(text):
		m.said.parts, m.said.total = true, m.said.last
		m.said.totalVerb, m.said.totalObject = m.said.verb, m.said.object
	case endsBreakdown(text):
		m.said.parts, m.said.total = false, -1
		m.said.totalVerb, m.said.totalObject = "", ""
	}
}

// item measures one quantity.
func (m *meter) item(clause int, it item, terms []lexicon.Hit) {
	if it.population || calendar[it.q.Unit] || m.modifies(it) || m.listLength(it) {
		return
	}
	cue, ok := m.doc.CertaintyOf(it.q.Span)
	if !ok {
		return
	}
	r := readChange(m.doc, it, terms)
	name, ok := m.indicator(it, r, terms)
	if ok && m.incidental(it, name) {
		m.remember(clause, name)
		return
	}
	if !ok || r.nameTo < 0 && name.verb == "" && lasts(it.q.Unit, name.text) {
		return
	}
	metric := extract.Metric{
		Span: it.evidence(name.span), Indicator: name.text, Amount: it.q.Amount, Change: r.change, Basis: m.basis(r),
		PartOf: -1, Certainty: cue.Certainty, Rule: name.rule, Period: m.doc.Frames[clause].Period,
	}
	m.flags(&metric, it.q)
	m.add(clause, metric, name)
	if r.change != graph.NoChange && r.nature != "span" {
		m.said.basis = metric.Basis
	}
}

// modifies reports a duration that only describes a noun: 化解10年的信访案件.
func (m *meter) modifies(it item) bool {
	return (it.q.Unit == "年" || it.q.Unit == "个月" || it.q.Unit == "天") && strings.HasPrefix(m.doc.Slice(it.post), "的")
}

// technical lists units that describe a thing and count nothing: 500千伏线路.
var technical = map[string]bool{"赫兹": true, "兆赫兹": true, "千伏": true, "伏": true, "英寸": true, "毫米": true, "微米": true, "纳米": true, "比特": true}

// incidental reports a figure that only tells of an event, or describes a thing: 两名巡逻民警
// 已拨开人群.
func (m *meter) incidental(it item, n name) bool {
	if n.rule != "metric.count.noun" && n.rule != "metric.verb.count.object" {
		return false
	}
	if technical[it.q.Unit] || it.q.Unit == "%" && strings.HasSuffix(n.text, "后") || onlyScope(m.doc, it) {
		return true
	}
	few := hasPrefix(m.doc.Slice(it.q.Span), []string{"两", "二", "三"})
	person := it.q.Unit == "名" || it.q.Unit == "人" || it.q.Unit == "位"
	return n.rule == "metric.count.noun" && few && person && it.pre.Len() < 6 && it.q.Bound == numeral.Exact
}

func hasPrefix(s string, prefixes []string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

// scopes are nouns whose number only says how far a thing reaches: 25个省（区、市）.
var scopes = []string{"省", "市", "省份", "省区市", "国家", "国家和地区", "地区", "县", "领域", "行业", "方面", "部门", "批次", "环节", "阶段", "单位", "城市", "重点领域", "地级市"}

// onlyScope reports a figure that only sets the scene: of what is scope, or in how many
// parts it was done (分4批).
func onlyScope(doc *extract.Document, it item) bool {
	if strings.HasSuffix(doc.Slice(it.pre), "分") {
		return true
	}
	noun := doc.Slice(it.post)
	if i := strings.IndexAny(noun, "（("); i >= 0 {
		noun = noun[:i]
	}
	return slices.Contains(scopes, strings.TrimSuffix(noun, "的"))
}

// listLength reports a number that only counts the names before it: 六大行动, 三个子行动.
func (m *meter) listLength(it item) bool {
	afterNames := hasSuffix(m.doc.Text[:it.q.Start], []string{"”", "」", "》"})
	for _, t := range m.doc.TermsIn(it.post) {
		if (t.Start == it.post.Start || afterNames) && t.Sense.Kind == "head" && t.Sense.Value == string(graph.Campaign) && t.End == it.post.End {
			return true
		}
	}
	return false
}

// calendar lists units that tell when, not how much: 23日在京召开.
var calendar = map[string]bool{"日": true, "号": true, "月份": true, "月": true}

// spans are units of time, and timed the words that make one a measure.
var spans = map[string]bool{"年": true, "月": true, "个月": true, "天": true, "周": true, "日": true, "岁": true, "星期": true}
var timed = []string{"用时", "时间", "时长", "周期", "期限", "时限", "耗时", "历时", "工期", "寿命", "办结", "平均"}

// lasts reports a stretch of time that measures nothing: 能吵半年.
func lasts(unit, indicator string) bool {
	if !spans[unit] {
		return false
	}
	for _, w := range timed {
		if strings.Contains(indicator, w) {
			return false
		}
	}
	return true
}

// add completes a metric with its subjects, its total and its confidence.
func (m *meter) add(clause int, metric extract.Metric, name name) {
	f := m.doc.Frames[clause]
	if name.span.Len() == len(metric.Indicator) && m.doc.Slice(name.span) == metric.Indicator {
		metric.Indicator = m.doc.Printed(name.span)
	}
	metric.Subjects = subjects(m.doc, clause, f)
	if name.rule == "metric.bracketed" {
		metric.Subjects = []int{name.owner}
	}
	metric.Confidence = confidence(f, metric.Flags, name.rule)
	if m.said.parts && m.said.total >= 0 && m.out[m.said.total].Amount.Unit == metric.Amount.Unit && metric.Change == m.out[m.said.total].Change {
		metric.PartOf = m.said.total
	}
	m.out = append(m.out, metric)
	m.said.last = len(m.out) - 1
	m.said.indicator, m.said.unit = metric.Indicator, metric.Amount.Unit
	m.said.recent = append(m.said.recent, metric.Indicator)
	m.remember(clause, name)
}

// remember keeps the deed of a figure for those that leave it out.
func (m *meter) remember(clause int, n name) {
	if n.verb != "" {
		m.said.verb, m.said.object, m.said.clause = n.verb, n.object, m.doc.Clauses[clause].Start
	}
}

// basis is the basis a change names, or the one its sentence has named for a change of
// the same kind.
func (m *meter) basis(r reading) graph.Basis {
	switch {
	case r.basis != "":
		return r.basis
	case r.change != graph.NoChange && r.nature != "span" && m.said.basis != "":
		return m.said.basis
	}
	return graph.NoBasis
}

func (m *meter) flags(metric *extract.Metric, q extract.Quantity) {
	if !q.UnitMissing {
		return
	}
	metric.Flags = []string{graph.FlagUnitMissing}
	if metric.Change == graph.Down && len(q.Value) > 2 {
		metric.Flags = append(metric.Flags, graph.FlagImplausible) // nothing falls by more than all of it
	}
}

// confidence falls with the distance of the actor and with damage in the figure.
func confidence(f extract.Frame, flags []string, rule string) float64 {
	base := [...]float64{extract.InClause: 0.95, extract.InSentence: 0.92, extract.InParagraph: 0.88, extract.InSection: 0.82, extract.InArticle: 0.75}[f.ActorBy]
	if rule == "metric.inherit" || rule == "metric.gap" {
		base -= 0.05
	}
	if len(flags) > 0 {
		return 0.2
	}
	return base
}

// subjects are the entities a figure may rightly be attached to, most specific first.
func subjects(doc *extract.Document, clause int, f extract.Frame) []int {
	out := make([]int, 0, 4) // few clauses have more
	add := func(e int) {
		if e < 0 {
			return
		}
		for _, x := range out {
			if x == e {
				return
			}
		}
		out = append(out, e)
	}
	for _, i := range doc.MentionsIn(doc.Clauses[clause].Span) {
		if m := doc.Mentions[i]; m.Type == graph.System || m.Type == graph.Practice {
			add(m.Entity)
		}
	}
	add(f.System)
	add(f.Actor)
	add(f.Campaign)
	if f.Scope >= 0 {
		add(f.Scope)
	} else if f.Actor >= 0 {
		add(placeOf(doc, f.Actor))
	}
	return out
}

// placeOf is the place an agency's code names, if the article speaks of it.
func placeOf(doc *extract.Document, agency int) int {
	code := doc.Entities[agency].Attrs["code"]
	for i, e := range doc.Entities {
		if e.Type == graph.Place && code != "" && e.Attrs["code"] == code {
			return i
		}
	}
	return -1
}
