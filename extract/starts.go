package extract

import "slices"

// starts are the places where the members of a list begin, in order, and a table of where
// to look in it: every step asks every clause what begins there.
type starts struct {
	at   []int32
	from []int32 // for each stretch of the text, the first that begins in it or later
}

// stretch is how many bytes of text share an entry of the table, as a power of two.
const stretch = 5

// index notes where the members of a list begin.
func index[T any](s *starts, list []T, start func(*T) int, text string) {
	s.at = slices.Grow(s.at[:0], len(list))
	for i := range list {
		s.at = append(s.at, int32(start(&list[i])))
	}
	s.tabulate(len(text))
}

// tabulate fills in the table for a text of so many bytes.
func (s *starts) tabulate(size int) {
	blocks := size>>stretch + 1
	s.from = slices.Grow(s.from[:0], blocks)[:blocks]
	i := 0
	for b := range s.from {
		for i < len(s.at) && int(s.at[i])>>stretch < b {
			i++
		}
		s.from[b] = int32(i)
	}
}

// first is the index of the first that begins at a byte or after it.
func (s *starts) first(at int) int {
	if len(s.at) == 0 || at < 0 {
		return 0
	}
	i := len(s.at)
	if b := at >> stretch; b < len(s.from) {
		i = int(s.from[b])
	}
	for i < len(s.at) && int(s.at[i]) < at {
		i++
	}
	return i
}
