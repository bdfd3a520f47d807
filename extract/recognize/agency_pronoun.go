package recognize

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
)

// station reads 派出所 alone where it opens a clause and acts: the one the article is about.
func (g *ground) station(h lexicon.Hit) (chain, bool) {
	r, w := g.prev(h.Start)
	if h.Sense.Word != "派出所" || w > 0 && !strings.ContainsRune("，。；：！？”\n", r) || !g.cell(h.End).verb && !g.startsWith(h.End, "与", "和", "还", "又", "将", "把", "已", "也", "试", "组织", "联合") {
		return chain{}, false
	}
	c := before{start: h.Start, scope: h.Sense.Word}.chain(h, extract.OrgPronoun, "agency.station")
	return c, true
}

// pronoun reads 该局, 市局, 分局: an agency named before.
func (g *ground) pronoun(h lexicon.Hit) (chain, bool) {
	word := h.Sense.Word
	if c, ok := g.bureauOf(h); ok {
		return c, true
	}
	first, _ := utf8.DecodeRuneInString(word)
	sure := strings.ContainsRune("该該我本", first)
	if r, _ := g.prev(h.Start); !sure && !(g.edgeBefore(h.Start) && r != '个' && r != '该' && r != '名' && r != '各') || g.headed(h.End) {
		return chain{}, false
	}
	if word == "公司" {
		if r, _ := g.prev(h.Start); isHan(r) || g.startsWith(h.End, "的", "法", "股") {
			return chain{}, false
		}
	}
	c := before{start: h.Start, scope: word}.chain(h, extract.OrgPronoun, "agency.pronoun")
	c.org.Parts[0].Organ = organClass(h.Sense)
	c.org.Parts[0].Class = ""
	return c, true
}

// bureauOf reads 邳州市局: the bureau of a place, of the kind the article is about.
func (g *ground) bureauOf(h lexicon.Hit) (chain, bool) {
	at := h.End - len("局")
	p := g.placeEnding(at)
	if organClass(h.Sense) != "局" || p == nil || p.Start >= h.Start || at <= h.Start || p.Sense.Col(0) != "full" || strings.ContainsRune(afterBureau, g.next(h.End)) {
		return chain{}, false
	}
	c := g.placeChain(p).chain(h, extract.OrgPronoun, "agency.bureau")
	c.org.Parts[0].Organ, c.org.Parts[0].Class = organClass(h.Sense), ""
	return c, true
}

// listed reports whether a bare kind of agency stands in a list of such kinds, which
// names none: 市局、分局、派出所“三级网格员”.
func (g *ground) listed(c *chain) bool {
	if c.org.Form != extract.OrgPronoun || len(c.org.Parts) > 1 {
		return false
	}
	if rest, ok := strings.CutPrefix(g.text[c.End:], "、"); ok && g.organAt(len(g.text)-len(rest), "demo", "sub") != nil {
		return true
	}
	before, ok := strings.CutSuffix(g.text[:c.Start], "、")
	return ok && (strings.HasSuffix(before, "市局") || strings.HasSuffix(before, "分局") || strings.HasSuffix(before, "省厅") || strings.HasSuffix(before, "县局"))
}
