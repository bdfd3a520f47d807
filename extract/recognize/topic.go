package recognize

import (
	"slices"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/graph"
)

// Topics finds kinds of crime and problem: those of the lexicon wherever they stand, and
// unknown ones that a verb of action governs and a class noun closes: 打击…违法犯罪.
func (r *Recognizer) Topics(doc *extract.Document) []extract.Mention {
	n := 0
	for i := range doc.Terms {
		if doc.Terms[i].Kind == lexicon.Topic {
			n++
		}
	}
	out := make([]extract.Mention, 0, n+n/4) // and the few that are open
	for i := range doc.Terms {
		h := &doc.Terms[i]
		if h.Kind != lexicon.Topic {
			continue
		}
		s := extract.Span{Start: h.Start, End: h.End}
		out = append(out, extract.Mention{Span: s, Type: graph.Topic, Name: h.Sense.Value, Core: h.Sense.Value, Entity: -1, Rule: "topic.lexicon",
			Attrs: r.groups[h.Sense.Col(0)]})
	}
	known := len(out)
	out = r.openTopics(out, doc)
	return uncoveredTopics(out[:known], out[known:])
}

// uncoveredTopics are the topics that the lexicon has, but for those that lie in an open one, and
// the open ones: 乱停 is none of its own in 区域性、季节性、反复性乱停.
func uncoveredTopics(known, open []extract.Mention) []extract.Mention {
	if len(open) == 0 {
		return known
	}
	known = slices.DeleteFunc(known, func(m extract.Mention) bool {
		return slices.ContainsFunc(open, func(o extract.Mention) bool { return o.Holds(m.Span) })
	})
	return append(known, open...)
}
