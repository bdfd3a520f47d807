package refer

import (
	"slices"

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
	room := make([]string, 0, len(w.aliases))
	w.doc.Entities = slices.Grow(w.doc.Entities, len(w.things))
	for i := range w.things {
		t := &w.things[i]
		if t.aliases.first == 0 { // only part of another's name
			t.entity = -1
			continue
		}
		e := w.describe(i)
		room, e.Aliases = w.aliases.cut(room, t.aliases, e.Name)
		if j, ok := w.ids[e.ID]; ok {
			t.entity = j
			w.doc.Entities[j].Aliases = merge(w.doc.Entities[j].Aliases, e.Aliases)
			continue
		}
		t.entity = len(w.doc.Entities)
		w.ids[e.ID] = t.entity
		w.doc.Entities = append(w.doc.Entities, e)
	}
	for i := range w.doc.Mentions {
		m := &w.doc.Mentions[i]
		if m.Entity >= 0 {
			m.Entity = w.things[m.Entity].entity
		}
		for j := range m.Posts {
			if p := &m.Posts[j]; p.Entity >= 0 {
				p.Entity = w.things[p.Entity].entity
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

// describe is the entity of a thing.
func (w *who) describe(i int) graph.Entity {
	t := &w.things[i]
	name := w.name(i)
	if t.key.class == aDivision {
		return graph.Entity{ID: graph.EntityID(t.typ, name), Type: t.typ, Name: name, Attrs: t.at.Attrs}
	}
	attrs := map[string]string{}
	at, level := t.at, t.level
	switch t.typ {
	case graph.Agency:
		root, unit := w.unitOf(i)
		whole := &w.things[root]
		note(attrs, "organ", whole.organ)
		note(attrs, "unit", unit)
		if (at == nil || level == "unit") && whole.level != "" {
			level = whole.level
		}
		if whole.at != nil {
			at = whole.at
		}
		if t.parent >= 0 && w.things[t.parent].aliases.first > 0 && (t.shown || hasAnySuffix(t.own, "派出所", "分局", "支队", "大队", "中队")) {
			note(attrs, "parent", w.name(t.parent))
		}
	case graph.Person:
		if t.org >= 0 {
			note(attrs, "org", w.name(t.org))
		}
	}
	if level != "unit" {
		note(attrs, "level", level)
	}
	if at != nil {
		note(attrs, "code", at.Code)
		note(attrs, "place", at.InFull)
	}
	if t.local {
		attrs["local"] = "true"
	}
	if t.generic {
		attrs["generic"] = "true"
	}
	return graph.Entity{ID: graph.EntityID(t.typ, name), Type: t.typ, Name: name, Attrs: attrs}
}

func note(attrs map[string]string, key, value string) {
	if value != "" {
		attrs[key] = value
	}
}
