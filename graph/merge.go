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
	out := sorted[:0]
	for _, e := range sorted {
		if n := len(out); n > 0 && out[n-1].ID == e.ID {
			out[n-1] = mergeEntity(out[n-1], e)
			continue
		}
		e.Aliases = tidyAliases(e.Name, e.Aliases)
		out = append(out, e)
	}
	return out
}

func mergeEntity(a, b Entity) Entity {
	aliases := append(append(append([]string{a.Name}, a.Aliases...), b.Name), b.Aliases...)
	if fuller(b.Name, a.Name) {
		a.Name = b.Name
	}
	a.Aliases = tidyAliases(a.Name, aliases)
	a.Type = min(a.Type, b.Type)
	attrs := make(map[string]string, max(len(a.Attrs), len(b.Attrs)))
	for _, m := range []map[string]string{a.Attrs, b.Attrs} {
		for k, v := range m {
			if old, ok := attrs[k]; !ok || v < old {
				attrs[k] = v
			}
		}
	}
	a.Attrs = attrs
	return a
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
