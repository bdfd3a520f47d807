package recognize

import (
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
)

// station reads 派出所 alone where it opens a clause and acts: the one the article is about.
func (g *ground) station(h lexicon.Hit) (chain, bool) {
	if h.Sense.Word != "派出所" || h.Start > 0 && !clauseEnds.Ends(g.text[:h.Start]) || !g.cell(h.End).verb && !actsNext.Opens(g.text[h.End:]) {
		return chain{}, false
	}
	c := before{start: h.Start, scope: h.Sense.Word}.chain(h, extract.OrgPronoun, "agency.station")
	return c, true
}

var (
	clauseEnds = lettersOf("，。；：！？”\n")
	actsNext   = wordlist.Of("与", "和", "还", "又", "将", "把", "已", "也", "试", "组织", "联合") // stand before what a station does
)

// pronoun reads 该局, 市局, 分局: an agency named before.
func (g *ground) pronoun(h lexicon.Hit) (chain, bool) {
	word := h.Sense.Word
	if c, ok := g.bureauOf(h); ok {
		return c, true
	}
	sure := pointing.Opens(word)
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

// pointing are the characters that a word opens with which surely means an agency named before.
var pointing = lettersOf("该該我本")

// bureauOf reads 邳州市局: the bureau of a place, of the kind the article is about.
func (g *ground) bureauOf(h lexicon.Hit) (chain, bool) {
	at := h.End - len("局")
	p := g.placeEnding(at)
	if organClass(h.Sense) != "局" || p == nil || p.Start >= h.Start || at <= h.Start || p.Sense.Col(0) != "full" || afterBureau.Opens(g.text[h.End:]) {
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
	return ok && bareKinds.Ends(before)
}

// bareKinds are kinds of agencies that lists give without a name.
var bareKinds = wordlist.Of("市局", "分局", "省厅", "县局")
