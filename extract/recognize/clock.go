package recognize

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract/wordlist"
)

var dayParts = wordlist.Of("凌晨", "清晨", "早上", "早晨", "上午", "中午", "下午", "傍晚", "晚上", "晚间", "深夜", "夜间", "夜里", "午后", "晚", "夜")

// hourMarks stand behind an hour, and notHour is what they are the beginning of elsewhere.
var (
	hourMarks = wordlist.Of("时", "時", "点", "點")
	notHour   = wordlist.Of("任", "候", "击", "位", "赞", "名", "多")
	hourTails = wordlist.Of("整", "半", "许", "許", "左右")
)

// weekdays open the day of the week behind a date.
var weekdays = wordlist.Of("（星期", "(星期", "（周", "(周")

// clock reads the time of day behind a date, and returns where it ends.
func clock(text string, i int) int {
	end := i
	if weekdays.Opens(text[end:]) {
		if j := strings.IndexAny(text[end:min(len(text), end+24)], "）)"); j > 0 {
			_, size := utf8.DecodeRuneInString(text[end+j:])
			end += j + size
		}
	}
	end += len(dayParts.Opening(text[end:]))
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
	mark := hourMarks.Opening(text[end:])
	if end += len(mark); mark == "" || notHour.Opens(text[end:]) {
		return i
	}
	if m, mEnd, n := smallNumber(text, end); n > 0 && m < 60 && strings.HasPrefix(text[mEnd:], "分") {
		end = mEnd + len("分")
	}
	return inTurn(hourTails, text, end)
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
