package refer

import (
	"strings"
	"unicode"
)

// Core is a name without marks, blanks, ordinals of the instance (第十六次) and
// 新时代, which only praises.
func Core(name string) string {
	name = strings.TrimPrefix(name, "新时代")
	if !mayHoldMarks(name) { // as most
		return name
	}
	return strings.Map(func(r rune) rune {
		if outOfCore(r) {
			return -1
		}
		return r
	}, name)
}

// mayHoldMarks reports whether a name holds a byte below the digits, or one with which
// characters begin that stand before the Han characters.
func mayHoldMarks(name string) bool {
	for i := range len(name) {
		if b := name[i]; b < '0' || 0xC2 <= b && b <= 0xE3 {
			return true
		}
	}
	return false
}

// outOfCore reports a mark or blank that is no part of a core.
func outOfCore(r rune) bool {
	switch r {
	case '“', '”', '‘', '’', '"', '\'', '《', '》', '「', '」', '『', '』':
		return true
	}
	return unicode.IsSpace(r)
}

// yearsIn is the first year printed in a name, or the span of years: 昆仑2024,
// 2017—2020年度平安中国建设示范市.
func yearsIn(name string) string {
	first := yearAt(name)
	if first < 0 {
		return ""
	}
	years := name[first : first+4]
	rest := name[first+4:]
	for _, dash := range []string{"—", "－", "-", "–", "至", "~", "～"} {
		if after, ok := strings.CutPrefix(rest, dash); ok && yearAt(after) == 0 {
			return years + "—" + after[:4]
		}
	}
	return years
}

// yearAt is where four digits that are a year begin in a name, or -1.
func yearAt(name string) int {
	run := 0
	for i := 0; i <= len(name); i++ {
		if i < len(name) && '0' <= name[i] && name[i] <= '9' {
			run++
			continue
		}
		if run == 4 && (name[i-4:i-2] == "20" || name[i-4:i-2] == "19") {
			return i - 4
		}
		run = 0
	}
	return -1
}
