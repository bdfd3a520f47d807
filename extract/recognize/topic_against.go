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
func objectTold(doc *extract.Document, i int) extract.Span {
	c := doc.Clauses[i].Span
	clause := doc.Slice(c)
	if aim := strings.Index(clause, "针对"); aim >= 0 {
		return extract.Span{Start: c.Start + aim + len("针对"), End: c.End}
	}
	if at, object := doc.StruckIn(i); object.Len() > 0 && tells.Opens(doc.Text[at:]) {
		return object
	}
	if from := forceOn(clause); from >= 0 {
		return extract.Span{Start: c.Start + from, End: c.End}
	}
	return extract.Span{}
}

// tells open what is acted against whatever it is called, as 推进 does not: 推进监督和隐患整治.
var tells = wordlist.Of("对", "加大")

// pressures are what is brought to bear on an object behind 对.
var pressures = wordlist.Of("打击力度", "整治力度", "查处力度", "惩治力度", "惩处力度", "严惩力度", "治理力度", "的打击", "的整治", "的惩治", "的惩处", "的严惩", "的重点整治", "的专项整治", "的严厉打击", "的查处")

// forceOn reads 加大对X的打击力度: X begins behind 对.
func forceOn(text string) int {
	if !pressures.In(text) {
		return -1
	}
	for _, w := range pressures.Words() {
		if end := strings.Index(text, w); end > 0 {
			if i := extract.Facing(text[:end]); i >= 0 {
				return i + len("对")
			}
		}
	}
	return -1
}
