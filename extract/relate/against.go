package relate

import (
	"strings"

	"newsgraph/extract"
	"newsgraph/graph"
)

// against reads targeted: a verb of action, or 针对 and 面对, before a kind of crime or
// problem. The campaign the sentence speaks of acts, else the agency.
func (r *relator) against(s scene) {
	if s.frame.Caption {
		return
	}
	for _, j := range s.mentions {
		m := r.mention(j)
		if m.Type != graph.Topic || m.Attrs["group"] == "yes" || r.inCampaignName(s, m) {
			continue
		}
		at, ok := r.aimedAt(s, m)
		if !ok {
			continue
		}
		span := extract.Span{Start: at, End: m.End}
		if c := r.actingCampaign(s, m); c >= 0 {
			r.say(s, c, graph.Targeted, m.Entity, span, "against.campaign", nil)
			continue
		}
		for _, a := range r.actors(s) {
			r.say(s, a, graph.Targeted, m.Entity, r.fromSubject(s, a, span), "against.agency", nil)
		}
	}
}

// inCampaignName reports a topic that is part of a campaign's name; names are read
// once for all in fromNames.
func (r *relator) inCampaignName(s scene, m *extract.Mention) bool {
	for _, j := range s.mentions {
		if c := r.mention(j); c.Type != graph.Topic && c.Type != graph.Agency && c.Type != graph.Place && c.Holds(m.Span) {
			return true
		}
	}
	return false
}

// aims stand before what is acted against.
var aims = []string{"针对", "面对", "剑指", "对准", "瞄准"}

// aimedAt finds where the words that aim at a topic begin.
func (r *relator) aimedAt(s scene, m *extract.Mention) (int, bool) {
	at := -1
	for _, t := range s.terms {
		if t.End > m.Start {
			break
		}
		if t.Sense.Kind == "cue" && t.Sense.Value == string(graph.Targeted) && m.Start-t.End <= 24*3 {
			at = t.Start
		}
	}
	if at >= 0 {
		return at, true
	}
	before := r.doc.Text[s.clause.Start:m.Start]
	for _, a := range aims {
		if i := strings.LastIndex(before, a); i >= 0 {
			return s.clause.Start + i, true
		}
	}
	if i := strings.LastIndex(before, "对"); i >= 0 && len(before)-i <= 16*3 && r.strikes(s) {
		return s.clause.Start + i, true
	}
	return 0, false
}

// strikes reports that the sentence goes on to act: 对…零容忍, 对…快捕快诉, 对…持续施压.
func (r *relator) strikes(s scene) bool {
	rest := r.doc.Text[s.clause.Start:r.doc.SentenceOf(s.i).End]
	for _, w := range []string{"零容忍", "施压", "快捕快诉", "重拳", "凌厉攻势", "严打", "严厉打击", "露头就打", "专项打击", "专项整治", "高压态势", "依法严惩", "重点打击"} {
		if strings.Contains(rest, w) {
			return true
		}
	}
	return false
}

// actingCampaign is the operation the sentence names as acting against a topic: its
// grammatical subject, or what the actor ran just before (部署X专项行动，整治Z).
func (r *relator) actingCampaign(s scene, m *extract.Mention) int {
	sentence := r.doc.SentenceOf(s.i)
	found := -1
	for _, j := range r.doc.MentionsIn(extract.Span{Start: sentence.Start, End: m.Start}) {
		c := r.mention(j)
		if c.Type == graph.Campaign && c.Entity >= 0 && !r.isTime(r.scene(max(0, r.doc.ClauseAt(c.Start))), c) {
			found = c.Entity
		}
		if c.Type == graph.Agency && c.Entity >= 0 && found >= 0 && r.startsClause(c) {
			found = -1 // a new actor speaks
		}
	}
	return found
}

func (r *relator) startsClause(m *extract.Mention) bool {
	i := r.doc.ClauseAt(m.Start)
	return i >= 0 && r.doc.Clauses[i].Start == m.Start
}
