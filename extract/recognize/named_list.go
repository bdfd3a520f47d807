package recognize

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/graph"
)

// listedAfter is where an item begins that stands in a list behind a quoted one, or -1.
func listedAfter(text string, quoted []run, at int) int {
	for i := len(quoted) - 1; i >= 0; i-- {
		end := quoted[i].span().End
		if end > at {
			continue
		}
		between := text[end:at]
		k := -1
		for _, conj := range []string{"、", "和", "与", "及"} {
			if j := strings.LastIndex(between, conj); j >= 0 {
				k = max(k, j+len(conj))
			}
		}
		if k < 0 || k > maxModifier {
			return -1
		}
		return end + k
	}
	return -1
}

// behindList cuts a name off from one before it that has its own head noun: of
// A行动和B战役 each is a name.
func behindList(terms []lexicon.Hit, text string, name extract.Span, h lexicon.Hit) extract.Span {
	for _, t := range terms {
		if t.Kind != lexicon.Head || t.Start < name.Start || t.End >= h.Start {
			continue
		}
		for _, j := range []string{"和", "与", "及", "以及", "、"} {
			if strings.HasPrefix(text[t.End:h.Start], j) {
				name.Start = t.End + len(j)
			}
		}
	}
	return name
}

// list reads 打击拐卖妇女儿童、打击骗取…资金等专项行动 and 联席会商、线索移送3项制度: each
// item with the shared head is a name. 走访慰问等活动 names nothing.
func (n *namer) list(s extract.Span, h lexicon.Hit, typ graph.Type) bool {
	text := n.doc.Text[s.Start:h.Start]
	items, ok := strings.CutSuffix(text, "等")
	if typ != graph.Campaign {
		items, ok = countedList(text)
		ok = ok && (h.Sense.Word == "制度" || h.Sense.Word == "机制")
	}
	if !ok || h.Sense.Word == "活动" {
		return false
	}
	at := s.Start
	for _, item := range strings.Split(items, "、") {
		span := trimName(n.doc.Text, extract.Span{Start: at, End: at + len(item)})
		at += len(item) + len("、")
		if utf8.RuneCountInString(n.doc.Slice(span)) < 3 || extract.EndsWith(n.doc.Slice(span), gatherings) {
			continue
		}
		n.target(span)
		n.add(extract.Mention{Span: span, Type: typ, Name: n.doc.Slice(span) + h.Sense.Word, Core: n.doc.Slice(span), Head: h.Sense.Word, Entity: -1, Rule: "named.list"})
	}
	return true
}

// countedList is a list before its count: 联席会商、线索移送 before 3项.
func countedList(text string) (items string, ok bool) {
	for _, unit := range []string{"项", "个", "大"} {
		if rest, is := strings.CutSuffix(text, unit); is {
			items = strings.TrimRight(rest, "0123456789二两三四五六七八九十")
			return items, items != rest && strings.Contains(items, "、")
		}
	}
	return "", false
}

// gatherings end the names of meetings, fairs and contests, which are no operations.
var gatherings = []string{"会", "艺术展", "画展", "特展", "展览", "赛", "竞赛", "论坛", "仪式", "演出", "义诊", "体检"}

// target adds what an operation's name says it acts against: 打击骗取…资金.
func (n *namer) target(span extract.Span) {
	for _, verb := range []string{"打击整治", "打击治理", "打击", "整治", "严打"} {
		rest, ok := strings.CutPrefix(n.doc.Slice(span), verb)
		if !ok || utf8.RuneCountInString(rest) < 4 {
			continue
		}
		n.found = append(n.found, topicOf(n.doc, extract.Span{Start: span.Start + len(verb), End: span.End})...)
		return
	}
}
