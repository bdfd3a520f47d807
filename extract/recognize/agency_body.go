package recognize

import (
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
)

// body reads 公安部, 公安部刑事侦查局, 国网本溪供电公司, 人民银行芜湖市分行.
func (g *ground) body(h lexicon.Hit, last *chain) (chain, bool) {
	class := h.Sense.Col(0)
	if strings.HasSuffix(h.Sense.Word, "部") && g.next(h.End) == '门' { // 商务部门
		return chain{}, false
	}
	if len(h.Sense.Word) == len("国网") && strings.HasPrefix(h.Sense.Word, "国") && beforeNation.Ends(g.text[:h.Start]) { // 国网 of 全国网上
		return chain{}, false
	}
	if class == "联合国" && strings.HasSuffix(g.text[:h.Start], "驻") { // 中国驻联合国使团
		return chain{}, false
	}
	if class == "abroad" && g.armsWord(h) || class == "大学" && g.homeEnds(h.Start) { // 杭州电子科技大学 is another
		return chain{}, false
	}
	c := chain{Span: extract.Span{Start: h.Start, End: h.End}, rule: "agency.body"}
	c.org.Body, c.org.Form = h.Sense.Value, extract.OrgFixed
	if p := g.placeEnding(h.Start); p != nil && foreign(p) && class != "联合国" { // 以色列国防部
		c.Start = p.Start
		if class != "abroad" { // 也门胡塞武装 has its name without the state's
			c.org.Body = p.Sense.Word + h.Sense.Word
		}
		return c, true
	}
	if stateBodies.Has(h.Sense.Word) {
		if s, ok := g.shortState(h.Start); ok { // 俄国防部
			_, n := g.prev(h.Start)
			c.Start, c.org.Body = h.Start-n, s.name+h.Sense.Word
			return c, true
		}
	}
	if h.Sense.Col(1) != "" && g.branch(&c, h.Sense.Col(1)) {
		c.rule = "agency.branch"
		g.units(&c)
		return c, true
	}
	if class == "branches" { // 人行 of 人行横道
		return chain{}, false
	}
	if class != "abroad" && !g.resident(&c) { // of those abroad the units are not told by their names
		g.ministryOffice(&c)
	}
	return c, true
}

// beforeNation are characters with which 国 makes a word.
var beforeNation = lettersOf("全中各外我本")

// armsWord reports whether 军 behind a country's initial belongs to another word: 以军事手段,
// 予以军民融合, but not 以军人员.
func (g *ground) armsWord(h lexicon.Hit) bool {
	if !strings.HasSuffix(h.Sense.Word, "军") {
		return false
	}
	return madeWith.Ends(g.text[:h.Start]) || g.startsWith(h.End, "事", "民", "属", "人") && !g.startsWith(h.End, "人员")
}

// madeWith are characters with which 以 makes a word.
var madeWith = lettersOf("予可足加难")

// branch extends a body by a place and the kind of branch: 国网 本溪 供电公司.
func (g *ground) branch(c *chain, stem string) bool {
	at, codes, place := c.End, []string(nil), ""
	for {
		h := longest(g.at(at), lexicon.Place)
		if h == nil {
			break
		}
		place += h.Sense.Word
		codes = codesOf(h)
		at = h.End
	}
	for to := at; to <= at+12 && to < len(g.text); to += size(g.text, to) {
		h := g.branchWord(to, place != "")
		if h == nil || !g.plain(at, to, 4) || place == "" && to == at {
			continue
		}
		name := g.text[at:to]
		c.org.Codes, c.org.Place, c.org.Body = codes, place, stem
		c.org.Parts = append(c.org.Parts, extract.OrgPart{Span: extract.Span{Start: c.End, End: h.End}, Name: place + name, Organ: h.Sense.Word, Class: organClass(h.Sense)})
		c.End = h.End
		return true
	}
	return false
}

func (g *ground) branchWord(at int, placed bool) *lexicon.Hit {
	words := g.at(at)
	for i := len(words) - 1; i >= 0; i-- {
		h := &words[i]
		if h.Kind != lexicon.Organ {
			continue
		}
		switch h.Sense.Word {
		case "分行", "支行", "分公司", "支公司", "营业部", "公司", "调查总队", "调查队":
			return h
		}
		if placed && (strings.HasPrefix(organClass(h.Sense), "供电") || organClass(h.Sense) == "电力") {
			return h
		}
	}
	return nil
}

// afterBureau are characters with which 局 and 司 make other words: 局势, 局部, 司令.
var afterBureau = lettersOf("势部面长地限促令")

// situations are words that end like bureaus.
var situations = wordlist.Of("大局", "格局", "全局", "布局", "结局", "僵局", "开局", "困局", "变局", "棋局", "饭局", "赌局", "骗局", "时局", "战局", "政局", "破局", "定局", "残局", "新局", "危局", "败局", "平局", "乱局", "迷局", "胜局")

// ministryReach is how many bytes after a ministry the kind of a department of it may stand.
const ministryReach = 30

// ministryOffice extends a ministry by one of its departments: 公安部 刑事侦查局, 全国人大
// 财经委.
func (g *ground) ministryOffice(c *chain) {
	if h := g.organAt(c.End, "inner"); h != nil && g.innerEnds(h.Start, h.End) {
		c.org.Parts = append(c.org.Parts, extract.OrgPart{Span: extract.Span{Start: c.End, End: h.End}, Organ: official(h.Sense)})
		c.End = h.End
		return
	}
	for _, i := range g.openersFrom(c.End + len("刑侦")) {
		to := g.terms[i].Start
		if to > c.End+ministryReach {
			return
		}
		h := g.organAt(to, "dept")
		if h == nil || !g.ministryField(c.End, to, h.End) || genericUnit(g.text[c.End:to]) || afterBureau.Opens(g.text[h.End:]) || situations.Ends(g.text[c.End:h.End]) {
			continue
		}
		c.org.Parts = append(c.org.Parts, extract.OrgPart{Span: extract.Span{Start: c.End, End: h.End}, Name: g.text[c.End:to], Organ: h.Sense.Word})
		c.End = h.End
		return
	}
}

// ministryField reports whether a department of a ministry may be named after a stretch;
// two fields only where a post follows: 应急管理部安全执法和工贸监管局局长.
func (g *ground) ministryField(from, to, end int) bool {
	if i := strings.Index(g.text[from:to], "和"); i > 0 && g.starts(end, lexicon.Post) {
		return g.plain(from, from+i, 9) && g.plain(from+i+len("和"), to, 9) && !g.holdsAgency(from, to)
	}
	return g.plain(from, to, 9) && !strings.HasPrefix(g.text[from:to], "全国")
}

// department reads a ministry's department named after another of its posts: 公安部新闻发言人、新闻宣传局.
func (g *ground) department(h lexicon.Hit, last *chain) (chain, bool) {
	if last.org.Form != extract.OrgFixed || last.org.Place != "" || !g.starts(h.End, lexicon.Post) || h.Start-last.End > 60 || afterBureau.Opens(g.text[h.End:]) || strings.ContainsAny(g.text[last.End:h.Start], "，。；\n") {
		return chain{}, false
	}
	start, ok := g.nameBefore(h.Start, 2, 9)
	if r, _ := g.prev(start); !ok || r != '、' {
		return chain{}, false
	}
	c := chain{Span: extract.Span{Start: start, End: h.End}, rule: "agency.department"}
	c.org = extract.OrgName{Body: last.org.Body, Form: extract.OrgFixed}
	c.org.Parts = []extract.OrgPart{{Span: c.Span, Name: g.text[start:h.Start], Organ: h.Sense.Word}}
	return c, true
}

// foreign reports whether a place is another country.
func foreign(p *lexicon.Hit) bool { return p.Sense.Value[0] >= 'A' }
