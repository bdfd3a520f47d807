package extract_test

import (
	"testing"
	"unicode"

	"newsgraph/extract"
)

func TestHanIsWhatTheTablesSay(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if got, want := extract.Han(r), unicode.Is(unicode.Han, r); got != want {
			t.Errorf("Han(%q) = %v, want %v", r, got, want)
		}
	}
}
