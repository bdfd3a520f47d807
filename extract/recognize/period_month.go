package recognize

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/wordlist"
)

// days reads the rest of 16—18日, whose first number was read as from.
func (s *periodScan) days(i int, from day, end int) (stretch, bool) {
	l := link(s.text, end)
	if l == 0 || from.m == 0 || from.d < 1 || from.d > 31 {
		return stretch{}, false
	}
	d, stop, places := smallNumber(s.text, l)
	if places == 0 || d <= from.d || !strings.HasPrefix(s.text[stop:], "日") || !s.dayAlone(i, d, stop+len("日")) {
		return stretch{}, false
	}
	to := from
	to.d = d
	return stretch{i, stop + len("日"), from, to, extract.Window}, true
}

// months reads the rest of 1至9月, 1—2月份 or 5、6月.
func (s *periodScan) months(i, y, first, end int) (stretch, bool) {
	l := link(s.text, end)
	if l == 0 && strings.HasPrefix(s.text[end:], "、") {
		l = end + len("、")
	}
	if l == 0 || first < 1 || first > 12 {
		return stretch{}, false
	}
	last, end2, places := smallNumber(s.text, l)
	if places == 0 || last < first || last > 12 || !strings.HasPrefix(s.text[end2:], "月") {
		return stretch{}, false
	}
	end2 += len("月")
	if strings.HasPrefix(s.text[end2:], "份") {
		end2 += len("份")
	}
	return s.monthRange(i, y, first, last, end2), true
}

// month reads on behind the month of a date, and to the other end of a range.
func (s *periodScan) month(i, y, m, end int) (stretch, bool) {
	if y == 0 {
		y = s.yearOf(m)
	}
	st := stretch{i, end, day{y, m, 0}, day{y, m, 0}, extract.Window}
	rest := s.text[end:]
	switch d, dEnd, places := smallNumber(s.text, end); {
	case places > 0 && places < 3 && d >= 1 && d <= 31 && (strings.HasPrefix(s.text[dEnd:], "日") || strings.HasPrefix(s.text[dEnd:], "号")):
		st, _ = s.onDay(i, day{y, m, d}, dEnd+len("日"))
	case places > 0 && places < 3 && link(s.text, dEnd) > 0:
		if span, ok := s.days(i, day{y, m, d}, dEnd); ok {
			st = span
		}
	case startsAs(rest, "份"):
		st.end += len("份")
	case startsAs(rest, "上旬"):
		st.end, st.from, st.to = end+len("上旬"), day{y, m, 1}, day{y, m, 10}
	case startsAs(rest, "中旬"):
		st.end, st.from, st.to = end+len("中旬"), day{y, m, 11}, day{y, m, 20}
	case startsAs(rest, "下旬"):
		st.end, st.from = end+len("下旬"), day{y, m, 21}
	case startsAs(rest, "初", "步", "次", "级"), startsAs(rest, "底"), startsAs(rest, "末"):
		st.end += len("初")
	}
	if l := link(s.text, st.end); l > 0 {
		s.until(&st, l)
	}
	return st, true
}

// until reads the far end of a range of dates: 至9月底, 至2022年5月, —15日.
func (s *periodScan) until(st *stretch, at int) {
	v, end, places := smallNumber(s.text, at)
	if places == 0 {
		return
	}
	switch rest := s.text[end:]; {
	case strings.HasPrefix(rest, "日") && st.from.d > 0 && v > st.from.d:
		to := st.from
		to.d = v
		st.end, st.to, st.kind = end+len("日"), to, extract.Window
	case strings.HasPrefix(rest, "月") && v >= 1 && v <= 12:
		y := st.from.y
		if v < st.from.m && y > 0 {
			y++
		}
		if to, ok := s.month(at, y, v, end+len("月")); ok {
			st.end, st.to, st.kind = to.end, to.to, extract.Window
		}
	case places == 4 && strings.HasPrefix(rest, "年"):
		if to, ok := s.yearTail(at, v, end+len("年")); ok {
			st.end, st.to, st.kind = to.end, to.to, extract.Window
		}
	}
}

// onDay is a date with the time of day that follows it.
func (s *periodScan) onDay(i int, at day, end int) (stretch, bool) {
	return stretch{i, clock(s.text, end), at, at, extract.Day}, true
}

// dayAlone reports whether 8日 is a date and no span of days, as in 7日内 or 连续8日.
func (s *periodScan) dayAlone(i, v, end int) bool {
	if v < 1 || v > 31 || notDate.Opens(s.text[end:]) || spanning.Ends(s.text[:i]) && !strings.HasSuffix(s.text[:i], "附近") {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(s.text[:i])
	return s.last.m > 0 || s.published.m > 0 || clauseStart(s.text, i) || strings.ContainsRune("于在至自截", r)
}

// notDate follows a number of days, and spanning precedes one.
var (
	notDate  = wordlist.Of("内", "以内", "之内", "均", "间", "游", "內", "以上", "以下", "龄", "后", "左右", "的时间", "期限", "元")
	spanning = wordlist.Of("近", "达", "持续", "连续", "用时", "历时", "仅", "共", "超", "逾", "约", "每", "前", "后", "另", "过", "经", "满", "足", "需", "为期", "拘留")
)

func (s *periodScan) lastMonth() int {
	if s.last.m > 0 {
		return s.last.m
	}
	return s.published.m
}

func (s *periodScan) lastYear() int {
	if s.last.m > 0 {
		return s.last.y
	}
	return s.published.y
}
