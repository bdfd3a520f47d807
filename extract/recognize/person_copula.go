package recognize

import (
	"sort"
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
)

// copulas say of someone that he holds what follows.
var copulas = []string{"生前是", "是", "现任", "曾任", "时任", "担任"}

var (
	someone      = []string{"一名", "一位", "的"}                      // between an agency and a post in it
	beforeCopula = []string{"现在", "现", "曾", "原", "生前", "本人", "，"} // between a name and the copula
)

// copula reads who is said to hold a post: 周予安是龙泉公安局的一名民警, 陈牧，生前是该院法官.
func (p *namesOf) copula(h *lexicon.Hit) (extract.Span, []extract.Post, bool) {
	before := strings.TrimSuffix(p.text[:h.Start], "执行")
	for _, w := range someone {
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
		for _, w := range beforeCopula {
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
	i := int(p.cell(at).agent) - 1
	if i < 0 {
		return extract.Span{}, false
	}
	return p.agencies[i].Span, true
}

// firstAgency is the index of the first agency that begins at a byte or after it.
func (p *namesOf) firstAgency(at int) int {
	return sort.Search(len(p.agencies), func(i int) bool { return p.agencies[i].Start >= at })
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
