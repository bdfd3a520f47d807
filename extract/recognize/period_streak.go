package recognize

import (
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/wordlist"
)

// streak reads 连续8年, 连续11个月 and the like; 连续三晚 has the days that follow the
// date named before it.
func (s *periodScan) streak(i int) (stretch, bool) {
	rest := s.text[i:]
	word := "连续"
	if !strings.HasPrefix(rest, word) {
		if word = "連續"; !strings.HasPrefix(rest, word) {
			return stretch{}, false
		}
	}
	at := i + len(word)
	n, end, places := smallNumber(s.text, at)
	if places == 0 {
		many := manyTimes.Opening(s.text[at:])
		return stretch{start: i, end: at + len(many), kind: extract.Streak}, many != ""
	}
	stop, unit := span(s.text, end)
	switch unit {
	case "", "小时":
		return stretch{}, false
	case "晚", "天", "日", "夜":
		st := stretch{start: i, end: stop, kind: extract.Window}
		if k := len(s.found); s.last.y > 0 && k > 0 && i-s.found[k-1].Span.End < 400 && s.found[k-1].Kind == extract.Day && n > 0 && n < 32 {
			st.from, st.to = s.last, s.last.plus(n-1)
		}
		return st, true
	}
	return stretch{start: i, end: stop, kind: extract.Streak}, true
}

var manyTimes = wordlist.Of("多年", "数年", "几年", "多月", "数月", "多日", "数日")

// spanning reads 为期半年 and 为期三年.
func (s *periodScan) spanning(i int) (stretch, bool) {
	if !strings.HasPrefix(s.text[i:], "为期") && !strings.HasPrefix(s.text[i:], "為期") {
		return stretch{}, false
	}
	at := i + len("为期")
	end := at
	if strings.HasPrefix(s.text[at:], "半") {
		end += len("半")
	} else if _, e, places := smallNumber(s.text, at); places > 0 {
		end = e
	} else {
		return stretch{}, false
	}
	stop, unit := span(s.text, end)
	return stretch{start: i, end: stop, kind: extract.Window}, unit != ""
}

// halfYear reads 半年 and 半年来 where a clause begins.
func (s *periodScan) halfYear(i int) (stretch, bool) {
	if !startsAs(s.text[i:], "半年", "报", "度", "线") || !clauseStart(s.text, i) {
		return stretch{}, false
	}
	st := stretch{start: i, end: i + len("半年"), kind: extract.Window}
	for _, more := range [...]string{"多来", "来", "多", "间"} {
		if strings.HasPrefix(s.text[st.end:], more) {
			st.end += len(more)
			break
		}
	}
	return st, true
}
