package numeral

import (
	"strings"
	"unicode/utf8"
)

// hanziScan sums up a numeral written in hanzi, rune by rune.
type hanziScan struct {
	total, section, digit uint64 // above 万, above the last digit, the digit that waits
	highs                 uint64 // in 三四十 the 四 that waits, 0 where there is none
	waiting               bool
	zero                  bool // 零 stands before the waiting digit
	lastPower             int
	figures               int // digits in a row with no magnitude between: 二〇二四
	run                   uint64
	n                     number
}

// readHanzi reads 一百二十三, 两千余, 百余 (lone), 二〇二四, 三点五, 半 not included.
func readHanzi(text string, i int, units *Units) (number, bool) {
	s := hanziScan{n: number{hanzi: true, end: i}}
	start := i
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if i > start && units.begins(text, i) && Digit(r) < 0 {
			break
		}
		if v := Digit(r); v >= 0 {
			if !s.takeDigit(uint64(v)) {
				return number{}, false
			}
		} else if p := magnitude(r); p > 0 {
			if !s.takeMagnitude(p, i == start) {
				return number{}, false
			}
		} else if skip := s.takeOver(text, i, size); skip == 0 {
			break
		}
		i += size
	}
	s.n.end = i
	if i == start {
		return number{}, false
	}
	if !s.finish() {
		return number{}, false
	}
	return s.n.takePoint(text, units)
}

func (s *hanziScan) takeDigit(v uint64) bool {
	s.figures++
	if s.figures > 12 {
		return false
	}
	s.run = s.run*10 + v
	if v == 0 {
		s.zero = true
		s.waiting = s.waiting || s.figures == 1 && s.total+s.section == 0
		return true
	}
	if s.waiting && s.figures == 2 && v > s.digit && s.digit > 0 {
		s.highs = v
		return true
	}
	s.digit, s.waiting = v, true
	return true
}

func (s *hanziScan) takeMagnitude(p int, first bool) bool {
	if s.figures > 2 || s.figures == 2 && s.highs == 0 && !s.zero {
		return false // 二〇二四万 is nobody's number
	}
	if !s.waiting && s.section == 0 && s.total == 0 {
		if !first {
			return false
		}
		s.digit, s.n.lone = 1, p > 1
	}
	if s.highs > 0 { // 三四十: from 30 to 40
		high, ok := decimal{m: s.highs}.shift(p)
		if !ok || s.section+s.total > 0 {
			return false
		}
		s.n.high = high
	}
	unit := uint64(1)
	for range p {
		unit *= 10
	}
	switch {
	case s.total > maxMantissa/unit:
		return false
	case p >= 4 && s.section+s.digit == 0: // 万亿
		s.total *= unit
	case p >= 4:
		s.total += (s.section + s.digit) * unit
		s.section = 0
	default:
		if s.digit == 0 {
			return false
		}
		s.section += s.digit * unit
	}
	if p >= 4 && s.n.high.m > 0 && s.highs == 0 {
		s.n.high, _ = s.n.high.shift(p)
	}
	s.digit, s.highs, s.waiting, s.zero, s.figures, s.run, s.lastPower = 0, 0, false, false, 0, 0, p
	return true
}

// takeOver moves over 余 or 多 before 万 or 亿, and refuses 几.
func (s *hanziScan) takeOver(text string, i, size int) int {
	r, _ := utf8.DecodeRuneInString(text[i:])
	if r == '几' || r == '幾' {
		s.n.vague = true
		return size
	}
	if r != '余' && r != '餘' && r != '多' && r != '来' {
		return 0
	}
	next, _ := utf8.DecodeRuneInString(text[i+size:])
	if magnitude(next) < 4 || s.n.over {
		return 0
	}
	s.n.over = true
	return size
}

// finish settles the digit that waits: 一百零三, 一万二 (12000), 两三 (2 to 3), 二〇二四.
func (s *hanziScan) finish() bool {
	switch {
	case s.highs > 0 && s.total+s.section == 0: // 两三名
		s.n.m, s.n.high = s.digit, decimal{m: s.highs}
		return true
	case s.highs > 0:
		return false
	case s.figures > 1 && s.total+s.section == 0:
		s.n.m = s.run
		return s.figures > 2 || s.zero
	case s.figures > 1 && !s.zero:
		return false
	}
	last := s.digit
	if s.digit > 0 && s.lastPower > 1 && !s.zero {
		for range s.lastPower - 1 {
			last *= 10
		}
	}
	s.n.m = s.total + s.section + last
	return true
}

// takePoint reads 点 and the digits behind it: 三点五, 一点二亿.
func (n number) takePoint(text string, units *Units) (number, bool) {
	if !hasAt(text, n.end, "点") || n.vague || n.lone || n.high.m > 0 {
		return n, true
	}
	d, i, places := n.decimal, n.end+len("点"), 0
	for places < 6 {
		r, size := utf8.DecodeRuneInString(text[i:])
		v := Digit(r)
		if v < 0 {
			break
		}
		d, i, places = decimal{d.m*10 + uint64(v), d.scale + 1}, i+size, places+1
	}
	r, _ := utf8.DecodeRuneInString(text[i:])
	if places == 0 || r == '分' || r == '十' || r == '刻' {
		return n, true // 三点五十分 is a time of day
	}
	n.decimal, n.end = d, i
	power := n.takeMagnitudes(text, units)
	var ok bool
	n.decimal, ok = n.shift(power)
	return n, ok
}

// hasAt reports whether word stands at text[i].
func hasAt(text string, i int, word string) bool {
	return i >= 0 && i <= len(text) && strings.HasPrefix(text[i:], word)
}
