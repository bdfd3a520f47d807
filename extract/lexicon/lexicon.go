// Package lexicon finds every word of seeds/lexicon in a text, in one pass.
//
// A word may have several senses (行动 is a head noun and a verb); a Hit carries
// one. The table a sense comes from is its Kind; what its columns mean stands in
// the table's own header.
package lexicon

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"unicode/utf8"
)

// Sense is one meaning of one word.
type Sense struct {
	Word  string
	Kind  Kind     // the table it stands in
	Value string   // the table's second column
	More  []string // the columns after it
}

// Col returns column i after the value, or "".
func (s *Sense) Col(i int) string {
	if i < len(s.More) {
		return s.More[i]
	}
	return ""
}

// Hit is a word found at text[Start:End], in bytes.
type Hit struct {
	Start, End int
	Kind       Kind // of the sense: most steps ask for one kind and no more
	Sense      *Sense
}

// Lexicon is an immutable set of words, safe for concurrent use.
type Lexicon struct {
	senses []*Sense // by word
	kinds  []Kind   // of the senses: apart, as senses lie all over the memory
	trie   trie
}

// Load reads every *.tsv at the top of dir and adds more senses to them. Lines that
// start with # are comments; the first other line names the columns. An error names
// file and line.
func Load(dir fs.FS, more ...*Sense) (*Lexicon, error) {
	names, err := fs.Glob(dir, "*.tsv")
	if err != nil {
		return nil, err
	}
	senses := slices.Clone(more)
	for _, name := range names {
		data, err := fs.ReadFile(dir, name)
		if err != nil {
			return nil, err
		}
		table, err := parse(name, string(data))
		if err != nil {
			return nil, err
		}
		senses = append(senses, table...)
	}
	return Build(senses), nil
}

func parse(name, data string) ([]*Sense, error) {
	kind := KindOf(strings.TrimSuffix(name, ".tsv"))
	if kind == 0 {
		return nil, fmt.Errorf("lexicon %s: no table that anything reads", name)
	}
	var out []*Sense
	header := 0
	for n, line := range strings.Split(data, "\n") {
		line = strings.TrimRight(line, "\r")
		if strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#") {
			continue
		}
		cols := strings.Split(line, "\t")
		if header == 0 {
			header = len(cols)
			continue
		}
		if len(cols) > header || cols[0] == "" {
			return nil, fmt.Errorf("lexicon %s:%d: want at most %d columns and a word, have %q", name, n+1, header, line)
		}
		s := &Sense{Word: cols[0], Kind: kind}
		if len(cols) > 1 {
			s.Value, s.More = cols[1], cols[2:]
		}
		out = append(out, s)
	}
	return out, nil
}

// Build makes a lexicon of the senses given.
func Build(senses []*Sense) *Lexicon {
	l := &Lexicon{senses: slices.Clone(senses)}
	slices.SortStableFunc(l.senses, func(a, b *Sense) int { return strings.Compare(a.Word, b.Word) })
	l.kinds = make([]Kind, len(l.senses))
	for i, s := range l.senses {
		l.kinds[i] = s.Kind
	}
	l.trie = newTrie(l.senses)
	return l
}

// Scan calls yield for every sense of every word in text, by start, and at one
// start shorter words first.
func (l *Lexicon) Scan(text string, yield func(Hit)) {
	for _, h := range l.Append(nil, text) {
		yield(h)
	}
}

// Append appends what Scan finds to a list. It asks of each character and the next whether
// a word may begin with them before it looks for words there.
func (l *Lexicon) Append(hits []Hit, text string) []Hit {
	a, han := threeBytes(text, 0)
	for start := 0; start < len(text); {
		if !han {
			if utf8.RuneStart(text[start]) {
				hits = l.at(hits, text, start)
			}
			start++
			a, han = threeBytes(text, start)
			continue
		}
		b, next := threeBytes(text, start+3)
		if l.trie.leads.may(lead(a, 0)) || next && l.trie.leads.may(lead(a, b)) {
			hits = l.at(hits, text, start)
		}
		a, han = b, next
		start += 3
	}
	return hits
}

// At calls yield for every sense of every word that begins at text[start],
// shorter words first.
func (l *Lexicon) At(text string, start int, yield func(Hit)) {
	var room [8]Hit
	for _, h := range l.at(room[:0], text, start) {
		yield(h)
	}
}

// at appends every sense of every word that begins at text[start], shorter words first.
func (l *Lexicon) at(hits []Hit, text string, start int) []Hit {
	state, i := int32(0), start
	if a, ok := threeBytes(text, start); ok {
		i += 3
		if state = l.trie.leads.state(lead(a, 0)); state != 0 && l.trie.ends(state) {
			hits = l.end(hits, state, start, i)
		}
		if b, ok := threeBytes(text, i); ok {
			i += 3
			if state = l.trie.leads.state(lead(a, b)); state != 0 && l.trie.ends(state) {
				hits = l.end(hits, state, start, i)
			}
		}
		if state == 0 {
			return hits
		}
	}
	for ; i < len(text); i++ {
		if state = l.trie.step(state, text[i]); state == 0 {
			break
		}
		if l.trie.ends(state) {
			hits = l.end(hits, state, start, i+1)
		}
	}
	return hits
}

// end appends the senses of the word that leads to a state.
func (l *Lexicon) end(hits []Hit, state int32, start, end int) []Hit {
	w := l.trie.words[state]
	for i := w.from; i < w.from+w.senses; i++ {
		hits = append(hits, Hit{start, end, l.kinds[i], l.senses[i]})
	}
	return hits
}

// Senses returns the senses of a whole word.
func (l *Lexicon) Senses(word string) []*Sense {
	state, i := int32(0), 0
	if a, ok := threeBytes(word, 0); ok {
		i = 3
		b, ok := threeBytes(word, i)
		if ok {
			i += 3
		}
		if state = l.trie.leads.state(lead(a, b)); state == 0 {
			return nil
		}
	}
	for ; i < len(word); i++ {
		if state = l.trie.step(state, word[i]); state == 0 {
			return nil
		}
	}
	return l.endingAt(state)
}

// endingAt returns the senses of the word that leads to a state.
func (l *Lexicon) endingAt(state int32) []*Sense {
	c := &l.trie.words[state]
	return l.senses[c.from : c.from+int32(c.senses) : c.from+int32(c.senses)]
}
