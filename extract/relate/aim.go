package relate

import (
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// aims stand before what is acted against.
var aims = wordlist.Of("针对", "面对", "剑指", "对准", "瞄准", "聚焦")

// done are verbs behind which a topic is no more what 针对 aims at: 针对多个领域开展反诈宣传.
var done = wordlist.Of("实施", "进行", "从事", "开展", "记者提出", "网友提出", "记者关心", "网友关心")

// aimedAt finds where the words that aim at a topic begin.
func (r *relator) aimedAt(s *scene, m *extract.Mention) (int, bool) {
	at := -1
	verbs := r.verbs(s)
	for i := range verbs {
		v := &verbs[i]
		if v.End > m.Start {
			break
		}
		if v.says() == graph.Targeted && m.Start-v.End <= 40*3 {
			at = v.Start
		}
	}
	if at >= 0 {
		return at, true
	}
	if at := r.aimOfList(s, m); at >= 0 {
		return at, true
	}
	if strings.HasSuffix(m.Name, "灾害") {
		return 0, false // 针对某地洪涝灾害 help is sent
	}
	if at, struck := r.doc.StruckIn(s.i); struck.Holds(m.Span) {
		return at, true
	}
	if !towardsOrAims.In(r.doc.Text[s.clause.Start:m.Start]) {
		return 0, false
	}
	if at := r.aimBefore(s, m); at >= 0 {
		return at, true
	}
	return r.towardWhich(s, m)
}

// aimBefore is where a word of aiming begins that stands before a topic, -1 where none does.
func (r *relator) aimBefore(s *scene, m *extract.Mention) int {
	before := r.doc.Text[s.clause.Start:m.Start]
	for _, a := range aims.Words() {
		if i := strings.LastIndex(before, a); i >= 0 && !done.In(before[i:]) {
			return s.clause.Start + i
		}
	}
	return -1
}

// towards stand before what is struck.
var (
	towards       = wordlist.Of("对", "向", "围绕")
	towardsOrAims = towards.With(aims.Words()...)
)

// towardWhich is where 对 stands before a topic in a sentence that goes on to act.
func (r *relator) towardWhich(s *scene, m *extract.Mention) (int, bool) {
	before := r.doc.Text[s.clause.Start:m.Start]
	for _, toward := range towards.Words() {
		i := strings.LastIndex(before, toward)
		if toward == "对" {
			i = extract.Facing(before)
		}
		if i >= 0 && len(before)-i <= 45*3 && (r.strikes(s) || len(r.nextCampaigns(s, m)) > 0) {
			return s.clause.Start + i, true
		}
	}
	return 0, false
}

// fights are what operations listed with their target are.
var fights = wordlist.Of("整治", "专项整治", "治理", "打击")

// aimOfList is where operations begin that are listed with what they are all against,
// “清湖”“夜巡”等非法捕捞整治; -1 where none are.
func (r *relator) aimOfList(s *scene, topic *extract.Mention) int {
	listed, ok := strings.CutSuffix(r.doc.Text[s.clause.Start:topic.Start], "等")
	if !ok || !s.names.has(aCampaign) || !fights.Opens(r.doc.Text[topic.End:s.clause.End]) {
		return -1
	}
	for _, j := range s.mentions {
		if m := r.mention(j); m.Type == graph.Campaign && m.End == s.clause.Start+len(listed) {
			return m.Start
		}
	}
	return -1
}

// blows say that somebody acts against what was named.
var blows = wordlist.Of("零容忍", "施压", "快捕快诉", "重拳", "凌厉攻势", "发起攻势", "发起总攻", "宣战", "亮剑", "严打", "严厉打击", "露头就打", "专项打击", "专项整治", "高压态势", "依法严惩", "重点打击", "打击整治", "打击力度", "整治力度", "查处力度", "惩治力度", "惩处力度", "严惩力度", "治理力度", "的打击", "的惩治", "的惩处", "的严惩", "的查处", "的重点整治", "的整治", "的专项整治", "不手软", "严惩不贷")

// strikes reports that the sentence goes on to act: 对…零容忍, 对…快捕快诉, 对…持续施压.
func (r *relator) strikes(s *scene) bool {
	return blows.In(r.doc.Text[s.clause.Start:s.sentence.End])
}

// intents stand before what a deed told of later aims at.
var intents = wordlist.Of("针对", "聚焦", "紧盯")

// isAim reports a topic that a clause aims at before it tells of a deed: 针对X, 聚焦X, 为遏制X, 对X.
func (r *relator) isAim(s *scene, m *extract.Mention) bool {
	before := r.doc.Text[s.clause.Start:m.Start]
	if intents.In(before) {
		for _, w := range intents.Words() {
			if _, aim, ok := strings.Cut(before, w); ok {
				return !done.In(aim)
			}
		}
	}
	return strings.HasPrefix(before, "为") || before == "对" && m.End == s.clause.End
}
