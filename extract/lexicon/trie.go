package lexicon

import "math/bits"

// trie is a double array over the bytes of words: from a state, a byte leads to the
// cell at the state's base plus the byte, if that cell belongs to the state. A text is
// thus followed without decoding it and without a search among a state's branches.
// Cell 0 is the root; as no byte leads to it, it stands for no state too.
type trie struct {
	cells []trieCell
	words []trieWord // of the states, by cell: apart, as most steps ask for none
	leads leads
}

// leads are the states that the first one or two characters of words lead to from the root,
// where these are of three bytes, as Han characters are. Most places of a text begin with
// none of them and are set aside with one look at a table small enough to stay at hand.
type leads struct {
	likely [1 << likelyBits / 64]uint64 // by a hash: what is in the table is found, and little else
	slots  []leadSlot                   // with open addresses
	shift  int                          // of a hash, to the number of a slot
}

const likelyBits = 17

// leadSlot is a lead and its state; the state of a free slot is 0.
type leadSlot struct {
	lead  uint32
	state int32
}

// lead is a word's first character and its second, or 0.
func lead(a, b uint16) uint32 { return uint32(a)<<16 | uint32(b) }

func leadHash(lead uint32) uint32 { return lead * 0x9E3779B1 }

// newLeads makes a table that is at most half full.
func newLeads(states map[uint32]int32) leads {
	size := bits.Len(uint(len(states))) + 1
	l := leads{slots: make([]leadSlot, 1<<size), shift: 32 - size}
	for lead, state := range states {
		h := leadHash(lead) >> (32 - likelyBits)
		l.likely[h/64] |= 1 << (h % 64)
		*l.slot(lead) = leadSlot{lead, state}
	}
	return l
}

func (l *leads) slot(lead uint32) *leadSlot {
	for i := leadHash(lead) >> l.shift; ; i++ {
		s := &l.slots[i&uint32(len(l.slots)-1)]
		if s.lead == lead || s.state == 0 {
			return s
		}
	}
}

// may reports whether a lead may be in the table: nearly all that are not are told so.
func (l *leads) may(lead uint32) bool {
	h := leadHash(lead) >> (32 - likelyBits)
	return l.likely[h/64]>>(h%64)&1 != 0
}

// state is what a lead leads to, or 0.
func (l *leads) state(lead uint32) int32 {
	if !l.may(lead) {
		return 0
	}
	return l.slot(lead).state
}

// trieCell is small, as a text leads all over the array and small cells stay at hand.
type trieCell struct {
	base   int32 // shifted left by one; the lowest bit is set where a word leads here
	parent int32 // state the cell belongs to, -1 where it is free
}

// trieWord is the word that leads to a state.
type trieWord struct {
	from   int32 // its first sense
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

// character returns the state that the first three bytes of a text lead to.
func (t *trie) character(state int32, text string) int32 {
	return t.step(t.step(t.step(state, text[0]), text[1]), text[2])
}

// ends reports whether a word leads to a state.
func (t *trie) ends(state int32) bool { return t.cells[state].base&1 == 1 }

// newTrie builds the trie of senses that are sorted by word.
func newTrie(senses []*Sense) trie {
	b := trieBuilder{senses: senses, cells: []trieCell{{parent: -1}}, words: []trieWord{{}}, free: 1 << 8}
	b.grow(b.free)
	b.state(0, 0, 0, len(senses))
	t := trie{cells: b.cells, words: b.words}
	found := make(map[uint32]int32, len(senses))
	for _, s := range senses {
		a, ok := threeBytes(s.Word, 0)
		if !ok {
			continue
		}
		state := t.character(0, s.Word)
		if b, ok := threeBytes(s.Word, 3); ok {
			found[lead(a, b)] = t.character(state, s.Word[3:])
		} else {
			found[lead(a, 0)] = state
		}
	}
	t.leads = newLeads(found)
	return t
}

// threeBytes returns the character of three bytes at text[at], as Han characters are.
func threeBytes(text string, at int) (r uint16, ok bool) {
	if at+2 >= len(text) || text[at]&0xF0 != 0xE0 {
		return 0, false
	}
	return uint16(text[at])<<12 | uint16(text[at+1]&0x3F)<<6 | uint16(text[at+2]&0x3F), true
}

type trieBuilder struct {
	senses []*Sense
	cells  []trieCell
	words  []trieWord
	free   int // no cell between the first 256 and it is free
	spread int // base of the last state with several branches
}

// grow makes room for the branches of a state whose base is below n.
func (b *trieBuilder) grow(n int) {
	for len(b.cells) < n+1<<8 {
		b.cells = append(b.cells, trieCell{parent: -1})
		b.words = append(b.words, trieWord{})
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
	b.words[state] = trieWord{int32(from), int32(words - from)}
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
