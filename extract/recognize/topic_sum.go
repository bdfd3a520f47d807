package recognize

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/wordlist"
)

// sumsUp are nouns that say of a list that its items are ills.
var sumsUp = wordlist.Of("行为", "问题", "犯罪活动", "犯罪", "顽疾", "乱象", "隐患", "违法活动", "违法", "违规", "违纪", "现象", "元凶")

// endsSum are verbs right behind such a noun.
var endsSum = wordlist.Of("进行", "开展", "展开")

// maxSum is the longest stretch, in bytes, from 等 to the noun that sums a list up, and
// maxTold that where it is told of the items what they do.
const (
	maxSum  = 8 * 3
	maxTold = 20 * 3
)

// summed reads a list of two and more that a noun sums up, with words of its own between:
// 规避执行、抗拒执行等“老赖”行为, 货车非法改装、超限运输四类顽疾. It is wrong where the noun alone
// says that the items are ills, whatever they are called: 私分粮款、摊派费用等违纪行为.
func summed(text string, from, to int) (list extract.Span, wrong, ok bool) {
	object := text[from:to]
	mark := strings.Index(object, "、")
	if mark < 0 {
		return extract.Span{}, false, false
	}
	strikes := strikers.Ends(text[:from])
	for i, r := range object[mark:] {
		i += mark
		if !opensSum(r, object[i:]) {
			continue
		}
		noun := sumOf(object[i:])
		strikes = strikes && areDeeds(object[:i])
		if noun == "" || !strikes && strings.Contains(noun, "的") {
			return extract.Span{}, false, false
		}
		return extract.Span{Start: from, End: from + i}, strikes && isWrong(noun), true
	}
	return extract.Span{}, false, false
}

// areDeeds reports a list whose items are long enough to be deeds: those of 侵占老人、儿童等权益的
// 违法行为 are whom the deed is done to.
func areDeeds(list string) bool {
	for item := range strings.SplitSeq(list, "、") {
		if utf8.RuneCountInString(item) < 4 {
			return false
		}
	}
	return true
}

// strikers end verbs whose object is an ill whatever is told of it, and words before one.
var strikers = wordlist.Of("打击", "严打", "严惩", "惩治", "惩处", "查处", "查办", "严查", "纠治", "整治", "取缔", "遏制", "清剿", "狠刹", "对")

// sumOf is what sums a list of ills up, from 等 or 四类 to its noun, or "": its first such
// noun ends the phrase, as it does not in 等隐患路段. Where what the items do is told first
// (等威胁航道安全的违法行为), the noun may stand farther off.
func sumOf(rest string) string {
	told := strings.Index(rest, "的")
	for i := range rest {
		if i > maxTold || i > maxSum && told < 0 {
			return ""
		}
		w := sumsUp.Opening(rest[i:])
		if w == "" {
			continue
		}
		after := rest[i+len(w):]
		if sumsUp.Opens(after) {
			continue
		}
		next, _ := utf8.DecodeRuneInString(after)
		switch {
		case strings.ContainsAny(rest[:i], "、，"):
			return ""
		case !isHan(next) || particleSet.holds(next) || endsSum.Opens(after):
			return rest[:i+len(w)]
		case told < i:
			return ""
		}
	}
	return ""
}

// wrongs are nouns that say that what is done is wrong, and howWrong stand before them.
var (
	wrongs   = wordlist.Of("违法", "违规", "违纪", "犯罪")
	howWrong = wordlist.Of("突出", "严重", "各类", "重点", "典型", "多发", "常见", "新型", "相关", "明显", "轻微")
)

// isWrong reports a sum that says no more of its items than that they are wrong, or tells
// what they do: 等突出违法行为, 等损害渔民利益的违规行为; but not 等食药领域违法犯罪.
func isWrong(sum string) bool {
	if i := strings.LastIndex(sum, "的"); i >= 0 {
		sum = sum[i+len("的"):]
	}
	sum = strings.TrimPrefix(sum, "等")
	for w := howWrong.Opening(sum); w != ""; w = howWrong.Opening(sum) {
		sum = sum[len(w):]
	}
	return wrongs.Opens(sum)
}

// sumCounts are the numbers a sum begins with, and sumKinds what is counted.
var (
	sumCounts = newRuneSet("两三四五六七八")
	sumKinds  = wordlist.Of("类", "大", "种")
)

// opensSum reports 等, 四类 or 两大 behind a list.
func opensSum(r rune, rest string) bool {
	if r == '等' {
		return true
	}
	return sumCounts.holds(r) && sumKinds.Opens(rest[len("两"):])
}
