package recognize

import (
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
)

// newKinds say of a thing that there was none of its kind before.
var newKinds = wordlist.Of("首个", "首座", "首条", "首套", "首艘", "首台", "首家", "首支", "首处")

// apart stand between a verb with its object and another thing.
var apart = wordlist.Of("和", "、", "及", "与", "》")

// praising make of 首个 and what is behind it only a word of praise: 这是我国首个公铁大桥.
var praising = wordlist.Of("是", "为", "作为", "成为", "包括", "拥有")

// deedFirst open words that tell what the first of a kind does, and do not name it.
var deedFirst = wordlist.Of("进入", "落户", "投用", "穿越", "跨越", "实现", "采用", "由", "以", "获", "应用", "使用", "参", "开")

// told are words right behind the name of a thing that tell what becomes of it.
var told = wordlist.Of("在", "于", "日前", "近日", "今天", "昨天", "已", "正式", "将", "也", "全", "完成", "开工", "开建", "启动", "运行", "并网", "交付", "试运行", "顺利", "成立", "（").With(beginnings.Words()...)

// firstOfKind is the verb in whose stead 首个 brings in the name that a head noun closes, 我国首个
// 深远海风电平台投产, where no verb governs it or its object stands between: 发布《目录》和首个数据平台.
func (n *namer) firstOfKind(c *scene, h *lexicon.Hit, v verb) verb {
	at, word := newKinds.Last(n.doc.Text[c.Start:h.Start])
	if at < 0 {
		return v
	}
	start := c.Start + at
	end := start + len(word)
	switch after := n.doc.Text[h.End:c.End]; {
	case start < v.end || v.end > 0 && !apart.In(n.doc.Text[v.end:start]), // 建成我国首个…
		praising.In(n.doc.Text[c.Start:start]), deedFirst.Opens(n.doc.Text[end:h.Start]),
		after != "" && !told.Opens(after): // 首台垃圾发电站机组
		return v
	}
	return verb{word: word, start: start, end: end, gap: h.Start - end}
}
