package recognize

import (
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
)

// before is what stands directly before a kind of agency and says whose it is.
type before struct {
	start int
	place string
	codes []string
	scope string
}

// owner reads the place (江西省抚州市南丰县), level (市) or scope (全市, 我省) that ends at a byte.
func (g *ground) owner(pos int) (before, bool) {
	if h := g.placeEnding(pos); h != nil && !g.insideWord(h) {
		if b := g.placeChain(h); h.Sense.Col(0) != "strict" || g.edgeBefore(b.start) || b.start < h.Start {
			return b, true
		}
	}
	if h := g.scopeEnding(pos); h != nil {
		b := before{start: h.Start, scope: h.Sense.Word}
		if p := g.placeEnding(h.Start); p != nil && h.Sense.Col(0) == "all" { // 沈阳全市
			b = g.placeChain(p)
		}
		return b, true
	}
	if strings.HasSuffix(g.text[:pos], "自治区") {
		return before{start: pos - len("自治区"), scope: "自治区"}, true
	}
	if level := levelMarks.Ending(g.text[:pos]); level != "" && g.levelAlone(pos-len(level)) {
		return before{start: pos - len(level), scope: level}, true
	}
	return before{}, false
}

// levelMarks are the characters that divisions of each level end in.
var levelMarks = lettersOf("省市县区州旗")

// levelAlone reports whether the level word at a byte is no end of another word, as
// in 城市, 上市, 社区 or 地区.
func (g *ground) levelAlone(at int) bool {
	r, n := g.prev(at)
	if n == 0 || !isHan(r) || g.cell(at).edge || isStop(r) {
		return true
	}
	return !beforeLevel.holds(r) && g.placeEnding(at) == nil
}

// beforeLevel are characters with which a level makes a word.
var beforeLevel = newRuneSet("城都超股夜门菜楼开发假保税坝上社地小景辖片山灾校郊矿库园厂街路东西南北中新老牧林疆特禁战各几跨")

// insideWord guards short places against the words they are part of: 西安 in 江西安全.
func (g *ground) insideWord(h *lexicon.Hit) bool {
	r, n := g.prev(h.Start)
	if h.Sense.Word == "会同县" && g.placeEnding(h.Start) == nil && (isHan(r) || !strings.Contains(g.text, "怀化")) { // 该院会同县司法局
		return true
	}
	if len(h.Sense.Word) == len("范县") && isHan(r) && !isStop(r) && !beforePlace.Ends(g.text[:h.Start]) && !g.homeEnds(h.Start) {
		return strings.HasSuffix(h.Sense.Word, "县") || strings.HasSuffix(h.Sense.Word, "州") && transcribing.has(g.text, h.Start-n) // 马里兰州
	}
	return h.Sense.Col(0) != "full" && n > 0 && (r == '江' || r == '广' || r == '湖') && strings.HasPrefix(h.Sense.Word, "西")
}

// beforePlace are characters that may stand before the name of a place.
var beforePlace = lettersOf("和与及至到在从由向往驻赴省市区国")

// homeEnds reports whether a place of this country ends at a byte.
func (g *ground) homeEnds(at int) bool {
	p := g.placeEnding(at)
	return p != nil && !foreign(p)
}

// placeChain extends a place to the left over the places it lies in.
func (g *ground) placeChain(h *lexicon.Hit) before {
	b := before{start: h.Start, codes: codesOf(h)}
	for {
		up := g.placeEnding(b.start)
		if up == nil || g.insideWord(up) {
			break
		}
		inside := within(b.codes, codesOf(up))
		if len(inside) == 0 {
			break
		}
		b.start, b.codes = up.Start, inside
	}
	b.place = g.text[b.start:h.End]
	return b
}

// within keeps the codes that lie in one of the codes above.
func within(codes, above []string) []string {
	var in []string
	for _, c := range codes {
		for _, a := range above {
			if c != a && liesIn(c, a) {
				in = append(in, c)
				break
			}
		}
	}
	return in
}

// liesIn reads the hierarchy off the codes: 361023 lies in 361000 and in 360000.
func liesIn(code, above string) bool {
	if above == extract.Nation {
		return code[0] <= '9'
	}
	if strings.HasSuffix(above, "0000") {
		return strings.HasPrefix(code, above[:2])
	}
	if strings.HasSuffix(above, "00") {
		return strings.HasPrefix(code, above[:4])
	}
	return code == above
}

func (b before) chain(h lexicon.Hit, form extract.OrgForm, rule string) chain {
	c := chain{Span: extract.Span{Start: b.start, End: h.End}, rule: rule}
	c.org = extract.OrgName{Place: b.place, Codes: b.codes, Scope: b.scope, Form: form}
	c.org.Parts = []extract.OrgPart{{Span: c.Span, Organ: official(h.Sense), Class: organClass(h.Sense)}}
	return c
}

// hasParty are places of which one says 党委.
var hasParty = wordlist.Of("自治区", "当地")

// unit reads 沈阳市公安局, 市公安局, 全国法院; a court after 检察院和 is of the same place.
func (g *ground) unit(h lexicon.Hit, last *chain) (chain, bool) {
	if h.Sense.Word == "委" && afterCommittee.Opens(g.text[h.End:]) {
		return chain{}, false
	}
	if h.Sense.Word == "党委" && (!hasParty.Ends(g.text[:h.Start]) || g.startsWith(h.End, "和政府", "、政府", "政府")) {
		return chain{}, false // of a province one says 省委; with its government it is the place
	}
	class := organClass(h.Sense)
	b, ok := g.owner(h.Start)
	if level, league := strings.CutPrefix(h.Sense.Word, "团"); league && !ok { // 团市委
		b, ok = before{start: h.Start, scope: strings.TrimSuffix(level, "委")}, g.edgeBefore(h.Start)
	}
	switch {
	case ok && b.scope != "" && (class == "街道办" || class == "乡镇政府"): // 练市镇政府
		return g.townOffice(h)
	case ok && h.Sense.Word == "委" && b.scope == "" && !levelEnd(b.place):
		return chain{}, false // 沈阳委
	case ok && h.Sense.Word == "委" && strings.HasSuffix(g.text[:b.start], "共青团"):
		return b.league(h), true
	case class == "abroad" && !(ok && len(b.codes) == 1 && b.codes[0][0] >= 'A'):
		return chain{}, false // 卫生部 alone
	case ok && len(b.codes) == 1 && b.codes[0] == extract.Nation:
		return b.chain(h, extract.OrgGroup, "agency.group"), true
	case ok:
		return b.chain(h, extract.OrgNamed, "agency.named"), true
	case freelyNamed.Has(class) && g.freeName(h):
		return g.free(h), true
	case class == "court" || class == "procuratorate":
		return g.court(h, last), !strings.HasPrefix(g.text[h.End:], "学")
	case (class == "traffic" || class == "反诈") && g.edgeBefore(h.Start):
		return before{start: h.Start}.chain(h, extract.OrgUnit, "agency.unit"), true
	case class == "街道办" || class == "乡镇政府":
		return g.townOffice(h)
	case strings.HasSuffix(h.Sense.Word, "局") && len(h.Sense.Word) >= len("教育局") && g.edgeBefore(h.Start):
		if c, ok := g.joinedBureau(h, last); ok {
			return c, true
		}
		return before{start: h.Start}.chain(h, extract.OrgNamed, "agency.bare"), true
	}
	return chain{}, false
}

// freelyNamed are classes of agencies that are called after ports and zones that are no
// divisions: 拱北海关, 漕泾公安局.
var freelyNamed = wordlist.Of("海关", "海事", "海事处", "边检", "police")

// afterCommittee are characters with which 委 makes a word.
var afterCommittee = lettersOf("员托派任内会屈以")

// freeName reports whether a name that is no division's stands before a kind of agency.
func (g *ground) freeName(h lexicon.Hit) bool {
	start, ok := g.nameBefore(h.Start, 2, 3)
	name := g.text[start:h.Start]
	return ok && (g.hardEdge(start) || joiners.Ends(g.text[:start])) && !genericUnit(name) && !noPort.In(name) && g.plain(start, h.Start, 3) &&
		(organClass(h.Sense) != "police" || h.Sense.Word == "公安局" || h.Sense.Word == "公安分局")
}

// joiners are verbs behind which a partner is named.
var joiners = wordlist.Of("联合", "会同", "协同", "携手")

// noPort are words before a kind of agency that name no port or zone.
var noPort = wordlist.Of("国", "方", "级", "世界", "智慧", "直属", "隶属", "口岸", "全球", "境", "家", "本地", "外地", "异地", "主管", "铁路", "机场", "森林", "航运", "港航", "总", "局", "省", "市", "县", "区", "州")

// free reads 拱北海关.
func (g *ground) free(h lexicon.Hit) chain {
	start, _ := g.nameBefore(h.Start, 2, 3)
	c := before{start: start}.chain(h, extract.OrgFirm, "agency.free")
	c.org.Parts[0].Name = g.text[start:h.Start]
	return c
}

// league reads 共青团杭州市委.
func (b before) league(h lexicon.Hit) chain {
	b.start -= len("共青团")
	c := b.chain(h, extract.OrgNamed, "agency.league")
	c.org.Parts[0].Class = "共青团"
	return c
}

// townOffice reads 五马街道办事处, 黄市镇政府.
func (g *ground) townOffice(h lexicon.Hit) (chain, bool) {
	start, ok := g.nameBefore(h.Start, 1, 5)
	if !ok || genericTown(g.text[start:h.Start]) {
		return chain{}, false
	}
	c := before{start: start}.chain(h, extract.OrgFirm, "agency.town")
	c.org.Parts[0].Name = g.text[start:h.Start]
	return c, true
}

func levelEnd(place string) bool {
	return levelMarks.Ends(place) || strings.HasSuffix(place, "盟")
}

func (g *ground) court(h lexicon.Hit, last *chain) chain {
	if between := g.text[last.End:h.Start]; last.End > 0 && (between == "和" || between == "、" || between == "与") &&
		last.org.Form == extract.OrgNamed && len(last.org.Parts) == 1 {
		c := before{start: h.Start, place: last.org.Place, codes: last.org.Codes, scope: last.org.Scope}.chain(h, extract.OrgNamed, "agency.coordinate")
		return c
	}
	return before{start: h.Start}.chain(h, extract.OrgGroup, "agency.group")
}

// group reads 全国各级公安机关, 辽宁公安部门, 城管部门.
func (g *ground) group(h lexicon.Hit) (chain, bool) {
	at := h.Start
	at -= len(ofLevels.Ending(g.text[:at]))
	if strings.HasSuffix(g.text[:h.Start], "有关") || g.levelList(at) {
		return chain{}, false
	}
	b, ok := g.owner(at)
	if strings.HasSuffix(h.Sense.Word, "系统") && (!ok || honourWords.Opens(g.text[h.End:])) {
		return chain{}, false // all of a place's, and none in an honour: 全国教育系统先进集体
	}
	if !ok {
		b = before{start: at}
	}
	return b.chain(h, extract.OrgGroup, "agency.group"), true
}

var (
	ofLevels    = wordlist.Of("各级", "各地", "省级", "基层", "市两级", "三级") // stand between a place and its agencies
	honourWords = wordlist.Of("先进", "优秀", "一级", "二级", "劳动", "英", "标兵", "“", "规范", "示范", "建设", "升级")
)

// levelList reports whether 省、市 or 市、县 ends at a byte: agencies of several places.
func (g *ground) levelList(at int) bool {
	return levelLists.Ends(g.text[:at])
}

var levelLists = wordlist.Of("省、市", "市、县", "市县", "省市", "县、区", "市、区")

// short reads 鹿城公安, 沈阳警方, 浙江交警, and 警方 alone.
func (g *ground) short(h lexicon.Hit) (chain, bool) {
	word := h.Sense.Word
	p := g.placeEnding(h.Start)
	if p == nil || g.insideWord(p) {
		if (word == "警方" || word == "公安交管" && !isHan(g.next(h.End))) && (g.edgeBefore(h.Start) || len(g.countedPlaces(h.Start)) > 0) {
			return before{start: h.Start}.chain(h, extract.OrgGroup, "agency.group"), true
		}
		return chain{}, false
	}
	b := g.placeChain(p)
	if len(b.codes) == 1 && b.codes[0] == extract.Nation || !g.shortEnds(word, h.End) {
		return chain{}, false
	}
	return b.chain(h, extract.OrgShort, "agency.short"), true
}

// shortEnds guards 消防 and its like against 消防安全, 检察建议, 供电服务.
func (g *ground) shortEnds(word string, end int) bool {
	switch word {
	case "公安":
		return !ofPolice.Opens(g.text[end:])
	case "警方", "交警", "公安交警", "公安交管":
		return true
	}
	r := g.next(end)
	return !isHan(r) || isStop(r) || g.cell(end).verb
}

// ofPolice are words that 公安 names the field of.
var ofPolice = wordlist.Of("信息", "系统", "工作", "英模", "院校", "大学", "学院", "大脑", "史")

func (g *ground) startsWith(at int, words ...string) bool {
	for _, w := range words {
		if strings.HasPrefix(g.text[at:], w) {
			return true
		}
	}
	return false
}
