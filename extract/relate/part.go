package relate

import (
	"slices"
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// parts reads partOf: operations that carry another (以…六大行动为牵引, 下设), a plan
// that one serves (作为X的重要抓手，Y), and modules of a platform.
func (r *relator) parts(s *scene) {
	if (s.names.has(aWork) || r.opensList(s)) && partWords.In(s.text) {
		r.partsOfWorks(s)
	}
	if s.names.has(aSystem) {
		r.modules(s)
	}
	if s.agencies > 1 {
		r.belongs(s)
		r.underlings(s)
	}
}

// partWords are those without which no clause tells of parts of a work, or of its use as a
// means, but for modules.
var partWords = divides.With(components.Words()...).With(serving.Words()...).With(byMeans.Words()...)

func (r *relator) partsOfWorks(s *scene) {
	if s.names.has(aCampaign) {
		r.traction(s)
		r.serves(s)
	}
	if s.names.has(aPractice) {
		r.mainstay(s)
	}
	if s.names.has(aCampaign|aSystem) || r.opensList(s) {
		r.subdivides(s)
	}
}

// traction reads 以“A”“B”六大行动为牵引: the actor runs each, and each is part of the
// operation under way.
func (r *relator) traction(s *scene) {
	if !r.isTraction(s) {
		return
	}
	from := s.clause.Start + strings.Index(s.text, "以")
	whole := r.campaignBefore(s, from)
	for _, j := range s.mentions {
		m := r.mention(j)
		if m.Type != graph.Campaign || m.Start < from {
			continue
		}
		span := extract.Span{Start: from, End: m.End}
		if r.otherActs(s, from) {
			continue
		}
		for _, a := range r.actors(s) {
			r.say(s, a, graph.Ran, m.Entity, r.fromSubject(s, a, span), "deed.traction", nil)
		}
		r.say(s, m.Entity, graph.PartOf, whole, span, "part.traction", nil)
	}
}

// mainstay reads 以“村口灯”机制为抓手: who works by a practice has adopted it.
func (r *relator) mainstay(s *scene) {
	if !r.isTraction(s) {
		return
	}
	from := s.clause.Start + strings.Index(s.text, "以")
	for _, j := range s.mentions {
		m := r.mention(j)
		if m.Type != graph.Practice || m.Start != from+len("以") || r.otherActs(s, from) || r.urged(s) {
			continue
		}
		for _, a := range r.actors(s) {
			span := extract.Span{Start: from, End: m.End}
			r.say(s, a, graph.Adopted, m.Entity, r.fromSubject(s, a, span), "deed.mainstay", nil)
		}
	}
}

// byMeans end 以X为牵引 and the like.
var byMeans = wordlist.Of("为牵引", "为抓手", "为载体", "为主线")

func (r *relator) isTraction(s *scene) bool {
	return byMeans.In(s.text) && strings.Contains(s.text, "以")
}

// campaignBefore is the operation named last before a position in its sentence, else
// the one the paragraph is about.
func (r *relator) campaignBefore(s *scene, at int) int {
	found := -1
	for _, j := range r.doc.MentionsIn(extract.Span{Start: s.sentence.Start, End: at}) {
		if m := r.mention(j); m.Type == graph.Campaign && m.Entity >= 0 {
			found = m.Entity
		}
	}
	if found < 0 && s.i > 0 {
		found = r.doc.Frames[s.i-1].Campaign
	}
	return found
}

// serving tells what an operation is to another.
var serving = wordlist.Of("抓手", "组成部分", "重要内容")

// serves reads 作为X的重要抓手，Y: Y is part of X.
func (r *relator) serves(s *scene) {
	if r.component(s) || !strings.HasPrefix(s.text, "作为") || !serving.In(s.text) {
		return
	}
	whole := r.firstOfType(s.mentions, graph.Campaign)
	if whole < 0 || s.i+1 >= len(r.doc.Clauses) {
		return
	}
	next := r.scene(s.i + 1)
	if part := r.firstOfType(next.mentions, graph.Campaign); part >= 0 {
		span := extract.Span{Start: s.clause.Start, End: r.mention(part).End}
		r.say(s, r.entity(part), graph.PartOf, r.entity(whole), span, "part.serves", nil)
	}
}

// components are what an operation may be of another.
var components = wordlist.Of("组成部分", "子行动", "分行动", "举措")

// component reads X是Y的重要组成部分 and X作为Y的组成部分, and of a sentence about X: 是某地
// 贯彻Y的一项举措.
func (r *relator) component(s *scene) bool {
	i := strings.Index(s.text, "是")
	if i < 0 {
		i = strings.Index(s.text, "作为")
	}
	if i < 0 || !components.In(s.text[i:]) {
		return false
	}
	at := s.clause.Start + i
	part, whole := r.lastOf(s, s.clause.Start, at, graph.Campaign), r.lastOf(s, at, s.clause.End, graph.Campaign)
	if part < 0 {
		part = r.campaignSpokenOf(s)
	}
	r.say(s, part, graph.PartOf, whole, s.clause.Span, "part.component", nil)
	return part >= 0 && whole >= 0
}

func (r *relator) firstOfType(mentions []int, t graph.Type) int {
	for _, j := range mentions {
		if r.mention(j).Type == t {
			return j
		}
	}
	return -1
}

// divides say of what stands before them that it has the parts behind.
var divides = wordlist.Of("下设", "包括", "包含", "框架下", "分为")

// subdivides reads X下设“A”“B”三个子行动, 该平台下设“A”“B”两个子系统, and 在X框架下开展“A”
// “B”两个专项. The parts may stand behind a colon: 下设三大战役：“A”战役、“B”战役.
func (r *relator) subdivides(s *scene) {
	for _, w := range divides.Words() {
		i := strings.Index(s.text, w)
		if i < 0 {
			continue
		}
		at := s.clause.Start + i
		for _, m := range r.listedFrom(s, at) {
			span := extract.Span{Start: s.clause.Start, End: m.End}
			switch {
			case m.Type == graph.Campaign:
				r.partOf(s, m.Entity, r.campaignBefore(s, at), span)
			case m.Type == graph.System && w == "下设":
				r.say(s, m.Entity, graph.PartOf, r.systemWith(s, at), span, "part.subdivides", nil)
			}
		}
	}
}

// partOf says that an operation is part of another, and that who runs the whole runs it.
func (r *relator) partOf(s *scene, part, whole int, span extract.Span) {
	r.say(s, part, graph.PartOf, whole, span, "part.subdivides", nil)
	if r.runs(s.frame.Actor, whole) {
		r.say(s, s.frame.Actor, graph.Ran, part, span, "deed.part", nil)
	}
}

// listedFrom are the mentions of a clause from a byte on, with those of the next one where
// a colon stands between.
func (r *relator) listedFrom(s *scene, at int) []*extract.Mention {
	listed := s.mentions
	if r.opensList(s) {
		listed = slices.Concat(listed, r.scene(s.i+1).mentions)
	}
	var out []*extract.Mention
	for _, j := range listed {
		if m := r.mention(j); m.Start >= at {
			out = append(out, m)
		}
	}
	return out
}

// opensList reports a clause with a colon behind it: the works it counts stand in the next one.
func (r *relator) opensList(s *scene) bool {
	return s.i+1 < len(r.scenes) && r.scene(s.i+1).names.has(aCampaign|aSystem) && strings.HasPrefix(r.doc.Text[s.clause.End:], "：")
}

// runs reports whether the article has said so far that an actor runs an operation.
func (r *relator) runs(actor, campaign int) bool {
	return slices.ContainsFunc(r.doc.Relations, func(rel extract.Relation) bool {
		return rel.Predicate == graph.Ran && rel.Subject == actor && rel.Object == campaign
	})
}

// systemWith is the system that stands before 下设, or that 该平台 and 系统 there mean.
func (r *relator) systemWith(s *scene, at int) int {
	if e := r.lastOf(s, s.clause.Start, at, graph.System); e >= 0 {
		return e
	}
	head := s.clause.Start + len(pointers.Opening(s.text))
	if typ, end := r.headAt(s, head); end > head && typ == graph.System {
		return r.lastInBlock(s, graph.System, s.clause.Start)
	}
	return -1
}
