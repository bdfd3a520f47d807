package recognize

import (
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
	return r.openTopics(out, doc)
}
