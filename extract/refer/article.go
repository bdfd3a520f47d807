package refer

import (
	"newsgraph/extract"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// articleFrame is what the whole article is about: the agency and the operation of its
// headline, or those its first paragraphs and most of its subjects name.
func (f *framer) articleFrame() extract.Frame {
	return extract.Frame{Actor: f.mainActor(), ActorBy: extract.InArticle, Scope: -1, Campaign: f.mainOf(graph.Campaign), System: -1, Period: -1, Source: -1}
}

// mainActor is who the article is about: the agency of the headline, or that of the
// headline's place that acts most, else the first to act or the one that acts most.
func (f *framer) mainActor() int {
	if i, ok := f.titleSubject(graph.Agency); ok {
		return i
	}
	lead, best := f.acting()
	if place, ok := f.titleSubject(graph.Place); ok {
		i, many := f.agencyOf(place)
		if i >= 0 && (f.on(i).acts > 1 || f.inLead(i)) && (i == lead || f.on(i).named > 1 || f.codeOf(place) == extract.Nation) {
			return i
		}
		if many || best < 0 || f.on(best).acts < 3 {
			return place
		}
	}
	if lead >= 0 && f.on(lead).acts*2 >= f.on(best).acts && !f.passing(lead) {
		return lead
	}
	if best >= 0 && !f.passing(best) {
		return best
	}
	if place := f.mainOf(graph.Place); place >= 0 {
		if f.oneOfMany(place) {
			return -1
		}
		return place
	}
	return lead
}

// inLead reports an agency that the headline or one of the first paragraphs names.
func (f *framer) inLead(agency int) bool {
	end := leadEnd(f.doc)
	for i := range f.doc.Mentions {
		if m := &f.doc.Mentions[i]; m.Start < end && m.Entity == agency {
			return true
		}
	}
	return false
}

// oneOfMany reports a place of the country that an article without a home goes through: what it
// tells of no place is not of that one, unless that is a region of many: 长江经济带.
func (f *framer) oneOfMany(place int) bool {
	return f.doc.Home == "" && f.doc.Entities[place].Attrs["level"] != "region" && f.homeland(place)
}

// passing reports the agency of one place that an article about many names in passing.
func (f *framer) passing(agency int) bool {
	return f.doc.Home == "" && f.codeOf(agency) != "" && f.on(agency).acts < 2
}

// acting counts the clauses in which each agency acts, and says which acts first and which
// most. Departments of no place (交通部门) act in their own clauses alone, and one whose head
// only speaks or whose figures are only quoted does not act in that clause.
func (f *framer) acting() (lead, best int) {
	lead, best = -1, -1
	for i, s := range f.subjects {
		if s.entity < 0 || s.kind != topicSubject || f.role(f.doc.Clauses[i].Block) == extract.Caption {
			continue
		}
		if e := &f.doc.Entities[s.entity]; e.Type != graph.Agency || e.Attrs["generic"] != "" && e.Attrs["code"] == "" {
			continue
		}
		if lead < 0 {
			lead = s.entity
		}
		if s.speaks || s.quoted {
			continue
		}
		f.on(s.entity).acts++
		if best < 0 || f.on(s.entity).acts > f.on(best).acts {
			best = s.entity
		}
	}
	return lead, best
}

// titleSubject is the first entity of a type that the headline names.
func (f *framer) titleSubject(t graph.Type) (int, bool) {
	for b := range f.doc.Blocks {
		if !headline(f.doc, b) {
			continue
		}
		for _, i := range f.doc.MentionsIn(f.doc.Blocks[b].Span) {
			if m := &f.doc.Mentions[i]; m.Type == t && m.Entity >= 0 && m.Attrs["scope"] == "" && !(t == graph.Place && f.nationIn(i)) {
				return m.Entity, true
			}
		}
	}
	return -1, false
}

// agencyOf is the agency of a place that acts most often in the article, or -1 where
// those of many kinds act: a story of the whole place. A unit, a town's 派出所, is none of
// the place's.
func (f *framer) agencyOf(place int) (best int, many bool) {
	best = -1
	total := 0
	for i := range f.doc.Entities {
		if !f.actsFor(i, place) {
			continue
		}
		total += f.on(i).acts
		if f.doc.Entities[i].Attrs["unit"] == "" && (best < 0 || f.on(i).acts > f.on(best).acts) {
			best = i
		}
	}
	if best < 0 {
		return -1, false
	}
	kind := 0
	for i := range f.doc.Entities {
		if f.actsFor(i, place) && f.doc.Entities[i].Attrs["organ"] == f.doc.Entities[best].Attrs["organ"] {
			kind += f.on(i).acts
		}
	}
	if kind*2 < total {
		return -1, true
	}
	return best, false
}

// actsFor reports an agency of a place that acts in the article.
func (f *framer) actsFor(e, place int) bool {
	return f.on(e).acts > 0 && f.doc.Entities[e].Type == graph.Agency && f.codeOf(e) != "" && f.codeOf(e) == f.codeOf(place)
}

// nationIn reports the country as part of the name of what is done: 全国 in 2021年全国爱牙行动.
func (f *framer) nationIn(i int) bool {
	return f.codeOf(f.doc.Mentions[i].Entity) == extract.Nation && f.inName(i)
}

// mainOf is the entity of a type that the headline names, else the one mentioned most,
// if it is mentioned at least twice.
func (f *framer) mainOf(t graph.Type) int {
	if i, ok := f.titleSubject(t); ok {
		return i
	}
	for i := range f.standings {
		f.standings[i].votes = 0
	}
	best := -1
	for i := range f.doc.Mentions {
		m := &f.doc.Mentions[i]
		if m.Type != t || m.Entity < 0 || t == graph.Place && ranks.Opens(f.doc.Text[m.End:]) { // 全省第一
			continue
		}
		s := f.on(m.Entity)
		s.votes++
		if s.votes >= 2 && (best < 0 || s.votes > f.on(best).votes) {
			best = m.Entity
		}
	}
	return best
}

var accounts = wordlist.Of("报告", "总结", "述职")

// isReport reports an article in which its own actor accounts for its work: 工作报告, 工作总结.
func (f *framer) isReport() bool {
	if f.article.Actor < 0 {
		return false
	}
	for i := range f.doc.Blocks {
		if headline(f.doc, i) && accounts.In(f.doc.Slice(f.doc.Blocks[i].Span)) {
			return true
		}
	}
	return false
}
