package relate

import (
	"regexp"

	"newsgraph/extract"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// comesOut ends a clause about a document or an operation that nobody is said to have
// issued: 《某规划》相继出台, “清湖”等专项行动持续开展.
var comesOut = regexp.MustCompile(`^(?:等[^，的]{0,8})?(?:已|已经|相继|陆续|先后|正式|近日|日前|今年|持续|接续|深入|全面|对外|对社会|向社会)*(?:出台|施行|实施|发布|公布|颁布|印发|开展|推进|落地)(?:实施|施行)?$`)

// outcomes end what comesOut matches.
var outcomes = wordlist.Of("出台", "施行", "实施", "发布", "公布", "颁布", "印发", "开展", "推进", "落地")

// issued reads what a clause says has come out.
func (r *relator) issued(s *scene, m *extract.Mention) {
	if m.Type == graph.System {
		return
	}
	if !outcomes.Ends(s.text) {
		return
	}
	list := r.runAt(s, r.start(s), m.Type)
	if !list.Holds(m.Span) || !comesOut.MatchString(r.doc.Text[list.End:s.clause.End]) || r.urged(s) {
		return
	}
	for _, a := range r.issuers(s) {
		r.say(s, a, predicateOf(m.Type), m.Entity, extract.Span{Start: m.Start, End: s.clause.End}, "deed.issued", nil)
	}
}

// issuers are those who act, where that is a place, or somebody whom the sentence names; where
// the text was about a body of the nation, it is the nation's.
func (r *relator) issuers(s *scene) []int {
	a := s.frame.Actor
	if a >= 0 && (r.doc.Entities[a].Type == graph.Place || s.frame.ActorBy <= extract.InSentence) {
		return r.actors(s)
	}
	if a >= 0 && !r.actsWidely(s.frame) || r.doc.Blocks[s.clause.Block].Role == extract.Title {
		return nil // what a headline leaves out the text tells
	}
	return known(r.byName(graph.Place, "中国"))
}

// runAt is the list of names of one type that begins at a byte: 《某法》《某条例》.
func (r *relator) runAt(s *scene, at int, t graph.Type) extract.Span {
	out := extract.Span{Start: at, End: at}
	for _, j := range s.mentions {
		if m := r.mention(j); m.Type == t && m.Start == at {
			out.End = m.End
			at = m.End + len(listLinks.Opening(r.doc.Text[m.End:s.clause.End]))
		}
	}
	return out
}
