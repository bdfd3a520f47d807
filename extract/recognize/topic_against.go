package recognize

import (
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// actsAgainst is where the object begins in a clause that says by 针对 or 加大 what is acted
// against, or -1.
func actsAgainst(clause string) int {
	if !byForce.In(clause) {
		return -1
	}
	if i := strings.Index(clause, "针对"); i >= 0 {
		from := i + len("针对")
		return from + len(voiced(clause[from:]))
	}
	return forceOn(clause)
}

// byForce are words of which a clause holds one that says so.
var byForce = wordlist.Of("对", "加大")

// verbAgainst is where the last verb of action among the terms of a clause ends, or -1.
func verbAgainst(doc *extract.Document, terms []lexicon.Hit) int {
	for i := len(terms) - 1; i >= 0; i-- {
		if h := &terms[i]; h.Kind == lexicon.Cue && h.Sense.Value == string(graph.Targeted) && !inName(doc, h.Start) {
			return h.End
		}
	}
	return -1
}

// pressures are what is brought to bear on an object behind 对, and efforts those that are made
// greater.
var (
	pressures = wordlist.Of("打击力度", "整治力度", "查处力度", "惩治力度", "的打击", "的整治", "的重点整治", "的专项整治", "的严厉打击", "的查处")
	efforts   = wordlist.Of("打击力度", "整治力度", "查处力度", "惩治力度")
)

// forceOn reads 加大对X的打击力度: X begins behind 对, or behind 加大 where no 对 is.
func forceOn(text string) int {
	if !pressures.In(text) {
		return -1
	}
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
