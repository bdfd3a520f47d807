package refer

import (
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/gazetteer"
)

// withBranches are classes of bureaus besides the police that have 分局.
var withBranches = map[string]bool{"环境": true, "税务": true, "自然资源": true, "市场监管": true, "城管": true, "烟草": true, "规划": true, "工商": true, "邮政": true}

// branched is the bureau that the article is about where it is one above a division and
// has branches, and is named as such: 聊城市生态环境局 has 东昌府区分局.
func (w *who) branched(d *gazetteer.Division) int {
	own := w.main(func(i int) bool { return w.fits(i, "局") })
	if own < 0 {
		return -1
	}
	t := &w.things[own]
	if t.rank < rankPrinted || w.about[own] <= aboutHeadline || !withBranches[t.key.class] || t.at == nil || t.at == d || !d.Within(t.at.Code) {
		return -1
	}
	return own
}

// ownPlace are classes whose names keep their place as printed: 南宁海关, 永新农商银行.
var ownPlace = map[string]bool{"海关": true, "边检": true, "农商行": true, "农信社": true, "供电": true, "电力": true, "水务": true, "燃气": true, "公交": true,
	"地铁": true, "监狱": true, "戒毒所": true, "医院": true, "铁路公安": true, "机场公安": true, "海事": true, "海事处": true, "海警工作站": true, "军分区": true, "专门法院": true, "专门检察院": true}

// fullPlace names a district with its city, anything else alone.
func fullPlace(d *gazetteer.Division) string {
	if up := d.Above; up != nil && d.Level >= gazetteer.County && strings.HasSuffix(d.Name, "区") {
		if up.Level == gazetteer.City || municipality(up) {
			return up.Name + d.Name
		}
	}
	return d.Name
}

func municipality(d *gazetteer.Division) bool {
	return d.Level == gazetteer.Province && strings.HasSuffix(d.Name, "市")
}

// organOf is the official kind of an agency in a division, and whether it is but a
// department without a name.
func organOf(d *gazetteer.Division, p extract.OrgPart, form extract.OrgForm) (string, bool) {
	switch p.Class {
	case "court":
		switch {
		case d.Code == extract.Nation:
			return "法院", false
		case d.Level == gazetteer.Province:
			return "高级人民法院", false
		case d.Level == gazetteer.City:
			return "中级人民法院", false
		}
		return "人民法院", false
	case "procuratorate":
		if d.Code == extract.Nation {
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
	if root, ok := strings.CutSuffix(p.Organ, "局"); ok && d.Level == gazetteer.Province && !municipality(d) && provincial[p.Class] {
		return root + "厅", false
	}
	return p.Organ, strings.HasSuffix(p.Organ, "部门") || form == extract.OrgGroup && d.Code != extract.Nation
}

// provincial classes are a 厅 in a province where they are a 局 below it.
var provincial = map[string]bool{"交通": true, "教育": true, "科技": true, "民政": true, "司法": true, "财政": true, "人社": true, "环境": true, "住建": true,
	"水利": true, "农业": true, "商务": true, "文旅": true, "应急": true}

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

// courtLevel is the level of courts that say their own: 中院 in a county is its city's.
var courtLevel = map[string]gazetteer.Level{"中院": gazetteer.City, "中级法院": gazetteer.City, "中级人民法院": gazetteer.City,
	"高院": gazetteer.Province, "高级法院": gazetteer.Province, "高级人民法院": gazetteer.Province}
