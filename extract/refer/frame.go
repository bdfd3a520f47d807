package refer

import (
	"slices"
	"strings"

	"newsgraph/extract"
	"newsgraph/graph"
)

// Frames fills doc.Frames, one a clause: who acts, where, in which operation, on which
// platform and in which period, whether the clause says so or inherits it. What a
// clause names holds to the end of its paragraph; a new paragraph begins with the
// article's own actor; captions and anecdotes set nothing.
//
// The stack of frames follows the generalised topic structure of Song Rou (宋柔):
// a clause without a subject attaches to the nearest one before it.
func Frames(doc *extract.Document) {
	f := framer{doc: doc, lender: -1, none: extract.Frame{Actor: -1, Scope: -1, Campaign: -1, System: -1, Period: -1, Source: -1}}
	f.subjects = make([]subject, len(doc.Clauses))
	for i := range doc.Clauses {
		f.subjects[i] = f.subjectOf(i)
	}
	f.bodies = wholeBodies(doc)
	f.named = map[int]int{}
	for _, m := range doc.Mentions {
		f.named[m.Entity]++
	}
	f.article = f.articleFrame()
	f.report = f.isReport()
	f.section, f.items, f.now = f.article, f.article, f.article
	doc.Frames = slices.Grow(doc.Frames[:0], len(doc.Clauses))[:len(doc.Clauses)]
	for i := range doc.Clauses {
		f.step(i)
	}
}

type framer struct {
	doc      *extract.Document
	none     extract.Frame
	article  extract.Frame
	section  extract.Frame
	items    extract.Frame // of the paragraph that dash items belong to
	now      extract.Frame // what the paragraph has said so far
	opening  extract.Frame // of the paragraph's first clause
	hosts    bool          // the sentence has told a figure of the article's own actor
	lender   int           // who acts again once the sentence is over that another leads, or -1
	subjects []subject
	report   bool         // the article's own actor reports its own work
	named    map[int]int  // how often each agency is named
	bodies   map[int]bool // agencies of the whole country
}

// step makes the frame of clause i from what its paragraph said before.
func (f *framer) step(i int) {
	c := f.doc.Clauses[i]
	if i == 0 || f.doc.Clauses[i-1].Block != c.Block {
		f.enterBlock(c.Block)
	} else if f.doc.Clauses[i-1].Sentence != c.Sentence {
		f.enterSentence()
	}
	f.now.ActorBy = farther(f.now.ActorBy)
	s := f.ahead(i)
	outer := f.now
	if s.speaks && f.ofArticle(s.entity) {
		s.entity = -1 // what a unit's head tells is the whole's
	}
	if s.entity >= 0 {
		if !s.local { // 县里 is no bureau
			s.entity = f.authority(s.entity)
		}
		f.now.Actor, f.now.ActorBy = s.entity, extract.InClause
		if s.kind == topicSubject {
			f.now.System = -1
		}
	}
	if s.entity < 0 && f.article.Actor >= 0 && f.ofTheWhole(c) {
		f.now.Actor, f.now.ActorBy = f.article.Actor, extract.InArticle
	}
	if e := f.nearer(c); s.entity < 0 && e >= 0 {
		f.now.Actor, f.now.ActorBy = e, extract.InSentence
	}
	f.mentioned(c)
	f.now.Period = f.period(i)
	if i == 0 || f.doc.Clauses[i-1].Block != c.Block {
		f.opening = f.now
	}
	if f.now.Actor == f.article.Actor && f.counts(c.Span) {
		f.hosts = true
	}
	frame := f.now
	frame.Caption = f.role(c.Block) == extract.Caption
	f.doc.Frames[i] = frame
	if s.kind == leadSubject {
		f.lender = outer.Actor
	}
	if s.kind == agentSubject || frame.Caption { // 由…, 被…: of this clause alone
		f.now.Actor, f.now.ActorBy = outer.Actor, outer.ActorBy
	}
}

// ahead is the subject of clause i, or for a clause that opens its sentence without
// one, the agency that the next clause names: 坚持…，某派出所把…. One of another kind than
// the article's own only answers to what it has done: 提出抗诉17件，法院已改判9件.
func (f *framer) ahead(i int) subject {
	s := f.subjects[i]
	c := f.doc.Clauses[i]
	if s.entity >= 0 || c.Part != 0 || i+1 >= len(f.doc.Clauses) || f.doc.Clauses[i+1].Sentence != c.Sentence {
		return s
	}
	next := f.subjects[i+1]
	if f.otherKind(next.entity) && f.counts(c.Span) {
		return s
	}
	if next.entity < 0 || next.kind != topicSubject || f.doc.Entities[next.entity].Type != graph.Agency || !f.opens(i+1, next.entity) {
		return s
	}
	return next
}

// counts reports whether a clause tells a figure.
func (f *framer) counts(clause extract.Span) bool {
	i := f.doc.FirstQuantity(clause.Start)
	return i < len(f.doc.Quantities) && clause.Holds(f.doc.Quantities[i].Span)
}

// opens reports whether a clause begins with the name of an entity.
func (f *framer) opens(clause, entity int) bool {
	c := f.doc.Clauses[clause]
	for _, j := range f.doc.MentionsIn(c.Span) {
		if m := f.doc.Mentions[j]; m.Entity == entity {
			return m.Start == c.Start
		}
	}
	return false
}

func farther(d extract.Distance) extract.Distance {
	if d == extract.InClause {
		return extract.InSentence
	}
	return d
}

func (f *framer) role(block int) extract.Role { return f.doc.Blocks[block].Role }

func (f *framer) enterBlock(block int) {
	f.lender, f.hosts = -1, false
	switch f.role(block) {
	case extract.Title:
		f.section, f.now = f.article, f.article
	case extract.Heading:
		f.section = f.article
		if e := f.reporter(block); e >= 0 {
			f.section.Actor = e
		}
		f.now = f.section
	case extract.Item:
		if block > 0 && f.role(block-1) != extract.Item {
			f.items = f.now
		}
		f.now = f.items
		f.now.System, f.now.ActorBy = -1, extract.InSection
	default:
		campaign := f.now.Campaign
		f.now = f.section
		if f.article.Campaign < 0 && campaign >= 0 && f.role(block) == extract.Paragraph {
			f.now.Campaign = -1
		}
	}
}

func (f *framer) enterSentence() {
	if f.lender >= 0 {
		f.now.Actor, f.lender = f.lender, -1
	}
	if f.visits(f.now.Actor) {
		f.now.Actor = f.article.Actor
	}
	if f.now.ActorBy < extract.InParagraph {
		f.now.ActorBy = extract.InParagraph
	}
	f.now.System = -1
	f.hosts = false
}

// mentioned lets the names of a clause set its place, operation and platform.
func (f *framer) mentioned(c extract.Clause) {
	scope := -1
	for _, i := range f.doc.MentionsIn(c.Span) {
		m := &f.doc.Mentions[i]
		if m.Entity < 0 {
			continue
		}
		switch m.Type {
		case graph.Place:
			if !f.inName(i) && !f.compared(c.Span, m.Span) && !f.ofRank(c, m) {
				scope = m.Entity
			}
		case graph.Campaign:
			f.now.Campaign = m.Entity
		case graph.System:
			f.now.System = m.Entity
		case graph.Topic:
			f.now.Topic = m.Core
		}
	}
	if scope >= 0 {
		f.now.Scope = scope
	}
}

// compared reports a place that a figure is only held against: 高于全省平均水平,
// 全市第一, 在珠江流域42个城市中列第19位, 拥有全国72%的国土面积.
func (f *framer) compared(c, place extract.Span) bool {
	before, after := f.doc.Text[c.Start:place.Start], f.doc.Text[place.End:c.End]
	if _, stands, in := strings.Cut(after, "中"); in && strings.HasSuffix(before, "在") && extract.OpensWith(stands, []string{"列", "位", "排", "居", "名列"}) {
		return true
	}
	if q := f.doc.FirstQuantity(place.End); strings.HasPrefix(f.doc.Slice(place), "全") && q < len(f.doc.Quantities) && f.doc.Quantities[q].Start == place.End && f.doc.Quantities[q].Unit == "%" {
		return true
	}
	return extract.EndsWith(before, []string{"高于", "低于", "比", "较", "好于", "快于", "占", "位居", "位列", "名列", "列"}) ||
		extract.OpensWith(after, []string{"平均", "均值", "第", "前", "排名", "首", "领先"})
}

// ofRank reports the country inside a clause of a local story, where it only says of which rank
// a thing is: 全国重点文物保护单位15处 of a county.
func (f *framer) ofRank(c extract.Clause, place *extract.Mention) bool {
	if f.doc.Home == "" || f.doc.Home == extract.Nation || f.codeOf(place.Entity) != extract.Nation {
		return false
	}
	return !f.opensWith(c, place.Start) || strings.HasPrefix(f.doc.Slice(c.Span), "其中")
}

// inName reports a mention that is part of another's name: 全国 in an honour's.
func (f *framer) inName(i int) bool {
	m := f.doc.Mentions[i]
	for j := max(0, i-3); j < len(f.doc.Mentions) && f.doc.Mentions[j].Start <= m.Start; j++ {
		if o := f.doc.Mentions[j]; o.Type != m.Type && o.Holds(m.Span) {
			return true
		}
	}
	return false
}

// period is the nearest stretch of time said in the clause, before it in the sentence,
// or at the head of the paragraph.
func (f *framer) period(i int) int {
	c := f.doc.Clauses[i]
	found := -1
	for j := f.doc.FirstPeriod(c.Start); j < len(f.doc.Periods) && f.doc.Periods[j].Span.Start < c.End; j++ {
		if p := f.doc.Periods[j].Span; c.Holds(p) && !extract.EndsWith(f.doc.Text[c.Start:p.Start], []string{"较", "比", "与"}) {
			found = j // not the one a figure is compared with
		}
	}
	if found >= 0 {
		return found
	}
	return f.now.Period
}
