package recognize

import (
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
)

// A state is another country that headlines call by one character.
type state struct{ code, name string }

// shortStates are read before an office or a body of a state alone: 俄总统, 美国防部.
var shortStates = map[rune]state{
	'俄': {"RU", "俄罗斯"}, '乌': {"UA", "乌克兰"}, '美': {"US", "美国"}, '英': {"GB", "英国"}, '法': {"FR", "法国"}, '德': {"DE", "德国"}, '以': {"IL", "以色列"},
	'日': {"JP", "日本"}, '韩': {"KR", "韩国"}, '朝': {"KP", "朝鲜"}, '伊': {"IR", "伊朗"}, '叙': {"SY", "叙利亚"}, '土': {"TR", "土耳其"}, '埃': {"EG", "埃及"}, '越': {"VN", "越南"},
}

// stateBodies are the bodies, named alike in ours and in other states, that may stand
// behind the one character of a state.
var stateBodies = wordlist.Of("国防部", "外交部", "财政部", "国务院", "商务部", "司法部", "交通部", "央行")

// shortState is the state whose one character ends at a byte, where nothing stands before it.
func (g *ground) shortState(pos int) (state, bool) {
	r, n := g.prev(pos)
	s, ok := shortStates[r]
	if !ok || !g.edgeBefore(pos-n) {
		return state{}, false
	}
	return g.stateNamed(s, g.text[pos-n:pos]), true
}

// stateNamed is the only state the text names that begins with a character, else the one
// that the press mostly means: 乌总统 is 乌干达总统 where only that is spoken of.
func (g *ground) stateNamed(usual state, initial string) state {
	var named state
	for i := range g.terms {
		h := &g.terms[i]
		switch {
		case h.Kind != lexicon.Place || !foreign(h) || !strings.HasPrefix(h.Sense.Word, initial) || h.Sense.Value == named.code:
		case named.code != "" || h.Sense.Value == usual.code:
			return usual
		default:
			named = state{h.Sense.Value, h.Sense.Word}
		}
	}
	if named.code == "" {
		return usual
	}
	return named
}

// maxMinistry is how many characters the fields of a ministry may have: 公共工程与住房.
const maxMinistry = 10

// ministry adds the ministry of another state that one is said to head, which no table has:
// 智利公共工程与住房部 of 智利公共工程与住房部长. Its name ends inside his post.
func (p *namesOf) ministry(h *lexicon.Hit) (extract.Span, bool) {
	if h.Sense.Word != "部长" {
		return extract.Span{}, false
	}
	for start, n := h.Start, 0; n < maxMinistry; n++ {
		r, w := p.prev(start)
		if w == 0 || !isHan(r) || p.cell(start).edge {
			break
		}
		start -= w
		place := p.placeEnding(start)
		if n == 0 || place == nil {
			continue
		}
		s := extract.Span{Start: place.Start, End: len(strings.TrimSuffix(p.text[:h.Start], "部")) + len("部")} // 能源部部长 too
		if _, taken := p.agencyEnding(s.End); taken || !foreign(place) {
			break
		}
		org := extract.OrgName{Form: extract.OrgFirm, Place: place.Sense.Word, Codes: codesOf(place)}
		org.Parts = []extract.OrgPart{{Span: s, Name: p.text[s.Start : s.End-len("部")], Organ: "部"}}
		p.states = append(p.states, agencyMention(p.text, s, org, "agency.ministry"))
		return s, true
	}
	return extract.Span{}, false
}
