package extract

import "strings"

// OpensWith reports whether a text begins with any of the words.
func OpensWith(text string, words []string) bool {
	for _, w := range words {
		if n := len(w); n <= len(text) && (n < 3 || text[2] == w[2]) && text[:n] == w { // a character's last byte tells most apart
			return true
		}
	}
	return false
}

// Opening is the first of the words that a text begins with, or "".
func Opening(text string, words []string) string {
	for i, w := range words {
		if OpensWith(text, words[i:i+1]) {
			return w
		}
	}
	return ""
}

// EndsWith reports whether a text ends in any of the words.
func EndsWith(text string, words []string) bool {
	for _, w := range words {
		if n := len(w); n <= len(text) && (n == 0 || text[len(text)-1] == w[n-1]) && text[len(text)-n:] == w {
			return true
		}
	}
	return false
}

// HoldsAny reports whether any of the words stands in a text.
func HoldsAny(text string, words []string) bool {
	for _, w := range words {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

// terms say when a post was held.
var terms = []string{"前", "现任", "新任", "时任", "已故", "看守政府", "过渡政府", "临时政府"}

// TermStart is where a word begins that says when a post was held, which begins at a byte:
// 前总统, 新任首相; else that byte.
func TermStart(text string, at int) int {
	for _, term := range terms {
		if before, ok := strings.CutSuffix(text[:at], term); ok {
			return len(before)
		}
	}
	return at
}
