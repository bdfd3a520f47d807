package relate

import (
	"slices"
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// besides opens a clause that speaks of the actor again.
var besides = wordlist.Of("尤其", "特别", "同时", "此外", "另外", "还")

// actingCampaigns are the operations the sentence names as acting against a topic: its
// grammatical subject, or what the actor ran just before (部署X专项行动，整治Z). A clause
// that opens with 尤其 or 同时 speaks of the actor again.
func (r *relator) actingCampaigns(s *scene, m *extract.Mention) []int {
	if !r.names.has(aCampaign) {
		return nil
	}
	if next := r.nextCampaigns(s, m); len(next) > 0 {
		return next
	}
	if besides.Opens(s.text) {
		return nil
	}
	if found := r.campaignsBefore(s, m); len(found) > 0 {
		return found
	}
	if c := r.campaignSpokenOf(s); c >= 0 {
		return []int{c}
	}
	if s.frame.ActorBy > extract.InParagraph {
		if c := r.headOfItem(s); c >= 0 {
			return []int{c}
		}
	}
	return r.justRun(s)
}

// campaignsBefore are the operations that the sentence of a clause names last before a topic:
// up to who acts, or where the clause tells what an operation focuses on, whoever acts
// (A启动X行动，B全程支持，剑指Z).
func (r *relator) campaignsBefore(s *scene, m *extract.Mention) []int {
	focuses := focuses.Opens(s.text)
	for c := s; c != nil; c = r.previous(c) {
		found := r.campaignsOf(c, m)
		if _, w, ok := r.pointedOperation(c); ok && len(found) == 0 {
			found = known(w.entity)
		}
		if len(found) > 0 && !(len(found) > 1 && c != s && r.isTraction(c)) {
			return found
		}
		if !focuses && (c.i <= s.i-2 || c.frame.ActorBy == extract.InClause) {
			break
		}
	}
	return nil
}

// headOfItem is the operation that the block of a clause opens with, as a heading: ——“清湖”
// 行动。打击非法捕捞….
func (r *relator) headOfItem(s *scene) int {
	at := r.doc.ClauseAt(r.doc.Blocks[s.clause.Block].Start)
	if at < 0 || !r.scene(at).names.has(aCampaign) {
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
func (r *relator) headsItem(s *scene, m *extract.Mention) bool {
	start := r.doc.Blocks[s.clause.Block].Start
	return m.Type == graph.Campaign && m.End == s.clause.End && m.Start >= start && strings.Trim(r.doc.Text[start:m.Start], "—-·●■◆▲（）()0123456789一二三四五六七八九十、.． 　") == ""
}

// focuses open a sentence that goes on about the operation before it; 打击团伙3个 reports.
var focuses = wordlist.Of("重点", "聚焦", "着力", "集中", "紧盯", "专盯", "剑指", "直指", "瞄准", "主要")

// justRun are the operations that the sentence before, of the same paragraph, says were
// run, where this one goes on without a subject: 某局部署X行动。重点整治Z.
func (r *relator) justRun(s *scene) []int {
	if s.first == 0 || s.frame.ActorBy <= extract.InSentence || r.doc.Clauses[s.first-1].Block != s.clause.Block || !focuses.Opens(r.doc.Slice(s.sentence)) {
		return nil
	}
	return r.runIn(r.scene(s.first - 1).sentence)
}

// tellsOf open what a sentence says of the operation that is its subject.
var tellsOf = wordlist.Of("由", "是", "为期", "紧盯", "突出", "分为", "覆盖", "旨在", "聚焦", "将", "自", "从", "重点", "剑指", "历时", "计划")

// tellers close a clause that says who tells what follows.
var tellers = wordlist.Of("介绍", "表示", "说", "称", "透露", "了解到", "获悉")

// campaignSpokenOf is the operation that is the subject of a sentence, by its name or as
// 专项行动: X行动由A部署，…，剑指Z.
func (r *relator) campaignSpokenOf(s *scene) int {
	first := r.scene(s.first)
	if first != s && tellers.Ends(first.text) {
		first = r.next(first)
	}
	at := first.clause.Start + len(pointers.Opening(first.text))
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
	if rest >= first.clause.End || tellsOf.Opens(r.doc.Text[rest:]) || '0' <= r.doc.Text[rest] && r.doc.Text[rest] <= '9' { // 专项行动历时3个月
		return e
	}
	return -1
}

// nextCampaigns reads 针对X犯罪，今年3月起，某局推进“Y”专项行动: what is run against the
// aim, in its clause or a later one, acts.
func (r *relator) nextCampaigns(s *scene, m *extract.Mention) []int {
	if !r.names.has(aCampaign) || !r.isAim(s, m) {
		return nil
	}
	for next := s; next != nil && next.i <= s.i+3; next = r.next(next) {
		for _, j := range next.mentions {
			c := r.mention(j)
			if c.Type != graph.Campaign || c.Start < m.End {
				continue
			}
			if _, ok := r.verbBefore(next, c); ok || r.isTraction(next) {
				return []int{c.Entity}
			}
		}
		if next != s && r.hasDeed(next) {
			break
		}
	}
	return nil
}

// hasDeed reports a verb of relation other than one of joining in a clause.
func (r *relator) hasDeed(s *scene) bool {
	return slices.ContainsFunc(r.verbs(s), func(v verb) bool { return v.kind() == "active" && !r.inName(v.Start) })
}

// campaignsOf are the operations a clause names before a topic, as more than a time.
func (r *relator) campaignsOf(c *scene, topic *extract.Mention) []int {
	if !c.names.has(aCampaign) {
		return nil
	}
	var out []int
	until := len(r.doc.Text)
	if i := strings.Index(c.text, "下设"); i >= 0 {
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

// inServiceOf stand before an operation that another serves.
var inServiceOf = wordlist.Of("贯彻", "落实", "根据", "按照", "响应", "结合")

// isServed reports an operation that another serves: 是某地贯彻“X”行动的一项举措.
func (r *relator) isServed(c *scene, m *extract.Mention) bool {
	return inServiceOf.In(r.doc.Text[c.clause.Start:m.Start])
}
