package recognize

import (
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/graph"
)

// A verb is a cue with all the relations it may stand for.
type verb struct {
	word       string
	start, end int
	gap        int // bytes between it and what it governs
	predicates []graph.Predicate
	weak       bool // says nothing of its object's type
}

// governor is the verb nearest before a position in its clause.
func governor(doc *extract.Document, terms []lexicon.Hit, at, from int) verb {
	var v verb
	for _, h := range terms {
		if h.End > at {
			break
		}
		if h.Kind != lexicon.Cue || inName(doc, h.Start) || isNoun(doc, h) {
			continue
		}
		if h.Start != v.start || h.End != v.end {
			v = verb{start: h.Start, end: h.End, word: h.Sense.Word}
		}
		v.predicates = append(v.predicates, graph.Predicate(h.Sense.Value))
		v.weak = h.Sense.Col(1) == "no"
	}
	v.gap = at - v.end
	return v
}

// organised are words behind which 组织 is no verb.
var organised = []string{"社会", "国际", "民间", "行业", "公益", "基层", "党", "团", "群团", "合作", "经济", "犯罪", "恐怖", "极端", "武装", "邪教", "传销", "性质"}

// isNoun reports a verb of the tables that is none where it stands: nobody 组织 anything in
// 非法社会组织, nor 创新 in 创新驱动发展战略.
func isNoun(doc *extract.Document, h lexicon.Hit) bool {
	return h.Sense.Word == "组织" && extract.EndsWith(doc.Text[:h.Start], organised) ||
		h.Sense.Word == "创新" && strings.HasPrefix(doc.Text[h.End:], "驱动")
}

func (v verb) can(p graph.Predicate) bool {
	for _, q := range v.predicates {
		if q == p {
			return true
		}
	}
	return false
}

// near reports whether the verb stands close enough to govern a quote.
func (v verb) near() bool { return v.end > 0 && v.gap <= 20*3 }

// headFits reports whether a head noun types a quote: a strong one always does, a weak
// one where the verb's relation wants its type, or directly behind the quote.
func headFits(h *lexicon.Sense, v verb, behind bool) bool {
	if h.Value == "Title" {
		return false
	}
	if h.Col(0) == "strong" || behind && h.Value == "Campaign" {
		return true
	}
	for _, p := range v.predicates {
		if info, ok := p.Info(); ok && v.near() && containsType(info.Range, graph.Type(h.Value)) {
			return true
		}
	}
	return behind && h.Value != "Practice"
}

func containsType(types []graph.Type, t graph.Type) bool {
	for _, x := range types {
		if x == t {
			return true
		}
	}
	return false
}

// typeOfVerb is what a verb alone says of a quote without a head noun; ok is false
// where the verb takes more than one type.
func typeOfVerb(v verb) (graph.Type, bool) {
	switch {
	case v.can(graph.Built) && v.can(graph.Adopted):
		return "", false
	case v.can(graph.Built) && !v.can(graph.Ran):
		return graph.System, true
	case v.can(graph.Adopted) && !v.can(graph.Ran):
		return graph.Practice, true
	case v.can(graph.Ran) && !v.can(graph.Adopted) && !v.can(graph.Built):
		return graph.Campaign, true
	}
	return "", false
}

// governorOf is the nearest verb before a head noun whose relation takes its type.
func governorOf(doc *extract.Document, terms []lexicon.Hit, at int, typ graph.Type) verb {
	var best verb
	for _, h := range terms {
		if h.End > at {
			break
		}
		if h.Kind != lexicon.Cue || isNoun(doc, h) {
			continue
		}
		info, ok := graph.Predicate(h.Sense.Value).Info()
		if !ok || !containsType(info.Range, typ) || info.SameType {
			continue
		}
		best = verb{word: h.Sense.Word, start: h.Start, end: h.End, gap: at - h.End, predicates: []graph.Predicate{info.Predicate}}
	}
	return best
}
