package graph

import (
	"cmp"
	"slices"
	"unicode/utf8"
)

// MergeEntities returns one entity an id, sorted by id. Of the names of its
// descriptions the fullest is kept and the others become aliases; of attributes that
// differ the smallest. Neither the order of the descriptions matters nor which of
// them were merged before.
func MergeEntities(entities []Entity) []Entity {
	sorted := slices.Clone(entities)
	slices.SortStableFunc(sorted, func(a, b Entity) int { return cmp.Compare(a.ID, b.ID) })
	out := make([]Entity, 0, len(sorted))
	for i := 0; i < len(sorted); {
		end := i + 1
		for end < len(sorted) && sorted[end].ID == sorted[i].ID {
			end++
		}
		out = append(out, mergeAlike(sorted[i:end]))
		i = end
	}
	return out
}

// mergeAlike merges the descriptions of one entity.
func mergeAlike(alike []Entity) Entity {
	e := alike[0]
	if len(alike) == 1 {
		e.Aliases = tidyAliases(e.Name, e.Aliases)
		return e
	}
	var names []string
	attrs := make(map[string]string, len(e.Attrs))
	for _, d := range alike {
		names = append(append(names, d.Name), d.Aliases...)
		e.Type = min(e.Type, d.Type)
		if fuller(d.Name, e.Name) {
			e.Name = d.Name
		}
		for k, v := range d.Attrs {
			if old, ok := attrs[k]; !ok || v < old {
				attrs[k] = v
			}
		}
	}
	e.Aliases, e.Attrs = tidyAliases(e.Name, names), attrs
	return e
}

// fuller reports whether a is the better name to show: the longer one, as official
// names are longer than what they are shortened to; of two as long the smaller.
func fuller(a, b string) bool {
	if n, m := utf8.RuneCountInString(a), utf8.RuneCountInString(b); n != m {
		return n > m
	}
	return a < b
}

// tidyAliases sorts the aliases and leaves out the name and what is there twice.
func tidyAliases(name string, aliases []string) []string {
	out := slices.Clone(aliases)
	slices.Sort(out)
	out = slices.Compact(out)
	return slices.DeleteFunc(out, func(s string) bool { return s == name || s == "" })
}
