package recognize

import (
	"slices"
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/numeral"
	"newsgraph/extract/wordlist"
)

// Quantities fills doc.Quantities: figures with their units, by start, none inside
// another. It reads Brackets (a figure in a quoted name is none, in speech it is one)
// and Periods (a period is never also a figure).
func (a *Atoms) Quantities(doc *extract.Document) {
	s := quantityScan{a: a, text: doc.Text, doc: doc, found: slices.Grow(doc.Quantities[:0], len(doc.Text)/bytesAQuantity)}
	for i := quantityStart.next(s.text, 0); i < len(s.text); i = quantityStart.next(s.text, i) {
		if i >= s.wall {
			if end := s.closedTo(i); end > i {
				i = end
				continue
			}
		}
		if s.text[i] < 0x80 {
			i = s.number(i)
			continue
		}
		switch r := hanziAt(s.text, i); r {
		case '第', '前', '首', '榜':
			i = s.rank(r, i)
		case '零', '〇', '○', '半', '翻':
			i = s.number(i)
		default:
			if next := i + len("一"); a.countsNothing(doc.Text, next) {
				i = next
			} else {
				i = s.number(i)
			}
		}
	}
	doc.Quantities = s.found
}

// bytesAQuantity is how many bytes of news there are to a figure, or somewhat fewer.
const bytesAQuantity = 200

// quantityStart holds the runes at which a figure may begin.
var quantityStart = newRuneSet("0123456789零〇○一二三四五六七八九十百千万亿两兩萬億壹贰叁拾佰仟半翻第前首榜０１２３４５６７８９")

type quantityScan struct {
	a       *Atoms
	doc     *extract.Document
	text    string
	found   []extract.Quantity
	period  int // next in doc.Periods
	bracket int // next in doc.Brackets
	wall    int // where the next of either begins
}

// closedTo returns the end of the period or quoted name that text[i] stands in, or i.
func (s *quantityScan) closedTo(i int) int {
	s.wall = len(s.text)
	for s.period < len(s.doc.Periods) && s.doc.Periods[s.period].Span.End <= i {
		s.period++
	}
	if s.period < len(s.doc.Periods) {
		p := s.doc.Periods[s.period].Span
		if p.Start <= i {
			s.wall = p.End
			return p.End
		}
		s.wall = p.Start
	}
	for ; s.bracket < len(s.doc.Brackets); s.bracket++ {
		b := &s.doc.Brackets[s.bracket]
		if b.Start > i {
			s.wall = min(s.wall, b.Start)
			break
		}
		if b.Open != '（' && !b.Speech && b.End > i {
			s.wall = b.End
			return b.End
		}
	}
	return i
}

// number reads the figure at text[i], if it is one, and returns where to read on.
func (s *quantityScan) number(i int) int {
	if gluedLeft(s.text, i) {
		return skipNumber(s.text, i)
	}
	if end := timeOfDay(s.text, i); end > i {
		return end
	}
	f, ok := s.a.Figures.At(s.text[:s.open()], i)
	if !ok {
		return skipNumber(s.text, i)
	}
	if f.Unit == "" {
		return s.bare(&f)
	}
	if f.Hanzi {
		if end := s.a.idiomAt(s.text, i); end > 0 {
			return end
		}
	}
	if s.trap(&f) {
		return max(f.End, i+1)
	}
	if f.Unit == "个" && s.pointsAhead(f.End) {
		f.Unit, f.Class = "百分点", numeral.Point
	}
	s.put(&f, false)
	return f.End
}

// open is how far a figure may reach: to the next period.
func (s *quantityScan) open() int {
	if s.period < len(s.doc.Periods) {
		return s.doc.Periods[s.period].Span.Start
	}
	return len(s.text)
}

// put takes a figure up.
func (s *quantityScan) put(f *numeral.Figure, missing bool) {
	start := f.Start
	if n := len(s.found); n > 0 {
		start = max(start, s.found[n-1].End)
	}
	if s.period > 0 {
		start = max(start, s.doc.Periods[s.period-1].Span.End)
	}
	amount := f.Amount
	if per := s.pace(f); per != "" {
		amount.Unit += "/" + per
		start, f.Number = f.Start-len("每"+per), f.Start-len("每"+per)
	}
	if f.Word == "位" && moves.Ends(s.text[:f.Number]) {
		amount.Unit = "名次"
	}
	s.found = append(s.found, extract.Quantity{Span: extract.Span{Start: min(start, f.Number), End: f.End}, Amount: amount, Threshold: s.threshold(f) || s.overMoney(f), UnitMissing: missing})
}

// pace is the time that a measure right behind it is of: 秒 of 每秒2.76万立方米.
func (s *quantityScan) pace(f *numeral.Figure) string {
	if f.Class != numeral.Measure {
		return ""
	}
	return strings.TrimPrefix(paces.Ending(s.text[:f.Start]), "每")
}

var paces = wordlist.Of("每秒", "每小时")

// skipNumber returns where the digits or the hanzi numeral at text[i] end.
func skipNumber(text string, i int) int {
	start := i
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		digit := r >= '0' && r <= '9' || r >= '０' && r <= '９'
		if !digit && !(i > start && (r == '.' || r == '-') && i+1 < len(text) && text[i+1]-'0' <= 9) && !(i == start) {
			break
		}
		i += size
	}
	return i
}

// bare decides on a number without a unit: one of 分别 that shares the unit of a later
// one, a level such as 降至0, or a change whose unit was lost (下降214，). It returns
// where to read on.
func (s *quantityScan) bare(f *numeral.Figure) int {
	if unit, ok := s.sharedUnit(f); ok {
		f.Unit = unit
		s.put(f, false)
		return f.End
	}
	before := s.text[:f.Start]
	switch {
	case s.people(f):
		s.put(f, false)
	case f.Hanzi && f.Value != "0":
	case f.Hanzi && happens.Opens(s.text[f.End:]) && clauseEnd(s.text, f.End+len("发生")): // 命案零发生
		f.Unit, f.End = "起", f.End+len("发生")
		s.put(f, false)
	case !f.Hanzi && strings.HasPrefix(s.text[f.End:], "点") && clauseEnd(s.text, f.End+len("点")) && (changes.Ends(before) || ofIndex(before)): // 指数上升0.2点
		f.Unit, f.End = "点", f.End+len("点")
		s.put(f, false)
	case f.Limit && !f.Hanzi && s.qualifies(f.End): // 50万以上重大案件
		s.put(f, false)
	case !clauseEnd(s.text, f.End) || f.Lone || f.Hanzi && !zeros.Ends(before):
	case changes.Ends(before):
		s.put(f, true)
	case !f.Hanzi && magnitudes.Ends(s.text[:f.End]): // 受益人口近1400万，
		f.Unit = peopleBefore(before)
		s.put(f, false)
	case levels.Ends(before) && (f.Value == "0" || !s.code(f)):
		s.put(f, false)
	}
	return max(f.End, f.Number+1)
}

// ofIndex reports whether a clause told of an index before it comes to a figure: 指数为103.4点.
func ofIndex(before string) bool {
	before = before[max(0, len(before)-20*len("字")):]
	i := strings.LastIndex(before, "指数")
	return i >= 0 && !strings.Contains(before[i:], "，")
}

// code reports whether the digits of a figure look like a service number or an id.
func (s *quantityScan) code(f *numeral.Figure) bool {
	return f.End-f.Number >= 3 && !strings.ContainsAny(s.text[f.Number:f.End], ".万亿")
}

// happens stands behind a nought that counts cases: 命案零发生.
var happens = wordlist.Of("发生", "发案")

var changes = wordlist.Of("下降", "上升", "增长", "减少", "提升", "提高", "增加", "降低", "下滑", "回落", "攀升", "上涨", "缩短", "压缩", "下降了", "上升了", "增长了", "减少了", "提升了", "提高了", "增加了", "降低了", "增長", "減少", "提昇", "降", "升", "增", "降幅", "增幅", "涨幅")

var levels = wordlist.Of("至", "为", "達", "达", "达到", "到", "為", "达到了")

var zeros = wordlist.Of("至", "到", "降为", "持为", "降為")

// magnitudes end a large number.
var magnitudes = wordlist.Of("万", "亿", "萬", "億")

var moves = wordlist.Of("上升", "前移", "提升", "提高", "跃升", "下降", "下滑", "后移", "进", "上升了", "前移了", "提升了", "跃升了", "下降了", "前进", "前进了", "後移")

// clauseEnd reports whether a clause ends at text[i]; a point or hyphen goes on into
// a file name or a code.
func clauseEnd(text string, i int) bool {
	if clauseMark(text, i) {
		_, size := utf8.DecodeRuneInString(text[i:])
		return i+size >= len(text) || text[i] != ':' && text[i] != ',' || text[i+size]-'0' > 9
	}
	return closing.has(text, i) || text[i] < 0x80 && closing.holds(rune(text[i]))
}

// closing holds the marks and blanks behind which a clause may have ended.
var closing = newRuneSet("”’）)」 　\t\r")

// sharedUnit is the unit of a list of bare numbers that 分别 opens and whose last
// names it: 分别为3、5、6起.
func (s *quantityScan) sharedUnit(f *numeral.Figure) (string, bool) {
	g, ok := s.nextOfList(f.End)
	if !ok || !s.listed(f.Number) {
		return "", false
	}
	for ; ok; g, ok = s.nextOfList(g.End) {
		if g.Unit != "" {
			return g.Unit, true
		}
	}
	return "", false
}

// nextOfList is the figure in digits that a list goes on with at text[at].
func (s *quantityScan) nextOfList(at int) (numeral.Figure, bool) {
	next := at + len("、")
	if next >= len(s.text) || s.text[next]-'0' > 9 || !joint.has(s.text, at) {
		return numeral.Figure{}, false
	}
	return s.a.Figures.At(s.text, next)
}

// joint holds what joins the figures of a list.
var joint = newRuneSet("、和及与")

// pointsAhead reports a list that goes on at text[at] in points and leaves their name to
// its last: 分别提高4.6个和3.9个百分点.
func (s *quantityScan) pointsAhead(at int) bool {
	g, ok := s.nextOfList(at)
	for ok && g.Unit == "个" {
		g, ok = s.nextOfList(g.End)
	}
	return ok && g.Class == numeral.Point
}

// listed reports whether 分别 stands before text[i] in its clause.
func (s *quantityScan) listed(i int) bool {
	clause := s.text[max(0, i-60):i]
	_, word := listMarks.Last(clause)
	return word == "分别" || word == "分別"
}

// listMarks open a list of figures, or end the clause before.
var listMarks = wordlist.Of("分别", "分別", "，", "。", "；", "\n")

// overMoney reports 上亿元案件, 过千万元项目: how large the things are, not what they cost in all.
func (s *quantityScan) overMoney(f *numeral.Figure) bool {
	if f.Class != numeral.Money || !f.Lone || f.Bound != numeral.Over {
		return false
	}
	return costing.Opens(strings.TrimPrefix(s.text[f.End:], "的"))
}

// costing are things of which money in round numbers says how large they are.
var costing = wordlist.Of("案件", "大案", "要案", "重大案件", "项目", "企业")

// threshold reports a limit that says which cases are meant: 50万元以上案件, 三人以上团伙. Of
// what is set up it says how many: 培育60家以上企业.
func (s *quantityScan) threshold(f *numeral.Figure) bool {
	return f.Limit && f.Class != numeral.Ratio && (f.Hanzi || !founded[f.Unit]) && s.qualifies(f.End)
}

// founded are the classifiers of what is set up, not of cases or people.
var founded = map[string]bool{"个": true, "家": true, "项": true, "种": true, "条": true, "座": true, "所": true, "款": true}

// qualifies reports whether a limit that ends at text[i] goes on into the noun it
// qualifies, so that it says which cases and not how many: 50万以上重大案件.
func (s *quantityScan) qualifies(i int) bool {
	rest := strings.TrimPrefix(s.text[i:], "的")
	r, _ := utf8.DecodeRuneInString(rest)
	if r < 0x4E00 || r > 0x9FFF {
		return false
	}
	return !qualifiesNot.Opens(rest)
}

// qualifiesNot go on with a clause behind a figure, and are no noun that it qualifies.
var qualifiesNot = wordlist.Of("和", "与", "及", "并", "且", "或", "是", "为", "在", "将", "已", "即", "均", "都", "用于", "完成", "实现", "到", "办", "回复", "占", "由", "被", "就", "便", "可", "能", "精准", "抵达", "处置", "同比")
