package recognize

import (
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/graph"
)

// actsAgainst is where the object of a verb of action begins in a clause, or -1.
func actsAgainst(doc *extract.Document, c extract.Span) int {
	text := doc.Slice(c)
	if !extract.HoldsAny(text, []string{"对", "加大"}) {
		return verbAgainst(doc, c)
	}
	if i := strings.Index(text, "针对"); i >= 0 {
		from := i + len("针对")
		return c.Start + from + len(voiced(text[from:]))
	}
	if at := forceOn(text); at >= 0 {
		return c.Start + at
	}
	return verbAgainst(doc, c)
}

// verbAgainst is where the last verb of action of a clause ends, or -1.
func verbAgainst(doc *extract.Document, c extract.Span) int {
	at := -1
	for _, h := range doc.TermsIn(c) {
		if h.Kind == lexicon.Cue && h.Sense.Value == string(graph.Targeted) && !inName(doc, h.Start) {
			at = h.End
		}
	}
	return at
}

// forceOn reads 加大对X的打击力度: X begins behind 对, or behind 加大 where no 对 is.
func forceOn(text string) int {
	if _, object, ok := strings.Cut(text, "加大"); ok && !strings.Contains(text, "对") && extract.HoldsAny(object, []string{"打击力度", "整治力度", "查处力度", "惩治力度"}) {
		return len(text) - len(object)
	}
	for _, w := range []string{"打击力度", "整治力度", "查处力度", "惩治力度", "的打击", "的整治", "的重点整治", "的专项整治", "的严厉打击", "的查处"} {
		if end := strings.Index(text, w); end > 0 {
			if i := strings.LastIndex(text[:end], "对"); i >= 0 {
				return i + len("对")
			}
		}
	}
	return -1
}
