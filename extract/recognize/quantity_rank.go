package recognize

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/numeral"
	"newsgraph/extract/wordlist"
)

// rankVerbs open a clause whose 第一 is a rank.
var rankVerbs = wordlist.Of("位列", "位居", "排名", "名列", "排在", "排列", "列", "居", "跻身", "进入", "挺进", "包揽", "上升到", "上升至", "升至", "升到", "跃升", "迈入", "领跑", "斩获")

// notRank are words in which 居 and 列 rank nothing.
var notRank = wordlist.Of("居民", "居住", "居家", "邻居", "居委", "系列", "列车", "列入", "列管", "列为", "列举", "下列", "居留", "安居", "定居", "旧居", "列席", "队列", "陈列", "序列", "新居")

// rank reads an ordinal at text[i], one of 第一, 前三名, 首位, 榜首, which counts only as
// a rank, and returns where to read on.
func (s *quantityScan) rank(r rune, i int) int {
	at := i + utf8.RuneLen(r)
	if r == '首' || r == '榜' {
		if word := firsts.Opening(s.text[i:]); word != "" && clauseEnd(s.text, i+len(word)) && s.ranked(i) {
			s.place(i, i+len(word), "1", "")
			return i + len(word)
		}
		return at
	}
	n, end, places := smallNumber(s.text, at)
	if places == 0 {
		return at
	}
	stop := end + len(rankUnits.Opening(s.text[end:]))
	if n > 0 && (clauseEnd(s.text, stop) || rankGoesOn(s.text[stop:])) && s.ranked(i) {
		if r == '前' {
			s.place(i, stop, "1", strconv.Itoa(n))
		} else {
			s.place(i, stop, strconv.Itoa(n), "")
		}
		return stop
	}
	if r == '前' && stop > end && listing.Opens(s.text[stop:]) { // 前三位依次为: heads a list
		return stop
	}
	if r == '第' {
		return max(stop, s.ordinalEnd(at))
	}
	return at
}

// ordinalEnd is where the figure behind 第 ends: it counts nothing.
func (s *quantityScan) ordinalEnd(at int) int {
	if f, ok := s.a.Figures.At(s.text, at); ok {
		return f.End
	}
	return at
}

// rankGoesOn reports whether a rank may be followed by rest.
func rankGoesOn(rest string) bool {
	return rest == "" || behindRank.Opens(rest)
}

var (
	firsts     = wordlist.Of("首位", "榜首", "首名")
	rankUnits  = wordlist.Of("名次", "名", "位", "强")
	behindRank = wordlist.Of("、", "的", "和", "并", "，")
	listing    = wordlist.Of("依次", "分别")
)

// ranked reports whether a verb of ranking stands before text[i] in its clause.
func (s *quantityScan) ranked(i int) bool {
	clause := s.text[max(0, i-120):i]
	if k := strings.LastIndexAny(clause, "，。；：！？,;:\n"); k >= 0 {
		clause = clause[k:]
	}
	if notRank.In(clause) {
		for _, w := range notRank.Words() {
			clause = strings.ReplaceAll(clause, w, "")
		}
	}
	return rankVerbs.In(clause) || rankFields.Ends(clause)
}

// rankFields stand right before a rank that has no verb: 破案率全省第二, 在11个县区中排第二位.
var rankFields = wordlist.Of("排", "得分", "总分", "总成绩", "全省", "全市", "全国", "全区", "全县", "全州", "世界", "全球")

func (s *quantityScan) place(start, end int, value, last string) {
	if last == value {
		last = ""
	}
	s.found = append(s.found, extract.Quantity{Span: extract.Span{Start: start, End: end}, Amount: numeral.Amount{Value: value, Max: last, Unit: "名次"}})
}
