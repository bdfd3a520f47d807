package measure

import (
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// A reading says whether a quantity is a level or a change, and against what.
type reading struct {
	change  graph.Change
	nature  string      // of the change verb: amount or span
	basis   graph.Basis // "" where the clause names none
	level   bool        // a verb of level stands before it
	share   bool        // 占…的
	has     bool        // 有 stands right before it
	nameTo  int         // where the words that name the indicator end, or -1
	object  extract.Span
	against extract.Span // what a change is compared with, where the lexicon does not know it
}

// readChange reads the words before a quantity.
func readChange(doc *extract.Document, it *item, terms []lexicon.Hit) reading {
	r := reading{change: graph.NoChange, nameTo: -1}
	tail := trimTail(doc, it.pre)
	for i := range terms {
		t := &terms[i]
		if t.Start >= it.pre.Start && t.End <= it.pre.End && !inHole(it, t) {
			r.term(doc, it, t, tail)
		}
	}
	if strings.HasPrefix(doc.Slice(it.q.Span), "翻") {
		r.change, r.nature = graph.Up, "amount"
		r.name(it.q.Start)
	}
	if r.change != graph.NoChange {
		r.compare(doc, it)
	}
	if r.nameTo < 0 && it.post.Len() == 0 {
		if g, ok := gains[lastTwo(doc.Text[it.pre.Start:tail])]; ok {
			r.change, r.nature = g, "span"
			r.name(tail)
		}
	}
	if r.basis != "" && r.change == graph.NoChange && !r.level {
		r.change = directionOf(doc, it)
	}
	if it.q.Unit == "倍" {
		r.times(doc, it)
	}
	return r
}

// compare reads against what a change is told, where the lexicon need not know it.
func (r *reading) compare(doc *extract.Document, it *item) {
	c := comparison(doc, it, r)
	if c.Len() == 0 {
		return
	}
	r.name(c.Start)
	if r.basis == "" {
		r.basis, r.against = graph.OtherBasis, c
	}
}

// times reads what a figure is a multiple of: 是去年同期的1.6倍.
func (r *reading) times(doc *extract.Document, it *item) {
	if lastYears.Ends(doc.Slice(it.pre)) {
		r.basis = graph.YoY
	} else if at := timesOf(doc, it); at >= 0 && r.basis == "" {
		r.basis, r.level, r.nameTo = graph.OtherBasis, true, at
	}
}

// lastYears are what a multiple is told of that is against the year before.
var lastYears = wordlist.Of("去年同期的", "上年同期的")

// gains are deeds whose figure is the size of a change, and which stay in its name: 户均增收2000元.
var gains = map[string]graph.Change{"增收": graph.Up, "增产": graph.Up, "减产": graph.Down}

// lastTwo are the last two hanzi of a text.
func lastTwo(text string) string { return text[max(0, len(text)-len("增收")):] }

// timesOf is where 是人工核查的 before 4倍 begins, or -1: what a figure is a multiple of is
// no part of its name.
func timesOf(doc *extract.Document, it *item) int {
	text := doc.Slice(it.pre)
	if !strings.HasSuffix(text, "的") {
		return -1
	}
	i := max(strings.LastIndex(text, "是"), strings.LastIndex(text, "为"))
	if i < 0 || len(text)-i > maxComparison || strings.Contains(text[i:], "年") {
		return -1
	}
	return it.pre.Start + i
}

// trimTail is where the words before a quantity end, without 了 and blanks, and
// without the time of a level reached: 上升至2021年3351.6万件, 降至7月的19起.
func trimTail(doc *extract.Document, s extract.Span) int {
	text := strings.TrimRight(doc.Slice(s), " ")
	for particles.Ends(text) {
		text = text[:len(text)-len("了")]
	}
	end := s.Start + len(text)
	if w := eachs.Ending(text); w != "" {
		return end - len(w)
	}
	for i := doc.FirstPeriod(s.Start + 1); i < len(doc.Periods) && doc.Periods[i].Span.Start < end; i++ {
		if doc.Periods[i].Span.End == end {
			return doc.Periods[i].Span.Start
		}
	}
	return end
}

// particles stand between the words for what a figure is and the figure.
var particles = wordlist.Of("了", "的")

// eachs say for whom or when each a level is told: 标准提高到每人每月700元.
var eachs = wordlist.Of("平均", "每人每月", "每人每年", "每月", "每年", "每人", "每户")

func inHole(it *item, t *lexicon.Hit) bool {
	for _, h := range it.hole {
		if t.Start < h.End && h.Start < t.End {
			return true
		}
	}
	return false
}

func (r *reading) term(doc *extract.Document, it *item, t *lexicon.Hit, tail int) {
	switch t.Kind {
	case lexicon.Basis:
		if averagings.Ends(t.Sense.Word) && it.q.Unit != "倍" && basisStart(doc, it.pre.Start, t.Start) == t.Start {
			return // 全市平均降雨量: no comparison
		}
		if r.basis = graph.Basis(t.Sense.Value); yearEnds.Opens(doc.Text[t.End:it.pre.End]) {
			r.basis = graph.OtherBasis // 比去年四季度
		}
		r.name(basisStart(doc, it.pre.Start, t.Start))
	case lexicon.Change:
		r.changeTerm(doc, it, t, tail)
	case lexicon.Level:
		if t.Sense.Value == "share" && strings.HasSuffix(doc.Text[:t.Start], "所") {
			return // 所占份额: the share is what is measured
		}
		if t.End < tail && t.Sense.Value != "share" {
			return
		}
		if t.End == tail && !wordsOfLevel.Ends(doc.Text[:t.Start]) || isWord(doc, t) { // 行为, 得到, 因为
			r.levelTerm(t)
		}
	}
}

// averagings end what a figure is compared with, and by themselves are what is measured.
var averagings = wordlist.Of("平均", "年均值")

// yearEnds stand behind the year before where only the end of it is meant.
var yearEnds = wordlist.Of("四季度", "第四季度", "12月", "底", "末", "年底", "年末")

// wordsOfLevel are the beginnings of words that end as a verb of level is written.
var wordsOfLevel = wordlist.Of("行", "得", "收", "受", "接", "因", "认")

func (r *reading) name(at int) {
	if r.nameTo < 0 || at < r.nameTo {
		r.nameTo = at
	}
}

func (r *reading) changeTerm(doc *extract.Document, it *item, t *lexicon.Hit, tail int) {
	word := t.Sense.Word
	compared := relations.Opens(word)
	rest := strings.TrimPrefix(doc.Text[min(t.End, tail):tail], "分别")
	rest = strings.TrimPrefix(strings.TrimSuffix(rest, "在"), "均") // 降幅均在一成以上
	if !compared && len(rest) > len("幅度达") && it.post.Len() > 0 {
		return // too far from the figure to be of it: most are, and need no cut into words
	}
	if len(word) >= 6 && !isWord(doc, t) || word == "减负" && it.q.Unit == "元" {
		return // 增加 in 增加值; 减负 of so much is a deed
	}
	switch {
	case compared:
		r.basis = graph.OtherBasis
	case rest == "为" && starts.In(doc.Text[it.pre.Start:t.Start]): // 由42天压缩为19天
		r.level = true
		r.name(t.Start)
		return
	case rest == "" || directs.Has(rest) || rest == "到" && strings.HasSuffix(word, "达"): // 增速达到
		if len(word) == 3 && !singleChange(doc, it, t) {
			return
		}
	case rest == "至" || rest == "到":
		r.level = true
		r.name(t.Start)
		return
	case it.post.Len() == 0 && r.nameTo < 0 && len(rest) >= 6 && changesObject.Has(word) && !strings.ContainsAny(rest, "的为"):
		// 减少办事材料1000余万份: the object between verb and quantity is what changed
		r.object = extract.Span{Start: t.End, End: it.pre.End}
	default:
		return
	}
	r.change, r.nature = graph.Change(t.Sense.Value), t.Sense.Col(0)
	if it.q.Unit == "百分点" && strings.Contains(doc.Text[it.pre.Start:t.Start], "拉动") {
		r.nature = "span" // what was contributed is against nothing
	}
	r.name(t.Start)
}

// relations open the words that tell a figure by how it stands to another.
var relations = wordlist.Of("高于", "低于", "高出", "快于", "慢于")

// starts lead to the point from which a figure changed.
var starts = wordlist.Of("由", "从")

// directs may stand between a verb of change and by how much.
var directs = wordlist.Of("达", "达到", "为", "约", "超", "近", "幅度达", "幅度为")

// changesObject lists the verbs of change that may take what they change as object.
var changesObject = wordlist.Of("降低", "下调", "上调", "减少", "减少了", "压减", "压缩", "缩短", "增加", "削减", "提高", "提升", "降低了", "增加了", "减负")

// singleChange tells 比上年增12% from 多 and 高 as parts of other words: a verb of one
// character counts behind a basis or right behind the indicator's rate.
func singleChange(doc *extract.Document, it *item, t *lexicon.Hit) bool {
	if t.Sense.Word == "降" || t.Sense.Word == "增" || t.Sense.Word == "涨" {
		return true
	}
	return comparing.In(doc.Text[it.pre.Start:t.Start])
}

func (r *reading) levelTerm(t *lexicon.Hit) {
	switch t.Sense.Value {
	case "to":
		r.level, r.change, r.nature = true, graph.NoChange, ""
		r.name(t.Start)
	case "share":
		r.share, r.level = true, true
		r.name(t.Start)
	default:
		r.level = r.level || r.change == graph.NoChange
		r.has = strings.HasSuffix(t.Sense.Word, "有")
		r.name(t.Start)
	}
}

// directionOf finds a verb of change that stands between basis and quantity but not at
// the end: 同比增加12起 has it before, 同比少发35起 at the end.
func directionOf(doc *extract.Document, it *item) graph.Change {
	terms := doc.TermsIn(it.pre)
	for i := range terms {
		t := &terms[i]
		if t.Kind == lexicon.Change && len(t.Sense.Word) >= 6 {
			return graph.Change(t.Sense.Value)
		}
		if t.Kind == lexicon.Basis { // 同比多抓获210名
			switch rest := doc.Text[t.End:it.pre.End]; {
			case strings.HasPrefix(rest, "多"), strings.HasPrefix(rest, "增"):
				return graph.Up
			case strings.HasPrefix(rest, "少"), strings.HasPrefix(rest, "减"):
				return graph.Down
			}
		}
	}
	return graph.NoChange
}
