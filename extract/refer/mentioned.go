package refer

import (
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// mentioned lets the names of a clause set its place, operation and platform.
func (f *framer) mentioned(c clause) {
	for _, i := range c.mentions {
		m := &f.doc.Mentions[i]
		if m.Entity < 0 {
			continue
		}
		switch m.Type {
		case graph.Place:
			if !f.inName(i) && !f.compared(c.Clause, m) && !f.ofRank(c.Clause, m) && !f.exemplary(c, m) {
				if f.found(c.Clause, m) && !f.lent {
					f.lent, f.lentScope = true, f.now.Scope
				}
				f.now.Scope = m.Entity
			}
		case graph.Campaign:
			f.now.Campaign = m.Entity
		case graph.System:
			f.now.System = m.Entity
		case graph.Topic:
			f.now.Topic = m.Core
		}
	}
}

// outdone are words before a place that a figure is only held against, and ranks those
// behind it: 高于全省平均水平, 全市第一.
var (
	outdone = wordlist.Of("高于", "低于", "比", "较", "好于", "快于", "占", "位居", "位列", "名列", "列")
	ranks   = wordlist.Of("平均", "均值", "第", "前", "排名", "首", "领先")
	stands  = wordlist.Of("列", "位", "排", "居", "名列")
)

// compared reports a place that a figure is only held against: 高于全省平均水平,
// 全市第一, 在珠江流域42个城市中列第19位, 拥有全国72%的国土面积.
func (f *framer) compared(c *extract.Clause, place *extract.Mention) bool {
	before, after := f.doc.Text[c.Start:place.Start], f.doc.Text[place.End:c.End]
	if outdone.Ends(before) || ranks.Opens(after) || strings.HasSuffix(before, "对") && strings.Contains(after, "贡献") { // 对全国增长的贡献率
		return true
	}
	if strings.HasSuffix(before, "在") {
		if _, rank, in := strings.Cut(after, "中"); in && stands.Opens(rank) {
			return true
		}
	}
	if !strings.HasPrefix(f.doc.Slice(place.Span), "全") {
		return false
	}
	q := f.doc.FirstQuantity(place.End)
	return q < len(f.doc.Quantities) && f.doc.Quantities[q].Start == place.End && f.doc.Quantities[q].Unit == "%"
}

// found reports a place that a clause names only for where something was met with: 最大雨量出现在
// 连州市. What the next sentence tells is not of it.
func (f *framer) found(c *extract.Clause, place *extract.Mention) bool {
	return findings.Ends(f.doc.Text[c.Start:place.Start])
}

var findings = wordlist.Of("出现在", "发生在")

// exemplary reports a place of a list that only opens what is counted: 山东、浙江等9省份.
func (f *framer) exemplary(c clause, place *extract.Mention) bool {
	if !strings.Contains(f.doc.Text[place.End:c.End], "等") {
		return false // as nearly always
	}
	return f.opensCount(c, f.doc.Text[f.listEnd(c, place):c.End])
}

// opensCount reports what stands behind a list of places that only opens a count: 等9省份.
func (f *framer) opensCount(c clause, after string) bool {
	rest, ok := strings.CutPrefix(after, "等")
	if !ok || rest == "" {
		return false
	}
	q := f.doc.FirstQuantity(c.End - len(rest))
	return q < len(f.doc.Quantities) && f.doc.Quantities[q].Start == c.End-len(rest)
}

// ofRank reports the country inside a clause of a local story, where it only says of which rank
// a thing is: 省级文物保护点15处 of a county.
func (f *framer) ofRank(c *extract.Clause, place *extract.Mention) bool {
	if f.doc.Home == "" || f.doc.Home == extract.Nation || f.codeOf(place.Entity) != extract.Nation {
		return false
	}
	return !f.opensWith(c, place.Start) || strings.HasPrefix(f.doc.Slice(c.Span), "其中")
}

// inName reports a mention that is part of another's name: 全国 in an honour's.
func (f *framer) inName(i int) bool {
	m := &f.doc.Mentions[i]
	for j := max(0, i-3); j < len(f.doc.Mentions) && f.doc.Mentions[j].Start <= m.Start; j++ {
		if o := &f.doc.Mentions[j]; o.End >= m.End && o.Type != m.Type {
			return true
		}
	}
	return false
}

// against are words before a stretch of time that a figure is compared with.
var against = wordlist.Of("较", "比", "与")

// period is the nearest stretch of time said in the clause, before it in the sentence,
// or at the head of the paragraph.
func (f *framer) period(c *extract.Clause) int {
	for f.periods < len(f.doc.Periods) && f.doc.Periods[f.periods].Span.Start < c.Start {
		f.periods++
	}
	found := f.now.Period
	for j := f.periods; j < len(f.doc.Periods) && f.doc.Periods[j].Span.Start < c.End; j++ {
		if p := f.doc.Periods[j].Span; p.End <= c.End && !against.Ends(f.doc.Text[c.Start:p.Start]) {
			found = j
		}
	}
	return found
}
