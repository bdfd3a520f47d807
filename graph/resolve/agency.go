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
	if organ == "" || !where.official() {
		return newKey(graph.Agency, "agency.name", "name", l.body(e.Name))
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
func (l *Linker) organ(e graph.Entity) (organ, unit string) {
	organ, unit = l.fold(e.Attrs["organ"]), l.units.Replace(l.fold(e.Attrs["unit"]))
	if whole, ok := organs[organ]; ok {
		return whole, unit
	}
	if base, ok := strings.CutSuffix(organ, "厅"); ok {
		return base + "局", unit
	}
	return organ, unit
}

// body folds the full name of a body that is known by its name alone. Branches of a
// city's bureau are printed with and without the class of their district.
func (l *Linker) body(name string) string {
	return strings.ReplaceAll(strings.TrimPrefix(l.fold(name), "中华人民共和国"), "区分局", "分局")
}
