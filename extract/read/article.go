package read

import (
	"strings"
	"unicode/utf8"
)

// article is a part of the page with its strips' places told.
type article struct {
	part
	title     int // strip, or -1
	firstBody int // strip; to when there is none
	lastBody  int
	indented  bool // paragraphs open with an indent
	meta      meta
	mast      masthead
}

// article settles what the strips of a part are: what only an article's head and
// foot tell, its title, its captions and its headings.
func (p *page) article(at part) article {
	a := article{part: at, title: -1, firstBody: at.to, lastBody: at.from - 1}
	p.dropKickers(&a)
	p.findBody(&a)
	p.findTitle(&a)
	p.settleFaint(&a)
	p.readMeta(&a)
	p.dropRepeats(&a)
	p.findRoles(&a)
	return a
}

// dropKickers makes furniture of the names of channels above the path of the
// page.
func (p *page) dropKickers(a *article) {
	for i := a.from; i < a.to; i++ {
		switch s := &p.strips[i]; {
		case s.kind == kindCrumb:
			for j := a.from; j < i; j++ {
				if k := &p.strips[j].kind; *k == kindText || *k == kindItem {
					*k = kindFurniture
				}
			}
		case p.body(s):
			return
		}
	}
}

func (p *page) findBody(a *article) {
	for i := a.from; i < a.to; i++ {
		if p.body(&p.strips[i]) {
			a.firstBody = min(a.firstBody, i)
			a.lastBody = i
		}
	}
}

// findTitle takes the marked headline, else the first text when it has the form
// of one. Headings before a marked headline are names of pages.
func (p *page) findTitle(a *article) {
	first := -1
	for i := a.from; i < a.to && i <= a.firstBody; i++ {
		s := &p.strips[i]
		if s.kind == kindTitle {
			a.title = i
			break
		}
		if first < 0 && (s.kind == kindText || s.kind == kindHeading || s.kind == kindItem) && !p.isKicker(a, i) {
			first = i
		}
	}
	if a.title >= 0 {
		for i := a.from; i < a.title; i++ {
			if s := &p.strips[i]; s.kind == kindText || s.kind == kindHeading {
				s.kind = kindFurniture
			}
		}
		return
	}
	if first < 0 || !p.canHead(a, first) {
		return
	}
	a.title = first
	p.strips[first].kind = kindTitle
	if a.firstBody == first {
		p.nextBody(a)
	}
}

// isKicker tells the name of a channel over the headline.
func (p *page) isKicker(a *article, i int) bool {
	s := p.full(&p.strips[i])
	if utf8.RuneCountInString(s) > 8 || i+1 >= a.firstBody {
		return false
	}
	if strings.HasSuffix(s, "频道") || strings.HasSuffix(s, "要闻") || strings.HasSuffix(s, "专栏") || strings.HasSuffix(s, "首页") {
		p.strips[i].kind = kindFurniture
		return true
	}
	return false
}

// canHead tells whether strip i can be the headline: the form of one, before the
// running text, or an exclamation right above it.
func (p *page) canHead(a *article, i int) bool {
	s := p.strips[i]
	if s.kind == kindHeading || p.overMeta(a, i) {
		return true
	}
	s.kind = kindText // a bullet in front does not matter here
	if !p.headline(&s) {
		return false
	}
	if _, ok := datelineAt(p.first(&s)); ok {
		return false
	}
	return i < a.firstBody || s.runes <= maxHeading && p.head(&s).innerStops() == 0 && a.lastBody > i
}

// overMeta tells a line right over the first metadata, which is a headline
// however long it is.
func (p *page) overMeta(a *article, i int) bool {
	s := &p.strips[i]
	if s.to-s.from > 1 || s.runes > maxForm || strings.Contains(p.first(s), "。") || i+1 == a.to {
		return false
	}
	next := p.strips[i+1].kind
	return next == kindMeta || next == kindFaint
}

func (p *page) nextBody(a *article) {
	for a.firstBody++; a.firstBody < a.to && !p.body(&p.strips[a.firstBody]); {
		a.firstBody++
	}
}

// settleFaint lets bare dates and site names be metadata at the head and foot
// and text between.
func (p *page) settleFaint(a *article) {
	for i := a.from; i < a.to; i++ {
		if s := &p.strips[i]; s.kind == kindFaint {
			if s.kind = kindMeta; i > a.firstBody && i < a.lastBody {
				s.kind = kindText
			}
		}
	}
}

// dropRepeats leaves out lines that say the headline once more.
func (p *page) dropRepeats(a *article) {
	if a.title < 0 {
		return
	}
	p.dropTags(&p.strips[a.title])
	title := p.first(&p.strips[a.title])
	for i := a.title + 1; i < a.to; i++ {
		s := &p.strips[i]
		if s.kind == kindText || s.kind == kindTitle || s.kind == kindHeading {
			if line := p.full(s); line != "" && (sameWords(line, title) || sameWords(line, a.meta.original)) {
				s.kind = kindFurniture
			}
		}
	}
}

// sameWords compares two lines by all but their spaces.
func sameWords(a, b string) bool {
	if len(a) > 0 && len(b) > 0 && a[0] != b[0] && isIdeograph(a[0]) && isIdeograph(b[0]) {
		return false
	}
	for {
		a, b = strings.TrimLeftFunc(a, isSpace), strings.TrimLeftFunc(b, isSpace)
		x, n := utf8.DecodeRuneInString(a)
		y, m := utf8.DecodeRuneInString(b)
		if x != y || n != m {
			return false
		}
		if n == 0 {
			return true
		}
		a, b = a[n:], b[m:]
	}
}

// dropTags moves the start of a headline over the tags of media: [视频].
func (p *page) dropTags(s *strip) {
	line := p.first(s)
	for _, tag := range [...]string{"[视频]", "【视频】", "[组图]", "【组图】", "[图]", "(图)", "[图文]", "[高清组图]", "[音频]"} {
		if rest, ok := strings.CutPrefix(line, tag); ok {
			if rest = strings.TrimLeftFunc(rest, isSpace); rest != "" {
				s.start += len(line) - len(rest)
			}
			return
		}
	}
}
