package relate

import (
	"regexp"

	"newsgraph/extract"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// since reads “百日行动”开展以来，临江公安…: who acts under an operation runs it.
func (r *relator) since(s *scene) {
	for _, j := range s.mentions {
		m := r.mention(j)
		if m.Type != graph.Campaign || !r.isSetting(s, m) {
			continue
		}
		actor, end := r.nextActor(s)
		if actor < 0 || r.doc.Entities[actor].Type != graph.Agency {
			continue
		}
		r.say(s, actor, graph.Ran, m.Entity, extract.Span{Start: m.Start, End: max(end, m.End)}, "deed.since", nil)
	}
}

// isSetting reports an operation under which the rest of the sentence happens.
func (r *relator) isSetting(s *scene, m *extract.Mention) bool {
	return startsNearTime(r.doc.Text[m.End:s.clause.End]) || r.during(s, m) || r.isOrder(s, m)
}

// ordered stand before what an operation asks.
var ordered = wordlist.Of("按照", "根据")

// isOrder reports 按照“雷霆”行动要求 that ends its clause.
func (r *relator) isOrder(s *scene, m *extract.Mention) bool {
	return ordered.Ends(r.doc.Text[s.clause.Start:m.Start]) && orders.MatchString(r.doc.Text[m.End:s.clause.End])
}

// orders close what an operation asks of those who act under it.
var orders = regexp.MustCompile(`^的?(?:统一|总体|工作)*(?:部署|要求|安排)+$`)

// during reports “雷霆”行动中 that ends its clause.
func (r *relator) during(s *scene, m *extract.Mention) bool {
	switch r.doc.Text[m.End:s.clause.End] {
	case "中", "工作中", "行动中", "过程中", "活动中":
		return true
	}
	return false
}

// sinceIt tells of the time since an operation began, 实施以来 and 实施34年来, or while it goes on.
var sinceIt = opensWith(numerals.With("期间", "开展", "启动", "部署", "实施", "以来"), `^(?:期间|开展期间|启动后|开展后|(?:开展|启动|部署|实施)?(?:以来|[0-9一二两三四五六七八九十百多]+(?:多|余)?(?:年|个月|周年)(?:多)?(?:以)?来))`)

// startsNearTime reports 以来 or 期间 right behind a name.
func startsNearTime(after string) bool {
	return sinceIt.in(after) != ""
}

// meetings tell of an operation, and are no part of it.
var meetings = wordlist.Of("会议", "座谈会", "发布会", "通报", "介绍", "表示")

// isOnlyTime reports a clause that tells no more than when: 3月以来.
func (r *relator) isOnlyTime(s *scene) bool { return r.start(s) == s.clause.End }

// nextActor is the agency that a following clause of the sentence names as acting.
func (r *relator) nextActor(s *scene) (actor, end int) {
	for next := r.next(s); next != nil; next = r.next(next) {
		if r.isOnlyTime(next) {
			continue
		}
		if next.frame.ActorBy == extract.InClause && !meetings.In(next.text) {
			return next.frame.Actor, next.clause.End
		}
		break
	}
	return -1, 0
}

// unclaimed gives operations that nobody is said to run to the agency whose doings the
// text tells under them: X行动中，抓获嫌疑人30名; X行动打响品牌.
func (r *relator) unclaimed() {
	if !r.names.has(aCampaign) {
		return
	}
	for i := range r.doc.Relations {
		if rel := &r.doc.Relations[i]; rel.Predicate == graph.Ran {
			r.ties[rel.Object].claimed = true
		}
	}
	for i := range r.scenes {
		s := &r.scenes[i]
		if !s.names.has(aCampaign) || s.frame.Caption || s.frame.Actor < 0 {
			continue
		}
		for _, j := range s.mentions {
			m := r.mention(j)
			if m.Type == graph.Campaign && !r.ties[m.Entity].claimed && r.isDoneUnder(s, m) {
				r.say(s, s.frame.Actor, graph.Ran, m.Entity, extract.Span{Start: m.Start, End: s.clause.End}, "deed.setting", nil)
				r.ties[m.Entity].claimed = true
			}
		}
	}
}

// isDoneUnder reports that a clause tells what its actor does under an operation.
func (r *relator) isDoneUnder(s *scene, m *extract.Mention) bool {
	agencyActs := r.doc.Entities[s.frame.Actor].Type == graph.Agency
	return (r.isSetting(s, m) || agencyActs && (r.isTopicOf(s, m) || r.headsItem(s, m))) && !r.isServed(s, m) && !meetings.In(r.doc.Slice(s.sentence))
}

// isTopicOf reports an operation that a clause opens with, to tell how it goes.
func (r *relator) isTopicOf(s *scene, m *extract.Mention) bool {
	list := r.runAt(s, s.clause.Start, m.Type)
	return list.Holds(m.Span) && goesOn.MatchString(r.doc.Text[list.End:s.clause.End])
}

// goesOn tells how an operation, or those listed before it, goes: 两项小专项也有斩获.
var goesOn = regexp.MustCompile(`^(?:等?[0-9两二三四五六七八九十]+(?:项|个|大|场)(?:小?专项|行动|专项行动|活动|战役))?[已均也都]?(?:打响|走进|是|成效|取得|收官|战果|有斩获|持续|深入|纵深|全面|正在|进入)`)
