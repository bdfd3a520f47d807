package recognize

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// classNouns close a kind of crime or problem the lexicon does not know.
var classNouns = wordlist.Of("违法违规行为", "等违法违规行为", "等违规行为", "等突出问题", "等违法犯罪", "等突出违法", "等交通违法行为", "违法犯罪行为", "违法犯罪活动", "违法犯罪", "犯罪活动", "犯罪", "乱象", "违法行为", "等问题")

// openTopics reads kinds of crime and problem that no table has, behind a verb of action:
// 针对电动车盗窃、校园周边安全等问题, 严打侵害…权益的违法犯罪, 剑指棚户火灾、违规动火两大“元凶”.
func (r *Recognizer) openTopics(found []extract.Mention, doc *extract.Document) []extract.Mention {
	target := -1 // where the next word stands by which an object may be known without a verb
	next := 0    // first term that no clause has passed
	for i := range doc.Clauses {
		c := doc.Clauses[i].Span
		verb := -1 // where the last verb of action ends
		for ; next < len(doc.Terms) && doc.Terms[next].Start < c.End; next++ {
			if h := &doc.Terms[next]; c.Holds(extract.Span{Start: h.Start, End: h.End}) && actsAgainst(doc, h) {
				verb = h.End
			}
		}
		if target < c.Start {
			target = nextTarget(doc.Text, c.Start)
		}
		switch {
		case target < c.End:
			found = r.told(found, doc, i, verb)
		case verb >= 0:
			found = r.object(found, doc, extract.Span{Start: verb, End: c.End})
		}
	}
	return found
}

// targeting are words by which an object may be known without a verb.
var targeting = wordlist.Of("对", "加大", "聚焦")

// nextTarget is where the next of them stands from a byte on, or the end of the text.
func nextTarget(text string, from int) int {
	if at, _ := targeting.First(text[from:]); at >= 0 {
		return from + at
	}
	return len(text)
}

// told reads a clause that may hold such a word, and in which a verb of action ends, or none
// where that is -1.
func (r *Recognizer) told(found []extract.Mention, doc *extract.Document, i, verb int) []extract.Mention {
	c := doc.Clauses[i].Span
	if object := objectTold(doc, i); object.Len() > 0 {
		return r.object(found, doc, object)
	}
	if verb < 0 {
		return r.focused(found, doc, c)
	}
	return r.object(found, doc, extract.Span{Start: verb, End: c.End})
}

// object reads what is acted against in a clause.
func (r *Recognizer) object(found []extract.Mention, doc *extract.Document, s extract.Span) []extract.Mention {
	s.Start += len(voiced(doc.Slice(s)))
	if items, wrong, ok := summed(doc.Text, s.Start, s.End); ok && (wrong || r.namesIll(doc.Slice(items))) {
		return r.addListed(found, doc, items)
	}
	if named, list, ok := classed(doc.Text, s.Start, s.End); list {
		return r.addListed(found, doc, named)
	} else if ok {
		return r.addTopic(found, doc, named)
	}
	return r.ills(found, doc, s)
}

// focused reads 聚焦无证经营、虚假宣传等突出问题, where a list that is summed up names ills;
// 聚焦 by itself says nothing of them.
func (r *Recognizer) focused(found []extract.Mention, doc *extract.Document, c extract.Span) []extract.Mention {
	_, object, ok := strings.Cut(doc.Slice(c), "聚焦")
	if !ok {
		return found
	}
	object = object[len(voiced(object)):]
	items, _, ok := summed(doc.Text, c.End-len(object), c.End)
	if !ok || !r.namesIll(doc.Slice(items)) {
		return found
	}
	return r.addListed(found, doc, items)
}

// classed reads an object that a class noun closes: a list before 等突出问题, else the
// whole, class noun included.
func classed(text string, from, to int) (s extract.Span, list, ok bool) {
	if !classNouns.In(text[from:to]) {
		return s, false, false
	}
	end, cut := -1, 0
	for _, noun := range classNouns.Words() {
		if i := strings.Index(text[from:to], noun); i > 0 && (end < 0 || i < cut) {
			cut, end = i, i+len(noun)
			if strings.HasPrefix(noun, "等") {
				end = i
			}
		}
	}
	if end < 0 {
		return s, false, false
	}
	body, isList := strings.CutSuffix(text[from:from+cut], "等")
	if strings.Contains(body, "等名义") {
		return extract.Span{Start: from, End: from + cut}, false, true
	}
	if i := strings.LastIndex(body, "等"); i > 0 && len(body)-i <= 8*3 && !strings.Contains(body[i:], "的") { // 聚众斗殴等街头违法犯罪
		body, isList = body[:i], true
	}
	if cut != end && !isList && !strings.Contains(body, "、") || strings.Contains(body, "的") {
		return extract.Span{Start: from, End: from + end}, false, true
	}
	return extract.Span{Start: from, End: from + len(body)}, true, true
}

// addListed adds the topics that the items of a list name.
func (r *Recognizer) addListed(found []extract.Mention, doc *extract.Document, s extract.Span) []extract.Mention {
	at := s.Start
	for _, item := range r.illItems(doc.Slice(s)) {
		start := at + strings.Index(doc.Text[at:], item)
		at = start + len(item)
		span := extract.Span{Start: start, End: at}
		if elided(item, doc.Text[s.End:]) {
			found = append(found, extract.Mention{Span: span, Type: graph.Topic, Name: item + "犯罪", Core: item + "犯罪", Entity: -1, Rule: "topic.elided"})
			continue
		}
		found = r.addTopic(found, doc, span)
	}
	return found
}

// elided reports an item that needs the noun behind its list: 涉税 in 涉税、合同诈骗等犯罪.
func elided(item, after string) bool {
	n := utf8.RuneCountInString(item)
	i := strings.Index(after, "犯罪")
	return strings.HasPrefix(item, "涉") && (n == 2 || n == 3) && i >= 0 && i <= maxSum
}

// vague are objects that name no kind of crime.
var vague = wordlist.Of("刑事", "暴力", "经济", "什么", "社会", "各种", "群众", "人民群众", "哪些", "那些", "不法", "其他", "有关", "危害", "现行", "各类", "突出", "违法犯罪", "违法行为", "违法案件", "违法问题", "违法线索", "违法违规", "违法违纪", "一切", "多种", "相关", "该类", "此类", "高发", "严重", "新型", "重大", "传统")

// addTopic adds the kind of crime or problem an item of a list names, as printed; the
// lexicon's, where that is most of it, is found anyway.
func (r *Recognizer) addTopic(found []extract.Mention, doc *extract.Document, s extract.Span) []extract.Mention {
	s = r.pastPlaces(doc.Text, trimTopic(doc.Text, s))
	known := 0
	for _, h := range doc.TermsIn(s) {
		if h.Kind != lexicon.Topic {
			continue
		}
		if known++; known > 1 && !strings.HasSuffix(doc.Slice(s), "”") || 5*(h.End-h.Start) > 3*bare(doc.Slice(s)) {
			return found // the lexicon has it, or has both
		}
	}
	name := doc.Slice(s)
	n := utf8.RuneCountInString(name)
	if n < 4 || n > 24 || vague.Opens(name) || strings.HasSuffix(name, "方面") {
		return found
	}
	for _, r := range name {
		if !isHan(r) && !strings.ContainsRune("、“”‘’", r) {
			return found
		}
	}
	name = outerQuotes.Replace(name)
	return append(found, extract.Mention{Span: s, Type: graph.Topic, Name: name, Core: name, Entity: -1, Rule: "topic.open"})
}

// outerQuotes makes quotes inside another quote those of a name by itself.
var outerQuotes = strings.NewReplacer("‘", "“", "’", "”")

// bareNouns only say of a topic that it is one, and grounds close a place it is met with at.
var (
	bareNouns = wordlist.Of("违法犯罪", "犯罪", "违法", "案件", "活动", "行为", "领域", "问题")
	grounds   = wordlist.Of("流域", "水域", "海域", "沿线", "沿岸", "境内", "周边", "周围", "附近", "一带")
)

// bare is the size of a topic without the nouns that only say it is one.
func bare(name string) int {
	for noun := bareNouns.Ending(name); noun != ""; noun = bareNouns.Ending(name) {
		name = name[:len(name)-len(noun)]
	}
	return len(strings.Trim(name, "“”"))
}

// pastPlaces takes off the head of an item the places an ill is met with at: 在渡口、货场和学校周围
// 非法揽客, but not 学校周边食品安全, which is an ill only there.
func (r *Recognizer) pastPlaces(text string, s extract.Span) extract.Span {
	item := text[s.Start:s.End]
	i, ground := grounds.Last(item)
	if i < 0 {
		return s
	}
	if ill := item[i+len(ground):]; utf8.RuneCountInString(ill) >= 4 && r.namesIll(ill) {
		s.Start = s.End - len(ill)
	}
	return s
}

// topicOpeners stand before a topic and are no part of it, in this order.
var topicOpeners = []string{"以及", "和", "及", "近年来", "近期", "一批", "各类", "各种", "发生", "辖区", "群众反映强烈的", "比较突出的", "较为突出的", "突出的", "境外", "跨境"}

// trimTopic takes conjunctions and place words off the head of an item.
func trimTopic(text string, s extract.Span) extract.Span {
	for _, w := range topicOpeners {
		if strings.HasPrefix(text[s.Start:s.End], w) && s.Len() > len(w)+6 {
			s.Start += len(w)
		}
	}
	return s
}
