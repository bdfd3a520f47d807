package recognize

import (
	"strings"
	"sync"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/graph"
	"newsgraph/seeds"
)

// surnames are the family names (true where the character opens many ordinary words)
// and the beginnings of such words.
type surnames struct {
	family map[string]bool
	words  map[string]bool
}

var loadSurnames = sync.OnceValue(func() surnames {
	s := surnames{family: map[string]bool{}, words: map[string]bool{}}
	for _, line := range strings.Split(seeds.Surnames, "\n") {
		if name, class, ok := strings.Cut(line, "\t"); ok && name != "surname" && !strings.HasPrefix(line, "#") {
			s.family[name] = class == "word"
		}
	}
	for _, line := range strings.Split(seeds.NoNames, "\n") {
		if !strings.HasPrefix(line, "#") {
			s.words[line] = true
		}
	}
	return s
})

// persons finds named people by the post beside their name, then every later use of a
// name found. People without a name (胡女士, 陈某) and the story's own authors are none.
func (g *ground) persons(_ *Recognizer, agencies []extract.Mention) []extract.Mention {
	p := namesOf{ground: g, surnames: loadSurnames(), agencies: agencies}
	end := 0
	for i := range g.terms {
		h := &g.terms[i]
		if h.Sense.Kind == "post" && h == p.longestPost(h) && h.End > end {
			p.post(h)
			end = h.End
		}
	}
	p.sexed()
	p.again()
	return p.found
}

type namesOf struct {
	*ground
	surnames
	agencies []extract.Mention
	found    []extract.Mention
}

// longestPost returns the post a hit is part of where a longer one covers it, else itself.
func (p *namesOf) longestPost(h *lexicon.Hit) *lexicon.Hit {
	best := h
	for i := range p.at(h.Start) {
		if o := &p.terms[int(p.cells[h.Start].first)-1+i]; o.Sense.Kind == "post" && o.End > best.End {
			best = o
		}
	}
	return best
}

func (p *namesOf) post(h *lexicon.Hit) {
	if name, ok := p.nameAfter(h); ok {
		p.add(name, p.postsBefore(h, name.Start), "person.post")
	} else if name, ok := p.nameBeforePost(h); ok && h.Sense.Value != "staff" {
		var posts []extract.Post
		if h.Sense.Value == "lead" {
			posts = []extract.Post{{Span: extract.Span{Start: h.Start, End: h.End}, Entity: -1}}
		}
		p.add(name, posts, "person.title")
	}
}

func (p *namesOf) add(name extract.Span, posts []extract.Post, rule string) {
	text := p.text[name.Start:name.End]
	if contains(p.doc.Article.Authors, text) || p.quoted(name) {
		return
	}
	for _, m := range p.found {
		if m.Overlaps(name) {
			return
		}
	}
	m := extract.Mention{Span: name, Type: graph.Person, Name: text, Posts: posts, Entity: -1, Rule: rule}
	if len(posts) > 0 {
		m.Attrs = map[string]string{"post": p.text[posts[0].Start:posts[0].End]}
	}
	p.found = append(p.found, m)
}

// nameAfter reads the name that follows a post: 大队长滕自立说, 副局长 薛明川.
func (p *namesOf) nameAfter(h *lexicon.Hit) (extract.Span, bool) {
	at := h.End
	for strings.HasPrefix(p.text[at:], " ") || strings.HasPrefix(p.text[at:], "　") {
		at += size(p.text, at)
	}
	if dotted, ok := p.dotted(at); ok {
		return dotted, true
	}
	first := p.prefix(at, 1)
	word, ok := p.family[first]
	least, most := 2, 3
	if two := p.prefix(at, 2); two != first {
		if _, double := p.family[two]; double {
			word, ok, least, most = false, true, 3, 4
		}
	}
	if !ok || p.opensWord(at) {
		return extract.Span{}, false
	}
	best, score := 0, -1
	for n := least; n <= most; n++ {
		name := p.prefix(at, n)
		if utf8.RuneCountInString(name) < n || !nameLetters(name) {
			break
		}
		s := p.rightEdge(at + len(name))
		if last, _ := utf8.DecodeLastRuneInString(name); s == score && n > least && last != '和' && strings.ContainsRune(particles, last) {
			continue // 王毅等陪同
		}
		if s >= score {
			best, score = at+len(name), s
		}
	}
	switch {
	case best == 0, p.words[p.prefix(at, 2)]:
		return extract.Span{}, false
	case score >= 3, score == 2 && !word, score == 0 && !word && h.Sense.Value == "lead" && best-at >= 9:
		return extract.Span{Start: at, End: best}, true
	}
	return extract.Span{}, false
}

// opensWord reports whether a word of the lexicon that is no name begins at a byte.
func (p *namesOf) opensWord(at int) bool {
	for _, h := range p.at(at) {
		if k := h.Sense.Kind; h.End-h.Start > 3 && k != "topic" && k != "head" && k != "national" && !(k == "place" && h.Sense.Col(0) != "full" && h.Sense.Col(0) != "short") {
			return true
		}
	}
	return false
}

// prefix is up to n characters from a byte on.
func (p *namesOf) prefix(at, n int) string {
	end := at
	for ; n > 0 && end < len(p.text); n-- {
		end += size(p.text, end)
	}
	return p.text[at:end]
}

func nameLetters(name string) bool {
	for _, r := range name {
		if !isHan(r) || strings.ContainsRune("某的了是在被把们女们这那也都说岁名个第兼任", r) {
			return false
		}
	}
	return true
}

// rightEdge weighs what follows a name: 3 a mark or a verb, 2 a particle, 0 anything else.
func (p *namesOf) rightEdge(at int) int {
	if at >= len(p.text) {
		return 3
	}
	r := p.next(at)
	if r >= '0' && r <= '9' {
		return 0
	}
	if !isHan(r) || p.cells[at].verb || p.speaks(at) {
		return 3
	}
	if strings.ContainsRune(particles, r) || p.startsWith(at, "告诉", "带领", "主持", "出席", "当选", "荣获", "荣立", "一行", "同志", "率", "陪同", "受", "日前", "日在", "近日", "今天", "今日", "昨", "当天", "当日", "上午", "下午", "晚", "致", "主席", "总") {
		return 2
	}
	return 0
}

// particles may follow a name and hardly end one, 和 excepted.
const particles = "在和与及等是对向将也就从把被还正已带为因于则说称会又同给有曾陪"

// speaks reports whether a verb of speech begins at a byte.
func (p *namesOf) speaks(at int) bool {
	return p.startsWith(at, "介绍", "表示", "说", "告诉", "指出", "强调", "认为", "透露", "坦言", "回忆", "宣布", "通报", "回应", "要求", "提醒", "解释", "指", "感慨", "称", "谈", "讲")
}

// dotted reads names of several parts: 阿里夫·阿尔维.
func (p *namesOf) dotted(at int) (extract.Span, bool) {
	end, dots := at, 0
	for n := 0; n < 16 && end < len(p.text); n++ {
		r, w := utf8.DecodeRuneInString(p.text[end:])
		if n == 0 && r == '者' {
			return extract.Span{}, false
		}
		if r == '·' || r == '•' {
			if dots++; end == at || dots == 1 && n > 6 {
				return extract.Span{}, false
			}
		} else if !isHan(r) || p.starts(end, "post") || dots > 0 && (isStop(r) || r == '和' || p.speaks(end) || p.cells[end].verb) {
			break
		}
		end += w
	}
	return extract.Span{Start: at, End: end}, dots > 0 && !strings.HasSuffix(p.text[:end], "·")
}

// nameBeforePost reads 施长征总队长, 习近平总书记.
func (p *namesOf) nameBeforePost(h *lexicon.Hit) (extract.Span, bool) {
	start := h.Start
	for n := 1; n <= 4; n++ {
		r, w := p.prev(start)
		if w == 0 || !isHan(r) {
			break
		}
		start -= w
		if n < 2 || !p.edgeBefore(start) {
			continue
		}
		name := p.text[start:h.Start]
		word, single := p.family[p.prefix(start, 1)]
		_, double := p.family[p.prefix(start, 2)]
		if !(single && n <= 3 && (n == 3 || !word) || double && n >= 3) || !nameLetters(name) || p.words[p.prefix(start, 2)] || hasOfficeEnd(name) || p.opensWord(start) || p.placeEnding(h.Start) != nil {
			return extract.Span{}, false
		}
		return extract.Span{Start: start, End: h.Start}, true
	}
	return extract.Span{}, false
}

// hasOfficeEnd: 党工委副书记 is no person's.
func hasOfficeEnd(name string) bool {
	r, _ := utf8.DecodeLastRuneInString(name)
	return strings.ContainsRune("委部组会局院处办科队所室", r)
}

// postReach is how many bytes before a name its posts may begin.
const postReach = 120

// postsBefore reads the posts before a name and the agencies they belong to:
// 公安部 新闻发言人、新闻宣传局 副局长, 市公安局 党委副书记、常务副局长.
func (p *namesOf) postsBefore(h *lexicon.Hit, name int) []extract.Post {
	from := p.clauseStart(h.Start)
	var posts []extract.Post
	for i, m := range p.agencies {
		if m.Start < from || m.End > h.Start || i+1 < len(p.agencies) && p.agencies[i+1].Start == m.Start && p.agencies[i+1].End <= h.Start {
			continue
		}
		if n := len(posts); n > 0 && posts[n-1].End > m.Start {
			posts[n-1].End = m.Start
		}
		posts = append(posts, extract.Post{Span: extract.Span{Start: m.End, End: name}, Org: m.Span, Entity: -1})
	}
	kept := posts[:0]
	for i := range posts {
		posts[i].Span = p.trim(posts[i].Span)
		if posts[i].Len() > 0 && posts[i].Len() <= 60 && p.endsInPost(posts[i].Span) {
			kept = append(kept, posts[i])
		}
	}
	if len(kept) == 0 {
		return []extract.Post{{Span: p.postRun(h, from), Entity: -1}}
	}
	return kept
}

// clauseStart is where the run of words before a byte begins; 、 and spaces do not end it.
func (p *namesOf) clauseStart(at int) int {
	start := at
	for at-start < postReach {
		r, w := p.prev(start)
		if w == 0 || strings.ContainsRune("，,。；;：:！？!?\n”」", r) {
			break
		}
		start -= w
	}
	return start
}

func (p *namesOf) trim(s extract.Span) extract.Span {
	text := p.text[s.Start:s.End]
	left := strings.TrimLeft(text, "、和及与 　的")
	right := strings.TrimRight(left, "、和及与兼 　")
	start := s.End - len(left)
	return extract.Span{Start: start, End: start + len(right)}
}

func (p *namesOf) endsInPost(s extract.Span) bool {
	for i := s.Start; i < s.End; i += size(p.text, i) {
		for _, h := range p.at(i) {
			if h.Sense.Kind == "post" && h.End == s.End {
				return true
			}
		}
	}
	return false
}

// postRun extends a post to the left over posts joined to it: 党委委员、支队长.
func (p *namesOf) postRun(h *lexicon.Hit, from int) extract.Span {
	run := extract.Span{Start: h.Start, End: h.End}
	for {
		rest, ok := strings.CutSuffix(p.text[from:run.Start], "、")
		if !ok {
			return run
		}
		end, found := from+len(rest), false
		for i := max(from, end-30); i < end; i++ {
			for _, o := range p.at(i) {
				if o.Sense.Kind == "post" && o.End == end {
					run.Start, found = i, true
				}
			}
			if found {
				break
			}
		}
		if !found {
			return run
		}
	}
}

// sexed reads 徐某某's named kin: a name before （男，45岁）.
func (p *namesOf) sexed() {
	for _, b := range p.doc.Brackets {
		if inner := p.doc.Slice(b.Inner); b.Open != '（' || !strings.HasPrefix(inner, "男") && !strings.HasPrefix(inner, "女") {
			continue
		}
		for n, start := 0, b.Start; n < 4; n++ {
			r, w := p.prev(start)
			if w == 0 || !isHan(r) {
				break
			}
			start -= w
			name := p.text[start:b.Start]
			if _, ok := p.family[p.prefix(start, 1)]; n > 0 && n < 3 && ok && p.edgeBefore(start) && nameLetters(name) && !p.words[p.prefix(start, 2)] {
				p.add(extract.Span{Start: start, End: b.Start}, nil, "person.sex")
				break
			}
		}
	}
}

// again finds the later uses of the names found, and 老曹 for 曹文玮.
func (p *namesOf) again() {
	first := p.found
	for _, m := range first {
		p.everywhere(m.Name, "person.again")
		if family := p.prefix(m.Start, 1); utf8.RuneCountInString(m.Name) <= 3 && m.Posts != nil && p.family[family] == false {
			p.everywhere("老"+family, "person.familiar")
		}
	}
}

func (p *namesOf) everywhere(name, rule string) {
	for at := 0; ; {
		i := strings.Index(p.text[at:], name)
		if i < 0 {
			return
		}
		s := extract.Span{Start: at + i, End: at + i + len(name)}
		at = s.End
		if rule == "person.familiar" && !p.edgeBefore(s.Start) {
			continue
		}
		taken := false
		for _, m := range p.found {
			taken = taken || m.Overlaps(s)
		}
		if !taken {
			p.found = append(p.found, extract.Mention{Span: s, Type: graph.Person, Name: name, Entity: -1, Rule: rule})
		}
	}
}
