package relate

import (
	"slices"
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// jointWords say that those named before them act together.
var jointWords = wordlist.Of("合作", "共建", "合建", "联建", "共同", "联合", "联手", "携手", "签署", "签订", "签约", "建立", "开展", "协作", "协同", "会商", "会签", "联签", "商量", "协商", "抽调", "成立", "组成", "组建", "联动", "合力", "结对", "一起", "合署办公", "签了约")

// with stand between two who act together.
var with = wordlist.Of("与", "同", "和")

// withOthers reads A与B、C建立…: the agencies behind 与 are partners of the one before.
func (r *relator) withOthers(s *scene) {
	until := r.lastAgency(s).Start
	if !with.In(r.doc.Text[s.clause.Start:until]) {
		return
	}
	for _, w := range with.Words() {
		for at := s.clause.Start; ; {
			i := strings.Index(r.doc.Text[at:until], w)
			if i < 0 {
				break
			}
			at += i + len(w)
			r.withAt(s, at-len(w), at)
		}
	}
}

// lastAgency is the mention of an agency that begins last in a clause which has one.
func (r *relator) lastAgency(s *scene) *extract.Mention {
	for _, j := range slices.Backward(s.mentions) {
		if m := r.mention(j); m.Type == graph.Agency {
			return m
		}
	}
	return nil
}

func (r *relator) withAt(s *scene, start, end int) {
	list := r.rosterAt(s, end)
	if len(list.members) == 0 || !startsNear(r.doc.Text[list.End:s.clause.End], jointWords) {
		return
	}
	if handled.Ends(r.doc.Text[s.clause.Start:r.listAround(s, start)]) {
		return
	}
	leader := r.before(s, start)
	for _, m := range list.members {
		r.say(s, leader, graph.WorkedWith, m.Entity, r.fromSubject(s, leader, extract.Span{Start: start, End: m.End}), "partner.with", nil)
	}
}

// handled stand before a list whose members something is done to, 对A、B和C开展巡视: they do
// nothing together.
var handled = wordlist.Of("对", "向", "给", "把", "将", "赴", "到")

// listAround is where the list begins that goes on at a byte, or that byte.
func (r *relator) listAround(s *scene, at int) int {
	for _, j := range s.mentions {
		m := r.mention(j)
		if m.Type == graph.Agency && m.End <= at && r.rosterAt(s, m.Start).End > at {
			return m.Start
		}
	}
	return at
}

// before is the agency named before 与, or who acts where none is; -1 where the name goes
// on past what a mention reads (中央对外联络部与…).
func (r *relator) before(s *scene, at int) int {
	last := -1
	for _, j := range s.mentions {
		if m := r.mention(j); m.Type == graph.Agency && m.End <= at {
			last = j
		}
	}
	if last < 0 && unread.Ends(r.doc.Text[s.clause.Start:at]) {
		return -1 // 这家企业与…
	}
	if last < 0 {
		return s.frame.Actor
	}
	if bodyTails.Ends(r.doc.Text[r.mention(last).End:at]) {
		return -1
	}
	return r.entity(last)
}

// startsNear reports any of some words among the first characters of a text.
func startsNear(text string, words *wordlist.List) bool {
	const near, longest = 8 * 3, 4 * 3
	at, _ := words.First(text[:min(len(text), near+longest)])
	return at >= 0 && at <= near
}

// together say of a list of agencies that all of it acts jointly.
var together = wordlist.Of("合作", "共建", "合建", "共同", "联合", "联手", "联动", "携手", "签署", "签订", "签约", "一起", "合署办公")

// jointly reads A、B、C合作…, A、B等部门联合… and X由A、B共建: any two of them are partners.
func (r *relator) jointly(s *scene) {
	if s.agencies < 2 || !listLinks.In(s.text) {
		return
	}
	r.jointAt(s, r.rosterNear(s, s.clause.Start))
	if before, _, ok := strings.Cut(s.text, "由"); ok {
		r.jointAt(s, r.rosterAt(s, s.clause.Start+len(before)+len("由")))
	}
}

func (r *relator) jointAt(s *scene, list roster) {
	if len(list.members) < 2 {
		return
	}
	r.remember(list)
	if !startsNear(r.doc.Text[list.End:s.clause.End], together) {
		return
	}
	for i, a := range list.members {
		for _, b := range list.members[i+1:] {
			r.say(s, a.Entity, graph.WorkedWith, b.Entity, extract.Span{Start: a.Start, End: b.End}, "partner.joint", nil)
		}
	}
}
