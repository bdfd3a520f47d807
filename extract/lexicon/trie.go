package lexicon

// trie is a double array over the bytes of words: from a state, a byte leads to the
// cell at the state's base plus the byte, if that cell belongs to the state. A text is
// thus followed without decoding it and without a search among a state's branches.
// Cell 0 is the root; as no byte leads to it, it stands for no state too.
type trie struct {
	cells []trieCell
	words []word // of the states, by cell: apart, as most steps ask for none
}

// trieCell is small, as a text leads all over the array and small cells stay at hand.
type trieCell struct {
	base   int32 // shifted left by one; the lowest bit is set where a word leads here
	parent int32 // state the cell belongs to, -1 where it is free
}

// word is where the senses of a word are; no word has none.
type word struct {
	from   int32 // the first
	senses int32 // how many there are
}

// step returns the state that a byte leads to, or 0.
func (t *trie) step(state int32, b byte) int32 {
	next := t.cells[state].base>>1 + int32(b)
	if int(next) < len(t.cells) && t.cells[next].parent == state {
		return next
	}
	return 0
}

// follow returns the state that a text leads to, or 0.
func (t *trie) follow(text string) int32 {
	state := int32(0)
	for i := range len(text) {
		if state = t.step(state, text[i]); state == 0 {
			return 0
		}
	}
	return state
}

// goesOn reports whether any byte leads on from a state.
func (t *trie) goesOn(state int32) bool { return t.cells[state].base>>1 != 0 }

// ends reports whether a word leads to a state.
func (t *trie) ends(state int32) bool { return t.cells[state].base&1 == 1 }

// newTrie builds the trie of senses that are sorted by word.
func newTrie(senses []*Sense) trie {
	b := trieBuilder{senses: senses, cells: []trieCell{{parent: -1}}, words: []word{{}}, free: 1 << 8}
	b.grow(b.free)
	b.state(0, 0, 0, len(senses))
	return trie{cells: b.cells, words: b.words}
}

type trieBuilder struct {
	senses []*Sense
	cells  []trieCell
	words  []word
	free   int // no cell between the first 256 and it is free
	spread int // base of the last state with several branches
}

// grow makes room for the branches of a state whose base is below n.
func (b *trieBuilder) grow(n int) {
	for len(b.cells) < n+1<<8 {
		b.cells = append(b.cells, trieCell{parent: -1})
		b.words = append(b.words, word{})
	}
}

// branch is a byte and the senses, from up to to, whose words go on with it.
type branch struct {
	label    byte
	from, to int
}

// state fills in a state: the senses from up to to share the depth bytes that lead to it.
func (b *trieBuilder) state(state int32, depth, from, to int) {
	words := from
	for words < to && len(b.senses[words].Word) == depth {
		words++
	}
	if words > from {
		b.cells[state].base |= 1
	}
	b.words[state] = word{int32(from), int32(words - from)}
	branches := b.branches(depth, words, to)
	if len(branches) == 0 {
		return
	}
	base := b.place(branches)
	b.cells[state].base |= base << 1
	for _, r := range branches {
		b.cells[base+int32(r.label)].parent = state
	}
	for _, r := range branches {
		b.state(base+int32(r.label), depth+1, r.from, r.to)
	}
}

func (b *trieBuilder) branches(depth, from, to int) []branch {
	var out []branch
	for i := from; i < to; i++ {
		label := b.senses[i].Word[depth]
		if n := len(out); n > 0 && out[n-1].label == label {
			out[n-1].to = i + 1
			continue
		}
		out = append(out, branch{label, i, i + 1})
	}
	return out
}

// place finds a base at which the cells of all branches are free. One branch goes into
// the first free cell; several look on from where the last several went, as looking at
// the crowded cells before again and again would take most of the time.
func (b *trieBuilder) place(branches []branch) int32 {
	for b.cells[b.free].parent >= 0 {
		b.free++
		b.grow(b.free)
	}
	base := b.free - int(branches[0].label)
	if len(branches) > 1 {
		base = max(base, b.spread)
	}
	for b.grow(base); !b.fits(base, branches); b.grow(base) {
		base++
	}
	if len(branches) > 1 {
		b.spread = base
	}
	return int32(base)
}

func (b *trieBuilder) fits(base int, branches []branch) bool {
	for _, r := range branches {
		if b.cells[base+int(r.label)].parent >= 0 {
			return false
		}
	}
	return true
}
