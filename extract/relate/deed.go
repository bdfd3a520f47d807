package relate

import (
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// deeds reads ran, built and adopted: a verb before a campaign, system or practice, or
// right behind it (“云上智巡”平台上线).
func (r *relator) deeds(s *scene) {
	if s.frame.Caption {
		return
	}
	if s.names.has(aWork) {
		r.works(s)
	}
	if r.mayMean(s, aWork) {
		r.pointedAt(s)
	}
	if s.first < s.i {
		r.continued(s)
	}
	if s.names.has(aCampaign) {
		r.since(s)
	}
}

// pointedAt reads who did the things named before that a clause speaks of.
func (r *relator) pointedAt(s *scene) {
	if w, ok := r.pronoun(s); ok {
		r.originOf(s, w)
	}
	if v, practice := r.takenOver(s); practice >= 0 {
		r.doers(s, v, &extract.Mention{Span: extract.Span{Start: v.Start, End: s.clause.End}, Type: graph.Practice, Entity: practice})
	}
	if v, w, ok := r.pointedOperation(s); ok {
		r.doers(s, v, &extract.Mention{Span: w.Span, Type: w.typ, Entity: w.entity})
	}
}

// continued reads what a clause adds to what its sentence has told of a thing.
func (r *relator) continued(s *scene) {
	if w, ok := r.subjectWork(s); ok {
		r.passive(s, w, r.start(s))
	}
	r.ledBy(s)
}

// works reads who did the things that a clause names.
func (r *relator) works(s *scene) {
	for _, j := range s.mentions {
		m := r.mention(j)
		if castOf(m.Type).has(aWork) {
			r.deed(s, m)
			r.owned(s, m)
			r.spread(s, m)
		}
	}
}

// predicateOf is the relation whose object has a type.
func predicateOf(t graph.Type) graph.Predicate {
	switch t {
	case graph.Campaign:
		return graph.Ran
	case graph.System:
		return graph.Built
	case graph.Practice:
		return graph.Adopted
	}
	return ""
}

// deed reads who did a thing: what the sentence says of it, or who acts with a verb.
func (r *relator) deed(s *scene, m *extract.Mention) {
	said := r.originOf(s, work{m.Span, m.Entity, m.Type}) || r.opened(s, m)
	v, ok := r.verbBefore(s, m)
	if !ok && !said {
		v, ok = r.disposal(s, m)
	}
	if !ok && !said {
		v, ok = r.verbAfter(s, m)
	}
	if !ok && !said {
		v, ok = r.beingBuilt(s, m)
	}
	if ok {
		r.doers(s, v, m)
	} else if !said {
		r.issued(s, m)
	}
}

// doers says who does what a verb says to a thing: who leads, those who act together, who
// stands right before the verb, or whom the sentence is about.
func (r *relator) doers(s *scene, v extract.Span, m *extract.Mention) {
	p, span := predicateOf(m.Type), extract.Span{Start: min(v.Start, m.Start), End: max(v.End, m.End)}
	for _, a := range r.leaders(s) {
		r.say(s, a.Entity, p, m.Entity, extract.Span{Start: a.Start, End: span.End}, "deed.lead", nil)
	}
	if all := r.coordinate(s, v); len(all) > 0 {
		for _, a := range all {
			r.say(s, a.Entity, p, m.Entity, extract.Span{Start: a.Start, End: span.End}, "deed.joint", nil)
		}
		if !r.setToWork(s, all[0].Start) {
			return
		}
	}
	if e, start := r.rightBefore(s, v); e >= 0 {
		r.say(s, e, p, m.Entity, extract.Span{Start: start, End: span.End}, "deed.clause", nil)
		if e != s.frame.Actor && !r.setToWork(s, start) {
			return // 省公安厅提出的“五个一律”: whoever the sentence is about
		}
	}
	if e, start := r.placeRightBefore(s, v); e >= 0 {
		r.say(s, e, p, m.Entity, extract.Span{Start: start, End: span.End}, "deed.clause", nil)
		return
	}
	rule, actors := deedRule(p), r.actors(s)
	switch {
	case r.otherActs(s, v.Start):
		r.doc.Refuse(span, rule, "somebody else acts here than whom the sentence is about")
		return
	case !r.isDone(v) && r.urged(s):
		r.doc.Refuse(span, rule, "it is called for, and nobody is said to have done it")
		return
	case len(actors) == 0:
		r.doc.Refuse(span, rule, "nobody is known who acts here")
	}
	for _, a := range actors {
		r.say(s, a, p, m.Entity, r.fromSubject(s, a, span), rule, nil)
	}
}

func deedRule(p graph.Predicate) string {
	switch p {
	case graph.Ran:
		return "deed.ran"
	case graph.Built:
		return "deed.built"
	}
	return "deed.adopted"
}

// owned reads 公安部“净边”行动 and 宜丰县“村口灯”机制: who stands right before the name of
// a thing has done it.
func (r *relator) owned(s *scene, m *extract.Mention) {
	if !s.names.has(anAgency | aPlace) {
		return
	}
	if b := r.doc.BracketAt(m.Start); b < 0 || r.doc.Brackets[b].Start != m.Start {
		return // only a name in marks is surely no part of what stands before it
	}
	for _, j := range s.mentions {
		o := r.mention(j)
		if between := r.doc.Text[o.End:max(o.End, m.Start)]; o.End > m.Start || between != "" && between != "的" {
			continue
		}
		owner := o.Type == graph.Agency || o.Type == graph.Place && m.Type == graph.Practice
		owner = owner && !strings.HasSuffix(r.doc.Text[:o.Start], "、") // 教育、卫健、法院“同堂会诊”: the last of those it joins
		owner = owner && !(m.Type == graph.System && isArmy(o))        // 美军“某某”号
		if owner && o.Attrs["scope"] == "" && !r.isNested(s, o) {
			r.say(s, o.Entity, predicateOf(m.Type), m.Entity, extract.Span{Start: o.Start, End: m.End}, "deed.owned", nil)
		}
	}
}

// armies are what the army of a state is called.
var armies = wordlist.Of("军队", "国防军", "武装部队")

// isArmy reports the army of a state, whose arms and ships are not of its making.
func isArmy(m *extract.Mention) bool {
	return m.Org != nil && armies.Ends(m.Org.Body)
}

// fromSubject lets the evidence begin at the actor's name where the clause has it.
func (r *relator) fromSubject(s *scene, actor int, span extract.Span) extract.Span {
	for _, j := range s.mentions {
		m := r.mention(j)
		standsFor := m.Type == graph.Place && s.frame.ActorBy == extract.InClause && actor == s.frame.Actor
		if (m.Entity == actor || standsFor) && m.Start < span.Start {
			return extract.Span{Start: m.Start, End: span.End}
		}
	}
	return span
}
