package refer

import (
	"slices"

	"newsgraph/extract/gazetteer"
	"newsgraph/graph"
)

// unitOf is the part of a joined name below the first agency with a division of its own.
func (w *who) unitOf(i int) (root int, unit string) {
	t := &w.things[i]
	if t.joined && t.parent >= 0 && t.level == "unit" {
		root, above := w.unitOf(t.parent)
		return root, above + t.own
	}
	return i, ""
}

// finish turns the things into entities; two that came to one name are one.
func (w *who) finish() {
	base := len(w.doc.Entities)
	index := make([]int, len(w.things))
	seen := map[string]int{}
	for i := range w.things {
		if len(w.things[i].aliases) == 0 { // only part of another's name
			index[i] = -1
			continue
		}
		e := w.describe(i)
		if j, ok := seen[e.ID]; ok {
			index[i] = j
			w.doc.Entities[j].Aliases = merge(w.doc.Entities[j].Aliases, e.Aliases)
			continue
		}
		index[i] = base + len(seen)
		seen[e.ID] = index[i]
		w.doc.Entities = append(w.doc.Entities, e)
	}
	for i := range w.doc.Mentions {
		m := &w.doc.Mentions[i]
		if m.Entity >= 0 && (m.Type == graph.Agency || m.Type == graph.Place || m.Type == graph.Person) {
			m.Entity = index[m.Entity]
		}
		for j := range m.Posts {
			if e := m.Posts[j].Entity; e >= 0 {
				m.Posts[j].Entity = index[e]
			}
		}
	}
	if w.home != nil {
		w.doc.Home = w.home.Code
	}
}

func merge(into, more []string) []string {
	for _, s := range more {
		if !slices.Contains(into, s) {
			into = append(into, s)
		}
	}
	return into
}

func (w *who) describe(i int) graph.Entity {
	t := &w.things[i]
	name := w.name(i)
	e := graph.Entity{ID: graph.EntityID(t.typ, name), Type: t.typ, Name: name, Attrs: map[string]string{}}
	for _, a := range t.aliases {
		if a != name {
			e.Aliases = append(e.Aliases, a)
		}
	}
	set := func(key, value string) {
		if value != "" {
			e.Attrs[key] = value
		}
	}
	set("code", t.code)
	set("level", t.level)
	switch t.typ {
	case graph.Agency:
		root, unit := w.unitOf(i)
		set("organ", w.things[root].organ)
		set("unit", unit)
		if t.code == "" || t.level == "unit" {
			set("level", w.things[root].level)
		}
		set("code", w.things[root].code)
		if t.parent >= 0 && len(w.things[t.parent].aliases) > 0 && (t.shown || hasAnySuffix(t.own, "派出所", "分局", "支队", "大队", "中队")) {
			set("parent", w.name(t.parent))
		}
	case graph.Person:
		if t.org >= 0 {
			set("org", w.name(t.org))
		}
	}
	if e.Attrs["level"] == "unit" {
		delete(e.Attrs, "level")
	}
	set("place", w.placeName(e.Attrs["code"]))
	if t.local {
		set("local", "true")
	}
	if t.generic {
		set("generic", "true")
	}
	return e
}

// placeName is a division with those above it, from the province down: 浙江省温州市鹿城区.
func (w *who) placeName(code string) string {
	var name string
	for _, d := range w.gaz.Chain(code) {
		if d.Level != gazetteer.Country {
			name = d.Name + name
		}
	}
	return name
}
