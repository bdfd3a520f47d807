package read

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/graph"
)

// build makes the document of an article, or nil when it has no text.
func (p *page) build(a article) *extract.Document {
	size := 0
	if a.to > a.from {
		size = p.tail(&p.strips[a.to-1]).end - p.strips[a.from].start
	}
	b := builder{page: p, blocks: make([]extract.Block, 0, a.to-a.from), spans: make([]graph.SourceSpan, 0, a.to-a.from)}
	b.text.Grow(size)
	var headline string
	if a.title >= 0 {
		b.block(extract.Title, a.title, nil)
		headline = b.text.String()
	}
	for i := a.from; i < a.to; i++ {
		if role, ok := roleOf(p.strips[i].kind); ok && i != a.title {
			b.block(role, i, &a)
		}
	}
	if len(b.blocks) == 0 {
		return nil
	}
	return extract.New(graph.Article{
		ID: graph.ArticleID(b.text.String()), Title: headline, Publisher: a.meta.publisher, Authors: a.meta.authors,
		Published: a.meta.published, URL: a.meta.url, Text: b.text.String(), Spans: b.spans,
	}, b.blocks)
}

func roleOf(k kind) (role extract.Role, ok bool) {
	switch k {
	case kindText:
		return extract.Paragraph, true
	case kindHeading, kindTitle:
		return extract.Heading, true
	case kindItem:
		return extract.Item, true
	case kindCaption:
		return extract.Caption, true
	}
	return 0, false
}

// builder writes the text of an article with its blocks and spans.
type builder struct {
	*page
	text   strings.Builder
	runes  int // code points of text
	blocks []extract.Block
	spans  []graph.SourceSpan
}

// block writes strip i as a block, with the strips that a page break or a
// picture tore off it when a is given. Those are marked as done.
func (b *builder) block(role extract.Role, i int, a *article) {
	if len(b.blocks) > 0 {
		b.text.WriteByte('\n')
		b.runes++
	}
	start := b.text.Len()
	b.strip(&b.strips[i])
	for a != nil && (role == extract.Paragraph || role == extract.Item) {
		next, ok := b.continuation(a, i)
		if !ok {
			break
		}
		b.joint(b.tail(&b.strips[i]), b.head(&b.strips[next]))
		b.strip(&b.strips[next])
		b.strips[next].kind = kindDone
		i = next
	}
	b.blocks = append(b.blocks, extract.Block{Span: extract.Span{Start: start, End: b.text.Len()}, Role: role})
}

// strip writes the lines of s.
func (b *builder) strip(s *strip) {
	for i := s.from; i < s.to; i++ {
		l := &b.lines[i]
		start := l.start
		if i == s.from {
			start = s.start
		} else {
			b.joint(&b.lines[i-1], l)
		}
		if l.marks&hasStar != 0 {
			b.unstar(l, start)
			continue
		}
		b.piece(l, start, l.end)
	}
}

// joint parts Latin words that only the line break parted. Capitals on both
// sides are an acronym that the break cut.
func (b *builder) joint(x, y *line) {
	if isLatin(x.last) && isLatin(y.first) && !x.flush && (x.last >= 'a' || y.first >= 'a') {
		b.text.WriteByte(' ')
		b.runes++
	}
}

// unstar writes a line without Markdown's marks of emphasis, which come in
// pairs and have no space inside.
func (b *builder) unstar(l *line, start int) {
	s := b.src[start:l.end]
	inner := strings.Trim(s, "*")
	if n := strings.Count(s, "**"); n == 0 || n%2 != 0 || inner == "" || strings.TrimFunc(inner, isSpace) != inner {
		b.piece(l, start, l.end)
		return
	}
	for {
		n := strings.Index(s, "**")
		if n < 0 {
			b.piece(l, start, l.end)
			return
		}
		b.piece(l, start, start+n)
		start += n + len("**")
		s = s[n+len("**"):]
	}
}

// piece writes src[start:end], which is part of line l, and its span.
func (b *builder) piece(l *line, start, end int) {
	if start >= end {
		return
	}
	source := l.rune0
	if start > l.start {
		source += utf8.RuneCountInString(b.src[l.start:start])
	}
	length := l.runes
	if start > l.start || end < l.end {
		length = utf8.RuneCountInString(b.src[start:end])
	}
	b.text.WriteString(b.src[start:end])
	if n := len(b.spans); n > 0 {
		if last := &b.spans[n-1]; last.Start+last.Length == b.runes && last.Source+last.Length == source {
			last.Length += length
			b.runes += length
			return
		}
	}
	b.spans = append(b.spans, graph.SourceSpan{Start: b.runes, Source: source, Length: length})
	b.runes += length
}
