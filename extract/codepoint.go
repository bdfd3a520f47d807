package extract

import "unicode/utf8"

// CodePoints converts byte offsets of one text to code points.
type CodePoints struct {
	text  string
	marks []int // code points before byte i*stride
}

const stride = 64

// NewCodePoints counts the code points of a text once.
func NewCodePoints(text string) CodePoints {
	c := CodePoints{text: text, marks: make([]int, 0, len(text)/stride+1)}
	n := 0
	for i := range len(text) {
		if i%stride == 0 {
			c.marks = append(c.marks, n)
		}
		if utf8.RuneStart(text[i]) {
			n++
		}
	}
	if len(text)%stride == 0 {
		c.marks = append(c.marks, n)
	}
	return c
}

// Of is how many code points stand before a byte.
func (c CodePoints) Of(at int) int {
	n := c.marks[at/stride]
	for i := at / stride * stride; i < at; i++ {
		if utf8.RuneStart(c.text[i]) {
			n++
		}
	}
	return n
}
