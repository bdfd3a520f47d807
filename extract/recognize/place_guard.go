package recognize

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
)

// afterChina are words that the country's name opens other words with.
var afterChina = wordlist.Of("式", "人", "特色", "共产党", "移动", "电信", "联通", "梦")

// region reports a name of several provinces: 西部地区.
func region(h *lexicon.Hit) bool { return strings.HasPrefix(h.Sense.Value, extract.Nation+"/") }

// bearings open names of regions that name a part of any place: 西部地区.
var bearings = wordlist.Of("东部", "西部", "中部", "东北", "西北", "西南", "内地")

// wholeCountry reports whether the name of a region is that of the country's: 我国西部地区, but
// not 某城西部地区, nor 内地 in 国内地区.
func (p *placer) wholeCountry(h *lexicon.Hit) bool {
	if up := p.placeEnding(h.Start); up != nil {
		return up.Sense.Value == extract.Nation
	}
	if !bearings.Opens(h.Sense.Word) {
		return true
	}
	if list, joined := cutJoin(p.text[:h.Start]); joined && !strings.HasSuffix(p.text[:list], "地区") { // 该省南部和东部地区
		return false
	}
	return p.edgeBefore(h.Start) && !p.startsWith(h.End, "区", "震", "方", "铁", "势", "带")
}

// goOn are words that open with what looks like a country: 沿海地区, 更多哥伦比亚…, 马里兰州.
var goOn = wordlist.Of("海地区", "海地带", "海地形", "多哥伦", "马里兰")

// opensOther reports whether the end of a division's full name opens another word: 中山市场.
func (p *placer) opensOther(h *lexicon.Hit) bool {
	word, rest := h.Sense.Word, p.text[h.End:]
	switch {
	case strings.HasSuffix(word, "市"):
		return afterCity.Opens(rest)
	case strings.HasSuffix(word, "区"):
		return afterDistrict.Opens(rest)
	case strings.HasSuffix(word, "县"):
		return strings.HasPrefix(rest, "域")
	}
	return len(word) == len("海地") && goOn.Opens(p.text[h.Start:])
}

// endsWell guards names against the words they open: 沈阳路, 中山市场, 南通过.
func (p *placer) endsWell(h *lexicon.Hit) bool {
	if h.Sense.Col(0) == "full" {
		return !p.opensOther(h)
	}
	if rest := p.text[h.End:]; afterShort.Opens(rest) {
		return notAfter.Opens(rest)
	}
	last, _ := utf8.DecodeLastRuneInString(h.Sense.Word)
	next := p.next(h.End)
	switch last {
	case '安':
		return next != '全' && next != '装' && next != '排'
	case '通':
		return next != '过' && next != '知' && next != '报' && next != '信'
	case '南', '北', '东', '西':
		return next != '方' && next != '部'
	case '海':
		return next != '关' && next != '域'
	case '山':
		return next != '区'
	case '化':
		return next != '解'
	case '平':
		return next != '台' && next != '均' && next != '安'
	}
	return true
}
