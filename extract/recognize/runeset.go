package recognize

// runeSet is a set of runes of three bytes, as hanzi and full-width marks are.
type runeSet [1024]uint64

func newRuneSet(runes string) *runeSet {
	s := new(runeSet)
	for _, r := range runes {
		s.add(r)
	}
	return s
}

func (s *runeSet) add(r rune) { s[r>>6&1023] |= 1 << (r & 63) }

// has reports whether the rune at text[i] is in the set.
func (s *runeSet) has(text string, i int) bool {
	if i+2 >= len(text) || text[i]&0xF0 != 0xE0 {
		return false
	}
	r := uint(text[i]&0x0F)<<12 | uint(text[i+1]&0x3F)<<6 | uint(text[i+2]&0x3F)
	return s[r>>6]>>(r&63)&1 == 1
}

// holds reports whether a rune is in the set.
func (s *runeSet) holds(r rune) bool { return uint32(r) < 1<<16 && s[r>>6]>>(r&63)&1 == 1 }
