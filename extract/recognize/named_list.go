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
	items, least := "", 3
	ok := false
	switch {
	case typ != graph.Campaign:
		items, ok = countedList(text)
		ok = ok && (h.Sense.Word == "制度" || h.Sense.Word == "机制")
	case defences(text, h.Sense.Word):
		items, least, ok = strings.NewReplacer("和", "、", "与", "、").Replace(text), 2, true
	default:
		items, ok = listEnds(text)
	}
	if !ok || strings.HasSuffix(h.Sense.Word, "活动") {
		return false
	}
	at := s.Start
	for _, item := range strings.Split(items, "、") {
		span := trimName(n.doc.Text, extract.Span{Start: at, End: at + len(item)})
		at += len(item) + len("、")
		if utf8.RuneCountInString(n.doc.Slice(span)) < least || extract.EndsWith(n.doc.Slice(span), gatherings) {
			continue
		}
		n.item(span, h.Sense.Word, typ)
	}
	return true
}

// item adds the name that a member of a list has with the head noun behind the list, or by
// itself where it has one of its own.
func (n *namer) item(span extract.Span, head string, typ graph.Type) {
	m := extract.Mention{Span: span, Type: typ, Name: n.doc.Slice(span) + head, Core: n.doc.Slice(span), Head: head, Entity: -1, Rule: "named.list"}
	if own := n.r.headSuffix(m.Core); own != nil && own.Value == string(typ) {
		m.Name, m.Head = m.Core, own.Word
	}
	n.add(m)
}

// listEnds takes off a list of operations the words that sum it up before its head noun:
// 渡口养护、码头整治等一系列 before 专项行动.
func listEnds(text string) (items string, ok bool) {
	for _, w := range []string{"等", "等一系列", "等系列", "等多个", "等多项"} {
		if items, ok = strings.CutSuffix(text, w); ok {
			return items, true
		}
	}
	for _, unit := range []string{"个", "项", "大"} {
		if rest, is := strings.CutSuffix(text, unit); is {
			return strings.CutSuffix(strings.TrimRight(rest, "0123456789二两三四五六七八九十"), "等")
		}
	}
	return "", false
}

// defences reports 绿山、净水、沃土 before 保卫战: each is one.
func defences(text, head string) bool {
	if !strings.HasSuffix(head, "战") || !strings.Contains(text, "、") {
		return false
	}
	for _, item := range strings.FieldsFunc(text, func(r rune) bool { return r == '、' || r == '和' || r == '与' }) {
		if utf8.RuneCountInString(item) != 2 {
			return false
		}
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
