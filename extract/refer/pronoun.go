package refer

import (
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/gazetteer"
)

// pronoun refers 该局, 市局, 分局, 该公司 to an agency of a kind that fits.
func (w *who) pronoun(m *extract.Mention) int {
	word, end := m.Org.Scope, m.Org.Parts[0].Organ
	switch {
	case strings.HasPrefix(word, "我") || strings.HasPrefix(word, "本"):
		return w.most(end)
	case word == "市局" || word == "省局" || word == "县局" || word == "区局" || word == "州局" || word == "省厅" || word == "高市警":
		return w.levelBureau(word, end)
	case word == "省总队" || word == "总队":
		return w.force(end)
	}
	if i := w.last(end); i >= 0 {
		return i
	}
	if word == "分局" && w.home != nil && w.home.Level >= gazetteer.County {
		return w.police(w.home, "", "分局", rankShort)
	}
	return -1
}

// levelBureau: 市局 is the bureau of the home's city, the police where it speaks of several.
func (w *who) levelBureau(word, end string) int {
	level := strings.TrimSuffix(word, end)
	if word == "高市警" {
		level = "市"
	}
	d := w.level(level)
	if d == nil {
		return -1
	}
	if i := w.lookup("police|" + d.Code); i >= 0 {
		return i
	}
	for i := len(w.uses) - 1; i >= 0; i-- {
		if t := w.things[w.uses[i].thing]; t.code == d.Code && strings.HasSuffix(t.own, end) && t.level != "unit" {
			return w.uses[i].thing
		}
	}
	return w.police(d, "", "", rankBuilt)
}

// force: 总队 is the one named, or the traffic police's where the article is about traffic.
func (w *who) force(end string) int {
	if i := w.last(end); i >= 0 {
		return i
	}
	if !strings.Contains(w.doc.Text, "交通") {
		return -1
	}
	if d := w.level("省"); d != nil {
		return w.traffic(d, "交通警察总队", rankBuilt)
	}
	return -1
}

// last is the agency named last, outside captions, whose kind a pronoun's end fits.
func (w *who) last(end string) int {
	partner := -1
	for i := len(w.uses) - 1; i >= 0; i-- {
		u := w.uses[i]
		if u.caption || !w.fits(u.thing, end) || w.nestedUse(i) {
			continue
		}
		if !w.joinsIn(u.span.Start) {
			return u.thing
		}
		if partner < 0 {
			partner = u.thing
		}
	}
	return partner
}

// nestedUse reports a name inside the name of another: 绵阳市公安局 in 绵阳市公安局涪城分局.
func (w *who) nestedUse(i int) bool {
	for j := max(0, i-4); j < len(w.uses) && j <= i+4; j++ {
		if j != i && w.uses[j].span != w.uses[i].span && w.uses[j].span.Holds(w.uses[i].span) {
			return true
		}
	}
	return false
}

// joinsIn reports an agency that only joins in what another does: 联合市公安局、….
func (w *who) joinsIn(at int) bool {
	return hasAnySuffix(w.doc.Text[:at], "联合", "会同", "协同", "携手", "、", "配合", "协调")
}

// most is the agency that fits and is named most.
func (w *who) most(end string) int {
	count := make([]int, len(w.things))
	best := -1
	for _, u := range w.uses {
		if count[u.thing]++; w.fits(u.thing, end) && (best < 0 || count[u.thing] > count[best]) {
			best = u.thing
		}
	}
	if best < 0 && end == "院" && w.home != nil {
		return w.lookup("court|" + w.home.Code + "|")
	}
	return best
}

// fits reports whether an agency's name ends in what a pronoun says it is.
func (w *who) fits(i int, end string) bool {
	own := w.things[i].own
	switch end {
	case "单位":
		return true
	case "局":
		return hasAnySuffix(own, "局", "分局")
	case "公司":
		return hasAnySuffix(own, "公司", "集团")
	case "所":
		return hasAnySuffix(own, "所")
	case "校":
		return hasAnySuffix(own, "大学", "学院", "学校")
	case "院":
		return hasAnySuffix(own, "院") && !hasAnySuffix(own, "国务院")
	}
	return strings.HasSuffix(own, end)
}
