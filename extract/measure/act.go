package measure

import (
	"newsgraph/extract"
	"newsgraph/extract/lexicon"
)

func (m *meter) startsWithAct(s extract.Span) bool { return m.firstAct(s).Len() > 0 }

// firstAct is the verb an indicator opens with, with verbs right behind it: 排查整改.
func (m *meter) firstAct(s extract.Span) extract.Span {
	out := extract.Span{Start: s.Start, End: s.Start}
	terms := m.doc.TermsIn(s)
	for i := range terms {
		t := &terms[i]
		if t.Start > out.End {
			break
		}
		if t.Start == out.End && t.Kind == lexicon.Act && (out.Len() == 0 || t.End < s.End && t.Sense.Value != "noun") && isWord(m.doc, t) {
			out.End = t.End
		}
	}
	return out
}

// lastAct is the last verb of doing in a stretch.
func (m *meter) lastAct(s extract.Span) extract.Span {
	var out extract.Span
	terms := m.doc.TermsIn(s)
	for i := range terms {
		t := &terms[i]
		if t.Kind == lexicon.Act && t.Start >= out.End && (t.Sense.Value != "noun" || t.Start == s.Start) && isWord(m.doc, t) {
			out = extract.Span{Start: t.Start, End: t.End}
		}
	}
	return out
}

// hasClass reports a verb of a class: cause, spend.
func hasClass(doc *extract.Document, verb extract.Span, class string) bool {
	for _, t := range doc.TermsIn(verb) {
		if t.Kind == lexicon.Act && t.Sense.Value == class && t.Start == verb.Start && t.End == verb.End {
			return true
		}
	}
	return false
}

// firstVerb is where the first verb of doing stands in a gap, behind at least a noun.
func firstVerb(doc *extract.Document, terms []lexicon.Hit, gap extract.Span) (int, bool) {
	for i := range terms {
		t := &terms[i]
		if t.Start > gap.Start+3 && t.End <= gap.End && (t.Kind == lexicon.Act || t.Kind == lexicon.Cue && t.End-t.Start >= 6) && isWord(doc, t) {
			return t.Start, true
		}
	}
	return 0, false
}

// isWord reports whether a term is no part of a longer word: 出口 in 进出口, 增加 in 增加值.
// A term of one character must be a word by itself.
func isWord(doc *extract.Document, t *lexicon.Hit) bool {
	if t.End-t.Start >= 6 {
		return !doc.InLongerWord(extract.Span{Start: t.Start, End: t.End})
	}
	return doc.IsWord(extract.Span{Start: t.Start, End: t.End})
}
