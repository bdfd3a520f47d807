package relate

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// opener is a pattern of what a text may begin with. Most texts do not begin with one of its
// first characters, and are not searched: every clause is asked for each.
type opener struct {
	first   string // the characters it may begin with
	pattern *regexp.Regexp
}

// opensWith makes the opener of a pattern that holds at a text's beginning alone.
func opensWith(first, pattern string) opener { return opener{first, regexp.MustCompile(pattern)} }

// in is what a text begins with, or "".
func (o opener) in(text string) string {
	if r, n := utf8.DecodeRuneInString(text); n == 0 || !strings.ContainsRune(o.first, r) {
		return ""
	}
	return o.pattern.FindString(text)
}

// digits and numerals begin counts.
const (
	digits   = "0123456789"
	numerals = "一二三四五六七八九十百两多数余几"
)
