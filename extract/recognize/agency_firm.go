package recognize

import (
	"slices"
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/graph"
)

// firmReach is how many characters a firm's name may have between its place and its kind.
const firmReach = 12

// firm reads what has a name of its own: 辽宁中医药大学, 某某集团有限公司.
func (g *ground) firm(h lexicon.Hit, last chain) (chain, bool) {
	if g.startsWith(h.End, "生", "毕业", "城", "路", "门口", "附近", "化", "议") {
		return chain{}, false
	}
	start, placed := g.firmStart(h, last.End)
	if !placed {
		var ok bool
		if start, ok = g.nameBefore(h.Start, 2, 10); !ok || !ownName(h.Sense.Word, g.text[start:h.Start]) || g.counts(start) || !g.hardEdge(start) {
			return chain{}, false
		}
	}
	for _, nation := range []string{"國立", "国立"} {
		if strings.HasSuffix(g.text[:start], nation) {
			start -= len(nation)
		}
	}
	c := chain{Span: extract.Span{Start: start, End: h.End}, rule: "agency.firm"}
	c.org = extract.OrgName{Form: extract.OrgFirm}
	c.org.Parts = []extract.OrgPart{{Span: c.Span, Name: g.text[start:h.Start], Organ: h.Sense.Word, Class: organClass(h.Sense)}}
	if p := longest(g.at(start), "place"); p != nil {
		c.org.Codes, c.org.Place = codesOf(p), p.Sense.Word
	}
	return c, true
}

// firmStart finds the leftmost place from which a plain name leads to a firm's kind.
func (g *ground) firmStart(h lexicon.Hit, floor int) (int, bool) {
	pos := h.Start
	start, found := pos, false
	for at, n := pos, 0; n < firmReach; n++ {
		r, w := g.prev(at)
		if w == 0 || at-w < floor || !isHan(r) || isStop(r) || g.cells[at].edge {
			break
		}
		at -= w
		p := longest(g.at(at), "place")
		if p != nil && p.End <= pos && p.Sense.Col(0) != "local" && g.plain(p.End, pos, firmReach) && (p.End < pos || found || adjacent[h.Sense.Word]) && !genericFirm(g.text[p.End:pos]) {
			start, found = at, true
		}
	}
	return start, found
}

// adjacent kinds may stand directly after a place: 沈阳大学.
var adjacent = map[string]bool{"大学": true, "大學": true, "银行": true, "学院": true, "學院": true}

func genericFirm(name string) bool {
	switch name {
	case "股份", "本地", "当地", "有限", "多家", "各", "企业", "科技", "物业", "本地科技", "一家", "市", "省", "所有", "公立", "民营", "重点":
		return true
	}
	return strings.Contains(name, "一流") || strings.Contains(name, "特色") || strings.Contains(name, "建议") || strings.Contains(name, "批评")
}

// ownName tells names from descriptions where no place helps: only the full forms of
// companies and schools carry a name that surely.
func ownName(kind, name string) bool {
	if genericFirm(name) {
		return false
	}
	switch kind {
	case "有限公司", "有限责任公司", "股份有限公司", "集团有限公司", "集团有限责任公司", "控股集团", "集团公司":
		return true
	case "集团":
		return !strings.HasSuffix(name, "犯罪") && !strings.HasSuffix(name, "恶势力") && !strings.HasSuffix(name, "诈骗") && utf8.RuneCountInString(name) <= 4 && utf8.RuneCountInString(name) >= 2 && !crime(name)
	}
	return false
}

func crime(name string) bool {
	for _, word := range []string{"犯罪", "势力", "团伙", "诈骗", "盗窃", "涉", "偷渡", "贩", "赌", "战斗"} {
		if strings.Contains(name, word) {
			return true
		}
	}
	return false
}

// departments reads the members of 消防、住建、市场监管等部门 and 交通运输、应急管理部门.
func (g *ground) departments() []extract.Mention {
	var out []extract.Mention
	for at := 0; ; {
		i := strings.Index(g.text[at:], "部门")
		if i < 0 {
			return out
		}
		at += i + len("部门")
		head := strings.TrimSuffix(g.text[:at-len("部门")], "多")
		for _, tail := range []string{"相关", "有关", "职能", "单位"} {
			head = strings.TrimSuffix(head, tail)
		}
		if list, ok := strings.CutSuffix(head, "等"); ok {
			out = append(out, g.departmentList(len(list), true)...)
		} else if j := strings.LastIndex(head[max(0, len(head)-24):], "、"); j >= 0 {
			out = append(out, g.departmentList(len(head), false)...)
		}
	}
}

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
		if class, ok := fields[g.text[start:end]]; ok && g.edgeBefore(start) {
			field := g.text[start:end]
			return &lexicon.Hit{Start: start, End: end, Sense: &lexicon.Sense{Word: field + "部门", Kind: "organ", Value: "group", More: []string{class}}}
		}
	}
	return nil
}

// fields of government in lists, with the class of their department.
var fields = map[string]string{
	"城管": "城管", "城市管理": "城管", "综合执法": "城管", "市场监管": "市场监管", "工商": "市场监管", "交通运输": "交通", "交通": "交通", "应急管理": "应急", "应急": "应急", "住建": "住建",
	"教育": "教育", "民政": "民政", "卫健": "卫健", "卫生健康": "卫健", "税务": "税务", "环保": "环境", "生态环境": "环境", "农业农村": "农业", "水利": "水利", "文旅": "文旅", "网信": "网信",
	"消防": "fire", "司法": "司法", "妇联": "妇联", "人社": "人社", "商务": "商务", "财政": "财政", "金融": "金融", "通信": "通信", "公路": "公路", "路政": "公路", "气象": "气象", "自然资源": "自然资源",
}

// teams reads a quoted name before a word for a team: “7·28”专案组, “平安护航”行动组.
func (g *ground) teams() []extract.Mention {
	var out []extract.Mention
	for _, b := range g.doc.Brackets {
		if b.Open != '“' || b.Speech || utf8.RuneCountInString(g.doc.Slice(b.Inner)) > 10 {
			continue
		}
		for _, word := range []string{"专项行动组", "行动组", "专案组", "突击队", "志愿服务队", "服务队", "巡逻队", "工作队", "义警队", "队伍", "小分队"} {
			if !strings.HasPrefix(g.text[b.End:], word) {
				continue
			}
			s := extract.Span{Start: b.Start, End: b.End + len(word)}
			org := extract.OrgName{Form: extract.OrgTeam, Parts: []extract.OrgPart{{Span: s, Name: g.doc.Slice(b.Span), Organ: word}}}
			out = append(out, extract.Mention{Span: s, Type: graph.Agency, Name: g.text[s.Start:s.End], Org: &org, Entity: -1, Rule: "agency.team"})
			break
		}
	}
	return out
}
