package recognize

import (
	"slices"
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
)

// clipped reads 五马所 before a post: 五马所民警.
func (g *ground) clipped(h lexicon.Hit) (chain, bool) {
	before, ok := strings.CutSuffix(g.text[:h.Start], "所")
	if !ok {
		return chain{}, false
	}
	start, ok := g.nameBefore(len(before), 2, 3)
	name := before[start:]
	if !ok || otherOffices.Ends(name) || genericUnit(name) {
		return chain{}, false
	}
	s := extract.Span{Start: start, End: h.Start}
	return chain{Span: s, org: stationName(s, name), rule: "agency.clipped"}, true
}

// stations adds the later uses of stations by the names that 所 closes, before what they did:
// 五马所 of 五马派出所 in 五马所化解纠纷12起.
func (g *ground) stations(found []extract.Mention) []extract.Mention {
	for i, n := 0, len(found); i < n; i++ {
		m := &found[i]
		if m.Org.Form == extract.OrgUnit && m.Rule == "agency.clipped" || !strings.HasSuffix(m.Name, "派出所") {
			continue
		}
		name := m.Org.Parts[len(m.Org.Parts)-1].Name
		if size := utf8.RuneCountInString(name); size < 2 || size > 3 || genericUnit(name) {
			continue
		}
		found = g.clauseOpeners(found, name, m.End)
	}
	return found
}

// clauseOpeners adds the stations of a name that open clauses behind a byte by it and 所 alone.
func (g *ground) clauseOpeners(found []extract.Mention, name string, from int) []extract.Mention {
	short := name + "所"
	for at := from; ; {
		i := strings.Index(g.text[at:], short)
		if i < 0 {
			return found
		}
		s := extract.Span{Start: at + i, End: at + i + len(short)}
		at = s.End
		if known := slices.ContainsFunc(found, func(m extract.Mention) bool { return m.Overlaps(s) }); known || !g.opensClause(s.Start) || longest(g.at(s.End), lexicon.Post) != nil {
			continue
		}
		found = append(found, agencyMention(g.text, s, stationName(s, name), "agency.clipped"))
	}
}

// opensClause reports a byte behind a mark or at the head of a line.
func (g *ground) opensClause(at int) bool {
	r, _ := g.prev(at)
	return at == 0 || clauseMarks.holds(r)
}

// stationName is the name of a police station by its own part alone.
func stationName(s extract.Span, name string) extract.OrgName {
	return extract.OrgName{Form: extract.OrgUnit, Parts: []extract.OrgPart{{Span: s, Name: name, Organ: "派出所"}}}
}

// otherOffices are what 所 is the end of where no station is meant.
var otherOffices = wordlist.Of("派出", "研究", "看守", "场", "戒毒", "处", "厕", "住")
