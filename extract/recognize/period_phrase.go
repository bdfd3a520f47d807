package recognize

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/wordlist"
)

// since reads a phrase that ends in 以来 at text[i:end] back to where it begins: 行动开展以来,
// 自3月份“雷霆2025”执法行动启动以来.
func (s *periodScan) since(i, end int) int {
	start := s.phraseStart(i, 40, "是在于为")
	if start >= i {
		return end
	}
	if k := strings.LastIndex(s.text[start:i], "党的"); k > 0 {
		start += k // 反映党的十八大以来
	}
	if word := eversince.Ending(s.text[start:i]); word != "" {
		start = i - len(word)
	}
	for _, word := range [...]string{"但", "而", "并"} {
		if strings.HasPrefix(s.text[start:], word) && start+len(word) < i {
			start += len(word)
		}
	}
	st := stretch{start: start, end: end, to: s.published.whole(), kind: extract.Since}
	st.from = s.openingDay(start)
	s.put(st)
	return end
}

// eversince are phrases of their own before 以来.
var eversince = wordlist.Of("长期", "一直", "多年", "近年", "历年", "有史")

// during reads a phrase that ends in 期间 at text[i:end]: 行动期间, 国庆期间.
func (s *periodScan) during(i, end int) int {
	st := stretch{start: i, end: end, kind: extract.During}
	if h, ok := s.a.holidayBefore(s.text, i); ok {
		s.festival(&st, h)
	} else if st.start = s.phraseStart(i, 20, "是在于了對对將将"); st.start >= i {
		return end
	}
	s.put(st)
	return end
}

// festival sets the days of a holiday and takes in the year before it.
func (s *periodScan) festival(st *stretch, h holiday) {
	st.start -= len(h.word)
	y := 0
	if k := len(s.found); k > 0 && s.found[k-1].Span.End == st.start && s.found[k-1].Kind == extract.Window {
		st.start = s.found[k-1].Span.Start
		y = parseDay(string(s.found[k-1].Start)).y
	}
	if len(h.first) != 5 || len(h.last) != 5 {
		return
	}
	m, _, _ := smallNumber(h.first[:2], 0)
	if y == 0 {
		y = s.yearOf(m)
	}
	if y > 0 {
		st.from, st.to = monthDay(y, h.first), monthDay(y, h.last)
	}
}

func monthDay(y int, md string) day {
	m, _, _ := smallNumber(md[:2], 0)
	d, _, _ := smallNumber(md, 3)
	return day{y, m, d}
}

// holidayBefore returns the longest holiday that ends at text[i].
func (a *Atoms) holidayBefore(text string, i int) (holiday, bool) {
	last, _ := utf8.DecodeLastRuneInString(text[:i])
	best, ok := holiday{}, false
	for _, h := range a.holidays[last] {
		if len(h.word) > len(best.word) && strings.HasSuffix(text[:i], h.word) {
			best, ok = h, true
		}
	}
	return best, ok
}

var operationHeads = [...]string{"专项行动", "統一行動", "集中行动", "行动", "行動", "活动", "战役", "攻势", "会战", "整治", "斗争", "专案", ""}

// within reads “雷霆”行动中 at a clause's end: the time of a quoted operation.
func (s *periodScan) within(i, end int) int {
	before := s.text[:i]
	for _, head := range operationHeads {
		at := i - len(head)
		if !strings.HasSuffix(before, head) {
			continue
		}
		if b, ok := s.quoteEnding(at); ok {
			s.put(stretch{start: b.Start, end: end, kind: extract.During})
			return end
		}
	}
	return end
}

var begun = wordlist.Of("开展", "启动", "实施", "部署", "上线", "上線", "出台", "推行", "运行", "投用", "启用", "打响", "施行", "成立", "下调", "上调", "调整")

// after reads 行动开展后 at a clause's end.
func (s *periodScan) after(i, end int) int {
	if verb := begun.Ending(s.text[:i]); verb != "" {
		if start := s.phraseStart(i, 16, "是在于"); start < i-len(verb) {
			s.put(stretch{start: start, end: end, from: s.openingDay(start), to: s.published.whole(), kind: extract.Since})
		}
	}
	return end
}

// phraseStart walks back from text[i] to where the phrase that ends there begins: at
// the clause's start, at 自, or behind one of the stops. Brackets are stepped over
// whole. It returns i where the start lies more than limit runes away.
func (s *periodScan) phraseStart(i, limit int, stops string) int {
	at := i
	for range limit {
		if at == 0 {
			return 0
		}
		if b, ok := s.quoteEnding(at); ok {
			at = b.Start
			continue
		}
		r, size := utf8.DecodeLastRuneInString(s.text[:at])
		if phraseStop.holds(r) {
			return at
		}
		if r == '自' && !s.wordEndsIn(at, "来自", "各自", "独自", "亲自") || r == '从' && !s.wordEndsIn(at, "自从", "服从") {
			if s.wordEndsIn(at, "自从") {
				size += len("自")
			}
			return at - size
		}
		if strings.ContainsRune(stops, r) {
			return at
		}
		at -= size
	}
	return i
}

// phraseStop holds the marks that no phrase of time goes over.
var phraseStop = newRuneSet("，。；：！？,;:!?\n\r\t 　…—“「（()）”》《")

func (s *periodScan) wordEndsIn(at int, words ...string) bool {
	for _, w := range words {
		if strings.HasSuffix(s.text[:at], w) {
			return true
		}
	}
	return false
}

// quoteEnding returns the outermost bracket that ends at text[at].
func (s *periodScan) quoteEnding(at int) (extract.Bracket, bool) {
	if !quoteEnds.Ends(s.text[:at]) {
		return extract.Bracket{}, false
	}
	for _, b := range s.doc.Brackets {
		if b.Start >= at {
			break
		}
		if b.End == at {
			return b, true
		}
	}
	return extract.Bracket{}, false
}

// quoteEnds close the brackets that are stepped over.
var quoteEnds = wordlist.Of("”", "」", "〞", "’", "』", "》", "〉", "）", ")", "〕", "﹚", "】", "］", "〗", "\"")

// openingDay is the date that a phrase from start on opens with: 6月10日 of 自6月10日行动启动以来.
// A whole year says too little.
func (s *periodScan) openingDay(start int) day {
	for _, p := range s.found {
		if p.Span.Start < start || p.Span.Start > start+len("自从") || p.Start == "" {
			continue
		}
		from, to := parseDay(string(p.Start)), parseDay(string(p.End))
		if from.y == to.y && to.m-from.m < 2 {
			return from
		}
	}
	return day{}
}
