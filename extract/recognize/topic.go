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
	var out []extract.Mention
	for _, h := range doc.Terms {
		if h.Sense.Kind != "topic" {
			continue
		}
		s := extract.Span{Start: h.Start, End: h.End}
		out = append(out, extract.Mention{Span: s, Type: graph.Topic, Name: h.Sense.Value, Core: h.Sense.Value, Entity: -1, Rule: "topic.lexicon",
			Attrs: map[string]string{"group": h.Sense.Col(0)}})
	}
	for _, c := range doc.Clauses {
		out = append(out, openTopics(doc, c.Span)...)
	}
	return out
}

// classNouns close a kind of crime or problem the lexicon does not know.
var classNouns = []string{"违法犯罪行为", "违法犯罪活动", "违法犯罪", "犯罪活动", "犯罪", "乱象", "违法行为", "等问题"}

// openTopics reads 针对电动车盗窃、校园周边安全等问题 and 严打侵害…权益的违法犯罪.
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
			if noun == "等问题" {
				end = i
			}
		}
	}
	if end < 0 {
		return nil
	}
	body, isList := strings.CutSuffix(text[:cut], "等")
	if cut != end && !isList && !strings.Contains(body, "、") || strings.Contains(body, "的") {
		return topicOf(doc, extract.Span{Start: from, End: from + end})
	}
	var out []extract.Mention
	at := from
	for _, item := range strings.Split(body, "、") {
		out = append(out, topicOf(doc, extract.Span{Start: at, End: at + len(item)})...)
		at += len(item) + len("、")
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
	at := -1
	for _, h := range doc.TermsIn(c) {
		if h.Sense.Kind == "cue" && h.Sense.Value == string(graph.Targeted) && !inName(doc, h.Start) {
			at = h.End
		}
	}
	return at
}

// vague are objects that name no kind of crime.
var vague = []string{"什么", "社会", "各种", "群众", "人民群众", "哪些", "那些", "不法", "其他", "有关", "危害", "现行", "各类", "突出", "违法", "一切", "多种", "相关", "该类", "此类", "高发", "严重", "新型", "重大", "传统"}

func topicOf(doc *extract.Document, s extract.Span) []extract.Mention {
	for _, h := range doc.TermsIn(s) {
		if h.Sense.Kind == "topic" {
			return nil // the lexicon has it
		}
	}
	name := doc.Slice(s)
	n := utf8.RuneCountInString(name)
	if n < 4 || n > 24 || hasPrefix(name, vague) {
		return nil
	}
	for _, r := range name {
		if !unicode.Is(unicode.Han, r) && r != '、' {
			return nil
		}
	}
	return []extract.Mention{{Span: s, Type: graph.Topic, Name: name, Core: name, Entity: -1, Rule: "topic.open"}}
}
