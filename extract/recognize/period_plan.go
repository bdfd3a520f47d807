package recognize

import (
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/wordlist"
)

var fiveYearPlans = wordlist.Of("七五", "八五", "九五", "十五五", "十五", "十一五", "十二五", "十三五", "十四五", "十六五")

// fiveYears reads “十四五”期间: the fourteenth five-year plan ran from 2021 to 2025.
func (s *periodScan) fiveYears(r rune, i int) (stretch, bool) {
	at := i
	quoted := r != '十'
	if quoted {
		at += len("“")
	}
	end := at + len(fiveYearPlans.Opening(s.text[at:]))
	if end == at {
		return stretch{}, false
	}
	n, _, _ := smallNumber(s.text[:end-len("五")], at)
	if quoted {
		shut, size := utf8.DecodeRuneInString(s.text[end:])
		if shut != '”' && shut != '」' && shut != '"' {
			return stretch{}, false
		}
		end += size
	}
	y := 2021 + 5*(n-14)
	switch tail := planTails.Opening(s.text[end:]); tail {
	case "", "末":
		return stretch{}, false
	case "以来":
		return stretch{i, end, day{y: y}, day{y: y + 4}, extract.Window}, true
	default:
		return stretch{i, end + len(tail), day{y: y}, day{y: y + 4}, extract.Window}, true
	}
}

var planTails = wordlist.Of("期间", "期間", "时期", "规划期间", "以来", "末")
