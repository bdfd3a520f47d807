package read

// continuation returns the strip that goes on where strip i breaks off in a
// sentence: over blank lines, over captions and over furniture between them.
func (p *page) continuation(a *article, i int) (next int, ok bool) {
	pictured := false
	for next = i + 1; next < a.to && next-i < 8; next++ {
		s := &p.strips[next]
		switch s.kind {
		case kindCaption:
			pictured = true
		case kindFurniture, kindDone:
		case kindText, kindHeading:
			before := &p.strips[i]
			return next, p.tornOff(before, s) || p.unfinished(before, pictured) && p.continues(a, s, pictured)
		default:
			return 0, false
		}
	}
	return 0, false
}

// unfinished tells a strip that breaks off in a sentence: no end mark, and more
// than a heading holds. A caption behind it makes that likelier.
func (p *page) unfinished(s *strip, pictured bool) bool {
	l := p.tail(s)
	if l.final() || s.runes < 8 || l.marks&hasURL != 0 || isTopicLine(p.first(s)) {
		return false
	}
	switch {
	case s.cut, l.last == '，', l.last == '、', l.last == ',', p.innerStops(s) > 0:
		return true
	case l.marks&hasOpen != 0:
		return s.runes >= 20
	case pictured:
		return p.commas(s) > 0 && s.runes >= 20
	}
	return p.commas(s) > 0 && s.runes >= 34
}

// continues tells whether s can be the rest of a sentence: no indent where
// paragraphs have one, no heading and nothing that opens a block.
func (p *page) continues(a *article, s *strip, pictured bool) bool {
	if s.indent && a.indented || s.start > p.head(s).start {
		return false
	}
	if s.kind == kindHeading && !pictured {
		return false
	}
	return !opensBlock(p.first(s))
}

// tornOff tells a strip that begins with a mark that cannot begin one, or with
// the rest of a number.
func (p *page) tornOff(before, s *strip) bool {
	a, b := p.tail(before), p.head(s)
	if isDigit(b.first) && (isDigit(a.last) || a.last == '.' && isDigit(a.prev)) {
		return before.runes >= 20 && !opensBlock(p.first(s))
	}
	return isCloser(b.first)
}
