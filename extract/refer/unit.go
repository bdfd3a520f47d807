package refer

import (
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/gazetteer"
	"newsgraph/graph"
)

// below follows the units named after an agency.
func (w *who) below(i int, parts []extract.OrgPart) int {
	for _, p := range parts {
		if i < 0 {
			return -1
		}
		if i = w.unit(i, p); w.things[i].parent >= 0 {
			w.things[i].shown = true
		}
	}
	return i
}

func (w *who) unit(parent int, p extract.OrgPart) int {
	up := &w.things[parent]
	if p.Organ == "分局" && up.key.class == "police" {
		if d := w.districtOf(up.at, p.Name); d != nil {
			return w.thing(&thing{typ: graph.Agency, key: key{class: "police", of: d}, own: p.Name + "分局", rank: rankPrinted, parent: parent, joined: true, org: -1,
				at: d, level: d.Level.String(), organ: "公安局"})
		}
	}
	own := p.Name + p.Organ
	k := key{class: up.key.class, name: own, part: parent + 1}
	if p.Class == "traffic" && up.key.class == "police" {
		k = key{class: "traffic", of: up.at}
	}
	return w.thing(&thing{typ: graph.Agency, key: k, own: own, rank: rankPrinted, parent: parent, joined: true, org: -1, level: "unit", local: up.local})
}

// districtOf is the district of a city that a branch is named after: 城中 of 西宁市.
func (w *who) districtOf(city *gazetteer.Division, name string) *gazetteer.Division {
	if city == nil {
		return nil
	}
	for _, d := range w.gaz.Lookup(name) {
		if d != city && d.Within(city.Code) {
			return d
		}
	}
	return nil
}

// stray is a unit printed without what it belongs to: the one named before with it, or
// a unit of the home's police or court.
func (w *who) stray(m *extract.Mention, p extract.OrgPart) int {
	if p.Class == "traffic" || p.Class == "反诈" {
		return w.strayOffice(m, p)
	}
	name := p.Name + p.Organ
	if field, ok := strings.CutSuffix(p.Organ, "分局"); ok && field != "" { // 河西开发区工商分局
		name = p.Name + "分局"
	}
	for i := range w.things {
		if t := &w.things[i]; t.typ == graph.Agency && (t.joined && t.own == name || strings.HasSuffix(t.own, name) && len(name) > len(p.Organ)+3) {
			return i
		}
	}
	if i := w.trafficBelow(p); i >= 0 {
		return i
	}
	parent := w.owner(p)
	if d := w.pick(w.coded(m.Org.Codes)); d != nil {
		parent = w.police(d, "", "", rankBuilt)
	}
	if parent < 0 || name != p.Name+p.Organ {
		name = p.Name + p.Organ
		return w.named("unit", name, true)
	}
	return w.unit(parent, p)
}

// trafficBelow is the traffic police of a county that one of the city's calls 邳州市大队, or -1.
func (w *who) trafficBelow(p extract.OrgPart) int {
	own := w.mainForce()
	if own < 0 || p.Organ != "大队" {
		return -1
	}
	if k := w.things[own].key; k.class == "traffic" && k.part == 0 {
		if d := w.districtOf(k.of, p.Name); d != nil {
			return w.traffic(d, "", rankBuilt)
		}
	}
	return -1
}

func (w *who) strayOffice(m *extract.Mention, p extract.OrgPart) int {
	uses := w.before(w.uses)
	for i := len(uses) - 1; i >= 0; i-- {
		if t := &w.things[uses[i].thing]; p.Class == "traffic" && t.key.class == "traffic" || p.Class == "反诈" && strings.HasSuffix(t.own, p.Organ) {
			return uses[i].thing
		}
	}
	if w.home == nil {
		return w.named("unit", p.Organ, true)
	}
	org := extract.OrgName{Form: extract.OrgNamed, Parts: []extract.OrgPart{p}}
	return w.base(w.home, &org, p)
}

// officeClass is the class of the agency that an office of a town belongs to.
var officeClass = map[string]string{"市场监管所": "市场监管", "监管所": "市场监管", "司法所": "司法", "税务所": "税务", "供电所": "供电"}

// fieldPolice are the police of a field, with stations of their own.
var fieldPolice = map[string]bool{"铁路公安": true, "机场公安": true, "森林公安": true}

// owner is the agency a stray unit belongs to: the court of the home for a tribunal,
// else the lowest police of the home that the article speaks of.
func (w *who) owner(p extract.OrgPart) int {
	if w.home == nil {
		return -1
	}
	if p.Organ == "中队" {
		if i := w.meant("大队", 1); i >= 0 {
			return i
		}
	}
	if p.Organ == "专班" {
		return w.meant("单位", 0)
	}
	if p.Organ == "服务队" {
		return -1
	}
	if own := w.mainForce(); own >= 0 && (p.Organ == "大队" || p.Organ == "中队" || p.Organ == "消防救援站" || p.Organ == "车管所" || p.Organ == "车辆管理所") && !strings.HasSuffix(w.things[own].own, p.Organ) {
		return own
	}
	if hasAnySuffix(p.Organ, "庭", "执行局") {
		return w.lookup(key{class: "court", of: w.home})
	}
	if p.Organ == "检察部" {
		return w.lookup(key{class: "procuratorate", of: w.home})
	}
	if class := officeClass[p.Organ]; class != "" {
		return w.lookup(key{class: class, of: w.home})
	}
	if !hasAnySuffix(p.Organ, "派出所", "分局", "队", "隊", "警务站", "警务区", "组", "队") {
		return -1
	}
	if own := w.main(func(i int) bool { return w.fits(i, "局") }); own >= 0 && fieldPolice[w.things[own].key.class] {
		return own
	}
	home := w.home
	if p.Organ == "分局" && home.Level >= gazetteer.County {
		home = home.Above
	}
	if i := w.lookup(key{class: "police", of: home}); i >= 0 || home.Level < gazetteer.City {
		return i
	}
	return w.police(home, "", "", rankBuilt)
}

func (w *who) lookup(k key) int {
	if i, ok := w.at[k]; ok {
		return i
	}
	return -1
}
