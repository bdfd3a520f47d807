package relate

import (
	"slices"
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/graph"
)

// aims stand before what is acted against.
var aims = []string{"针对", "面对", "剑指", "对准", "瞄准", "聚焦"}

// done are verbs behind which a topic is no more what 针对 aims at: 针对多个领域开展反诈宣传.
var done = []string{"实施", "进行", "从事", "开展", "记者提出", "网友提出", "记者关心", "网友关心"}

// aimedAt finds where the words that aim at a topic begin.
func (r *relator) aimedAt(s scene, m *extract.Mention) (int, bool) {
	at := -1
	for _, t := range s.terms {
		if t.End > m.Start {
			break
		}
		if t.Kind == lexicon.Cue && t.Sense.Value == string(graph.Targeted) && m.Start-t.End <= 40*3 {
			at = t.Start
		}
	}
	if at >= 0 {
		return at, true
	}
	if at := r.aimOfList(s, m); at >= 0 {
		return at, true
	}
	before := r.doc.Text[s.clause.Start:m.Start]
	if strings.HasSuffix(m.Name, "灾害") {
		return 0, false // 针对某地洪涝灾害 help is sent
	}
	for _, a := range aims {
		if i := strings.LastIndex(before, a); i >= 0 && !extract.HoldsAny(before[i:], done) {
			return s.clause.Start + i, true
		}
	}
	for _, toward := range []string{"对", "向"} {
		if i := strings.LastIndex(before, toward); i >= 0 && len(before)-i <= 45*3 && (r.strikes(s) || len(r.nextCampaigns(s, m)) > 0) {
			return s.clause.Start + i, true
		}
	}
	return 0, false
}

// aimOfList is where operations begin that are listed with what they are all against,
// “清湖”“夜巡”等非法捕捞整治; -1 where none are.
func (r *relator) aimOfList(s scene, topic *extract.Mention) int {
	listed, ok := strings.CutSuffix(r.doc.Text[s.clause.Start:topic.Start], "等")
	if !ok || !extract.OpensWith(r.doc.Text[topic.End:s.clause.End], []string{"整治", "专项整治", "治理", "打击"}) {
		return -1
	}
	for _, j := range s.mentions {
		if m := r.mention(j); m.Type == graph.Campaign && m.End == s.clause.Start+len(listed) {
			return m.Start
		}
	}
	return -1
}

// strikes reports that the sentence goes on to act: 对…零容忍, 对…快捕快诉, 对…持续施压.
func (r *relator) strikes(s scene) bool {
	rest := r.doc.Text[s.clause.Start:r.doc.SentenceOf(s.i).End]
	return extract.HoldsAny(rest, []string{"零容忍", "施压", "快捕快诉", "重拳", "凌厉攻势", "发起攻势", "发起总攻", "宣战", "亮剑", "严打", "严厉打击", "露头就打", "专项打击", "专项整治", "高压态势", "依法严惩", "重点打击", "打击整治", "打击力度", "整治力度", "查处力度", "的打击", "的重点整治", "的整治", "的专项整治"})
}

// actingCampaigns are the operations the sentence names as acting against a topic: its
// grammatical subject, or what the actor ran just before (部署X专项行动，整治Z). A clause
// that opens with 尤其 or 同时 speaks of the actor again.
func (r *relator) actingCampaigns(s scene, m *extract.Mention) []int {
	if next := r.nextCampaigns(s, m); len(next) > 0 {
		return next
	}
	if extract.OpensWith(r.doc.Slice(s.clause.Span), []string{"尤其", "特别", "同时", "此外", "另外", "还"}) {
		return nil
	}
	if found := r.campaignsBefore(s, m); len(found) > 0 {
		return found
	}
	if c := r.campaignSpokenOf(s); c >= 0 {
		return []int{c}
	}
	if c := r.headOfItem(s); c >= 0 && s.frame.ActorBy > extract.InParagraph {
		return []int{c}
	}
	return r.justRun(s)
}

// campaignsBefore are the operations that the sentence of a clause names last before a topic:
// up to who acts, or where the clause tells what an operation focuses on, whoever acts
// (A启动X行动，B全程支持，剑指Z).
func (r *relator) campaignsBefore(s scene, m *extract.Mention) []int {
	focuses := extract.OpensWith(r.doc.Slice(s.clause.Span), focuses)
	for i := s.i; i >= 0 && r.doc.Clauses[i].Sentence == s.clause.Sentence; i-- {
		c := r.scene(i)
		found := r.campaignsOf(c, m)
		if _, w, ok := r.pointedOperation(c); ok && len(found) == 0 {
			found = known(w.entity)
		}
		if len(found) > 0 && !(len(found) > 1 && i < s.i && r.isTraction(c)) {
			return found
		}
		if !focuses && (i <= s.i-2 || r.doc.Frames[i].ActorBy == extract.InClause) {
			break
		}
	}
	return nil
}

// headOfItem is the operation that the block of a clause opens with, as a heading: ——“清湖”
// 行动。打击非法捕捞….
func (r *relator) headOfItem(s scene) int {
	at := r.doc.ClauseAt(r.doc.Blocks[s.clause.Block].Start)
	if at < 0 {
		return -1
	}
	first := r.scene(at)
	for _, j := range first.mentions {
		if m := r.mention(j); r.headsItem(first, m) {
			return m.Entity
		}
	}
	return -1
}

// headsItem reports an operation whose name is all that the first clause of its block holds,
// besides dashes and numbers.
func (r *relator) headsItem(s scene, m *extract.Mention) bool {
	start := r.doc.Blocks[s.clause.Block].Start
	return m.Type == graph.Campaign && m.End == s.clause.End && m.Start >= start && strings.Trim(r.doc.Text[start:m.Start], "—-·●■◆▲（）()0123456789一二三四五六七八九十、.． 　") == ""
}

// focuses open a sentence that goes on about the operation before it; 打击团伙3个 reports.
var focuses = []string{"重点", "聚焦", "着力", "集中", "紧盯", "专盯", "剑指", "直指", "瞄准", "主要"}

// justRun are the operations that the sentence before, of the same paragraph, says were
// run, where this one goes on without a subject: 某局部署X行动。重点整治Z.
func (r *relator) justRun(s scene) []int {
	here := r.doc.SentenceOf(s.i)
	first := r.doc.ClauseAt(here.Start)
	if first == 0 || s.frame.ActorBy <= extract.InSentence || r.doc.Clauses[first-1].Block != s.clause.Block || !extract.OpensWith(r.doc.Text[here.Start:here.End], focuses) {
		return nil
	}
	return r.runIn(r.doc.SentenceOf(first - 1))
}

// tellsOf open what a sentence says of the operation that is its subject.
var tellsOf = []string{"由", "是", "为期", "紧盯", "突出", "分为", "覆盖", "旨在", "聚焦", "将", "自", "从", "重点", "剑指", "历时", "计划"}

// tellers close a clause that says who tells what follows.
var tellers = []string{"介绍", "表示", "说", "称", "透露", "了解到", "获悉"}

// campaignSpokenOf is the operation that is the subject of a sentence, by its name or as
// 专项行动: X行动由A部署，…，剑指Z.
func (r *relator) campaignSpokenOf(s scene) int {
	first := r.scene(r.doc.ClauseAt(r.doc.SentenceOf(s.i).Start))
	if extract.EndsWith(r.doc.Slice(first.clause.Span), tellers) && first.i < s.i {
		first = r.scene(first.i + 1)
	}
	at := first.clause.Start + len(extract.Opening(r.doc.Slice(first.clause.Span), pointers))
	e, end := -1, at
	for _, j := range first.mentions {
		if m := r.mention(j); m.Type == graph.Campaign && m.Start == at && m.End > end {
			e, end = m.Entity, m.End
		}
	}
	if typ, to := r.headAt(first, at); e < 0 && to > at && typ == graph.Campaign {
		e, end = r.lastInBlock(first, graph.Campaign, at), to
	}
	rest := r.pastAdverbs(first, end)
	if rest >= first.clause.End || extract.OpensWith(r.doc.Text[rest:], tellsOf) || '0' <= r.doc.Text[rest] && r.doc.Text[rest] <= '9' { // 专项行动持续6个月
		return e
	}
	return -1
}

// nextCampaigns reads 针对X犯罪，今年3月起，某局推进“Y”专项行动: what is run against the
// aim, in its clause or a later one, acts.
func (r *relator) nextCampaigns(s scene, m *extract.Mention) []int {
	if !r.isAim(s, m) {
		return nil
	}
	for i := s.i; i < len(r.scenes) && i <= s.i+3 && r.scene(i).clause.Sentence == s.clause.Sentence; i++ {
		next := r.scene(i)
		for _, j := range next.mentions {
			c := r.mention(j)
			if c.Type != graph.Campaign || c.Start < m.End {
				continue
			}
			if _, ok := r.verbBefore(next, c); ok || r.isTraction(next) {
				return []int{c.Entity}
			}
		}
		if i > s.i && r.hasDeed(next) {
			break
		}
	}
	return nil
}

// hasDeed reports a verb of relation other than one of joining in a clause.
func (r *relator) hasDeed(s scene) bool {
	return slices.ContainsFunc(s.terms, func(t lexicon.Hit) bool {
		return t.Kind == lexicon.Cue && t.Sense.Col(0) == "active" && !r.inName(t.Start)
	})
}

// campaignsOf are the operations a clause names before a topic, as more than a time.
func (r *relator) campaignsOf(c scene, topic *extract.Mention) []int {
	var out []int
	until := len(r.doc.Text)
	if i := strings.Index(r.doc.Slice(c.clause.Span), "下设"); i >= 0 {
		until = c.clause.Start + i
	}
	for _, j := range c.mentions {
		m := r.mention(j)
		if m.Type != graph.Campaign || m.Start > until || m.End > topic.Start || m.Rule == "named.list" || r.isServed(c, m) {
			continue
		}
		if r.isTime(c, m) || strings.HasPrefix(r.doc.Text[m.End:c.clause.End], "以来") {
			return nil
		}
		out = append(out, m.Entity)
	}
	return out
}

// isServed reports an operation that another serves: 是某地贯彻“X”行动的一项举措.
func (r *relator) isServed(c scene, m *extract.Mention) bool {
	return extract.HoldsAny(r.doc.Text[c.clause.Start:m.Start], []string{"贯彻", "落实", "根据", "按照", "响应", "结合"})
}
