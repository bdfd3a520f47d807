package extract

import "unicode"

// Han reports whether a rune is a Han character. Nearly all of them stand in one block,
// which needs no look at the tables.
func Han(r rune) bool {
	return '\u4e00' <= r && r <= '\u9fff' || r > unicode.MaxLatin1 && unicode.Is(unicode.Han, r)
}
