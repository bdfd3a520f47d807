package recognize

import (
	"slices"
	"testing"
)

var startsTests = []struct {
	text, word string
	want       []int
}{
	{"本人说本人", "本人", []int{0, 9}},
	{"圬人、本人", "本人", []int{9}}, // 圬 and 本 differ in their first byte alone
	{"天天天", "天天", []int{0}},   // a word does not overlap itself
	{"本", "本人", nil},
	{"", "本人", nil},
}

func TestStartsOfAWord(t *testing.T) {
	for _, tt := range startsTests {
		if got := startsOf(tt.text, tt.word); !slices.Equal(got, tt.want) {
			t.Errorf("startsOf(%q, %q) = %v, want %v", tt.text, tt.word, got, tt.want)
		}
	}
}
