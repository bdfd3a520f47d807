package recognize

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
)

// unitReach is how many bytes after an agency its units' kind may stand.
const unitReach = 39

// units extends a chain by the units named after it: 市公安局 城中分局, 南丰县公安局 刑侦大队.
func (g *ground) units(c *chain) {
	if c.org.Form == extract.OrgGroup || c.org.Form == extract.OrgTeam {
		return
	}
	for g.nextUnit(c) {
	}
}

func (g *ground) nextUnit(c *chain) bool {
	return g.resident(c) || g.outerUnit(c) || g.innerUnit(c)
}

// residentReach is how many bytes the name of the agency may take up in which a group of
// inspectors sits.
const residentReach = 60

// resident extends a commission of discipline by its group in another agency:
// 驻省公安厅纪检监察组.
func (g *ground) resident(c *chain) bool {
	rest := g.text[c.End:min(c.End+residentReach, len(g.text))]
	if !strings.HasPrefix(rest, "驻") {
		return false
	}
	i := strings.Index(rest, "纪检监察组")
	if i < 0 || strings.ContainsAny(rest[:i], "，。；、\n") {
		return false
	}
	end := c.End + i + len("纪检监察组")
	c.org.Parts = append(c.org.Parts, extract.OrgPart{Span: extract.Span{Start: c.End, End: end}, Name: rest[:i], Organ: "纪检监察组"})
	c.End = end
	return true
}

// innerUnit extends a chain by a unit that is named so only behind its agency: 第七检察部.
func (g *ground) innerUnit(c *chain) bool {
	end, ok := g.inner(c.End)
	if !ok {
		return false
	}
	_, w := g.prev(end)
	c.org.Parts = append(c.org.Parts, extract.OrgPart{Span: extract.Span{Start: c.End, End: end}, Name: g.text[c.End : end-w], Organ: g.text[end-w : end]})
	c.End = end
	return true
}

// outerUnit extends a chain by a unit of a kind that may stand alone: 刑侦大队.
func (g *ground) outerUnit(c *chain) bool {
	h := g.unitBehind(c)
	if h == nil {
		return false
	}
	name := g.text[c.End:h.Start]
	switch {
	case name == "" && (g.headed(h.End) || !selfNamed(h.Sense)):
		return false
	case !balanced(name) || g.levelInside(c.End, h.Start) || genericUnit(name) || !g.plain(c.End, h.Start, 12) && !investigates(name):
		return false
	}
	c.org.Parts = append(c.org.Parts, extract.OrgPart{Span: extract.Span{Start: c.End, End: h.End}, Name: name, Organ: official(h.Sense), Class: organClass(h.Sense)})
	c.End = h.End
	return true
}

// unitBehind returns the first kind of unit behind an agency where nothing but its name may
// stand between.
func (g *ground) unitBehind(c *chain) *lexicon.Hit {
	school := c.org.Form == extract.OrgFirm && c.org.Parts[0].Class == "school"
	for _, i := range g.openersFrom(c.End) {
		at := g.terms[i].Start
		if at > c.End+unitReach {
			return nil
		}
		h := g.unitAt(at)
		if h == nil && school {
			h = g.schoolUnit(at)
		}
		if h == nil {
			continue
		}
		if !g.lettered(c.End, at) {
			return nil
		}
		return h
	}
	return nil
}

// lettered reports whether a stretch holds nothing but what names are written with.
func (g *ground) lettered(from, to int) bool {
	for _, r := range g.text[from:to] {
		if !isHan(r) && !isNameMark(r) {
			return false
		}
	}
	return true
}

// levelInside reports whether an office of a place opens in a stretch, with its level:
// 市抗旱指挥部 in 应急局用好市抗旱指挥部.
func (g *ground) levelInside(from, to int) bool {
	for at := from + size(g.text, from); at < to; at += size(g.text, at) {
		if at+len("县") < to && ownLevels.Opens(g.text[at:]) && g.levelAlone(at) {
			return true
		}
	}
	return false
}

var ownLevels = lettersOf("省市县")

// headed reports whether the head of a unit is meant, not the unit: 支队长.
func (g *ground) headed(end int) bool { r := g.next(end); return r == '长' || r == '長' }

func balanced(name string) bool { return strings.Count(name, "“") == strings.Count(name, "”") }

// unitAt returns the longest kind of unit at a byte.
func (g *ground) unitAt(at int) *lexicon.Hit {
	words := g.at(at)
	for i := len(words) - 1; i >= 0; i-- {
		h := &words[i]
		if h.Kind != lexicon.Organ {
			continue
		}
		if k := organKind(h.Sense); k == "sub" || k == "inner" && g.innerEnds(h.Start, h.End) || k == "unit" && (organClass(h.Sense) == "反诈" || organClass(h.Sense) == "看守所") {
			return h
		}
	}
	return nil
}

// schoolUnit returns the hospital or school of a university at a byte: 山西医科大学第二医院.
func (g *ground) schoolUnit(at int) *lexicon.Hit {
	h := g.organAt(at, "firm")
	if h == nil || h.Sense.Word != "医院" && h.Sense.Word != "学院" && h.Sense.Word != "研究院" {
		return nil
	}
	return h
}

// selfNamed units need no name after their agency: 交警支队, 反诈中心, 指挥中心.
func selfNamed(s *lexicon.Sense) bool {
	return organClass(s) != "" || organKind(s) == "inner" || strings.HasSuffix(s.Word, "中心") || s.Word == "政治部" || s.Word == "执行局" || utf8.RuneCountInString(s.Word) > 4
}

// investigates lets units keep what looks like a verb or a preposition in their name:
// 经济犯罪侦查支队, 经侦支队.
func investigates(name string) bool {
	return strings.HasSuffix(name, "侦查") && utf8.RuneCountInString(name) <= 8 || strings.HasSuffix(name, "侦") && utf8.RuneCountInString(name) <= 4
}

// genericUnit names say which units, not which one: 所属派出所, 各派出所.
func genericUnit(name string) bool {
	switch name {
	case "所属", "下属", "辖区", "基层", "传统", "共享", "巡回", "流动", "特色", "智慧", "车载", "各类", "城区", "农村", "公安", "全体", "相关", "有关", "多个", "全市", "全省", "全区", "全县",
		"枫桥式", "枫桥式公安", "网格", "专业", "属地", "当地", "附近", "社区", "机关", "乡镇", "街道", "中心", "一线", "组织", "成立", "组建", "负责", "刑事", "工作", "专项", "专门", "服务", "攻坚", "县级", "市级", "强化", "进驻":
		return true
	}
	return tellWhich.In(name)
}

// tellWhich are words that describe a unit, or tell what it does.
var tellWhich = wordlist.Of("领导", "民警", "带回", "情况", "上报", "其他", "辖区", "返回", "赶到", "来到", "走进", "出席", "打造", "创建", "评为", "相关", "有关", "编组", "组成", "抽调", "组建", "成立", "带领", "示范", "先进", "优秀", "文明", "依托", "下沉", "通过", "方案", "全国统一")

// sub reads a unit without what it belongs to: 鹿城分局, 南浦派出所, 刑侦大队.
func (g *ground) sub(h lexicon.Hit, last *chain) (chain, bool) {
	if organClass(h.Sense) != "" || g.headed(h.End) || h.Sense.Word == "指挥部" || h.Sense.Word == "工作组" || h.Sense.Word == "警务室" {
		return chain{}, false
	}
	if c, ok := g.station(h); ok {
		return c, true
	}
	if c, ok := g.townUnit(h); ok {
		return c, true
	}
	if c, ok := g.taskForce(h); ok {
		return c, true
	}
	if h.Sense.Word == "办公室" || strings.HasSuffix(h.Sense.Word, "领导小组") {
		return g.office(h, last)
	}
	if p := g.placeEnding(h.Start); p != nil && !g.insideWord(p) && !g.townTail(p) {
		return g.placedUnit(g.placeChain(p), h), true
	}
	if !nameable(h.Sense.Word) {
		return chain{}, false
	}
	start, ok := g.numbered(h.Start)
	if !ok {
		start, ok = g.nameBefore(h.Start, 2, 7)
	}
	if h.Sense.Word == "专班" {
		if at, set := g.manned(h, last.End); set {
			start, ok = at, true
		}
	}
	if !ok || start < last.End || g.counts(start) || strings.HasSuffix(g.text[start:h.Start], "公安") || genericUnit(g.text[start:h.Start]) || genericUnit(strings.TrimSuffix(g.text[start:h.Start], "工作")) {
		return chain{}, false
	}
	c := before{start: start}.chain(h, extract.OrgUnit, "agency.unit")
	c.org.Parts[0].Name = g.text[start:h.Start]
	if p := longest(g.at(start), lexicon.Place); p != nil && p.Sense.Col(0) == "full" && p.End < h.Start && h.Sense.Word == "派出所" { // 罗田县林溪派出所
		c.org.Place, c.org.Codes, c.org.Parts[0].Name = p.Sense.Word, codesOf(p), g.text[p.End:h.Start]
	}
	return c, true
}

// taskForce reads 综合运输返程工作专班, with a field of its own where a clause begins.
func (g *ground) taskForce(h lexicon.Hit) (chain, bool) {
	if h.Sense.Word != "专班" {
		return chain{}, false
	}
	field, ok := strings.CutSuffix(g.text[:h.Start], "工作")
	if !ok {
		return chain{}, false
	}
	start, ok := g.nameBefore(len(field), 4, 12)
	if r, _ := g.prev(start); !ok || isHan(r) && r != '年' || genericUnit(g.text[start:len(field)]) {
		return chain{}, false
	}
	if g.startsWith(start, "年") { // 2024年综合运输返程工作专班
		start += len("年")
	}
	c := before{start: start}.chain(h, extract.OrgFirm, "agency.taskforce")
	c.org.Parts[0].Name = g.text[start:h.Start]
	return c, true
}

// townTail reports whether a short place is the end of a town's name: 丰镇 in 南丰镇派出所.
func (g *ground) townTail(p *lexicon.Hit) bool {
	return p.Sense.Col(0) != "full" && townMarks.Ends(p.Sense.Word) && !g.edgeBefore(p.Start) && g.placeEnding(p.Start) == nil
}

var townMarks = lettersOf("镇乡")

// placedUnit reads a unit named after a place: 鹿城分局, 杭锦后旗大队.
func (g *ground) placedUnit(b before, h lexicon.Hit) chain {
	if c, ok := g.armed(b, h); ok {
		return c
	}
	if official(h.Sense) == "分局" {
		c := b.chain(h, extract.OrgNamed, "agency.branch")
		c.org.Parts[0].Class = "police"
		return c
	}
	c := before{start: b.start}.chain(h, extract.OrgUnit, "agency.unit")
	c.org.Parts[0].Name = b.place
	return c
}

// armed reads 武警常州支队, which is no unit of the police.
func (g *ground) armed(b before, h lexicon.Hit) (chain, bool) {
	if !strings.HasSuffix(g.text[:b.start], "武警") || !forces.Has(h.Sense.Word) {
		return chain{}, false
	}
	b.start -= len("武警")
	return b.chain(h, extract.OrgFirm, "agency.armed"), true
}

// manning are verbs of setting up or leading a team, before its name.
var manning = []string{"带领", "组成", "组建", "成立", "抽调", "设立", "依托", "派出", "强化", "建立"}

// manned is where the name of a team begins that a verb sets up or leads: 无人船 of 带领无人船专班,
// 反诈 of 县公安局组成反诈专班.
func (g *ground) manned(h lexicon.Hit, from int) (start int, ok bool) {
	from = max(from, h.Start-12*3)
	for _, verb := range manning {
		if i := strings.LastIndex(g.text[from:h.Start], verb); i >= 0 {
			start = max(start, from+i+len(verb))
		}
	}
	if start == 0 {
		return 0, false
	}
	n := utf8.RuneCountInString(g.text[start:h.Start])
	return start, n >= 2 && n <= 7 && g.plain(start, h.Start, 7) && !genericUnit(strings.TrimSuffix(g.text[start:h.Start], "工作"))
}

// numbered reads 二 of 二中队 in a list of such units.
func (g *ground) numbered(pos int) (int, bool) {
	if !ordinals.Ends(g.text[:pos]) {
		return pos, false
	}
	pos -= len("一")
	return pos, strings.HasSuffix(g.text[:pos], "、")
}

var ordinals = lettersOf("一二三四五六七八九十")

// nameable units may open a mention with their own name; the rest need their agency.
func nameable(word string) bool {
	switch word {
	case "派出所", "分局", "公安分局", "支队", "大队", "中队", "总队", "支隊", "大隊", "中隊", "刑事警察大隊", "交通警察大隊", "法庭", "人民法庭", "审判庭", "民事审判庭", "刑事审判庭",
		"专班", "突击队", "机动队", "服务队", "社区警务队", "警务队", "巡逻组", "警务站", "警务区", "工商分局", "市场监管所", "司法所", "税务所", "供电所", "消防救援站":
		return true
	}
	return false
}

// counts reports whether a figure stands before a byte: 42个派出所, 三个大队.
func (g *ground) counts(at int) bool {
	return counters.Ends(g.text[:at]) && !strings.HasSuffix(g.text[:at], "命名")
}

// counters end what counts units, or says how they are made.
var counters = lettersOf("个支家处名0123456789式")
