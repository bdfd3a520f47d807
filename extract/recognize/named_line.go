package recognize

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// lines are the kinds of railway and road that are called after where they run.
var lines = wordlist.Of("铁路", "高铁", "高速铁路", "城际铁路", "高速公路", "运河")

// noLine are words before a kind of line that name none.
var noLine = map[string]bool{"全国": true, "我国": true, "中国": true, "国家": true, "其中": true, "西部": true, "夜间": true, "跨海": true, "普速": true, "跨境": true, "重载": true,
	"货运": true, "客运": true, "沿海": true, "既有": true, "智能": true, "新建": true, "机场": true, "快速": true, "首条": true, "一条": true, "地方": true, "国有": true, "公里": true,
	"现有": true, "现代化": true, "城际": true, "多条": true, "有关": true, "当地": true, "境内": true, "附近": true, "主要": true, "今年": true, "此外": true, "部分": true, "以及": true,
	"支线": true, "干线": true, "公路": true, "民航": true, "水路": true, "时速": true, "世界": true, "国际": true, "普通": true, "专用": true, "管内": true, "地铁": true}

// noEnds open what names no line: which one, how old, or what is done with it.
var noEnds = wordlist.Of("全", "各", "该", "此", "一", "两", "三", "条", "个", "我", "于", "年", "月", "第", "车道", "古老", "人工", "千年", "双城", "新线", "相关", "重要", "加强", "保障", "不通", "守护",
	"抓住", "通过", "维护", "泛舟", "通往", "乘坐", "没有", "利用", "依托", "连接", "沿着", "复兴", "随着", "指出", "来自", "次", "级", "预计", "注意", "优化", "加开", "小时", "这", "南连", "北连", "保护", "深入", "首座", "区域", "事发")

// behindLine are what follows a kind of line where something else is named after it.
var behindLine = wordlist.Of("局", "警", "公安", "集团", "公司", "总公司", "网", "口岸", "客", "货", "运输", "旅客", "部门", "系统", "枢纽", "人", "职工", "车", "民警", "出行", "票")

// line finds a railway or a road that needs no verb to be named: 苍余铁路, 苍溪至余庆高速公路.
func (n *namer) line(c *scene, h *lexicon.Hit) {
	if !lines.Has(h.Sense.Word) || behindLine.Opens(n.doc.Text[h.End:]) {
		return
	}
	s := extract.Span{Start: n.lineStart(c, h), End: h.End}
	if s.Start >= h.Start || !between(n.doc.Text[s.Start:h.Start]) || n.covered(s) {
		return
	}
	n.add(&extract.Mention{Span: s, Type: graph.System, Name: n.doc.Slice(s), Core: n.doc.Slice(s), Head: h.Sense.Word, Entity: -1, Rule: "named.line"})
}

// lineStart is where the words begin that stand before a kind of line: behind the last mark,
// particle, verb or place.
func (n *namer) lineStart(c *scene, h *lexicon.Hit) int {
	start := h.Start
	for start > c.Start {
		r, w := utf8.DecodeLastRuneInString(n.doc.Text[:start])
		if !isHan(r) || particleSet.holds(r) {
			break
		}
		start -= w
	}
	for i := range c.terms {
		t := &c.terms[i]
		if boundary(t.Kind) && t.End <= h.Start {
			start = max(start, t.End)
		}
	}
	return n.behindWho(start)
}

// between reports two or three characters for the ends of a line, or both ends in full.
func between(ends string) bool {
	ends = strings.TrimPrefix(ends, "新建")
	if from, to, ok := strings.Cut(ends, "至"); ok {
		a, b := utf8.RuneCountInString(from), utf8.RuneCountInString(to)
		return a >= 2 && a <= 4 && b >= 2 && b <= 4
	}
	n := utf8.RuneCountInString(ends)
	return n >= 2 && n <= 3 && !noEnds.Opens(ends) && !noLine[ends]
}
