package recognize

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/graph"
)

// Topics finds kinds of crime and problem: those of the lexicon wherever they stand, and
// unknown ones that a verb of action governs and a class noun closes: 打击…违法犯罪.
func (r *Recognizer) Topics(doc *extract.Document) []extract.Mention {
	n := 0
	for i := range doc.Terms {
		if doc.Terms[i].Sense.Kind == "topic" {
			n++
		}
	}
	out := make([]extract.Mention, 0, n+n/4) // and the few that are open
	for _, h := range doc.Terms {
		if h.Sense.Kind != "topic" {
			continue
		}
		s := extract.Span{Start: h.Start, End: h.End}
		out = append(out, extract.Mention{Span: s, Type: graph.Topic, Name: h.Sense.Value, Core: h.Sense.Value, Entity: -1, Rule: "topic.lexicon",
			Attrs: r.groups[h.Sense.Col(0)]})
	}
	closing := newFinders(doc.Text, "犯罪", "违法", "乱象", "问题")
	for _, c := range doc.Clauses {
		if closing.in(c.Span) {
			out = append(out, openTopics(doc, c.Span)...)
		}
	}
	return out
}

// finders look for words in one stretch after another, each farther on in the text, and
// so pass over the text but once.
type finders []finder

type finder struct {
	text, word string
	next       int // where the word stands next, the text's end where it does not
}

func newFinders(text string, words ...string) finders {
	all := make(finders, len(words))
	for i, w := range words {
		all[i] = finder{text: text, word: w, next: -1}
	}
	return all
}

// in reports whether one of the words stands in a stretch.
func (all finders) in(s extract.Span) bool {
	for i := range all {
		f := &all[i]
		if f.next < s.Start {
			if f.next = len(f.text); s.Start < len(f.text) {
				if at := strings.Index(f.text[s.Start:], f.word); at >= 0 {
					f.next = s.Start + at
				}
			}
		}
		if f.next+len(f.word) <= s.End {
			return true
		}
	}
	return false
}

// classNouns close a kind of crime or problem the lexicon does not know.
var classNouns = []string{"等违法违规行为", "等违规行为", "等突出问题", "等违法犯罪", "等突出违法", "等交通违法行为", "违法犯罪行为", "违法犯罪活动", "违法犯罪", "犯罪活动", "犯罪", "乱象", "违法行为", "等问题"}

// openTopics reads 针对电动车盗窃、校园周边安全等问题 and 严打侵害…权益的违法犯罪, in a clause
// that holds what such nouns are made of.
func openTopics(doc *extract.Document, c extract.Span) []extract.Mention {
	from := actsAgainst(doc, c)
	if from < 0 {
		return nil
	}
	text := doc.Text[from:c.End]
	end, cut := -1, 0
	for _, noun := range classNouns {
		if i := strings.Index(text, noun); i > 0 && (end < 0 || i < cut) {
			cut, end = i, i+len(noun)
			if strings.HasPrefix(noun, "等") {
				end = i
			}
		}
	}
	if end < 0 {
		return nil
	}
	body, isList := strings.CutSuffix(text[:cut], "等")
	if i := strings.LastIndex(body, "等"); i > 0 && len(body)-i <= 8*3 && !strings.Contains(body[i:], "的") { // 聚众斗殴等街头违法犯罪
		body, isList = body[:i], true
	}
	if cut != end && !isList && !strings.Contains(body, "、") || strings.Contains(body, "的") {
		return topicOf(doc, extract.Span{Start: from, End: from + end})
	}
	var out []extract.Mention
	at := from
	for _, item := range listItems(body) {
		start := at + strings.Index(doc.Text[at:], item)
		at = start + len(item)
		out = append(out, topicOf(doc, extract.Span{Start: start, End: at})...)
	}
	return out
}

// listItems are the members of a list joined by 、 and 和.
func listItems(body string) []string {
	var out []string
	for _, item := range strings.Split(strings.ReplaceAll(body, "”“", "”、“"), "、") {
		for _, part := range strings.Split(strings.ReplaceAll(item, "以及", "和"), "和") {
			if part != "" {
				out = append(out, part)
			}
		}
	}
	return out
}

// actsAgainst is where the object of a verb of action begins in a clause, or -1.
func actsAgainst(doc *extract.Document, c extract.Span) int {
	for _, p := range []string{"针对群众反映强烈的", "针对"} {
		if i := strings.Index(doc.Slice(c), p); i >= 0 {
			return c.Start + i + len(p)
		}
	}
	if at := forceOn(doc, c); at >= 0 {
		return at
	}
	at := -1
	for _, h := range doc.TermsIn(c) {
		if h.Sense.Kind == "cue" && h.Sense.Value == string(graph.Targeted) && !inName(doc, h.Start) {
			at = h.End
		}
	}
	return at
}

// forceOn reads 加大对X的打击力度: X begins behind 对.
func forceOn(doc *extract.Document, c extract.Span) int {
	text := doc.Slice(c)
	for _, w := range []string{"打击力度", "整治力度", "查处力度", "惩治力度", "的打击", "的整治", "的重点整治", "的专项整治", "的严厉打击", "的查处"} {
		if end := strings.Index(text, w); end > 0 {
			if i := strings.LastIndex(text[:end], "对"); i >= 0 {
				return c.Start + i + len("对")
			}
		}
	}
	return -1
}

// vague are objects that name no kind of crime.
var vague = []string{"刑事", "暴力", "经济", "什么", "社会", "各种", "群众", "人民群众", "哪些", "那些", "不法", "其他", "有关", "危害", "现行", "各类", "突出", "违法", "一切", "多种", "相关", "该类", "此类", "高发", "严重", "新型", "重大", "传统"}

// topicOf is the kind of crime or problem an item of a list names: the lexicon's where
// that is most of it, else the item as printed.
func topicOf(doc *extract.Document, s extract.Span) []extract.Mention {
	s = trimTopic(doc.Text, s)
	for _, h := range doc.TermsIn(s) {
		if h.Sense.Kind == "topic" && 5*(h.End-h.Start) >= 3*bare(doc.Slice(s)) {
			return nil // the lexicon has it
		}
	}
	name := doc.Slice(s)
	n := utf8.RuneCountInString(name)
	if n < 4 || n > 24 || extract.OpensWith(name, vague) {
		return nil
	}
	for _, r := range name {
		if !unicode.Is(unicode.Han, r) && !strings.ContainsRune("、“”", r) {
			return nil
		}
	}
	return []extract.Mention{{Span: s, Type: graph.Topic, Name: name, Core: name, Entity: -1, Rule: "topic.open"}}
}

// bare is the size of a topic without the nouns that only say it is one.
func bare(name string) int {
	for _, noun := range []string{"违法犯罪", "犯罪", "违法", "案件", "活动", "行为", "领域", "问题"} {
		name = strings.TrimSuffix(name, noun)
	}
	return len(strings.TrimSuffix(name, "领域"))
}

// trimTopic takes conjunctions and place words off the head of an item.
func trimTopic(text string, s extract.Span) extract.Span {
	for _, w := range []string{"以及", "和", "及", "校园周边", "辖区", "群众反映强烈的", "突出的", "境外", "跨境"} {
		if strings.HasPrefix(text[s.Start:s.End], w) && s.Len() > len(w)+6 {
			s.Start += len(w)
		}
	}
	return s
}
