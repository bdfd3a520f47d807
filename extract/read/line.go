package read

import (
	"strings"
	"unicode/utf8"
)

// line is one printed line that is not blank, without the space around it.
type line struct {
	start, end int  // bytes of the source
	rune0      int  // code points of the source before start
	runes      int  // code points of the line
	cols       int  // columns of the line: a Han character is two
	indent     int  // code points of space in front
	indentCols int  // columns of that space
	trail      int  // code points of space behind
	blank      bool // an empty line stands above
	first      rune
	last       rune
	prev       rune // the one before last
	stops      int  // 。！？ in it
	commas     int
	bars       int
	marks      marks
	flush      bool // broken at a margin in code points, so that words are cut
}

// marks say what a line holds, so that only the tests that need it run.
type marks uint8

const (
	hasURL   marks = 1 << iota // ://, www.
	hasArrow                   // > or »
	hasStar                    // *
	hasOpen                    // a bracket or quotation mark opened and not closed
	hasWord                    // a letter or digit
)

// indented tells the indent of a paragraph from a stray space.
func (l *line) indented() bool { return l.indentCols > 1 }

// final tells whether the line ends as a paragraph can. A quotation mark does
// only when the sentence ends inside.
func (l *line) final() bool {
	switch l.last {
	case '”', '’', '」', '"':
		return isStop(l.prev) || l.prev == '…' || l.prev == '”' || l.prev == '’'
	}
	return isFinal(l.last)
}

// innerStops counts sentence ends before the last rune.
func (l *line) innerStops() int {
	if isStop(l.last) {
		return l.stops - 1
	}
	return l.stops
}

// scan splits the source into its lines.
func scan(src string) []line {
	s := scanner{src: src, lines: make([]line, 0, len(src)/bytesALine+8)}
	for s.at < len(src) {
		s.next()
	}
	return s.lines
}

// bytesALine is how many bytes of a page there are to a line, or somewhat more.
const bytesALine = 160

type scanner struct {
	src   string
	at    int // byte
	rune  int // code point
	blank bool
	lines []line
}

// next reads one line with its break.
func (s *scanner) next() {
	l := line{blank: s.blank}
	for s.at < len(s.src) {
		r, size := s.peek()
		if !isSpace(r) {
			break
		}
		l.indent++
		l.indentCols += columns(r)
		s.at, s.rune = s.at+size, s.rune+1
	}
	l.start, l.end, l.rune0 = s.at, s.at, s.rune
	s.content(&l)
	if l.end == l.start {
		s.blank = true
		return
	}
	s.blank = false
	s.lines = append(s.lines, l)
}

// peek decodes the code point at s.at. The source is known to be valid UTF-8,
// which makes this several times faster than utf8.DecodeRuneInString.
func (s *scanner) peek() (rune, int) {
	p := s.src[s.at:]
	switch c := p[0]; {
	case c < utf8.RuneSelf:
		return rune(c), 1
	case c >= 0xe0 && c < 0xf0 && len(p) > 2:
		return threeBytes(p), 3
	}
	return utf8.DecodeRuneInString(p)
}

// threeBytes decodes the code point of three bytes that begins a text.
func threeBytes(text string) rune {
	return rune(text[0]&0x0f)<<12 | rune(text[1]&0x3f)<<6 | rune(text[2]&0x3f)
}

// isIdeograph tells the first byte of U+4000 to U+9FFF, three bytes each: nearly all Han
// characters, no mark and no space, all two columns wide.
func isIdeograph(c byte) bool { return c-0xe4 <= 0xe9-0xe4 }

// ideographs counts those with which a text begins.
func ideographs(text string) int {
	n := 0
	for n < len(text) && isIdeograph(text[n]) {
		n += len("字")
	}
	return n / len("字")
}

// content reads up to and over the line break.
func (s *scanner) content(l *line) {
	var (
		prev, last = -1, -1 // where the last characters but space begin
		end        = s.at
		from, over = s.rune, 0 // code points: where the line begins, what its break takes
		cols, wide int         // columns up to end, and up to here
		depth      int
	)
	for s.at < len(s.src) {
		if n := ideographs(s.src[s.at:]); n > 0 {
			s.at, s.rune, wide = s.at+n*len("字"), s.rune+n, wide+2*n
			if prev = last; n > 1 {
				prev = s.at - 2*len("字")
			}
			last, end, cols, l.trail = s.at-len("字"), s.at, wide, 0
			l.marks |= hasWord
			continue
		}
		r, size := s.peek()
		s.at, s.rune = s.at+size, s.rune+1
		if isBreak(r) {
			over = 1
			if r == '\r' && s.at < len(s.src) && s.src[s.at] == '\n' {
				s.at, s.rune, over = s.at+1, s.rune+1, 2
			}
			break
		}
		wide += columns(r)
		if isSpace(r) {
			l.trail++
			continue
		}
		prev, last, end, cols, l.trail = last, s.at-size, s.at, wide, 0
		depth = l.note(s.src[l.start:end], r, depth)
	}
	if l.end = end; end > l.start {
		l.first, l.last = firstRune(s.src[l.start:]), firstRune(s.src[last:])
		if prev >= 0 {
			l.prev = firstRune(s.src[prev:])
		}
		l.runes = s.rune - from - over - l.trail
	}
	l.cols = cols
	if depth > 0 {
		l.marks |= hasOpen
	}
}

// note keeps what a mark or a letter tells of the line, of which it is given what
// has been read; depth counts brackets.
func (l *line) note(read string, r rune, depth int) int {
	switch r {
	case '。', '！', '？', '!', '?':
		l.stops++
	case '，', ',':
		l.commas++
	case '|', '｜':
		l.bars++
	case '>', '»', '›', '＞':
		l.marks |= hasArrow
	case '*':
		l.marks |= hasStar
	case '“', '（', '《', '(', '「':
		depth++
	case '”', '）', '》', ')', '」':
		depth = max(0, depth-1)
	case '/', '.':
		if strings.HasSuffix(read, "://") || strings.HasSuffix(read, "www.") {
			l.marks |= hasURL
		}
	default:
		if isWord(r) {
			l.marks |= hasWord
		}
	}
	return depth
}

func isHan(r rune) bool { return r >= 0x4e00 && r <= 0x9fff }

// isWord tells letters and digits from marks, roughly beyond ASCII and CJK.
func isWord(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return r >= '0' && r <= '9' || isLatin(r)
	case r >= 0x2000 && r <= 0x2bff, r >= 0x3000 && r <= 0x303f, r >= 0xe000 && r <= 0xf8ff:
		return false // punctuation, arrows, dingbats, boxes; CJK marks; icon fonts
	case r >= 0xff01 && r <= 0xff0f, r >= 0xff1a && r <= 0xff20:
		return false
	}
	return r >= 0xc0 && (r < 0x1f000 || r > 0x1ffff)
}

func isLatin(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// isBreak holds for what ends a printed line, the marks of old printers included.
func isBreak(r rune) bool {
	return r >= '\n' && r <= '\r' || r == 0x85 || r == 0x2028 || r == 0x2029
}

func isSpace(r rune) bool {
	switch {
	case r < 0x80:
		return r == ' ' || r == '\t'
	case r == 0x3000, r == 0xa0, r == 0xfeff, r == 0x202f, r == 0x205f:
		return true
	}
	return r >= 0x2000 && r <= 0x200b
}

// columns is the width in which terminals and typewriters print r.
func columns(r rune) int {
	switch {
	case r >= 0x2e80, r >= 0x2014 && r <= 0x2026:
		return 2
	case r == '\t':
		return 4
	}
	return 1
}

// isStop holds for the marks that end a sentence.
func isStop(r rune) bool {
	switch r {
	case '。', '！', '？', '!', '?':
		return true
	}
	return false
}

// isFinal holds for the marks with which a paragraph can end.
func isFinal(r rune) bool {
	switch r {
	case '；', '：', ';', ':', '.', '…', '）', ')', '】', '～', '~':
		return true
	}
	return isStop(r)
}

// isCloser holds for marks that cannot begin a line unless it was torn off
// another.
func isCloser(r rune) bool {
	switch r {
	case '，', '。', '、', '；', '：', '！', '？', '）', '》', '”', '’', '」', '%', '％', ',', ';', '!', '?', ')':
		return true
	}
	return false
}
