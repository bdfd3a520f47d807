package refer

import (
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// placeVerbs open what a place does when it stands for its authorities.
var placeVerbs = wordlist.Of("大力", "积极", "探索", "还", "始终", "不断", "率先", "连续", "通过", "将", "被", "获", "荣", "全面", "深入", "坚持", "紧紧", "持续", "创新", "先后", "两次", "已", "正", "着力", "聚焦", "牢固", "充分利用", "在全", "以", "成为", "入选", "多措并举", "立足", "围绕", "依托", "基于", "启动", "两市", "三市", "四市", "五市", "两省", "三省", "三地", "两地", "四地", "联合", "累计", "充分", "推出", "出台", "及时", "扎实", "稳步", "加快", "加大", "加强", "全力", "精心", "有序", "近日", "日前", "近期", "进一步", "因地制宜", "同步", "严格", "已经", "正在", "近年来", "今年")

// ownScope lists the words for one's own place that may act: 我国建成, 全国启动.
var ownScope = wordlist.Of("我国", "全国", "我省", "我市", "我区", "我县", "全省", "全市", local, "镇里", "镇上", "乡里", "省里", "市里", "区里", "县里", "州里", "旗里")

// whereMarks stand before a place where something happens.
var whereMarks = wordlist.Of("在", "对", "于", "从", "的")

// noDeed open what is told of the authorities of a place and is no deed of theirs.
var noDeed = wordlist.Of("的", "有", "最", "第", "、")

// placeActs reports whether a place opens its clause and a verb follows it.
func (f *framer) placeActs(c clause, m *extract.Mention) bool {
	if whereMarks.Ends(f.doc.Text[c.Start:m.Start]) || !f.opensWith(c.Clause, m.Start) {
		return false
	}
	end := f.listEnd(c, m)
	after := f.doc.Text[end:c.End]
	if f.opensCount(c, after) {
		return false
	}
	if authorities(m) { // 县里下决心
		return after != "" && !noDeed.Opens(after) && ownScope.Has(m.Name)
	}
	if !f.cueAt(end) && !placeVerbs.Opens(after) && !f.told(c.Clause, end) {
		return false
	}
	if strings.HasSuffix(m.Name, "流域") { // a river's basin has figures and does nothing
		return false
	}
	return m.Attrs["scope"] == "" || ownScope.Has(m.Name)
}

// cueAt reports whether a cue begins at a byte.
func (f *framer) cueAt(at int) bool {
	for _, t := range f.doc.TermsAt(at) {
		if t.Kind == lexicon.Cue {
			return true
		}
	}
	return false
}

// tellsOf open what is told of a place as such: 虹桥村是第一批, 古城镇则请进了…, 广东珠海对
// 招收毕业生的企业给予补贴.
var tellsOf = wordlist.Of("是", "则", "更", "现有", "共有", "也", "把", "对", "让", "要求", "紧跟", "利用", "在")

// tellsNothing open what goes on with the name of a place or counts what is in it: 浙江在建项目.
var tellsNothing = wordlist.Of("在建", "在内", "在外", "在职", "在校", "对外", "对口", "对接", "也门", "更新")

// told reports that a sentence turns, behind a place at its head, to how that fares: by a
// word for it or by a stretch of time, 莲湖村去年…. 则 turns to another inside one.
func (f *framer) told(c *extract.Clause, at int) bool {
	after := f.doc.Text[at:c.End]
	if c.Part != 0 {
		return strings.HasPrefix(after, "则")
	}
	if tellsOf.Opens(after) {
		return !tellsNothing.Opens(after)
	}
	i := f.doc.FirstPeriod(at)
	return i < len(f.doc.Periods) && f.doc.Periods[i].Span.Start == at && f.doc.Periods[i].Kind == extract.Window
}

// opensWith reports that only a time, a hedge or an adverb stands between the head of a
// clause and a place.
func (f *framer) opensWith(c *extract.Clause, at int) bool {
	if at == c.Start {
		return true
	}
	for i := f.doc.FirstPeriod(c.Start); i < len(f.doc.Periods) && f.doc.Periods[i].Span.Start < at; i++ {
		if f.doc.Periods[i].Span.End == at {
			return true
		}
	}
	for _, t := range f.doc.TermsIn(extract.Span{Start: c.Start, End: at}) {
		if t.End == at && (t.Kind == lexicon.Hedge || t.Kind == lexicon.Strip) {
			return true
		}
	}
	return false
}

// listEnd is where the list of places ends that a mention begins: 沈阳和锦州.
func (f *framer) listEnd(c clause, m *extract.Mention) int {
	end := m.End
	for _, j := range c.mentions {
		next := &f.doc.Mentions[j]
		if next.Start < m.End || next.Type != graph.Place {
			continue
		}
		switch f.doc.Text[end:next.Start] {
		case "、", "和", "与", "及", "": // 苏浙两地
			end = next.End
		default:
			return end
		}
	}
	return end
}

// authorities reports a word that means those who govern a place: 县里, 市里.
func authorities(m *extract.Mention) bool {
	return strings.HasSuffix(m.Name, "里") && strings.HasSuffix(m.Attrs["scope"], "里")
}
