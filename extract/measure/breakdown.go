package measure

import (
	"strings"

	"newsgraph/extract"
)

// breakdown opens a 其中 list, or ends it with 另外.
func (m *meter) breakdown(text string) {
	switch {
	case opensBreakdown(text):
		m.said.parts, m.said.total = true, m.said.last
		m.said.totalVerb, m.said.totalObject = m.said.verb, m.said.object
	case endsBreakdown(text):
		m.said.parts, m.said.total = false, -1
		m.said.totalVerb, m.said.totalObject = "", ""
	}
}

func opensBreakdown(text string) bool {
	i := strings.Index(text, "其中")
	return i == 0 || i > 0 && len(text) > i+len("其中的")
}

func endsBreakdown(text string) bool {
	return extract.OpensWith(text, []string{"另外", "此外", "另有", "同时", "除此之外"})
}
