package recognize

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// introducing ends the verbs whose object is a way of working whatever it is called, a
// thing apart: 推行“一窗通办”, 率先试行“一户一码”回访.
var introducing = wordlist.Of("推行", "实行", "试行", "首创", "推开")

// enacting are verbs of many objects, whose steps in quotes are a way of working:
// 实施“一次申报、分批验放”.
var enacting = map[string]bool{"实施": true, "落实": true, "建立": true}

// way reports a quote that names a way of working by the verb before it: any name behind
// a verb that introduces it; behind another one that sets its steps side by side, or
// counts its own points (推进“一村一警”).
func way(inner string, v *verb) bool {
	switch {
	case v.end == 0 || v.gap > 8*3 || thing(inner):
		return false
	case introducing.Ends(v.word):
		return sideBySide(inner) || nameLike(inner) || tallies(inner)
	case enacting[v.word] && sideBySide(inner):
		return true
	}
	return v.can(graph.Adopted) && !principle[v.word] && tallies(inner)
}

// principle lists verbs of holding to a line, which is no way of working: 坚持“两个确立”.
var principle = map[string]bool{"坚持": true, "践行": true, "深化": true, "聚焦": true, "共建": true, "推动": true}

// ofState are lines of the state, which nobody adopts.
var ofState = map[string]bool{"一带一路": true, "一国两制": true}

// stepMarks stand between steps.
var stepMarks = wordlist.Of("、", "，")

// sideBySide reports two or three steps of one length: 首问负责、限期办结.
func sideBySide(inner string) bool {
	if !stepMarks.In(inner) {
		return false
	}
	steps := strings.FieldsFunc(inner, func(r rune) bool { return r == '、' || r == '，' })
	if len(steps) < 2 || len(steps) > 4 {
		return false
	}
	size := utf8.RuneCountInString(steps[0])
	for _, s := range steps {
		if utf8.RuneCountInString(s) != size || !allHan(s) || strings.Contains(s, "的") {
			return false
		}
	}
	return size >= 3 && size <= 6
}

// tallies reports a name of two counted parts, the first right at its head: 一村一辅警,
// 一案四查, but not 四梁八柱, which counts what it does not name.
func tallies(inner string) bool {
	first, size := utf8.DecodeRuneInString(inner)
	if first != '一' && first != '两' && first != '双' {
		return false
	}
	n := utf8.RuneCountInString(inner)
	if n < 4 || n > 8 || !allHan(inner) || ofState[inner] {
		return false
	}
	return strings.ContainsAny(inner[size:], "一二两三四五")
}

// things end the names of what is built, a character each: 议事亭, 和事小院, 安薪码.
var things = newRuneSet("亭堂屋站室馆库舱码厅校柜院")

// thing reports a name whose last character says that it is something built; 一户一码,
// which counts its points, is none.
func thing(inner string) bool {
	r, _ := utf8.DecodeLastRuneInString(inner)
	return things.holds(r) && utf8.RuneCountInString(inner) >= 3 && !tallies(inner)
}

// station reports a name that says enough of itself of a place where people are received:
// 古城联勤站, 石榴花调解室.
func station(inner string) bool {
	return stations.Ends(inner) && utf8.RuneCountInString(inner) >= 5 && allHan(inner)
}

// stations end the names of such places.
var stations = wordlist.Of("站", "室")

// put reports a thing that the words around its quote say was put up: 打造“安薪码”,
// 增建“议事亭”50座.
func (n *namer) put(q *quote) bool {
	if !thing(q.inner) {
		return false
	}
	v := &q.verb
	return v.near() && v.gap <= 8*3 && v.can(graph.Built) || countedThings(n.doc.Text[q.End:])
}

// thingUnits are what things built are counted in.
var thingUnits = wordlist.Of("座", "处", "个", "所", "家", "间")

// countedThings reports a number of things built: 50座, 163个.
func countedThings(after string) bool {
	rest := behindFigure(after)
	return rest != after && thingUnits.Opens(rest)
}

// ownSuffix is the length of 制 or 法 right behind a quote, where no word begins with it:
// “生态警长”制, “船头三问”法.
func ownSuffix(after string) int {
	w := waySuffixes.Opening(after)
	if w == "" {
		return 0
	}
	if r, _ := utf8.DecodeRuneInString(after[len(w):]); isHan(r) && !particleSet.holds(r) {
		return 0
	}
	return len(w)
}

// waySuffixes make a way of working of what they follow; regimes are other words that end
// like one.
var (
	waySuffixes = wordlist.Of("制", "法")
	regimes     = wordlist.Of("机制", "体制", "编制", "控制", "研制")
)

// regime reports a name that ends in 制 itself: “园丁包联制”.
func regime(inner string) bool {
	return strings.HasSuffix(inner, "制") && !ofState[inner] && utf8.RuneCountInString(inner) >= 4 && !regimes.Ends(inner)
}

// shows reports 做法, 经验 or 品牌 right behind a quote, which says of it that it is a way of
// working: “河长+警长”做法得到肯定.
func (t *tail) shows(at int) bool {
	switch t.head.Word {
	case "做法", "经验", "品牌":
		return t.start == at && t.end == at+len(t.head.Word)
	}
	return false
}

// maxBareTail is the longest stretch, in characters, that goes with a quote though no head
// noun closes it.
const maxBareTail = 5

// bareTail is the length of the words behind a quote that go on naming what it names: 回访
// in 试行“一户一码”回访, up to a mark or 和. A verb with an object is none.
func (n *namer) bareTail(at, limit int) int {
	rest := n.doc.Text[at:limit]
	end := 0
	for i, r := range rest {
		if !isHan(r) || particleSet.holds(r) {
			break
		}
		end = i + utf8.RuneLen(r)
	}
	next, _ := utf8.DecodeRuneInString(rest[end:])
	if end == 0 || utf8.RuneCountInString(rest[:end]) > maxBareTail || end < len(rest) && !strings.ContainsRune("、，。；和与及的", next) {
		return 0
	}
	for _, h := range n.doc.TermsIn(extract.Span{Start: at, End: at + end}) {
		if k := h.Kind; (k == lexicon.Cue || k == lexicon.Act || k == lexicon.Change) && h.End < at+end {
			return 0
		}
	}
	return end
}
