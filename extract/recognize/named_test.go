package recognize

import (
	"testing"

	"newsgraph/extract"
	"newsgraph/graph"
)

// Names that no relation of their own sentence shows.
var namedTests = []struct {
	typ        graph.Type
	text, want string
}{
	{graph.Title, "县委授予县司法局、县水利局、县林业局、县民政局、县财政局等9个单位“护山先锋”称号", "“护山先锋”"},
	{graph.Title, "县委命名县司法局、县水利局、县林业局、县民政局、县财政局等9个单位为“护山先锋”", "“护山先锋”"},
	{graph.Title, "县委走访县司法局、县水利局等9个单位“护山先锋”", ""},
	{graph.Title, "江南工匠奖章获得者到场", "江南工匠奖章"},
	{graph.Title, "县委授予的江南工匠奖章", "江南工匠奖章"},
	{graph.Title, "9名江南工匠奖章获得者到场", "江南工匠奖章"},
	{graph.Title, "江南工匠奖章设计者到场", ""},
	{graph.Topic, "部署2021年全省竹笋打假专项行动", "假冒竹笋"},
	{graph.Topic, "部署专项打假行动", ""},
	{graph.System, "苍余铁路、苍溪至余庆高速公路提速", "苍余铁路 苍溪至余庆高速公路"},
	{graph.System, "加强铁路客运，守护铁路安全，苍余铁路局通报", ""},
	{graph.Person, "郑书远本人获奖", "郑书远"},
	{graph.Person, "店主本人获奖", ""},
	{graph.Agency, "“寻踪”专班出动", "“寻踪”专班"},
	{graph.System, "“海湾”号科考船起航", "“海湾”号"},
	{graph.System, "首台漂浮式发电机组“破浪号”并网", "“破浪号”"},
	{graph.System, "“海湾”号召力强", ""},
	{graph.System, "住在“海湾二号”", ""},
	{graph.Campaign, "《“明天见。‘净湾’行动”》“净河”行动启动", "“净河”行动"},
}

func TestNamesOfThingsAndHonours(t *testing.T) {
	r := whoRecognizer(t)
	for _, tt := range namedTests {
		doc := extract.New(graph.Article{Text: tt.text}, []extract.Block{{Span: extract.Span{End: len(tt.text)}}})
		Brackets(doc)
		r.Terms(doc)
		doc.Clauses = []extract.Clause{{Span: extract.Span{End: len(tt.text)}}}
		who := r.Who(doc)
		if got := names(append(who, r.named(doc, who, nil)...), tt.typ); got != tt.want {
			t.Errorf("%s names in %s: %s, want %s", tt.typ, tt.text, got, tt.want)
		}
	}
}
