package extract

import (
	"math/bits"
	"unicode/utf8"
)

// CodePoints converts byte offsets of one text to code points.
type CodePoints struct {
	text  string
	marks []int32 // code points before byte i*stride
}

const stride = 64

// NewCodePoints counts the code points of a text once.
func NewCodePoints(text string) CodePoints {
	c := CodePoints{text: text, marks: make([]int32, 0, len(text)/stride+1)}
	n := 0
	for at := 0; at+stride <= len(text); at += stride {
		c.marks = append(c.marks, int32(n))
		n += codePoints(text[at : at+stride])
	}
	c.marks = append(c.marks, int32(n))
	return c
}

// Of is how many code points stand before a byte.
func (c CodePoints) Of(at int) int {
	from := at / stride * stride
	return int(c.marks[at/stride]) + codePoints(c.text[from:at])
}

// codePoints counts the first bytes of code points in a stretch of a text, eight at a time:
// of them all, the highest bit is 0 or the one below it is 1.
func codePoints(text string) int {
	n := 0
	for ; len(text) >= 8; text = text[8:] {
		b := uint64(text[0]) | uint64(text[1])<<8 | uint64(text[2])<<16 | uint64(text[3])<<24 |
			uint64(text[4])<<32 | uint64(text[5])<<40 | uint64(text[6])<<48 | uint64(text[7])<<56
		n += bits.OnesCount64((^b>>7 | b>>6) & 0x0101010101010101)
	}
	for i := range len(text) {
		if utf8.RuneStart(text[i]) {
			n++
		}
	}
	return n
}
