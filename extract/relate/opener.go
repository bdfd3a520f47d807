package relate

import (
	"regexp"
	"strings"

	"newsgraph/extract/wordlist"
)

// opener is a pattern of what a text may begin with. Most texts do not begin with one of the
// words it begins with, and are not searched: every clause is asked for each.
type opener struct {
	first   *wordlist.List // what it may begin with
	pattern *regexp.Regexp
}

// opensWith makes the opener of a pattern that holds at a text's beginning alone.
func opensWith(first *wordlist.List, pattern string) opener {
	return opener{first, regexp.MustCompile(pattern)}
}

// in is what a text begins with, or "".
func (o opener) in(text string) string {
	if !o.first.Opens(text) {
		return ""
	}
	return o.pattern.FindString(text)
}

// numerals begin counts.
var numerals = wordlist.Of(strings.Split("0123456789一二三四五六七八九十百两多数余几", "")...)
