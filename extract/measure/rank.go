package measure

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
)

// rank names a place in a ranking by what was ranked: 在全省平安建设考核中位列第一.
func (m *meter) rank(it item) (name, bool) {
	text, span := m.words(it.pre, it.hole)
	for _, v := range []string{"排名", "位列", "位居", "名列", "稳居", "跃居", "居", "列", "位", "包揽", "保持", "升至", "获得", "夺得", "取得"} {
		if i := strings.LastIndex(text, v); i >= 0 {
			text = text[:i] + strings.TrimPrefix(text[i:], v)
		}
	}
	text = strings.TrimSuffix(strings.TrimPrefix(text, "在"), "中")
	text = strings.Replace(text, "中", "", 1)
	text = trimEnd(text)
	for _, field := range []string{"在全市", "在全省", "在全国", "在全区", "全省", "全市", "全国", "全区", "全县", "世界", "全球"} {
		text = strings.TrimSuffix(text, field)
	}
	if before := m.doc.Text[:span.Start]; text != "" && extract.EndsWith(before, []string{"全省", "全市", "全国"}) {
		text = before[len(before)-len("全省"):] + text // what is ranked is held there
	}
	if utf8.RuneCountInString(text) < 4 {
		if m.said.indicator == "" {
			return name{text: text + "排名", span: span, rule: "metric.rank"}, text != ""
		}
		return name{text: m.said.indicator + text + "排名", rule: "metric.rank"}, true
	}
	return name{text: text, span: span, rule: "metric.rank"}, true
}
