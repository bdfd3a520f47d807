package lexicon

import "math/bits"

// leads are the one or two characters that words begin with, where these are of three bytes,
// as Han characters are. Most places of a text begin with none of them and are set aside with
// one look at a table small enough to stay at hand.
type leads struct {
	ones   [1 << 16 / 64]uint64         // the characters that are leads by themselves
	likely [1 << likelyBits / 64]uint64 // those of two, by a hash: what is a lead is found, and little else
	slots  []led                        // with open addresses
	shift  int                          // of a hash, to the number of a slot
}

const likelyBits = 17

// led is where a lead leads to: it is small, as a text leads all over the table.
type led struct {
	lead   uint32 // 0 where there is none
	state  int32  // of the trie, 0 where no longer word begins so
	from   int32  // of the word that is the lead, as in word
	senses uint16
	thirds uint16 // a bit for each character of three bytes with which a longer word goes on
}

func (l *led) word() word { return word{l.from, int32(l.senses)} }

// goesOn reports whether a longer word may go on with a text.
func (l *led) goesOn(text string, at int) bool {
	if l.state == 0 {
		return false
	}
	c, han := threeBytes(text, at)
	return !han || l.thirds>>(c&15)&1 != 0
}

// lead is a word's first character and its second, or 0.
func lead(a, b uint16) uint32 { return uint32(a)<<16 | uint32(b) }

func leadHash(lead uint32) uint32 { return lead * 0x9E3779B1 }

// newLeads makes a table of the leads of words that is at most three quarters full.
func newLeads(senses []*Sense, t *trie) leads {
	found := make(map[uint32]led, len(senses))
	for _, s := range senses {
		a, han := threeBytes(s.Word, 0)
		if !han {
			continue
		}
		key, length := lead(a, 0), 3
		if b, two := threeBytes(s.Word, 3); two {
			key, length = lead(a, b), 6
		}
		to, ok := found[key]
		if !ok {
			to = t.led(key, s.Word[:length])
		}
		if c, three := threeBytes(s.Word, length); three {
			to.thirds |= 1 << (c & 15)
		}
		found[key] = to
	}
	size := bits.Len(uint(len(found) * 4 / 3))
	l := leads{slots: make([]led, 1<<size), shift: 32 - size}
	for key, to := range found {
		l.add(key)
		*l.find(key) = to
	}
	return l
}

// led is where a lead of a text leads to.
func (t *trie) led(lead uint32, text string) led {
	state := t.follow(text)
	to := led{lead: lead, from: t.words[state].from, senses: uint16(t.words[state].senses)}
	if t.goesOn(state) {
		to.state = state
	}
	return to
}

// add lets alone and may know of a lead.
func (l *leads) add(lead uint32) {
	if a := lead >> 16; lead&0xFFFF == 0 {
		l.ones[a/64] |= 1 << (a % 64)
		return
	}
	h := leadHash(lead) >> (32 - likelyBits)
	l.likely[h/64] |= 1 << (h % 64)
}

// threeBytes returns the character of three bytes at text[at], as Han characters are.
func threeBytes(text string, at int) (r uint16, ok bool) {
	if at+2 >= len(text) || text[at]&0xF0 != 0xE0 {
		return 0, false
	}
	return uint16(text[at])<<12 | uint16(text[at+1]&0x3F)<<6 | uint16(text[at+2]&0x3F), true
}

// alone reports whether a character is a lead by itself.
func (l *leads) alone(a uint16) bool { return l.ones[a/64]>>(a%64)&1 != 0 }

// may reports whether two characters may be a lead: nearly all that are not are told so.
func (l *leads) may(lead uint32) bool {
	h := leadHash(lead) >> (32 - likelyBits)
	return l.likely[h/64]>>(h%64)&1 != 0
}

// find is the slot of a lead, or the free one where it would stand.
func (l *leads) find(lead uint32) *led {
	for i := leadHash(lead) >> l.shift; ; i++ {
		s := &l.slots[i&uint32(len(l.slots)-1)]
		if s.lead == lead || s.lead == 0 {
			return s
		}
	}
}
