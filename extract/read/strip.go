package read

import "strings"

// strip is a run of lines glued into one: a paragraph, a heading, a piece of
// furniture, or a part of a paragraph that a page break tore.
type strip struct {
	from, to int // lines
	start    int // byte of the first line where the strip's own text begins, layout marks left out
	kind     kind
	cut      bool // its last line runs to the margin
	blank    bool // an empty line stands above
	indent   bool
	runes    int
}

// kind is what a strip is, first as its own form tells, then in its article.
type kind uint8

const (
	kindText      kind = iota // paragraph or heading, as its place will tell
	kindTitle                 // # in front, or found to be the headline
	kindHeading               // ## in front, or found to be one
	kindItem                  // —— or - in front
	kindCaption               // credit at its end, or found to be one
	kindMeta                  // 来源:… 作者:…
	kindFaint                 // a bare date or site name: metadata at the head or foot of an article only
	kindByline                // 本报记者 某某
	kindCrumb                 // 当前位置: …
	kindListHead              // 相关阅读: opens a list of other articles
	kindRule                  // -----
	kindFurniture             // anything else that belongs to the page
	kindDone                  // written as part of an earlier one
)

// chapter returns the end of the lines that are measured together: a line that
// opens with # begins new ones once sentences have gone before.
func (p *page) chapter(from int) int {
	sentences := false
	for i := from; i < len(p.lines); i++ {
		l := &p.lines[i]
		if sentences && strings.HasPrefix(p.src[l.start:l.end], "# ") {
			return i
		}
		sentences = sentences || isStop(l.last)
	}
	return len(p.lines)
}

// glue makes strips of lines[from:to].
func (p *page) glue(from, to int) {
	w := measure(p.lines[from:to])
	for i := from; i < to; {
		l := &p.lines[i]
		s := strip{from: i, start: l.start, blank: l.blank, indent: l.indented() && !w.block, runes: l.runes}
		for i++; i < to && w.glues(&p.lines[i-1], &p.lines[i], p.src); i++ {
			s.runes += p.lines[i].runes
		}
		s.to = i
		for j := s.from; j < i; j++ {
			p.lines[j].flush = !w.byCols && w.length(&p.lines[j]) == w.at && p.lines[j].trail == 0
		}
		s.cut = w.full(&p.lines[i-1])
		p.strips = append(p.strips, s)
	}
}

func (p *page) head(s *strip) *line { return &p.lines[s.from] }
func (p *page) tail(s *strip) *line { return &p.lines[s.to-1] }

// first is the first line of s without its layout marks.
func (p *page) first(s *strip) string { return p.src[s.start:p.lines[s.from].end] }

// full is the text of s when it is one line, else "": what is recognised by its
// form as a whole is never longer than a line.
func (p *page) full(s *strip) string {
	if s.to-s.from > 1 {
		return ""
	}
	return p.first(s)
}

// innerStops counts the sentence ends in s before its last rune.
func (p *page) innerStops(s *strip) int {
	n := 0
	for i := s.from; i < s.to-1; i++ {
		n += p.lines[i].stops
	}
	return n + p.tail(s).innerStops()
}

func (p *page) commas(s *strip) int {
	n := 0
	for i := s.from; i < s.to; i++ {
		n += p.lines[i].commas
	}
	return n
}

const (
	maxHeading  = 40 // code points
	maxHeadline = 70
)

// short tells the form of a heading or headline: at most max code points on one
// line, no sentence end and no mark at its end with which text goes on.
func (p *page) short(s *strip, max int) bool {
	l := p.head(s)
	if s.to-s.from > 1 || s.runes > max || l.innerStops() > 0 {
		return false
	}
	switch l.last {
	case '。', '；', '：', '，', '、', ';', ':', ',', '…':
		return false
	}
	return l.marks&hasWord != 0
}

// headline tells the form of a headline, which may ask or exclaim inside.
func (p *page) headline(s *strip) bool {
	if s.kind != kindText || s.to-s.from > 1 || s.runes > maxHeadline {
		return false
	}
	switch p.head(s).last {
	case '。', '；', '：', '，', '、', ';', ':', ',':
		return false
	}
	l := p.head(s)
	return l.marks&hasWord != 0 && (l.stops == 0 || !strings.Contains(p.first(s), "。"))
}

// body tells a strip that belongs to the running text.
func (p *page) body(s *strip) bool {
	if s.kind != kindText && s.kind != kindItem {
		return false
	}
	return isStop(p.tail(s).last) || p.tail(s).last == '；' || s.to-s.from > 1 || s.runes > maxHeadline ||
		p.head(s).stops > 0 && s.runes > maxHeading
}
