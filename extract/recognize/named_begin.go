package recognize

import (
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// beginnings are verbs of beginning; beginningHow stands before them, in this order; mayBegin
// are both, and 在 before where it was.
var (
	mayBegin     = beginsHow.With("在")
	beginsHow    = beginnings.With(beginningHow...)
	beginnings   = wordlist.Of("实施", "上线", "投用", "建成", "落地", "启用", "投入使用", "开通", "全线贯通", "贯通", "竣工", "完工", "通车", "公布", "发布", "投运", "投产", "落成", "揭牌", "开园", "开馆", "开港", "挂牌")
	beginningHow = []string{"日前", "近日", "今天", "昨天", "正式", "对外", "全面", "已", "自", "今起", "顺利", "深入", "相继", "陆续"}
)

// ceremonies follow a verb of beginning where there was one, and no more is told.
var ceremonies = wordlist.Of("仪式", "活动", "大会")

// madeKnown are verbs of beginning that others, too, have for their objects: the thing is what
// began only where they close their clause, or tell since when.
var madeKnown = wordlist.Of("公布", "发布")

// begins reports a verb of beginning right behind a name: 今天（5月6日）正式开港, 在彬江投运.
func begins(after string) bool {
	if !mayBegin.Opens(after) {
		return false
	}
	after = behindHow(behindWhere(behindHow(after)))
	verb := beginnings.Opening(after)
	rest := after[len(verb):]
	return verb != "" && !ceremonies.Opens(rest) && (rest == "" || rest == "以来" || !madeKnown.Has(verb))
}

// behindHow is a text without the adverbs and the date in brackets that it opens with.
func behindHow(text string) string {
	for _, adverb := range beginningHow {
		text = strings.TrimPrefix(text, adverb)
	}
	if strings.HasPrefix(text, "（") {
		if _, rest, ok := strings.Cut(text, "日）"); ok {
			return behindHow(rest)
		}
	}
	return text
}

// maxWhere is how long the words for where something began may be, in bytes.
const maxWhere = 10 * 3

// behindWhere is a text without 在彬江 where a verb of beginning, or an adverb of it, is next.
func behindWhere(text string) string {
	where, ok := strings.CutPrefix(text, "在")
	if !ok {
		return text
	}
	at, _ := beginsHow.First(where)
	if at <= 0 || at > maxWhere || !plainName(where[:at]) {
		return text
	}
	return where[at:]
}

// runs reports a verb of running operations before a byte: what is behind it opens no clause.
func runs(terms []lexicon.Hit, before int) bool {
	for i := range terms {
		if t := &terms[i]; t.Kind == lexicon.Cue && t.Sense.Value == string(graph.Ran) && t.End <= before {
			return true
		}
	}
	return false
}
