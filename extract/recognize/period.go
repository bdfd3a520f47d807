package recognize

import (
	"slices"
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/numeral"
	"newsgraph/extract/wordlist"
)

// Periods fills doc.Periods: dates and stretches of time, by start, none inside
// another. It reads Brackets, and Article.Published, against which 今年 and dates
// without a year are resolved; failing that, against the nearest year named before.
func (a *Atoms) Periods(doc *extract.Document) {
	s := periodScan{a: a, doc: doc, text: doc.Text, found: slices.Grow(doc.Periods[:0], len(doc.Text)/bytesAPeriod), published: parseDay(string(doc.Article.Published))}
	if s.published.y == 0 {
		s.published.y = yearJustPast(doc.Text)
	}
	for i := periodStart.next(s.text, 0); i < len(s.text); i = periodStart.next(s.text, i) {
		switch c := s.text[i]; {
		case c == '\n':
			s.near = 0
			i++
		case c < 0x80:
			i = s.number(i)
		default:
			i = s.hanzi(hanziAt(s.text, i), i, i+len("年"))
		}
	}
	doc.Periods = s.found
}

// bytesAPeriod is how many bytes of news there are to a period, or somewhat fewer.
const bytesAPeriod = 400

// periodStart holds the runes at which a period may begin or end, and the end of a
// paragraph.
var periodStart = newRuneSet("\n0123456789以期中后後今本去上明来昨目日当次同前下全首年近最过過未这這连連为為半截“「零〇一二三四五六七八九十两兩百０１２３４５６７８９")

type periodScan struct {
	a         *Atoms
	doc       *extract.Document
	text      string
	found     []extract.Period
	published day
	near      int // year of a date named before in this paragraph, 0 where there is none
	year      int // year named before in the article
	last      day // last whole date named
}

// stretch is a period in the making.
type stretch struct {
	start, end int
	from, to   day
	kind       extract.PeriodKind
}

// number reads on from a digit, and returns where the next thing may begin.
func (s *periodScan) number(i int) int {
	if i == 0 || !gluedLeft(s.text, i) {
		if st, ok := s.numeric(i); ok {
			return s.add(st)
		}
	}
	for i < len(s.text) && (s.text[i]-'0' <= 9 || s.text[i] == '.') {
		i++
	}
	return i
}

// gluedLeft reports whether the number at text[i] continues a word: K209, 7·28, 1+4.
func gluedLeft(text string, i int) bool {
	if i == 0 || i >= len("字") && isHanzi(text[i-len("字")]) {
		return false
	}
	c := text[i-1]
	if c < 0x80 {
		if strings.IndexByte("+.:_/=&@-", c) >= 0 && i > 1 {
			c = text[i-2]
		}
		return c|0x20 >= 'a' && c|0x20 <= 'z' || c-'0' <= 9
	}
	r, _ := utf8.DecodeLastRuneInString(text[:i])
	return r == '·' || r == '＋' || r == '．' || r == '×' || r == '•' || r >= '０' && r <= '９' || r >= 'Ａ' && r <= 'ｚ'
}

// hanzi reads on from a rune above ASCII, behind which next stands.
func (s *periodScan) hanzi(r rune, i, next int) int {
	switch r {
	case '以':
		if strings.HasPrefix(s.text[i:], "以来") || strings.HasPrefix(s.text[i:], "以來") {
			return s.since(i, i+len("以来"))
		}
	case '期':
		if during := strings.HasPrefix(s.text[i:], "期间") || strings.HasPrefix(s.text[i:], "期間"); during && !strings.HasPrefix(s.text[i:], "期间费用") {
			return s.during(i, i+len("期间"))
		}
	case '中':
		if clauseMark(s.text, next) {
			return s.within(i, next)
		}
	case '后', '後':
		if clauseMark(s.text, next) {
			return s.after(i, next)
		}
	default:
		if numeral.Starts(r) {
			if next < len(s.text) && (s.text[next] < 0x80 || afterNumeral.has(s.text, next)) {
				if st, ok := s.numeric(i); ok {
					return s.add(st)
				}
			}
			if r != '半' && r != '十' {
				return next
			}
		}
		if st, ok := s.worded(r, i); ok {
			return s.add(st)
		}
	}
	return next
}

// add takes a period up with the words that belong to it on both sides, and returns
// its end.
func (s *periodScan) add(st stretch) int {
	s.extend(&st)
	if st.kind == extract.Day && st.from.d > 0 {
		s.last = st.from
	}
	s.put(st)
	return st.end
}

// put appends a period and drops those inside it; it never starts inside another.
func (s *periodScan) put(st stretch) {
	for n := len(s.found); n > 0; n = len(s.found) {
		last := &s.found[n-1]
		if last.Span.End <= st.start {
			break
		}
		st.start = min(st.start, last.Span.Start)
		s.found = s.found[:n-1]
	}
	from := st.from.first()
	to := from
	if st.from.d == 0 || st.to != st.from {
		to = st.to.last()
	}
	if from > to {
		to = "" // 2026年起, in an article of 2025
	}
	s.found = append(s.found, extract.Period{Span: extract.Span{Start: st.start, End: st.end}, Start: from, End: to, Kind: st.kind})
}

// extend reads what may stand before and behind a period: 截至, 自; 以来, 起, 期间, 前.
func (s *periodScan) extend(st *stretch) {
	rest := s.text[st.end:]
	word := behindPeriod.Opening(rest)
	switch word {
	case "同期":
		st.from, st.to, st.kind = day{}, day{}, extract.Window
	case "以来", "以來", "至今":
		st.to, st.kind = s.published.whole(), extract.Since
	case "起":
		if notSince.Opens(rest) {
			word = ""
			break
		}
		st.to, st.kind = s.published.whole(), extract.Since
	case "之前", "以前":
		st.from, st.kind = day{}, extract.Window
	case "前":
		if notBefore.Opens(rest) || numberAt(rest, len("前")) {
			word = ""
			break
		}
		st.from, st.kind = day{}, extract.Window
	}
	st.end += len(word)
	s.lead(st)
}

var (
	behindPeriod = wordlist.Of("同期", "以来", "以來", "至今", "起", "期间", "期間", "时期", "之前", "以前", "前")
	notSince     = wordlist.Of("起诉", "起草", "起源", "起因", "起码", "起步", "起点", "起家", "起伏", "起訴")
	notBefore    = wordlist.Of("前往", "前后", "前来", "前夕", "前方", "前期", "前述", "前列", "前移", "前进", "前景", "前沿", "前端", "前置")
)

// lead takes in 截至 and 到, which make a period the end of a count, and 自, which
// opens one.
func (s *periodScan) lead(st *stretch) {
	before := s.text[:st.start]
	if word := asOf.Ending(before); word != "" {
		st.start -= len(word)
		st.from, st.kind = day{}, extract.AsOf
		return
	}
	if strings.HasSuffix(before, "到") && clauseStart(s.text, st.start-len("到")) && st.kind != extract.Since {
		st.start -= len("到")
		st.from, st.kind = day{}, extract.AsOf
		return
	}
	if word := fromThen.Ending(before); st.kind == extract.Since && word != "" && !notFrom.Ends(before) {
		st.start -= len(word)
	}
}

var (
	asOf     = wordlist.Of("截至到", "截止到", "截止至", "截至", "截止", "截至于")
	fromThen = wordlist.Of("自从", "自", "从", "從")
	notFrom  = wordlist.Of("来自", "各自")
)

// startsAs reports whether text starts with word and no continuation of it that makes
// another word.
func startsAs(text, word string, not ...string) bool {
	rest, ok := strings.CutPrefix(text, word)
	if !ok {
		return false
	}
	for _, n := range not {
		if strings.HasPrefix(rest, n) {
			return false
		}
	}
	return true
}

// numberAt reports whether a number begins at text[i].
func numberAt(text string, i int) bool {
	r, _ := utf8.DecodeRuneInString(text[i:])
	return numeral.Starts(r)
}

// clauseMark reports whether a comma or stronger mark stands at text[i].
func clauseMark(text string, i int) bool {
	return i >= len(text) || clauseMarks.has(text, i) || text[i] < 0x80 && clauseMarks.holds(rune(text[i]))
}

var clauseMarks = newRuneSet("，。；：！？,;:!?\n")

// clauseStart reports whether a clause may begin at text[i].
func clauseStart(text string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:i])
	return i == 0 || strings.ContainsRune("，。；：！？,;:!?\n\r\t 　…”“\"（）()《》【】「」", r)
}
