package measure

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract/wordlist"
)

// facets are what is measured of a domain.
var facets = longestFirst("发案数", "破案数", "破案率", "发案率", "立案数", "受理数", "损失金额", "涉案金额", "追赃数", "抓获数", "起诉数", "死亡人数", "受伤人数", "起数", "件数",
	"案件数", "化解率", "调处率", "满意率", "办结率", "成功率", "发案", "破案", "立案", "警情", "侦破数", "化解数", "数量", "金额", "人数", "涉案人数", "财产损失", "直接财产损失", "直接经济损失", "经济损失", "处置率", "整改率", "覆盖率", "损失数")

// facetOf is the facet a member ends in, or "".
func facetOf(member string) string {
	f := facets.Ending(member)
	if f == member {
		_, size := utf8.DecodeRuneInString(member)
		return facets.Ending(member[size:])
	}
	return f
}

// tolls are what an event costs, events what costs it, and counts tolls that are told of nothing
// else: 起数下降14%.
var (
	counts = wordlist.Of("起数", "损失", "亡人数", "直接财产损失")
	tolls  = wordlist.Of("死亡", "受伤", "伤亡", "失踪", "损失", "直接财产损失", "直接经济损失", "财产损失", "经济损失", "死亡人数", "受伤人数", "伤亡人数", "亡人数", "起数")
	events = wordlist.Of("火灾", "事故", "火灾事故", "灾害")
)

// ofEvent is the name of what an event cost with the event that the sentence counted: 火灾死亡
// of 发生火灾12起，死亡2人; or with the one its paragraph last told of.
func (m *meter) ofEvent(text string, at int) string {
	if !tolls.Has(text) {
		return text
	}
	for i := len(m.said.counted) - 1; i >= 0; i-- {
		if e := events.Ending(m.said.counted[i].object); e != "" {
			return e + text
		}
	}
	if e := events.Ending(m.said.domain); e != "" {
		return e + text
	}
	if !counts.Has(text) {
		return text
	}
	_, e := events.Last(m.doc.Text[m.doc.Blocks[m.doc.Clauses[m.doc.ClauseAt(at)].Block].Start:at])
	return e + text
}

// domain is an indicator without its facet: 刑事案件 of 刑事案件发案数.
func domain(indicator string) string {
	best := strings.TrimSuffix(indicator, facetOf(indicator))
	if !solved.Opens(best) {
		return best
	}
	for _, verb := range solved.Words() {
		best = strings.TrimPrefix(best, verb)
	}
	return best
}

// solved are deeds that are done to cases, and no part of what is measured of them.
var solved = wordlist.Of("共破获", "破获", "侦破", "立")

// outputs are what is measured of goods: of the same goods where one follows the other.
var outputs = wordlist.Of("产量", "销量", "销售额", "出口")

// elided reports a bare facet, whose domain an earlier metric named: 破案率 after 刑事案件发案数.
func elided(text string) bool {
	return bareFacets.Ends(text) && utf8.RuneCountInString(text) <= 4 && !strings.HasSuffix(text, "指数") || facets.Has(text)
}

// bareFacets are the ends of short words that are facets, of a table or not.
var bareFacets = wordlist.Of("率", "数", "额")

// facetOfSector is what was measured of the sector before, for one that leaves it out: 投资 of
// 制造业投资增长8%，服务业增长5%.
func facetOfSector(indicator string) string {
	i := strings.LastIndex(indicator, "业")
	if i < 0 {
		return ""
	}
	facet := indicator[i+len("业"):]
	if utf8.RuneCountInString(facet) > maxObject/2 || !measures(facet) && !sectorFacets.Ends(facet) {
		return ""
	}
	return facet
}

// sectorFacets are what is measured of a sector, by no word that ends in what measures.
var sectorFacets = wordlist.Of("投资", "外资", "利润", "收入", "出口")

// paces say how fast what was measured before changed: 货运量 of 货运量同比增长6%，增速较上月加快
// 2个百分点.
var paces = wordlist.Of("增速", "增幅", "降幅", "涨幅", "跌幅")

// totals are what the counts of one thing add up to: 新建警务室12个，总数达到40个.
var totals = wordlist.Of("总量", "总数", "总计", "总户数", "总人数", "存量")
