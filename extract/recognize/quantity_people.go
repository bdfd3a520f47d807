package recognize

import (
	"strings"

	"newsgraph/extract/numeral"
	"newsgraph/extract/wordlist"
)

// peoples are nouns for people that large numbers count without a classifier, with the one
// they leave out.
var peoples = []struct {
	unit  string
	nouns *wordlist.List
}{
	{"人", wordlist.Of("人口", "群众", "农民", "学生", "官兵", "民警", "党员", "干部", "居民", "旅客", "游客", "民众", "平民", "职工", "员工", "村民", "考生", "观众", "网民", "儿童", "老人",
		"老年人", "残疾人", "市民", "青年", "青少年", "难民", "运动员", "毕业生", "志愿者", "劳动者", "从业者", "消费者", "务工人员", "流动人员", "脱贫人员")},
	{"户", wordlist.Of("农户", "用户", "家庭")},
}

// maxCounted is how many characters those counted may take with their attribute:
// 库区移民群众 of 30万库区移民群众.
const maxCounted = 10

// people reads a large number right before those it counts: 5万多群众, 7万农村用户. One that
// goes on in a name, as 百万警进千万家, is not large in digits.
func (s *quantityScan) people(f *numeral.Figure) bool {
	end := f.End
	for _, over := range [...]string{"余", "多"} {
		if strings.HasPrefix(s.text[end:], over) {
			f.Bound, end = numeral.Over, end+len(over)
		}
	}
	if f.Hanzi || end == f.End && !magnitudes.Ends(s.text[:f.End]) || rangeWords.Ends(s.text[:f.Start]) {
		return false
	}
	unit := peopleIn(hanziRun(s.text[end:], maxCounted))
	if unit == "" {
		return false
	}
	f.Unit, f.Class, f.End = unit, numeral.Count, end
	return true
}

// rangeWords stand before the upper end of a range.
var rangeWords = wordlist.Of("至", "到", "—", "-")

// hanziRun is the beginning of a text as far as it is written in hanzi, n of them at most.
func hanziRun(text string, n int) string {
	for i, r := range text {
		if n == 0 || r < 0x4E00 || r > 0x9FFF || numeral.Starts(r) {
			return text[:i]
		}
		n--
	}
	return text
}

// totals end what is counted in people, with the classifier that a bare number behind them
// leaves out.
var totals = []struct{ noun, unit string }{{"人口", "人"}, {"人数", "人"}, {"人才", "人"}, {"人次", "人次"}, {"人次数", "人次"}}

// peopleBefore is the classifier that a number leaves out behind those it counts, or "": 人 of
// 参保人数已达270万.
func peopleBefore(text string) string {
	for _, w := range [...]string{"达到", "达", "为", "已", "将"} {
		text = strings.TrimSuffix(text, w)
	}
	for _, h := range totals {
		if strings.HasSuffix(text, h.noun) {
			return h.unit
		}
	}
	return ""
}

// peopleIn is the classifier of the first people that a text names, or "".
func peopleIn(text string) string {
	for i := range text {
		for _, p := range peoples {
			if p.nouns.Opens(text[i:]) {
				return p.unit
			}
		}
	}
	return ""
}
