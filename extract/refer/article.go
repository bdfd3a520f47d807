package refer

import (
	"newsgraph/extract"
	"newsgraph/graph"
)

// articleFrame is what the whole article is about: the agency and the operation of its
// headline, or those its first paragraphs and most of its subjects name.
func (f *framer) articleFrame() extract.Frame {
	out := f.none
	out.ActorBy = extract.InArticle
	out.Actor = f.mainActor()
	out.Campaign = f.mainOf(graph.Campaign)
	return out
}

// mainActor is who the article is about: the agency of the headline, or that of the
// headline's place that acts most, else the first to act or the one that acts most.
func (f *framer) mainActor() int {
	if i, ok := f.titleSubject(graph.Agency); ok {
		return i
	}
	votes, lead, best := f.acting()
	if place, ok := f.titleSubject(graph.Place); ok {
		i, many := f.agencyOf(place, votes)
		if i >= 0 && (votes[i] > 1 || f.inLead(i)) && (i == lead || f.named[i] > 1 || f.codeOf(place) == extract.Nation) {
			return i
		}
		if many || best < 0 || votes[best] < 3 {
			return place
		}
	}
	if lead >= 0 && votes[lead]*2 >= votes[best] && !f.passing(lead, votes) {
		return lead
	}
	if best >= 0 && !f.passing(best, votes) {
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
	for _, m := range f.doc.Mentions {
		if m.Start < end && m.Entity == agency {
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
func (f *framer) passing(agency int, votes map[int]int) bool {
	return f.doc.Home == "" && f.codeOf(agency) != "" && votes[agency] < 2
}

// acting counts the clauses in which each agency acts, and says which acts first and which
// most. Departments of no place (交通部门) act in their own clauses alone, and one whose head
// only speaks or whose figures are only quoted does not act in that clause.
func (f *framer) acting() (votes map[int]int, lead, best int) {
	votes, lead, best = map[int]int{}, -1, -1
	for i, s := range f.subjects {
		if s.entity < 0 || s.kind != topicSubject || f.role(f.doc.Clauses[i].Block) == extract.Caption {
			continue
		}
		if e := f.doc.Entities[s.entity]; e.Type != graph.Agency || e.Attrs["generic"] != "" && e.Attrs["code"] == "" {
			continue
		}
		if lead < 0 {
			lead = s.entity
		}
		if s.speaks || s.quoted {
			continue
		}
		votes[s.entity]++
		if best < 0 || votes[s.entity] > votes[best] {
			best = s.entity
		}
	}
	return votes, lead, best
}

// titleSubject is the first entity of a type that the headline names.
func (f *framer) titleSubject(t graph.Type) (int, bool) {
	for i, b := range f.doc.Blocks {
		if !headline(f.doc, i) {
			continue
		}
		for _, i := range f.doc.MentionsIn(b.Span) {
			if m := f.doc.Mentions[i]; m.Type == t && m.Entity >= 0 && m.Attrs["scope"] == "" && !(t == graph.Place && f.nationIn(i)) {
				return m.Entity, true
			}
		}
	}
	return -1, false
}

// agencyOf is the agency of a place that acts most often in the article, or -1 where
// those of many kinds act: a story of the whole place. A unit, a town's 派出所, is none of
// the place's.
func (f *framer) agencyOf(place int, votes map[int]int) (best int, many bool) {
	best = -1
	all := map[string]int{}
	code := f.doc.Entities[place].Attrs["code"]
	total := 0
	for i, e := range f.doc.Entities {
		if e.Type != graph.Agency || code == "" || e.Attrs["code"] != code || votes[i] == 0 {
			continue
		}
		total += votes[i]
		all[e.Attrs["organ"]] += votes[i]
		if e.Attrs["unit"] == "" && (best < 0 || votes[i] > votes[best]) {
			best = i
		}
	}
	if best >= 0 && all[f.doc.Entities[best].Attrs["organ"]]*2 < total {
		return -1, true
	}
	return best, false
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
	count := map[int]int{}
	best := -1
	for _, m := range f.doc.Mentions {
		if m.Type != t || m.Entity < 0 {
			continue
		}
		count[m.Entity]++
		if count[m.Entity] >= 2 && (best < 0 || count[m.Entity] > count[best]) {
			best = m.Entity
		}
	}
	return best
}

// isReport reports an article in which its own actor accounts for its work: 工作报告, 工作总结.
func (f *framer) isReport() bool {
	for i, b := range f.doc.Blocks {
		if headline(f.doc, i) && extract.HoldsAny(f.doc.Slice(b.Span), []string{"报告", "总结", "述职"}) {
			return f.article.Actor >= 0
		}
	}
	return false
}
