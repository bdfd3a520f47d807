package relate

import (
	"regexp"

	"newsgraph/extract"
	"newsgraph/graph"
)

// since reads “百日行动”开展以来，临江公安…: who acts under an operation runs it.
func (r *relator) since(s scene) {
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
func (r *relator) isSetting(s scene, m *extract.Mention) bool {
	return startsNearTime(r.doc.Text[m.End:s.clause.End]) || r.during(s, m) || r.isOrder(s, m)
}

// isOrder reports 按照“雷霆”行动要求 that ends its clause.
func (r *relator) isOrder(s scene, m *extract.Mention) bool {
	return extract.EndsWith(r.doc.Text[s.clause.Start:m.Start], []string{"按照", "根据"}) && orders.MatchString(r.doc.Text[m.End:s.clause.End])
}

// orders close what an operation asks of those who act under it.
var orders = regexp.MustCompile(`^的?(?:统一|总体|工作)*(?:部署|要求|安排)+$`)

// during reports “雷霆”行动中 that ends its clause.
func (r *relator) during(s scene, m *extract.Mention) bool {
	switch r.doc.Text[m.End:s.clause.End] {
	case "中", "工作中", "行动中", "过程中", "活动中":
		return true
	}
	return false
}

// sinceIt tells of the time since an operation began, 实施以来 and 实施34年来, or while it goes on.
var sinceIt = regexp.MustCompile(`^(?:期间|开展期间|启动后|开展后|(?:开展|启动|部署|实施)?(?:以来|[0-9一二两三四五六七八九十百多]+(?:多|余)?(?:年|个月|周年)(?:多)?(?:以)?来))`)

// startsNearTime reports 以来 or 期间 right behind a name.
func startsNearTime(after string) bool {
	return sinceIt.MatchString(after)
}

// meetings tell of an operation, and are no part of it.
var meetings = []string{"会议", "座谈会", "发布会", "通报", "介绍", "表示"}

// isOnlyTime reports a clause that tells no more than when: 3月以来.
func (r *relator) isOnlyTime(s scene) bool { return r.pastAdverbs(s, s.clause.Start) == s.clause.End }

// nextActor is the agency that a following clause of the sentence names as acting.
func (r *relator) nextActor(s scene) (actor, end int) {
	for i := s.i + 1; i < len(r.doc.Clauses) && r.doc.Clauses[i].Sentence == s.clause.Sentence; i++ {
		if r.isOnlyTime(r.scene(i)) {
			continue
		}
		if f := r.doc.Frames[i]; f.ActorBy == extract.InClause && !extract.HoldsAny(r.doc.Slice(r.doc.Clauses[i].Span), meetings) {
			return f.Actor, r.doc.Clauses[i].End
		}
		break
	}
	return -1, 0
}

// unclaimed gives operations that nobody is said to run to the agency whose doings the
// text tells under them: X行动中，抓获嫌疑人30名; X行动打响品牌.
func (r *relator) unclaimed() {
	claimed := map[int]bool{}
	for _, rel := range r.doc.Relations {
		if rel.Predicate == graph.Ran {
			claimed[rel.Object] = true
		}
	}
	for _, s := range r.scenes {
		if s.frame.Caption || s.frame.Actor < 0 {
			continue
		}
		agencyActs := r.doc.Entities[s.frame.Actor].Type == graph.Agency
		for _, j := range s.mentions {
			m := r.mention(j)
			if m.Type == graph.Campaign && !claimed[m.Entity] && !r.isServed(s, m) && (r.isSetting(s, m) || agencyActs && (r.isTopicOf(s, m) || r.headsItem(s, m))) &&
				!extract.HoldsAny(r.doc.Slice(r.doc.SentenceOf(s.i)), meetings) {
				r.say(s, s.frame.Actor, graph.Ran, m.Entity, extract.Span{Start: m.Start, End: s.clause.End}, "deed.setting", nil)
				claimed[m.Entity] = true
			}
		}
	}
}

// isTopicOf reports an operation that a clause opens with, to tell how it goes.
func (r *relator) isTopicOf(s scene, m *extract.Mention) bool {
	list := r.runAt(s, s.clause.Start, m.Type)
	return list.Holds(m.Span) && goesOn.MatchString(r.doc.Text[list.End:s.clause.End])
}

// goesOn tells how an operation, or those listed before it, goes: 两项小专项也有斩获.
var goesOn = regexp.MustCompile(`^(?:等?[0-9两二三四五六七八九十]+(?:项|个|大|场)(?:小?专项|行动|专项行动|活动|战役))?[已均也都]?(?:打响|走进|是|成效|取得|收官|战果|有斩获|持续|深入|纵深|全面|正在|进入)`)
