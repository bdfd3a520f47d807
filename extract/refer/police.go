package refer

import (
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/gazetteer"
	"newsgraph/graph"
)

// police is the bureau of a division. That of a city's district is a branch of the
// city's: 温州市公安局鹿城区分局.
func (w *who) police(d *gazetteer.Division, printed, organ string, rank int) int {
	t := thing{typ: graph.Agency, key: key{class: "police", of: d}, rank: rank, parent: -1, org: -1, at: d, level: d.Level.String(), organ: "公安局"}
	up := d.Above
	switch {
	case d.Code == extract.Nation:
		t.own, t.key.class, t.organ = "全国公安机关", "group police", "公安机关"
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
	return w.thing(&t)
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
	return w.thing(&thing{typ: graph.Agency, key: key{class: "traffic", of: d}, own: own, rank: min(rank, rankBuilt), parent: parent, joined: true, org: -1, level: "unit"})
}
