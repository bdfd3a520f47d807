package recognize

import (
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// places finds divisions outside the agencies' names: full and short names, words like
// 全市, and towns by their ending. Attrs hold codes (all a name may mean) or scope.
func (g *ground) places(agencies []extract.Mention) []extract.Mention {
	p := placer{ground: g, inAgency: agencies, found: g.room.places[:0]}
	last := 0
	for _, i := range g.where {
		h := &g.terms[i]
		if h.Start < last {
			continue
		}
		m, ok := p.at(h)
		if !ok || p.covered(m.Span) || g.quoted(m.Span) {
			continue
		}
		p.found = append(p.found, m)
		last = m.End
		if h.Kind != lexicon.Place || !foreign(h) {
			continue
		}
		if in, ok := p.abroad(&m); ok {
			p.found = append(p.found, in)
			last = in.End
		}
	}
	return p.found
}

type placer struct {
	*ground
	inAgency []extract.Mention
	found    []extract.Mention

	learnt bool // room.known is filled in
}

// knows reports whether the article names a division beyond doubt somewhere; short names of
// counties are read only where it does.
func (p *placer) knows(code string) bool {
	if !p.learnt {
		p.learnt = true
		p.learn()
	}
	return contains(p.known, code)
}

// learn notes the divisions that are named through an agency, in full, or among places that
// are counted.
func (p *placer) learn() {
	for i := range p.inAgency {
		if org := p.inAgency[i].Org; org.Form <= extract.OrgShort {
			for _, c := range org.Codes {
				p.know(c)
			}
		}
	}
	for _, i := range p.where {
		h := &p.terms[i]
		switch {
		case h.Kind != lexicon.Place:
		case h.Sense.Col(0) == "full" && !p.insideWord(h):
			p.knowAll(h.Sense.Value)
		case p.countFollows(h.End):
			if places := p.placesEnding(h.End); len(places) > 1 {
				for _, h := range places {
					p.knowAll(h.Sense.Value)
				}
			}
		}
	}
}

func (p *placer) knowAll(codes string) {
	for c := range strings.SplitSeq(codes, ",") {
		p.know(c)
	}
}

func (p *placer) know(code string) {
	if !contains(p.known, code) {
		p.known = append(p.known, code)
	}
}

// countFollows reports whether a list of places is counted at a byte: 甲、乙两县, 甲、乙、丙三个市.
func (p *placer) countFollows(at int) bool {
	if !severalMarks.Opens(p.text[at:]) {
		return false
	}
	at += len("两")
	if p.startsWith(at, "个") {
		at += len("个")
	}
	return divisionMarks.Opens(p.text[at:])
}

var (
	severalMarks  = lettersOf("两二三四五六七八九")
	divisionMarks = lettersOf("县市区旗地州省")
)

func (p *placer) covered(s extract.Span) bool {
	for i := range p.inAgency {
		m := &p.inAgency[i]
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
		if insideMarks.Ends(h.Sense.Word) && !p.edgeBefore(h.Start) { // 小区里
			return extract.Mention{}, false
		}
		return p.mention(h.Start, h.End, "place.scope", p.r.scopes[h.Sense.Word]), true
	case lexicon.Town:
		return p.town(h)
	case lexicon.Place:
		return p.division(h)
	}
	return extract.Mention{}, false
}

// insideMarks end words like 市里.
var insideMarks = lettersOf("里上")

func (p *placer) mention(start, end int, rule string, attrs map[string]string) extract.Mention {
	return extract.Mention{Span: extract.Span{Start: start, End: end}, Type: graph.Place, Name: p.text[start:end],
		Attrs: attrs, Entity: -1, Rule: rule}
}

// division reads 江西省抚州市南丰县, 沈阳, 鹿城.
func (p *placer) division(h *lexicon.Hit) (extract.Mention, bool) {
	h = longest(p.ground.at(h.Start), lexicon.Place)
	if p.placeEnding(h.End).Start < h.Start || p.insideWord(h) || !p.fits(h) {
		return extract.Mention{}, false
	}
	end, codes, form := h.End, h.Sense.Value, h.Sense.Col(0)
	for {
		next := longest(p.ground.at(end), lexicon.Place)
		if next == nil {
			break
		}
		in := within(codesOf(next), strings.Split(codes, ","))
		if len(in) == 0 || next.Sense.Col(0) == "strict" && !p.standsAlone(next) || p.placeEnding(next.End).Start < next.Start || !p.endsWell(next) {
			break
		}
		end, codes, form = next.End, strings.Join(in, ","), "full"
	}
	if form == "local" || form == "strict" {
		codes = p.onlyKnown(codes)
	}
	if codes == "" || form == "strict" && !p.amongPlaces(h) {
		return extract.Mention{}, false
	}
	return p.placed(extract.Span{Start: h.Start, End: end}, placeRule(form), codes), true
}

// placeRule is the rule that reads names of a form.
func placeRule(form string) string {
	switch form {
	case "full":
		return "place.full"
	case "short":
		return "place.short"
	case "local":
		return "place.local"
	}
	return "place.strict"
}

// standsAlone reports whether what follows an ordinary word lets it be a place behind the
// one it lies in: 福建三明等地, 湖北竹溪打造…, but not 辽宁振兴发展.
func (p *placer) standsAlone(h *lexicon.Hit) bool {
	return p.innerEnds(h.Start, h.End) && !p.startsWith(h.End, "发展", "建设", "工作")
}

// placed is the mention of a division.
func (p *placer) placed(s extract.Span, rule, codes string) extract.Mention {
	attrs := p.r.codes[codes]
	if attrs == nil { // some of those that a name may mean
		attrs = map[string]string{"codes": codes}
	}
	return extract.Mention{Span: s, Type: graph.Place, Name: p.text[s.Start:s.End], Attrs: attrs, Entity: -1, Rule: rule}
}

func (p *placer) onlyKnown(codes string) string {
	if !strings.Contains(codes, ",") { // as most names mean one division
		if p.knows(codes) {
			return codes
		}
		return ""
	}
	var known []string
	for c := range strings.SplitSeq(codes, ",") {
		if p.knows(c) {
			known = append(known, c)
		}
	}
	return strings.Join(known, ",")
}

// amongPlaces reports whether a place stands beside a word in a list.
func (p *placer) amongPlaces(h *lexicon.Hit) bool {
	if before, ok := cutJoin(p.text[:h.Start]); ok && p.placeEnding(before) != nil {
		return true
	}
	join := listJoins.Opening(p.text[h.End:])
	return join != "" && p.starts(h.End+len(join), lexicon.Place)
}

func (p *placer) fits(h *lexicon.Hit) bool {
	if h.Sense.Value == extract.Nation {
		return h.Sense.Word != "中国" || !afterChina.Opens(p.text[h.End:])
	}
	if region(h) && !p.wholeCountry(h) { // 云南西部地区
		return false
	}
	return p.endsWell(h)
}

// What follows a full name where its last character opens another word.
var (
	afterCity     = lettersOf("场民区政")
	afterDistrict = lettersOf("域间别")
)

// What follows a short name that is part of another name, and what does so only by its
// first character.
var (
	afterShort = wordlist.Of("路", "东路", "西路", "南路", "北路", "中路", "大街", "大道", "街", "大桥", "桥", "河", "湖", "江", "机场", "火车站", "高铁", "站", "日报", "晚报", "晨报", "新闻网", "网", "卫视", "大学", "学院", "大酒店", "酒店", "商场", "公园", "广场", "小学", "中学", "师院", "籍", "话", "菜", "人", "语")
	notAfter   = wordlist.Of("江北", "人民", "网警")
)
