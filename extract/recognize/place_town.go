package recognize

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
)

// town reads 五马街道, 狮山镇, 八仙楼社区, and the members of 甲、乙两个街道.
func (p *placer) town(h *lexicon.Hit) (extract.Mention, bool) {
	word := h.Sense.Word
	switch h.Sense.Value {
	case "zone":
		return p.zone(h)
	case "joint":
		p.joint(h)
		return extract.Mention{}, false
	}
	if longest(p.ground.at(h.Start), lexicon.Place) != nil {
		return extract.Mention{}, false // 镇江
	}
	if afterTown.Opens(p.text[h.End:]) || word != "街道" && afterVillage.Opens(p.text[h.End:]) {
		return extract.Mention{}, false
	}
	if r, w := p.prev(h.Start); r == '个' && h.Sense.Value == "town" {
		p.townList(h.Start-w, word)
		return extract.Mention{}, false
	}
	start, ok := p.townStart(h.Start)
	name := p.text[start:h.Start]
	over := p.townEnding(start)
	if up := p.placeEnding(start); up == nil && over == nil && !p.hardEdge(start) {
		return extract.Mention{}, false
	}
	if !ok || genericTown(name) || !p.plain(start, h.Start, 5) || utf8.RuneCountInString(name) < 2 && (word != "镇" && word != "乡" && word != "街道") {
		return extract.Mention{}, false
	}
	from, codes := start, ""
	if up := p.placeEnding(start); up != nil && !p.insideWord(up) {
		b := p.placeChain(up)
		from, codes = b.start, strings.Join(b.codes, ",")
	}
	if over != nil { // the village takes the place of the town it lies in
		from, codes = over.Start, cmp.Or(over.Attrs["codes"], codes)
		p.found = p.found[:len(p.found)-1]
	}
	if from == start {
		return p.mention(start, h.End, "place.town", p.r.towns[word]), true
	}
	attrs := map[string]string{"town": word, "name": p.text[start:h.End]}
	if codes != "" {
		attrs["codes"] = codes
	}
	return p.mention(from, h.End, "place.town", attrs), true
}

// What follows a kind of town that is no town's name: 镇静, 村民, 乡镇干部.
var (
	afterTown    = wordlist.Of("民警", "警务", "矫正", "治安", "网格", "干部")
	afterVillage = lettersOf("民级里长委压静亲愁庄村镇企规居情贤务医巡警")
)

// zone reads 成都高新区, 成都市经济技术开发区: always with the place before it.
func (p *placer) zone(h *lexicon.Hit) (extract.Mention, bool) {
	up := p.placeEnding(h.Start)
	if up == nil || p.insideWord(up) || h.End != longest(p.ground.at(h.Start), lexicon.Town).End {
		return extract.Mention{}, false
	}
	b := p.placeChain(up)
	m := p.mention(b.start, h.End, "place.zone", map[string]string{"town": h.Sense.Word})
	m.Attrs["codes"] = strings.Join(b.codes, ",")
	m.Attrs["name"] = up.Sense.Word + h.Sense.Word
	return m, true
}

// townStart walks left to the place the town lies in, or to an edge.
func (p *placer) townStart(pos int) (int, bool) {
	start := pos
	for n := 0; n <= 4; n++ {
		if n > 0 {
			if up := p.placeEnding(start); up != nil && up.Sense.Col(0) == "full" || p.edgeBefore(start) || p.townEnding(start) != nil {
				return start, true
			}
		}
		r, w := p.prev(start)
		if w == 0 || !isHan(r) || isStop(r) {
			break
		}
		start -= w
	}
	return start, false
}

// townEnding is the town whose name, found last, ends at a byte: 梅岭乡 of 梅岭乡石桥村; or nil.
func (p *placer) townEnding(at int) *extract.Mention {
	if n := len(p.found); n > 0 && p.found[n-1].End == at && p.found[n-1].Attrs["town"] != "" {
		return &p.found[n-1]
	}
	return nil
}

// townList reads the names before 三个街道.
func (p *placer) townList(end int, word string) {
	end = len(strings.TrimRight(p.text[:end], "一二两三四五六七八九十0123456789"))
	for n := 0; n < 8; n++ {
		start, ok := p.nameBefore(end, 2, 4)
		if !ok || genericTown(p.text[start:end]) {
			return
		}
		m := p.mention(start, end, "place.townlist", map[string]string{"town": word})
		m.Attrs["name"] = p.text[start:end] + word
		p.found = append(p.found, m)
		rest, more := strings.CutSuffix(p.text[:start], "、")
		if !more {
			return
		}
		end = len(rest)
	}
}

// genericTown names say what kind of town, not which.
func genericTown(name string) bool {
	return townKinds.Has(name) || noTownEnd.Ends(name) || noTown.In(name)
}

var (
	townKinds = lettersOf("小古城乡村各全坐重农家山街个新本下返回进入县市区")
	noTownEnd = lettersOf("农乡城返下故重侨水雪渔属员运球办族出驻条名型要")
	noTown    = wordlist.Of("智慧", "智能", "平安", "和谐", "老旧", "辖区", "示范", "特色", "安防", "文明", "美丽", "行政", "自然", "城中", "偏远", "农村", "所在", "附近", "重点", "居民", "村居", "企业", "学校", "部门", "网格", "单位", "基层", "进", "小镇", "古镇", "城乡", "公安", "通过", "兼任", "包乡", "全省", "全市", "全县", "乡", "大型", "完整", "主要", "江南", "古镇", "持续")
)
