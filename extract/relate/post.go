package relate

import (
	"newsgraph/extract"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// posts reads holdsPost off the persons' mentions: 该局基层基础大队大队长滕自立. A post stands
// beside a name as a matter of course, however sure the text is of what the person says
// or will do.
func (r *relator) posts(s *scene) {
	if !s.names.has(aPerson) {
		return
	}
	for _, j := range s.mentions {
		m := r.mention(j)
		if m.Type != graph.Person {
			continue
		}
		for k := range m.Posts {
			post := &m.Posts[k]
			org := post.Entity
			if org < 0 {
				org = r.placeBefore(s, post)
			}
			if org < 0 && post.Org.Len() == 0 && s.frame.ActorBy <= extract.InParagraph && r.localPost(post) {
				org = s.frame.Actor
			}
			span := extract.Span{Start: min(post.Start, m.Start), End: max(post.End, m.End)}
			if post.Org.Len() > 0 {
				span.Start = min(span.Start, post.Org.Start)
			}
			if org >= 0 {
				r.add(s, extract.Relation{Span: span, Subject: m.Entity, Predicate: graph.HoldsPost, Object: org, Certainty: graph.Stated,
					Confidence: confidence(s.frame), Rule: "post.name", Attrs: map[string]string{"post": r.doc.Slice(post.Span)}})
			}
		}
	}
}

// placeBefore is the place whose name stands right before a post: 城固县副县长, 巴基斯坦总统.
func (r *relator) placeBefore(s *scene, post *extract.Post) int {
	for _, j := range s.mentions {
		if m := r.mention(j); m.Type == graph.Place && m.End == post.Start && m.Attrs["scope"] == "" {
			return m.Entity
		}
	}
	return -1
}

// localPosts end posts inside one agency, which a text leaves out once it has named it:
// 所长迟凤桐介绍. A head of government or of state is of no agency at hand.
var localPosts = wordlist.Of("所长", "局长", "大队长", "支队长", "总队长", "中队长", "队长", "站长", "政委", "教导员", "指导员", "庭长", "检察长", "行长", "民警", "法官", "检察官", "警长")

func (r *relator) localPost(post *extract.Post) bool { return localPosts.Ends(r.doc.Slice(post.Span)) }
