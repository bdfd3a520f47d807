package numeral

import "strconv"

// decimal is the exact number m × 10^-scale. Figures of the press stay far below
// maxMantissa; longer digit strings are account numbers and the like, and refused.
type decimal struct {
	m     uint64
	scale int
}

const maxMantissa = 1_000_000_000_000_000_000

// shift multiplies d by 10^p.
func (d decimal) shift(p int) (decimal, bool) {
	d.scale -= p
	for d.scale < 0 {
		if d.m > maxMantissa/10 {
			return decimal{}, false
		}
		d.m *= 10
		d.scale++
	}
	return d, true
}

// times multiplies two decimals.
func (d decimal) times(e decimal) (decimal, bool) {
	if e.m != 0 && d.m > maxMantissa/e.m {
		return decimal{}, false
	}
	return decimal{d.m * e.m, d.scale + e.scale}, true
}

// plus adds two decimals.
func (d decimal) plus(e decimal) (decimal, bool) {
	if d.scale < e.scale {
		d, e = e, d
	}
	e, ok := e.widen(d.scale)
	if !ok || d.m > maxMantissa-e.m {
		return decimal{}, false
	}
	return decimal{d.m + e.m, d.scale}, true
}

// widen writes d with more places behind the point.
func (d decimal) widen(scale int) (decimal, bool) {
	for d.scale < scale {
		if d.m > maxMantissa/10 {
			return decimal{}, false
		}
		d.m *= 10
		d.scale++
	}
	return d, true
}

// less reports whether d < e; numbers too far apart in scale are not compared.
func (d decimal) less(e decimal) bool {
	scale := max(d.scale, e.scale)
	d, ok1 := d.widen(scale)
	e, ok2 := e.widen(scale)
	return ok1 && ok2 && d.m < e.m
}

// percent is num of den in per cent, rounded half up to two places: 三分之二 is 66.67.
func percent(num, den uint64) (decimal, bool) {
	if den == 0 || num > maxMantissa/20000 || den > maxMantissa/20000 {
		return decimal{}, false
	}
	return decimal{(num*20000 + den) / (2 * den), 2}, true
}

// String is the plain notation without zeros behind the last digit that counts.
func (d decimal) String() string {
	for d.scale > 0 && d.m%10 == 0 {
		d.m /= 10
		d.scale--
	}
	if d.scale == 0 {
		return strconv.FormatUint(d.m, 10)
	}
	var room [48]byte
	b := strconv.AppendUint(room[:0], d.m, 10)
	for len(b) <= d.scale {
		b = append([]byte{'0'}, b...)
	}
	point := len(b) - d.scale
	b = append(b, 0)
	copy(b[point+1:], b[point:])
	b[point] = '.'
	return string(b)
}

// parseDecimal reads plain ASCII notation, as a unit's factor is written.
func parseDecimal(s string) (decimal, bool) {
	n, ok := readDigits(s, 0)
	return n.decimal, ok && n.end == len(s)
}
