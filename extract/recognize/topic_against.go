package recognize

import (
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// actsAgainst reports a verb of action.
func actsAgainst(doc *extract.Document, h *lexicon.Hit) bool {
	return h.Kind == lexicon.Cue && h.Sense.Value == string(graph.Targeted) && !inName(doc, h.Start)
}

// objectTold is the object of a clause that says by 针对, 加大 or 对 what is acted against. It
// is empty where there is none.
func objectTold(clause string) extract.Span {
	if i := strings.Index(clause, "针对"); i >= 0 {
		return extract.Span{Start: i + len("针对"), End: len(clause)}
	}
	if pressures.In(clause) {
		if from := forceOn(clause); from >= 0 {
			return extract.Span{Start: from, End: len(clause)}
		}
	}
	return extract.Struck(clause)
}

// pressures are what is brought to bear on an object behind 对, and efforts those that are made
// greater.
var (
	pressures = wordlist.Of("打击力度", "整治力度", "查处力度", "惩治力度", "的打击", "的整治", "的重点整治", "的专项整治", "的严厉打击", "的查处")
	efforts   = wordlist.Of("打击力度", "整治力度", "查处力度", "惩治力度")
)

// forceOn reads 加大对X的打击力度: X begins behind 对, or behind 加大 where no 对 is.
func forceOn(text string) int {
	if !strings.Contains(text, "对") {
		if _, object, ok := strings.Cut(text, "加大"); ok && efforts.In(object) {
			return len(text) - len(object)
		}
		return -1
	}
	for _, w := range pressures.Words() {
		if end := strings.Index(text, w); end > 0 {
			if i := strings.LastIndex(text[:end], "对"); i >= 0 {
				return i + len("对")
			}
		}
	}
	return -1
}
