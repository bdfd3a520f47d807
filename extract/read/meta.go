package read

import (
	"slices"
	"strings"
	"unicode/utf8"

	"newsgraph/graph"
)

// masthead is what stands above the first headline of a file and so holds for
// all its articles.
type masthead struct {
	publisher string
	published graph.Date
}

// meta is the metadata of one article as it is gathered.
type meta struct {
	publisher string
	rank      rank
	authors   []string
	published graph.Date
	opening   graph.Date // of a head line that opens with a date: the day of a press conference, a speech
	year      int        // printed in a metadata line, for a dateline to go with
	line1     dateline
	url       string
	original  string // 原标题
}

// rank says how well a publisher is known; the lower the better.
type rank uint8

const (
	unknown rank = iota
	named        // 来源:…
	printed      // a line with the name of the site
	dated        // a dateline
	guessed      // the path of the page, the host of its address
)

// readMeta gathers the metadata of an article from its strips, in their order.
func (p *page) readMeta(a *article) {
	m := &a.meta
	for i := a.from; i < a.to; i++ {
		s := &p.strips[i]
		if i == a.title && m.rank < guessed {
			a.mast = masthead{m.publisher, m.published}
		}
		switch s.kind {
		case kindMeta:
			m.read(p.first(s))
		case kindByline:
			credits(p.first(s), m.write)
		case kindCrumb, kindFurniture:
			if i < a.firstBody {
				m.publish(crumbSite(p.first(s)), guessed)
			}
		case kindText, kindItem:
			if i < a.firstBody && m.opening == "" {
				m.opening = openingDate(p.first(s))
			}
			if i < a.firstBody+3 || i == a.lastBody {
				m.open(p.first(s))
			}
			if i == a.lastBody {
				m.close(p.src[p.tail(s).start:p.tail(s).end])
			}
		}
	}
	m.settle()
}

// read reads one metadata line.
func (m *meta) read(s string) {
	s = unopened(s)
	if d, ok := datelineAt(s); ok {
		m.publish(d.org, dated)
		return
	}
	if m.year == 0 {
		m.year = findYear(s)
	}
	metaParts(s, func(f field, value string) {
		switch f {
		case fieldPublisher:
			m.publish(value, named)
		case fieldName:
			m.publish(value, printed)
		case fieldAuthor:
			m.writers(value)
		case fieldPublished, fieldWhen:
			if m.published == "" {
				m.published = findDate(value)
			}
		case fieldOriginal:
			m.original = strings.Trim(value, parters+"〔")
		case fieldURL:
			if m.url == "" {
				m.url = address(value)
			}
		}
	})
}

// open reads the opening of a paragraph: its dateline and who reports.
func (m *meta) open(s string) {
	rest := s
	if d, ok := datelineAt(s); ok {
		rest = s[d.size:]
		if m.line1.size == 0 {
			m.line1 = d
			m.publish(d.org, dated)
		}
	}
	rest = strings.TrimLeft(rest, " \t\u3000\u00a0）)】]（([【")
	if !strings.HasPrefix(rest, "记者") && !strings.HasPrefix(rest, "記者") && !strings.HasPrefix(rest, "通讯员") {
		return
	}
	end := strings.IndexAny(rest, "）)】，,。：:“")
	if by := max(strings.Index(rest, "报道"), strings.Index(rest, "報導")); by >= 0 && (end < 0 || by < end) {
		end = by
	}
	if end > 0 && utf8.RuneCountInString(rest[:end]) <= 40 && isByline(rest[:end]) {
		credits(rest[:end], m.write)
	}
}

// close reads the brackets with which a report ends: （记者 某某 通讯员 某某）.
func (m *meta) close(s string) {
	s = strings.TrimRight(s, "。完 \u3000")
	if !strings.HasSuffix(s, "）") && !strings.HasSuffix(s, ")") {
		return
	}
	at := max(strings.LastIndex(s, "（"), strings.LastIndex(s, "("))
	if at >= 0 && isByline(s[at:]) {
		credits(s[at:], m.write)
	}
}

// writers reads the value of 作者, which need not look like names.
func (m *meta) writers(value string) {
	if isByline(value) {
		credits(value, m.write)
		return
	}
	for _, name := range strings.FieldsFunc(value, func(r rune) bool { return isSpace(r) || strings.ContainsRune(parters, r) }) {
		name, _ = cutRole(name)
		if n := utf8.RuneCountInString(name); n > 1 && n <= 4 && isHan(firstRune(name)) || isName(name) {
			m.write(name)
		}
	}
}

func (m *meta) write(name string) {
	if !slices.Contains(m.authors, name) {
		m.authors = append(m.authors, name)
	}
}

func (m *meta) publish(name string, r rank) {
	name = strings.Trim(name, "《》“”\"' \u3000\u00a0"+parters+"〔")
	if name == "" || utf8.RuneCountInString(name) > 24 || m.rank != unknown && m.rank <= r {
		return
	}
	m.publisher, m.rank = name, r
}

// settle fills what the other lines leave open: the day of a dateline takes the
// year of the head.
func (m *meta) settle() {
	if m.published == "" {
		m.published = m.line1.day
	}
	if m.published == "" && m.year > 0 && m.line1.month > 0 {
		m.published = isoDay(m.year, m.line1.month, m.line1.dom)
	}
	if m.published == "" {
		m.published = m.opening
	}
	m.publish(host(m.url), guessed)
}

// inherit takes from the masthead what the article does not say itself.
func (m *meta) inherit(head masthead) {
	if head.publisher != "" && (m.rank == unknown || m.rank >= guessed) {
		m.publisher = head.publisher
	}
	if m.published == "" {
		m.published = head.published
	}
}

// openingDate reads the full date with which a line above the text opens:
// 时间：2024年12月18日, ——2025年1月7日在…会议上, （2025年1月7日）.
func openingDate(s string) graph.Date {
	s = strings.TrimLeft(s, "—（(【[〔")
	if f, size, ok := keyAt(s); ok && f == fieldWhen {
		s = strings.TrimLeftFunc(s[size:], isSpace)
	}
	day, size := parseDate(s)
	for _, w := range [...]string{"起", "至", "前", "后", "以来", "—", "-"} {
		if strings.HasPrefix(s[size:], w) {
			return ""
		}
	}
	return day
}

// crumbSite takes the name of the site from the path or the links of its page.
func crumbSite(line string) string {
	if w := places.Opening(line); w != "" {
		line = strings.TrimLeft(line[len(w):], " \u3000:：")
	}
	for _, cell := range strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune(">|｜»›-＞ \u3000", r) }) {
		i := strings.Index(cell, "网")
		if i <= 0 || i > len("中国某某某某新闻") || strings.HasSuffix(cell[:i], "互联") {
			continue
		}
		if name := cell[:i+len("网")]; name != "本网" && !strings.HasPrefix(cell[i:], "网站") && !strings.HasPrefix(cell[i:], "网友") && !strings.HasPrefix(cell[i:], "网络") {
			return name
		}
	}
	return ""
}

// address returns the first http address in s.
func address(s string) string {
	i := strings.Index(s, "http")
	if i < 0 || !strings.Contains(s[i:], "://") {
		return ""
	}
	s = s[i:]
	if end := strings.IndexFunc(s, func(r rune) bool { return isSpace(r) || strings.ContainsRune("，。；）】》\"'<>", r) }); end >= 0 {
		s = s[:end]
	}
	return s
}

// host returns the host of an address.
func host(url string) string {
	_, rest, ok := strings.Cut(url, "://")
	if !ok {
		return ""
	}
	if end := strings.IndexAny(rest, "/?#"); end >= 0 {
		rest = rest[:end]
	}
	return strings.TrimPrefix(rest, "www.")
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
