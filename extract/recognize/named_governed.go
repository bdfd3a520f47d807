package recognize

import (
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// governing is the verb that governs a head noun, and what that makes of it: 工程 is an operation
// where one 实施 it.
func (n *namer) governing(c *scene, h *lexicon.Hit) (graph.Type, verb) {
	typ := graph.Type(h.Sense.Value)
	v := governorOf(n.doc, c.terms, h.Start, typ)
	if typ == graph.System && enactedHeads[h.Sense.Word] {
		if a := governorOf(n.doc, c.terms, h.Start, graph.Campaign); a.start >= v.start && enacted(a.word, n.doc.Text[a.end:h.Start], h.Sense.Word) {
			typ, v = graph.Campaign, a
		}
	}
	if typ == graph.System {
		if w := n.workedOn(c, h); w.end > v.end {
			v = w
		}
		v = n.firstOfKind(c, h, v)
	}
	if v.end == 0 && n.heads(c, h) {
		v = verb{start: c.Start, end: n.openingName(c), gap: h.Start - c.Start}
	}
	if v.end > 0 && typ == graph.Campaign { // 开展“净网”会战、夜间酒驾统一行动
		if at := listedAfter(n.doc.Text, c.quoted, h.Start); at > v.end {
			v.end, v.gap = at, h.Start-at
		}
	}
	return typ, v
}

// workedOn is the verb before a thing that somebody began or ended to build, 完成袁河水情平台建设.
func (n *namer) workedOn(c *scene, h *lexicon.Hit) verb {
	if h.Sense.Value != string(graph.System) || !strings.HasPrefix(n.doc.Text[h.End:c.End], "建设") {
		return verb{}
	}
	if v := governor(n.doc, c.terms, h.Start); v.word == "完成" || v.word == "启动" {
		return v
	}
	return verb{}
}

// furthers reports a verb of going on with what there is, or measures that are no package: they
// name no way of working.
func (n *namer) furthers(v *verb, h *lexicon.Hit) bool {
	return onlyFurthers[v.word] || betters[v.word] && !ownManagement[h.Sense.Word] && !n.bettered(v, h) ||
		measures[h.Sense.Word] && !packaged(n.doc.Text[:h.Start]) && !issued(v.word, n.doc.Text[v.end:h.Start], h.Sense.Word) &&
			!ownPolicy(v.word, n.doc.Text[v.end:h.Start], h.Sense.Word)
}

// minBettered is how long the name of a way of working is, in bytes, that somebody is said to have
// made better, and maxHow how long what says in which way.
const (
	minBettered = 8 * 3
	maxHow      = 5 * 3
)

// yetToDo say of a verb behind them that nothing is done yet; whole are the ends of what is no one
// way of working.
var (
	yetToDo = wordlist.Of("要", "将", "应", "须", "拟", "着力", "推动", "支持")
	whole   = wordlist.Of("产业", "经济", "治理", "法律", "社会主义")
)

// bettered reports a way of working with a name of its own, which the one right before the verb is
// said to have made better: 临江市完善袁河观测数据共享机制.
func (n *namer) bettered(v *verb, h *lexicon.Hit) bool {
	words := n.doc.Text[v.end:h.Start]
	if h.End-v.end < minBettered || whole.Ends(words) || strings.Contains(words, "、") {
		return false
	}
	for i := range n.who {
		if m := &n.who[i]; m.End <= v.start && v.start-m.End <= maxHow && m.Type != graph.Person {
			how := n.doc.Text[m.End:v.start]
			return allHan(how) && !yetToDo.In(how)
		}
	}
	return false
}
