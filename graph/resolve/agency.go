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
	if where.label == "" {
		where.label = where.unique(seat(l.fold(e.Name), where.title(organ), organ))
	}
	k := newKey(graph.Agency, "agency.code", "code", where.code, "organ", organ, "unit", unit)
	k.Text = where.text(where.title(organ) + unit)
	return k
}

// seat is the place that a body's full name begins with: 沈阳市 of 沈阳市公安局. The name
// of a district's branch begins with its city, so it tells none.
func seat(name string, organs ...string) string {
	if strings.Contains(name, "分局") {
		return ""
	}
	name = strings.TrimPrefix(name, "国家税务总局")
	for _, organ := range organs {
		if i := strings.Index(name, organ); i > 0 {
			return name[:i]
		}
	}
	return ""
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

// body folds the full name of a body that is known by its name alone. Branches of a
// city's bureau are printed with and without the class of their district.
func (l *Linker) body(name string) string {
	return strings.ReplaceAll(strings.TrimPrefix(l.fold(name), "中华人民共和国"), "区分局", "分局")
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
