package resolve

import (
	"strings"

	"newsgraph/graph"
)

// Key is what an entity is known by outside its article. Two entities of one type
// whose keys have one text are one entity.
type Key struct {
	Type  graph.Type
	Rule  string // how it was made: agency.code, campaign.national, person.org …
	Text  string // readable, the second half of the entity's id
	Parts []Part // what it was made of
	Local bool   // never leaves its article
}

// Part is one of the things a key was made of.
type Part struct{ Name, Value string }

// ID is the canonical id of an entity with this key in the article.
func (k Key) ID(article string) string {
	if !k.Local {
		return graph.EntityID(k.Type, k.Text)
	}
	return graph.EntityID(k.Type, k.Text+"@"+strings.TrimPrefix(article, "article/"))
}

// String explains the key: agency.code agency/沈阳市公安局: code 210100, organ 公安局.
func (k Key) String() string {
	parts := make([]string, 0, len(k.Parts)+1)
	for _, p := range k.Parts {
		parts = append(parts, p.Name+" "+p.Value)
	}
	if k.Local {
		parts = append(parts, "stays in its article")
	}
	return k.Rule + " " + graph.EntityID(k.Type, k.Text) + ": " + strings.Join(parts, ", ")
}

// newKey makes a key of named parts, leaving out empty ones. Its text is their
// values, joined by @, unless the caller writes a more readable one.
func newKey(t graph.Type, rule string, pairs ...string) Key {
	k := Key{Type: t, Rule: rule}
	var texts []string
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			k.Parts = append(k.Parts, Part{pairs[i], pairs[i+1]})
			texts = append(texts, pairs[i+1])
		}
	}
	k.Text = strings.Join(texts, "@")
	return k
}

// Key tells what an entity is known by, from its name and attributes alone: so the
// order of articles cannot matter. Where attributes are missing the name must do,
// and where the name is too common to identify anything the key is local.
func (l *Linker) Key(e graph.Entity) Key {
	k := l.key(e)
	if e.Attrs["local"] == "true" || e.Attrs["generic"] == "true" {
		k.Local = true
	}
	if k.Text == "" { // a name of marks only
		k.Text, k.Local = e.Name, true
	}
	return k
}

func (l *Linker) key(e graph.Entity) Key {
	switch e.Type {
	case graph.Agency:
		return l.agency(e)
	case graph.Place:
		return l.place(e)
	case graph.Campaign:
		return l.campaign(e)
	case graph.Title:
		return l.title(e)
	case graph.Person:
		return l.person(e)
	case graph.System, graph.Practice:
		return l.owned(e)
	}
	return newKey(e.Type, "topic.name", "name", l.fold(e.Name))
}
