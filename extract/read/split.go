package read

import "strings"

// part is the strips of one article.
type part struct{ from, to int }

// split finds where articles begin. A headline marked # begins one; so does, when
// an article is under way, a headline over a new dateline, a new metadata line or
// a new byline, and one behind the line that ended the article before (本报记者
// 某某). A file without such marks is one article.
func (p *page) split() []part {
	var parts []part
	s := splitter{page: p}
	for i := range p.strips {
		if at := s.begins(i); at > s.from {
			parts = append(parts, part{s.from, at})
			s = splitter{page: p, from: at}
			for j := at; j < i; j++ {
				s.pass(j)
			}
		}
		s.pass(i)
	}
	return append(parts, part{s.from, len(p.strips)})
}

// splitter is what is known of the article under way.
type splitter struct {
	*page
	from   int
	bodies int
	runes  int  // of bodies
	headed bool // it has metadata or a byline at its head
	marked bool // it has a dateline, metadata or a byline anywhere
	ended  bool // a line has closed it
	last   int  // strip after its last body, byline or metadata line
}

func (s *splitter) pass(i int) {
	t := &s.strips[i]
	switch {
	case s.body(t):
		s.bodies++
		s.runes += t.runes
		s.last = i + 1
		if _, ok := datelineAt(s.first(t)); ok {
			s.marked = true
		}
		s.ended = false
	case t.kind == kindByline || t.kind == kindMeta:
		s.last = i + 1
		s.marked = true
		s.headed = s.headed || s.bodies == 0
		s.ended = s.ended || s.bodies > 1 || s.bodies == 1 && s.runes > 3*maxHeadline && !s.isNote()
	}
}

// isNote tells an editor's note, which stands before the article it speaks of.
func (s *splitter) isNote() bool {
	for i := s.from; i < len(s.strips); i++ {
		if t := &s.strips[i]; s.body(t) {
			first := unopened(s.first(t))
			return strings.HasPrefix(first, "编者按") || strings.HasPrefix(first, "核心提示") || strings.HasPrefix(first, "阅读提示") || strings.HasPrefix(first, "导读")
		}
	}
	return false
}

// begins returns the strip at which an article begins that strip i proves, or 0.
func (s *splitter) begins(i int) int {
	t := &s.strips[i]
	if s.bodies == 0 {
		return 0
	}
	if t.kind == kindTitle {
		return i
	}
	switch {
	case t.kind == kindText && (s.marked || s.ended):
		at := s.headlines(i)
		if at == i && !s.ended {
			return 0
		}
		if _, ok := datelineAt(s.first(t)); ok || s.ended && at < i && s.body(t) && t.runes >= maxHeading {
			return at
		}
	case (t.kind == kindMeta || t.kind == kindFaint) && s.marked && s.dated(t) || t.kind == kindByline && s.headed:
		if at := s.headlines(i); at < i && s.bodyFollows(i) {
			return at
		}
	}
	return 0
}

// headlines returns the first of the headlines that stand right before strip i.
func (s *splitter) headlines(i int) int {
	at := i
	for j := i - 1; j >= s.last && j > s.from && i-j < 8; j-- {
		switch t := &s.strips[j]; {
		case s.headline(t):
			at = j
		case t.kind < kindFaint:
			return at
		}
	}
	return at
}

// dated tells the metadata under a headline, which has a date, from a source
// line at an article's foot.
func (s *splitter) dated(t *strip) bool { return findDate(s.first(t)) != "" }

// bodyFollows tells whether running text comes soon after strip i.
func (s *splitter) bodyFollows(i int) bool {
	for j := i + 1; j < len(s.strips) && j < i+6; j++ {
		if t := &s.strips[j]; s.body(t) {
			return t.runes >= maxHeading
		}
	}
	return false
}
