package relate

import (
	"newsgraph/extract"
	"newsgraph/graph"
)

// posts reads holdsPost off the persons' mentions: 该局基层基础大队大队长滕自立.
func (r *relator) posts(s scene) {
	for _, j := range s.mentions {
		m := r.mention(j)
		if m.Type != graph.Person {
			continue
		}
		for _, post := range m.Posts {
			org := post.Entity
			if org < 0 && post.Org.Len() == 0 {
				org = s.frame.Actor
			}
			span := extract.Span{Start: min(post.Start, m.Start), End: max(post.End, m.End)}
			if post.Org.Len() > 0 {
				span.Start = min(span.Start, post.Org.Start)
			}
			r.say(s, m.Entity, graph.HoldsPost, org, span, "post.name", map[string]string{"post": r.doc.Slice(post.Span)})
		}
	}
}
