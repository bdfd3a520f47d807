package recognize

import (
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// A verb is a cue with all the relations it may stand for.
type verb struct {
	word       string
	start, end int
	gap        int           // bytes between it and what it governs
	senses     []lexicon.Hit // of it, among those of other tables
	weak       bool          // says nothing of its object's type
}

// governor is the verb nearest before a position in its clause.
func governor(doc *extract.Document, terms []lexicon.Hit, at int) verb {
	for i := endingBy(terms, at) - 1; i >= 0; i-- {
		h := &terms[i]
		if h.Kind != lexicon.Cue || isNoun(doc.Text, h) || inName(doc, h.Start) {
			continue
		}
		first := i
		for first > 0 && terms[first-1].Start == h.Start && terms[first-1].End == h.End {
			first--
		}
		return verb{word: h.Sense.Word, start: h.Start, end: h.End, gap: at - h.End, senses: terms[first : i+1], weak: h.Sense.Col(1) == "no"}
	}
	return verb{gap: at}
}

// endingBy is how many terms there are before the first that ends behind a position.
func endingBy(terms []lexicon.Hit, at int) int {
	n := 0
	for n < len(terms) && terms[n].End <= at {
		n++
	}
	return n
}

// organised are words behind which 组织 is no verb.
var organised = wordlist.Of("社会", "国际", "民间", "行业", "公益", "基层", "党", "团", "群团", "合作", "经济", "犯罪", "恐怖", "极端", "武装", "邪教", "传销", "性质")

// broughtIn are words behind which 引进 is no verb.
var broughtIn = wordlist.Of("人才", "技术", "项目", "智力", "品种")

// isNoun reports a verb of the tables that is none where it stands: nobody 组织 anything in
// 非法社会组织, nor 创新 in 创新驱动发展战略.
func isNoun(text string, h *lexicon.Hit) bool {
	switch h.Sense.Word {
	case "组织":
		return organised.Ends(text[:h.Start])
	case "引进":
		return broughtIn.Ends(text[:h.Start])
	case "创新":
		return strings.HasPrefix(text[h.End:], "驱动")
	}
	return false
}

func (v *verb) can(p graph.Predicate) bool {
	for i := range v.senses {
		if v.senses[i].Kind == lexicon.Cue && v.senses[i].Sense.Value == string(p) {
			return true
		}
	}
	return false
}

// types reports whether the verb stands for a relation that says of a quote without a head noun
// what it is: 引入“心桥” is built, though 引入“心桥”机制 is adopted.
func (v *verb) types(p graph.Predicate) bool {
	for i := range v.senses {
		if h := &v.senses[i]; h.Kind == lexicon.Cue && h.Sense.Value == string(p) && h.Sense.Col(1) != "headed" {
			return true
		}
	}
	return false
}

// near reports whether the verb stands close enough to govern a quote.
func (v *verb) near() bool { return v.end > 0 && v.gap <= 20*3 }

// headFits reports whether a head noun types a quote: a strong one always does, a weak
// one where the verb's relation wants its type, or directly behind the quote.
func headFits(h *lexicon.Sense, v *verb, behind bool) bool {
	if h.Value == string(graph.Title) {
		return false
	}
	return h.Col(0) == "strong" || behind && h.Value != string(graph.Practice) || v.near() && v.wants(graph.Type(h.Value))
}

// wants reports whether any of the relations a verb may stand for takes a type.
func (v *verb) wants(typ graph.Type) bool {
	for i := range v.senses {
		if v.senses[i].Kind == lexicon.Cue && takes(v.senses[i].Sense, typ) {
			return true
		}
	}
	return false
}

// takes reports whether the relation of a cue takes a type of thing for its object.
func takes(cue *lexicon.Sense, typ graph.Type) bool {
	for i := range graph.Predicates {
		if info := &graph.Predicates[i]; string(info.Predicate) == cue.Value {
			return !info.SameType && containsType(info.Range, typ)
		}
	}
	return false
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
func typeOfVerb(v *verb) (graph.Type, bool) {
	built, adopted, ran := v.types(graph.Built), v.types(graph.Adopted), v.types(graph.Ran)
	switch {
	case built && adopted:
		return "", false
	case built && !ran:
		return graph.System, true
	case adopted && !ran:
		return graph.Practice, true
	case ran && !adopted && !built:
		return graph.Campaign, true
	}
	return "", false
}

// governorOf is the nearest verb before a head noun whose relation takes its type, or the one
// before that where the nearest is part of the name: 实施河湾治理深化提升行动.
func governorOf(doc *extract.Document, terms []lexicon.Hit, at int, typ graph.Type) verb {
	v := nearestOf(doc, terms, at, at, typ)
	if !mayBeInName.Has(v.word) {
		return v
	}
	if u := nearestOf(doc, terms, v.start, at, typ); u.end > 0 && u.end < v.start && u.gap <= maxReach && !mayBeInName.Has(u.word) && plainName(doc.Text[u.end:v.start]) && !another.In(doc.Text[u.end:v.start]) {
		return u
	}
	return v
}

// mayBeInName are verbs that stand in the names of operations and ways of working, too.
var mayBeInName = wordlist.Of("深化", "创新", "聚焦", "统筹", "落实", "参与", "推动", "推广", "运用", "执行", "完善", "应用")

// another stands before a verb that says more than the one before it: 采取措施进一步深化改革.
var another = wordlist.Of("进一步", "同", "哪些", "全面", "持续", "着力", "加快")

// nearestOf is the nearest verb before a position whose relation takes the type of a head noun.
func nearestOf(doc *extract.Document, terms []lexicon.Hit, before, head int, typ graph.Type) verb {
	for i := endingBy(terms, before) - 1; i >= 0; i-- {
		if h := &terms[i]; h.Kind == lexicon.Cue && takes(h.Sense, typ) && !isNoun(doc.Text, h) {
			return verb{word: h.Sense.Word, start: h.Start, end: h.End, gap: head - h.End, senses: terms[i : i+1]}
		}
	}
	return verb{}
}
