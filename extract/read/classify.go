package read

import (
	"strings"
	"unicode/utf8"
)

const maxForm = 120 // code points; furniture and metadata are no longer

// classify sets the kind of s by its form and moves its start over layout marks.
func (p *page) classify(s *strip) {
	l := p.head(s)
	if p.unmark(s); s.kind != kindText {
		return
	}
	first := p.first(s)
	switch {
	case strings.HasPrefix(first, "——"):
		s.kind = kindItem
	case s.to-s.from > 1 || s.runes > maxForm:
		if isNotice(first) {
			s.kind = kindFurniture
		}
	case l.marks&hasWord == 0:
		s.kind = bare(first)
	case l.marks&hasURL != 0:
		s.kind = linkLine(first)
	default:
		s.kind = p.form(s, first)
	}
}

// form classifies a short line that has words and no address.
func (p *page) form(s *strip, line string) kind {
	l := p.head(s)
	line = unboxed(line)
	switch {
	case isCrumb(line, l):
		return kindCrumb
	case isListHead(line):
		return kindListHead
	case isFurniture(line) || isNavigation(line, l):
		return kindFurniture
	}
	if f, size, ok := keyAt(line); ok && (f == fieldTitle || f == fieldText) {
		return p.labelled(s, f, size)
	}
	if k := metaForm(line, l); k != kindText {
		return k
	}
	switch {
	case l.runes <= maxByline && isByline(line):
		return kindByline
	case isBareDateline(line):
		return kindMeta
	case isCredit(line, l):
		return kindCaption
	}
	return s.kind
}

// labelled classifies what follows 标题: or 正文: and leaves the label out.
func (p *page) labelled(s *strip, f field, size int) kind {
	line := p.first(s)
	rest := strings.TrimLeftFunc(line[size:], isSpace)
	s.start += len(line) - len(rest)
	s.runes -= utf8.RuneCountInString(line[:len(line)-len(rest)])
	switch {
	case rest == "":
		return kindFurniture
	case f == fieldTitle:
		return kindTitle
	}
	return p.form(s, rest)
}

// unmark takes Markdown's and bullet marks off the front of s.
func (p *page) unmark(s *strip) {
	for {
		line := p.first(s)
		mark, size, k := layoutMark(line)
		if size == 0 {
			return
		}
		rest := strings.TrimLeftFunc(line[size:], isSpace)
		if rest == "" {
			s.kind = kindRule
			return
		}
		s.start += len(line) - len(rest)
		s.runes -= utf8.RuneCountInString(line[:len(line)-len(rest)])
		if k != kindText {
			s.kind = k
		}
		if mark == '#' {
			return
		}
		if s.kind == kindItem { // what stands behind a bullet is judged by itself
			if isFurniture(rest) {
				s.kind = kindFurniture
			}
			return
		}
	}
}

// layoutMark finds a mark at the front of a line, its length in bytes, and what
// it makes of the line.
func layoutMark(line string) (mark rune, size int, k kind) {
	r, size := utf8.DecodeRuneInString(line)
	switch r {
	case '#':
		n := len(line) - len(strings.TrimLeft(line, "#"))
		switch spaced := n < len(line) && line[n] == ' '; {
		case n == len(line):
			return r, n, kindText
		case n == 1 && spaced:
			return r, n, kindTitle
		case n > 1:
			return r, n, kindHeading
		}
	case '>':
		if strings.HasPrefix(line, "> ") {
			return r, size, kindText
		}
	case '-', '*', '+':
		if len(line) > 1 && line[1] == ' ' && !isRule(line) {
			return r, size, kindItem
		}
	case '•', '·', '●', '■', '◆', '▪', '◇', '□', '▶', '►', '★':
		return r, size, kindText
	}
	return 0, 0, kindText
}

// bare classifies a line of marks alone. Torn-off closing marks and an ellipsis
// are text.
func bare(line string) kind {
	switch r, _ := utf8.DecodeRuneInString(line); {
	case isRule(line):
		return kindRule
	case isCloser(r) || r == '…':
		return kindText
	}
	return kindFurniture
}

func isRule(line string) bool {
	return len(line) > 2 && strings.Trim(line, "-=*_~—─═ ") == ""
}

// dropLists makes furniture of what stands under 相关阅读 and its like: lines
// that are no sentences, up to the first that is one.
func (p *page) dropLists() {
	open := false
	for i := range p.strips {
		s := &p.strips[i]
		switch {
		case s.kind == kindListHead:
			open, s.kind = true, kindFurniture
		case !open:
		case s.kind == kindTitle || s.kind == kindHeading || p.body(s):
			open = false
		case s.kind == kindText || s.kind == kindItem:
			s.kind = kindFurniture
		}
	}
}
