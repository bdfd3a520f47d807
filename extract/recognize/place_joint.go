package recognize

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/graph"
)

// provinces are the codes of the provinces by the character that stands for each.
var provinces = map[rune]string{
	'京': "110000", '津': "120000", '冀': "130000", '晋': "140000", '蒙': "150000", '辽': "210000", '吉': "220000", '黑': "230000", '沪': "310000", '苏': "320000",
	'浙': "330000", '皖': "340000", '闽': "350000", '赣': "360000", '鲁': "370000", '豫': "410000", '鄂': "420000", '湘': "430000", '粤': "440000", '桂': "450000",
	'琼': "460000", '渝': "500000", '川': "510000", '蜀': "510000", '贵': "520000", '黔': "520000", '云': "530000", '滇': "530000", '藏': "540000", '陕': "610000",
	'秦': "610000", '甘': "620000", '陇': "620000", '青': "630000", '宁': "640000", '新': "650000", '港': "810000", '澳': "820000", '台': "710000",
}

// jointly says how many provinces the first character of a word like 三省 counts before it.
var jointly = map[rune]int{'两': 2, '三': 3, '四': 4, '五': 5, '六': 6}

// joint finds provinces named by a character each before their number: 鄂赣湘三省, 浙皖两地,
// 沪苏浙皖三省一市.
func (p *placer) joint(h *lexicon.Hit) {
	r, _ := utf8.DecodeRuneInString(h.Sense.Word)
	many := jointly[r]
	if strings.HasSuffix(h.Sense.Word, "一市") {
		many++
	}
	p.jointEnding(h.Start, many)
}

// jointEnding adds so many provinces that end at a byte, if a place is read in none of them.
func (p *placer) jointEnding(end, many int) {
	start := end
	for range many {
		r, w := p.prev(start)
		if provinces[r] == "" {
			return
		}
		start -= w
	}
	if r, w := p.prev(start); w > 0 && provinces[r] != "" || p.taken(extract.Span{Start: start, End: end}) {
		return
	}
	for at := start; at < end; {
		r, w := utf8.DecodeRuneInString(p.text[at:])
		p.found = append(p.found, p.placed(extract.Span{Start: at, End: at + w}, "place.joint", provinces[r]))
		at += w
	}
}

// taken reports a stretch in which a place or an agency is read already.
func (p *placer) taken(s extract.Span) bool {
	for i := range p.found {
		if p.found[i].Overlaps(s) {
			return true
		}
	}
	return p.covered(s)
}

// abroadTails are the kinds of division behind a transcribed name.
var abroadTails = lettersOf("州省市邦郡")

// abroad reads a division of another country behind its name: 加拿大曼尼托巴省.
func (p *placer) abroad(country *extract.Mention) (extract.Mention, bool) {
	end, n := country.End, 0
	for ; n < 7 && transcribing.has(p.text, end); n++ {
		if n >= 2 && abroadTails.Opens(p.text[end:]) {
			break
		}
		end += size(p.text, end)
	}
	if n < 2 || !abroadTails.Opens(p.text[end:]) || p.startsWith(end, "市场", "省份", "市民", "市值") {
		return extract.Mention{}, false
	}
	_, w := utf8.DecodeRuneInString(p.text[end:])
	s := extract.Span{Start: country.End, End: end + w}
	return extract.Mention{Span: s, Type: graph.Place, Name: p.text[s.Start:s.End], Attrs: map[string]string{"town": p.text[end:s.End], "codes": country.Attrs["codes"]}, Entity: -1, Rule: "place.abroad"}, true
}
