package extract

import (
	"strings"

	"newsgraph/extract/wordlist"
)

// StruckIn is what a clause says is acted against by other words than a verb before it, and
// where those begin: X of 对X进行联合整治, 对X严格查处, 推进X整治 and 加大X惩治力度, and of 对X等行为 with
// 依法严厉查处 behind it. It is empty where the clause says something else of it, as 对X开展宣传 does.
func (d *Document) StruckIn(i int) (at int, object Span) {
	c := &d.Clauses[i]
	text := d.Text[c.Start:c.End]
	if at, object = struck(text); object.Len() == 0 && d.strikesNext(i) {
		if at = Facing(text); at >= 0 && !lights.In(text[at:]) {
			object = Span{at + len("对"), len(text)}
		}
	}
	if object.Len() == 0 {
		return -1, Span{}
	}
	return c.Start + at, Span{c.Start + object.Start, c.Start + object.End}
}

// strikesNext reports that the clause behind one says no more than that something is acted
// against.
func (d *Document) strikesNext(i int) bool {
	if i+1 >= len(d.Clauses) || d.Clauses[i+1].Sentence != d.Clauses[i].Sentence {
		return false
	}
	verb := d.Slice(d.Clauses[i+1].Span)
	for w := how.Opening(verb); w != ""; w = how.Opening(verb) {
		verb = verb[len(w):]
	}
	return fights.Has(verb)
}

// struck is what a clause by itself says is acted against so.
func struck(clause string) (at int, object Span) {
	if !fights.In(clause) {
		return -1, Span{}
	}
	for _, tail := range fightTails {
		clause = strings.TrimSuffix(clause, tail)
	}
	if at, object = faced(clause); object.Len() > 0 {
		return at, object
	}
	verb := blows.Ending(clause)
	if verb == "" {
		return -1, Span{}
	}
	at, push := pushes.Last(clause)
	if at < 0 {
		return -1, Span{}
	}
	return at, beforeHow(clause, at+len(push), len(clause)-len(verb))
}

// faced is what the last 对 of a clause is followed by, up to the verb.
func faced(clause string) (at int, object Span) {
	if at = Facing(clause); at < 0 {
		return -1, Span{}
	}
	from := at + len("对")
	if to, light := lights.First(clause[from:]); to > 0 && fights.In(near(clause[from+to+len(light):])) {
		return at, beforeHow(clause, from, from+to)
	}
	if verb := fights.Ending(clause); verb != "" {
		return at, beforeHow(clause, from, len(clause)-len(verb))
	}
	return -1, Span{}
}

// Facing is where the last 对 of a text stands, or -1 where that is part of another word.
func Facing(text string) int {
	at := strings.LastIndex(text, "对")
	if at >= 0 && (faces.Ends(text[:at+len("对")]) || opensFace.Opens(text[at:])) {
		return -1
	}
	return at
}

// beforeHow is a stretch of a clause without the words at its end that say how it is acted.
func beforeHow(clause string, from, to int) Span {
	for to > from {
		w := how.Ending(clause[from:to])
		if w == "" {
			return Span{from, to}
		}
		to -= len(w)
	}
	return Span{}
}

var (
	// blows are verbs that say by themselves that something is acted against, and fights those
	// that say so behind 对: whoever pushes 河道治理 on may have nothing against it.
	blows  = wordlist.Of("整治", "查处", "打击", "惩治", "惩处", "严惩", "清理整顿", "清查", "清剿", "纠治", "取缔", "查办")
	fights = blows.With("治理")

	// fightTails make a noun of such a verb.
	fightTails = []string{"工作", "力度"}

	// lights are verbs that leave it to a noun behind them to say what is done.
	lights = wordlist.Of("进行", "开展", "展开", "予以", "给予", "实施", "加以")

	// pushes stand before what is acted against where the verb stands behind it.
	pushes = wordlist.Of("开展", "推进", "推动", "深化", "加强", "强化", "加大", "抓好", "抓实", "狠抓", "做好", "启动", "部署", "实施")

	// how are words between what is acted against and the verb that say how.
	how = wordlist.Of("依法", "依规", "依纪", "从严", "从重", "从快", "严格", "严厉", "严肃", "坚决", "集中", "重点", "联合", "专项", "综合", "全面", "彻底", "大力", "精准",
		"持续", "及时", "一律", "全力", "强力", "重拳", "靶向", "排查", "清理", "打击", "同步", "分别", "也", "都", "将", "正", "并", "的")

	// faces are words that end in 对 and say something else than 对 by itself, and opensFace
	// such words that begin with it.
	faces     = wordlist.Of("针对", "面对", "反对", "应对", "核对", "比对", "派对", "相对", "绝对", "一对", "结对", "成对")
	opensFace = wordlist.Of("对外", "对内", "对口", "对接", "对话", "对象", "对策", "对抗", "对标", "对照", "对应", "对方", "对手", "对待")
)

// near is the beginning of a text in which what is said must stand.
func near(text string) string { return text[:min(len(text), 12*3)] }
