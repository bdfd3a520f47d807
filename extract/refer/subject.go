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

// authorities reports a word that means those who govern a place: 县里, 市里.
func authorities(m *extract.Mention) bool {
	return strings.HasSuffix(m.Name, "里") && strings.HasSuffix(m.Attrs["scope"], "里")
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

// placeVerbs open what a place does when it stands for its authorities.
var placeVerbs = wordlist.Of("大力", "积极", "探索", "还", "始终", "不断", "率先", "连续", "通过", "将", "被", "获", "荣", "全面", "深入", "坚持", "紧紧", "持续", "创新", "先后", "两次", "已", "正", "着力", "聚焦", "牢固", "充分利用", "在全", "以", "成为", "入选", "多措并举", "立足", "围绕", "依托", "基于", "启动", "两市", "三市", "四市", "五市", "两省", "三省", "三地", "两地", "四地", "联合", "累计", "充分", "推出", "出台", "及时", "扎实", "稳步", "加快", "加大", "加强", "全力", "精心", "有序", "近日", "日前", "近期", "进一步", "因地制宜", "同步", "严格", "已经", "正在", "近年来", "今年")

// ownScope lists the words for one's own place that may act: 我国建成, 全国启动.
var ownScope = wordlist.Of("我国", "全国", "我省", "我市", "我区", "我县", "全省", "全市", local, "镇里", "镇上", "乡里", "省里", "市里", "区里", "县里", "州里", "旗里")

// whereMarks stand before a place where something happens.
var whereMarks = wordlist.Of("在", "对", "于", "从", "的")

// noDeed open what is told of the authorities of a place and is no deed of theirs.
var noDeed = wordlist.Of("的", "有", "最", "第", "、")

// placeActs reports whether a place opens its clause and a verb follows it.
func (f *framer) placeActs(c clause, m *extract.Mention) bool {
	if whereMarks.Ends(f.doc.Text[c.Start:m.Start]) || !f.opensWith(c.Clause, m.Start) {
		return false
	}
	end := f.listEnd(c, m)
	after := f.doc.Text[end:c.End]
	if authorities(m) { // 县里下决心
		return after != "" && !noDeed.Opens(after) && ownScope.Has(m.Name)
	}
	if !f.cueAt(end) && !placeVerbs.Opens(after) && !f.told(c.Clause, end) {
		return false
	}
	if strings.HasSuffix(m.Name, "流域") { // a river's basin has figures and does nothing
		return false
	}
	return m.Attrs["scope"] == "" || ownScope.Has(m.Name)
}

// cueAt reports whether a cue begins at a byte.
func (f *framer) cueAt(at int) bool {
	for _, t := range f.doc.TermsAt(at) {
		if t.Kind == lexicon.Cue {
			return true
		}
	}
	return false
}

// tellsOf open what is told of a place as such: 虹桥村是第一批, 古城镇则请进了…, 广东珠海对
// 招收毕业生的企业给予补贴.
var tellsOf = wordlist.Of("是", "则", "更", "现有", "共有", "也", "把", "对", "让", "要求", "紧跟", "利用", "在")

// tellsNothing open what goes on with the name of a place or counts what is in it: 浙江在建项目.
var tellsNothing = wordlist.Of("在建", "在内", "在外", "在职", "在校", "对外", "对口", "对接", "也门", "更新")

// told reports that a sentence turns, behind a place at its head, to how that fares: by a
// word for it or by a stretch of time, 莲湖村去年…. 则 turns to another inside one.
func (f *framer) told(c *extract.Clause, at int) bool {
	after := f.doc.Text[at:c.End]
	if c.Part != 0 {
		return strings.HasPrefix(after, "则")
	}
	if tellsOf.Opens(after) {
		return !tellsNothing.Opens(after)
	}
	i := f.doc.FirstPeriod(at)
	return i < len(f.doc.Periods) && f.doc.Periods[i].Span.Start == at && f.doc.Periods[i].Kind == extract.Window
}

// opensWith reports that only a time, a hedge or an adverb stands between the head of a
// clause and a place.
func (f *framer) opensWith(c *extract.Clause, at int) bool {
	if at == c.Start {
		return true
	}
	for i := f.doc.FirstPeriod(c.Start); i < len(f.doc.Periods) && f.doc.Periods[i].Span.Start < at; i++ {
		if f.doc.Periods[i].Span.End == at {
			return true
		}
	}
	for _, t := range f.doc.TermsIn(extract.Span{Start: c.Start, End: at}) {
		if t.End == at && (t.Kind == lexicon.Hedge || t.Kind == lexicon.Strip) {
			return true
		}
	}
	return false
}

// listEnd is where the list of places ends that a mention begins: 沈阳和锦州.
func (f *framer) listEnd(c clause, m *extract.Mention) int {
	end := m.End
	for _, j := range c.mentions {
		next := &f.doc.Mentions[j]
		if next.Start < m.End || next.Type != graph.Place {
			continue
		}
		switch f.doc.Text[end:next.Start] {
		case "、", "和", "与", "及", "": // 苏浙两地
			end = next.End
		default:
			return end
		}
	}
	return end
}
