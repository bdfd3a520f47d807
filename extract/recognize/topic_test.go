package recognize

import (
	"slices"
	"strings"
	"testing"

	"newsgraph/extract"
	"newsgraph/graph"
)

// Topics that no table has are read off the verb that acts against them and the ills they name.
var openTopicTests = []struct{ text, want string }{
	{"行动剑指棚户火灾、违规动火两大顽疾", "棚户火灾 违规动火"},
	{"着力整治老旧管网引发的燃气事故隐患", "老旧管网引发的燃气事故隐患"},
	{"针对群众反映最强烈的夜间施工噪声、占道洗车", "夜间施工噪声 占道洗车"},
	{"遏制较大以上水上交通事故发生", "较大以上水上交通事故"},
	{"重点整治擅自加装隔断、未经批准动火", "擅自加装隔断 未经批准动火"},
	{"重点整治抹黑企业和企业家形象", "抹黑企业和企业家形象"},
	{"加大二手车交易违法违规行为整治力度", "二手车交易违法违规行为"},
	{"聚焦虚假检测、冲卡闯关两类顽疾", "虚假检测 冲卡闯关"},

	{"聚焦春耕备耕、稳岗就业等重点问题", ""}, // no ills
	{"聚焦虚假检测", ""},           // nothing sums it up
	{"加大巡逻力度", ""},           // nothing acted against
	{"整治村庄环境", ""},           // no ill
	{"严惩诈骗集团头目和骨干", ""},      // who did it
	{"打击诈骗的战争远未结束", ""},      // a sentence about it
	{"开展治理欠薪冬季行动", ""},       // a name
	{"针对安全隐患、财产损失", ""},      // no kind of crime or problem
	{"防范化解重大矛盾风险", ""},       // another act
	{"开展隐患排查，宣传防范噪声知识", ""},  // nothing acted against
}

func TestOpenTopics(t *testing.T) {
	r := whoRecognizer(t)
	for _, tt := range openTopicTests {
		doc := extract.New(graph.Article{Text: tt.text}, []extract.Block{{Span: extract.Span{End: len(tt.text)}}})
		Brackets(doc)
		r.Terms(doc)
		doc.Clauses = []extract.Clause{{Span: extract.Span{End: len(tt.text)}}}
		var got []string
		for _, m := range r.Topics(doc) {
			if m.Rule == "topic.open" {
				got = append(got, m.Name)
			}
		}
		slices.Sort(got)
		want := strings.Fields(tt.want)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("topics of %s: %q, want %q", tt.text, got, want)
		}
	}
}
