package recognize

import (
	"slices"
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
)

// shared gives each place of a list the agency whose kind stands once behind them, where
// otherwise the kind alone or the last place alone would have it: 甲、乙、丙三个县区公安局,
// 甲、乙两地警方, 国网甲、乙供电公司.
func (g *ground) shared(found []extract.Mention) []extract.Mention {
	for i := range found {
		if places := g.sharing(&found[i]); len(places) > 0 {
			return g.share(found)
		}
	}
	return found // as nearly always
}

func (g *ground) share(found []extract.Mention) []extract.Mention {
	out := g.room.shared[:0]
	for _, m := range found {
		places := g.sharing(&m)
		if len(places) == 0 {
			out = append(out, m)
			continue
		}
		if stem, body := g.stemBefore(places[0].Start, out); stem != "" {
			out = append(out[:body], g.branchOf(stem, out[body].Start, places[0], m.Org.Parts[0]))
			for _, p := range places[1:] {
				out = append(out, g.branchOf(stem, p.Start, p, m.Org.Parts[0]))
			}
			m.Org.Body, m.Org.Form, m.Org.Parts[0].Name = stem, extract.OrgFixed, m.Org.Place
			out = append(out, m)
			continue
		}
		for _, p := range places {
			out = append(out, sharedMention(p, m.Org))
		}
		if m.Org.Place != "" {
			out = append(out, m)
		}
	}
	g.room.shared = out
	return append(found[:0], out...)
}

// sharing returns the places of the list that shares the kind of agency of a mention,
// without the one that the mention itself names.
func (g *ground) sharing(m *extract.Mention) []*lexicon.Hit {
	org := m.Org
	if org.Form > extract.OrgGroup || org.Form == extract.OrgFixed || len(org.Parts) != 1 || org.Parts[0].Class == "" {
		return nil
	}
	if org.Place == "" {
		return g.countedPlaces(m.Start + len(org.Scope))
	}
	end, ok := cutJoin(g.text[:m.Start])
	if !ok {
		return nil
	}
	places := g.placesEnding(end)
	if len(places) == 0 || !g.bodyEnds(places[0].Start) && (!g.edgeBefore(places[0].Start) || slices.ContainsFunc(places, strict)) {
		return nil
	}
	return places
}

func strict(p *lexicon.Hit) bool { return p.Sense.Col(0) == "strict" }

// countedPlaces reads 甲、乙、丙三个县区 and 甲、乙两地, which end at a byte.
func (g *ground) countedPlaces(end int) []*lexicon.Hit {
	if places := g.placesAmong(end); len(places) > 0 {
		return places
	}
	if end == 0 || !countedEnds.Ends(g.text[:end]) && !countedKinds.Opens(g.text[end:]) {
		return nil
	}
	head := strings.TrimSuffix(g.text[:end], "的")
	head = strings.TrimSuffix(head, countedTails.Ending(head))
	count := strings.TrimSuffix(head, "个")
	list := strings.TrimRight(count, "两二三四五六七八九十23456789")
	if list == count {
		return nil
	}
	if places := g.placesEnding(len(strings.TrimSuffix(list, "等"))); len(places) > 1 {
		return places
	}
	return nil
}

var (
	countedEnds  = lettersOf("地市县区旗省）的")
	countedKinds = lettersOf("市县区旗省")
	countedTails = wordlist.Of("县（市、区）", "县（市）", "县市区", "县区", "区县", "县市", "市县", "市州", "地市", "地", "市", "县", "区", "旗", "省")
)

// placesAmong reads the places of 甲、乙、丙等8个基层法院, which end at a byte.
func (g *ground) placesAmong(end int) []*lexicon.Hit {
	head := strings.TrimSuffix(g.text[:end], "基层")
	count := strings.TrimSuffix(strings.TrimSuffix(head, "个"), "家")
	if count == head {
		return nil
	}
	list := strings.TrimRight(count, "两二三四五六七八九十0123456789")
	rest, among := strings.CutSuffix(list, "等")
	if list == count || !among {
		return nil
	}
	if places := g.placesEnding(len(rest)); len(places) > 1 {
		return places
	}
	return nil
}

// placesEnding returns the places of a list that ends at a byte, in text order.
func (g *ground) placesEnding(end int) []*lexicon.Hit {
	var places []*lexicon.Hit
	for {
		p := g.placeEnding(end)
		if p == nil || g.insideWord(p) || foreign(p) || p.Sense.Value == extract.Nation {
			break
		}
		places = append(places, p)
		next, ok := cutJoin(g.text[:p.Start])
		if !ok {
			break
		}
		end = next
	}
	slices.Reverse(places)
	return places
}

// cutJoin is where a text ends without the mark that joins the next member of a list.
func cutJoin(text string) (end int, ok bool) {
	join := listJoins.Ending(text)
	return len(text) - len(join), join != ""
}

// listJoins stand between the members of a list.
var listJoins = lettersOf("、和与及")

// sharedMention is the agency of one place of a list.
func sharedMention(p *lexicon.Hit, of *extract.OrgName) extract.Mention {
	part := of.Parts[0]
	part.Span = extract.Span{Start: p.Start, End: p.End}
	org := extract.OrgName{Place: p.Sense.Word, Codes: codesOf(p), Form: of.Form, Parts: []extract.OrgPart{part}}
	m := agencyMention(p.Sense.Word, extract.Span{Start: 0, End: p.End - p.Start}, org, "agency.shared")
	m.Span = part.Span
	return m
}

// bodyEnds reports whether a body that has branches ends at a byte: 国网.
func (g *ground) bodyEnds(end int) bool {
	return branched.Ends(g.text[:end])
}

var branched = wordlist.Of("国网", "南方电网")

// stemBefore returns the stem of the body whose name ends at a byte, and its index among
// the mentions found: 国网 before 甲、乙供电公司.
func (g *ground) stemBefore(at int, found []extract.Mention) (stem string, i int) {
	for i = len(found) - 1; i >= 0 && found[i].End >= at; i-- {
		if h := longest(g.at(found[i].Start), lexicon.Body); found[i].End == at && h != nil && h.End == at {
			return h.Sense.Col(1), i
		}
	}
	return "", -1
}

// branchOf is the branch of a body in one place of a list.
func (g *ground) branchOf(stem string, start int, p *lexicon.Hit, part extract.OrgPart) extract.Mention {
	part.Span, part.Name = extract.Span{Start: start, End: p.End}, p.Sense.Word
	org := extract.OrgName{Body: stem, Place: p.Sense.Word, Codes: codesOf(p), Form: extract.OrgFixed, Parts: []extract.OrgPart{part}}
	return agencyMention(g.text, part.Span, org, "agency.shared")
}
