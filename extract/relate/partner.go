package relate

import (
	"regexp"
	"slices"
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/graph"
)

// partners reads workedWith: 联合 and its kin before a list of agencies, 与…合作, those
// who join in what another leads, and coordinate agencies that act jointly.
func (r *relator) partners(s scene) {
	if s.frame.Caption || !r.names(s, graph.Agency) {
		return
	}
	for _, t := range s.terms {
		if t.Kind == lexicon.Cue && t.Sense.Col(0) == "partner" && !r.inName(t.Start) && !r.insideAgency(s, t) && !extract.EndsWith(r.doc.Text[s.clause.Start:t.Start], sets) {
			r.allies(s, t.Start, t.End)
		}
	}
	r.withOthers(s)
	r.underLead(s)
	r.withHelp(s)
	r.jointly(s)
	r.newcomers(s)
}

// sets stand before 联合 where it opens what is set up, 组建联合执法专班, and joins nobody.
var sets = []string{"组建", "成立", "组成", "设立", "抽调", "建立"}

// insideAgency reports 联合 in 中国文学艺术界联合会; in 联合国务院国资委 it is the verb.
func (r *relator) insideAgency(s scene, t lexicon.Hit) bool {
	return r.isMention(s, extract.Span{Start: t.Start, End: t.End}) && r.agencyAt(s, t.End) == nil
}

// allies ties the actor to the agencies listed right behind a verb of joining.
func (r *relator) allies(s scene, start, end int) {
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
func (r *relator) leaderBefore(s scene, at int) int {
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

func (r *relator) firstAgency(s scene, from, to int) int {
	for _, j := range s.mentions {
		if m := r.mention(j); m.Type == graph.Agency && m.Start >= from && m.End <= to {
			return m.Entity
		}
	}
	return -1
}

// leaders are the agencies that a clause before says lead what its sentence goes on to
// tell: 由市委政法委牵头，会同市公安局…, 由A、B主办，C承办的….
func (r *relator) leaders(s scene) []*extract.Mention {
	for i := s.i - 1; i >= 0 && i >= s.i-3 && r.doc.Clauses[i].Sentence == s.clause.Sentence; i-- {
		if list, rest := r.leading(r.scene(i)); rest == "" || slices.Contains(leadsOnly, rest) {
			if len(list) > 0 {
				return list
			}
		}
	}
	return nil
}

// leadsOnly may close a clause behind 牵头; with a verb there it is told what they do.
var leadsOnly = []string{"下", "负责", "协调", "组织"}

// leading are the agencies that a clause says lead, and what it says behind that.
func (r *relator) leading(s scene) (list []*extract.Mention, rest string) {
	for _, w := range []string{"牵头", "主办"} {
		before, after, ok := strings.Cut(r.doc.Slice(s.clause.Span), w)
		if ok {
			return r.rosterBefore(s, s.clause.Start+len(before)).members, after
		}
	}
	return nil, ""
}

// joins say that those named before them take part in what another leads.
var joins = []string{"联合", "共同", "参加", "参与", "配合", "协同", "协作", "组成", "联动", "联手", "合力"}

// underLead reads A牵头，B、C等部门联合推进: the leader and each of those listed.
func (r *relator) underLead(s scene) {
	if s.i == 0 || r.doc.Clauses[s.i-1].Sentence != s.clause.Sentence {
		return
	}
	leaders, _ := r.leading(r.scene(s.i - 1))
	list := r.rosterNear(s, s.clause.Start)
	if len(leaders) == 0 || !startsNear(r.doc.Text[list.End:s.clause.End], joins) {
		return
	}
	for _, m := range list.members {
		r.say(s, leaders[0].Entity, graph.WorkedWith, m.Entity, extract.Span{Start: r.doc.Clauses[s.i-1].Start, End: m.End}, "partner.lead", nil)
	}
}

// comesIn tells that those named before it have become partners.
var comesIn = regexp.MustCompile(`^(?:随后|随即|后来|此后|之后|先后|陆续|相继|纷纷|主动|也|都|又|还)*(?:加入进来|参与进来|加入其中|参与其中|加入了?$|(?:深度|全程|积极)参与$)`)

// newcomers reads A、B随后也加入进来: partners of the one that the text before is about.
func (r *relator) newcomers(s scene) {
	list := r.rosterNear(s, s.clause.Start)
	if len(list.members) == 0 || s.i == 0 || r.doc.Clauses[s.i-1].Block != s.clause.Block || !comesIn.MatchString(r.doc.Text[list.End:s.clause.End]) {
		return
	}
	for _, m := range list.members {
		r.say(s, r.doc.Frames[s.i-1].Actor, graph.WorkedWith, m.Entity, extract.Span{Start: m.Start, End: s.clause.End}, "partner.newcomer", nil)
	}
}

// helps close 在某市公安局协助下.
var helps = []string{"协助下", "配合下", "协同下", "帮助下"}

// withHelp reads 在A协助下，B…: who acts then had A for a partner.
func (r *relator) withHelp(s scene) {
	for _, w := range helps {
		i := strings.Index(r.doc.Slice(s.clause.Span), w)
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
func (r *relator) helped(s scene, from, to int) int {
	if e := r.lastOf(s, s.clause.Start, from, graph.Agency); e >= 0 {
		return e
	}
	for i := s.i; i < len(r.doc.Clauses) && i <= s.i+1 && r.doc.Clauses[i].Sentence == s.clause.Sentence; i++ {
		if e := r.firstAgency(r.scene(i), to, r.doc.Clauses[i].End); e >= 0 {
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
func (r *relator) rosterBefore(s scene, at int) roster {
	for _, j := range s.mentions {
		m := r.mention(j)
		if m.Type != graph.Agency || m.End > at || r.isNested(s, m) {
			continue
		}
		if list := r.rosterAt(s, m.Start); list.End <= at && at-list.End <= 4*3 {
			return list
		}
	}
	return roster{Span: extract.Span{Start: at, End: at}}
}
