package recognize

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
)

// stops are characters that stand in hardly any name of an agency or a town.
const stops = "的了在与及或被把对将从到等由是有以并还就也之其不让使该各某每这那则给个名起件们你我他她它跟随据按经因为于向往至为称说"

var stopSet = newRuneSet(stops)

func isStop(r rune) bool { return stopSet.holds(r) }

// particle reports whether a character that ends at a byte stands in hardly any name, and
// is not part of a word that does: 经 of 经济, 就 of 就业.
func (g *ground) particle(r rune, end int) bool {
	if !isStop(r) {
		return false
	}
	switch r {
	case '经':
		return !g.startsWith(end, "济", "贸", "侦", "开区")
	case '对':
		return !g.startsWith(end, "外经", "外贸", "外友")
	case '就':
		return !g.startsWith(end, "业")
	case '据':
		return !strings.HasSuffix(g.text[:end], "数据")
	}
	return true
}

func isHan(r rune) bool { return extract.Han(r) }

// edgeBefore reports whether a name may begin at a byte: after no Han character, a
// particle, or a word that is part of no name.
func (g *ground) edgeBefore(pos int) bool {
	if pos == 0 || g.cell(pos).edge {
		return true
	}
	r, n := utf8.DecodeLastRuneInString(g.text[:pos])
	return !isHan(r) || g.particle(r, pos) || r == '和' || r == '、' || r == '兼' && g.cell(pos-n).post // 副市长兼公安局局长
}

// hardEdge reports whether no Han character, or only a preposition, stands before a byte.
func (g *ground) hardEdge(pos int) bool {
	r, n := g.prev(pos)
	return n == 0 || !isHan(r) || prepositions.Ends(g.text[:pos])
}

// prepositions are characters that stand before a name and are no part of it.
var prepositions = lettersOf("在于从到由和与及、的")

// nameBefore walks left from a byte over the characters of a name, at most limit of
// them, to the first edge. ok is false where it meets none or the name is too short.
func (g *ground) nameBefore(pos, least, limit int) (start int, ok bool) {
	start = pos
	if g.cell(pos).edge {
		return pos, false // a verb stands where the name should be
	}
	for n := 0; ; n++ {
		if n > 0 && g.edgeBefore(start) {
			return start, n >= least
		}
		r, size := utf8.DecodeLastRuneInString(g.text[:start])
		if r == '中' && strings.HasSuffix(g.text[:start-size], "其") { // 其中城东派出所
			return start, n >= least
		}
		if n == limit || size == 0 || !isHan(r) || g.particle(r, start) {
			return start, false
		}
		start -= size
	}
}

// plain reports whether text[from:to] can be a name of its own inside a longer one:
// at most limit characters, no particle, no verb or post in it.
func (g *ground) plain(from, to, limit int) bool {
	n := 0
	for i := from; i < to; {
		r, size := utf8.DecodeRuneInString(g.text[i:to])
		if n++; n > limit || g.particle(r, i+size) || r == '和' || !isHan(r) && !isNameMark(r) || g.cell(i).verb {
			return false
		}
		i += size
	}
	return true
}

func isNameMark(r rune) bool { return r == '“' || r == '”' || r == '·' || r >= '0' && r <= '9' }

// next is the character at a byte.
func (g *ground) next(pos int) rune {
	r, _ := utf8.DecodeRuneInString(g.text[pos:])
	return r
}

func (g *ground) prev(pos int) (rune, int) { return utf8.DecodeLastRuneInString(g.text[:pos]) }
