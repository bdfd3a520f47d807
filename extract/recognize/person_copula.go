package recognize

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
)

// copulas say of someone that he holds what follows.
var copulas = []string{"生前是", "是", "现任", "曾任", "时任", "担任"}

// copula reads who is said to hold a post: 周予安是龙泉公安局的一名民警, 陈牧，生前是该院法官.
func (p *namesOf) copula(h *lexicon.Hit) (extract.Span, []extract.Post, bool) {
	before := strings.TrimSuffix(p.text[:h.Start], "执行")
	for _, w := range []string{"一名", "一位", "的"} {
		before = strings.TrimSuffix(before, w)
	}
	org, ok := p.agencyEnding(len(before))
	if !ok {
		return extract.Span{}, nil, false
	}
	before = p.text[:org.Start]
	for _, w := range copulas {
		rest, ok := strings.CutSuffix(before, w)
		if !ok {
			continue
		}
		for _, w := range []string{"现在", "现", "曾", "原", "生前", "本人", "，"} {
			rest = strings.TrimSuffix(rest, w)
		}
		if name, ok := p.nameEnding(len(rest)); ok {
			return name, []extract.Post{{Span: extract.Span{Start: h.Start, End: h.End}, Org: org, Entity: -1}}, true
		}
		return extract.Span{}, nil, false
	}
	return extract.Span{}, nil, false
}

// agencyEnding is the longest agency whose name ends at a byte.
func (p *namesOf) agencyEnding(at int) (extract.Span, bool) {
	for _, m := range p.agencies {
		if m.End == at {
			return m.Span, true
		}
	}
	return extract.Span{}, false
}

// nameEnding is the full name that ends at a byte and begins where a name may begin.
func (p *namesOf) nameEnding(at int) (extract.Span, bool) {
	start := at
	for n := 1; n <= 3; n++ {
		r, w := p.prev(start)
		if w == 0 || !isHan(r) {
			break
		}
		start -= w
		name := p.text[start:at]
		if _, ok := p.family[p.prefix(start, 1)]; n >= 2 && ok && p.edgeBefore(start) && utf8.RuneCountInString(name) == n && nameLetters(name) && !p.words[p.prefix(start, 2)] && !p.opensWord(start) {
			return extract.Span{Start: start, End: at}, true
		}
	}
	return extract.Span{}, false
}
