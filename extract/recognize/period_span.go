package recognize

import (
	"strings"

	"newsgraph/extract"
)

// lasting reads a span of time that is told as a period: 75年来, 两个多月里, 12年前, 一天内.
func (s *periodScan) lasting(i, v, end int) (stretch, bool) {
	stop, unit := span(s.text, end)
	if unit == "" {
		return stretch{}, false
	}
	rest := s.text[stop:]
	tails := [...]string{"来", "來", "里", "裡", "间", "下来", "期间", "期間"}
	for _, tail := range tails {
		if strings.HasPrefix(rest, tail) && !strings.HasPrefix(rest, "里程") && !strings.HasPrefix(rest, "来自") && !strings.HasPrefix(rest, "间隔") {
			return stretch{start: i, end: stop + len(tail), kind: extract.Window}, true
		}
	}
	if startsAs(rest, "前", "往", "后", "期") && unit != "日" && unit != "周" {
		return stretch{start: i, end: stop + len("前"), kind: extract.Window}, true
	}
	if v == 1 && strings.HasPrefix(s.text[i:], "一") && startsAs(rest, "内", "部", "容") {
		return stretch{start: i, end: stop + len("内"), kind: extract.Window}, true
	}
	return stretch{}, false
}

// span reads a unit of time, with 个, 多 and 半 about it, and returns its end.
func span(text string, i int) (end int, unit string) {
	end = i
	for _, filler := range [...]string{"个", "個", "多", "余"} {
		if strings.HasPrefix(text[end:], filler) {
			end += len(filler)
		}
	}
	for _, u := range [...]string{"年", "月", "季度", "天", "日", "周", "星期", "晚", "夜", "小时"} {
		if !strings.HasPrefix(text[end:], u) || u == "月" && end == i {
			continue
		}
		unit, end = u, end+len(u)
		for _, more := range [...]string{"多", "半"} {
			if strings.HasPrefix(text[end:], more) {
				end += len(more)
			}
		}
		return end, unit
	}
	return i, ""
}
