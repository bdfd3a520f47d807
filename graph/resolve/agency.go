package resolve

import (
	"strings"

	"newsgraph/graph"
)

// agency: a body of a division is known by the division, its kind and its sub-unit,
// whichever of its many names was printed; every other body by its full name.
func (l *Linker) agency(e graph.Entity) Key {
	where := division(e.Attrs, "")
	organ, unit := l.organ(e)
	if where.code == "" || organ == "" {
		name := l.body(e.Name)
		k := newKey(graph.Agency, "agency.name", "name", name)
		k.Local = unplaced(name)
		return k
	}
	k := newKey(graph.Agency, "agency.code", "code", where.code, "organ", organ, "unit", unit)
	k.Text = where.label + where.title(organ) + unit
	if where.label == where.code {
		k.Text = where.title(organ) + unit + "@" + where.code
	}
	return k
}

// organ tells the kind of a body of a division, and its sub-unit if it is one.
// Police stations and the like are units of the body they belong to.
func (l *Linker) organ(e graph.Entity) (organ, unit string) {
	organ, unit = l.fold(e.Attrs["organ"]), l.units.Replace(l.fold(e.Attrs["unit"]))
	if whole, ok := organs[organ]; ok {
		return whole, unit
	}
	for _, p := range parts {
		if strings.HasSuffix(organ, p.suffix) {
			return p.of, l.units.Replace(partUnit(organ, unit, p.suffix, l.fold(e.Name)))
		}
	}
	if base, ok := strings.CutSuffix(organ, "厅"); ok {
		return base + "局", unit
	}
	return organ, unit
}

// partUnit is the sub-unit of a body that is given as a kind of its own: 派出所 of a
// name or with one in the unit, 交警支队 with a unit of its own or without.
func partUnit(organ, unit, suffix, name string) string {
	switch {
	case strings.HasSuffix(unit, suffix):
		return unit
	case organ != suffix:
		return organ + unit
	case unit != "":
		return unit + organ
	}
	return lastUnit(name)
}

// lastUnit cuts the body that a unit belongs to off the unit's name.
func lastUnit(name string) string {
	for _, mark := range []string{"分局", "公安局", "公安厅", "人民法院"} {
		if i := strings.LastIndex(name, mark); i >= 0 && i+len(mark) < len(name) {
			return name[i+len(mark):]
		}
	}
	return name
}

// body writes the name of a central body in full.
func (l *Linker) body(name string) string {
	name = strings.TrimPrefix(l.fold(name), "中华人民共和国")
	if full, ok := central[name]; ok {
		return full
	}
	return name
}

// unplaced reports whether a name says what a body is but not whose: many places
// have a 城关派出所 or a 刑侦大队.
func unplaced(name string) bool {
	for _, owner := range []string{"省", "市", "县", "区", "州", "盟", "旗", "局", "部", "院", "公司", "大学"} {
		if strings.Contains(name, owner) {
			return false
		}
	}
	for _, kind := range []string{"派出所", "大队", "中队", "支队", "总队", "专班", "专案组", "工作组", "行动组", "突击队", "服务队", "法庭", "警务队", "巡逻组", "队", "组", "所"} {
		if strings.HasSuffix(name, kind) {
			return true
		}
	}
	return false
}

// place: a division of the official table is known by its code; a place below it
// by its parent and name.
func (l *Linker) place(e graph.Entity) Key {
	where, name := division(e.Attrs, ""), l.fold(e.Name)
	switch {
	case where.code != "" && where.below(e.Attrs["level"]):
		k := newKey(graph.Place, "place.below", "in", where.code, "name", name)
		k.Text = where.label + name
		if where.label == where.code || strings.HasPrefix(name, where.label) {
			k.Text = name + "@" + where.code
		}
		return k
	case where.code != "":
		k := newKey(graph.Place, "place.code", "code", where.code)
		k.Text = where.label
		if where.label == where.code {
			k.Text = name + "@" + where.code
		}
		return k
	}
	parent := l.fold(e.Attrs["parent"])
	k := newKey(graph.Place, "place.name", "parent", parent, "name", name)
	k.Text = parent + name
	k.Local = parent == "" && !strings.HasSuffix(name, "省") && !strings.HasSuffix(name, "市") && !strings.HasSuffix(name, "县")
	return k
}

// where is a division as an entity's attributes give it.
type where struct {
	code  string // GB/T 2260, empty where unknown
	label string // name that no other division bears, or the code
}

// division reads the division of an entity, or of what the prefix names: its code
// and its full name, 浙江省温州市鹿城区. The province is left out of the label: no two
// prefectures share a name, and no two counties of one prefecture.
func division(attrs map[string]string, prefix string) where {
	w := where{code: attrs[prefix+"code"]}
	if strings.Trim(w.code, "0") == "" || w.code == "100000" {
		return where{}
	}
	w.label = attrs[prefix+"place"]
	if w.label == "" {
		w.label = w.code
	}
	if strings.HasSuffix(w.code, "0000") {
		return w
	}
	for _, class := range []string{"省", "自治区"} {
		if i := strings.Index(w.label, class); i > 0 && i+len(class) < len(w.label) {
			w.label = w.label[i+len(class):]
			break
		}
	}
	return w
}

// below reports whether a place of this level can have no code of its own in the
// table, which ends at counties.
func (w where) below(level string) bool {
	switch level {
	case "", "country", "province", "city", "prefecture", "county", "zone":
		return false
	}
	return len(w.code) <= 6
}

// title writes the kind of a body as it is called at the division's level.
func (w where) title(organ string) string {
	province := strings.HasSuffix(w.code, "0000")
	municipality := province && strings.Contains("110000 120000 310000 500000", w.code)
	switch {
	case organ == "人民法院" && province:
		return "高级人民法院"
	case organ == "人民法院" && strings.HasSuffix(w.code, "00"):
		return "中级人民法院"
	case province && !municipality && strings.Contains(provincial, " "+organ+" "):
		return strings.TrimSuffix(organ, "局") + "厅"
	}
	return organ
}

// provincial bodies that are a 厅 where the lower ones are a 局.
const provincial = " 公安局 教育局 科学技术局 民政局 司法局 财政局 人力资源和社会保障局 自然资源局 生态环境局 住房和城乡建设局 交通运输局 水利局 农业农村局 商务局 文化和旅游局 应急管理局 "
