package measure

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/numeral"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// inName reports a figure that is part of a name: 24小时便民药房, 110千伏变电站; not one that
// counts what the name goes on with: 300个便民药房. It is asked of the figures in their order.
func (m *meter) inName(q *extract.Quantity) bool {
	mentions := m.doc.Mentions
	for m.passed < len(mentions) && mentions[m.passed].End <= q.Start {
		m.passed++
	}
	for i := m.passed; i < len(mentions) && mentions[i].Start <= q.Start; i++ {
		o := &mentions[i]
		if o.Holds(q.Span) && o.Entity >= 0 && o.Type != graph.Topic {
			return !attributive(m.doc, q.Span) && !(o.Start == q.Start && counting(kindOf(q.Unit)))
		}
	}
	return false
}

// counting reports a unit that counts or measures, and does not describe a thing.
func counting(unit unitKind) bool { return !unit.is(clockUnit | spanUnit | technicalUnit) }

// modifies reports a duration that only describes a noun: 化解10年的信访案件.
func (m *meter) modifies(it *item) bool {
	return it.unit.is(spanUnit) && (it.q.Unit == "年" || it.q.Unit == "个月" || it.q.Unit == "天") && it.of(m.doc)
}

// maxIndicator is the most characters an indicator is given.
const maxIndicator = 30

// clauseLike reports words behind a count that are no noun but a clause too long to be cut,
// or what is left of a list: 等省份.
func (m *meter) clauseLike(it *item, n *name) bool {
	if leftovers.Opens(n.text) {
		return true
	}
	return it.q.Unit != "%" && it.q.Unit != "元" && utf8.RuneCountInString(n.text) >= maxIndicator
}

// leftovers are what is left of a list.
var leftovers = wordlist.Of("、", "等地", "等省", "等区")

// incidental reports a figure that only tells of an event, or describes a thing: 两名巡逻民警
// 已拨开人群.
func (m *meter) incidental(it *item, n *name) bool {
	if n.rule != "metric.count.noun" && n.rule != "metric.verb.count.object" {
		return false
	}
	if it.unit.is(technicalUnit) || it.q.Unit == "%" && strings.HasSuffix(n.text, "后") || onlyScope(m.doc, it) || m.clauseLike(it, n) {
		return true
	}
	return n.rule == "metric.count.noun" && it.unit.is(peopleUnit) && it.pre.Len() < 6 && it.q.Bound == numeral.Exact && couples.Opens(m.doc.Slice(it.q.Span))
}

// couples open so few people that they are told of, and not counted.
var couples = wordlist.Of("两", "二", "三")

// scopes are nouns whose number only says how far a thing reaches: 25个省（区、市）.
var scopes = wordlist.Of("省", "市", "省份", "省区市", "国家", "国家和地区", "地区", "县", "领域", "行业", "方面", "部门", "批次", "环节", "阶段", "单位", "城市", "重点领域", "地级市")

// onlyScope reports a figure that only sets the scene: of what is scope, or in how many
// parts it was done (分4批).
func onlyScope(doc *extract.Document, it *item) bool {
	if divided.Ends(doc.Slice(it.pre)) {
		return true
	}
	noun := doc.Slice(it.post)
	if strings.HasSuffix(doc.Text[:it.q.Start], "等") && departments.Opens(noun) {
		return true // 教育部等18个部门联合举办的…
	}
	if among, rest, ok := strings.Cut(noun, "中"); ok && placed.Opens(rest) && utf8.RuneCountInString(among) <= 8 {
		return true // 在7个基层法院中最低
	}
	if i, _ := parentheses.First(noun); i >= 0 {
		noun = noun[:i]
	}
	return scopes.Has(strings.TrimSuffix(noun, "的"))
}

// divided lead to a number of parts, departments are who held something together, and placed
// tell of one among others.
var (
	divided     = wordlist.Of("分", "分成", "分为", "编成", "编为")
	departments = wordlist.Of("部门", "部委", "单位")
	placed      = wordlist.Of("最", "居", "排", "位", "名", "列", "唯一")
)

// listLength reports a number that only counts the names before it: 六大行动, 三个子行动.
func (m *meter) listLength(it *item) bool {
	terms := m.doc.TermsIn(it.post)
	for i := range terms {
		t := &terms[i]
		if t.End == it.post.End && t.Kind == lexicon.Head && t.Sense.Value == string(graph.Campaign) && (t.Start == it.post.Start || closings.Ends(m.doc.Text[:it.q.Start])) {
			return true
		}
	}
	return false
}

// closings close a name.
var closings = wordlist.Of("”", "」", "》")

// timed are words that make a stretch of time a measure.
var timed = wordlist.Of("用时", "时间", "时长", "周期", "期限", "时限", "耗时", "历时", "工期", "寿命", "办结", "平均", "天数", "日数", "安全生产", "安全运行", "无事故")

// lasts reports a stretch of time that measures nothing: 能吵半年.
func lasts(unit unitKind, indicator string) bool {
	return unit.is(spanUnit) && !isTimed(indicator)
}

// isTimed reports a name that says of a stretch of time what it is.
func isTimed(indicator string) bool {
	if strings.HasSuffix(indicator, "要") {
		if _, to, between := strings.Cut(indicator, "从"); between && strings.Contains(to, "到") {
			return true
		}
	}
	return needs.Ends(indicator) || timed.In(indicator)
}

// needs are the ends of names of how long something needs.
var needs = wordlist.Of("需", "需要", "只用", "仅用")
