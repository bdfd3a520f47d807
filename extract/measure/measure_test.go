package measure

import (
	"slices"
	"strings"
	"testing"

	"newsgraph/extract"
	"newsgraph/extract/marked"
	"newsgraph/graph"
)

// measured lists the metrics of a marked text as indicator=value unit change basis, with
// every clause that of the agency named first.
func measured(t *testing.T, text string) (string, *extract.Document) {
	t.Helper()
	doc := marked.Read(t, text)
	actor := slices.IndexFunc(doc.Entities, func(e graph.Entity) bool { return e.Type == graph.Agency })
	for range doc.Clauses {
		doc.Frames = append(doc.Frames, extract.Frame{Actor: actor, Scope: -1, Campaign: -1, System: -1, Period: -1, Source: -1})
	}
	Metrics(doc)
	var out []string
	for _, m := range doc.Metrics {
		line := m.Indicator + "=" + m.Amount.Value + m.Amount.Unit
		if m.Change != graph.NoChange {
			line += " " + string(m.Change)
		}
		if m.Basis != graph.NoBasis {
			line += " " + string(m.Basis)
		}
		out = append(out, line)
	}
	return strings.Join(out, "; "), doc
}

var measureTests = []struct{ name, in, want string }{
	{"row 47: a deed, its object and their number", "[A:临江市公安局]破获盗窃案件{35起}", "破获盗窃案件=35起"},
	{"row 32: the number before the noun", "[A:临江市公安局]抓获{38名}犯罪嫌疑人", "抓获犯罪嫌疑人=38名"},
	{"row 37: a change and its basis", "盗窃警情同比下降{17%}", "盗窃警情=17% down yoy"},
	{"row 38: a change without one", "盗窃警情下降{17%}", "盗窃警情=17% down"},
	{"row 39: a level", "群众满意率达{98.6%}", "群众满意率=98.6%"},
	{"row 40: a level behind a verb of change", "群众满意率升至{98.6%}", "群众满意率=98.6%"},
	{"row 43: a level and its change", "盗窃案件破案率达{67%}，同比上升{4.1百分点}", "盗窃案件破案率=67%; 盗窃案件破案率=4.1百分点 up yoy"},
	{"row 45: a head that leaves its noun out", "刑事案件发案数下降{12%}，破案率上升{3百分点}", "刑事案件发案数=12% down; 刑事案件破案率=3百分点 up"},
	{"ruling 8: a basis does not reach a change of another kind", "业务量同比增长{12%}，审批时限缩短{38%}", "业务量=12% up yoy; 审批时限=38% down"},
	{"row 67: the verb of a list", "打掉涉黑组织{4个}、恶势力集团{12个}", "打掉涉黑组织=4个; 打掉恶势力集团=12个"},
	{"row 69: the object of a list", "移诉恶势力成员{72人}、起诉{65人}", "移诉恶势力成员=72人; 起诉恶势力成员=65人"},
	{"row 64: 其中 shares the basis", "总警情同比下降{10%}，其中盗窃警情下降{12%}", "总警情=10% down yoy; 盗窃警情=12% down yoy"},
	{"row 70: 分别 deals out", "盗窃、抢劫警情同比分别下降{10%}和{20%}", "盗窃警情=10% down yoy; 抢劫警情=20% down yoy"},
	{"row 70: not where the numbers differ", "盗窃、抢劫、诈骗警情同比分别下降{10%}和{20%}", ""},
	{"row 42: a comparison", "破案率达{67%}，高于全省平均水平{7百分点}", "破案率=67%; 破案率=7百分点 up other"},
	{"one figure of all the members of a list", "盗窃警情、抢劫警情均下降{12%}", "盗窃警情=12% down; 抢劫警情=12% down"},
	{"not of what is averaged", "人均收入和支出平均增长{12%}", "人均收入和支出=12% up"},
	{"figures of the list before", "盗窃、抢劫警情分别为{30起}和{20起}，下降{10%}、{5%}", "盗窃警情=30起; 抢劫警情=20起; 盗窃警情=10% down; 抢劫警情=5% down"},
	{"a count in words tells", "{3名}民警赶到，三次上门", "民警赶到=3名"},
	{"a point in time is no figure", "{2.5小时}后，群众散去", ""},
	{"a share names what it is of", "打掉涉黑组织{4个}，占{12%}", "打掉涉黑组织=4个; 打掉涉黑组织占比=12%"},
	{"a share of a thing, bounded", "{70%}以上的枸杞采收完毕", "枸杞采收完毕=70%"},
	{"what is left of a list is no noun", "{24个}等省份全部开工", ""},
	{"no figure, no metric", "盗窃警情明显下降", ""},
}

func TestMetricsOfASentence(t *testing.T) {
	for _, tt := range measureTests {
		if got, _ := measured(t, tt.in); got != tt.want {
			t.Errorf("%s: %s\n got %s\nwant %s", tt.name, tt.in, got, tt.want)
		}
	}
}

var endTests = []struct{ in, want string }{
	{"群众满意率已达到", "群众满意率"},
	{"盗窃案件大幅", "盗窃案件"},
	{"查处违法行为", "查处违法行为"}, // 为 is part of a word
	{"群众户均", "群众户均"},
	{"了", "了"},
}

func TestEndingsAreNoPartOfAName(t *testing.T) {
	for _, tt := range endTests {
		if got := trimEnd(tt.in); got != tt.want {
			t.Errorf("trimEnd(%s) = %s, want %s", tt.in, got, tt.want)
		}
	}
}

func TestPartsPointAtTheirTotal(t *testing.T) {
	_, doc := measured(t, "打处嫌疑人{640人}，其中盗窃{210人}，另外抓获逃犯{38人}")
	var got []int
	for _, m := range doc.Metrics {
		got = append(got, m.PartOf)
	}
	if want := []int{-1, 0, -1}; !slices.Equal(got, want) {
		t.Errorf("the totals are %v, want %v", got, want)
	}
}

func TestThresholdsAreNoMetrics(t *testing.T) {
	doc := marked.Read(t, "破获{500000元}以上案件{9起}")
	doc.Quantities[0].Threshold = true
	for range doc.Clauses {
		doc.Frames = append(doc.Frames, extract.Frame{Actor: -1, Scope: -1, Campaign: -1, System: -1, Period: -1, Source: -1})
	}
	Metrics(doc)
	if len(doc.Metrics) != 1 || doc.Metrics[0].Amount.Value != "9" {
		t.Errorf("the metrics are %+v, want the 9 alone", doc.Metrics)
	}
}

func TestTheSameFigureAgainIsOneMetric(t *testing.T) {
	if got, _ := measured(t, "盗窃警情同比下降{17%}。盗窃警情同比下降{17%}"); got != "盗窃警情=17% down yoy" {
		t.Errorf("got %s", got)
	}
}

func TestMetricsSayWhoseTheyAre(t *testing.T) {
	_, doc := measured(t, "[A:临江市公安局]破获案件{35起}")
	if len(doc.Metrics) != 1 || len(doc.Metrics[0].Subjects) == 0 || doc.Entities[doc.Metrics[0].Subjects[0]].Name != "临江市公安局" {
		t.Errorf("the metrics are %+v", doc.Metrics)
	}
}

func TestWhatANationalBodyTellsIsTheCountrysToo(t *testing.T) {
	for _, tt := range []struct {
		name string
		form extract.OrgForm
		want []string
	}{
		{"国家统计局", extract.OrgFixed, []string{"国家统计局", "中国"}},
		{"中国银行", extract.OrgFixed, []string{"中国银行"}},
		{"国际能源署", extract.OrgFixed, []string{"国际能源署"}},
		{"东海商会", extract.OrgFirm, []string{"东海商会"}},
	} {
		doc := marked.Read(t, "[P:中国]就业平稳。[A:"+tt.name+"]通报，失业率为{5%}")
		doc.Entities[0].Attrs["code"] = extract.Nation
		doc.Mentions[1].Org = &extract.OrgName{Form: tt.form}
		for range doc.Clauses {
			doc.Frames = append(doc.Frames, extract.Frame{Actor: 1, Scope: -1, Campaign: -1, System: -1, Period: -1, Source: -1})
		}
		Metrics(doc)
		var got []string
		for _, e := range doc.Metrics[0].Subjects {
			got = append(got, doc.Entities[e].Name)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("the subjects are %v, want %v", got, tt.want)
		}
	}
}

func TestThePlacesAClauseOpensWithBearItsFigure(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want []string
	}{
		{"[P:智利]对[P:秘鲁]出口{20亿元}", []string{"智利", "秘鲁"}},
		{"<今年>[P:智利]、[P:秘鲁]开工率超过{90%}", []string{"智利", "秘鲁"}},
		{"对[P:智利]的援助达{20亿元}", []string{"秘鲁"}},
	} {
		doc := marked.Read(t, tt.in)
		scope := len(doc.Entities) - 1
		if tt.want[0] == "秘鲁" {
			scope = len(doc.Entities)
			doc.Entities = append(doc.Entities, graph.Entity{Type: graph.Place, Name: "秘鲁"})
		}
		for range doc.Clauses {
			doc.Frames = append(doc.Frames, extract.Frame{Actor: -1, Scope: scope, Campaign: -1, System: -1, Period: -1, Source: -1})
		}
		Metrics(doc)
		var got []string
		for _, e := range doc.Metrics[0].Subjects {
			got = append(got, doc.Entities[e].Name)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: the subjects are %v, want %v", tt.in, got, tt.want)
		}
	}
}
