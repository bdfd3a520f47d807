package recognize

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
)

// officeReach is how many characters an office's field may have: 眼病牙病防治所 has four
// before its kind.
const officeReach = 12

// office reads an agency by its place or level, its field and a kind that says little
// alone: 市违建治理工作领导小组, 区政务服务办公室, 县农牧业局, 旗农机监理站.
func (g *ground) office(h lexicon.Hit, last *chain) (chain, bool) {
	if afterKind.Opens(g.text[h.End:]) || g.organAt(h.End, "firm") != nil {
		return chain{}, false
	}
	for start, n := h.Start, 0; n < officeReach; n++ {
		r, w := g.prev(start)
		if w == 0 || !isHan(r) || g.particle(r, start) || start-w < last.End {
			break
		}
		start -= w
		b, ok := g.owner(start)
		if !ok || b.start < last.End || !g.officeOwner(b) || !g.officeField(start, h) {
			continue
		}
		c := b.chain(h, officeForm(b, h), "agency.office")
		c.org.Parts[0].Name = g.text[start:h.Start]
		return c, true
	}
	return chain{}, false
}

// officeForm says whether an office's name is put together anew from its place, or kept
// as printed: 中国国家图书馆, 晋南陶器博物馆, but 漳州市实验小学 without 福建 before it.
func officeForm(b before, h lexicon.Hit) extract.OrgForm {
	if len(b.codes) > 0 && (b.codes[0] == extract.Nation || b.codes[0][0] >= 'A' || organClass(h.Sense) == "own" && !levelEnd(b.place)) {
		return extract.OrgFirm
	}
	return extract.OrgNamed
}

// afterKind are characters with which the kind of an office makes another word: 局势,
// 办公室里, 站点.
var afterKind = lettersOf("势部面长地限促里点台")

// officeOwner reports whether the name of an office may open with a place or a level
// word: 县农牧业局, not 全市平安大局 nor the last character of 赫尔松州.
func (g *ground) officeOwner(b before) bool {
	if len(b.codes) == 1 && b.codes[0] == extract.Nation { // 新时代中国特色…
		return g.edgeBefore(b.start)
	}
	return b.scope == "" || utf8.RuneCountInString(b.scope) == 1 && g.edgeBefore(b.start) || strings.HasPrefix(b.scope, "该")
}

// officeField reports whether what stands before a kind may be the field of an office:
// two characters or more without a verb, that make no other word.
func (g *ground) officeField(start int, h lexicon.Hit) bool {
	field := g.text[start:h.Start]
	if organKind(h.Sense) == "dept" && (h.Sense.Word == "厅" || strings.Contains(field, "和")) {
		return allFields(field) // and not 音乐厅
	}
	return utf8.RuneCountInString(field) >= 2 && g.plain(start, h.Start, officeReach) && !genericUnit(field) &&
		!otherWords.Ends(g.text[start:h.End]) && !notFields.Opens(field) && !inNoField.In(field) && !g.holdsAgency(start, h.Start)
}

// bureauFields are the fields of government that names of joined bureaus are made of.
var bureauFields = []string{"文化", "广电", "广播电视", "旅游", "体育", "教育", "科技", "科学技术", "卫生", "健康", "农业", "农村", "农牧", "畜牧", "水产", "渔业", "海洋", "水利", "水务", "林业", "草原", "园林", "绿化",
	"自然资源", "规划", "住房", "城乡建设", "城市管理", "综合执法", "行政执法", "综合行政执法", "交通", "运输", "工业", "信息化", "经济", "发展", "改革", "商务", "民政", "民族", "宗教", "宗教事务", "人力资源", "社会保障", "退役军人事务",
	"应急管理", "市场监督管理", "金融", "数据", "政务服务", "招商", "投资促进", "文物", "新闻出版", "电影", "版权", "乡村振兴", "粮食", "物资储备", "能源", "生态环境", "统计", "医疗保障", "信访", "机关事务", "供销", "知识产权", "外事", "侨务"}

// joinedBureau reads 县海洋和渔业局, where 渔业局 might stand alone.
func (g *ground) joinedBureau(h lexicon.Hit, last *chain) (chain, bool) {
	kind := g.organAt(h.End-len("局"), "dept")
	if kind == nil || !strings.HasSuffix(g.text[:h.Start], "和") {
		return chain{}, false
	}
	return g.office(*kind, last)
}

// allFields reports whether a text is two fields of government or more, joined by 和 or
// nothing: 文化和广电旅游体育.
func allFields(text string) bool {
	n := 0
	for text != "" {
		text = strings.TrimPrefix(text, "和")
		best := ""
		for _, f := range bureauFields {
			if strings.HasPrefix(text, f) && len(f) > len(best) {
				best = f
			}
		}
		if best == "" {
			return false
		}
		text, n = text[len(best):], n+1
	}
	return n > 1
}

// notFields open what is no field of an office: 市级…委员会, 旗下电视台, 区都配置幼儿园.
var notFields = wordlist.Of("下", "内", "外", "都", "域", "级", "属", "里", "还", "一", "两", "几", "多", "近", "另", "唯一", "首")

// inNoField are words that stand in no field.
var inNoField = wordlist.Of("同", "各", "所小学", "所学校", "家博物馆", "百家", "依托", "全市", "全省", "全县", "全区", "位于", "位")

// otherWords end like kinds of offices but name none.
var otherWords = situations.With("当局", "邮局", "书局", "总局", "分局", "政治局", "常务委员会", "中小学")

// townTails end the names of towns that have offices: 江口镇司法所.
var townTails = wordlist.Of("街道", "镇", "乡")

// townUnits are the kinds of office that towns have and that are named after them.
var townUnits = wordlist.Of("市场监管所", "监管所", "司法所", "税务所", "供电所", "专职消防队", "综合执法队", "执法队", "消防站")

// townUnit reads 临江县江口镇司法所, 江口街道市场监管所.
func (g *ground) townUnit(h lexicon.Hit) (chain, bool) {
	tail := townTails.Ending(g.text[:h.Start])
	end := h.Start - len(tail)
	if tail == "" || end == 0 || !townUnits.Has(h.Sense.Word) {
		return chain{}, false
	}
	start, ok := g.townBegins(end)
	if !ok || genericTown(g.text[start:end]) {
		return chain{}, false
	}
	b := before{start: start}
	if p := g.placeEnding(start); p != nil {
		b = g.placeChain(p)
	}
	c := b.chain(h, extract.OrgFirm, "agency.town")
	c.org.Parts[0].Name = g.text[start:h.Start]
	return c, true
}

// townBegins walks left from the tail of a town's name to its place or an edge.
func (g *ground) townBegins(end int) (start int, ok bool) {
	start = end
	for n := 0; n < 4; n++ {
		r, w := g.prev(start)
		if w == 0 || !isHan(r) || g.particle(r, start) {
			return start, false
		}
		start -= w
		if p := g.placeEnding(start); p != nil && p.Sense.Col(0) == "full" || g.edgeBefore(start) {
			return start, true
		}
	}
	return start, false
}
