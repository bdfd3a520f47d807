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
	leads  leads
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
	l.leads = newLeads(l.senses, &l.trie)
	return l
}

// Scan calls yield for every sense of every word in text, by start, and at one
// start shorter words first.
func (l *Lexicon) Scan(text string, yield func(Hit)) {
	for _, h := range l.Append(nil, text) {
		yield(h)
	}
}

// Append appends what Scan finds to a list.
func (l *Lexicon) Append(hits []Hit, text string) []Hit {
	a, han := threeBytes(text, 0)
	for start := 0; start < len(text); {
		if !han {
			hits = l.goOn(hits, text, start, start, 0)
			start++
			a, han = threeBytes(text, start)
			continue
		}
		b, next := threeBytes(text, start+3)
		hits = l.ledBy(hits, text, start, a, b, next)
		a, han = b, next
		start += 3
	}
	return hits
}

// At calls yield for every sense of every word that begins at text[start],
// shorter words first.
func (l *Lexicon) At(text string, start int, yield func(Hit)) {
	var room [8]Hit
	hits := room[:0]
	if a, han := threeBytes(text, start); han {
		b, next := threeBytes(text, start+3)
		hits = l.ledBy(hits, text, start, a, b, next)
	} else {
		hits = l.goOn(hits, text, start, start, 0)
	}
	for _, h := range hits {
		yield(h)
	}
}

// ledBy appends every sense of every word that begins at text[start] with a character of
// three bytes, and goes on, if at all, with another one where next is set. Nearly all words
// are found and nearly all places set aside by what the leads know.
func (l *Lexicon) ledBy(hits []Hit, text string, start int, a, b uint16, next bool) []Hit {
	if l.leads.alone(a) {
		first := l.leads.find(lead(a, 0))
		hits = l.add(hits, first.word(), start, start+3)
		if !next && first.state != 0 {
			hits = l.goOn(hits, text, start, start+3, first.state)
		}
	}
	if next && l.leads.may(lead(a, b)) {
		both := l.leads.find(lead(a, b))
		hits = l.add(hits, both.word(), start, start+6)
		if both.goesOn(text, start+6) {
			hits = l.goOn(hits, text, start, start+6, both.state)
		}
	}
	return hits
}

// goOn appends every sense of every word that begins at text[start], which led to a state at
// text[from], and ends farther on.
func (l *Lexicon) goOn(hits []Hit, text string, start, from int, state int32) []Hit {
	for i := from; i < len(text); i++ {
		if state = l.trie.step(state, text[i]); state == 0 {
			break
		}
		if l.trie.ends(state) {
			hits = l.add(hits, l.trie.words[state], start, i+1)
		}
	}
	return hits
}

// add appends the senses of a word.
func (l *Lexicon) add(hits []Hit, w word, start, end int) []Hit {
	for i := w.from; i < w.from+w.senses; i++ {
		hits = append(hits, Hit{start, end, l.kinds[i], l.senses[i]})
	}
	return hits
}

// Senses returns the senses of a whole word.
func (l *Lexicon) Senses(text string) []*Sense {
	var w word
	state, i := int32(0), 0
	if a, han := threeBytes(text, 0); han {
		b, next := threeBytes(text, 3)
		led := l.leads.find(lead(a, b))
		if w, state, i = led.word(), led.state, 3; next {
			i = 6
		}
		if i < len(text) && state == 0 {
			return nil
		}
	}
	for ; i < len(text); i++ {
		if state = l.trie.step(state, text[i]); state == 0 {
			return nil
		}
		w = l.trie.words[state]
	}
	return l.senses[w.from : w.from+w.senses : w.from+w.senses]
}
