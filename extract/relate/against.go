package relate

import (
	"slices"
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// against reads targeted: a verb of action, or 针对 and 面对, before a kind of crime or
// problem. The campaign the sentence speaks of acts, else the agency.
func (r *relator) against(s *scene) {
	if s.frame.Caption || !s.names.has(aTopic) {
		return
	}
	for _, j := range s.mentions {
		m := r.mention(j)
		if m.Type != graph.Topic {
			continue
		}
		at, ok := r.aimedAt(s, m)
		if !ok && m.Attrs["group"] != "yes" {
			r.caught(s, m)
		}
		if !ok || m.Attrs["group"] == "yes" || r.inCampaignName(s, m) || r.wholeClass(s, m) || r.inTitle(s, m) {
			continue
		}
		span := extract.Span{Start: at, End: m.End}
		if c, ok := r.dealt(s, m); ok {
			r.say(s, c, graph.Targeted, m.Entity, span, "against.dealt", nil)
			continue
		}
		if c := r.titled(s, at, m); c >= 0 {
			r.say(s, c, graph.Targeted, m.Entity, span, "against.name", nil)
			continue
		}
		if acting := r.actingCampaigns(s, m); len(acting) > 0 {
			for _, c := range acting {
				r.say(s, c, graph.Targeted, m.Entity, span, "against.campaign", nil)
			}
			if !r.drives(s, acting[0]) {
				continue
			}
		}
		if r.urged(s) || r.strangerActs(s, at) {
			continue
		}
		for _, a := range r.aiming(s, m) {
			r.say(s, a, graph.Targeted, m.Entity, r.fromSubject(s, a, span), "against.agency", nil)
		}
	}
}

// drives reports an operation by which a deed is done, 以“清湖”行动为牵引，打击…: the deed is
// the agency's as much as the operation's.
func (r *relator) drives(s *scene, campaign int) bool {
	before := r.previous(s)
	return before != nil && r.isTraction(before) && slices.ContainsFunc(before.mentions, func(j int) bool { return r.entity(j) == campaign })
}

// titled is the operation whose full title goes on to say what it acts against, “清湖”打击
// 非法采砂战役: none else of its list does.
func (r *relator) titled(s *scene, at int, topic *extract.Mention) int {
	if !s.names.has(aCampaign) {
		return -1
	}
	if c := r.opensTitle(s, topic); c >= 0 {
		return c
	}
	if typ, end := r.headAt(s, topic.End); typ != graph.Campaign || end == topic.End {
		return -1
	}
	for _, j := range s.mentions {
		if m := r.mention(j); m.Type == graph.Campaign && m.End == at {
			return m.Entity
		}
	}
	return -1
}

// opensTitle is the operation whose full title a topic opens, 打击整治非法采砂犯罪“清湖”专项行动, by
// itself or as one of a list; -1 where there is none.
func (r *relator) opensTitle(s *scene, topic *extract.Mention) int {
	for _, j := range s.mentions {
		m := r.mention(j)
		if m.Type != graph.Campaign || m.Start < topic.End || !strings.HasPrefix(r.doc.Text[m.Start:], "“") {
			continue
		}
		between := r.doc.Text[topic.End:m.Start]
		for strings.HasPrefix(between, "、") || strings.HasPrefix(between, "和") {
			next := r.topicAt(s, m.Start-len(between)+len("、"))
			if next == nil {
				return -1
			}
			between = r.doc.Text[next.End:m.Start]
		}
		if between == "" || titleNouns.Has(between) {
			return m.Entity
		}
		return -1
	}
	return -1
}

// topicAt is the topic of a clause that begins at a byte, or nil.
func (r *relator) topicAt(s *scene, at int) *extract.Mention {
	for _, j := range s.mentions {
		if m := r.mention(j); m.Type == graph.Topic && m.Start == at {
			return m
		}
	}
	return nil
}

// titleNouns may stand between a topic and the quoted name of an operation against it.
var titleNouns = wordlist.Of("犯罪", "违法犯罪", "违法犯罪活动", "违法行为", "违法犯罪行为", "问题", "突出问题", "活动", "行为", "乱象")

// gangs are those who do a crime.
var gangs = wordlist.Of("集团", "团伙", "分子", "窝点")

// wholeClass reports 诈骗集团 and 诈骗团伙: those who do it, where the class is too wide to be
// a kind of crime by itself.
func (r *relator) wholeClass(s *scene, m *extract.Mention) bool {
	return m.Core == "诈骗" && gangs.Opens(r.doc.Text[m.End:s.clause.End])
}

// sessions are named for what they are about.
var sessions = wordlist.Of("工作会议", "工作会", "推进会", "部署会", "座谈会", "发布会", "联席会议", "会议", "论坛", "培训班")

// documents end the titles of documents.
var documents = wordlist.Of("的报告", "的意见", "的通知", "的议案", "的决定")

// inTitle reports a topic of a meeting or report: 打击网络赌博工作会议, 关于整治网络赌博情况的报告.
func (r *relator) inTitle(s *scene, m *extract.Mention) bool {
	if sessions.Opens(r.doc.Text[m.End:s.clause.End]) {
		return true
	}
	if !documents.Ends(s.text) {
		return false
	}
	_, report, about := strings.Cut(s.text, "关于")
	return about && s.clause.End-len(report) <= m.Start && documents.Ends(report)
}

// inCampaignName reports a topic that is part of a campaign's name; names are read
// once for all in fromNames.
func (r *relator) inCampaignName(s *scene, m *extract.Mention) bool {
	for _, j := range s.mentions {
		if c := r.mention(j); c.Type != graph.Topic && c.Type != graph.Agency && c.Type != graph.Place && c.Holds(m.Span) {
			return true
		}
	}
	return false
}

// dealt reads “A”“B”“C”三个子行动，分别剑指X、Y和Z: each operation has its own target. It
// abstains where their numbers differ.
func (r *relator) dealt(s *scene, topic *extract.Mention) (int, bool) {
	before := r.previous(s)
	if before == nil || !before.names.has(aCampaign) {
		return -1, false
	}
	at := strings.Index(r.doc.Text[s.clause.Start:topic.Start], "分别")
	if at < 0 {
		return -1, false
	}
	var topics, campaigns []int
	for _, j := range s.mentions {
		if m := r.mention(j); m.Type == graph.Topic && m.Start > s.clause.Start+at {
			topics = append(topics, m.Entity)
		}
	}
	for _, j := range before.mentions {
		if m := r.mention(j); m.Type == graph.Campaign {
			campaigns = append(campaigns, m.Entity)
		}
	}
	if n := len(campaigns) - len(topics); n == 0 || n == 1 { // the one they are parts of may stand before them
		for k, t := range topics {
			if t == topic.Entity {
				return campaigns[n+k], true
			}
		}
	}
	return -1, false
}

// aiming are those who act against a topic: of 针对X这一难题，某局迅速出动 whom the next
// clause names.
func (r *relator) aiming(s *scene, topic *extract.Mention) []int {
	if next := r.next(s); s.frame.ActorBy > extract.InClause && next != nil && next.frame.ActorBy == extract.InClause && r.isAim(s, topic) {
		return r.actors(next)
	}
	return r.actors(s)
}
