// Package numeral reads Chinese numbers, units and comparisons: 1.66亿元, 近三成,
// 19.23个百分点, 280万人次. Arithmetic is exact. Units and the words that bound a number
// come from tables its callers pass in; whether a number counts anything at all (5G,
// 12345热线) is not decided here.
package numeral

// Bound says how a printed figure bounds the true one.
type Bound uint8

// The bounds.
const (
	Exact Bound = iota
	About       // 约, 左右
	Over        // 余, 多, 超, 逾, 以上, 突破
	Under       // 近, 不到, 不足, 以内
)

// Amount is a number in base units with its unit. Value and Max are exact
// decimals in plain notation, as 166000000 or 1.27; Max is "" unless a range was
// printed. Unit is the base unit or the classifier as printed, "" where none was.
type Amount struct {
	Value, Max string
	Unit       string
	Bound      Bound
}
