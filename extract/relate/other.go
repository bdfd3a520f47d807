package relate

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// otherActs reports a verb whose subject is not the frame's actor: a place the actor is not
// of opens the clause (云南省及时制定…), an organisation that no agency grammar reads stands
// before the verb (当地某研究中心推出…) or leads, a unit of the actor acts, somebody whom the
// actor helps (鼓励企业推出…), or a stranger (双方建立…).
func (r *relator) otherActs(s *scene, verb int) bool {
	if s.frame.Actor < 0 {
		return false
	}
	if backs(r.doc.Text[s.clause.Start:verb]) {
		return true
	}
	if s.frame.ActorBy <= extract.InClause {
		return r.numberedUnitActs(s, verb)
	}
	if r.standsIn(s) {
		return false
	}
	if r.doc.Elsewhere(s.i) || r.unreadLeads(s) || r.strangerOpens(s, verb) {
		return true
	}
	before := r.doc.Text[s.clause.Start:verb]
	for w := lastAdverbs.Ending(before); w != ""; w = lastAdverbs.Ending(before) {
		before = before[:len(before)-len(w)]
	}
	end := s.clause.Start + len(before)
	w := unread.Ending(before)
	return w != "" && !r.isWho(s, extract.Span{Start: end - len(w), End: end})
}

// lastAdverbs stand between a subject and its verb.
var lastAdverbs = wordlist.Of("还", "也", "已", "已经", "正", "将", "都", "均", "正式", "全面", "牵头", "积极", "大力", "加快", "共同", "联合", "率先", "首次", "持续", "深入", "统一", "相继", "陆续", "自主", "自行", "全部")

// standsIn reports a subject without a name of which it is known whom it means: 当地, 双方.
func (r *relator) standsIn(s *scene) bool { return r.locals(s) != nil || r.countsThem(s) }

// numberedUnit is a unit that no mention names behind the name of what it is part of:
// 某市检察院第二分院.
var numberedUnit = regexp.MustCompile(`^第[0-9一二三四五六七八九十]+.{0,8}(?:院|部|局|庭|队|厅|科|处|所|中心)$`)

func isNumberedUnit(text string) bool {
	return strings.HasPrefix(text, "第") && numberedUnit.MatchString(text)
}

// numberedUnitActs reports such a unit between the actor and a verb.
func (r *relator) numberedUnitActs(s *scene, verb int) bool {
	return slices.ContainsFunc(s.mentions, func(j int) bool {
		m := r.mention(j)
		return m.Entity == s.frame.Actor && m.End <= verb && isNumberedUnit(r.doc.Text[m.End:verb])
	})
}

// backing verbs stand before another who does what follows, backingUnder too unless 下 ends
// them: 支持企业建设X平台, but not 在上级支持下建设X平台.
var (
	backing      = wordlist.Of("鼓励", "引导", "助力", "督促")
	backingUnder = wordlist.Of("支持", "帮助")
)

// backs reports such a verb in a text.
func backs(text string) bool {
	if backing.In(text) {
		return true
	}
	for at, w := backingUnder.First(text); at >= 0; at, w = backingUnder.First(text) {
		if text = text[at+len(w):]; !strings.HasPrefix(text, "下") {
			return true
		}
	}
	return false
}

// unreadLeads reports a clause before that ends with 由某办牵头, of whom no mention tells.
func (r *relator) unreadLeads(s *scene) bool {
	before := r.previous(s)
	if before == nil {
		return false
	}
	who, leads := strings.CutSuffix(before.text, "牵头")
	return leads && strings.Contains(who, "由") && len(r.rosterBefore(before, before.clause.Start+len(who)).members) == 0
}

// unread ends names of organisations that no agency grammar need read to be somebody else's.
var unread = wordlist.Of("研究中心", "研究院", "研究所", "协会", "学会", "商会", "基金会", "企业", "公司", "集团", "大学", "学院", "学校", "医院", "银行", "机构", "组织", "委员会", "办公室", "团队", "工作室", "政府", "军方", "媒体", "使馆", "代表团", "联盟", "省市", "省份", "多地", "国家和地区", "市局", "县局", "区局", "州局", "部门", "机关", "机场", "高铁", "铁路", "市场", "高校", "部队", "书屋", "代表", "地警方")

// isMention reports whether words stand in the mention of an entity.
func (r *relator) isMention(s *scene, words extract.Span) bool {
	for _, j := range s.mentions {
		if r.mention(j).Holds(words) {
			return true
		}
	}
	return false
}

// isWho reports whether words stand in the name of an agency or place: not in that of a thing.
func (r *relator) isWho(s *scene, words extract.Span) bool {
	return slices.ContainsFunc(s.mentions, func(j int) bool {
		m := r.mention(j)
		return (m.Type == graph.Agency || m.Type == graph.Place) && m.Holds(words)
	})
}

// strangers are subjects that no mention tells of, and that are not whom a text was about
// before: 各地积极推行…, 中方愿建设…, 两国建立….
var strangers = wordlist.Of("各地", "全国各地", "各省", "各国", "各级", "各部门", "各单位", "各有关", "各相关", "相关各地", "多地", "有关部门", "相关部门", "有关方面", "双方", "两国", "两地", "三国", "各方", "当地", "中方", "我方", "对方", "国家", "全会", "一些", "不少", "部分")

// countedBodies are strangers of whom a text says how many they are: 七部门联合部署….
var countedBodies = opensWith(numerals, `^(?:[0-9]+|[两三四五六七八九十百多数余]+)(?:多|余)?(?:个|家)?(?:部门|单位|部委|省市|省份|省区市|省|市|县|国|地|方|企业)`)

// localUnread is a body of the place, or a zone of it, that opens a clause and has a verb
// behind it: 市某局联合…, 某经济技术开发区更进一步.
var localUnread = regexp.MustCompile(`^(该?[省市县区州]\p{Han}{2,12}?(?:局|委|办|厅|院|会|中心|公司|集团))(?:联合|会同|联手|携手|协同|牵头|推行|出台|建立|推出|启动|开展|创新)|` +
	`^(\p{Han}{2,8}?(?:开发区|高新区|经开区|新区|园区))(?:更|还|也|则|率先|创新|推行|出台|建立|推出|启动|开展|探索)`)

// Words without which localUnread finds nothing: what opens the name of a body, what it does,
// and what zones are called.
var (
	localOpenings = wordlist.Of("该", "省", "市", "县", "区", "州")
	localDeeds    = wordlist.Of("联合", "会同", "联手", "携手", "协同", "牵头", "推行", "出台", "建立", "推出", "启动", "开展", "创新")
	zones         = wordlist.Of("开发区", "高新区", "经开区", "新区", "园区")
)

// unreadBodyAt is such a body at a byte, "" where there is none or a mention names it.
func (r *relator) unreadBodyAt(s *scene, at int) string {
	rest := r.doc.Text[at:s.clause.End]
	if !(localOpenings.Opens(rest) && localDeeds.In(rest)) && !zones.In(rest[:min(len(rest), 11*len("区"))]) || r.agencyAt(s, at) != nil {
		return ""
	}
	who := localUnread.FindStringSubmatch(rest)
	if who == nil {
		return ""
	}
	return cmp.Or(who[1], who[2])
}

// side is one of two that talk: 中方愿同对方….
var side = regexp.MustCompile(`^\p{Han}方(?:愿|将|始终|支持|希望|欢迎|高度|同|与|和|已|要)`)

// sideAt is one of two that talk with which a text begins, with what it does, or "".
func sideAt(text string) string {
	if i := len("中"); len(text) < i || !strings.HasPrefix(text[i:], "方") {
		return ""
	}
	return side.FindString(text)
}

// countsThem reports bodies that are those of a list, or of which a text names one nearby:
// 某局负责人介绍，两部门建立….
func (r *relator) countsThem(s *scene) bool {
	return r.parties(s) != nil || s.frame.ActorBy <= extract.InParagraph && countedBodies.in(s.text) != ""
}

// strangerActs reports a verb whose subject is a stranger.
func (r *relator) strangerActs(s *scene, verb int) bool {
	return s.frame.ActorBy > extract.InClause && !r.standsIn(s) && r.strangerOpens(s, verb)
}

// strangerOpens reports a verb whose clause, or one before it in its sentence, opens with a
// stranger, behind the one that names who acts.
func (r *relator) strangerOpens(s *scene, verb int) bool {
	for c := s; c != nil && c.frame.ActorBy > extract.InClause; c = r.previous(c) {
		at := r.start(c)
		if who := r.strangerAt(c, at); who != "" && at < verb && !r.isKnown(c, extract.Span{Start: at, End: at + len(who)}) {
			return true
		}
	}
	return false
}

// strangerAt is the stranger named at a byte, or "".
func (r *relator) strangerAt(s *scene, at int) string {
	text := r.doc.Text[at:s.clause.End]
	if who := strangers.Opening(text); who != "" {
		return who
	}
	if who := countedBodies.in(text); who != "" {
		return who
	}
	if who := sideAt(text); who != "" {
		return who
	}
	return r.unreadBodyAt(s, at)
}

// isKnown reports words that open a longer name (国家 of 国家药监局), or mean who acts.
func (r *relator) isKnown(s *scene, words extract.Span) bool {
	return slices.ContainsFunc(s.mentions, func(j int) bool {
		m := r.mention(j)
		return m.Holds(words) && (m.Span != words || m.Entity == s.frame.Actor)
	})
}
