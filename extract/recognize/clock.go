package recognize

import (
	"strings"
	"unicode/utf8"
)

var dayParts = [...]string{"凌晨", "清晨", "早上", "早晨", "上午", "中午", "下午", "傍晚", "晚上", "晚间", "深夜", "夜间", "夜里", "午后", "晚", "夜"}

// clock reads the time of day behind a date, and returns where it ends.
func clock(text string, i int) int {
	end := i
	for _, open := range [...]string{"（星期", "(星期", "（周", "(周"} {
		if strings.HasPrefix(text[end:], open) {
			if j := strings.IndexAny(text[end:min(len(text), end+24)], "）)"); j > 0 {
				_, size := utf8.DecodeRuneInString(text[end+j:])
				end += j + size
			}
		}
	}
	for _, part := range dayParts {
		if strings.HasPrefix(text[end:], part) {
			end += len(part)
			break
		}
	}
	at := end
	if at < len(text) && text[at] == ' ' {
		at++
	}
	if t := timeOfDay(text, at); t > at {
		return t
	}
	return end
}

// timeOfDay reads 9时30分许, 7点半, 09:18:22, and returns where it ends, or i.
func timeOfDay(text string, i int) int {
	h, end, places := smallNumber(text, i)
	if places == 0 || places > 3 || h > 24 {
		return i
	}
	if end < len(text) && text[end] == ':' || strings.HasPrefix(text[end:], "：") {
		return colonTime(text, i, end)
	}
	mark := ""
	for _, m := range [...]string{"时", "時", "点", "點"} {
		if startsAs(text[end:], m, "任", "候", "击", "位", "赞", "名", "多") {
			mark = m
		}
	}
	if mark == "" {
		return i
	}
	end += len(mark)
	if m, mEnd, n := smallNumber(text, end); n > 0 && m < 60 && strings.HasPrefix(text[mEnd:], "分") {
		end = mEnd + len("分")
	}
	for _, tail := range [...]string{"整", "半", "许", "許", "左右"} {
		if strings.HasPrefix(text[end:], tail) {
			end += len(tail)
		}
	}
	return end
}

// colonTime reads 10:00 and 09:18:22; end is where the hour ends.
func colonTime(text string, i, end int) int {
	for range 2 {
		_, size := utf8.DecodeRuneInString(text[end:])
		m, mEnd, places := smallNumber(text, end+size)
		if places != 2 || m > 59 || strings.HasPrefix(text[end:], "，") {
			break
		}
		i, end = mEnd, mEnd
		if !(end < len(text) && (text[end] == ':' || strings.HasPrefix(text[end:], "："))) {
			break
		}
	}
	return i
}
