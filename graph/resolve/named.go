package resolve

import (
	"regexp"
	"slices"
	"strings"

	"newsgraph/graph"
)

var (
	campaigns = naming{
		quoted: []string{"专项打击整治行动", "专项整治行动", "专项行动", "行动", "专项整治", "专项工作", "专项斗争", "专项", "活动", "战役", "集中统一行动"},
		bare:   []string{"专项打击整治行动", "专项整治行动", "专项行动", "行动", "专项"},
	}
	practices = naming{
		quoted: []string{"工作机制", "机制", "工作模式", "新模式", "模式", "制度", "改革", "工作法", "经验", "举措", "措施"},
		bare:   []string{"工作机制", "机制", "工作模式", "模式", "制度"},
	}
	systems = naming{quoted: []string{"平台", "系统", "模块", "模型", "数据模型", "项目", "工程", "小程序", "中心"}}
	titles  = naming{quoted: []string{"荣誉称号", "称号"}, bare: []string{"荣誉称号", "称号"}}
)

// fourDigits is the year in a name such as 净网2023.
var fourDigits = regexp.MustCompile(`20[0-9]{2}`)

// campaign: a nation-wide one is known by its name, which bears its year where
// years differ; any other by its name, whose it is, and when.
func (l *Linker) campaign(e graph.Entity) Key {
	core, year := l.named(e, campaigns), e.Attrs["year"]
	if fourDigits.MatchString(core) {
		year = ""
	}
	where, organiser := division(e.Attrs, "organiser_"), l.body(e.Attrs["organiser"])
	if e.Attrs["national"] == "true" || where.code == "" && nationwide(e.Attrs["organiser_level"], organiser) {
		return newKey(graph.Campaign, "campaign.national", "core", core)
	}
	if where.code == "" {
		return newKey(graph.Campaign, "campaign.organiser", "core", core, "organiser", organiser, "year", year)
	}
	return newKey(graph.Campaign, "campaign.place", "core", core, "place", where.name(), "year", year)
}

// nationwide reports whether a body acts for the whole country, by the level given
// or by its name.
func nationwide(level, body string) bool {
	if level != "" {
		return level == "national" || level == "central" || level == "country"
	}
	return slices.ContainsFunc(central, func(start string) bool { return strings.HasPrefix(body, start) })
}

// title: an honour is known by its name and years; a bare grade is no name.
func (l *Linker) title(e graph.Entity) Key {
	core := l.named(e, titles)
	k := newKey(graph.Title, "title.core", "core", core, "years", l.fold(e.Attrs["years"]))
	k.Local = gradeOnly.MatchString(core)
	return k
}

var gradeOnly = regexp.MustCompile(`^(?:[特一二三123]等奖|[金银铜]奖|第[一二三123]名|前[三十]名?|先进(?:集体|个人|单位)|优秀(?:集体|个人|单位)|[一二三123]等功|(?:首批|全国|全省|全市)?(?:试点|示范)(?:单位|城市|地区|区|县|市)?|表彰(?:奖励)?)$`)

// person: many people bear one name, so it takes the organisation too.
func (l *Linker) person(e graph.Entity) Key {
	k := newKey(graph.Person, "person.org", "name", l.fold(e.Name), "org", l.body(e.Attrs["org"]))
	k.Local = e.Attrs["org"] == ""
	return k
}

// owned: a system or practice is known by its name and its owner, unless it is one
// known everywhere.
func (l *Linker) owned(e graph.Entity) Key {
	how := practices
	if e.Type == graph.System {
		how = systems
	}
	core, rule := l.named(e, how), strings.ToLower(string(e.Type))
	if e.Type == graph.Practice && core != "" {
		core = l.numbered(core, e.Name)
	}
	if e.Attrs["common"] == "true" {
		return newKey(e.Type, rule+".common", "core", core)
	}
	return newKey(e.Type, rule+".owner", "core", core, "owner", l.body(e.Attrs["owner"]))
}

// named returns the folded core of a name.
func (l *Linker) named(e graph.Entity, how naming) string {
	if core := l.fold(e.Attrs["core"]); core != "" {
		return core
	}
	return l.core(e.Name, how)
}

// numbered gives one form to a practice called by digits: 135 of “1、3、5分钟”快速响应机制
// and 135快速反应机制 are 135快速反应.
func (l *Linker) numbered(core, name string) string {
	if l.numeric.MatchString(core) {
		_, tail, _ := strings.Cut(l.fold(name), core)
		core += tail
	}
	if digit(rune(core[0])) {
		return l.behead(core, practices.bare)
	}
	return core
}

// ownerless takes off what is known everywhere the name of who ran or used it in one
// article: that is said by the article's facts.
func ownerless(rule string, attrs map[string]string) {
	switch rule {
	case "campaign.national":
		attrs["national"] = "true"
		delete(attrs, "organiser")
		delete(attrs, "organiser_code")
		delete(attrs, "organiser_level")
		delete(attrs, "organiser_place")
	case "practice.common", "system.common":
		delete(attrs, "owner")
	}
}
