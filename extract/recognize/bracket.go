package recognize

import (
	"slices"
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/wordlist"
)

// Brackets fills doc.Brackets: quotes, book titles and parentheses, by start, each
// with the bracket it stands in. A bracket ends in the line it begins in. One that is
// never closed is dropped, but for a quote that opens its line: that is a speech which
// goes on in the next paragraph, and ends with its line.
func Brackets(doc *extract.Document) {
	s := bracketScan{text: doc.Text, found: slices.Grow(doc.Brackets[:0], len(doc.Text)/bytesABracket)}
	lineStart := 0
	for i := nextMark(s.text, 0); i < len(s.text); i = nextMark(s.text, i) {
		switch c := s.text[i]; {
		case c == '\n':
			s.endLine(lineStart, i)
			i++
			lineStart = i
		case c < 0x80:
			s.ascii(c, i)
			i++
		default:
			s.mark(hanziAt(s.text, i), i, len("“"))
			i += len("“")
		}
	}
	s.endLine(lineStart, len(s.text))
	doc.Brackets = s.settle()
}

// bracketMarks hold what opens or closes a bracket, a sentence or a line.
var bracketMarks = newRuneSet("\n\"()[]!?“”‘’《》（）【】「」『』〈〉〝〞〔〕〖〗﹙﹚［］。！？")

// nextMark is where the first of these marks stands in a text, from text[i] on. A look at
// one byte tells hanzi.
func nextMark(text string, i int) int {
	for i < len(text) {
		switch c := text[i]; {
		case isHanzi(c):
			i += len("字")
		case c < 0x80:
			if bracketMarks.holds(rune(c)) {
				return i
			}
			i++
		case bracketMarks.has(text, i):
			return i
		default:
			i += runeSize(c)
		}
	}
	return i
}

// bytesABracket is how many bytes of news there are to a bracket, or somewhat fewer.
const bytesABracket = 200

// runeSize is the length of the rune that begins with byte c, which is above ASCII.
func runeSize(c byte) int {
	switch {
	case c >= 0xF0:
		return 4
	case c >= 0xE0:
		return 3
	case c >= 0xC0:
		return 2
	}
	return 1
}

type bracketScan struct {
	text  string
	found []extract.Bracket // Parent is -2 while open
	open  []int             // indices of those that are
}

const stillOpen = -2

// opener is the full-width form of an opening mark, or 0.
func opener(r rune) rune {
	switch r {
	case '“', '‘', '《', '（', '【':
		return r
	case '「', '〝':
		return '“'
	case '『':
		return '‘'
	case '〈':
		return '《'
	case '(', '〔', '﹙':
		return '（'
	case '[', '［', '〖':
		return '【'
	}
	return 0
}

// closer is the opening mark that a closing one answers, or 0.
func closer(r rune) rune {
	switch r {
	case '”', '」', '〞':
		return '“'
	case '’', '』':
		return '‘'
	case '》', '〉':
		return '《'
	case '）', ')', '〕', '﹚':
		return '（'
	case '】', ']', '］', '〗':
		return '【'
	}
	return 0
}

// ascii takes a mark of ASCII, where one sign opens and closes quotes.
func (s *bracketScan) ascii(c byte, i int) {
	switch c {
	case '"':
		if !s.close('"', i, 1) {
			s.push('"', i, 1)
		}
	case '(', '[', ')', ']', '!', '?':
		s.mark(rune(c), i, 1)
	}
}

// mark takes any other mark. A sentence's end makes speech of the quotes it stands in.
func (s *bracketScan) mark(r rune, i, size int) {
	if r == '。' || r == '！' || r == '？' || r == '!' || r == '?' {
		for _, k := range s.open {
			s.found[k].Speech = true
		}
		return
	}
	if o := opener(r); o != 0 {
		s.push(o, i, size)
	} else if o := closer(r); o != 0 {
		s.close(o, i, size)
	}
}

func (s *bracketScan) push(open rune, i, size int) {
	s.open = append(s.open, len(s.found))
	s.found = append(s.found, extract.Bracket{Span: extract.Span{Start: i, End: i}, Inner: extract.Span{Start: i + size, End: i + size}, Open: open, Parent: stillOpen})
}

// close ends the innermost open bracket of its kind; what was opened inside and never
// closed stays open for good.
func (s *bracketScan) close(open rune, i, size int) bool {
	for k := len(s.open) - 1; k >= 0; k-- {
		b := &s.found[s.open[k]]
		if b.Open != open {
			continue
		}
		b.Inner.End, b.End, b.Parent = i, i+size, -1
		s.open = s.open[:k]
		return true
	}
	return false
}

// endLine closes a quote that opens its line and has no end.
func (s *bracketScan) endLine(start, end int) {
	if len(s.open) > 0 {
		b := &s.found[s.open[0]]
		if lead := strings.Trim(s.text[start:b.Start], " \t　"); lead == "" && (b.Open == '“' || b.Open == '"') {
			b.Inner.End, b.End, b.Parent = end, end, -1
		}
	}
	s.open = s.open[:0]
}

// settle drops what stayed open, finds the parents, and tells speech from names.
func (s *bracketScan) settle() []extract.Bracket {
	out := s.found[:0]
	chain := s.open[:0]
	for _, b := range s.found {
		if b.Parent == stillOpen {
			continue
		}
		for len(chain) > 0 && out[chain[len(chain)-1]].End <= b.Start {
			chain = chain[:len(chain)-1]
		}
		if len(chain) > 0 {
			b.Parent = chain[len(chain)-1]
		}
		if b.Open == '"' {
			b.Open = '“'
		}
		b.Speech = (b.Open == '“' || b.Open == '‘') && (b.Speech || speech(s.text, b))
		chain = append(chain, len(out))
		out = append(out, b)
	}
	return out
}

// longQuote is from how many bytes on a quote after 说 or ： is what was said.
const longQuote = 12 * 3

// speech reports whether a quote without a sentence's end holds what someone said: a
// long stretch after 说 or a colon, or one that breaks off in a comma before its speaker.
func speech(text string, b extract.Bracket) bool {
	inner := text[b.Inner.Start:b.Inner.End]
	if strings.HasSuffix(inner, "，") || strings.HasSuffix(inner, ",") {
		return true
	}
	return len(inner) >= longQuote && introduced(strings.TrimRight(text[:b.Start], " "))
}

// introduced reports whether the text before a quote says that somebody speaks.
func introduced(before string) bool {
	if trimmed := strings.TrimSuffix(strings.TrimSuffix(before, "："), ":"); len(trimmed) < len(before) {
		return true
	}
	before = strings.TrimSuffix(strings.TrimSuffix(before, "，"), ",")
	return saying.Ends(before)
}

// saying ends what introduces speech.
var saying = wordlist.Of("说", "說", "说道", "称", "稱", "表示", "指出", "强调", "坦言", "感慨", "写道")
