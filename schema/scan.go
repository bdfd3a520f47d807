package schema

import (
	"strings"
	"unicode/utf8"
)

// scan walks the bytes of a query before it is parsed, and refuses what the
// parser could not survive: graphql-go recurses once a bracket, and a Go stack
// that overflows takes the process with it.
//
// The text it returns is the query byte for byte, but for what stands between
// tokens: comments are blanked out, and lines are broken anew. The lexer counts
// the characters of a comment where it should count bytes, so that a comment in
// Chinese would make it read on inside the comment, past any guard; and the time
// an error takes grows with the square of its line's length, and with the number
// of lines before it.
func scan(query string, lim Limits) (clean string, tokens int, err error) {
	if len(query) > lim.QueryBytes {
		return "", 0, problem(TooLarge, "the query is longer than %d bytes", lim.QueryBytes)
	}
	if !utf8.ValidString(query) {
		return "", 0, problem(ParseFailed, "the query is not valid UTF-8")
	}
	s := scanner{text: query, clean: []byte(query), lim: lim}
	for s.pos < len(s.text) {
		if err := s.step(); err != nil {
			return "", s.tokens, err
		}
	}
	return string(s.clean), s.tokens, nil
}

const (
	lineBytes   = 256  // after which a line is broken
	nameBytes   = 128  // of one name or number
	stringBytes = 4096 // of one string; longer ones fit into variables
)

type scanner struct {
	text   string
	clean  []byte
	lim    Limits
	pos    int
	line   int // where the line begins
	depth  int
	tokens int

	variables int
}

// step passes one token, or what stands between two.
func (s *scanner) step() error {
	start := s.pos
	switch c := s.text[s.pos]; {
	case c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == ',':
		s.pos++
		s.blank(start)
		return nil
	case strings.HasPrefix(s.text[s.pos:], byteOrderMark):
		s.pos += len(byteOrderMark)
		s.blank(start)
		return nil
	case c == '#':
		s.comment()
		s.blank(start)
		return nil
	case c >= utf8.RuneSelf:
		r, _ := utf8.DecodeRuneInString(s.text[s.pos:])
		return s.problem(ParseFailed, "unexpected character %q outside a string", r)
	case c == '"':
		if err := s.quoted(); err != nil {
			return err
		}
	case isName(c):
		if s.word(); s.pos-start > nameBytes {
			return s.problem(TooLarge, "a name is longer than %d bytes", nameBytes)
		}
	case strings.HasPrefix(s.text[s.pos:], "..."):
		s.pos += len("...")
	default:
		s.punctuation(c)
	}
	return s.count()
}

const byteOrderMark = "\ufeff"

func (s *scanner) count() error {
	s.tokens++
	switch {
	case s.tokens > s.lim.Tokens:
		return s.problem(TooLarge, "the query has more than %d tokens", s.lim.Tokens)
	case s.variables > s.lim.Variables:
		return s.problem(TooComplex, "the query names variables more than %d times", s.lim.Variables)
	case s.depth > s.lim.Brackets:
		return s.problem(TooDeep, "the query nests more than %d brackets", s.lim.Brackets)
	}
	return nil
}

// problem is an error at the place where the scanner stands.
func (s *scanner) problem(code Code, format string, args ...any) *Error {
	e := problem(code, format, args...)
	e.Locations = []Location{locate(s.text, s.pos)}
	return e
}

// blank makes spaces of what was passed, and breaks the line where it is long.
func (s *scanner) blank(from int) {
	for i := from; i < s.pos; i++ {
		s.clean[i] = ' '
		if i-s.line >= lineBytes {
			s.clean[i], s.line = '\n', i+1
		}
	}
}

// comment ends where the lexer ends it: before any control character but a tab.
func (s *scanner) comment() {
	for s.pos < len(s.text) && (s.text[s.pos] >= ' ' || s.text[s.pos] == '\t') {
		s.pos++
	}
}

func (s *scanner) punctuation(c byte) {
	switch c {
	case '{', '[', '(':
		s.depth++
	case '}', ']', ')':
		s.depth = max(s.depth-1, 0) // the parser refuses the stray one
	case '$':
		s.variables++
	}
	s.pos++
}

// word passes a name, or the digits of a number: 0a is two tokens.
func (s *scanner) word() {
	number := isDigit(s.text[s.pos])
	for s.pos < len(s.text) && isName(s.text[s.pos]) && (!number || isDigit(s.text[s.pos])) {
		s.pos++
	}
}

// quoted passes a string or a block string.
func (s *scanner) quoted() error {
	rest := s.text[s.pos:]
	length := stringLength(rest)
	if strings.HasPrefix(rest, `"""`) {
		length = blockLength(rest)
	}
	switch {
	case length < 0:
		return s.problem(ParseFailed, "a string is not closed")
	case length > stringBytes:
		return s.problem(TooLarge, "a string is longer than %d bytes; send it as a variable", stringBytes)
	}
	s.pos += length
	return nil
}

// stringLength is the length of the string that a text begins with, or -1 where
// it is not closed on its line.
func stringLength(text string) int {
	for i := 1; i < len(text); i++ {
		switch text[i] {
		case '"':
			return i + 1
		case '\\':
			i++
		case '\n', '\r':
			return -1
		}
	}
	return -1
}

func blockLength(text string) int {
	for i := 3; i < len(text); {
		switch {
		case strings.HasPrefix(text[i:], `"""`):
			return i + 3
		case strings.HasPrefix(text[i:], `\"""`):
			i += 4
		default:
			i++
		}
	}
	return -1
}

func isName(c byte) bool {
	return c == '_' || isDigit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// locate tells the line and the column, in characters, of a byte of a query.
func locate(query string, offset int) Location {
	before := query[:min(max(offset, 0), len(query))]
	line := 1 + strings.Count(before, "\n")
	return Location{line, 1 + utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:])}
}

// relocate finds the place in a query that graphql-go gives in the scanned text,
// by line and column in bytes.
func relocate(query, clean string, line, column int) Location {
	offset := 0
	for ; line > 1; line-- {
		offset += strings.IndexByte(clean[offset:], '\n') + 1
	}
	return locate(query, offset+column-1)
}
