package read

import (
	"strings"
	"unicode/utf8"
)

// dateline is the opening of a report: 新华社北京9月26日电, 本报讯, 央视网消息.
type dateline struct {
	org        string // "" for 本报
	month, dom int
	size       int // bytes, the bracket in front included
}

const maxDateline = 26 // code points

// datelineAt reads the dateline at the front of s.
func datelineAt(s string) (d dateline, ok bool) {
	from := len(s) - len(strings.TrimLeft(s, openers))
	n := 0
	for i, r := range s[from:] {
		if n++; n > maxDateline {
			return d, false
		}
		size := 0
		switch r {
		case '电', '讯', '電', '訊':
			size = utf8.RuneLen(r)
		case '消':
			size = len("消息")
		default:
			if r == '，' || r == '。' || r == '：' {
				return d, false
			}
			continue
		}
		at := from + i
		if r == '消' && !strings.HasPrefix(s[at:], "消息") || !endsDateline(s[at+size:]) {
			continue
		}
		d.size = at + size
		return d, d.head(s[from:at])
	}
	return d, false
}

// endsDateline tells what may stand behind 电, 讯 and 消息.
func endsDateline(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return rest == "" || isSpace(r) || strings.ContainsRune("（(：:】）)，,]", r) ||
		strings.HasPrefix(rest, "题") || strings.HasPrefix(rest, "记者") || strings.HasPrefix(rest, "(")
}

// head reads what stands before 电: an outlet, a place, a day.
func (d *dateline) head(s string) bool {
	if i := strings.IndexAny(s, "0123456789"); i >= 0 {
		day := s[i:]
		if _, n := parseDate(day); n == 0 {
			var size int
			if d.month, d.dom, size = parseMonthDay(day); size == 0 {
				return false
			}
		}
		s = s[:i]
	}
	for _, w := range [...]string{"本报", "本報", "本台", "本网", "本刊", "本社"} {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	if strings.HasPrefix(s, "据") {
		return false
	}
	n := 0
	for i, r := range s {
		if n++; n > 10 {
			return false
		}
		if n > 1 && strings.ContainsRune("社报報网網台", r) {
			d.org = s[:i+utf8.RuneLen(r)]
			return true
		}
	}
	return false
}

// isTopicLine tells 新华社北京9月26日电 题:…, a dateline with a headline.
func isTopicLine(s string) bool {
	d, ok := datelineAt(s)
	if !ok {
		return false
	}
	rest := strings.TrimLeftFunc(s[d.size:], isSpace)
	return strings.HasPrefix(rest, "题:") || strings.HasPrefix(rest, "题：")
}

// isBareDateline tells a dateline with no text behind it: 央视网消息（新闻联播）：.
func isBareDateline(s string) bool {
	d, ok := datelineAt(s)
	if !ok {
		return false
	}
	rest := strings.Trim(s[d.size:], " \t\u3000\u00a0）)】]：:")
	if strings.HasPrefix(rest, "（") || strings.HasPrefix(rest, "(") {
		_, rest, _ = strings.Cut(strings.Replace(rest, "（", "(", 1), "(")
		return utf8.RuneCountInString(rest) <= 12 && !strings.ContainsAny(rest, "（）()，。")
	}
	return rest == ""
}
