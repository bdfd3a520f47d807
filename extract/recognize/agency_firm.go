package recognize

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
)

// firmReach is how many characters a firm's name may have between its place and its kind.
const firmReach = 12

// firm reads what has a name of its own: 辽宁中医药大学, 某某集团有限公司.
func (g *ground) firm(h lexicon.Hit, last *chain) (chain, bool) {
	if afterFirm.Opens(g.text[h.End:]) {
		return chain{}, false
	}
	if n := g.organAt(h.End, "firm"); n != nil && organClass(n.Sense) == "company" { // 康宁医院 of 康宁医院有限公司
		return chain{}, false
	}
	if c, ok := g.association(h, last); ok {
		return c, true
	}
	start, placed := g.firmStart(h, last.End)
	if !placed {
		var ok bool
		if start, ok = g.firmName(h.Start); !ok || !ownName(h.Sense.Word, g.text[start:h.Start]) || g.counts(start) || !g.hardEdge(start) {
			return chain{}, false
		}
	}
	start -= len(ofNation.Ending(g.text[:start]))
	c := chain{Span: extract.Span{Start: start, End: h.End}, rule: "agency.firm"}
	c.org = extract.OrgName{Form: extract.OrgFirm}
	c.org.Parts = []extract.OrgPart{{Span: c.Span, Name: g.text[start:h.Start], Organ: h.Sense.Word, Class: organClass(h.Sense)}}
	if p := longest(g.at(start), lexicon.Place); p != nil {
		c.org.Codes, c.org.Place = codesOf(p), p.Sense.Word
	}
	return c, true
}

var (
	afterFirm = wordlist.Of("生", "毕业", "城", "路", "门口", "附近", "化", "议") // makes another word of the kind of a firm
	ofNation  = wordlist.Of("國立", "国立")
)

// trades are verbs that stand in the names of companies: 检测技术有限公司.
var trades = wordlist.Of("检测", "检验", "装饰", "建设", "运输", "销售", "服务", "管理", "开发", "制造", "加工", "生产", "经营", "投资", "设计", "施工", "安装", "维修", "配送", "回收", "处理", "供应", "租赁", "咨询", "包装", "养殖", "种植", "研发", "保护", "治理", "监理")

// firmName walks left over the own name of a company, which may hold a place in brackets:
// 兰舟（西安）测绘有限公司.
func (g *ground) firmName(pos int) (start int, ok bool) {
	start = pos
	for n, limit := 0, 10; n <= limit; n++ {
		if n >= 2 && g.edgeBefore(start) && !trades.Ends(g.text[:start]) && !strings.HasSuffix(g.text[:start], "）") {
			return start, true
		}
		if before, ok := strings.CutSuffix(g.text[:start], "）"); ok {
			open := strings.LastIndex(before, "（")
			if open < 0 || utf8.RuneCountInString(before[open:]) > 6 || longest(g.at(open+len("（")), lexicon.Place) == nil {
				return start, false
			}
			start, limit = open, n+8
			continue
		}
		r, size := g.prev(start)
		if size == 0 || !isHan(r) || g.particle(r, start) {
			return start, false
		}
		start -= size
	}
	return start, false
}

// firmPlain reports whether a stretch can be a company's own name: without a verb but
// those of its trade.
func (g *ground) firmPlain(from, to int) bool {
	if g.plain(from, to, firmReach) {
		return true
	}
	for at := from; at < to; {
		if word := trades.Opening(g.text[at:to]); word != "" {
			if !g.plain(from, at, firmReach) {
				return false
			}
			at += len(word)
			from = at
			continue
		}
		at += size(g.text, at)
	}
	return g.plain(from, to, firmReach)
}

// firmStart finds the leftmost place from which a plain name leads to a firm's kind.
func (g *ground) firmStart(h lexicon.Hit, floor int) (int, bool) {
	pos := h.Start
	start, found := pos, false
	for at, n := pos, 0; n < firmReach; n++ {
		r, w := g.prev(at)
		if w == 0 || at-w < floor || !isHan(r) || g.particle(r, at) || g.cell(at).edge && !trades.Ends(g.text[:at]) {
			break
		}
		at -= w
		p := longest(g.at(at), lexicon.Place)
		if p != nil && p.End <= pos && p.Sense.Col(0) != "local" && (p.End < pos || found || adjacent.Has(h.Sense.Word)) && g.firmPlain(p.End, pos) && !genericFirm(g.text[p.End:pos]) {
			start, found = at, true
		}
	}
	return start, found
}

// adjacent kinds may stand directly after a place: 沈阳大学.
var adjacent = wordlist.Of("大使馆", "使馆", "总领事馆", "总领馆", "大学", "大學", "银行", "学院", "學院")

func genericFirm(name string) bool {
	switch name {
	case "股份", "本地", "当地", "有限", "多家", "各", "企业", "科技", "物业", "本地科技", "一家", "市", "省", "所有", "公立", "民营", "重点":
		return true
	}
	return descriptions.In(name)
}

// descriptions tell of houses without naming them: 附近三座医院, 最大医院.
var descriptions = wordlist.Of("一流", "特色", "建议", "批评", "一家", "一所", "一座", "两家", "两所", "两座", "三家", "三所", "三座", "多家", "多所", "多处", "多座", "几家", "几所", "这家", "附近", "最大", "唯一")

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
	return crimes.In(name)
}

var crimes = wordlist.Of("犯罪", "势力", "团伙", "诈骗", "盗窃", "涉", "偷渡", "贩", "赌", "战斗")

// associationReach is how many characters an association's field may have.
const associationReach = 16

var countryNames = wordlist.Of("中国", "中华", "全国")

// association reads 中国纺织与服装联合会, 全国工商联烘焙业公会: names of the whole country's,
// in which 与 and 和 stand as they do in no firm's.
func (g *ground) association(h lexicon.Hit, last *chain) (chain, bool) {
	if organClass(h.Sense) != "association" {
		return chain{}, false
	}
	for start, n := h.Start, 0; n < associationReach; n++ {
		r, w := g.prev(start)
		if w == 0 || !isHan(r) || g.particle(r, start) && r != '与' && r != '及' || start-w < last.End || g.cell(start).edge {
			break
		}
		start -= w
		if start+w < h.Start && countryNames.Opens(g.text[start:]) && g.edgeBefore(start) {
			c := before{start: start}.chain(h, extract.OrgFirm, "agency.association")
			c.org.Parts[0].Name = g.text[start:h.Start]
			return c, true
		}
	}
	return chain{}, false
}
