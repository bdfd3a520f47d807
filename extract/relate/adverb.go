package relate

import (
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
)

// adverbs stand between a subject and its verb, besides the words of the table of strips.
var adverbs = wordlist.Of("最早", "最初", "随后", "相继", "率先", "由此", "后来", "随即", "之后", "此后", "同年", "次年", "刚刚", "双双", "接续", "接连", "最新", "后", "曾", "正", "则", "便", "更", "也", "还", "就")

// Words that say how often: 两次, 连续三年.
var (
	inARow  = wordlist.Of("连续")
	howMany = wordlist.Of(strings.Split("0123456789一二三四五六七八九十百多两数几", "")...)
	times   = wordlist.Of("次", "度", "年", "届")
)

// timesOver is how many bytes of words that say how often a text begins with.
func timesOver(text string) int {
	from := len(inARow.Opening(text))
	to := from
	for n := howMany.Opening(text[to:]); n != ""; n = howMany.Opening(text[to:]) {
		to += len(n)
	}
	unit := times.Opening(text[to:])
	if to == from || unit == "" {
		return 0
	}
	return to + len(unit)
}

// sinceWhen stand before a time.
var sinceWhen = wordlist.Of("自", "从", "于")

// periodEnd is where a time ends that begins at a byte, 今年4月 and 自今年4月, or the byte itself.
func (r *relator) periodEnd(at int) int {
	i := r.doc.FirstPeriod(at)
	if i == len(r.doc.Periods) || r.doc.Periods[i].Span.Start > at+len("自") {
		return at // as nearly always
	}
	end, from := at, at+len(sinceWhen.Opening(r.doc.Text[at:]))
	for ; i < len(r.doc.Periods) && r.doc.Periods[i].Span.Start <= from; i++ {
		if start := r.doc.Periods[i].Span.Start; start == at || start == from {
			end = max(end, r.doc.Periods[i].Span.End)
		}
	}
	return end
}

// stripEnd is where a word of the table of strips ends that begins at a byte and tells neither
// where nor what befell whom, or the byte itself.
func (r *relator) stripEnd(s *scene, at int) int {
	end := at
	for _, t := range r.termsAt(s, at) {
		if t.Kind == lexicon.Strip && t.Sense.Value != "scope" && !strings.HasPrefix(t.Sense.Word, "被") {
			end = max(end, t.End)
		}
	}
	return end
}

// pastAdverbs is the first byte from one on where no adverb or time stands.
func (r *relator) pastAdverbs(s *scene, at int) int {
	for {
		text := r.doc.Text[at:s.clause.End]
		next := at + max(len(adverbs.Opening(text)), timesOver(text))
		next = max(next, r.stripEnd(s, at), min(r.periodEnd(at), s.clause.End))
		if next == at {
			return at
		}
		at = next
	}
}

// start is the first byte of a clause where no adverb or time stands.
func (r *relator) start(s *scene) int {
	if s.opening < 0 {
		s.opening = r.pastAdverbs(s, s.clause.Start)
	}
	return s.opening
}
