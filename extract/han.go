package extract

import "unicode"

// Han reports whether a rune is a Han character. Nearly all of them stand in one block,
// and nearly all else in news are marks: neither needs a look at the tables.
func Han(r rune) bool {
	return '\u4e00' <= r && r <= '\u9fff' || r >= '\u2e80' && rareHan(r)
}

func rareHan(r rune) bool {
	switch {
	case '\u3000' <= r && r <= '\u3004', '\u3008' <= r && r <= '\u3020', '\uff00' <= r && r <= '\uffef': // 。《，
		return false
	}
	return unicode.Is(unicode.Han, r)
}
