package recognize

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
)

// departments reads the members of 消防、住建、市场监管等部门 and 交通运输、应急管理部门.
func (g *ground) departments(out []extract.Mention) []extract.Mention {
	for h := range g.standing("fields") {
		head := strings.TrimSuffix(g.text[:h.Start], "多")
		for _, tail := range vagueTails {
			head = strings.TrimSuffix(head, tail)
		}
		if list, ok := strings.CutSuffix(head, "等"); ok {
			out = append(out, g.departmentList(len(list), true)...)
		} else if strings.Contains(head[max(0, len(head)-listReach):], "、") {
			out = append(out, g.departmentList(len(head), false)...)
		}
	}
	return out
}

// vagueTails stand between a list of fields and what they are called.
var vagueTails = []string{"相关", "有关", "职能", "单位"}

// listReach is how many bytes before 部门 the list of its fields has a mark.
const listReach = 24

// departmentList walks left over the fields of a list that ends at a byte; the last one
// is a mention of its own already where 部门 follows it.
func (g *ground) departmentList(end int, last bool) []extract.Mention {
	var out []extract.Mention
	for n := 0; n < 8; n++ {
		h := g.fieldEnding(end)
		if h == nil {
			break
		}
		if last || n > 0 {
			c := before{start: h.Start}.chain(*h, extract.OrgGroup, "agency.list")
			c.End = end
			c.org.Parts[0].Span, c.org.Parts[0].Organ = c.Span, h.Sense.Word
			out = append(out, agencyMention(g.text, c.Span, c.org, c.rule))
		}
		rest, ok := strings.CutSuffix(g.text[:h.Start], "、")
		if !ok {
			rest, ok = strings.CutSuffix(g.text[:h.Start], "和")
		}
		if !ok {
			break
		}
		end = len(rest)
	}
	slices.Reverse(out)
	return out
}

// fieldEnding returns the group word (住建部门) whose field (住建) ends at a byte.
func (g *ground) fieldEnding(end int) *lexicon.Hit {
	for start, n := end, 0; n < 8; n++ {
		r, w := g.prev(start)
		if w == 0 || !isHan(r) {
			return nil
		}
		start -= w
		if n == 0 {
			continue
		}
		if class, ok := g.r.fields[g.text[start:end]]; ok && g.edgeBefore(start) {
			field := g.text[start:end]
			return &lexicon.Hit{Start: start, End: end, Kind: lexicon.Organ, Sense: &lexicon.Sense{Word: field + "部门", Kind: lexicon.Organ, Value: "group", More: []string{class}}}
		}
	}
	return nil
}

// fieldsOf are the fields of government that lists of departments name, with the class of
// their department: those below, and what stands before 部门 and 局 in the lexicon's kinds of
// agencies (供电部门, 教育体育局).
func fieldsOf(lex *lexicon.Lexicon) map[string]string {
	all := maps.Clone(fields)
	for _, s := range lex.Kind(lexicon.Organ) {
		for _, tail := range []string{"部门", "局"} {
			field, ok := strings.CutSuffix(s.Word, tail)
			if ok && all[field] == "" && (s.Value == "group" || s.Value == "unit") && utf8.RuneCountInString(field) >= 2 && !strings.HasPrefix(field, "委") {
				all[field] = organClass(s)
			}
		}
	}
	return all
}

// fields of government in lists, with the class of their department.
var fields = map[string]string{
	"城管": "城管", "城市管理": "城管", "综合执法": "城管", "市场监管": "市场监管", "工商": "市场监管", "交通运输": "交通", "交通": "交通", "应急管理": "应急", "应急": "应急", "住建": "住建",
	"教育": "教育", "民政": "民政", "卫健": "卫健", "卫生健康": "卫健", "税务": "税务", "环保": "环境", "生态环境": "环境", "农业农村": "农业", "水利": "水利", "文旅": "文旅", "网信": "网信",
	"消防": "fire", "司法": "司法", "妇联": "妇联", "人社": "人社", "商务": "商务", "财政": "财政", "金融": "金融", "通信": "通信", "公路": "公路", "路政": "公路",
	"综治中心": "综治",
	"消防救援": "fire", "工信": "工信", "经信": "工信", "发改": "发改", "统计": "统计", "林业": "林业", "林草": "林业", "审计": "审计", "医保": "医保", "信访": "信访", "残联": "残联", "工会": "工会",
	"公安": "police", "公安机关": "police", "交警": "traffic", "检察": "procuratorate", "检察院": "procuratorate", "法院": "court", "水务": "水利", "农业": "农业", "宣传": "宣传部", "体育": "体育", "国资": "国资", "海关": "海关", "海事": "海事", "边检": "边检", "退役军人": "退役军人", "气象": "气象", "自然资源": "自然资源",
}

// teams reads a quoted name before a word for a team: “7·28”专案组, “雷霆”行动组.
func (g *ground) teams(out []extract.Mention) []extract.Mention {
	for i := range g.doc.Brackets {
		b := &g.doc.Brackets[i]
		if b.Open != '“' || b.Speech {
			continue
		}
		word := teamWords.Opening(g.text[b.End:])
		if word == "" || utf8.RuneCountInString(g.doc.Slice(b.Inner)) > 10 {
			continue
		}
		s := extract.Span{Start: b.Start, End: b.End + len(word)}
		org := extract.OrgName{Form: extract.OrgTeam, Parts: []extract.OrgPart{{Span: s, Name: g.doc.Slice(b.Span), Organ: word}}}
		out = append(out, agencyMention(g.text, s, org, "agency.team"))
	}
	return out
}

// teamWords call a team by what it does, behind its name.
var teamWords = wordlist.Of("专项行动组", "行动组", "专案组", "突击队", "志愿服务队", "服务队", "巡逻队", "工作队", "义警队", "义勇队", "护边队", "先锋队", "救援队", "志愿者", "平安志愿者", "工作专班", "专班", "宣讲团", "队伍", "小分队")
