package extract

import (
	"strings"

	"newsgraph/extract/wordlist"
)

// Struck is what a clause says by 对 is acted against: X of 对X进行联合整治 and of 对X严格查处.
// It is empty where the clause says something else of it, as 对X开展宣传 does.
func Struck(clause string) Span {
	if !fights.In(clause) {
		return Span{}
	}
	from := facing(clause)
	if from < 0 {
		return Span{}
	}
	to := from
	if at, light := lights.First(clause[from:]); at > 0 && fights.In(near(clause[from+at+len(light):])) {
		to = from + at
	} else if verb := fights.Ending(clause); verb != "" {
		to = len(clause) - len(verb)
	}
	for w := fightsHow.Ending(clause[from:max(from, to)]); w != ""; w = fightsHow.Ending(clause[from:to]) {
		to -= len(w)
	}
	return Span{from, max(from, to)}
}

var (
	// fights are verbs that say by themselves that something is acted against.
	fights = wordlist.Of("整治", "查处", "打击", "惩治", "惩处", "严惩", "治理", "清理整顿", "清查", "清剿", "纠治", "取缔", "查办")

	// lights are verbs that leave it to a noun behind them to say what is done.
	lights = wordlist.Of("进行", "开展", "展开", "予以", "给予", "实施", "加以")

	// fightsHow stand between what is acted against and the verb, and say how.
	fightsHow = wordlist.Of("依法", "依规", "依纪", "从严", "从重", "从快", "严格", "严厉", "严肃", "坚决", "集中", "重点", "联合", "专项", "综合", "全面", "彻底", "大力", "精准",
		"持续", "及时", "一律", "全力", "强力", "重拳", "靶向", "排查", "清理", "打击", "同步", "分别", "也", "都", "将", "正", "并")

	// faces are words that end in 对 and say something else than 对 by itself.
	faces = wordlist.Of("针对", "面对", "反对", "应对", "核对", "比对", "派对", "相对", "绝对", "一对", "结对", "成对")
)

// facing is where the object of the last 对 of a clause begins, or -1.
func facing(clause string) int {
	i := strings.LastIndex(clause, "对")
	if i < 0 || faces.Ends(clause[:i+len("对")]) {
		return -1
	}
	return i + len("对")
}

// near is the beginning of a text in which what is said must stand.
func near(text string) string { return text[:min(len(text), 12*3)] }
