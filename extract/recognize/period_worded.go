package recognize

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/wordlist"
)

// years are words for a year, by their distance from the one of the article.
var yearWords = []struct {
	word string
	off  int
}{
	{"今年", 0}, {"本年", 0}, {"去年", -1}, {"上年", -1}, {"前年", -2}, {"明年", 1}, {"后年", 2}, {"来年", 1},
}

// nowWords are words for about now. Days of them are those of the article.
var nowWords = []struct {
	word string
	off  int // days from the article's
	kind extract.PeriodKind
	told bool // the days can be told
}{
	{"目前", 0, extract.AsOf, true}, {"今天", 0, extract.Day, true}, {"今日", 0, extract.Day, true}, {"今晚", 0, extract.Day, true},
	{"昨天", -1, extract.Day, true}, {"昨日", -1, extract.Day, true}, {"昨晚", -1, extract.Day, true}, {"前天", -2, extract.Day, true},
	{"近日", 0, extract.Window, false}, {"日前", 0, extract.Window, false}, {"近期", 0, extract.Window, false}, {"当日", 0, extract.Window, false},
	{"当天", 0, extract.Window, false}, {"当晚", 0, extract.Window, false}, {"次日", 0, extract.Window, false}, {"同日", 0, extract.Window, false},
	{"发稿", 0, extract.AsOf, true}, {"今", 0, extract.AsOf, true},
}

// worded reads a period that begins with a word: 今年9月, 前三季度, 近五年, 连续8年, “十四五”期间.
func (s *periodScan) worded(r rune, i int) (stretch, bool) {
	switch r {
	case '今', '本', '去', '上', '明', '后', '来', '昨', '目', '日', '当', '次', '同':
		return s.relative(r, i)
	case '前':
		return s.previous(i)
	case '下':
		return s.half(i, "下半年", 7, 12)
	case '全':
		return s.wholeYear(i)
	case '首':
		if strings.HasPrefix(s.text[i:], "首季度") {
			return s.quarters(i, 0, 1, 1, i+len("首季度")), true
		}
	case '年':
		return s.edgeOfYear(i)
	case '近', '最', '过', '過', '未', '这', '這':
		return s.recent(i)
	case '连', '連':
		return s.streak(i)
	case '为', '為':
		return s.spanning(i)
	case '半':
		return s.halfYear(i)
	case '截':
		return s.asOfNow(i)
	case '“', '「', '十':
		return s.fiveYears(r, i)
	}
	return stretch{}, false
}

// afterRelative are the second runes of what relative reads.
var afterRelative = newRuneSet("年月日天晚半前（")

// relative reads 今年, 去年同期, 上半年, 目前, 昨（10）日 and what follows a year.
func (s *periodScan) relative(r rune, i int) (stretch, bool) {
	rest := s.text[i:]
	if len(rest) < len("今(") || !afterRelative.has(rest, len("今")) && rest[len("今")] != '(' {
		return stretch{}, false
	}
	for _, w := range yearWords {
		if !strings.HasPrefix(rest, w.word) {
			continue
		}
		y := s.thisYear()
		if y > 0 {
			y += w.off
		}
		st, ok := s.yearTail(i, y, i+len(w.word))
		if y == 0 {
			st.from, st.to = day{}, day{}
		}
		return st, ok
	}
	switch {
	case r == '上' && strings.HasPrefix(rest, "上半年"):
		return s.half(i, "上半年", 1, 6)
	case strings.HasPrefix(rest, "本月"), strings.HasPrefix(rest, "当月"):
		at := day{s.published.y, s.published.m, 0}
		if at.m == 0 {
			at = day{}
		}
		return stretch{i, i + len("本月"), at, at, extract.Window}, clauseStart(s.text, i)
	case strings.HasPrefix(rest, "当年"), strings.HasPrefix(rest, "同年"):
		return s.yearTail(i, s.year, i+len("当年"))
	}
	if st, ok := s.bracketedDay(i); ok {
		return st, true
	}
	return s.now(i)
}

// now reads 目前, 近日, 昨晚.
func (s *periodScan) now(i int) (stretch, bool) {
	for _, w := range nowWords {
		if len(w.word) <= len("今") || !strings.HasPrefix(s.text[i:], w.word) {
			continue
		}
		st := stretch{start: i, end: i + len(w.word), kind: w.kind}
		if strings.HasPrefix(s.text[st.end:], "后") || w.kind == extract.Window && !clauseStart(s.text, i) && w.word != "日前" {
			return stretch{}, false
		}
		if at := s.published.whole(); w.told && at.d > -w.off {
			at.d += w.off
			st.from, st.to = at, at
			if w.kind == extract.AsOf {
				st.from = day{}
			}
		}
		return st, true
	}
	return stretch{}, false
}

// bracketedDay reads 昨（10）日: the paper's own way to name its yesterday.
func (s *periodScan) bracketedDay(i int) (stretch, bool) {
	_, size := utf8.DecodeRuneInString(s.text[i:])
	at := i + size
	open, osize := utf8.DecodeRuneInString(s.text[min(at, len(s.text)):])
	if open != '（' && open != '(' {
		return stretch{}, false
	}
	d, end, places := smallNumber(s.text, at+osize)
	shut, csize := utf8.DecodeRuneInString(s.text[end:])
	if places == 0 || d < 1 || d > 31 || shut != '）' && shut != ')' {
		return stretch{}, false
	}
	end += csize
	if !strings.HasPrefix(s.text[end:], "日") && !strings.HasPrefix(s.text[end:], "天") {
		return stretch{}, false
	}
	on := s.published.whole()
	if on.d > 0 {
		if d > on.d { // yesterday was in the month before
			if on.m--; on.m == 0 {
				on.y, on.m = on.y-1, 12
			}
		}
		on.d = d
	}
	return s.onDay(i, on, end+len("日"))
}

func (s *periodScan) half(i int, word string, first, last int) (stretch, bool) {
	if !strings.HasPrefix(s.text[i:], word) {
		return stretch{}, false
	}
	y := s.yearOf(first)
	st := stretch{i, i + len(word), day{y, first, 0}, day{y, last, 0}, extract.Window}
	return st, true
}

// wholeYear reads 全年, the year the text speaks of.
func (s *periodScan) wholeYear(i int) (stretch, bool) {
	if !startsAs(s.text[i:], "全年", "级", "龄", "候") {
		return stretch{}, false
	}
	y := s.year
	if y == 0 && s.published.m > 2 {
		y = s.published.y
	}
	return stretch{i, i + len("全年"), day{y: y}, day{y: y}, extract.Window}, true
}

// edgeOfYear reads 年初, 年底前, 年内 where no year stands before.
func (s *periodScan) edgeOfYear(i int) (stretch, bool) {
	word := yearEdges.Opening(s.text[i:])
	if word == "" || !clauseStart(s.text, i) {
		return stretch{}, false
	}
	st := stretch{start: i, end: i + len(word), kind: extract.Window}
	if y := s.thisYear(); y > 0 && word == "年内" {
		st.from, st.to = day{y: y}, day{y: y}
	} else if y > 0 {
		st.from, st.to = edge(y, word == "年初")
	}
	return st, true
}

var yearEdges = wordlist.Of("年底", "年末", "年初", "年内")

// previous reads 前三季度, 前11个月 and 前三年.
func (s *periodScan) previous(i int) (stretch, bool) {
	at := i + len("前")
	if st, ok := s.firstOf(i, 0, at); ok {
		return st, true
	}
	if strings.HasPrefix(s.text[i:], "前年") || strings.HasPrefix(s.text[i:], "前天") {
		return s.relative('今', i)
	}
	if _, end, places := smallNumber(s.text, at); places > 0 && startsAs(s.text[end:], "年") {
		return stretch{start: i, end: end + len("年"), kind: extract.Window}, true
	}
	return stretch{}, false
}

// recent reads 近五年, 近年来, 过去一年, 未来三年, 这十年.
func (s *periodScan) recent(i int) (stretch, bool) {
	rest := s.text[i:]
	if word := recentTimes.Opening(rest); word != "" && (word != "近日" && word != "近期" || clauseStart(s.text, i)) {
		return stretch{start: i, end: i + len(word), kind: extract.Window}, true
	}
	word := recentWords.Opening(rest)
	if word == "" {
		return stretch{}, false
	}
	at := i + len(word)
	if strings.HasPrefix(s.text[at:], "的") {
		at += len("的")
	}
	_, end, places := smallNumber(s.text, at)
	if places == 0 || places > 3 {
		return stretch{}, false
	}
	stop, unit := span(s.text, end)
	if unit == "" || unit == "小时" || word == "近" && (unit == "天" || unit == "日") && !strings.HasPrefix(s.text[stop:], "来") {
		return stretch{}, false // 近20天 may be a bounded figure
	}
	if strings.HasPrefix(s.text[stop:], "来") || strings.HasPrefix(s.text[stop:], "间") {
		stop += len("来")
	}
	return stretch{start: i, end: stop, kind: extract.Window}, true
}

var (
	recentTimes = wordlist.Of("近年来", "近些年来", "近些年", "近几年来", "近几年", "最近几年", "过去几年", "未来几年", "这些年", "近两年来", "近日", "近期")
	recentWords = wordlist.Of("最近", "近", "过去", "過去", "未来", "这", "這") // with a number behind them
)

// asOfNow reads 截至发稿 and 截至今; dates behind 截至 take it in by themselves.
func (s *periodScan) asOfNow(i int) (stretch, bool) {
	for _, word := range [...]string{"截至发稿时", "截至发稿", "截至今", "截止发稿"} {
		if startsAs(s.text[i:], word, "年", "天", "日", "晚") {
			return stretch{start: i, end: i + len(word), to: s.published.whole(), kind: extract.AsOf}, true
		}
	}
	return stretch{}, false
}
