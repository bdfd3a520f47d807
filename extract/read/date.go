package read

import (
	"strings"

	"newsgraph/graph"
)

// parseDate reads the full date at the front of s: 2022年08月29日, 2022-08-29,
// 2022/8/29, 2022.08.29. Size is 0 when there is none; a day that no calendar
// has is none.
func parseDate(s string) (day graph.Date, size int) {
	year, n := digits(s, 4)
	if n != 4 || year < 1900 || year > 2100 {
		return "", 0
	}
	i := n
	sep, n := dateMark(s[i:], "年")
	if n == 0 {
		return "", 0
	}
	i += n
	month, n := digits(s[i:], 2)
	i += n
	next, m := dateMark(s[i:], "月")
	if n == 0 || m == 0 || (sep == '年') != (next == '月') || sep != '年' && sep != next {
		return "", 0
	}
	i += m
	dom, n := digits(s[i:], 2)
	i += n
	if n == 0 || !isDay(year, month, dom) {
		return "", 0
	}
	if sep == '年' {
		rest := strings.TrimPrefix(strings.TrimPrefix(s[i:], "日"), "号")
		i = len(s) - len(rest)
	}
	return isoDay(year, month, dom), i
}

// dateMark reads the mark between two numbers of a date, which is han or one of
// - / and a point.
func dateMark(s, han string) (mark rune, size int) {
	if strings.HasPrefix(s, han) {
		return []rune(han)[0], len(han)
	}
	if s != "" && strings.IndexByte("-/.", s[0]) >= 0 {
		return rune(s[0]), 1
	}
	return 0, 0
}

// parseMonthDay reads 9月26日 at the front of s.
func parseMonthDay(s string) (month, dom, size int) {
	month, n := digits(s, 2)
	rest, ok := strings.CutPrefix(s[n:], "月")
	if n == 0 || !ok {
		return 0, 0, 0
	}
	dom, m := digits(rest, 2)
	rest, ok = strings.CutPrefix(rest[m:], "日")
	if m == 0 || !ok || !isDay(2000, month, dom) {
		return 0, 0, 0
	}
	return month, dom, len(s) - len(rest)
}

// findDate returns the first full date in s.
func findDate(s string) graph.Date {
	for i := 0; i < len(s); i++ {
		if !isDigit(rune(s[i])) || i > 0 && isDigit(rune(s[i-1])) {
			continue
		}
		if day, size := parseDate(s[i:]); size > 0 {
			return day
		}
	}
	return ""
}

// findYear returns the first year in s that 年 follows, or 0.
func findYear(s string) int {
	for i := strings.Index(s, "年"); i >= 0; {
		if i >= 4 {
			if year, n := digits(s[i-4:], 4); n == 4 && year >= 1900 && year <= 2100 {
				return year
			}
		}
		next := strings.Index(s[i+1:], "年")
		if next < 0 {
			return 0
		}
		i += 1 + next
	}
	return 0
}

func digits(s string, most int) (value, size int) {
	for size < len(s) && size < most && isDigit(rune(s[size])) {
		value = value*10 + int(s[size]-'0')
		size++
	}
	return value, size
}

func isDay(year, month, dom int) bool {
	if month < 1 || month > 12 || dom < 1 {
		return false
	}
	days := [...]int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}[month-1]
	if month == 2 && year%4 == 0 && (year%100 != 0 || year%400 == 0) {
		days++
	}
	return dom <= days
}

func isoDay(year, month, dom int) graph.Date {
	b := []byte("0000-00-00")
	for i, v := 3, year; i >= 0; i, v = i-1, v/10 {
		b[i] = byte('0' + v%10)
	}
	b[5], b[6] = byte('0'+month/10), byte('0'+month%10)
	b[8], b[9] = byte('0'+dom/10), byte('0'+dom%10)
	return graph.Date(b)
}
