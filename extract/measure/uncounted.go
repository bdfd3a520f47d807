package measure

import (
	"slices"
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/numeral"
	"newsgraph/graph"
)

// named reports a figure that is part of a name: 24小时便民药房, 110千伏变电站; not one that
// counts what the name goes on with: 300个便民药房.
func named(doc *extract.Document, q extract.Quantity) bool {
	for i := range doc.Mentions {
		m := &doc.Mentions[i]
		if m.Start > q.Start {
			return false
		}
		if m.Entity >= 0 && m.Type != graph.Topic && m.Holds(q.Span) {
			return !attributive(doc, q.Span) && !(m.Start == q.Start && counting(q.Unit))
		}
	}
	return false
}

// counting reports a unit that counts or measures, and does not describe a thing.
func counting(unit string) bool { return !clocks[unit] && !spans[unit] && !technical[unit] }

// modifies reports a duration that only describes a noun: 化解10年的信访案件.
func (m *meter) modifies(it item) bool {
	return (it.q.Unit == "年" || it.q.Unit == "个月" || it.q.Unit == "天") && strings.HasPrefix(m.doc.Slice(it.post), "的")
}

// technical lists units that describe a thing and count nothing: 500千伏线路.
var technical = map[string]bool{"赫兹": true, "兆赫兹": true, "千伏": true, "伏": true, "英寸": true, "毫米": true, "微米": true, "纳米": true, "比特": true}

// maxIndicator is the most characters an indicator is given.
const maxIndicator = 30

// clauseLike reports words behind a count that are no noun but a clause too long to be cut,
// or what is left of a list: 等省份.
func (m *meter) clauseLike(it item, n name) bool {
	counts := it.q.Unit != "%" && it.q.Unit != "元"
	return counts && utf8.RuneCountInString(n.text) >= maxIndicator || extract.OpensWith(n.text, []string{"、", "等地", "等省", "等区"})
}

// incidental reports a figure that only tells of an event, or describes a thing: 两名巡逻民警
// 已拨开人群.
func (m *meter) incidental(it item, n name) bool {
	if n.rule != "metric.count.noun" && n.rule != "metric.verb.count.object" {
		return false
	}
	if technical[it.q.Unit] || it.q.Unit == "%" && strings.HasSuffix(n.text, "后") || onlyScope(m.doc, it) || m.clauseLike(it, n) {
		return true
	}
	few := extract.OpensWith(m.doc.Slice(it.q.Span), []string{"两", "二", "三"})
	return n.rule == "metric.count.noun" && few && people[it.q.Unit] && it.pre.Len() < 6 && it.q.Bound == numeral.Exact
}

// scopes are nouns whose number only says how far a thing reaches: 25个省（区、市）.
var scopes = []string{"省", "市", "省份", "省区市", "国家", "国家和地区", "地区", "县", "领域", "行业", "方面", "部门", "批次", "环节", "阶段", "单位", "城市", "重点领域", "地级市"}

// onlyScope reports a figure that only sets the scene: of what is scope, or in how many
// parts it was done (分4批).
func onlyScope(doc *extract.Document, it item) bool {
	if extract.EndsWith(doc.Slice(it.pre), []string{"分", "分成", "分为", "编成", "编为"}) {
		return true
	}
	noun := doc.Slice(it.post)
	if strings.HasSuffix(doc.Text[:it.q.Start], "等") && extract.OpensWith(noun, []string{"部门", "部委", "单位"}) {
		return true // 教育部等18个部门联合举办的…
	}
	if among, rest, ok := strings.Cut(noun, "中"); ok && utf8.RuneCountInString(among) <= 8 && extract.OpensWith(rest, []string{"最", "居", "排", "位", "名", "列", "唯一"}) {
		return true // 在7个基层法院中最低
	}
	if i := strings.IndexAny(noun, "（("); i >= 0 {
		noun = noun[:i]
	}
	return slices.Contains(scopes, strings.TrimSuffix(noun, "的"))
}

// listLength reports a number that only counts the names before it: 六大行动, 三个子行动.
func (m *meter) listLength(it item) bool {
	afterNames := extract.EndsWith(m.doc.Text[:it.q.Start], []string{"”", "」", "》"})
	for _, t := range m.doc.TermsIn(it.post) {
		if (t.Start == it.post.Start || afterNames) && t.Kind == lexicon.Head && t.Sense.Value == string(graph.Campaign) && t.End == it.post.End {
			return true
		}
	}
	return false
}

// calendar lists units that tell when, not how much: 23日在京召开.
var calendar = map[string]bool{"日": true, "号": true, "月份": true, "月": true}

// spans are units of time, and timed the words that make one a measure.
var spans = map[string]bool{"年": true, "月": true, "个月": true, "天": true, "周": true, "日": true, "岁": true, "星期": true}

var timed = []string{"用时", "时间", "时长", "周期", "期限", "时限", "耗时", "历时", "工期", "寿命", "办结", "平均", "天数", "日数", "安全生产", "安全运行", "无事故"}

// lasts reports a stretch of time that measures nothing: 能吵半年.
func lasts(unit, indicator string) bool {
	return spans[unit] && !isTimed(indicator)
}

// isTimed reports a name that says of a stretch of time what it is.
func isTimed(indicator string) bool {
	_, to, between := strings.Cut(indicator, "从")
	return between && strings.Contains(to, "到") && strings.HasSuffix(to, "要") || extract.EndsWith(indicator, []string{"需", "需要", "只用", "仅用"}) || slices.ContainsFunc(timed, func(w string) bool { return strings.Contains(indicator, w) })
}
