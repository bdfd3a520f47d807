package recognize

import (
	"slices"
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
	opens  *runeSet // the characters that family names begin with, and those of foreign names
}

var loadSurnames = sync.OnceValue(func() surnames {
	s := surnames{family: map[string]bool{}, words: map[string]bool{}, opens: new(runeSet)}
	*s.opens = *transcribing
	for _, line := range strings.Split(seeds.Surnames, "\n") {
		if name, class, ok := strings.Cut(line, "\t"); ok && name != "surname" && !strings.HasPrefix(line, "#") {
			s.family[name] = class == "word"
			first, _ := utf8.DecodeRuneInString(name)
			s.opens.add(first)
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
func (g *ground) persons(agencies []extract.Mention) []extract.Mention {
	p := namesOf{ground: g, surnames: loadSurnames(), agencies: agencies, found: g.room.persons[:0]}
	end := 0
	for _, i := range g.posts {
		h := &g.terms[i]
		if h.End > end && h == p.longestPost(h) && !p.crossesPlace(h) {
			p.post(h)
			end = h.End
		}
	}
	p.sexed()
	p.bracketed()
	p.themselves()
	p.again()
	return append(p.found, p.states...)
}

type namesOf struct {
	*ground
	surnames
	agencies []extract.Mention
	found    []extract.Mention
	states   []extract.Mention // the states and ministries that those who head them are called by
}

// longestPost returns the post a hit is part of where a longer one covers it, else itself.
func (p *namesOf) longestPost(h *lexicon.Hit) *lexicon.Hit {
	best := h
	for i := range p.at(h.Start) {
		if o := &p.terms[int(p.cell(h.Start).first)-1+i]; o.Kind == lexicon.Post && o.End > best.End {
			best = o
		}
	}
	return best
}

// crossesPlace reports a post that is made of the end of a ministry's name and the beginning
// of a place's: 部长 of 农业农村部长江流域.
func (p *namesOf) crossesPlace(h *lexicon.Hit) bool {
	_, last := p.prev(h.End)
	place := longest(p.at(h.End-last), lexicon.Place)
	return place != nil && place.Start > h.Start && place.End > h.End && place.Sense.Col(0) == "full"
}

func (p *namesOf) post(h *lexicon.Hit) {
	if name, ok := p.nameAfter(h); ok {
		posts := p.postsBefore(h, name.Start)
		if org, ok := p.ministry(h); ok {
			posts = []extract.Post{{Span: extract.Span{Start: h.Start, End: h.End}, Org: org, Entity: -1}}
		}
		p.add(name, posts, "person.post")
		p.others(h, name.End, posts)
		p.state(h)
	} else if name, ok := p.abroadBefore(h); ok {
		p.add(name, []extract.Post{{Span: extract.Span{Start: h.Start, End: h.End}, Entity: -1}}, "person.foreign")
	} else if name, ok := p.nameBeforePost(h); ok {
		var posts []extract.Post
		if heads(h) {
			posts = []extract.Post{{Span: extract.Span{Start: h.Start, End: h.End}, Entity: -1}}
		}
		p.add(name, posts, "person.title")
	} else if name, posts, ok := p.copula(h); ok {
		p.add(name, posts, "person.copula")
	}
}

// state adds the place that one character before a head of state names: 俄总统某某.
func (p *namesOf) state(h *lexicon.Hit) {
	if h.Sense.Value != "state" {
		return
	}
	s, ok := p.shortState(h.Start)
	if !ok {
		return
	}
	_, n := p.prev(h.Start)
	span := extract.Span{Start: h.Start - n, End: h.Start}
	p.states = append(p.states, extract.Mention{Span: span, Type: graph.Place, Name: p.text[span.Start:span.End], Attrs: map[string]string{"codes": s.code}, Entity: -1, Rule: "place.state"})
}

// others reads the names listed behind one, who hold the same posts: 副主任王一川、赵子明.
func (p *namesOf) others(h *lexicon.Hit, at int, posts []extract.Post) {
	for strings.HasPrefix(p.text[at:], "、") {
		name, ok := p.familyName(h, at+len("、"))
		if !ok || p.rightEdge(name.End) < 2 {
			return
		}
		p.add(name, slices.Clone(posts), "person.list")
		at = name.End
	}
}

func (p *namesOf) add(name extract.Span, posts []extract.Post, rule string) {
	text := p.text[name.Start:name.End]
	if contains(p.doc.Article.Authors, text) || p.quoted(name) {
		return
	}
	if p.taken(name) {
		return
	}
	p.found = append(p.found, extract.Mention{Span: name, Type: graph.Person, Name: text, Posts: posts, Entity: -1, Rule: rule})
}

// taken reports whether a stretch is part of a name already found.
func (p *namesOf) taken(s extract.Span) bool {
	for i := range p.found {
		if p.found[i].Overlaps(s) {
			return true
		}
	}
	return false
}

// sexed reads 徐某某's named kin: a name before （男，45岁）.
func (p *namesOf) sexed() {
	for i := range p.doc.Brackets {
		b := &p.doc.Brackets[i]
		if b.Open != '（' || !sexes.Opens(p.doc.Slice(b.Inner)) {
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

var sexes = lettersOf("男女")

// bracketed reads a name before the bracket that holds its posts: 陶砚秋（德安市公安局副局长）.
func (p *namesOf) bracketed() {
	for i := range p.doc.Brackets {
		b := &p.doc.Brackets[i]
		if b.Open != '（' || b.Inner.Len() > postReach {
			continue
		}
		start, ok := p.postEnding(b.Inner.Start, b.Inner.End)
		if !ok {
			continue
		}
		name, ok := p.nameEnding(b.Start)
		if !ok {
			continue
		}
		for i := range p.at(start) {
			if h := &p.terms[int(p.cell(start).first)-1+i]; h.Kind == lexicon.Post && h.End == b.Inner.End {
				p.add(name, p.postsIn(b.Inner, h), "person.bracket")
				break
			}
		}
	}
}

// themselves reads a name before 本人: 周予安本人.
func (p *namesOf) themselves() {
	for h := range p.standing("self") {
		if name, ok := p.nameEnding(h.Start); ok && utf8.RuneCountInString(p.text[name.Start:name.End]) == 3 {
			p.add(name, nil, "person.self")
		}
	}
}

// again finds the later uses of the names found, and 老曹 for 曹文玮.
func (p *namesOf) again() {
	first := p.found
	for i := range first {
		m := &first[i]
		if !anyNamed(first[:i], m.Name) {
			p.everywhere(m.Name)
		}
		if family := p.prefix(m.Start, 1); m.Posts != nil && utf8.RuneCountInString(m.Name) <= 3 && !p.family[family] {
			p.familiar(family)
		}
	}
}

// anyNamed reports whether anyone of a list has a name.
func anyNamed(list []extract.Mention, name string) bool {
	for i := range list {
		if list[i].Name == name {
			return true
		}
	}
	return false
}

func (p *namesOf) everywhere(name string) {
	for _, at := range startsOf(p.text, name) {
		p.use(at, at+len(name), "person.again")
	}
}

// familiar finds 老曹 by the family name.
func (p *namesOf) familiar(family string) {
	for h := range p.standing("family") {
		if strings.HasPrefix(p.text[h.End:], family) && p.edgeBefore(h.Start) {
			p.use(h.Start, h.End+len(family), "person.familiar")
		}
	}
}

// use adds a later use of a name, unless it is part of another.
func (p *namesOf) use(start, end int, rule string) {
	if s := (extract.Span{Start: start, End: end}); !p.taken(s) {
		p.found = append(p.found, extract.Mention{Span: s, Type: graph.Person, Name: p.text[start:end], Entity: -1, Rule: rule})
	}
}
