package refer

import (
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/gazetteer"
	"newsgraph/graph"
)

// agency refers a mention to its agency, making it and those it is part of.
func (w *who) agency(m *extract.Mention) int {
	org := m.Org
	switch org.Form {
	case extract.OrgFixed:
		return w.body(org)
	case extract.OrgNamed, extract.OrgShort:
		return w.placed(m)
	case extract.OrgGroup:
		return w.group(m)
	case extract.OrgUnit:
		return w.below(w.stray(m, org.Parts[0]), org.Parts[1:])
	case extract.OrgFirm:
		return w.below(w.firm(m, org), org.Parts[1:])
	case extract.OrgTeam:
		return w.named("team", org.Parts[0].Name+org.Parts[0].Organ, true)
	}
	return w.below(w.pronoun(m), org.Parts[1:])
}

// named is an agency known by nothing but its name.
func (w *who) named(kind, name string, local bool) int {
	return w.thing(thing{typ: graph.Agency, key: kind + " " + name, own: name, rank: rankPrinted, parent: -1, org: -1, local: local})
}

// body: 公安部, 公安部刑事侦查局, 国网本溪供电公司.
func (w *who) body(org *extract.OrgName) int {
	if len(org.Parts) > 0 && org.Parts[0].Organ == "电力" {
		if d := w.pick(org.Codes); d != nil { // 国网四川电力
			return w.below(w.named("branch", org.Body+d.Name+"电力公司", false), org.Parts[1:])
		}
	}
	if len(org.Parts) > 0 && (org.Place != "" || strings.HasSuffix(org.Parts[0].Organ, "行") || strings.HasSuffix(org.Parts[0].Organ, "公司")) {
		i := w.named("branch", org.Body+org.Parts[0].Name+org.Parts[0].Organ, false)
		return w.below(i, org.Parts[1:])
	}
	i := w.named("body", org.Body, false)
	return w.below(i, org.Parts)
}

// placed: 沈阳市公安局, 市教育局, 鹿城公安, and the units named after it.
func (w *who) placed(m *extract.Mention) int {
	org := m.Org
	var d *gazetteer.Division
	if len(org.Codes) > 0 {
		d = w.pick(org.Codes)
	} else if org.Scope != "" {
		d = w.scopeDivision(org.Scope)
	} else if w.home != nil && w.home.Level >= gazetteer.City {
		d = w.home // 市场监管局 alone
	}
	if d == nil {
		return w.below(w.named("agency", whole(m, org.Parts[0]), true), org.Parts[1:])
	}
	return w.below(w.base(d, org, org.Parts[0]), org.Parts[1:])
}

// whole is a mention's text up to a part.
func whole(m *extract.Mention, p extract.OrgPart) string { return m.Name[:p.End-m.Start] }

func (w *who) scopeDivision(scope string) *gazetteer.Division {
	if strings.HasPrefix(scope, "该") {
		if i := w.scope(scope); i >= 0 {
			d, _ := w.gaz.Find(w.things[i].code)
			return d
		}
	}
	return w.level(strings.TrimLeft(scope, "全我本该"))
}

// base is the agency of a class in a division.
func (w *who) base(d *gazetteer.Division, org *extract.OrgName, p extract.OrgPart) int {
	rank := rankPrinted
	switch {
	case org.Form == extract.OrgShort:
		rank = rankShort
	case org.Form == extract.OrgGroup:
		rank = rankGeneric
	case org.Place == "":
		rank = rankBuilt
	}
	switch p.Class {
	case "police":
		return w.police(d, org.Place, p.Organ, rank)
	case "traffic":
		return w.traffic(d, p.Organ, rank)
	}
	t := thing{typ: graph.Agency, key: p.Class + "|" + d.Code + "|" + p.Name, rank: rank, parent: -1, org: -1, code: d.Code, level: d.Level.String()}
	t.organ, t.generic = w.organ(d, p, org.Form)
	t.organ = p.Name + t.organ
	switch {
	case d.Code == gazetteer.Nation && p.Class == "government":
		t.own = d.Name + t.organ
	case d.Code == gazetteer.Nation:
		t.own = "全国" + t.organ
	case ownPlace[p.Class] && org.Place != "":
		t.own = org.Place + t.organ
	case t.generic:
		t.own = d.Name + t.organ
	default:
		t.own = w.fullPlace(d) + t.organ
	}
	if p.Class == "税务" && strings.HasSuffix(p.Organ, "税务局") {
		t.own = "国家税务总局" + t.own
	}
	return w.thing(t)
}

// ownPlace are classes whose names keep their place as printed: 南宁海关, 城固农商银行.
var ownPlace = map[string]bool{"海关": true, "边检": true, "农商行": true, "农信社": true, "供电": true, "电力": true, "水务": true, "燃气": true, "公交": true,
	"地铁": true, "监狱": true, "戒毒所": true, "医院": true, "铁路公安": true, "机场公安": true, "海事": true}

// fullPlace names a district with its city, anything else alone.
func (w *who) fullPlace(d *gazetteer.Division) string {
	if up, ok := w.gaz.Find(d.Parent); ok && d.Level >= gazetteer.County && strings.HasSuffix(d.Name, "区") {
		if up.Level == gazetteer.City || municipality(up) {
			return up.Name + d.Name
		}
	}
	return d.Name
}

func municipality(d *gazetteer.Division) bool {
	return d.Level == gazetteer.Province && strings.HasSuffix(d.Name, "市")
}

// organ is the official kind of an agency in a division, and whether it is but a
// department without a name.
func (w *who) organ(d *gazetteer.Division, p extract.OrgPart, form extract.OrgForm) (string, bool) {
	switch p.Class {
	case "court":
		switch {
		case d.Code == gazetteer.Nation:
			return "法院", false
		case d.Level == gazetteer.Province:
			return "高级人民法院", false
		case d.Level == gazetteer.City:
			return "中级人民法院", false
		}
		return "人民法院", false
	case "procuratorate":
		if d.Code == gazetteer.Nation {
			return "检察机关", false
		}
		return "人民检察院", false
	case "government":
		if d.Level == gazetteer.Country || strings.HasSuffix(d.Name, "特别行政区") {
			return "政府", false
		}
		return "人民政府", false
	case "fire":
		if form == extract.OrgShort {
			return "消防救援" + rankWord(d), false
		}
	}
	return p.Organ, strings.HasSuffix(p.Organ, "部门") || form == extract.OrgGroup && d.Code != gazetteer.Nation
}

// rankWord is how forces that are not named after offices are called at a level.
func rankWord(d *gazetteer.Division) string {
	switch d.Level {
	case gazetteer.Province:
		return "总队"
	case gazetteer.City:
		return "支队"
	}
	return "大队"
}

// police is the bureau of a division. That of a city's district is a branch of the
// city's: 温州市公安局鹿城区分局.
func (w *who) police(d *gazetteer.Division, printed, organ string, rank int) int {
	t := thing{typ: graph.Agency, key: "police|" + d.Code, rank: rank, parent: -1, org: -1, code: d.Code, level: d.Level.String(), organ: "公安局"}
	up, _ := w.gaz.Find(d.Parent)
	switch {
	case d.Code == gazetteer.Nation:
		t.own, t.key, t.organ = "全国公安机关", "group police|"+d.Code, "公安机关"
	case strings.HasPrefix(d.Code, "71") && up != nil && up.Level == gazetteer.City:
		t.parent, t.joined = w.police(up, "", "", rankBuilt), true
		t.own = strings.TrimSuffix(printed, "區") + "分局"
	case strings.HasPrefix(d.Code, "71"):
		t.own = d.Name + "政府警察局"
	case d.Level == gazetteer.Country:
		t.own = d.Name + organ
	case d.Level == gazetteer.Province && !municipality(d):
		t.own = d.Name + "公安厅"
	case d.Level >= gazetteer.County && up != nil && up.Level != gazetteer.Country && branchOf(d, up) && organ != "公安局":
		t.parent, t.joined = w.police(up, "", "", rankBuilt), true
		t.own = branchPlace(d, printed) + "分局"
	default:
		t.own = d.Name + "公安局"
	}
	if organ == "公安厅" || organ == "公安局" {
		t.rank = max(t.rank, rankBuilt)
	}
	return w.thing(t)
}

func branchOf(d, up *gazetteer.Division) bool {
	return (strings.HasSuffix(d.Name, "区") && !strings.HasSuffix(d.Name, "特区") || d.Level == gazetteer.Zone) && (up.Level == gazetteer.City || municipality(up))
}

// branchPlace keeps the district's name as it was printed, without the places above it.
func branchPlace(d *gazetteer.Division, printed string) string {
	if strings.HasSuffix(printed, d.Name) {
		return d.Name
	}
	if d.Short != "" {
		return d.Short
	}
	return d.Name
}

func (w *who) traffic(d *gazetteer.Division, organ string, rank int) int {
	parent := w.police(d, "", "", rankBuilt)
	own := organ
	if !hasAnySuffix(organ, "总队", "支队", "大队", "局") {
		own = "交通警察" + rankWord(d)
	}
	return w.thing(thing{typ: graph.Agency, key: "traffic|" + d.Code, own: own, rank: min(rank, rankBuilt), parent: parent, joined: true, org: -1, level: "unit"})
}

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
	up := w.things[parent]
	if p.Organ == "分局" && strings.HasPrefix(up.key, "police|") {
		if d := w.districtOf(up.code, p.Name); d != nil {
			return w.thing(thing{typ: graph.Agency, key: "police|" + d.Code, own: p.Name + "分局", rank: rankPrinted, parent: parent, joined: true, org: -1,
				code: d.Code, level: d.Level.String(), organ: "公安局"})
		}
	}
	key := up.key + "/" + p.Name + p.Organ
	if p.Class == "traffic" && strings.HasPrefix(up.key, "police|") {
		key = "traffic|" + up.code
	}
	return w.thing(thing{typ: graph.Agency, key: key, own: p.Name + p.Organ, rank: rankPrinted, parent: parent, joined: true, org: -1, level: "unit", local: up.local})
}

// districtOf is the district of a city that a branch is named after: 城中 of 西宁市.
func (w *who) districtOf(city, name string) *gazetteer.Division {
	for _, d := range w.gaz.Lookup(name) {
		if d.Code != city && w.gaz.Within(d.Code, city) {
			return d
		}
	}
	return nil
}

// group: 全国公安机关, 辽宁公安部门, 公安机关, 城管部门. All police of one place are its
// bureau; a department without a place is of the place just spoken of.
func (w *who) group(m *extract.Mention) int {
	org := m.Org
	p := org.Parts[0]
	var d *gazetteer.Division
	switch {
	case len(org.Codes) > 0:
		d = w.pick(org.Codes)
	case org.Scope != "":
		d = w.scopeDivision(org.Scope)
	case p.Class == "police" && p.Organ == "警方" && w.home == nil:
	case p.Class == "police" || p.Class == "court" || p.Class == "procuratorate" || p.Class == "政法":
		d = w.homeOr()
	default:
		d = w.spoken(m)
	}
	if d == nil && p.Organ == "警方" {
		return -1
	}
	if d == nil {
		return w.thing(thing{typ: graph.Agency, key: "group " + p.Organ, own: whole(m, p), rank: rankGeneric, parent: -1, org: -1, organ: p.Organ, generic: true})
	}
	return w.base(d, org, p)
}

// homeOr is the home for a collective body without a place, or the whole country in an
// article without a home.
func (w *who) homeOr() *gazetteer.Division {
	if w.home != nil {
		return w.home
	}
	d, _ := w.gaz.Find(gazetteer.Nation)
	return d
}

// spoken is the division of the last agency or place of the same sentence, else the home.
func (w *who) spoken(m *extract.Mention) *gazetteer.Division {
	from := strings.LastIndexAny(w.doc.Text[:m.Start], "。；！？\n")
	for _, list := range [][]use{w.uses, w.places} {
		last := use{thing: -1}
		for i := len(list) - 1; i >= 0 && list[i].span.Start > from; i-- {
			if list[i].span.End > last.span.End { // the whole name, not the agency nested in it
				last = list[i]
			}
		}
		if last.thing < 0 {
			continue
		}
		if d, ok := w.gaz.Find(w.things[last.thing].code); ok && d.Level >= gazetteer.City {
			return d
		}
	}
	return w.home
}

// firm: a name of its own, or the beginning of a longer one named before.
func (w *who) firm(m *extract.Mention, org *extract.OrgName) int {
	name := whole(m, org.Parts[0])
	for i := range w.things {
		if t := &w.things[i]; t.typ == graph.Agency && strings.HasPrefix(t.key, "firm ") && strings.HasPrefix(t.own, name) {
			return i
		}
	}
	return w.named("firm", name, false)
}

// stray is a unit printed without what it belongs to: the one named before with it, or
// a unit of the home's police or court.
func (w *who) stray(m *extract.Mention, p extract.OrgPart) int {
	if p.Class == "traffic" || p.Class == "反诈" {
		return w.strayOffice(m, p)
	}
	name := p.Name + p.Organ
	if field, ok := strings.CutSuffix(p.Organ, "分局"); ok && field != "" { // 钟山开发区工商分局
		name = p.Name + "分局"
	}
	for i := range w.things {
		if t := &w.things[i]; t.typ == graph.Agency && (t.joined && t.own == name || strings.HasSuffix(t.own, name) && len(name) > len(p.Organ)+3) {
			return i
		}
	}
	parent := w.owner(p)
	if parent < 0 || name != p.Name+p.Organ {
		name = p.Name + p.Organ
		return w.named("unit", name, true)
	}
	return w.unit(parent, p)
}

func (w *who) strayOffice(m *extract.Mention, p extract.OrgPart) int {
	for i := len(w.uses) - 1; i >= 0; i-- {
		if t := &w.things[w.uses[i].thing]; p.Class == "traffic" && strings.HasPrefix(t.key, "traffic|") || p.Class == "反诈" && strings.HasSuffix(t.own, p.Organ) {
			return w.uses[i].thing
		}
	}
	if w.home == nil {
		return w.named("unit", p.Organ, true)
	}
	org := extract.OrgName{Form: extract.OrgNamed, Parts: []extract.OrgPart{p}}
	return w.base(w.home, &org, p)
}

// owner is the agency a stray unit belongs to: the court of the home for a tribunal,
// else the lowest police of the home that the article speaks of.
func (w *who) owner(p extract.OrgPart) int {
	if w.home == nil {
		return -1
	}
	if p.Organ == "中队" {
		for i := len(w.uses) - 1; i >= 0; i-- {
			if w.fits(w.uses[i].thing, "大队") {
				return w.uses[i].thing
			}
		}
	}
	if p.Organ == "服务队" {
		return -1
	}
	if strings.HasSuffix(p.Organ, "庭") {
		return w.lookup("court|" + w.home.Code + "|")
	}
	if !hasAnySuffix(p.Organ, "派出所", "分局", "队", "隊", "警务站", "警务区", "组", "队") {
		return -1
	}
	home := w.home
	if p.Organ == "分局" && home.Level >= gazetteer.County {
		home, _ = w.gaz.Find(home.Parent)
	}
	if i := w.lookup("police|" + home.Code); i >= 0 || home.Level < gazetteer.City {
		return i
	}
	return w.police(home, "", "", rankBuilt)
}

func (w *who) lookup(key string) int {
	if i, ok := w.at[key]; ok {
		return i
	}
	return -1
}
