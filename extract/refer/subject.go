package refer

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// A subject is who a clause says acts.
type subject struct {
	entity int // index in doc.Entities, or -1
	kind   subjectKind
	local  bool // the authorities of a place, in so many words: 县里
	speaks bool // through one who holds a post in it: 刑侦大队大队长…说
	quoted bool // for figures it made known: 县统计局发布的数据显示
}

type subjectKind uint8

const (
	noSubject    subjectKind = iota
	topicSubject             // stays the actor of what follows
	agentSubject             // behind 由 or 被: of this clause alone
	leadSubject              // behind 由, before 牵头: to the end of its sentence
)

// subjectOf finds the agency that acts in a clause, or the place that stands for one.
func (f *framer) subjectOf(c clause) subject {
	for _, j := range c.mentions {
		m := &f.doc.Mentions[j]
		if m.Entity < 0 {
			continue
		}
		switch m.Type {
		case graph.Place:
			if f.placeActs(c, m) && !f.inBracket(m.Span, c.Span) {
				return subject{entity: m.Entity, kind: topicSubject, local: authorities(m)}
			}
		case graph.Agency:
			if s := f.agencySubject(c, m); s.kind != noSubject && !f.inBracket(m.Span, c.Span) {
				return s
			}
		}
	}
	return subject{entity: -1}
}

// agencySubject is an agency that a clause names as the one that acts in it.
func (f *framer) agencySubject(c clause, m *extract.Mention) subject {
	before, after := f.doc.Text[c.Start:m.Start], f.doc.Text[m.End:c.End]
	kind := agencyRole(before, after)
	if kind == noSubject || kind == topicSubject && before != "" && f.verbIn(extract.Span{Start: c.Start, End: m.Start}) || f.ofMember(c, m) {
		return subject{}
	}
	quoted := onlyQuoted(after)
	if quoted && f.codeOf(m.Entity) == "" {
		return subject{}
	}
	return subject{entity: m.Entity, kind: kind, speaks: f.speaksThrough(m, c.Span), quoted: quoted}
}

// maxQuoted is how many characters may stand between an agency and what is quoted of it.
const maxQuoted = 10

// published stand before a paper that is quoted.
var published = wordlist.Of("发布的", "公布的")

// onlyQuoted reports, by what stands behind its name, an agency that a text names for a
// paper of its alone: 某组织不久前发布的报告. What such a paper of a place's agency tells is
// of that place.
func onlyQuoted(after string) bool {
	const reach = maxQuoted*len("字") + len("发布的")
	at, _ := published.First(after[:min(len(after), reach)])
	if at < 0 {
		return false
	}
	for _, r := range after[:at] {
		if !extract.Han(r) {
			return false
		}
	}
	return true
}

// speechVerbs follow the name of one who speaks.
var speechVerbs = wordlist.Of("说", "介绍", "表示", "坦言", "告诉", "指出", "透露", "称", "强调", "直言", "澄清", "提醒", "感慨", "回忆")

// memberships follow the name of a committee of which one who acts in another post is only a
// member: 市委常委、政法委书记周某带头包案.
var memberships = wordlist.Of("常委、", "委员、")

// ofMember reports an agency whose name, or a longer one that it opens, tells only of which
// committee one is a member.
func (f *framer) ofMember(c clause, agency *extract.Mention) bool {
	for _, j := range c.mentions {
		m := &f.doc.Mentions[j]
		if m.Start > agency.Start {
			break
		}
		if m.End >= agency.End && m.Type == graph.Agency && memberships.Opens(f.doc.Text[m.End:c.End]) {
			return true
		}
	}
	return false
}

// speaksThrough reports an agency that a clause names only to say in which post one is who
// speaks: 刑侦大队大队长某某说.
func (f *framer) speaksThrough(agency *extract.Mention, clause extract.Span) bool {
	for _, t := range f.doc.TermsAt(agency.End) {
		if t.Kind == lexicon.Post {
			return speechVerbs.In(f.doc.Text[agency.End:clause.End])
		}
	}
	return false
}

// inBracket reports whether a mention stands inside a name in quotes or in parentheses.
func (f *framer) inBracket(m, clause extract.Span) bool {
	for i := f.doc.BracketAt(m.Start); i >= 0; i = f.doc.Brackets[i].Parent {
		if b := &f.doc.Brackets[i]; !b.Speech && b.Holds(m) && b.Start >= clause.Start {
			return true
		}
	}
	return false
}

// objectMarks stand right before what is acted on or with, not who acts.
var objectMarks = wordlist.Of("在", "对", "向", "为", "与", "同", "跟", "给", "把", "将", "联合", "会同", "协同", "携手", "配合", "协调", "联动", "位于", "对于", "关于", "属于", "用于", "以及", "联系", "支持", "指导", "要求", "全国", "入驻", "走进", "依托", "加强与", "依靠", "比", "较", "获得", "荣获", "听取")

// agentMarks stand before the one who acts, where the subject is acted on.
var agentMarks = wordlist.Of("由", "经")

// noSubjects are objectMarks, what stands before who gives something to the subject (被公安部
// 授予, 受省公安厅委托), and what stands before a later member of a list.
var noSubjects = objectMarks.With("被", "受", "获", "、", "和")

// maxHelp is how many characters may stand between an agency and the end of a clause that says
// that it helps, those of one listed with it among them.
const maxHelp = 12

// helpVerbs end such a clause.
var helpVerbs = wordlist.Of("支持", "配合", "协助", "参与", "参加", "列席", "见证")

// helps reports a clause in which an agency does no more than stand by what another does, and
// which is over with that: 市检察院全程支持. What follows is the other's again.
func helps(after string) bool {
	return helpVerbs.Ends(after) && utf8.RuneCountInString(after) <= maxHelp
}

// agencyRole is the part that an agency has in a clause by what stands before and behind it.
func agencyRole(before, after string) subjectKind {
	if before != "" {
		before = strings.TrimRight(before, " 　")
	}
	switch {
	case agentMarks.Ends(before):
		if strings.HasPrefix(after, "牵头") {
			return leadSubject
		}
		return agentSubject
	case noSubjects.Ends(before):
		return noSubject
	case helps(after):
		return agentSubject
	case after == "" && (strings.HasSuffix(before, "从") || strings.HasSuffix(before, "到")):
		return noSubject
	}
	return topicSubject
}

// verbIn reports a verb of deed between the head of a clause and an agency: what it acts
// on comes behind it, 不断提升分局应急处置能力.
func (f *framer) verbIn(s extract.Span) bool {
	for _, t := range f.doc.TermsIn(s) {
		if (t.Kind == lexicon.Cue || t.Kind == lexicon.Change || t.Kind == lexicon.Act) && t.End-t.Start >= 6 {
			return true
		}
	}
	return false
}
