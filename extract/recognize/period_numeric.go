package recognize

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/numeral"
)

// smallNumber reads a whole number of up to four places in digits or hanzi, and says
// how many places it was written in; places is 0 where there is none.
func smallNumber(text string, i int) (value, end, places int) {
	for end = i; end < len(text); places++ {
		if c := text[end]; c-'0' <= 9 {
			value, end = value*10+int(c-'0'), end+1
			continue
		}
		r, size := utf8.DecodeRuneInString(text[end:])
		if r < '０' || r > '９' {
			break
		}
		value, end = value*10+int(r-'０'), end+size
	}
	if places > 0 {
		if places > 4 {
			return 0, i, 0
		}
		return value, end, places
	}
	return hanziNumber(text, i)
}

// hanziNumber reads 七十五, 十二, 两 and 二〇二四.
func hanziNumber(text string, i int) (value, end, places int) {
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

var periodLinks = [...]string{"至", "到", "——", "—", "－", "-", "–", "~", "～", "〜"}

// link returns where a word that joins the ends of a range stops, or 0.
func link(text string, i int) int {
	for _, l := range periodLinks {
		if strings.HasPrefix(text[i:], l) {
			return i + len(l)
		}
	}
	return 0
}

// timeWords begin whatever may follow the number of a date or a span of time.
var timeWords = newRuneSet("年月日季个個多余天周星晚夜小至到—－–～〜、")

// numeric reads a period that begins with a number: 2024年9月13日, 1至9月, 三季度, 75年来.
func (s *periodScan) numeric(i int) (stretch, bool) {
	v, end, places := smallNumber(s.text, i)
	if places == 0 || end < len(s.text) && s.text[end] >= 0x80 && !timeWords.has(s.text, end) || s.ordinal(i) {
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

// days reads the rest of 16—18日, whose first number was read as from.
func (s *periodScan) days(i int, from day, end int) (stretch, bool) {
	l := link(s.text, end)
	if l == 0 || from.m == 0 || from.d < 1 || from.d > 31 {
		return stretch{}, false
	}
	d, stop, places := smallNumber(s.text, l)
	if places == 0 || d <= from.d || !strings.HasPrefix(s.text[stop:], "日") || !s.dayAlone(i, d, stop+len("日")) {
		return stretch{}, false
	}
	to := from
	to.d = d
	return stretch{i, stop + len("日"), from, to, extract.Window}, true
}

// ordinal reports whether the number at text[i] is one of a row (第三) or of a rate
// (每3个月), or is inside a longer number.
func (s *periodScan) ordinal(i int) bool {
	r, _ := utf8.DecodeLastRuneInString(s.text[:i])
	if r == '第' {
		_, end, _ := smallNumber(s.text, i)
		return !strings.HasPrefix(s.text[end:], "季度")
	}
	return r == '每' || r == '数' || r == '几' || strings.ContainsRune("十百千万亿零", r)
}

// minguo reports whether 年 and a part of a year stand at text[i], so that a number
// of three digits before it counts years of the Republic.
func (s *periodScan) minguo(i int) bool {
	rest, ok := strings.CutPrefix(s.text[i:], "年")
	if !ok {
		return false
	}
	for _, part := range [...]string{"上半年", "下半年", "度", "第"} {
		if strings.HasPrefix(rest, part) {
			return true
		}
	}
	_, end, places := smallNumber(rest, 0)
	return places > 0 && strings.HasPrefix(rest[end:], "月")
}

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
	rest := s.text[end:]
	for _, word := range [...]string{"个季度", "季度", "个月", "個月", "月份", "月"} {
		if !strings.HasPrefix(rest, word) {
			continue
		}
		end += len(word)
		if strings.HasSuffix(word, "度") && v >= 1 && v <= 4 {
			return s.quarters(i, y, 1, v, end), true
		}
		if v >= 1 && v <= 12 {
			return s.monthRange(i, y, 1, v, end), true
		}
	}
	return stretch{}, false
}

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

// months reads the rest of 1至9月, 1—2月份 or 5、6月.
func (s *periodScan) months(i, y, first, end int) (stretch, bool) {
	l := link(s.text, end)
	if l == 0 && strings.HasPrefix(s.text[end:], "、") {
		l = end + len("、")
	}
	if l == 0 || first < 1 || first > 12 {
		return stretch{}, false
	}
	last, end2, places := smallNumber(s.text, l)
	if places == 0 || last < first || last > 12 || !strings.HasPrefix(s.text[end2:], "月") {
		return stretch{}, false
	}
	end2 += len("月")
	if strings.HasPrefix(s.text[end2:], "份") {
		end2 += len("份")
	}
	return s.monthRange(i, y, first, last, end2), true
}

// month reads on behind the month of a date, and to the other end of a range.
func (s *periodScan) month(i, y, m, end int) (stretch, bool) {
	if y == 0 {
		y = s.yearOf(m)
	}
	st := stretch{i, end, day{y, m, 0}, day{y, m, 0}, extract.Window}
	rest := s.text[end:]
	switch d, dEnd, places := smallNumber(s.text, end); {
	case places > 0 && places < 3 && d >= 1 && d <= 31 && (strings.HasPrefix(s.text[dEnd:], "日") || strings.HasPrefix(s.text[dEnd:], "号")):
		st, _ = s.onDay(i, day{y, m, d}, dEnd+len("日"))
	case places > 0 && places < 3 && link(s.text, dEnd) > 0:
		if span, ok := s.days(i, day{y, m, d}, dEnd); ok {
			st = span
		}
	case startsAs(rest, "份"):
		st.end += len("份")
	case startsAs(rest, "上旬"):
		st.end, st.from, st.to = end+len("上旬"), day{y, m, 1}, day{y, m, 10}
	case startsAs(rest, "中旬"):
		st.end, st.from, st.to = end+len("中旬"), day{y, m, 11}, day{y, m, 20}
	case startsAs(rest, "下旬"):
		st.end, st.from = end+len("下旬"), day{y, m, 21}
	case startsAs(rest, "初", "步", "次", "级"), startsAs(rest, "底"), startsAs(rest, "末"):
		st.end += len("初")
	}
	if l := link(s.text, st.end); l > 0 {
		s.until(&st, l)
	}
	return st, true
}

// until reads the far end of a range of dates: 至9月底, 至2022年5月, —15日.
func (s *periodScan) until(st *stretch, at int) {
	v, end, places := smallNumber(s.text, at)
	if places == 0 {
		return
	}
	switch rest := s.text[end:]; {
	case strings.HasPrefix(rest, "日") && st.from.d > 0 && v > st.from.d:
		to := st.from
		to.d = v
		st.end, st.to, st.kind = end+len("日"), to, extract.Window
	case strings.HasPrefix(rest, "月") && v >= 1 && v <= 12:
		y := st.from.y
		if v < st.from.m && y > 0 {
			y++
		}
		if to, ok := s.month(at, y, v, end+len("月")); ok {
			st.end, st.to, st.kind = to.end, to.to, extract.Window
		}
	case places == 4 && strings.HasPrefix(rest, "年"):
		if to, ok := s.yearTail(at, v, end+len("年")); ok {
			st.end, st.to, st.kind = to.end, to.to, extract.Window
		}
	}
}

// onDay is a date with the time of day that follows it.
func (s *periodScan) onDay(i int, at day, end int) (stretch, bool) {
	return stretch{i, clock(s.text, end), at, at, extract.Day}, true
}

// dayAlone reports whether 8日 is a date and no span of days, as in 7日内 or 连续8日.
func (s *periodScan) dayAlone(i, v, end int) bool {
	if v < 1 || v > 31 || startsAny(s.text[end:], notDate) || endsInAny(s.text[:i], spanning) && !strings.HasSuffix(s.text[:i], "附近") {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(s.text[:i])
	return s.last.m > 0 || s.published.m > 0 || clauseStart(s.text, i) || strings.ContainsRune("于在至自截", r)
}

// notDate follows a number of days, and spanning precedes one.
var (
	notDate  = []string{"内", "以内", "之内", "内", "均", "间", "游", "內", "以上", "以下", "龄", "后", "左右", "的时间", "期限", "元"}
	spanning = []string{"近", "达", "持续", "连续", "用时", "历时", "仅", "共", "超", "逾", "约", "每", "前", "后", "另", "过", "经", "满", "足", "需", "为期", "拘留"}
)

// startsAny reports whether text starts with one of the words.
func startsAny(text string, words []string) bool {
	for _, w := range words {
		if strings.HasPrefix(text, w) {
			return true
		}
	}
	return false
}

func (s *periodScan) lastMonth() int {
	if s.last.m > 0 {
		return s.last.m
	}
	return s.published.m
}

func (s *periodScan) lastYear() int {
	if s.last.m > 0 {
		return s.last.y
	}
	return s.published.y
}

// lasting reads a span of time that is told as a period: 75年来, 两个多月里, 12年前, 一天内.
func (s *periodScan) lasting(i, v, end int) (stretch, bool) {
	stop, unit := span(s.text, end)
	if unit == "" {
		return stretch{}, false
	}
	rest := s.text[stop:]
	tails := [...]string{"来", "來", "里", "裡", "间", "下来", "期间", "期間"}
	for _, tail := range tails {
		if strings.HasPrefix(rest, tail) && !strings.HasPrefix(rest, "里程") && !strings.HasPrefix(rest, "来自") && !strings.HasPrefix(rest, "间隔") {
			return stretch{start: i, end: stop + len(tail), kind: extract.Window}, true
		}
	}
	if startsAs(rest, "前", "往", "后", "期") && unit != "日" && unit != "周" {
		return stretch{start: i, end: stop + len("前"), kind: extract.Window}, true
	}
	if v == 1 && strings.HasPrefix(s.text[i:], "一") && startsAs(rest, "内", "部", "容") {
		return stretch{start: i, end: stop + len("内"), kind: extract.Window}, true
	}
	return stretch{}, false
}

// span reads a unit of time, with 个, 多 and 半 about it, and returns its end.
func span(text string, i int) (end int, unit string) {
	end = i
	for _, filler := range [...]string{"个", "個", "多", "余"} {
		if strings.HasPrefix(text[end:], filler) {
			end += len(filler)
		}
	}
	for _, u := range [...]string{"年", "月", "季度", "天", "日", "周", "星期", "晚", "夜", "小时"} {
		if !strings.HasPrefix(text[end:], u) || u == "月" && end == i {
			continue
		}
		unit, end = u, end+len(u)
		for _, more := range [...]string{"多", "半"} {
			if strings.HasPrefix(text[end:], more) {
				end += len(more)
			}
		}
		return end, unit
	}
	return i, ""
}

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
