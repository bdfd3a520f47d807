package measure

import (
	"strconv"
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// basisStart is where a phrase of comparison begins: 与前三年同期均值相比, 较上年.
func basisStart(doc *extract.Document, from, at int) int {
	before := doc.Text[from:at]
	for _, p := range basisOpenings {
		if i := strings.LastIndex(before, p); i >= 0 && len(before)-i <= 8*3 {
			return from + i
		}
	}
	return at
}

// basisOpenings open a phrase of comparison, the surest first.
var basisOpenings = []string{"与", "较", "比", "高于", "低于"}

// comparing open one by themselves.
var comparing = wordlist.Of("比", "较")

// comparisons end what a change is compared with.
var comparisons = wordlist.Of("相比", "前", "年", "期", "月", "月份", "平均", "水平", "均值", "初", "末", "以往", "往年", "周", "同类", "下")

// maxComparison is how many bytes what a change is compared with may take.
const maxComparison = 16 * len("年")

// comparison is what a change is compared with where the lexicon need not know it: 较行动前
// 下降, 与前三年同期均值相比下降; empty where there is none. A clause that opens with 比 may
// compare with anything: 比签约时增加.
func comparison(doc *extract.Document, it *item, r *reading) extract.Span {
	text := doc.Slice(it.pre)
	if r.nameTo > it.pre.Start {
		text = doc.Text[it.pre.Start:r.nameTo]
	}
	text = strings.TrimSuffix(text, "分别")
	if i := onGround(text); i >= 0 {
		return extract.Span{Start: it.pre.Start + i, End: it.pre.Start + len(text)}
	}
	for _, w := range comparisonOpenings {
		i := strings.LastIndex(text, w)
		if i < 0 || len(text)-i > maxComparison || rates.Ends(text[:i]) {
			continue
		}
		phrase := text[i:]
		if strings.HasPrefix(phrase, "同期") {
			continue
		}
		at := it.pre.Start + i
		if comparisons.Ends(phrase[len(w):]) || len(phrase) > len(w) && opensComparison(doc, at, it.pre) || comparesWith(doc, at, it.pre.Start+len(text)) {
			return extract.Span{Start: it.pre.Start + i, End: it.pre.Start + len(text)}
		}
	}
	return extract.Span{}
}

// comparisonOpenings open what a change is compared with, and rates are made of them with what stands
// before: 同比, 环比, 占比.
var (
	comparisonOpenings = []string{"较", "比", "与", "同"}
	rates              = wordlist.Of("同", "环", "占")
)

// onGround is where 在法定时限基础上 begins at the end of a text, or -1.
func onGround(text string) int {
	if !strings.HasSuffix(text, "基础上") {
		return -1
	}
	i := strings.LastIndex(text, "在")
	if len(text)-i > maxComparison {
		return -1
	}
	return i
}

// comparesWith reports whether 比 or 较 is a word of its own before a noun, inside a
// clause: 检出率较人工抽查, but not 占比, 较大事故 or 较快.
func comparesWith(doc *extract.Document, at, end int) bool {
	one := len("比")
	if end-at < 3*one || !comparing.Opens(doc.Text[at:end]) {
		return false
	}
	words := doc.WordsIn(extract.Span{Start: at, End: end})
	return len(words) > 1 && words[0].Start == at && words[0].Len() == one && words[1].Len() > one
}

// opensComparison reports whether 比 or 较 is a word of its own at the head of a stretch:
// 较现图, but not 较大事故 or 比例.
func opensComparison(doc *extract.Document, at int, s extract.Span) bool {
	if !comparing.Opens(doc.Text[at:s.End]) || lead(doc, s) < at {
		return false
	}
	words := doc.WordsIn(extract.Span{Start: at, End: s.End})
	return len(words) > 0 && words[0].Start == at && words[0].Len() == len("比")
}

// against is the basis of a change that is compared with a stretch of time, by how that
// stands to the time of the figure: 比2022年同期 is a year back from 2023, 比8月份 a month
// back from September.
func (m *meter) against(clause int, phrase extract.Span) graph.Basis {
	if otherTimes.Ends(m.doc.Slice(phrase)) {
		return graph.OtherBasis // a day, or a whole year: not what a part of this one is of last
	}
	if i := m.doc.FirstPeriod(phrase.Start); i < len(m.doc.Periods) && m.doc.Periods[i].Span.Start < phrase.End {
		return m.monthsOf(m.doc.Periods[i]).before(m.now(clause, phrase))
	}
	return graph.OtherBasis
}

// otherTimes are days, and whole years.
var otherTimes = wordlist.Of("年底", "年末", "年初", "全年")

// course is the basis of what a clause tells from one time to another, for a change told
// behind it: 由2020年的60件降至2021年的40件，下降三成.
func (m *meter) course(it *item) graph.Basis {
	from := max(strings.LastIndex(m.doc.Slice(it.pre), "由"), strings.LastIndex(m.doc.Slice(it.pre), "从"))
	if from < 0 {
		return graph.NoBasis
	}
	var times []months
	for _, p := range m.doc.Periods[m.doc.FirstPeriod(it.pre.Start+from):] {
		if p.Span.End > it.pre.End {
			break
		}
		times = append(times, m.monthsOf(p))
	}
	if len(times) != 2 {
		return graph.NoBasis
	}
	return times[0].before(times[1])
}

// now is when the figures of a clause are of: its period, or when the article came out.
func (m *meter) now(clause int, but extract.Span) months {
	if i := m.doc.Frames[clause].Period; i >= 0 && !but.Holds(m.doc.Periods[i].Span) {
		if now := m.monthsOf(m.doc.Periods[i]); now != (months{}) {
			return now
		}
	}
	year, month := yearMonth(m.doc.Article.Published)
	return months{year, month, month}
}

// months are those a stretch of time covers, 0 for what the article does not tell.
type months struct{ year, first, last int }

// monthsOf reads them off a period's dates, or where it has none off its words: 2022年同期,
// 8月份.
func (m *meter) monthsOf(p extract.Period) months {
	if p.Start != "" {
		year, first := yearMonth(p.Start)
		_, last := yearMonth(p.End)
		return months{year, first, last}
	}
	text := m.doc.Slice(p.Span)
	number, _ := strconv.Atoi(text[:len(text)-len(strings.TrimLeft(text, "0123456789"))])
	switch rest := strings.TrimLeft(text, "0123456789"); {
	case strings.HasPrefix(rest, "年同期"):
		return months{year: number}
	case strings.HasPrefix(rest, "月"):
		return months{0, number, number}
	}
	return months{}
}

// benchmark is the last year before the pandemic, with which later years were compared.
const benchmark = 2019

// before is the basis of a change from one stretch of time to a later one.
func (from months) before(now months) graph.Basis {
	whole := from.first == 0 || from.first == 1 && from.last == 12
	switch {
	case from.year > 0 && from.year == now.year-1 && (whole || from.first == now.first):
		return graph.YoY
	case from.year > benchmark && now.year == 0 && from.first == 0: // in an article without a date
		return graph.YoY
	case from.first > 0 && from.first == from.last && (now.year-from.year)*12+now.first-from.first == 1:
		return graph.MoM
	}
	return graph.OtherBasis
}

// yearMonth are those of a date, or zeros.
func yearMonth(d graph.Date) (year, month int) {
	if len(d) < len("2006-01") {
		return 0, 0
	}
	year, _ = strconv.Atoi(string(d[:4]))
	month, _ = strconv.Atoi(string(d[5:7]))
	return year, month
}
