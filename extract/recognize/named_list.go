package recognize

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// conjunctions join the last member of a list to those before it.
var conjunctions = []string{"、", "和", "与", "及"}

// listedAfter is where an item begins that stands in a list behind a quoted one, or -1.
func listedAfter(text string, quoted []run, at int) int {
	for i := len(quoted) - 1; i >= 0; i-- {
		end := quoted[i].span().End
		if end > at {
			continue
		}
		between := text[end:at]
		k := -1
		for _, conj := range conjunctions {
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
func behindList(terms []lexicon.Hit, text string, name extract.Span, h *lexicon.Hit) extract.Span {
	for i := range terms {
		t := &terms[i]
		if t.Kind != lexicon.Head || t.Start < name.Start || t.End >= h.Start {
			continue
		}
		if j := joiningNames.Opening(text[t.End:h.Start]); j != "" {
			name.Start = t.End + len(j)
		}
	}
	return name
}

// joiningNames stand between names.
var joiningNames = wordlist.Of("和", "与", "及", "以及", "、")

// list reads 打击拐卖妇女儿童、打击骗取…资金等专项行动 and 联席会商、线索移送3项制度: each
// item with the shared head is a name. 走访慰问等活动 names nothing.
func (n *namer) list(s extract.Span, h *lexicon.Hit, typ graph.Type) bool {
	text, head := n.doc.Text[s.Start:h.Start], h.Sense.Word
	items, least := "", 3
	ok := false
	switch {
	case typ != graph.Campaign && head != "制度" && head != "机制" || strings.HasSuffix(head, "活动"):
	case typ != graph.Campaign:
		items, ok = countedList(text)
	case defences(text, head):
		items, least, ok = asList.Replace(text), 2, true
	default:
		items, ok = listEnds(text)
	}
	if !ok {
		return false
	}
	at := s.Start
	for item := range strings.SplitSeq(items, "、") {
		span := trimName(n.doc.Text, extract.Span{Start: at, End: at + len(item)})
		at += len(item) + len("、")
		if utf8.RuneCountInString(n.doc.Slice(span)) < least || gatherings.Ends(n.doc.Slice(span)) {
			continue
		}
		n.item(span, head, typ)
	}
	return true
}

// asList sets apart by one mark what other words join.
var asList = strings.NewReplacer("和", "、", "与", "、")

// item adds the name that a member of a list has with the head noun behind the list, or by
// itself where it has one of its own.
func (n *namer) item(span extract.Span, head string, typ graph.Type) {
	m := extract.Mention{Span: span, Type: typ, Name: n.doc.Slice(span) + head, Core: n.doc.Slice(span), Head: head, Entity: -1, Rule: "named.list"}
	if own := n.r.headSuffix(m.Core); own != nil && own.Value == string(typ) {
		m.Name, m.Head = m.Core, own.Word
	}
	n.add(&m)
}

// listEnds takes off a list of operations the words that sum it up before its head noun:
// 渡口养护、码头整治等一系列 before 专项行动.
func listEnds(text string) (items string, ok bool) {
	if w := sumUp.Ending(text); w != "" {
		return text[:len(text)-len(w)], true
	}
	if list, counted := beforeCount(text); counted {
		return strings.CutSuffix(list, "等")
	}
	return "", false
}

// sumUp ends a list; countedIn are what it is counted in, with its number before it.
var (
	sumUp     = wordlist.Of("等", "等一系列", "等系列", "等多个", "等多项")
	countedIn = wordlist.Of("项", "个", "大")
)

// beforeCount is what stands before the number and the unit that end a text, or before the
// unit where it has no number; ok is false where it ends in no unit.
func beforeCount(text string) (before string, ok bool) {
	unit := countedIn.Ending(text)
	if unit == "" {
		return "", false
	}
	return strings.TrimRight(text[:len(text)-len(unit)], "0123456789二两三四五六七八九十"), true
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
	items, ok = beforeCount(text)
	return items, ok && len(items) < len(text)-len("项") && strings.Contains(items, "、")
}

// gatherings end the names of meetings, fairs and contests, which are no operations.
var gatherings = wordlist.Of("会", "艺术展", "画展", "特展", "展览", "赛", "竞赛", "论坛", "仪式", "演出", "义诊", "体检")
