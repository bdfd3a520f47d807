package recognize

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract/wordlist"
)

// enactedHeads are head nouns that say little alone and name an operation where it is
// carried out: 实施城市更新行动, 实施黑土保育工程, 实施万名工匠培育计划.
var enactedHeads = map[string]bool{"行动": true, "计划": true, "工程": true}

// noEnacted are words in what is carried out once, or in no particular way: 军事行动, 重点工程.
var noEnacted = wordlist.Of("军事", "搜捕", "撤离", "空袭", "打击", "报复", "救援", "制裁", "地面", "袭击", "抓捕", "营救", "联合", "重点", "重大", "一批", "一项", "一系列", "等", "多个", "多项", "各类", "各项", "施工", "了")

// enacted reports an operation named by what is carried out: 深入实施城市更新行动.
func enacted(verb, modifier, head string) bool {
	return strings.HasSuffix(verb, "实施") && enactedHeads[head] && utf8.RuneCountInString(modifier) >= 4 && !noEnacted.In(modifier) &&
		!(head == "工程" && works.In(modifier))
}

// works are words for what is built or repaired: the 工程 that does so is no operation.
var works = wordlist.Of("修缮", "改造", "建设", "修复", "改建", "扩建", "新建", "管网", "水网", "供水", "加固", "治理", "搬迁", "道路", "公路", "铁路", "大桥", "造林", "绿化", "清淤", "安防")

// issuing are verbs of making a package of measures known.
var issuing = wordlist.Of("出台", "推出", "发布", "印发", "公布", "制定")

// measureUnits are what measures are counted in.
var measureUnits = wordlist.Of("条", "项")

// issued reports a package of measures that is known by their number: 出台27条便民措施.
func issued(verb, modifier, head string) bool {
	if !issuing.Ends(verb) || !measures[head] {
		return false
	}
	rest := strings.TrimLeft(modifier, "0123456789一二三四五六七八九十")
	return rest != modifier && !strings.HasPrefix(modifier, "一") && measureUnits.Opens(rest) &&
		utf8.RuneCountInString(rest) <= maxPackage && allHan(rest) && !holdsParticle(rest)
}

// maxPackage is how many characters may stand between the number of a package and its head noun.
const maxPackage = 12

// packageCounts and packageUnits say of how many measures a package is.
var (
	packageCounts = newRuneSet("0123456789一二三四五六七八九十")
	packageUnits  = []string{"条举措", "条措施", "项举措", "项措施", "条"}
)

// packageTail is the length of the number of measures right behind a quote: “兴才”20条.
func packageTail(after string) int {
	if r, _ := utf8.DecodeRuneInString(after); !packageCounts.holds(r) {
		return 0
	}
	rest := strings.TrimLeft(after, "0123456789一二三四五六七八九十")
	for _, unit := range packageUnits {
		tail, ok := strings.CutPrefix(rest, unit)
		if next, _ := utf8.DecodeRuneInString(tail); ok && (tail == "" || !isHan(next)) {
			return len(after) - len(tail)
		}
	}
	return 0
}
