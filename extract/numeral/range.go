package numeral

import "newsgraph/extract/wordlist"

var links = wordlist.Of("至", "到", "——", "—", "－", "-", "–", "~", "～", "〜", "―")

// readRange reads on through 10%至15%, 3—5个, 15年到3年不等.
func (s *reading) readRange(i int) {
	link := links.Opening(s.text[s.end:])
	if link == "" || s.high.m > 0 || s.over || fromWords.Ends(s.text[:i]) {
		return
	}
	to := reading{r: s.r, text: s.text}
	if !to.readOne(s.end+len(link)) || to.high.m > 0 || to.unit == nil && !to.n.part {
		return
	}
	if s.base != to.base && (s.unit != nil || s.n.part) {
		return
	}
	low, high := s.low, to.low
	if s.unit == nil && !s.n.part {
		if low = s.lift(&to); !s.shared(&to, &low) {
			return
		}
	}
	if spread := hasAt(s.text, to.end, "不等"); spread && high.less(low) {
		low, high = high, low
	}
	if low.less(high) {
		s.low, s.high, s.unit, s.base, s.end, s.unitAt = low, high, to.unit, to.base, to.end, to.unitAt
		s.over, s.n.hanzi = to.over, s.n.hanzi && to.n.hanzi
	}
}

var fromWords = wordlist.Of("由", "从", "從", "自", "自从")

// lift gives the first number the magnitude of the second: 3至5万 is 30000 to 50000,
// 500至1万 is not.
func (s *reading) lift(to *reading) decimal {
	printed, _ := to.n.shift(-to.n.power)
	if s.n.power > 0 || to.n.power < 4 || !s.n.less(printed) {
		return s.low
	}
	if lifted, ok := s.low.shift(to.n.power); ok {
		return lifted
	}
	return s.low
}

// shared brings the first number of a range to the unit of the second.
func (s *reading) shared(to *reading, low *decimal) bool {
	if to.unit == nil {
		return to.n.part
	}
	var ok bool
	*low, ok = low.times(to.unit.factor)
	return ok
}
