package recognize

import (
	"slices"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// Topics finds kinds of crime and problem: those of the lexicon wherever they stand, and
// unknown ones that a verb of action governs and a class noun closes: 打击…违法犯罪.
func (r *Recognizer) Topics(doc *extract.Document) []extract.Mention {
	n := 0
	for i := range doc.Terms {
		if doc.Terms[i].Kind == lexicon.Topic {
			n++
		}
	}
	out := make([]extract.Mention, 0, n+n/4) // and the few that are open
	for i := range doc.Terms {
		h := &doc.Terms[i]
		if h.Kind != lexicon.Topic || h.Sense.Col(1) == "yes" && !standsAlone(doc.Text[:h.Start], doc.Text[h.End:]) {
			continue
		}
		s := extract.Span{Start: h.Start, End: h.End}
		out = append(out, extract.Mention{Span: s, Type: graph.Topic, Name: h.Sense.Value, Core: h.Sense.Value, Entity: -1, Rule: "topic.lexicon",
			Attrs: r.groups[h.Sense.Col(0)]})
	}
	known := len(out)
	out = r.openTopics(out, doc)
	return uncoveredTopics(out[:known], out[known:])
}

// uncoveredTopics are the topics that the lexicon has, but for those that lie in an open one, and
// the open ones: 乱停 is none of its own in 区域性、季节性、反复性乱停.
func uncoveredTopics(known, open []extract.Mention) []extract.Mention {
	if len(open) == 0 {
		return known
	}
	known = slices.DeleteFunc(known, func(m extract.Mention) bool {
		return slices.ContainsFunc(open, func(o extract.Mention) bool { return o.Holds(m.Span) && o.Span != m.Span })
	})
	return append(known, open...)
}

// standsAlone reports that nothing but what acts against it, or lists it, stands beside a word
// that is an ill only by itself: 逆行 of 严查逆行、加塞, but not of 最美逆行者.
func standsAlone(before, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	next, _ := utf8.DecodeRuneInString(after)
	return (!isHan(last) || beforeIlls.Ends(before)) && (!isHan(next) || behindIlls.Opens(after))
}

var (
	beforeIlls = wordlist.Of("打击", "整治", "治理", "查处", "查纠", "纠治", "严查", "严打", "严惩", "严防", "惩治", "惩处", "遏制", "杜绝", "防范", "取缔", "制止", "涉嫌", "各类", "对", "和", "及", "与", "等")
	behindIlls = wordlist.Of("等", "和", "及", "与", "行为", "现象", "问题", "乱象", "违法", "违规", "犯罪", "活动", "案件", "专项", "进行", "开展")
)
