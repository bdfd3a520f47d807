package relate

import (
	"strings"

	"newsgraph/extract"
	"newsgraph/graph"
)

// partners reads workedWith: 联合 and its kin before a list of agencies, 与…合作, and
// coordinate agencies that act jointly.
func (r *relator) partners(s scene) {
	if s.frame.Caption || !r.names(s, graph.Agency) {
		return
	}
	for _, t := range s.terms {
		if t.Sense.Kind == "cue" && t.Sense.Col(0) == "partner" && !r.inName(t.Start) {
			r.allies(s, t.Start, t.End)
		}
	}
	r.withOthers(s)
	r.jointly(s)
}

// allies ties the actor to the agencies listed right behind a verb of joining.
func (r *relator) allies(s scene, start, end int) {
	leader := r.leaderBefore(s, start)
	for _, m := range r.listFrom(s, end) {
		span := extract.Span{Start: start, End: m.End}
		r.say(s, leader, graph.WorkedWith, m.Entity, r.fromSubject(s, leader, span), "partner.join", nil)
	}
}

// leaderBefore is the agency that acts before a position, or the clause's actor.
func (r *relator) leaderBefore(s scene, at int) int {
	if e := r.firstAgency(s, s.clause.Start, at); e >= 0 {
		return e
	}
	if s.frame.ActorBy == extract.InClause && r.firstAgency(s, at, s.clause.End) == s.frame.Actor && s.i > 0 {
		return r.doc.Frames[s.i-1].Actor // the clause names only partners
	}
	return s.frame.Actor
}

func (r *relator) firstAgency(s scene, from, to int) int {
	for _, j := range s.mentions {
		if m := r.mention(j); m.Type == graph.Agency && m.Start >= from && m.End <= to {
			return m.Entity
		}
	}
	return -1
}

// listFrom is the run of agencies joined by 、 and 和 that begins near a position.
func (r *relator) listFrom(s scene, at int) []*extract.Mention {
	var out []*extract.Mention
	for _, j := range s.mentions {
		m := r.mention(j)
		if m.Type != graph.Agency || m.Start < at {
			continue
		}
		between := r.doc.Text[at:m.Start]
		if len(out) == 0 && len(between) > 6*3 || len(out) > 0 && between != "、" && between != "和" && between != "及" && between != "以及" && between != "与" {
			break
		}
		out = append(out, m)
		at = m.End
	}
	return out
}

// jointWords say that those named before them act together.
var jointWords = []string{"合作", "共建", "共同", "联合", "联手", "携手", "签署", "签订", "建立", "开展", "协作", "会商", "抽调", "成立", "组成", "联手"}

// withOthers reads A与B、C建立…: the agencies behind 与 are partners of the one before.
func (r *relator) withOthers(s scene) {
	for _, w := range []string{"与", "同", "和"} {
		for at := s.clause.Start; ; {
			i := strings.Index(r.doc.Text[at:s.clause.End], w)
			if i < 0 {
				break
			}
			at += i + len(w)
			r.withAt(s, at-len(w), at)
		}
	}
}

func (r *relator) withAt(s scene, start, end int) {
	list := r.listFrom(s, end)
	if len(list) == 0 || list[0].Start != end {
		return
	}
	after := r.doc.Text[list[len(list)-1].End:s.clause.End]
	if !startsNear(after, jointWords) {
		return
	}
	leader := r.lastOf(s, s.clause.Start, start, graph.Agency)
	if leader < 0 {
		leader = s.frame.Actor
	}
	for _, m := range list {
		r.say(s, leader, graph.WorkedWith, m.Entity, r.fromSubject(s, leader, extract.Span{Start: start, End: m.End}), "partner.with", nil)
	}
}

func startsNear(text string, words []string) bool {
	for _, w := range words {
		if i := strings.Index(text, w); i >= 0 && i <= 8*3 {
			return true
		}
	}
	return false
}

// jointly reads A、B、C项目合作…: coordinate agencies before a word of joint action.
func (r *relator) jointly(s scene) {
	list := r.listFrom(s, s.clause.Start)
	if len(list) >= 2 {
		r.list = nil
		for _, m := range list {
			r.list = append(r.list, m.Entity)
		}
	}
	if len(list) < 2 || strings.HasPrefix(r.doc.Text[list[len(list)-1].End:s.clause.End], "等") {
		return
	}
	after := r.doc.Text[list[len(list)-1].End:s.clause.End]
	if !startsNear(after, []string{"合作", "共建", "共同", "联合", "联手", "携手", "签署", "签订"}) {
		return
	}
	for i, a := range list {
		for _, b := range list[i+1:] {
			r.say(s, a.Entity, graph.WorkedWith, b.Entity, extract.Span{Start: a.Start, End: b.End}, "partner.joint", nil)
		}
	}
}
