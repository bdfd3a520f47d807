package read

import (
	"cmp"
	"slices"
	"strings"

	"newsgraph/extract/wordlist"
)

// phrases makes a list of words parted by space, of which the longest that opens a line is
// to be found.
func phrases(words string) *wordlist.List {
	list := strings.Fields(words)
	slices.SortStableFunc(list, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	return wordlist.Of(list...)
}
