package measure

import (
	"strconv"
	"strings"

	"newsgraph/extract/wordlist"
)

// told reports a figure that belongs to a story and measures nothing: 两个半小时后, 问了三遍,
// 比预计提前了3个小时.
func (m *meter) told(it *item, n *name) bool {
	switch {
	case m.moment(it), m.heads(it), passing(it, n), m.worded(it, n), m.spoken(it, n), m.colloquial(it), m.penalty(it), m.adrift(it):
		return true
	case m.nameless(n), describes(it, n), m.hanging(n), onCourse(n):
		return true
	case shifts.Ends(n.text), n.rule == "metric.related" && it.q.Unit != "分" && divided.Ends(n.text) && !strings.HasSuffix(n.text, "得分"):
		return true
	}
	return n.span.Len() > 0 && opensComparison(m.doc, n.span.Start, n.span) // of what it was more is not said
}

// shifts are of a time, and the figure only says by how much.
var shifts = wordlist.Of("提前", "推迟")

// hanging reports a count whose words go on in the next clause, which tells of what it was
// among or when: 3000张选票中, 两条线路开通后. What is under way or is somehow is no such.
func (m *meter) hanging(n *name) bool {
	of := strings.HasSuffix(n.text, "的")
	if of && (strings.HasPrefix(n.rule, "metric.verb.count") || n.rule == "metric.gap") || strings.HasSuffix(n.text, "中的") {
		return true
	}
	if n.verb != "" || !strings.HasPrefix(n.rule, "metric.count") || !hangings.Ends(n.text) {
		return false
	}
	return !amidst.Ends(n.text) && !(of && strings.Contains(n.text, "是")) && !strings.Contains(m.doc.Slice(n.span), "正在")
}

// hangings are the ends of words that go on, and amidst those that only look so.
var (
	hangings = wordlist.Of("中", "后", "时", "情况下", "背景下", "高温下", "基础上", "的", "之一", "之际", "期间")
	amidst   = wordlist.Of("其中", "集中")
)

// onCourse reports a name that tells how long or upon what something went on and measures
// nothing: 8天时间里, 随着27个港口开通.
func onCourse(n *name) bool {
	return courses.Opens(n.text) || n.text == "时间" || strings.Contains(n.text, "随着")
}

var courses = wordlist.Of("时间就", "时间里", "时间内", "时隔")

// adrift reports a count of those that did something the next figure stands before: 42人在
// 16处值守.
func (m *meter) adrift(it *item) bool {
	return prepositions.Has(m.doc.Slice(it.post)) && lead(m.doc, it.pre) == it.pre.End
}

// nameless reports a name that is only whose the figure is: 清远市公安局26件.
func (m *meter) nameless(n *name) bool {
	o := m.onlyOwner(n.span)
	return o != nil && o.Name == n.text
}

// heads reports ranks that only head a list, 咨询前三位的是…, or close one: 餐饮、家电、美容居前三.
func (m *meter) heads(it *item) bool {
	if it.q.Unit != "名次" || it.q.Max == "" {
		return false
	}
	return it.of(m.doc) || strings.Contains(m.doc.Slice(it.pre), "、")
}

// moments stand behind a stretch of time that tells when something happened.
var moments = wordlist.Of("后", "前", "之后", "之前", "过后", "里", "的时间里")

// moment reports a stretch of time that is a point in a story: 半小时后.
func (m *meter) moment(it *item) bool {
	if !it.unit.is(spanUnit | clockUnit) {
		return false
	}
	w := moments.Opening(m.doc.Slice(it.post))
	return w != "" && !strings.HasPrefix(m.doc.Slice(it.post)[len(w):], "续")
}

// passing reports hours that only tell of a day or a while: 24小时值守, 1小时最大雨量,
// 用40分钟转移19户.
func passing(it *item, n *name) bool {
	switch {
	case !it.unit.is(clockUnit):
		return false
	case whiles.Ends(n.text), extremes.Opens(n.text):
		return true
	}
	return it.q.Unit == "小时" && it.q.Value == "24" && strings.HasPrefix(n.rule, "metric.count")
}

// whiles lead to the hours for which something went on, and extremes open what was the
// most that a while saw.
var (
	whiles   = wordlist.Of("用", "过去", "未来", "最近")
	extremes = wordlist.Of("最大", "最高", "最强")
)

// few is the number up to which a count written out in words is a way of telling: press
// figures are written in digits.
const few = 20

// worded reports a small count in words that no deed reached: 十来名官兵, 三次上门. 打掉两个
// 团伙 counts, and so do people hurt.
func (m *meter) worded(it *item, n *name) bool {
	if n.verb != "" && !it.unit.is(turnUnit) || it.unit.is(spanUnit|clockUnit) || !m.inWords(it) {
		return false
	}
	hurt := it.unit.is(peopleUnit) && strings.ContainsAny(n.text, "死伤亡")
	return n.verb == "" && !hurt || it.unit.is(turnUnit)
}

// spoken reports hours in words that no word for a span is with: 到法院不到两个小时; and a figure
// that the text only asks about, 300分是什么概念.
func (m *meter) spoken(it *item, n *name) bool {
	if asked.Opens(m.doc.Slice(it.post)) {
		return true
	}
	return it.unit.is(clockUnit) && n.verb == "" && !m.inDigits(it) && strings.Contains(n.rule, ".count") && !isTimed(n.text)
}

// asked stand behind a figure that the text only asks about.
var asked = wordlist.Of("是什么", "是啥")

// inDigits reports a figure that is not written out.
func (m *meter) inDigits(it *item) bool {
	return strings.ContainsFunc(m.doc.Slice(it.q.Span), digit)
}

// inWords reports a small count that is written out: 十来名.
func (m *meter) inWords(it *item) bool {
	if it.q.Unit == "" || it.q.Unit == "%" || it.q.Unit == "倍" || it.q.Unit == "名次" || m.inDigits(it) {
		return false
	}
	v, err := strconv.ParseFloat(it.q.Value, 64)
	return err == nil && 0 < v && v <= few
}

func digit(r rune) bool { return '0' <= r && r <= '9' || '０' <= r && r <= '９' }

// colloquial reports a price as it is spoken: 值2300块.
func (m *meter) colloquial(it *item) bool {
	return it.q.Unit == "块" && (!m.inDigits(it) || !m.counts(it))
}

// penalty reports the points that a driver loses: 记6分, which is law and no figure.
func (m *meter) penalty(it *item) bool {
	return it.q.Unit == "分" && deductions.Ends(m.doc.Slice(it.pre))
}

// deductions take points from a driver.
var deductions = wordlist.Of("记", "扣", "记了", "扣了")

// sizes are characters of what is measured in a length: 精度, 降雨量, 水深.
const sizes = "深高度量径位长宽距差雨雪"

// describes reports a length that only describes: 围墙外移40厘米.
func describes(it *item, n *name) bool {
	if !it.unit.is(lengthUnit) {
		return false
	}
	return !strings.ContainsAny(n.text, sizes)
}
