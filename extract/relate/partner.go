package relate

import (
	"regexp"
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// partners reads workedWith: 联合 and its kin before a list of agencies, 与…合作, those
// who join in what another leads, and coordinate agencies that act jointly.
func (r *relator) partners(s *scene) {
	if s.frame.Caption || !s.names.has(anAgency) {
		return
	}
	verbs := r.verbs(s)
	for i := range verbs {
		v := &verbs[i]
		if v.kind() == "partner" && !r.inName(v.Start) && !r.insideAgency(s, v) && !sets.Ends(r.doc.Text[s.clause.Start:v.Start]) {
			r.allies(s, v.Start, v.End)
		}
	}
	r.withOthers(s)
	r.underLead(s)
	r.withHelp(s)
	r.jointly(s)
	r.newcomers(s)
}

// sets stand before 联合 where it opens what is set up, 组建联合执法专班, and joins nobody.
var sets = wordlist.Of("组建", "成立", "组成", "设立", "抽调", "建立")

// insideAgency reports 联合 in 中国文学艺术界联合会; in 联合国务院国资委 it is the verb.
func (r *relator) insideAgency(s *scene, v *verb) bool {
	return r.isMention(s, v.Span) && r.agencyAt(s, v.End) == nil
}

// allies ties the actor to the agencies listed right behind a verb of joining.
func (r *relator) allies(s *scene, start, end int) {
	leader, list := r.leaderBefore(s, start), r.rosterNear(s, end)
	r.remember(list, leader)
	for _, m := range list.members {
		span := extract.Span{Start: start, End: m.End}
		r.say(s, leader, graph.WorkedWith, m.Entity, r.fromSubject(s, leader, span), "partner.join", nil)
		for _, a := range r.rosterBefore(s, start).members { // A、B会同C: each of them
			r.say(s, a.Entity, graph.WorkedWith, m.Entity, extract.Span{Start: a.Start, End: m.End}, "partner.join", nil)
		}
	}
}

// leaderBefore is the agency that acts before a position, or the clause's actor.
func (r *relator) leaderBefore(s *scene, at int) int {
	if e := r.firstAgency(s, s.clause.Start, at); e >= 0 {
		return e
	}
	if list := r.leaders(s); len(list) > 0 {
		return list[0].Entity
	}
	if s.frame.ActorBy == extract.InClause && r.firstAgency(s, at, s.clause.End) == s.frame.Actor && s.i > 0 {
		return r.doc.Frames[s.i-1].Actor // the clause names only partners
	}
	if r.strangerActs(s, at) {
		return -1
	}
	return s.frame.Actor
}

func (r *relator) firstAgency(s *scene, from, to int) int {
	for _, j := range s.mentions {
		if m := r.mention(j); m.Type == graph.Agency && m.Start >= from && m.End <= to {
			return m.Entity
		}
	}
	return -1
}

// leaders are the agencies that a clause before says lead what its sentence goes on to
// tell: 由市委政法委牵头，会同市公安局…, 由A、B主办，C承办的….
func (r *relator) leaders(s *scene) []*extract.Mention {
	for i := s.i - 1; i >= s.first && i >= s.i-3; i-- {
		if list, rest := r.leading(r.scene(i)); len(list) > 0 && (rest == "" || leadsOnly.Has(rest)) {
			return list
		}
	}
	return nil
}

// leadsOnly may close a clause behind 牵头; with a verb there it is told what they do.
var leadsOnly = wordlist.Of("下", "负责", "协调", "组织")

// takesLead tells who leads, or in whose name a thing is done.
var takesLead = wordlist.Of("牵头", "主办")

// leading are the agencies that a clause says lead, and what it says behind that.
func (r *relator) leading(s *scene) (list []*extract.Mention, rest string) {
	if !s.names.has(anAgency) || !takesLead.In(s.text) {
		return nil, ""
	}
	for _, w := range takesLead.Words() {
		before, after, ok := strings.Cut(s.text, w)
		if ok {
			return r.rosterBefore(s, s.clause.Start+len(before)).members, after
		}
	}
	return nil, ""
}

// joins say that those named before them take part in what another leads.
var joins = wordlist.Of("联合", "共同", "参加", "参与", "配合", "协同", "协作", "组成", "联动", "联手", "合力")

// underLead reads A牵头，B、C等部门联合推进: the leader and each of those listed.
func (r *relator) underLead(s *scene) {
	before := r.previous(s)
	if before == nil {
		return
	}
	leaders, _ := r.leading(before)
	if len(leaders) == 0 {
		return
	}
	list := r.rosterNear(s, s.clause.Start)
	if !startsNear(r.doc.Text[list.End:s.clause.End], joins) {
		return
	}
	for _, m := range list.members {
		r.say(s, leaders[0].Entity, graph.WorkedWith, m.Entity, extract.Span{Start: before.clause.Start, End: m.End}, "partner.lead", nil)
	}
}

// comesIn tells that those named before it have become partners.
var comesIn = regexp.MustCompile(`^(?:随后|随即|后来|此后|之后|先后|陆续|相继|纷纷|主动|也|都|又|还)*(?:加入进来|参与进来|加入其中|参与其中|加入了?$|(?:深度|全程|积极)参与$)`)

// arrivals end what comesIn matches.
var arrivals = wordlist.Of("加入进来", "参与进来", "加入其中", "参与其中", "加入", "加入了", "参与")

// newcomers reads A、B随后也加入进来: partners of the one that the text before is about.
func (r *relator) newcomers(s *scene) {
	if s.i == 0 || r.doc.Clauses[s.i-1].Block != s.clause.Block || !arrivals.Ends(s.text) {
		return
	}
	list := r.rosterNear(s, s.clause.Start)
	if len(list.members) == 0 || !comesIn.MatchString(r.doc.Text[list.End:s.clause.End]) {
		return
	}
	for _, m := range list.members {
		r.say(s, r.doc.Frames[s.i-1].Actor, graph.WorkedWith, m.Entity, extract.Span{Start: m.Start, End: s.clause.End}, "partner.newcomer", nil)
	}
}

// helps close 在某市公安局协助下.
var helps = wordlist.Of("协助下", "配合下", "协同下", "帮助下")

// withHelp reads 在A协助下，B…: who acts then had A for a partner.
func (r *relator) withHelp(s *scene) {
	if !helps.In(s.text) {
		return
	}
	for _, w := range helps.Words() {
		i := strings.Index(s.text, w)
		if i < 0 {
			continue
		}
		list := r.rosterBefore(s, s.clause.Start+i)
		actor := r.helped(s, list.Start, s.clause.Start+i)
		for _, m := range list.members {
			r.say(s, actor, graph.WorkedWith, m.Entity, extract.Span{Start: m.Start, End: s.clause.Start + i + len(w)}, "partner.help", nil)
		}
	}
}

// helped is who acts with the help of a list: the agency named before 在, or next behind
// 协助下, else the one whom the sentence is about.
func (r *relator) helped(s *scene, from, to int) int {
	if e := r.lastOf(s, s.clause.Start, from, graph.Agency); e >= 0 {
		return e
	}
	if e := r.firstAgency(s, to, s.clause.End); e >= 0 {
		return e
	}
	if next := r.next(s); next != nil {
		if e := r.firstAgency(next, to, next.clause.End); e >= 0 {
			return e
		}
	}
	if s.i > 0 && r.doc.Clauses[s.i-1].Block == s.clause.Block {
		return r.doc.Frames[s.i-1].Actor
	}
	return -1
}

// rosterBefore is the list that ends right before a byte, with at most 的 and an adverb
// between.
func (r *relator) rosterBefore(s *scene, at int) roster {
	out := roster{Span: extract.Span{Start: at, End: at}}
	if s.agencies == 0 {
		return out
	}
	for _, j := range s.mentions {
		m := r.mention(j)
		if m.Type != graph.Agency || m.End > at || r.isNested(s, m) {
			continue
		}
		if list := r.rosterAt(s, m.Start); list.End <= at && at-list.End <= 4*3 {
			return list
		}
	}
	return out
}
