package resolve

import (
	"strings"
	"testing"

	"newsgraph/graph"
)

// entity writes an entity in one line: type, name, then attributes by pairs.
func entity(t graph.Type, name string, pairs ...string) graph.Entity {
	e := graph.Entity{ID: "own/" + string(t) + name, Type: t, Name: name, Attrs: map[string]string{}}
	for i := 0; i+1 < len(pairs); i += 2 {
		e.Attrs[pairs[i]] = pairs[i+1]
	}
	return e
}

func lucheng(name, organ string) graph.Entity {
	return entity(graph.Agency, name, "code", "330302", "level", "county", "place", "浙江省温州市鹿城区", "organ", organ)
}

func TestKeysAreReadable(t *testing.T) {
	tests := []struct {
		e    graph.Entity
		want string
	}{
		{entity(graph.Agency, "沈阳公安", "code", "210100", "place", "辽宁省沈阳市", "organ", "公安局"), "agency/沈阳市公安局"},
		{entity(graph.Agency, "辽宁省公安厅", "code", "210000", "place", "辽宁省", "organ", "公安厅"), "agency/辽宁省公安厅"},
		{entity(graph.Agency, "北京警方", "code", "110000", "place", "北京市", "organ", "警方"), "agency/北京市公安局"},
		{lucheng("鹿城公安", "公安局"), "agency/温州市鹿城区公安局"},
		{entity(graph.Agency, "鹿城区公安分局七都派出所", "code", "330302", "place", "浙江省温州市鹿城区", "organ", "公安局", "unit", "七都派出所"), "agency/温州市鹿城区公安局七都派出所"},
		{entity(graph.Agency, "沈阳中院", "code", "210100", "place", "辽宁省沈阳市", "organ", "中院"), "agency/沈阳市中级人民法院"},
		{entity(graph.Agency, "沈阳公安", "code", "210100", "organ", "公安局"), "agency/公安局@210100"},
		{entity(graph.Agency, "沈阳市公安局", "code", "210100", "organ", "公安局"), "agency/沈阳市公安局"},
		{entity(graph.Agency, "沈阳市中级人民法院", "code", "210100", "organ", "中级人民法院"), "agency/沈阳市中级人民法院"},
		{entity(graph.Agency, "南丰县公安局刑侦大队", "code", "361023", "organ", "公安局", "unit", "刑侦大队"), "agency/南丰县公安局刑侦大队"},
		{entity(graph.Agency, "温州市公安局鹿城分局", "code", "330302", "organ", "公安局"), "agency/公安局@330302"},
		{entity(graph.Agency, "成都市公安局天府新区分局", "code", "510100/天府", "organ", "公安局"), "agency/公安局@510100-天府"},
		{entity(graph.Agency, "公安部"), "agency/公安部"},
		{entity(graph.Agency, "全国公安机关", "level", "country", "code", "000000", "organ", "公安机关"), "agency/全国公安机关"},
		{entity(graph.Agency, "黄河路派出所", "local", "true"), "agency/黄河路派出所@0a1b2c"},
		{entity(graph.Agency, "法国警方", "code", "FR", "level", "country", "organ", "公安局"), "agency/法国警方"},
		{entity(graph.Agency, "北京大学", "level", "country"), "agency/北京大学"},
		{entity(graph.Agency, "山东省消防救援总队", "code", "370000", "level", "province", "organ", "消防救援总队"), "agency/山东省消防救援总队"},
		{entity(graph.Agency, "城管部门", "generic", "true"), "agency/城管部门@0a1b2c"},
		{entity(graph.Place, "沈阳市", "code", "210100", "level", "city", "place", "辽宁省沈阳市"), "place/沈阳市"},
		{entity(graph.Place, "鼓楼区", "code", "320302", "level", "county", "place", "江苏省徐州市鼓楼区"), "place/徐州市鼓楼区"},
		{entity(graph.Place, "鼓楼区", "code", "320302", "level", "county"), "place/鼓楼区@320302"},
		{entity(graph.Place, "中国", "code", "000000", "level", "country"), "place/中国"},
		{entity(graph.Place, "上海市", "code", "310000", "level", "province"), "place/上海市"},
		{entity(graph.Place, "朝阳区", "code", "110105", "level", "county", "place", "北京市朝阳区"), "place/北京市朝阳区"},
		{entity(graph.Place, "津市市", "code", "430781", "level", "county", "place", "湖南省常德市津市市"), "place/津市市"},
		{entity(graph.Place, "津市市", "code", "430781", "level", "county"), "place/津市市"},
		{entity(graph.Place, "崇州市", "code", "510184", "level", "county", "place", "四川省成都市崇州市"), "place/崇州市"},
		{entity(graph.Place, "龙井市", "code", "222405", "level", "county", "place", "吉林省延边朝鲜族自治州龙井市"), "place/龙井市"},
		{entity(graph.Place, "大兴安岭地区", "code", "232700", "level", "city", "place", "黑龙江省大兴安岭地区"), "place/大兴安岭地区"},
		{entity(graph.Place, "内蒙古自治区", "code", "150000", "level", "province"), "place/内蒙古自治区"},
		{entity(graph.Place, "连江县", "code", "719007", "level", "county"), "place/连江县@719007"},
		{entity(graph.Place, "天府新区", "code", "510100/天府", "level", "zone", "place", "四川省成都市天府新区"), "place/天府新区"},
		{entity(graph.Place, "成渝地区双城经济圈", "code", "000000/成渝地区", "level", "region", "place", "成渝地区双城经济圈"), "place/成渝地区双城经济圈"},
		{entity(graph.Place, "西部地区", "code", "000000/西部", "level", "region", "place", "西部地区"), "place/西部地区"},
		{entity(graph.Place, "五马街道", "code", "330302", "level", "town", "place", "浙江省温州市鹿城区"), "place/温州市鹿城区五马街道"},
		{entity(graph.Place, "五马街道", "parent", "鹿城区"), "place/鹿城区五马街道"},
		{entity(graph.Place, "五马街道"), "place/五马街道@0a1b2c"},
		{entity(graph.Campaign, "夏季治安打击整治“百日行动”", "core", "百日行动", "national", "true", "year", "2022"), "campaign/百日行动"},
		{entity(graph.Campaign, "“拔钉”专项行动", "core", "拔钉", "organiser", "公安部"), "campaign/拔钉"},
		{entity(graph.Campaign, "“拔钉”行动", "core", "拔钉", "organiser", "鹿城公安", "organiser_code", "330302", "organiser_place", "浙江省温州市鹿城区", "year", "2022"), "campaign/拔钉@温州市鹿城区@2022"},
		{entity(graph.Campaign, "“净网2023”专项行动", "core", "净网2023", "national", "true", "year", "2023"), "campaign/净网2023"},
		{entity(graph.Person, "滕自立", "org", "温州市公安局鹿城区分局"), "person/滕自立@温州市公安局鹿城分局"},
		{entity(graph.Person, "滕自立"), "person/滕自立@0a1b2c"},
		{entity(graph.Title, "“全国优秀公安局”称号", "years", "2021年"), "title/全国优秀公安局@2021年"},
		{entity(graph.Title, "一等奖"), "title/一等奖@0a1b2c"},
		{entity(graph.System, "“数据基座”", "core", "数据基座", "owner", "沈阳市公安局"), "system/数据基座@沈阳市公安局"},
		{entity(graph.Practice, "新时代“枫桥经验”", "core", "枫桥经验", "common", "true"), "practice/枫桥经验"},
		{entity(graph.Topic, "电信网络诈骗"), "topic/电信网络诈骗"},
		{entity(graph.Topic, "“"), "topic/“@0a1b2c"},
	}
	l := New()
	for _, tt := range tests {
		if got := l.Key(tt.e).ID("article/0a1b2c"); got != tt.want {
			t.Errorf("%s %s: id %s, want %s", tt.e.Type, tt.e.Name, got, tt.want)
		}
	}
}

func TestOneThingUnderManyNames(t *testing.T) {
	tests := []struct {
		what  string
		names []graph.Entity
	}{
		{"a bureau", []graph.Entity{lucheng("鹿城公安", "公安"), lucheng("鹿城分局", "公安局"), lucheng("鹿城区公安分局", "公安分局"),
			lucheng("温州市公安局鹿城区分局", "公安局"), lucheng("鹿城警方", "警方")}},
		{"a traffic police unit", []graph.Entity{
			entity(graph.Agency, "六盘水市公安局交通警察支队", "code", "520200", "organ", "公安局", "unit", "交通警察支队"),
			entity(graph.Agency, "六盘水交警支队", "code", "520200", "place", "贵州省六盘水市", "organ", "公安局", "unit", "交警支队"),
			entity(graph.Agency, "六盘水交通警察支队", "code", "520200", "place", "贵州省六盘水市", "organ", "公安", "unit", "“交警”支队")}},
		{"a police station", []graph.Entity{
			entity(graph.Agency, "鹿城区公安分局七都派出所", "code", "330302", "organ", "公安局", "unit", "七都派出所"),
			entity(graph.Agency, "温州市公安局鹿城区分局七都派出所", "code", "330302", "organ", "公安局", "unit", "七都派出所")}},
		{"a central body", []graph.Entity{entity(graph.Agency, "最高人民检察院"), entity(graph.Agency, "中华人民共和国最高人民检察院")}},
		{"a court", []graph.Entity{entity(graph.Agency, "沈阳市中级人民法院", "code", "210100", "organ", "中级人民法院"), entity(graph.Agency, "沈阳中院", "code", "210100", "place", "辽宁省沈阳市", "organ", "中院")}},
		{"the mechanism of minutes", []graph.Entity{
			entity(graph.Practice, "“1、3、5分钟”快速响应机制", "core", "1、3、5分钟", "common", "true"),
			entity(graph.Practice, "“1、3、5”快速反应机制", "core", "1、3、5", "common", "true"),
			entity(graph.Practice, "135快速反应机制", "core", "135快速反应", "common", "true"),
			entity(graph.Practice, "“1、3、5分钟”快速响应机制", "core", "135快速反应机制", "common", "true"),
			entity(graph.Practice, "“１、３、５”快速反应工作机制", "common", "true"),
			entity(graph.Practice, "“1分钟、3分钟、5分钟”快速反应机制", "common", "true"),
			entity(graph.Practice, "“一、三、五分钟”快速响应机制", "common", "true")}},
		{"a national campaign", []graph.Entity{
			entity(graph.Campaign, "“断卡”行动", "core", "断卡", "national", "true"), entity(graph.Campaign, "“断卡”专项行动", "national", "true", "year", "2022"),
			entity(graph.Campaign, "断卡专项", "national", "true"), entity(graph.Campaign, "“断卡”专项整治行动", "organiser", "公安部"),
			entity(graph.Campaign, "“断卡”", "core", "断卡", "organiser_level", "country", "organiser_code", "000000")}},
		{"the hundred days", []graph.Entity{entity(graph.Campaign, "夏季治安打击整治“百日行动”", "national", "true"), entity(graph.Campaign, "百日行动", "national", "true"),
			entity(graph.Campaign, "“百日行动”", "core", "百日行动", "national", "true")}},
		{"a campaign of a province", []graph.Entity{
			entity(graph.Campaign, "“清源”行动", "core", "清源", "organiser", "湖南省公安厅", "organiser_code", "430000", "year", "2025"),
			entity(graph.Campaign, "“清源”专项行动", "organiser", "湖南省", "organiser_code", "430000", "year", "2025")}},
		{"a practice known everywhere", []graph.Entity{entity(graph.Practice, "“枫桥经验”", "common", "true"), entity(graph.Practice, "新时代“枫桥经验”", "common", "true", "owner", "城中分局"),
			entity(graph.Practice, "新时代枫桥经验", "core", "新时代枫桥经验", "common", "true")}},
		{"a designation", []graph.Entity{entity(graph.Title, "“枫桥式公安派出所”"), entity(graph.Title, "“枫桥式公安派出所”称号", "core", "枫桥式公安派出所")}},
		{"full width", []graph.Entity{entity(graph.System, "“ＡＩ巡逻”模型", "owner", "某市公安局"), entity(graph.System, "“ai巡逻”", "core", "AI巡逻", "owner", "某市公安局")}},
	}
	l := New()
	for _, tt := range tests {
		want := l.Key(tt.names[0]).ID("article/1")
		for _, e := range tt.names[1:] {
			if got := l.Key(e).ID("article/2"); got != want {
				t.Errorf("%s: %s has id %s, want %s as %s has", tt.what, e.Name, got, want, tt.names[0].Name)
			}
		}
	}
}

func TestNamesakesStayApart(t *testing.T) {
	tests := []struct {
		what string
		a, b graph.Entity
	}{
		{"national and local", entity(graph.Campaign, "“拔钉”专项行动", "core", "拔钉", "organiser", "公安部"),
			entity(graph.Campaign, "“拔钉”行动", "core", "拔钉", "organiser", "鹿城公安", "organiser_code", "330302", "year", "2022")},
		{"a ministry and a headquarters", entity(graph.Campaign, "“利剑”行动", "organiser", "公安部刑事侦查局"), entity(graph.Campaign, "“利剑”行动", "organiser", "防汛抗旱指挥部")},
		{"lists of one and two digits", entity(graph.Practice, "“10、3”机制"), entity(graph.Practice, "“103”机制")},
		{"two provinces", entity(graph.Campaign, "“清源”行动", "organiser_code", "430000"), entity(graph.Campaign, "“清源”行动", "organiser_code", "530000")},
		{"two years", entity(graph.Campaign, "“净网2023”", "national", "true"), entity(graph.Campaign, "“净网2024”", "national", "true")},
		{"two years beside the name", entity(graph.Campaign, "“护校”行动", "organiser_code", "430000", "year", "2023"), entity(graph.Campaign, "“护校”行动", "organiser_code", "430000", "year", "2024")},
		{"two hundred days", entity(graph.Campaign, "“百日行动”", "national", "true"), entity(graph.Campaign, "“百日攻坚战”", "national", "true")},
		{"districts of one name", entity(graph.Place, "鼓楼区", "code", "320302"), entity(graph.Place, "鼓楼区", "code", "320106")},
		{"bureau of the city and of its district", lucheng("鹿城公安", "公安局"), entity(graph.Agency, "温州公安", "code", "330300", "organ", "公安局")},
		{"police and court", lucheng("鹿城公安", "公安局"), lucheng("鹿城法院", "法院")},
		{"a bureau and its station", lucheng("鹿城公安", "公安局"), entity(graph.Agency, "五马派出所", "code", "330302", "organ", "公安局", "unit", "五马派出所")},
		{"all bureaus and the ministry", entity(graph.Agency, "全国公安机关"), entity(graph.Agency, "公安部")},
		{"a town and its county", entity(graph.Place, "鹿城区", "code", "330302", "level", "county"), entity(graph.Place, "五马街道", "code", "330302", "level", "town")},
		{"one name, two organisations", entity(graph.Person, "王伟", "org", "甲市公安局"), entity(graph.Person, "王伟", "org", "乙市公安局")},
		{"one name, no organisation", entity(graph.Person, "王伟"), entity(graph.Person, "王伟")},
		{"a station of no place", entity(graph.Agency, "城关派出所", "local", "true"), entity(graph.Agency, "城关派出所", "local", "true")},
		{"two owners", entity(graph.System, "“公安大脑”", "owner", "甲市公安局"), entity(graph.System, "“公安大脑”", "owner", "乙市公安局")},
		{"versions", entity(graph.System, "“快反”系统3.0", "owner", "甲局"), entity(graph.System, "“快反”系统30", "owner", "甲局")},
		{"other minutes", entity(graph.Practice, "“1、3、5分钟”快速响应机制", "common", "true"), entity(graph.Practice, "“1、3、5、10”快速反应机制", "common", "true")},
	}
	l := New()
	for _, tt := range tests {
		if a, b := l.Key(tt.a).ID("article/1"), l.Key(tt.b).ID("article/2"); a == b {
			t.Errorf("%s: both are %s", tt.what, a)
		}
	}
}

func TestAKeyExplainsItself(t *testing.T) {
	tests := []struct {
		e    graph.Entity
		want string
	}{
		{lucheng("鹿城分局", "公安分局"), "agency.code agency/温州市鹿城区公安局: code 330302, organ 公安局"},
		{entity(graph.Agency, "专案组", "local", "true"), "agency.name agency/专案组: name 专案组, stays in its article"},
	}
	for _, tt := range tests {
		if got := New().Key(tt.e).String(); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.e.Name, got, tt.want)
		}
	}
}

func FuzzAnyNameHasAKey(f *testing.F) {
	for _, name := range []string{"“断卡”专项行动", "1、3、5", "", "””", "”a“", "行动", "\xff"} {
		f.Add(name, name)
	}
	l := New()
	f.Fuzz(func(t *testing.T, name, core string) {
		for _, info := range graph.Types {
			e := entity(info.Type, name, "core", core, "organ", core, "code", "210100")
			k := l.Key(e)
			if !strings.HasPrefix(k.ID("article/1"), info.Slug+"/") {
				t.Errorf("%s %q: id %q", info.Type, name, k.ID("article/1"))
			}
			if k.Text == "" && name != "" {
				t.Errorf("%s %q: empty key", info.Type, name)
			}
		}
	})
}
