package read

import (
	"strings"
	"unicode/utf8"
)

// findRoles settles captions and headings.
func (p *page) findRoles(a *article) {
	long, indented := 0, 0
	for i := a.from; i < a.to; i++ {
		if s := &p.strips[i]; p.body(s) && s.runes >= maxHeading {
			long++
			if s.indent {
				indented++
			}
		}
	}
	a.indented = long > 2 && indented*10 >= long*6
	for i := a.from; i < a.to; i++ {
		s := &p.strips[i]
		switch {
		case s.kind == kindItem && i < a.firstBody && p.short(s, maxHeadline):
			s.kind = kindHeading // a subtitle
		case s.kind != kindText:
		case a.indented && i > a.firstBody && p.isScene(s) && !p.torn(a, i):
			s.kind = kindCaption
		case p.isHeading(s):
			s.kind = kindHeading
		}
	}
}

// torn tells whether the text before strip i breaks off in a sentence.
func (p *page) torn(a *article, i int) bool {
	for j := i - 1; j >= a.from && i-j < 8; j-- {
		if s := &p.strips[j]; s.kind == kindText || s.kind == kindItem {
			return p.unfinished(s, false)
		}
	}
	return false
}

// isHeading tells a short line without an end mark. A long one with commas is
// more likely torn off a paragraph, and a label (时间：…) is text.
func (p *page) isHeading(s *strip) bool {
	l := p.head(s)
	if !p.short(s, maxHeading) || isStop(l.last) || l.marks&hasOpen != 0 || isCloser(l.first) || s.cut {
		return false
	}
	line := p.first(s)
	if _, ok := datelineAt(line); ok {
		return false
	}
	if i := strings.Index(line, "："); i >= 0 && i <= len("主持人员") {
		return false
	}
	return opensBlock(line) || l.commas == 0 || s.runes < 30
}

// opensBlock tells what begins a paragraph or heading of its own wherever it
// stands at the front of a line: ——, 一、, （一）, 1., 本报讯, 来源：.
func opensBlock(line string) bool {
	if strings.HasPrefix(line, "——") || strings.HasPrefix(line, "• ") || strings.HasPrefix(line, "- ") {
		return true
	}
	rest := unopened(line)
	ordinal := strings.TrimLeft(rest, "一二三四五六七八九十0123456789")
	if ordinal != rest && len(rest)-len(ordinal) <= len("二十一") {
		r, size := utf8.DecodeRuneInString(ordinal)
		after, _ := utf8.DecodeRuneInString(ordinal[min(size, len(ordinal)):])
		switch {
		case r == '、' && !isDigit(after), len(rest) < len(line) && (r == '）' || r == ')'):
			return true
		case r == '.' || r == '．':
			return !isDigit(after)
		}
	}
	if f, _, ok := keyAt(rest); ok && f != fieldWhen {
		return true
	}
	_, ok := datelineAt(line)
	return ok
}
