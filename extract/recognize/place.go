package recognize

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/graph"
)

// places finds divisions outside the agencies' names: full and short names, words like
// 全市, and towns by their ending. Attrs hold codes (all a name may mean) or scope.
func (g *ground) places(agencies []extract.Mention) []extract.Mention {
	p := placer{ground: g, inAgency: agencies, found: g.room.places[:0], known: map[string]bool{}, codes: map[string]map[string]string{}}
	p.learn()
	last := 0
	for i := range g.terms {
		h := &g.terms[i]
		if h.Start < last {
			continue
		}
		if m, ok := p.at(h); ok && !g.quoted(m.Span) && !p.covered(m.Span) {
			p.found = append(p.found, m)
			last = m.End
			if in, ok := p.abroad(m); ok && h.Kind == lexicon.Place && foreign(h) {
				p.found = append(p.found, in)
				last = in.End
			}
		}
	}
	return p.found
}

type placer struct {
	*ground
	inAgency []extract.Mention
	known    map[string]bool              // codes the article names in full or through an agency
	codes    map[string]map[string]string // Attrs of the places found, by their codes: most are named again and again
	found    []extract.Mention
}

// learn notes the divisions that are named beyond doubt; short names of counties are
// read only where they are known.
func (p *placer) learn() {
	for _, m := range p.inAgency {
		if m.Org.Form <= extract.OrgShort {
			for _, c := range m.Org.Codes {
				p.known[c] = true
			}
		}
	}
	for i := range p.terms {
		if h := &p.terms[i]; h.Kind == lexicon.Place && h.Sense.Col(0) == "full" && !p.insideWord(h) {
			for c := range strings.SplitSeq(h.Sense.Value, ",") {
				p.known[c] = true
			}
		}
	}
}

func (p *placer) covered(s extract.Span) bool {
	for _, m := range p.inAgency {
		if m.Start >= s.End {
			return false
		}
		if m.Overlaps(s) {
			return true
		}
	}
	return false
}

func (p *placer) at(h *lexicon.Hit) (extract.Mention, bool) {
	switch h.Kind {
	case lexicon.Scope:
		if h.Sense.Value == "here" && p.startsWith(h.End, "时间") { // 当地时间
			return extract.Mention{}, false
		}
		if extract.EndsWith(h.Sense.Word, []string{"里", "上"}) && !p.edgeBefore(h.Start) { // 小区里
			return extract.Mention{}, false
		}
		return p.mention(h.Start, h.End, "place.scope", "scope", h.Sense.Word), true
	case lexicon.Town:
		return p.town(h)
	case lexicon.Place:
		return p.division(h)
	}
	return extract.Mention{}, false
}

func (p *placer) mention(start, end int, rule, key, value string) extract.Mention {
	return extract.Mention{Span: extract.Span{Start: start, End: end}, Type: graph.Place, Name: p.text[start:end],
		Attrs: map[string]string{key: value}, Entity: -1, Rule: rule}
}

// division reads 江西省抚州市南丰县, 沈阳, 鹿城.
func (p *placer) division(h *lexicon.Hit) (extract.Mention, bool) {
	h = longest(p.ground.at(h.Start), lexicon.Place)
	if p.placeEnding(h.End).Start < h.Start || p.insideWord(h) || !p.fits(h) {
		return extract.Mention{}, false
	}
	end, codes, form := h.End, codesOf(h), h.Sense.Col(0)
	for {
		next := longest(p.ground.at(end), lexicon.Place)
		if next == nil {
			break
		}
		in := within(codesOf(next), codes)
		if len(in) == 0 || next.Sense.Col(0) == "strict" && !p.apart(next.End) || p.placeEnding(next.End).Start < next.Start || !p.endsWell(next) {
			break
		}
		end, codes, form = next.End, in, "full"
	}
	if form == "local" || form == "strict" {
		codes = p.onlyKnown(codes)
	}
	if form == "local" && len(codes) == 0 || form == "strict" && !(len(codes) > 0 && p.amongPlaces(h)) {
		return extract.Mention{}, false
	}
	return p.placed(extract.Span{Start: h.Start, End: end}, "place."+form, strings.Join(codes, ",")), true
}

// apart reports whether no word goes on behind a byte: 崇仁 is a county in 江西崇仁，and in
// 江西崇仁的茶园.
func (p *placer) apart(at int) bool {
	r := p.next(at)
	return !isHan(r) || r == '的' || r == '等'
}

// placed is the mention of a division. Nothing writes to its Attrs, which all mentions of
// one division share.
func (p *placer) placed(s extract.Span, rule, codes string) extract.Mention {
	attrs, ok := p.codes[codes]
	if !ok {
		attrs = map[string]string{"codes": codes}
		p.codes[codes] = attrs
	}
	return extract.Mention{Span: s, Type: graph.Place, Name: p.text[s.Start:s.End], Attrs: attrs, Entity: -1, Rule: rule}
}

func (p *placer) onlyKnown(codes []string) []string {
	var known []string
	for _, c := range codes {
		if p.known[c] {
			known = append(known, c)
		}
	}
	return known
}

// amongPlaces reports whether a place stands beside a word in a list.
func (p *placer) amongPlaces(h *lexicon.Hit) bool {
	for _, join := range []string{"、", "和", "与", "及"} {
		if before, ok := strings.CutSuffix(p.text[:h.Start], join); ok && p.placeEnding(len(before)) != nil {
			return true
		}
		if strings.HasPrefix(p.text[h.End:], join) && p.starts(h.End+len(join), lexicon.Place) {
			return true
		}
	}
	return false
}

func (p *placer) fits(h *lexicon.Hit) bool {
	if h.Sense.Value == nation {
		return h.Sense.Word != "中国" || !p.startsWith(h.End, "式", "人", "特色", "共产党", "移动", "电信", "联通", "梦")
	}
	if region(h) && p.placeEnding(h.Start) != nil { // 云南西部地区
		return false
	}
	return p.endsWell(h)
}

// region reports a name of several provinces: 西部地区.
func region(h *lexicon.Hit) bool { return strings.HasPrefix(h.Sense.Value, nation+"/") }

// endsWell guards names against the words they open: 沈阳路, 中山市场, 南通过.
func (p *placer) endsWell(h *lexicon.Hit) bool {
	if h.Sense.Col(0) == "full" {
		return !(strings.HasSuffix(h.Sense.Word, "市") && p.startsWith(h.End, "场", "民", "区", "政")) && !(strings.HasSuffix(h.Sense.Word, "区") && p.startsWith(h.End, "域", "间", "别")) &&
			!(strings.HasSuffix(h.Sense.Word, "县") && p.startsWith(h.End, "域"))
	}
	if p.startsWith(h.End, "路", "东路", "西路", "南路", "北路", "中路", "大街", "大道", "街", "大桥", "桥", "河", "湖", "江", "机场", "火车站", "高铁", "站", "日报", "晚报", "晨报", "新闻网", "网", "卫视", "大学", "学院", "大酒店", "酒店", "商场", "公园", "广场", "小学", "中学", "师院", "籍", "话", "菜", "人", "语") {
		return p.startsWith(h.End, "江北", "人民") || strings.HasPrefix(p.text[h.End:], "网警")
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
