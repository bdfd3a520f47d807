package refer

import (
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/gazetteer"
	"newsgraph/graph"
)

// place refers 沈阳 to 沈阳市, 全市 to the home's city, 该街道 to the one named last.
func (w *who) place(m *extract.Mention) int {
	codes := m.Attrs["codes"]
	if codes == "" || len(m.Attrs) > 1 { // most tell their codes and nothing else
		if m.Attrs["town"] != "" {
			return w.town(m)
		}
		if scope := m.Attrs["scope"]; scope != "" {
			return w.scope(scope)
		}
	}
	if d := w.pick(w.listed(codes)); d != nil {
		return w.division(d)
	}
	return -1
}

// aDivision is the class of the places that are divisions.
const aDivision = "place"

func (w *who) division(d *gazetteer.Division) int {
	return w.thing(&thing{typ: graph.Place, key: key{class: aDivision, of: d}, own: d.Name, rank: rankPrinted, parent: -1, org: -1, at: d, level: d.Level.String()})
}

func (w *who) town(m *extract.Mention) int {
	name := m.Attrs["name"]
	if name == "" {
		name = m.Name
	}
	t := thing{typ: graph.Place, key: key{class: "town", name: name}, own: name, rank: rankPrinted, parent: -1, org: -1, level: "town"}
	if hasAnySuffix(name, "社区", "村") {
		t.level = "village"
	}
	d := w.home
	if codes := m.Attrs["codes"]; codes != "" {
		d = w.pick(w.listed(codes))
	}
	if d != nil && d.Level >= gazetteer.City {
		t.at = d
	}
	return w.thing(&t)
}

func (w *who) scope(word string) int {
	if word == local {
		return w.here()
	}
	level := strings.TrimRight(strings.TrimLeft(word, "全我本该"), "里上")
	if strings.HasPrefix(word, "该") || level == "街道" || level == "镇" || level == "乡" {
		places := w.before(w.places)
		for i := len(places) - 1; i >= 0; i-- {
			if p := places[i].thing; !places[i].caption && strings.HasSuffix(w.things[p].own, level) {
				return p
			}
		}
	}
	if strings.HasPrefix(word, "该") {
		if d := w.lastAt(level); d != nil {
			return w.division(d)
		}
	}
	if d := w.level(level); d != nil {
		return w.division(d)
	}
	return -1
}

// local is the word for the place spoken of, whatever its level: 当地政府, 当地推行.
const local = "当地"

// hereBlocks is how many paragraphs back 当地 may mean a place of.
const hereBlocks = 1

// here is the place, or the division of the agency, named last before 当地, or -1. The
// country is none: what is 当地 has other places beside it.
func (w *who) here() int {
	found, last := -1, -1
	for _, list := range [...][]use{w.before(w.places), w.before(w.uses)} {
		for i := len(list) - 1; i >= 0 && list[i].block >= w.block(w.pos)-hereBlocks; i-- {
			t := &w.things[list[i].thing]
			d := t.at
			if list[i].caption || d == nil || d.Code == extract.Nation {
				continue
			}
			if list[i].span.End > last {
				last, found = list[i].span.End, list[i].thing
				if t.typ != graph.Place {
					found = w.division(d)
				}
			}
			break
		}
	}
	return found
}
