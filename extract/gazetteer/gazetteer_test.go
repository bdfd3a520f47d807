package gazetteer

import (
	"strings"
	"testing"

	"newsgraph/extract/lexicon"
)

func load(t *testing.T) *Gazetteer {
	t.Helper()
	g, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

var lookupTests = []struct{ name, codes string }{
	{"沈阳市", "210100"},
	{"沈阳", "210100"},
	{"上海", "310000"},
	{"吉林", "220000"},
	{"吉林市", "220200"},
	{"海南", "460000"},
	{"湘西", "433100"},
	{"湘西州", "433100"},
	{"神农架", "429021"},
	{"清新区", "441803"},
	{"东乡", "361003,622926"},
	{"本溪", "210500"},
	{"本溪市", "210500"},
	{"襄樊", "420600"},
	{"臺中市", "710400"},
	{"香港", "810000"},
	{"天府新区", "510100/天府"},
	{"鼓楼区", "320106,320302,350102,410204"},
	{"全国", "000000"},
	{"高新区", ""},
	{"省直辖县", ""},
}

func TestLookup(t *testing.T) {
	g := load(t)
	for _, tt := range lookupTests {
		var codes []string
		for _, d := range g.Lookup(tt.name) {
			codes = append(codes, d.Code)
		}
		if got := strings.Join(codes, ","); got != tt.codes {
			t.Errorf("Lookup(%q) = %q, want %q", tt.name, got, tt.codes)
		}
	}
}

func TestParentsReachTheProvince(t *testing.T) {
	g := load(t)
	for code, want := range map[string]string{
		"330302":    "鹿城区 温州市 浙江省",
		"310115":    "浦东新区 上海市",
		"500235":    "云阳县 重庆市",
		"429004":    "仙桃市 湖北省",
		"510100/天府": "天府新区 成都市 四川省",
	} {
		var names []string
		for d, _ := g.Find(code); d != nil; d = d.Above {
			names = append(names, d.Name)
		}
		if got := strings.Join(names, " "); got != want {
			t.Errorf("%s lies in %q, want %q", code, got, want)
		}
	}
	lucheng, _ := g.Find("330302")
	if !lucheng.Within("330000") || lucheng.Within("330400") {
		t.Error("鹿城区 lies in 浙江省 and not in 嘉兴市")
	}
	if lucheng.At(City).Name != "温州市" || lucheng.InFull != "浙江省温州市鹿城区" {
		t.Errorf("the city of 鹿城区 is %v and its full name %s", lucheng.At(City), lucheng.InFull)
	}
}

func TestFormsSayHowMuchContextANameNeeds(t *testing.T) {
	l := lexicon.Build(load(t).Senses())
	for word, want := range map[string]Form{"沈阳市": Full, "沈阳": Short, "鹿城": Local, "和平": Strict, "平安": Strict, "城区": Strict, "镇江": Short, "通州": Local, "和平区": Full, "朝阳": Strict} {
		senses := l.Senses(word)
		if len(senses) != 1 || Form(senses[0].Col(0)) != want {
			t.Errorf("form of %s: want %s, have %v", word, want, senses)
		}
	}
}
