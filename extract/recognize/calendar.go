package recognize

import (
	"strings"

	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// day is a date of which day, or day and month, or all may be unknown and zero.
type day struct{ y, m, d int }

// first is the first day of what is known of d, "" where the year is not.
func (d day) first() graph.Date {
	if d.y == 0 {
		return ""
	}
	return date(d.y, max(d.m, 1), max(d.d, 1))
}

// last is the last day of what is known of d.
func (d day) last() graph.Date {
	switch {
	case d.y == 0:
		return ""
	case d.m == 0:
		return date(d.y, 12, 31)
	case d.d == 0:
		return date(d.y, d.m, monthDays(d.y, d.m))
	}
	return date(d.y, d.m, d.d)
}

// whole is d if it is a whole date, else nothing.
func (d day) whole() day {
	if d.d == 0 {
		return day{}
	}
	return d
}

// plus is d some days later.
func (d day) plus(days int) day {
	for d.d += days; d.d > monthDays(d.y, d.m); {
		d.d -= monthDays(d.y, d.m)
		if d.m++; d.m > 12 {
			d.y, d.m = d.y+1, 1
		}
	}
	return d
}

func date(y, m, d int) graph.Date {
	if m < 1 || m > 12 || d < 1 || d > monthDays(y, m) || y < 1000 || y > 9999 {
		return ""
	}
	b := [10]byte{4: '-', 7: '-'}
	digits(b[0:4], y)
	digits(b[5:7], m)
	digits(b[8:10], d)
	return graph.Date(b[:])
}

func digits(b []byte, n int) {
	for i := len(b) - 1; i >= 0; i-- {
		b[i], n = byte('0'+n%10), n/10
	}
}

func monthDays(y, m int) int {
	switch m {
	case 2:
		if y%4 == 0 && (y%100 != 0 || y%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// parseDay reads an ISO date; what is no date is the zero day.
func parseDay(s string) day {
	if len(s) < 10 || s[4] != '-' || s[7] != '-' {
		return day{}
	}
	y, _, n := smallNumber(s[:4], 0)
	m, _, _ := smallNumber(s[:7], 5)
	d, _, _ := smallNumber(s[:10], 8)
	if n != 4 || date(y, m, d) == "" {
		return day{}
	}
	return day{y, m, d}
}

// yearJustPast is the year after the one a text calls just past (刚刚过去的2025年),
// which is when it was written; 0 where it calls none so.
func yearJustPast(text string) int {
	i := strings.Index(text, "过去的2")
	if i < 0 {
		return 0
	}
	i += len("过去的")
	if y, end, n := smallNumber(text, i); n == 4 && strings.HasPrefix(text[end:], "年") {
		return y + 1
	}
	return 0
}

// yearOf is the year that a date without one is of, going by its month.
func (s *periodScan) yearOf(month int) int {
	switch {
	case s.near > 0:
		return s.near
	case s.published.y > 0:
		const ahead = 4 // months that an article may look forward to
		if month > max(s.published.m, 1)+ahead {
			return s.published.y - 1
		}
		return s.published.y
	}
	return s.year
}

// thisYear is the year that 今年 means.
func (s *periodScan) thisYear() int {
	if s.published.y > 0 {
		return s.published.y
	}
	return s.year
}

// comparing are words right before a year that a text only compares with.
var comparing = wordlist.Of("由", "从", "比", "较", "到", "至", "与", "較", "從")

// sawYear remembers a year that the text names, unless it only compares with it (由
// 2023年的71.5%) or looks ahead to it. dated says that a month followed: only a date
// moves the dates after it in its paragraph to its year, once it is known when the
// article was written.
func (s *periodScan) sawYear(y, start int, dated bool) {
	if comparing.Ends(s.text[:start]) || s.published.d > 0 && y > s.published.y {
		return
	}
	if s.year = y; dated || s.published.y == 0 {
		s.near = y
	}
}
