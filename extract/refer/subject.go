package refer

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
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

// subjectOf finds the agency that acts in clause i, or the place that stands for one.
func (f *framer) subjectOf(i int) subject {
	c := f.doc.Clauses[i]
	for _, j := range f.doc.MentionsIn(c.Span) {
		m := &f.doc.Mentions[j]
		if m.Entity < 0 || m.Type != graph.Agency && m.Type != graph.Place || f.inBracket(m.Span, c.Span) {
			continue
		}
		before := f.doc.Text[c.Start:m.Start]
		after := f.doc.Text[m.End:c.End]
		if m.Type == graph.Place {
			if (m.Attrs["scope"] == "" || ownScope[m.Name]) && f.placeActs(c, m, before) {
				return subject{entity: m.Entity, kind: topicSubject, local: authorities(m)}
			}
			continue
		}
		if f.ofMember(m, c.Span) || f.codeOf(m.Entity) == "" && onlyQuoted(after) {
			continue
		}
		if kind := agencyRole(before, after); kind != noSubject && (kind != topicSubject || !f.verbIn(extract.Span{Start: c.Start, End: m.Start})) {
			return subject{entity: m.Entity, kind: kind, speaks: f.speaksThrough(m, c.Span), quoted: onlyQuoted(after)}
		}
	}
	return subject{entity: -1}
}

// maxQuoted is how many characters may stand between an agency and what is quoted of it.
const maxQuoted = 10

// onlyQuoted reports, by what stands behind its name, an agency that a text names for a
// paper of its alone: 某组织不久前发布的报告. What such a paper of a place's agency tells is
// of that place.
func onlyQuoted(after string) bool {
	for i, r := range after {
		if i > maxQuoted*len("字") || !extract.Han(r) {
			return false
		}
		if extract.OpensWith(after[i:], []string{"发布的", "公布的"}) {
			return true
		}
	}
	return false
}

// speechVerbs follow the name of one who speaks.
var speechVerbs = []string{"说", "介绍", "表示", "坦言", "告诉", "指出", "透露", "称", "强调", "直言", "澄清", "提醒", "感慨", "回忆"}

// memberships follow the name of a committee of which one who acts in another post is only a
// member: 市委常委、政法委书记周某带头包案.
var memberships = []string{"常委、", "委员、"}

// ofMember reports an agency whose name, or a longer one that it opens, tells only of which
// committee one is a member.
func (f *framer) ofMember(agency *extract.Mention, clause extract.Span) bool {
	for _, j := range f.doc.MentionsIn(clause) {
		m := &f.doc.Mentions[j]
		if m.Type == graph.Agency && m.Holds(agency.Span) && extract.OpensWith(f.doc.Text[m.End:clause.End], memberships) {
			return true
		}
	}
	return false
}

// speaksThrough reports an agency that a clause names only to say in which post one is who
// speaks: 刑侦大队大队长某某说.
func (f *framer) speaksThrough(agency *extract.Mention, clause extract.Span) bool {
	rest := extract.Span{Start: agency.End, End: clause.End}
	if !extract.HoldsAny(f.doc.Slice(rest), speechVerbs) {
		return false
	}
	for _, t := range f.doc.TermsIn(rest) {
		if t.Start > agency.End {
			break
		}
		if t.Kind == lexicon.Post {
			return true
		}
	}
	return false
}

// authorities reports a word that means those who govern a place: 县里, 市里.
func authorities(m *extract.Mention) bool { return strings.HasSuffix(m.Attrs["scope"], "里") }

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
var objectMarks = []string{"在", "对", "向", "为", "与", "同", "跟", "给", "把", "将", "联合", "会同", "协同", "携手", "配合", "协调", "联动", "位于", "对于", "关于", "属于", "用于", "以及", "联系", "支持", "指导", "要求", "全国", "入驻", "走进", "依托", "加强与", "依靠", "比", "较", "获得", "荣获", "听取"}

// agentMarks stand before the one who acts, where the subject is acted on.
var agentMarks = []string{"由", "经"}

// givers are no subject behind these: 被公安部授予, 受省公安厅委托.
var givers = []string{"被", "受", "获"}

// maxHelp is how many characters may stand between an agency and the end of a clause that says
// that it helps, those of one listed with it among them.
const maxHelp = 12

// helps reports a clause in which an agency does no more than stand by what another does, and
// which is over with that: 市检察院全程支持. What follows is the other's again.
func helps(after string) bool {
	return utf8.RuneCountInString(after) <= maxHelp && extract.EndsWith(after, []string{"支持", "配合", "协助", "参与", "参加", "列席", "见证"})
}

func agencyRole(before, after string) subjectKind {
	before = strings.TrimRight(before, " 　")
	for _, p := range agentMarks {
		if strings.HasSuffix(before, p) && strings.HasPrefix(after, "牵头") {
			return leadSubject
		}
		if strings.HasSuffix(before, p) {
			return agentSubject
		}
	}
	if extract.EndsWith(before, givers) || extract.EndsWith(before, objectMarks) {
		return noSubject
	}
	if strings.HasSuffix(before, "、") || strings.HasSuffix(before, "和") {
		return noSubject // a later member of a list
	}
	if helps(after) {
		return agentSubject
	}
	if (strings.HasSuffix(before, "从") || strings.HasSuffix(before, "到")) && after == "" {
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
var placeVerbs = []string{"大力", "积极", "探索", "还", "始终", "不断", "率先", "连续", "通过", "将", "被", "获", "荣", "全面", "深入", "坚持", "紧紧", "持续", "创新", "先后", "两次", "已", "正", "着力", "聚焦", "牢固", "充分利用", "在全", "以", "成为", "入选", "多措并举", "立足", "围绕", "依托", "基于", "启动", "两市", "三市", "四市", "五市", "两省", "三省", "三地", "两地", "四地", "联合", "累计", "充分", "推出", "出台", "及时", "扎实", "稳步", "加快", "加大", "加强", "全力", "精心", "有序", "近日", "日前", "近期", "进一步", "因地制宜", "同步", "严格", "已经", "正在", "近年来", "今年"}

// ownScope lists the words for one's own place that may act: 我国建成, 全国启动.
var ownScope = map[string]bool{"我国": true, "全国": true, "我省": true, "我市": true, "我区": true, "我县": true, "全省": true, "全市": true, local: true,
	"镇里": true, "镇上": true, "乡里": true, "省里": true, "市里": true, "区里": true, "县里": true, "州里": true, "旗里": true}

// placeActs reports whether a place opens its clause and a verb follows it.
func (f *framer) placeActs(c extract.Clause, m *extract.Mention, before string) bool {
	if !f.opensWith(c, m.Start) || strings.HasSuffix(before, "在") || strings.HasSuffix(before, "对") || strings.HasSuffix(before, "于") || strings.HasSuffix(before, "从") || strings.HasSuffix(before, "的") {
		return false
	}
	end := f.listEnd(m, c)
	after := f.doc.Text[end:c.End]
	if strings.HasSuffix(m.Name, "流域") { // a river's basin has figures and does nothing
		return false
	}
	if authorities(m) { // 县里下决心
		return after != "" && !extract.OpensWith(after, []string{"的", "有", "最", "第", "、"})
	}
	for _, t := range f.doc.TermsIn(extract.Span{Start: end, End: c.End}) {
		if t.Start > end {
			break
		}
		if t.Kind == lexicon.Cue {
			return true
		}
	}
	return extract.OpensWith(after, placeVerbs) || f.told(c, end)
}

// tellsOf open what is told of a place as such: 虹桥村是第一批, 古城镇则请进了…, 广东珠海对
// 招收毕业生的企业给予补贴.
var tellsOf = []string{"是", "则", "更", "现有", "共有", "也", "把", "对", "让", "要求", "紧跟", "利用", "在"}

// tellsNothing open what goes on with the name of a place or counts what is in it: 浙江在建项目.
var tellsNothing = []string{"在建", "在内", "在外", "在职", "在校", "对外", "对口", "对接", "也门", "更新"}

// told reports that a sentence turns, behind a place at its head, to how that fares: by a
// word for it or by a stretch of time, 莲湖村去年…. 则 turns to another inside one.
func (f *framer) told(c extract.Clause, at int) bool {
	after := f.doc.Text[at:c.End]
	if c.Part != 0 {
		return strings.HasPrefix(after, "则")
	}
	if extract.OpensWith(after, tellsOf) {
		return !extract.OpensWith(after, tellsNothing)
	}
	i := f.doc.FirstPeriod(at)
	return i < len(f.doc.Periods) && f.doc.Periods[i].Span.Start == at && f.doc.Periods[i].Kind == extract.Window
}

// opensWith reports that only a time, a hedge or an adverb stands between the head of a
// clause and a place.
func (f *framer) opensWith(c extract.Clause, at int) bool {
	if at == c.Start {
		return true
	}
	for _, p := range f.doc.Periods {
		if p.Span.End == at && p.Span.Start >= c.Start {
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
func (f *framer) listEnd(m *extract.Mention, c extract.Clause) int {
	end := m.End
	for _, j := range f.doc.MentionsIn(extract.Span{Start: m.End, End: c.End}) {
		next := f.doc.Mentions[j]
		if next.Type != graph.Place {
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
