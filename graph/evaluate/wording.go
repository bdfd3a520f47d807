package evaluate

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"newsgraph/graph"
)

// normal is a name without what does not matter when names are compared: width, case,
// white space, quotation marks, brackets, dots, dashes and commas.
func normal(text string) string {
	return strings.Map(func(r rune) rune {
		if isSpace(r) || strings.ContainsRune("“”‘’\"'《》「」『』〈〉()（）[]【】·•・-—_、,，", r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFKC.String(text))
}

// squeeze is a text without its white space.
func squeeze(text string) string {
	return strings.Map(func(r rune) rune {
		if isSpace(r) {
			return -1
		}
		return r
	}, text)
}

// isSpace holds for white space and for the separators of control code that some
// languages count as such.
func isSpace(r rune) bool { return unicode.IsSpace(r) || 0x1c <= r && r <= 0x1f }

// wording is a text cut into its pairs of neighbouring characters.
type wording struct {
	text  string
	pairs map[[2]rune]int
	total int
}

func newWording(text string) *wording {
	w := &wording{text: normal(text), pairs: map[[2]rune]int{}}
	runes := []rune(w.text)
	for i := 0; i+1 < len(runes); i++ {
		w.pairs[[2]rune{runes[i], runes[i+1]}]++
	}
	if len(runes) == 1 {
		w.pairs[[2]rune{runes[0], -1}] = 1
	}
	w.total = max(len(runes)-1, 1)
	return w
}

// dice is the Dice coefficient of two wordings over their character pairs: 1 for
// equal texts, 0 where nothing is shared. Source: L. R. Dice, Measures of the
// Amount of Ecologic Association Between Species, Ecology 26 (1945).
func (w *wording) dice(o *wording) float64 {
	switch {
	case w.text == "" || o.text == "":
		return 0
	case w.text == o.text:
		return 1
	}
	shared := 0
	for pair, n := range w.pairs {
		shared += min(n, o.pairs[pair])
	}
	return 2 * float64(shared) / float64(w.total+o.total)
}

// unitClasses are units that say the same of a count.
var unitClasses = [][]string{{"人", "名", "位"}, {"起", "件", "宗"}, {"百分点", "个百分点"}}

// traditionalUnits writes units in simplified characters.
var traditionalUnits = strings.NewReplacer("點", "点", "個", "个", "億", "亿", "萬", "万", "輛", "辆", "張", "张", "戶", "户",
	"場", "场", "處", "处", "條", "条", "噸", "吨", "間", "间", "歲", "岁", "項", "项", "組", "组", "隊", "队", "頁", "页", "臺", "台")

func sameUnit(a, b string) bool {
	a, b = traditionalUnits.Replace(normal(a)), traditionalUnits.Replace(normal(b))
	if a == b {
		return true
	}
	for _, class := range unitClasses {
		if has(class, a) && has(class, b) {
			return true
		}
	}
	return false
}

func has(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// key is what makes a gold entity the same thing in all articles: type and
// canonical name.
func key(t graph.Type, name string) string { return string(t) + "\x00" + normal(name) }
