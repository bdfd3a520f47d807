package measure

import (
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
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
func readChange(doc *extract.Document, it item, terms []lexicon.Hit) reading {
	r := reading{change: graph.NoChange, nameTo: -1}
	tail := trimTail(doc, it.pre)
	for _, t := range terms {
		if t.Start < it.pre.Start || t.End > it.pre.End || inHole(it, t) {
			continue
		}
		r.term(doc, it, t, tail)
	}
	if strings.HasPrefix(doc.Slice(it.q.Span), "翻") {
		r.change, r.nature = graph.Up, "amount"
		r.name(it.q.Start)
	}
	if c := comparison(doc, it, r); r.change != graph.NoChange && c.Len() > 0 {
		r.name(c.Start)
		if r.basis == "" {
			r.basis, r.against = graph.OtherBasis, c
		}
	}
	if g, ok := gains[lastTwo(doc.Text[it.pre.Start:tail])]; ok && r.nameTo < 0 && it.post.Len() == 0 {
		r.change, r.nature = g, "span"
		r.name(tail)
	}
	if r.basis != "" && r.change == graph.NoChange && !r.level {
		r.change = directionOf(doc, it)
	}
	if it.q.Unit == "倍" && extract.EndsWith(doc.Slice(it.pre), []string{"去年同期的", "上年同期的"}) {
		r.basis = graph.YoY // 是去年同期的1.6倍
	} else if at := timesOf(doc, it); at >= 0 && r.basis == "" {
		r.basis, r.level, r.nameTo = graph.OtherBasis, true, at
	}
	return r
}

// gains are deeds whose figure is the size of a change, and which stay in its name: 户均增收2000元.
var gains = map[string]graph.Change{"增收": graph.Up, "增产": graph.Up, "减产": graph.Down}

// lastTwo are the last two hanzi of a text.
func lastTwo(text string) string { return text[max(0, len(text)-len("增收")):] }

// timesOf is where 是人工核查的 before 4倍 begins, or -1: what a figure is a multiple of is
// no part of its name.
func timesOf(doc *extract.Document, it item) int {
	text := doc.Slice(it.pre)
	if it.q.Unit != "倍" || !strings.HasSuffix(text, "的") {
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
	end := s.Start + len(strings.TrimRight(strings.TrimRight(doc.Slice(s), " "), "了的"))
	for _, w := range []string{"平均", "每人每月", "每人每年", "每月", "每年", "每人", "每户"} { // 标准提高到每人每月700元
		if strings.HasSuffix(doc.Text[s.Start:end], w) {
			return end - len(w)
		}
	}
	for _, p := range doc.Periods[doc.FirstPeriod(s.Start+1):] {
		if p.Span.Start >= end {
			break
		}
		if p.Span.End == end {
			return p.Span.Start
		}
	}
	return end
}

func inHole(it item, t lexicon.Hit) bool {
	for _, h := range it.hole {
		if t.Start < h.End && h.Start < t.End {
			return true
		}
	}
	return false
}

func (r *reading) term(doc *extract.Document, it item, t lexicon.Hit, tail int) {
	switch t.Kind {
	case lexicon.Basis:
		if strings.HasSuffix(t.Sense.Word, "平均") && it.q.Unit != "倍" && basisStart(doc, it.pre.Start, t.Start) == t.Start {
			return // 全市平均降雨量: no comparison
		}
		r.basis = graph.Basis(t.Sense.Value)
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
		if t.End == tail && !extract.EndsWith(doc.Text[:t.Start], []string{"行", "得", "收", "受", "接", "因", "认"}) || isWord(doc, t) { // 行为, 得到, 因为
			r.levelTerm(t)
		}
	}
}

func (r *reading) name(at int) {
	if r.nameTo < 0 || at < r.nameTo {
		r.nameTo = at
	}
}

func (r *reading) changeTerm(doc *extract.Document, it item, t lexicon.Hit, tail int) {
	word := t.Sense.Word
	compared := extract.OpensWith(word, []string{"高于", "低于", "高出", "快于", "慢于"})
	rest := strings.TrimPrefix(doc.Text[min(t.End, tail):tail], "分别")
	rest = strings.TrimPrefix(strings.TrimSuffix(rest, "在"), "均") // 降幅均在一成以上
	if !compared && len(rest) > len("幅度达") && it.post.Len() > 0 {
		return // too far from the figure to be of it: most are, and need no cut into words
	}
	if len(word) >= 6 && !isWord(doc, t) || word == "减负" && it.q.Unit == "元" {
		return // 增加 in 增加值; 减负 of so much is a deed
	}
	fromPoint := strings.Contains(doc.Text[it.pre.Start:t.Start], "由") || strings.Contains(doc.Text[it.pre.Start:t.Start], "从")
	switch {
	case compared:
		r.basis = graph.OtherBasis
	case rest == "为" && fromPoint: // 由42天压缩为19天
		r.level = true
		r.name(t.Start)
		return
	case rest == "" || rest == "达" || rest == "达到" || rest == "为" || rest == "约" || rest == "超" || rest == "近" || rest == "幅度达" || rest == "幅度为":
		if len(word) == 3 && !singleChange(doc, it, t) {
			return
		}
	case rest == "至" || rest == "到" || rest == "为":
		r.level = true
		r.name(t.Start)
		return
	case changesObject[word] && r.nameTo < 0 && !strings.ContainsAny(rest, "的为") && len(word) >= 6 && len(rest) >= 6 && it.post.Len() == 0:
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

// changesObject lists the verbs of change that may take what they change as object.
var changesObject = map[string]bool{"降低": true, "下调": true, "上调": true, "减少": true, "减少了": true, "压减": true, "压缩": true, "缩短": true, "增加": true, "削减": true, "提高": true, "提升": true, "降低了": true, "增加了": true, "减负": true}

// singleChange tells 比上年增12% from 多 and 高 as parts of other words: a verb of one
// character counts behind a basis or right behind the indicator's rate.
func singleChange(doc *extract.Document, it item, t lexicon.Hit) bool {
	if t.Sense.Word == "降" || t.Sense.Word == "增" || t.Sense.Word == "涨" {
		return true
	}
	return strings.Contains(doc.Text[it.pre.Start:t.Start], "比") || strings.Contains(doc.Text[it.pre.Start:t.Start], "较")
}

func (r *reading) levelTerm(t lexicon.Hit) {
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
func directionOf(doc *extract.Document, it item) graph.Change {
	for _, t := range doc.TermsIn(it.pre) {
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
