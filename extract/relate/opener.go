package relate

import (
	"regexp"
	"strings"

	"newsgraph/extract/wordlist"
)

// opener is a pattern of what a text may begin with. Most texts do not begin with one of its
// first characters, and are not searched: every clause is asked for each.
type opener struct {
	first   *wordlist.List // the characters it may begin with
	pattern *regexp.Regexp
}

// opensWith makes the opener of a pattern that holds at a text's beginning alone.
func opensWith(first, pattern string) opener {
	return opener{wordlist.Of(strings.Split(first, "")...), regexp.MustCompile(pattern)}
}

// in is what a text begins with, or "".
func (o opener) in(text string) string {
	if !o.first.Opens(text) {
		return ""
	}
	return o.pattern.FindString(text)
}

// digits and numerals begin counts.
const (
	digits   = "0123456789"
	numerals = "一二三四五六七八九十百两多数余几"
)
