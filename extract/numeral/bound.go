package numeral

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"newsgraph/extract/wordlist"
)

// Place says on which side of a number a word bounds it.
type Place string

// The places.
const (
	Before Place = "before" // 近 of 近三成
	Inside Place = "inside" // 余 of 20余人
	After  Place = "after"  // 以上 of 10%以上
)

// BoundWord is a word that bounds a number.
type BoundWord struct {
	Word  string
	Place Place
	Bound Bound
	Not   []string // before: words it may be the end of (节约); after and inside: continuations
}

// Bounds finds bound words.
type Bounds struct {
	before boundWords // by last mark
	inside boundWords // by first mark
	after  boundWords
}

// boundWords are the words of one side, by what package wordlist keeps of a character of
// theirs, the longest first.
type boundWords [256][]BoundWord

// BoundNamed is the bound a table names: exact, about, over, under.
func BoundNamed(name string) (Bound, bool) {
	i := slices.Index([]string{"exact", "about", "over", "under"}, name)
	return Bound(max(i, 0)), i >= 0
}

// NewBounds makes the table of the words given.
func NewBounds(list []BoundWord) (*Bounds, error) {
	b := &Bounds{}
	for _, w := range list {
		if w.Word == "" {
			return nil, errors.New("bound without a word")
		}
		first, last := wordlist.FirstMark(w.Word), wordlist.LastMark(w.Word)
		switch w.Place {
		case Before:
			b.before[last] = append(b.before[last], w)
		case Inside:
			b.inside[first] = append(b.inside[first], w)
		case After:
			b.after[first] = append(b.after[first], w)
		default:
			return nil, fmt.Errorf("bound %s: unknown place %q", w.Word, w.Place)
		}
	}
	for _, side := range []*boundWords{&b.before, &b.inside, &b.after} {
		for _, list := range side {
			slices.SortStableFunc(list, func(x, y BoundWord) int { return cmp.Compare(len(y.Word), len(x.Word)) })
		}
	}
	return b, nil
}

// head returns the bound word that ends at text[end], and where it starts.
func (b *Bounds) head(text string, end int) (*BoundWord, int) {
	if end == 0 {
		return nil, end
	}
	list := b.before[wordlist.LastMark(text[:end])]
	for k := range list {
		w := &list[k]
		if start := end - len(w.Word); hasAt(text, start, w.Word) && !endsIn(text[:end], w.Not) {
			return w, start
		}
	}
	return nil, end
}

func endsIn(text string, words []string) bool {
	for _, w := range words {
		if len(text) >= len(w) && text[len(text)-len(w):] == w {
			return true
		}
	}
	return false
}

// next returns the bound word of one side that starts at text[i], and where it ends.
func (side *boundWords) next(text string, i int) (*BoundWord, int) {
	if i >= len(text) {
		return nil, i
	}
	list := side[wordlist.FirstMark(text[i:])]
	for k := range list {
		w := &list[k]
		if end := i + len(w.Word); hasAt(text, i, w.Word) && !startsAny(text, end, w.Not) {
			return w, end
		}
	}
	return nil, i
}

func startsAny(text string, i int, words []string) bool {
	for _, w := range words {
		if hasAt(text, i, w) {
			return true
		}
	}
	return false
}
