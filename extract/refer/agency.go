package refer

import (
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/gazetteer"
	"newsgraph/extract/wordlist"
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
	return w.thing(&thing{typ: graph.Agency, key: key{class: kind, name: name}, own: name, rank: rankPrinted, parent: -1, org: -1, local: local})
}

// body: 公安部, 公安部刑事侦查局, 国网本溪供电公司.
func (w *who) body(org *extract.OrgName) int {
	if len(org.Parts) > 0 && org.Parts[0].Organ == "电力" {
		if d := w.pick(w.coded(org.Codes)); d != nil { // 国网江西电力
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
		d = w.pick(w.coded(org.Codes))
	} else if org.Scope != "" {
		d = w.scopeDivision(org.Scope)
	} else if w.home != nil && w.home.Level >= gazetteer.City {
		d = w.home // 市场监管局 alone
	}
	if d == nil && org.Scope == local {
		return -1
	}
	if d == nil {
		return w.below(w.named("agency", whole(m, org.Parts[0]), true), org.Parts[1:])
	}
	if own := w.branched(d); own >= 0 && branch(m) && !headline(w.doc, w.block(m.Start)) {
		return w.below(w.unit(own, extract.OrgPart{Name: org.Place, Organ: "分局"}), org.Parts[1:])
	}
	return w.below(w.base(d, org, org.Parts[0]), org.Parts[1:])
}

// whole is a mention's text up to a part.
func whole(m *extract.Mention, p extract.OrgPart) string { return m.Name[:p.End-m.Start] }

func (w *who) scopeDivision(scope string) *gazetteer.Division {
	if strings.HasPrefix(scope, "该") || scope == local {
		if i := w.scope(scope); i >= 0 {
			if d := w.things[i].at; d != nil && d.Level != gazetteer.Country {
				return d // a country's is no 当地政府
			}
			return nil
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
	if p.Class == "abroad" { // a state has one of each
		p.Class = p.Organ
	}
	t := thing{typ: graph.Agency, key: key{class: p.Class, name: p.Name, of: d}, rank: rank, parent: -1, org: -1, at: d, level: d.Level.String()}
	t.organ, t.generic = organOf(d, p, org.Form)
	t.organ = p.Name + t.organ
	switch {
	case d.Code == extract.Nation && p.Class == "government":
		t.own = d.Name + t.organ
	case d.Code == extract.Nation:
		t.own = "全国" + t.organ
	case org.Place != "" && (ownPlace[p.Class] || p.Name != "" && strings.HasPrefix(d.Name, org.Place)): // 酒泉卫星发射中心
		t.own = org.Place + t.organ
	case t.generic:
		t.own = d.Name + t.organ
	case p.Class == "共青团":
		t.own = "共青团" + fullPlace(d) + "委员会"
	default:
		t.own = fullPlace(d) + t.organ
	}
	if p.Class == "税务" && strings.HasSuffix(p.Organ, "税务局") {
		t.own = "国家税务总局" + t.own
	}
	return w.thing(&t)
}

// group: 全国公安机关, 辽宁公安部门, 公安机关, 城管部门. All police of one place are its
// bureau; a department without a place is of the place just spoken of.
func (w *who) group(m *extract.Mention) int {
	org := m.Org
	p := org.Parts[0]
	var d *gazetteer.Division
	switch {
	case len(org.Codes) > 0:
		d = w.pick(w.coded(org.Codes))
	case org.Scope != "":
		d = w.scopeDivision(org.Scope)
	case p.Class == "police" && p.Organ == "警方" && w.home == nil:
	case p.Class == "court" && w.home != nil && courtLevel[p.Organ] > 0:
		d = w.home.At(courtLevel[p.Organ])
	case p.Class == "police" || p.Class == "court" || p.Class == "procuratorate" || p.Class == "政法":
		d = w.homeOr()
	default:
		d = w.spoken(m)
	}
	if d == nil && (p.Organ == "警方" || org.Scope == local) {
		return -1
	}
	if d == nil {
		own := whole(m, p)
		if strings.HasSuffix(p.Organ, "部门") {
			own = p.Organ
		}
		return w.thing(&thing{typ: graph.Agency, key: key{class: "group", name: p.Organ}, own: own, rank: rankGeneric, parent: -1, org: -1, organ: p.Organ, generic: true})
	}
	return w.base(d, org, p)
}

// homeOr is the home for a collective body without a place, or the whole country in an
// article without a home.
func (w *who) homeOr() *gazetteer.Division {
	if w.home != nil {
		return w.home
	}
	return w.nation
}

// sentenceEnds stand between the sentences of a paragraph, or those of paragraphs.
var sentenceEnds = wordlist.Of("。", "；", "！", "？", "\n")

// spoken is the division of the last agency or place of the same sentence, else the home.
func (w *who) spoken(m *extract.Mention) *gazetteer.Division {
	from, _ := sentenceEnds.Last(w.doc.Text[:m.Start])
	for _, list := range [][]use{w.before(w.uses), w.before(w.places)} {
		last := use{thing: -1}
		for i := len(list) - 1; i >= 0 && list[i].span.Start > from; i-- {
			if list[i].span.End > last.span.End { // the whole name, not the agency nested in it
				last = list[i]
			}
		}
		if last.thing < 0 {
			continue
		}
		if d := w.things[last.thing].at; d != nil && d.Level >= gazetteer.City {
			return d
		}
	}
	return w.home
}

// firm: a name of its own, or the beginning of a longer one named before.
func (w *who) firm(m *extract.Mention, org *extract.OrgName) int {
	name := whole(m, org.Parts[0])
	for i := range w.things {
		if t := &w.things[i]; t.typ == graph.Agency && t.key.class == "firm" && strings.HasPrefix(t.own, name) {
			return i
		}
	}
	return w.named("firm", name, false)
}
