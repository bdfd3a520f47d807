package schema

import (
	"strings"
	"unicode/utf8"
)

// scan walks the bytes of a query before it is parsed, and refuses what the
// parser could not survive: graphql-go recurses once a bracket, and a Go stack
// that overflows takes the process with it.
//
// It returns the query with its comments blanked out, byte for byte. The lexer
// counts the characters of a comment where it should count bytes, so a comment
// in Chinese would make it read on inside the comment, past any guard.
func scan(query string, lim Limits) (clean string, tokens int, err error) {
	if len(query) > lim.QueryBytes {
		return "", 0, problem(TooLarge, "the query is longer than %d bytes", lim.QueryBytes)
	}
	if !utf8.ValidString(query) {
		return "", 0, problem(ParseFailed, "the query is not valid UTF-8")
	}
	s := scanner{text: query, clean: []byte(query), lim: lim}
	if err := s.run(); err != nil {
		return "", s.tokens, err
	}
	return string(s.clean), s.tokens, nil
}

type scanner struct {
	text   string
	clean  []byte
	lim    Limits
	pos    int
	depth  int
	tokens int
}

func (s *scanner) run() error {
	for s.pos < len(s.text) {
		start := s.pos
		switch c := s.text[s.pos]; {
		case c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == ',':
			s.pos++
			continue
		case strings.HasPrefix(s.text[s.pos:], "\ufeff"):
			s.pos += 3
			s.blank(start)
			continue
		case c == '#':
			s.comment()
			s.blank(start)
			continue
		case c >= utf8.RuneSelf:
			r, _ := utf8.DecodeRuneInString(s.text[s.pos:])
			return problem(ParseFailed, "unexpected character %q outside a string", r)
		case c == '"':
			s.quoted()
		case isName(c):
			s.name()
		case strings.HasPrefix(s.text[s.pos:], "..."):
			s.pos += 3
		default:
			s.punctuation(c)
		}
		s.tokens++
		if s.tokens > s.lim.Tokens {
			return problem(TooLarge, "the query has more than %d tokens", s.lim.Tokens)
		}
		if s.depth > s.lim.Brackets {
			return problem(TooDeep, "the query nests more than %d brackets", s.lim.Brackets)
		}
	}
	return nil
}

func (s *scanner) blank(from int) {
	for i := from; i < s.pos; i++ {
		s.clean[i] = ' '
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
	}
	s.pos++
}

func (s *scanner) name() {
	for s.pos < len(s.text) && isName(s.text[s.pos]) {
		s.pos++
	}
}

// quoted passes a string or a block string. One that is not closed ends at the
// end of its line, so that no bracket hides behind it.
func (s *scanner) quoted() {
	rest := s.text[s.pos:]
	if !strings.HasPrefix(rest, `"""`) {
		s.pos += lineString(rest)
		return
	}
	for i := 3; i < len(rest); {
		switch {
		case strings.HasPrefix(rest[i:], `"""`):
			s.pos += i + 3
			return
		case strings.HasPrefix(rest[i:], `\"""`):
			i += 4
		default:
			i++
		}
	}
	s.pos += len(rest)
}

func lineString(rest string) int {
	for i := 1; i < len(rest); i++ {
		switch rest[i] {
		case '"':
			return i + 1
		case '\\':
			i++
		case '\n', '\r':
			return i
		}
	}
	return len(rest)
}

func isName(c byte) bool {
	return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}
