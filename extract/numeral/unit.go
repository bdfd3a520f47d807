package numeral

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"newsgraph/extract/wordlist"
)

// Class says what kind of thing a unit counts.
type Class string

// The classes of units.
const (
	Count   Class = "count"   // classifiers: 起 名 个 人次
	Kind    Class = "kind"    // 类 种 样: how many sorts, more often part of a name
	Money   Class = "money"   // 元 美元
	Time    Class = "time"    // 秒 小时 天 工作日
	Measure Class = "measure" // 公里 吨 亩 千瓦时 ℃
	Ratio   Class = "ratio"   // % ‰ 成
	Point   Class = "point"   // 百分点 基点
	Fold    Class = "fold"    // 倍
	Score   Class = "score"   // 分
	Rank    Class = "rank"    // 名次 位次
)

var classes = []Class{Count, Kind, Money, Time, Measure, Ratio, Point, Fold, Score, Rank}

// Unit is one way of printing a unit.
type Unit struct {
	Word   string   // as printed: 个工作日
	Base   string   // as it is to be given: 工作日
	Factor string   // how many of the base it is: 10 for 成, "" is 1
	Class  Class    //
	Not    []string // continuations that make it another word: 处 before 理
	factor decimal
}

// Units finds units in a text, the longest first.
type Units struct {
	by [256][]Unit // by what package wordlist keeps of their first character
}

// NewUnits makes the table of the units given.
func NewUnits(list []Unit) (*Units, error) {
	u := &Units{}
	for _, unit := range list {
		if !slices.Contains(classes, unit.Class) {
			return nil, fmt.Errorf("unit %s: unknown class %q", unit.Word, unit.Class)
		}
		if unit.Factor == "" {
			unit.Factor = "1"
		}
		var ok bool
		if unit.factor, ok = parseDecimal(unit.Factor); !ok || unit.factor.m == 0 {
			return nil, fmt.Errorf("unit %s: factor %q is no plain number", unit.Word, unit.Factor)
		}
		if unit.Base == "" {
			unit.Base = unit.Word
		}
		if unit.Word == "" {
			return nil, fmt.Errorf("unit without a word")
		}
		alike := &u.by[wordlist.FirstMark(unit.Word)]
		*alike = append(*alike, unit)
	}
	for _, list := range u.by {
		slices.SortStableFunc(list, func(a, b Unit) int { return cmp.Compare(len(b.Word), len(a.Word)) })
	}
	return u, nil
}

// At returns the longest unit that begins at text[i], and where it ends.
func (u *Units) At(text string, i int) (*Unit, int) {
	if i >= len(text) {
		return nil, i
	}
	list := u.by[wordlist.FirstMark(text[i:])]
	for k := range list {
		if end := i + len(list[k].Word); hasAt(text, i, list[k].Word) && list[k].fits(text, end) {
			return &list[k], end
		}
	}
	return nil, i
}

// fits reports whether the unit may end at text[end]: not inside another word.
func (u *Unit) fits(text string, end int) bool {
	if c := u.Word[len(u.Word)-1]; c < 0x80 && isLetter(c) && end < len(text) && (isLetter(text[end]) || text[end]-'0' <= 9) {
		return false
	}
	for _, not := range u.Not {
		if hasAt(text, end, not) {
			return false
		}
	}
	return true
}

// begins reports whether a word that is written with a magnitude, as 千瓦时, begins at
// text[i], whether it counts there or is part of another word.
func (u *Units) begins(text string, i int) bool {
	r, size := utf8.DecodeRuneInString(text[i:])
	if magnitude(r) == 0 {
		return false
	}
	list := u.by[wordlist.FirstMark(text[i:])]
	for k := range list {
		if w := list[k].Word; len(w) > size && hasAt(text, i, w) {
			return true
		}
	}
	return false
}

// compound reads a unit with what is printed to it: 元/吨, 微克/立方米, 台（套）. The base
// is written with the slash or the parenthesis.
func (u *Units) compound(text string, i int) (*Unit, int) {
	unit, end := u.At(text, i)
	if unit == nil {
		return unit, end
	}
	if both, stop := u.either(unit, text, end); both != nil {
		return both, stop
	}
	if !hasAt(text, end, "/") && !hasAt(text, end, "／") {
		return unit, end
	}
	slash := end + 1
	if text[end] != '/' {
		slash = end + len("／")
	}
	below, stop := u.At(text, slash)
	if below == nil {
		return unit, end
	}
	both := *unit
	both.Base = unit.Base + "/" + below.Base
	return &both, stop
}

// either reads on through a second classifier in parentheses at text[end], 台（套） or
// 户(次), or returns nil where there is none.
func (u *Units) either(unit *Unit, text string, end int) (*Unit, int) {
	if unit.Class != Count {
		return nil, end
	}
	for _, p := range [...][2]string{{"（", "）"}, {"(", ")"}} {
		if !hasAt(text, end, p[0]) {
			continue
		}
		other, stop := u.At(text, end+len(p[0]))
		if other != nil && other.Class == Count && hasAt(text, stop, p[1]) {
			both := *unit
			both.Base += p[0] + other.Base + p[1]
			return &both, stop + len(p[1])
		}
	}
	return nil, end
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// lasts gives, for units of time, how many of the next smaller unit one is.
var lasts = map[string]struct {
	smaller string
	times   uint64
}{
	"年": {"个月", 12}, "周": {"天", 7}, "天": {"小时", 24}, "日": {"小时", 24}, "小时": {"分钟", 60}, "小時": {"分鐘", 60},
	"分钟": {"秒", 60}, "分鐘": {"秒", 60},
}

// convert tells how many of smaller one of larger is, over any number of steps.
func convert(larger, smaller string) (times uint64, ok bool) {
	times = 1
	for larger != smaller {
		step, ok := lasts[larger]
		if !ok {
			return 0, false
		}
		larger, times = step.smaller, times*step.times
	}
	return times, true
}

// Not splits the column of a table that lists continuations.
func Not(column string) []string { return strings.Fields(column) }
