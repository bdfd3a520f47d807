package recognize

import (
	"unicode/utf8"

	"newsgraph/extract/numeral"
)

// smallNumber reads a whole number of up to four places in digits or hanzi, and says
// how many places it was written in; places is 0 where there is none.
func smallNumber(text string, i int) (value, end, places int) {
	for end = i; end < len(text); places++ {
		c := text[end]
		if c-'0' <= 9 {
			value, end = value*10+int(c-'0'), end+1
			continue
		}
		if !fullWidth.has(text, end) {
			break
		}
		value, end = value*10+int(text[end+2]-0x90), end+len("０")
	}
	if places > 0 {
		if places > 4 {
			return 0, i, 0
		}
		return value, end, places
	}
	return hanziNumber(text, i)
}

// fullWidth holds the digits of full width, and hanziDigits what a number in hanzi may
// begin with.
var (
	fullWidth   = newRuneSet("０１２３４５６７８９")
	hanziDigits = newRuneSet("零〇○一壹二两兩贰三叁四五六七八九十百")
)

// hanziNumber reads 七十五, 十二, 两 and 二〇二四.
func hanziNumber(text string, i int) (value, end, places int) {
	if !hanziDigits.has(text, i) {
		return 0, i, 0
	}
	row, run := 0, 0
	tens := false
	for end = i; end < len(text) && places < 6; places++ {
		r, size := utf8.DecodeRuneInString(text[end:])
		if v := numeral.Digit(r); v >= 0 {
			row, run, value = row*10+v, run+1, value+v
			if run > 1 && tens {
				return 0, i, 0
			}
		} else if r == '十' && run <= 1 && !tens {
			value, row, run, tens = max(value, 1)*10, 0, 0, true
		} else if r == '百' && run <= 1 && !tens && places <= 1 {
			value, row, run = max(value, 1)*100, 0, 0
			return hundreds(text, end+size, value, places+1)
		} else {
			break
		}
		end += size
	}
	switch {
	case places == 0:
		return 0, i, 0
	case !tens && run == 4:
		return row, end, 4
	case !tens && run > 1:
		return 0, i, 0
	}
	return value, end, min(places, 3)
}

func hundreds(text string, i, value, places int) (int, int, int) {
	if low, end, n := hanziNumber(text, i); n > 0 && n < 4 && low < 100 {
		return value + low, end, 3
	}
	return value, i, min(places, 3)
}
