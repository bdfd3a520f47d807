package relate

import (
	"regexp"
	"slices"
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// A work is a campaign, system or practice that a clause has for its subject: by its
// name, or as 该平台.
type work struct {
	extract.Span
	entity int
	typ    graph.Type
}

// originOf reads whose a work is, where the sentence is about the work: X由A研发,
// X是A打造的, X最早出自A, X被A在全市推广.
func (r *relator) originOf(s *scene, w work) bool {
	at, s := r.predicateAt(s, w)
	return r.passive(s, w, at) || r.definition(s, w, at) || r.source(s, w, at)
}

// predicateAt is where what is said of a work begins, past adverbs and times: in its
// clause, or in the next one where it stands alone (A首创的X，被B推广).
func (r *relator) predicateAt(s *scene, w work) (int, *scene) {
	if next := r.next(s); next != nil && w.End == s.clause.End {
		return r.start(next), next
	}
	return r.pastAdverbs(s, w.End), s
}

// founding are verbs by which a definition says whose work a thing is.
var founding = wordlist.Of("建立", "研发", "打造", "开发", "建设", "推出", "创立", "创建", "设立", "探索", "首创", "推行", "建成", "研制", "搭建", "创新", "摸索")

// makes are the verbs by which 由 says who does a work.
var makes = wordlist.Of("牵头", "开展", "组织", "承办", "实施", "发起", "部署", "统筹", "主抓", "主导", "主办", "攻关", "承建", "共建").With(founding.Words()...)

// spreads are the verbs by which 被 says who took a practice over.
var spreads = wordlist.Of("推广", "推开", "采用", "采纳", "引入", "引进", "借鉴", "复制", "推行")

// passives stand before the one by whom a work is done or taken over, byWhom before the one
// who does it.
var (
	passives = wordlist.Of("由", "被", "得到")
	byWhom   = wordlist.Of("由")
)

// passive reads “江海”平台由某市公安局自主研发, “X”行动由Y牵头开展, and X被Z在全市推广.
func (r *relator) passive(s *scene, w work, at int) bool {
	by, verbs := passives.Opening(r.doc.Text[at:s.clause.End]), spreads
	if by == "由" {
		verbs = makes
	}
	if by == "" || !s.names.has(anAgency) || !verbs.In(r.doc.Text[at:s.clause.End]) {
		return false
	}
	list := r.rosterAt(s, at+len(by))
	for _, a := range list.members {
		r.say(s, a.Entity, predicateOf(w.typ), w.entity, extract.Span{Start: w.Start, End: s.clause.End}, "deed.passive", nil)
	}
	if by == "由" && len(list.members) > 0 {
		r.alsoBy(s, w)
	}
	return len(list.members) > 0
}

// alsoBy reads X由A部署，B组织实施: the next clause is an agency and what it does with the work.
func (r *relator) alsoBy(s *scene, w work) {
	for next := r.next(s); next != nil; next = r.next(next) {
		list := r.rosterAt(next, next.clause.Start)
		rest := r.doc.Text[r.pastAdverbs(next, list.End):next.clause.End]
		if verb := makes.Opening(rest); verb == "" || strings.TrimSuffix(rest[len(verb):], "实施") != "" {
			return
		}
		for _, a := range list.members {
			r.say(next, a.Entity, predicateOf(w.typ), w.entity, extract.Span{Start: w.Start, End: next.clause.End}, "deed.passive", nil)
		}
	}
}

// leads says who leads.
var leads = wordlist.Of("牵头")

// leadsAll closes a clause that tells who leads what its sentence has told of.
var leadsAll = regexp.MustCompile(`^(?:具体|统一)?牵头(?:负责|抓总|组织|协调|实施|推进|落实)*$`)

// ledBy reads A部署X行动，由B牵头负责: B runs it, too.
func (r *relator) ledBy(s *scene) {
	if !s.names.has(anAgency) || !leads.In(s.text) {
		return
	}
	at := r.start(s)
	list := r.rosterAt(s, at+len(byWhom.Opening(r.doc.Text[at:s.clause.End])))
	if len(list.members) == 0 || !leadsAll.MatchString(r.doc.Text[list.End:s.clause.End]) {
		return
	}
	for _, e := range r.runIn(extract.Span{Start: s.sentence.Start, End: s.clause.Start}) {
		for _, a := range list.members {
			r.say(s, a.Entity, graph.Ran, e, extract.Span{Start: a.Start, End: s.clause.End}, "deed.lead", nil)
		}
	}
}

// runIn are the operations that a stretch of text has been found to say were run.
func (r *relator) runIn(span extract.Span) (out []int) {
	for i := range r.doc.Relations {
		if rel := &r.doc.Relations[i]; rel.Predicate == graph.Ran && span.Holds(rel.Span) && !slices.Contains(out, rel.Object) {
			out = append(out, rel.Object)
		}
	}
	return out
}

// defines opens what a work is.
var defines = wordlist.Of("是由", "系由", "是", "系")

// definition reads “城市管家”是临江市…建立起来的系统, and “清湖”是某局部署的专项行动: who
// stands behind 是 made it.
func (r *relator) definition(s *scene, w work, at int) bool {
	is := defines.Opening(r.doc.Text[at:s.clause.End])
	verbs := founding
	if w.typ == graph.Campaign {
		verbs = makes
	}
	if is == "" || !verbs.In(r.doc.Text[at:s.clause.End]) || !r.isSubject(w.Start) {
		return false
	}
	owner := r.pastAdverbs(s, at+len(is))
	if owner > at+len(is) { // 是去年由某局研发的
		owner += len(byWhom.Opening(r.doc.Text[owner:s.clause.End]))
	}
	return r.ownerAt(s, w, owner, "deed.definition")
}

// sources say where a work comes from.
var sources = wordlist.Of("出自", "源自", "源于", "起源于", "发源于", "诞生于", "首创于", "始于")

// source reads “三级联防”最早出自临江市某派出所.
func (r *relator) source(s *scene, w work, at int) bool {
	from := sources.Opening(r.doc.Text[at:s.clause.End])
	return from != "" && r.ownerAt(s, w, at+len(from), "deed.source")
}

// ownerAt says that the agency or place named at a byte has done a work.
func (r *relator) ownerAt(s *scene, w work, at int, rule string) bool {
	for _, j := range s.mentions {
		if m := r.mention(j); m.Start == at && (m.Type == graph.Agency || m.Type == graph.Place) && !r.isNested(s, m) {
			r.say(s, m.Entity, predicateOf(w.typ), w.entity, extract.Span{Start: w.Start, End: s.clause.End}, rule, nil)
			return true
		}
	}
	return false
}

// pointers stand before what a text has named.
var pointers = wordlist.Of("该", "这一", "这个", "这套", "这项", "这种", "此次", "本次", "此项", "该项", "此")

// isSubject reports a work whose clause begins with it, or with 这个.
func (r *relator) isSubject(at int) bool {
	before := r.doc.Text[r.doc.Clauses[r.doc.ClauseAt(at)].Start:at]
	return before == "" || pointers.Opening(before) == before
}

// subjectWork is the work that a sentence opens with, for a later clause that tells by whom
// it is done: X行动为期三月，由某局牵头开展.
func (r *relator) subjectWork(s *scene) (work, bool) {
	first := r.scene(s.first)
	if !first.names.has(aWork) {
		return work{}, false
	}
	for _, j := range first.mentions {
		if m := r.mention(j); m.Start == first.clause.Start && castOf(m.Type).has(aWork) {
			return work{m.Span, m.Entity, m.Type}, true
		}
	}
	return work{}, false
}

// practices are words for a practice named before, besides head nouns.
var practices = wordlist.Of("做法", "经验")

// pronoun is the work that 该平台, 这一做法 or a bare 行动 at the head of a clause means:
// the one of its type that the paragraph named last.
func (r *relator) pronoun(s *scene) (work, bool) {
	pointer := pointers.Opening(s.text)
	if pointer == "" && !strings.Contains(s.text, "由") {
		return work{}, false
	}
	at := s.clause.Start + len(pointer)
	typ, end := r.headAt(s, at)
	if end == at || pointer == "" && !byWhom.Opens(r.doc.Text[end:s.clause.End]) {
		return work{}, false
	}
	e := r.lastInBlock(s, typ, s.clause.Start)
	return work{extract.Span{Start: s.clause.Start, End: end}, e, typ}, e >= 0
}

// pointedOperation is the operation that 该行动 and 此次专项行动 mean behind a verb that says
// who runs it: 某局联合某院启动此次行动.
func (r *relator) pointedOperation(s *scene) (v extract.Span, w work, ok bool) {
	if !r.mayMean(s, aCampaign) {
		return v, w, false
	}
	verbs := r.verbs(s)
	for i := range verbs {
		t := &verbs[i]
		pointer := pointers.Opening(r.doc.Text[t.End:s.clause.End])
		if pointer == "" || t.says() != graph.Ran || r.inName(t.Start) {
			continue
		}
		head := t.End + len(pointer)
		typ, end := r.headAt(s, head)
		if end == head || typ != graph.Campaign {
			continue
		}
		e := r.lastInBlock(s, typ, t.Start)
		return t.Span, work{extract.Span{Start: t.Start, End: end}, e, typ}, e >= 0
	}
	return v, w, false
}

// headAt is the type of the head noun at a byte, and where it ends.
func (r *relator) headAt(s *scene, at int) (graph.Type, int) {
	for _, t := range r.termsAt(s, at) {
		if t.Kind == lexicon.Head {
			return graph.Type(t.Sense.Value), t.End
		}
	}
	return graph.Practice, at + len(practices.Opening(r.doc.Text[at:s.clause.End]))
}

// lastInBlock is the entity of a type that the block of a clause names last before a byte,
// or where it names none, the paragraph before it.
func (r *relator) lastInBlock(s *scene, t graph.Type, before int) int {
	b := s.clause.Block
	found := r.lastIn(extract.Span{Start: r.doc.Blocks[b].Start, End: before}, t)
	if found < 0 && b > 0 && r.doc.Blocks[b].Role == extract.Paragraph && r.doc.Blocks[b-1].Role == extract.Paragraph {
		found = r.lastIn(r.doc.Blocks[b-1].Span, t)
	}
	return found
}

// mayMean reports whether lastInBlock may find an entity of some types.
func (r *relator) mayMean(s *scene, any cast) bool {
	b := s.clause.Block
	return r.blocks[b].has(any) || b > 0 && r.blocks[b-1].has(any)
}

// lastIn is the entity of a type that a stretch of text names last, -1 where it names none.
func (r *relator) lastIn(span extract.Span, t graph.Type) int {
	found := -1
	for _, j := range r.doc.MentionsIn(span) {
		if m := r.mention(j); m.Type == t && m.Entity >= 0 {
			found = m.Entity
		}
	}
	return found
}
