// Package resolve decides which entities of different articles are one.
//
// It reads what an extraction says of each entity (name and attributes) and gives it
// a canonical id, made of the key by which the entity is known outside its article:
// a bureau by its division and kind, a campaign by its core name, whose it is and
// when. Keys look at one entity of one article at a time, so articles can be linked
// one by one, in any order, with one result. What facts and metrics say, their
// words and their offsets stay as they were; only the ids they speak of change.
package resolve

import (
	"maps"
	"slices"
	"strings"

	"newsgraph/graph"
)

// Linker gives entities their canonical ids. It is immutable and safe for
// concurrent use.
type Linker struct {
	folder
	units *strings.Replacer
}

// New returns a linker.
func New() *Linker {
	return &Linker{folder: newFolder(), units: strings.NewReplacer(units...)}
}

// Link returns a copy of the extraction in which every entity has its canonical
// id, entities that are one within the article are merged, and what then is said
// twice at one place is said once. The extraction given is not changed.
func (l *Linker) Link(ex *graph.Extraction) *graph.Extraction {
	out := &graph.Extraction{Article: ex.Article}
	ids := make(map[string]string, len(ex.Entities))
	for _, e := range ex.Entities {
		key := l.Key(e)
		id := key.ID(ex.Article.ID)
		ids[e.ID] = id
		e.ID, e.Aliases, e.Attrs = id, slices.Clone(e.Aliases), maps.Clone(e.Attrs)
		ownerless(key.Rule, e.Attrs)
		out.Entities = append(out.Entities, e)
	}
	out.Entities = graph.MergeEntities(out.Entities)
	r := renamer{ids}
	out.Mentions = r.mentions(ex.Mentions)
	out.Facts = r.facts(ex.Facts)
	out.Metrics = r.metrics(ex.Metrics)
	return out
}

// renamer puts canonical ids in the place of an article's own.
type renamer struct{ ids map[string]string }

func (r renamer) id(old string) string {
	if id, ok := r.ids[old]; ok {
		return id
	}
	return old
}

func (r renamer) mentions(mentions []graph.Mention) []graph.Mention {
	var out []graph.Mention
	seen := map[graph.Mention]bool{}
	for _, m := range mentions {
		m.Entity = r.id(m.Entity)
		if !seen[m] {
			seen[m] = true
			out = append(out, m)
		}
	}
	return out
}

// facts drops those whose ends turned out to be one entity: they say nothing.
func (r renamer) facts(facts []graph.Fact) []graph.Fact {
	var out []graph.Fact
	at := map[said]int{}
	for _, f := range facts {
		f.Subject, f.Object = r.id(f.Subject), r.id(f.Object)
		if f.Subject == f.Object {
			continue
		}
		f.ID, f.Attrs = graph.FactID(f.Subject, f.Predicate, f.Object), maps.Clone(f.Attrs)
		key := said{f.ID, f.Start, f.End, f.Certainty, flat(f.Attrs)}
		i, again := at[key]
		switch {
		case !again:
			at[key] = len(out)
			out = append(out, f)
		case surer(f.Evidence, out[i].Evidence):
			out[i] = f
		}
	}
	return out
}

func (r renamer) metrics(metrics []graph.Metric) []graph.Metric {
	var out []graph.Metric
	at, ids := map[said]int{}, make(map[string]string, len(metrics))
	for _, m := range metrics {
		old := m.ID
		m.Subjects = r.subjects(m.Subjects)
		m.ID, m.Flags, m.Attrs = graph.MetricID(&m), slices.Clone(m.Flags), maps.Clone(m.Attrs)
		ids[old] = m.ID
		key := said{m.ID, m.Start, m.End, m.Certainty, flat(m.Attrs)}
		i, again := at[key]
		switch {
		case !again:
			at[key] = len(out)
			out = append(out, m)
		case surer(m.Evidence, out[i].Evidence):
			out[i] = m
		}
	}
	for i := range out {
		if id, ok := ids[out[i].PartOf]; ok {
			out[i].PartOf = id
		}
	}
	return out
}

// subjects keeps the order, most specific first.
func (r renamer) subjects(old []string) []string {
	var out []string
	for _, s := range old {
		if id := r.id(s); !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	return out
}

// said is a claim at a place of its article, as sure as the text is of it.
type said struct {
	id         string
	start, end int
	certainty  graph.Certainty
	attrs      string
}

// surer reports whether a is the better of two readings of the same words.
func surer(a, b graph.Evidence) bool {
	if a.Confidence != b.Confidence {
		return a.Confidence > b.Confidence
	}
	return a.Rule < b.Rule
}

func flat(attrs map[string]string) string {
	var b strings.Builder
	for _, k := range slices.Sorted(maps.Keys(attrs)) {
		b.WriteString(k + "\x1f" + attrs[k] + "\x1e")
	}
	return b.String()
}
