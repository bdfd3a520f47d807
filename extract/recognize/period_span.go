package recognize

import (
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/wordlist"
)

// lasting reads a span of time that is told as a period: 75年来, 两个多月里, 12年前, 一天内.
func (s *periodScan) lasting(i, v, end int) (stretch, bool) {
	stop, unit := span(s.text, end)
	if unit == "" {
		return stretch{}, false
	}
	rest := s.text[stop:]
	if tail := spanTails.Opening(rest); tail != "" && !notSpanTails.Opens(rest) {
		return stretch{start: i, end: stop + len(tail), kind: extract.Window}, true
	}
	if startsAs(rest, "前", "往", "后", "期") && unit != "日" && unit != "周" {
		return stretch{start: i, end: stop + len("前"), kind: extract.Window}, true
	}
	if v == 1 && strings.HasPrefix(s.text[i:], "一") && startsAs(rest, "内", "部", "容") {
		return stretch{start: i, end: stop + len("内"), kind: extract.Window}, true
	}
	return stretch{}, false
}

// spanTails make a period of a span of time, where they are no part of another word.
var (
	spanTails    = wordlist.Of("来", "來", "里", "裡", "间", "下来", "期间", "期間")
	notSpanTails = wordlist.Of("里程", "来自", "间隔")
)

// timeUnits are units of time, with what may stand before and behind them.
var (
	timeUnits   = wordlist.Of("年", "月", "季度", "天", "日", "周", "星期", "晚", "夜", "小时")
	unitFillers = wordlist.Of("个", "個", "多", "余")
	unitTails   = wordlist.Of("多", "半")
)

// span reads a unit of time, with 个, 多 and 半 about it, and returns its end.
func span(text string, i int) (end int, unit string) {
	end = inTurn(unitFillers, text, i)
	unit = timeUnits.Opening(text[end:])
	if unit == "" || unit == "月" && end == i {
		return i, ""
	}
	return inTurn(unitTails, text, end+len(unit)), unit
}

// inTurn moves over the words of a list that stand at text[i] in its order.
func inTurn(words *wordlist.List, text string, i int) int {
	if !words.Opens(text[i:]) {
		return i
	}
	for _, w := range words.Words() {
		if strings.HasPrefix(text[i:], w) {
			i += len(w)
		}
	}
	return i
}
