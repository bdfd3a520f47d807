package recognize

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/wordlist"
)

// periodLinks join the two ends of a range of dates.
var periodLinks = wordlist.Of("至", "到", "——", "—", "－", "-", "–", "~", "～", "〜")

// link returns where a word that joins the ends of a range stops, or 0.
func link(text string, i int) int {
	if l := periodLinks.Opening(text[i:]); l != "" {
		return i + len(l)
	}
	return 0
}

// timeWords begin whatever may follow the number of a date or a span of time, and
// afterNumeral is what may follow the first hanzi of such a number.
const timeWords = "年月日季个個多余天周星晚夜小至到—－–～〜、"

var (
	timeWord     = newRuneSet(timeWords)
	afterNumeral = newRuneSet(timeWords + "零〇○一壹二两兩贰三叁四五六七八九十百０１２３４５６７８９")
)

// numeric reads a period that begins with a number: 2024年9月13日, 1至9月, 三季度, 75年来.
func (s *periodScan) numeric(i int) (stretch, bool) {
	v, end, places := smallNumber(s.text, i)
	if places == 0 || end < len(s.text) && s.text[end] >= 0x80 && !timeWord.has(s.text, end) || s.ordinal(i) {
		return stretch{}, false
	}
	rest := s.text[end:]
	switch {
	case places == 4 && v > 1800 && v < 2200:
		return s.fromYear(i, v, end)
	case v >= 100 && v <= 150 && s.minguo(end):
		s.sawYear(v+1911, i, false)
		return s.yearTail(i, v+1911, end+len("年"))
	case strings.HasPrefix(rest, "月") && v >= 1 && v <= 12:
		return s.month(i, 0, v, end+len("月"))
	case strings.HasPrefix(rest, "季度") && v >= 1 && v <= 4:
		return s.quarters(i, 0, v, v, end+len("季度")), true
	case strings.HasPrefix(rest, "日") && s.dayAlone(i, v, end+len("日")):
		return s.onDay(i, day{s.lastYear(), s.lastMonth(), v}, end+len("日"))
	}
	if st, ok := s.months(i, 0, v, end); ok {
		return st, true
	}
	if st, ok := s.days(i, day{s.lastYear(), s.lastMonth(), v}, end); ok {
		return st, true
	}
	return s.lasting(i, v, end)
}

// ordinal reports whether the number at text[i] is one of a row (第三) or of a rate
// (每3个月), or is inside a longer number.
func (s *periodScan) ordinal(i int) bool {
	r, _ := utf8.DecodeLastRuneInString(s.text[:i])
	if r == '第' {
		_, end, _ := smallNumber(s.text, i)
		return !strings.HasPrefix(s.text[end:], "季度")
	}
	switch r {
	case '每', '数', '几', '十', '百', '千', '万', '亿', '零':
		return true
	}
	return false
}

// minguo reports whether 年 and a part of a year stand at text[i], so that a number
// of three digits before it counts years of the Republic.
func (s *periodScan) minguo(i int) bool {
	rest, ok := strings.CutPrefix(s.text[i:], "年")
	if !ok {
		return false
	}
	if partsOfYear.Opens(rest) {
		return true
	}
	_, end, places := smallNumber(rest, 0)
	return places > 0 && strings.HasPrefix(rest[end:], "月")
}

// partsOfYear follow the 年 of a year and of no age.
var partsOfYear = wordlist.Of("上半年", "下半年", "度", "第")

// fromYear reads on behind a number of four digits.
func (s *periodScan) fromYear(i, y, end int) (stretch, bool) {
	if strings.HasPrefix(s.text[end:], "年") {
		end += len("年")
		_, after, places := smallNumber(s.text, end)
		s.sawYear(y, i, places > 0 && strings.HasPrefix(s.text[after:], "月"))
		return s.yearTail(i, y, end)
	}
	if l := link(s.text, end); l > 0 { // 2017—2020年度
		if y2, end2, places := smallNumber(s.text, l); places == 4 && y2 > y && strings.HasPrefix(s.text[end2:], "年") {
			end2 += len("年")
			if strings.HasPrefix(s.text[end2:], "度") {
				end2 += len("度")
			}
			return stretch{i, end2, day{y: y}, day{y: y2}, extract.Window}, true
		}
	}
	return s.isoDate(i, y, end)
}

// isoDate reads 2022-08-29, 2022/8/29 and 2022.08.29, with a time of day or not.
func (s *periodScan) isoDate(i, y, end int) (stretch, bool) {
	if end >= len(s.text) || strings.IndexByte("-/.", s.text[end]) < 0 {
		return stretch{}, false
	}
	m, mEnd, mPlaces := smallNumber(s.text, end+1)
	if mPlaces == 0 || mEnd >= len(s.text) || s.text[mEnd] != s.text[end] {
		return stretch{}, false
	}
	d, dEnd, dPlaces := smallNumber(s.text, mEnd+1)
	if dPlaces == 0 || date(y, m, d) == "" {
		return stretch{}, false
	}
	s.sawYear(y, i, true)
	at := day{y, m, d}
	return stretch{i, clock(s.text, dEnd), at, at, extract.Day}, true
}

// yearTail reads what follows a year: 度, 初, 底, 9月, 上半年, 前三季度, 至2021年.
func (s *periodScan) yearTail(i, y, end int) (stretch, bool) {
	if strings.HasPrefix(s.text[end:], "度") {
		end += len("度")
	}
	if st, ok := s.partOf(i, y, end); ok {
		return st, true
	}
	st := stretch{i, end, day{y: y}, day{y: y}, extract.Window}
	rest := s.text[end:]
	switch {
	case startsAs(rest, "年初"), startsAs(rest, "年底"), startsAs(rest, "年末"): // 今年年初
		st.end += len("年初")
		st.from, st.to = edge(y, strings.HasPrefix(rest, "年初"))
	case startsAs(rest, "初", "中", "级", "步", "一", "二", "三", "次", "始"), startsAs(rest, "底", "层", "线"), startsAs(rest, "末"):
		st.end += len("初")
		st.from, st.to = edge(y, strings.HasPrefix(rest, "初"))
	case startsAs(rest, "全年"):
		st.end += len("全年")
	}
	if l := link(s.text, st.end); l > 0 {
		if y2, end2, places := smallNumber(s.text, l); places == 4 && strings.HasPrefix(s.text[end2:], "年") {
			if to, ok := s.yearTail(l, y2, end2+len("年")); ok {
				st.end, st.to = to.end, to.to
			}
		}
	}
	return st, true
}

// edge is the start or the end of a year, to the month.
func edge(y int, start bool) (from, to day) {
	if start {
		return day{y, 1, 0}, day{y, 1, 0}
	}
	return day{y, 12, 0}, day{y, 12, 0}
}

// partOf reads a part of the year y: 9月13日, 1至9月, 上半年, 前三季度, 三季度, 前11个月.
func (s *periodScan) partOf(i, y, at int) (stretch, bool) {
	rest := s.text[at:]
	switch {
	case strings.HasPrefix(rest, "上半年"):
		return stretch{i, at + len("上半年"), day{y, 1, 0}, day{y, 6, 0}, extract.Window}, true
	case strings.HasPrefix(rest, "下半年"):
		return stretch{i, at + len("下半年"), day{y, 7, 0}, day{y, 12, 0}, extract.Window}, true
	case strings.HasPrefix(rest, "前"), strings.HasPrefix(rest, "头"):
		return s.firstOf(i, y, at+len("前"))
	case strings.HasPrefix(rest, "第"):
		at += len("第")
	}
	v, end, places := smallNumber(s.text, at)
	if places == 0 || places > 3 {
		return stretch{}, false
	}
	switch rest := s.text[end:]; {
	case strings.HasPrefix(rest, "月") && v >= 1 && v <= 12:
		return s.month(i, y, v, end+len("月"))
	case strings.HasPrefix(rest, "季度") && v >= 1 && v <= 4:
		return s.quarters(i, y, v, v, end+len("季度")), true
	}
	return s.months(i, y, v, end)
}

// firstOf reads 三季度, 11个月 or 9月 behind 前.
func (s *periodScan) firstOf(i, y, at int) (stretch, bool) {
	v, end, places := smallNumber(s.text, at)
	if places == 0 {
		return stretch{}, false
	}
	word := firstParts.Opening(s.text[end:])
	switch end += len(word); {
	case word == "" || v < 1 || v > 12:
		return stretch{}, false
	case strings.HasSuffix(word, "度") && v <= 4:
		return s.quarters(i, y, 1, v, end), true
	}
	return s.monthRange(i, y, 1, v, end), true
}

// firstParts are the parts of a year that 前 counts.
var firstParts = wordlist.Of("个季度", "季度", "个月", "個月", "月份", "月")

// quarters is the stretch from one quarter's start to another's end.
func (s *periodScan) quarters(i, y, first, last, end int) stretch {
	return s.monthRange(i, y, first*3-2, last*3, end)
}

func (s *periodScan) monthRange(i, y, first, last, end int) stretch {
	if y == 0 {
		y = s.yearOf(last)
	}
	if strings.HasPrefix(s.text[end:], "末") || strings.HasPrefix(s.text[end:], "底") {
		return stretch{i, end + len("末"), day{y, last, 0}, day{y, last, 0}, extract.Window}
	}
	return stretch{i, end, day{y, first, 0}, day{y, last, 0}, extract.Window}
}
