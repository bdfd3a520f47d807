package numeral

import (
	"strings"
	"unicode/utf8"
)

// number is a numeral as printed, before its unit.
type number struct {
	decimal
	high  decimal // the upper end of 三四十; zero mantissa where there is none
	end   int
	hanzi bool // written without any digit 0-9
	lone  bool // a magnitude without a factor: 百, 千, 万
	over  bool // 余 or 多 stands inside: 200余万
	vague bool // 几 or 数 stands inside: no number at all
	part  bool // a fraction: 三分之一, 百分之三十
	mille bool // 千分之
	power int  // of the magnitudes behind the digits: 4 in 5万
}

// Digit is the value of a hanzi digit, or -1.
func Digit(r rune) int {
	switch r {
	case '零', '〇', '○':
		return 0
	case '一', '壹':
		return 1
	case '二', '两', '兩', '贰':
		return 2
	case '三', '叁':
		return 3
	case '四':
		return 4
	case '五':
		return 5
	case '六':
		return 6
	case '七':
		return 7
	case '八':
		return 8
	case '九':
		return 9
	}
	return -1
}

// magnitude is the power of ten of a hanzi magnitude, or 0.
func magnitude(r rune) int {
	switch r {
	case '十', '拾':
		return 1
	case '百', '佰':
		return 2
	case '千', '仟':
		return 3
	case '万', '萬':
		return 4
	case '亿', '億':
		return 8
	}
	return 0
}

// asciiDigit is the value of a half or full width digit at text[i] and its length.
func asciiDigit(text string, i int) (value uint64, size int) {
	if i >= len(text) {
		return 0, 0
	}
	if c := text[i]; c-'0' <= 9 {
		return uint64(c - '0'), 1
	}
	if i+2 < len(text) && text[i] == 0xEF && text[i+1] == 0xBC && text[i+2]-0x90 <= 9 {
		return uint64(text[i+2] - 0x90), 3
	}
	return 0, 0
}

// Starts reports whether a number may begin with r.
func Starts(r rune) bool {
	if r < 0x80 {
		return r >= '0' && r <= '9'
	}
	return r >= '０' && r <= '９' || Digit(r) >= 0 || magnitude(r) > 0 || r == '半'
}

// readDigits reads 15,482 or 1.66 or １９: digits with thousands commas and a point.
func readDigits(text string, i int) (number, bool) {
	var n number
	count, group, commas := 0, 0, 0
	for i < len(text) {
		if v, size := asciiDigit(text, i); size > 0 {
			if count++; count > 18 {
				return number{}, false
			}
			n.m, i = n.m*10+v, i+size
			group++
			continue
		}
		if !thousandsComma(text, i, group, commas) {
			break
		}
		i, group, commas = i+1, 0, commas+1
	}
	if count == 0 {
		return number{}, false
	}
	return readPoint(text, i, count, n)
}

// thousandsComma reports whether the comma at text[i] parts thousands: three digits
// and no more must follow, and one to three (after another comma three) precede.
func thousandsComma(text string, i, group, commas int) bool {
	if text[i] != ',' || group == 0 || group > 3 || commas > 0 && group != 3 {
		return false
	}
	j := i + 1
	for range 3 {
		_, size := asciiDigit(text, j)
		if size == 0 {
			return false
		}
		j += size
	}
	_, size := asciiDigit(text, j)
	return size == 0
}

// readPoint reads the places behind the point, if any. A second point makes it a
// version or a date and no number.
func readPoint(text string, i, count int, n number) (number, bool) {
	dot := pointLen(text, i)
	if _, size := asciiDigit(text, i+dot); dot == 0 || size == 0 {
		n.end = i
		return n, true
	}
	for i += dot; ; count++ {
		v, size := asciiDigit(text, i)
		if size == 0 {
			break
		}
		if count >= 18 {
			return number{}, false
		}
		n.m, n.scale, i = n.m*10+v, n.scale+1, i+size
	}
	if dot := pointLen(text, i); dot > 0 {
		if _, size := asciiDigit(text, i+dot); size > 0 {
			return number{}, false
		}
	}
	n.end = i
	return n, true
}

func pointLen(text string, i int) int {
	switch {
	case i < len(text) && text[i] == '.':
		return 1
	case hasAt(text, i, "．"):
		return len("．")
	}
	return 0
}

// readNumber reads the number at text[i]: 1.66亿, 200余万, 一千二百, 1萬8,642, 三分之二.
// units tells where a magnitude belongs to the unit (90万千瓦时).
func readNumber(text string, i int, units *Units) (number, bool) {
	if _, size := asciiDigit(text, i); size > 0 {
		return readMixed(text, i, units)
	}
	n, ok := readHanzi(text, i, units)
	if !ok {
		return n, false
	}
	if hasAt(text, n.end, "分之") {
		return readFraction(text, n, units)
	}
	return n, true
}

// readMixed reads digits with hanzi magnitudes: 4.2万, 1億2,360萬.
func readMixed(text string, i int, units *Units) (number, bool) {
	n, ok := readDigits(text, i)
	if !ok {
		return n, false
	}
	power := n.takeMagnitudes(text, units)
	n.power = power
	if n.decimal, ok = n.shift(power); !ok || n.vague || n.over || power < 4 {
		return n, ok
	}
	rest, ok := readDigits(text, n.end)
	if !ok {
		return n, true
	}
	low := rest.takeMagnitudes(text, units)
	limit, _ := decimal{m: 1}.shift(power)
	if rest.decimal, ok = rest.shift(low); !ok || !rest.less(limit) {
		return n, true
	}
	n.decimal, ok = n.plus(rest.decimal)
	n.end, n.over = rest.end, rest.over
	return n, ok
}

// takeMagnitudes moves over 万, 余万, 多亿, 千 behind digits and returns their power of ten.
func (n *number) takeMagnitudes(text string, units *Units) int {
	power := 0
	if rest := text[n.end:]; strings.HasPrefix(rest, "个亿") || strings.HasPrefix(rest, "個億") {
		n.end += len("个")
	}
	for {
		r, size := utf8.DecodeRuneInString(text[n.end:])
		if r == '几' || r == '幾' {
			n.vague = true
		}
		if over := r == '余' || r == '餘' || r == '多' || r == '来' || r == '來' || n.vague; over && !n.over {
			next, more := utf8.DecodeRuneInString(text[n.end+size:])
			if magnitude(next) < 4 {
				return power
			}
			n.over, n.end, power = true, n.end+size+more, power+magnitude(next)
			continue
		}
		p := magnitude(r)
		if p == 0 || power+p > 16 || units.begins(text, n.end) {
			return power
		}
		n.end, power = n.end+size, power+p
	}
}

// readFraction reads 分之 and what is parted: 百分之三十, 三分之二.
func readFraction(text string, den number, units *Units) (number, bool) {
	i := den.end + len("分之")
	num, ok := number{}, false
	if _, size := asciiDigit(text, i); size > 0 {
		num, ok = readDigits(text, i)
	} else {
		num, ok = readHanzi(text, i, units)
	}
	if !ok || den.scale != 0 || num.vague {
		return number{}, false
	}
	num.part, num.hanzi, num.lone = true, true, false
	switch den.m {
	case 100:
	case 1000:
		num.mille = true
	case 10000:
		num.scale += 2
	default:
		if num.scale != 0 {
			return number{}, false
		}
		num.decimal, ok = percent(num.m, den.m)
	}
	return num, ok
}
