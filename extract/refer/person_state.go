package refer

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/graph"
)

// stateOf is the country that a post of a state's without one is of: 美国 of 美国前总统, the
// one named that opens with 乌 of 乌总统, and behind a name (佩特罗总统) the only one whose
// 总统 the article speaks of; else -1. A name before the office of one whose body is known
// says nothing new.
func (w *who) stateOf(m *extract.Mention, p *extract.Post, body int) int {
	t := w.postEnding(p.End)
	if t == nil || t.Sense.Value != "state" {
		return -1
	}
	switch {
	case m.Rule == "person.foreign" && body >= 0:
		return -1
	case m.Rule == "person.foreign":
		return w.onlyCountry(func(u use) bool {
			after, ok := strings.CutPrefix(w.doc.Text[u.span.End:], t.Sense.Word)
			return ok && !w.namedOther(len(w.doc.Text)-len(after), m.Name)
		})
	case p.Start == m.End:
		return -1
	}
	at := extract.TermStart(w.doc.Text, p.Start)
	if i := w.onlyCountry(func(u use) bool { return u.span.End == at }); i >= 0 {
		return i
	}
	if i := w.colleagueOf(at); i >= 0 {
		return i
	}
	initial, size := utf8.DecodeLastRuneInString(w.doc.Text[:at])
	if at == 0 || !w.standsAlone(at-size) {
		return -1
	}
	return w.onlyCountry(func(u use) bool { return strings.HasPrefix(w.things[u.thing].own, string(initial)) })
}

// colleagueOf is the country of the person named right before 和, who heads it with the one
// behind: 匈牙利总统甲和总理乙; else -1.
func (w *who) colleagueOf(at int) int {
	for i := range w.doc.Mentions {
		m := &w.doc.Mentions[i]
		if m.End >= at {
			break
		}
		if join := w.doc.Text[m.End:at]; m.Type == graph.Person && len(m.Posts) > 0 && (join == "和" || join == "、" || join == "及") {
			if e := m.Posts[len(m.Posts)-1].Entity; e >= 0 && w.things[e].level == "country" {
				return e
			}
		}
	}
	return -1
}

// namedOther reports whether another person than the one of a name begins at a byte.
func (w *who) namedOther(at int, name string) bool {
	for i := range w.doc.Mentions {
		if m := &w.doc.Mentions[i]; m.Type == graph.Person && m.Start == at {
			return m.Name != name
		}
	}
	return false
}

// onlyCountry is the one other country among the places that fit, or -1.
func (w *who) onlyCountry(fits func(use) bool) int {
	found := -1
	for _, u := range w.places {
		if t := &w.things[u.thing]; t.level != "country" || t.at == nil || t.at.Code < "A" || u.thing == found || !fits(u) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = u.thing
	}
	return found
}
