package recognize

import (
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
)

// headedTails end the names of units that are named without their agency where a text names
// their head: 第四检察部主任某某某.
var headedTails = wordlist.Of("中心", "专班", "处", "科", "司", "局", "庭", "工作组", "调查组")

// noUnits end like units before a post and point at one named before.
var noUnits = wordlist.Of("分局", "市局", "县局", "省局", "总局", "区局", "该中心", "本中心", "该局", "该处", "该科", "该庭")

// headedUnit reads the unit that a post names the head of, where it stands behind a mark or
// a joiner without its agency and the head is named: 副局长、反诈专班负责人某某某.
func (g *ground) headedUnit(h lexicon.Hit, last *chain) (chain, bool) {
	before := g.text[:h.Start]
	if last.End == 0 || h.Sense.Value != "lead" || !headedTails.Ends(before) || noUnits.Ends(before) {
		return chain{}, false
	}
	start, ok := g.unitBegins(h.Start, last.End)
	if !ok || genericUnit(g.text[start:h.Start]) || g.holdsAgency(start, h.Start) || g.levelAlone(start) && strings.ContainsRune("省市县区", g.next(start)) || longest(g.at(start), lexicon.Place) != nil {
		return chain{}, false
	}
	p := namesOf{ground: g, surnames: loadSurnames()}
	if _, named := p.nameAfter(&h); !named {
		return chain{}, false
	}
	s := extract.Span{Start: start, End: h.Start}
	c := chain{Span: s, rule: "agency.headed"}
	c.org = extract.OrgName{Form: extract.OrgUnit, Parts: []extract.OrgPart{{Span: s, Organ: g.text[start:h.Start]}}}
	return c, true
}

// unitBegins walks left over a unit's name, in which verbs may stand, to the mark, joiner or
// start of a clause before it.
func (g *ground) unitBegins(end, floor int) (start int, ok bool) {
	const reach = 14
	start = end
	for n := 0; n < reach; n++ {
		r, w := g.prev(start)
		if w == 0 || strings.ContainsRune("、，。；：”\n 　兼任", r) {
			return start, n >= 3
		}
		if start == floor || !isHan(r) && !(r >= '0' && r <= '9') || r != '和' && r != '与' && isStop(r) && g.particle(r, start) {
			return start, false
		}
		start -= w
	}
	return start, false
}
