package numeral

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract/wordlist"
)

// Figure is an amount found in a text. Offsets are bytes.
type Figure struct {
	Amount
	Start, End int    // with the words that bound it
	Number     int    // where the number itself starts
	UnitAt     int    // where its unit starts; NumEnd of bare numbers
	Class      Class  // of its unit; "" for bare numbers
	Word       string // the unit as printed, without 余 and 个
	Hanzi      bool   // written without any digit 0-9
	Lone       bool   // a magnitude without a factor: 百余, 千名
	Limit      bool   // bounded by 以上, 以下, 以内 behind it
}

// Reader reads amounts with its tables of units and bounds. It is immutable.
type Reader struct {
	Units  *Units
	Bounds *Bounds
}

// Parse reads a text that is an amount from end to end: 近三成, 1.66亿元.
func (r *Reader) Parse(text string) (Amount, bool) {
	for i, c := range text {
		if Starts(c) || c == '翻' {
			f, ok := r.At(text, i)
			return f.Amount, ok && f.Start == 0 && f.End == len(text)
		}
	}
	return Amount{}, false
}

// reading is a figure in the making.
type reading struct {
	r          *Reader
	text       string
	n          number
	low, high  decimal
	unit       *Unit
	base       string
	end        int
	unitAt     int
	over, some bool // 余 or 多; 来
}

// At reads the amount whose number begins at text[i]; the words that bound it may
// stand before i. It is not asked whether the number is part of a name: that takes
// the context.
func (r *Reader) At(text string, i int) (Figure, bool) {
	s := reading{r: r, text: text}
	if f, ok := readTurn(text, i); ok {
		s.n.lone = strings.HasPrefix(f.Word, "半") // 过半
		s.bound(&f)
		return f, true
	}
	if !s.readOne(i) {
		return Figure{}, false
	}
	s.readRange(i)
	f := Figure{Start: i, Number: i, UnitAt: s.unitAt, End: s.end, Hanzi: s.n.hanzi, Lone: s.n.lone}
	f.Value = s.low.String()
	if s.high.m > 0 {
		f.Max = s.high.String()
	}
	if f.Unit = s.base; s.unit != nil {
		f.Class, f.Word = s.unit.Class, s.unit.Word
	}
	if s.n.part {
		f.Class = Ratio
	}
	s.bound(&f)
	return f, true
}

// readOne reads one number with its unit, and the smaller units of a duration.
func (s *reading) readOne(i int) bool {
	n, ok := s.readHalf(i)
	if !ok {
		if n, ok = readNumber(s.text, i, s.r.Units); !ok || n.vague {
			return false
		}
	}
	s.n, s.low, s.high, s.end, s.over = n, n.decimal, n.high, n.end, n.over
	s.unitAt = n.end
	if n.part {
		s.base = "%"
		if n.mille {
			s.base = "‰"
		}
		return true
	}
	s.readInside()
	s.readUnit()
	if s.unit == nil {
		return true
	}
	return s.scale() && s.readSmaller() && s.readTrail() && s.readPlaces()
}

// readHalf reads 半 before a unit of time: 半小时, 半个多月.
func (s *reading) readHalf(i int) (number, bool) {
	if !hasAt(s.text, i, "半") {
		return number{}, false
	}
	n := number{decimal: decimal{5, 1}, end: i + len("半"), hanzi: true}
	probe := reading{r: s.r, text: s.text, n: n, end: n.end}
	probe.readUnit()
	return n, probe.unit != nil && probe.unit.Class == Time
}

// readInside reads 余 and 多 between number and unit.
func (s *reading) readInside() {
	w, end := s.r.Bounds.inside.next(s.text, s.end)
	if w == nil {
		return
	}
	if unit, _ := s.r.Units.At(s.text, end); unit == nil && !Boundary(s.text, end) {
		return
	}
	s.over, s.some = s.over || w.Bound == Over, w.Bound == About
	s.end = end
}

// readUnit reads the unit, also where 多 or 半 stands in it: 两个多月, 3个半小时.
func (s *reading) readUnit() {
	s.unitAt = s.end
	if measure := measures.Opening(s.text[s.end:]); measure != "" {
		i := s.end + len(measure)
		if part := measureParts.Opening(s.text[i:]); part != "" {
			joined := measure + s.text[i+len(part):min(len(s.text), i+len(part)+12)]
			if u, stop := s.r.Units.At(joined, 0); u != nil && u.Class == Time && stop > len(measure) {
				s.halfOrMore(part)
				s.unit, s.base, s.end = u, u.Base, i+len(part)+stop-len(measure)
				return
			}
		}
	}
	unit, end := s.r.Units.compound(s.text, s.end)
	if unit != nil {
		s.unit, s.base, s.end = unit, unit.Base, end
	}
}

// measures stand before units of time, and measureParts between the two.
var (
	measures     = wordlist.Of("个", "個")
	measureParts = wordlist.Of("多", "半", "余")
)

func (s *reading) halfOrMore(part string) {
	if part != "半" {
		s.over = true
		return
	}
	if sum, ok := s.low.plus(decimal{5, 1}); ok {
		s.low = sum
	}
}

// scale brings the number to the base of its unit.
func (s *reading) scale() bool {
	var ok1, ok2 = true, true
	s.low, ok1 = s.low.times(s.unit.factor)
	s.high, ok2 = s.high.times(s.unit.factor)
	return ok1 && ok2
}

// readSmaller reads on through 1分35秒 and 2小时30分 in the smallest unit printed.
func (s *reading) readSmaller() bool {
	large, minutes := s.base, ""
	if s.unit.Word == "分" {
		large, minutes = "分钟", "分"
	} else if s.unit.Class != Time {
		return true
	}
	for {
		i := s.end
		if hasAt(s.text, i, "零") {
			i += len("零")
		}
		n, ok := readNumber(s.text, i, s.r.Units)
		if !ok || n.vague || n.over || n.part {
			return true
		}
		unit, end := s.r.Units.At(s.text, n.end)
		if unit == nil {
			return true
		}
		small := unit.Base
		if unit.Word == "分" {
			small = "分钟"
		}
		times, ok := convert(large, small)
		if !ok && large == "分钟" {
			times, ok = convert("分鐘", small)
		}
		if !ok || times == 1 || !n.less(decimal{m: times}) || minutes != "" && unit.Class != Time {
			return true
		}
		whole, ok1 := s.low.times(decimal{m: times})
		sum, ok2 := whole.plus(n.decimal)
		if !ok1 || !ok2 {
			return false
		}
		s.low, s.base, s.end, s.unit, large, minutes = sum, small, end, unit, small, ""
	}
}

// readTrail reads what may follow a unit: 两年多, 两年半, 三成五.
func (s *reading) readTrail() bool {
	rest := s.text[s.end:]
	if rest == "" || rest[0] < utf8.RuneSelf {
		return true
	}
	switch c := s.unit.Class; {
	case s.unit.Word == "成":
		d, size := utf8.DecodeRuneInString(rest)
		v := Digit(d)
		if d == '半' && !strings.HasPrefix(rest, "半数") { // 六成半
			v = 5
		}
		if unit, _ := s.r.Units.At(s.text, s.end+size); v > 0 && unit == nil {
			s.low, _ = s.low.plus(decimal{m: uint64(v)})
			s.end += size
		}
	case c == Time && strings.HasPrefix(rest, "半"):
		s.halfOrMore("半")
		s.end += len("半")
	}
	if c := s.unit.Class; c == Time || c == Fold || c == Ratio || c == Money || c == Measure {
		if more := andMore.Opening(s.text[s.end:]); more != "" && !hasAt(s.text, s.end, "多次") {
			s.over, s.end = true, s.end+len(more)
		}
	}
	return true
}

// andMore stand behind a unit of which there is more.
var andMore = wordlist.Of("多", "有余")

// readPlaces reads the places of a result that stand behind its unit: 58秒31, 67米5.
func (s *reading) readPlaces() bool {
	if s.base != "秒" && s.base != "米" || s.low.scale > 0 {
		return true
	}
	n, ok := readDigits(s.text, s.end)
	if !ok || n.scale > 0 || n.end-s.end > len("148") {
		return true
	}
	if unit, _ := s.r.Units.At(s.text, n.end); unit != nil || magnitudeAt(s.text, n.end) {
		return true
	}
	sum, ok := s.low.plus(decimal{n.m, n.end - s.end})
	if ok {
		s.low, s.end = sum, n.end
	}
	return ok
}

// magnitudeAt reports whether a hanzi magnitude stands at text[i].
func magnitudeAt(text string, i int) bool {
	r, _ := utf8.DecodeRuneInString(text[i:])
	return magnitude(r) > 0
}

// bound reads the words on both sides that bound the number.
func (s *reading) bound(f *Figure) {
	switch {
	case s.over:
		f.Bound = Over
	case s.some || s.n.high.m > 0:
		f.Bound = About
	}
	for {
		w, end := s.r.Bounds.after.next(s.text, f.End)
		if w == nil || tight[w.Word] && f.Class != Time && f.Class != Measure {
			break
		}
		f.End, f.Limit = end, f.Limit || w.Bound != About && w.Bound != Exact
		if w.Bound != Exact {
			f.Bound = w.Bound
		}
	}
	if s.n.lone || f.Word == "成" && f.Hanzi { // 过百, 过三成
		if w := exceeding.Ending(s.text[:f.Start]); w != "" && !notExceeding.Ends(s.text[:f.Start]) {
			f.Start, f.Bound = f.Start-len(w), Over
		}
	}
	for {
		w, start := s.r.Bounds.head(s.text, f.Start)
		if w == nil {
			return
		}
		if f.Start = start; w.Bound != Exact {
			f.Bound = w.Bound
		}
	}
}

// exceeding bound round numbers, where they are no part of another word.
var (
	exceeding    = wordlist.Of("上", "过", "過", "破")
	notExceeding = wordlist.Of("侦破", "突破", "经过", "通过")
)

// tight bounds stand behind spans of time and space only: 30分钟内, but not 3家内部.
var tight = map[string]bool{"内": true, "內": true, "许": true, "許": true}

// Boundary reports whether a clause may end at text[i].
func Boundary(text string, i int) bool {
	if i >= len(text) {
		return true
	}
	r, _ := utf8.DecodeRuneInString(text[i:])
	switch r {
	case '，', '。', '；', '：', '！', '？', '、', ',', ';', ':', '!', '?', '…', '\n', '\r', '\t', ' ', '　', '”', '’', '」', '』', '）', ')', '】', '》', '〉', '|':
		return true
	}
	return r == '.' && Boundary(text, i+1)
}
