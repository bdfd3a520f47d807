package relate

import (
	"slices"
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// verbBefore is the nearest verb before a name that takes its type as object. Where the
// nearest relation verb takes another type the name is no object of a farther one.
func (r *relator) verbBefore(s *scene, m *extract.Mention) (extract.Span, bool) {
	var best extract.Span
	want := predicateOf(m.Type)
	verbs := r.verbs(s)
	for i := range verbs {
		v := &verbs[i]
		if v.End > m.Start {
			break
		}
		if v.says() == want && !r.inName(v.Start) {
			best = v.Span
		}
	}
	return best, best.End > 0 && m.Start-best.End <= 26*3 && !r.blocked(s, best.End, m) && !purposes.Ends(r.doc.Text[s.clause.Start:best.Start])
}

// purposes stand before a verb that tells of an aim, and of no deed: 围绕打造X，….
var purposes = wordlist.Of("围绕", "聚焦", "围绕加快", "关于", "致力于", "着眼", "旨在")

// isSlogan reports 共建“一带一路”, which opens the names of much that goes by it.
func (r *relator) isSlogan(m *extract.Mention) bool {
	return strings.HasPrefix(m.Core, "“一带一路”") || strings.HasPrefix(m.Name, "“一带一路”")
}

// partings keep a verb apart from a name behind it.
var partings = wordlist.Of("期间", "以来", "被")

// blocked reports words between a verb and a name that keep them apart: 以“X”为抓手
// has its own reading, 期间 and 以来 make of the name a time, 被 begins what befalls another.
func (r *relator) blocked(s *scene, from int, m *extract.Mention) bool {
	if from > m.Start || r.isSlogan(m) {
		return true
	}
	between := r.doc.Text[from:m.Start]
	return partings.In(between) || r.isTime(s, m)
}

// timely make a time of the name before them.
var timely = wordlist.Of("以来", "开展以来", "启动以来", "期间", "开展期间", "实施以来", "部署以来")

// isTime reports a name used as a time: “百日行动”以来, “百日行动”期间.
func (r *relator) isTime(s *scene, m *extract.Mention) bool {
	return timely.Opens(r.doc.Text[m.End:s.clause.End]) && !r.verbEarlier(s, m)
}

// verbEarlier reports 自公安部部署开展“X”以来: the campaign is run and then a time.
func (r *relator) verbEarlier(s *scene, m *extract.Mention) bool {
	return slices.ContainsFunc(r.verbs(s), func(v verb) bool { return v.says() == graph.Ran && v.End <= m.Start })
}

// Verbs that follow what they set up.
var (
	beginning   = wordlist.Of("启动", "打响", "拉开")
	goingOnline = wordlist.Of("提档升级", "升级", "扩容", "上线", "建成", "投用", "投运", "投入使用", "启用", "正式上线", "全面建成", "建成投运")
	takingHold  = wordlist.Of("正式实施", "实施", "落地", "已成为", "全面推行", "推行")
)

func behind(t graph.Type) *wordlist.List {
	switch t {
	case graph.Campaign:
		return beginning
	case graph.System:
		return goingOnline
	}
	return takingHold
}

// verbAfter is the verb that a thing is the grammatical subject of: “云上智巡”平台上线.
func (r *relator) verbAfter(s *scene, m *extract.Mention) (extract.Span, bool) {
	after, verbs := r.doc.Text[m.End:s.clause.End], behind(m.Type)
	if at, _ := verbs.First(after); at < 0 || at > 10*3 {
		return extract.Span{}, false
	}
	for _, v := range verbs.Words() {
		if i := strings.Index(after, v); i >= 0 && i <= 10*3 && !strings.HasPrefix(after[i+len(v):], "以来") {
			return extract.Span{Start: m.End + i, End: m.End + i + len(v)}, s.frame.ActorBy <= extract.InParagraph
		}
	}
	return extract.Span{}, false
}

// disposals are the verbs, besides those of the tables, of 把“X”写进条例.
var disposals = wordlist.Of("写进", "写入", "推广", "固化", "推向", "建到", "建进", "建在", "开到", "开进", "搬进", "铺到", "铺进", "设到")

// Words of 把“X”写进条例, and of 写进“X”.
var (
	disposing = wordlist.Of("把", "将")
	writing   = wordlist.Of("写进", "写入")
)

// goesWith stand before a thing told of as what goes with another.
var goesWith = wordlist.Of("配套的是", "配套的，是")

// disposal reads the object before its verb and what it is written into, 把“村口灯”机制写进
// 《条例》, and a thing told of as what goes with another, 与之配套的是“村口灯”机制.
func (r *relator) disposal(s *scene, m *extract.Mention) (extract.Span, bool) {
	before, after := r.doc.Text[s.sentence.Start:m.Start], r.doc.Text[m.End:s.clause.End]
	if goesWith.Ends(before) || m.Type == graph.Practice && writing.Ends(before) && disposing.In(before) {
		return extract.Span{Start: m.Start - len("是"), End: m.Start}, true
	}
	if !disposing.Ends(before) {
		return extract.Span{}, false
	}
	verb := disposals.Opening(after)
	return extract.Span{Start: m.End, End: m.End + len(verb)}, verb != ""
}

// itself stands for what a text has named, as the object of a verb behind it.
var itself = wordlist.Of("将其", "把其", "将之", "把它")

// takenOver is the practice that 某局随后将其在全县推广 means: the one that the paragraph named
// last.
func (r *relator) takenOver(s *scene) (extract.Span, int) {
	if !r.mayMean(s, aPractice) || !itself.In(s.text) {
		return extract.Span{}, -1
	}
	for _, w := range itself.Words() {
		before, after, ok := strings.Cut(s.text, w)
		if !ok || !spreads.In(after) {
			continue
		}
		at := s.clause.Start + len(before)
		return extract.Span{Start: at, End: at + len(w)}, r.lastInBlock(s, graph.Practice, at)
	}
	return extract.Span{}, -1
}

// inName reports a position inside quotation marks or the like that hold no speech.
func (r *relator) inName(at int) bool {
	for i := r.doc.BracketAt(at); i >= 0; i = r.doc.Brackets[i].Parent {
		if b := &r.doc.Brackets[i]; !b.Speech && b.Open != '（' && b.Open != '(' {
			return true
		}
	}
	return false
}
