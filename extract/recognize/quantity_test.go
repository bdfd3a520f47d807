package recognize_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/recognize"
	"newsgraph/graph"
	"newsgraph/seeds"
)

// atoms builds the scanners from the shipped tables, with a few names of places.
func atoms(t testing.TB) *recognize.Atoms {
	t.Helper()
	lex, err := lexicon.Load(seeds.Lexicon(), &lexicon.Sense{Word: "六枝特区", Kind: lexicon.Place}, &lexicon.Sense{Word: "五家镇", Kind: lexicon.Place})
	if err != nil {
		t.Fatal(err)
	}
	a, err := recognize.NewAtoms(lex)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// scan reads brackets, periods and quantities off a text.
func scan(a *recognize.Atoms, text, published string) *extract.Document {
	doc := extract.New(graph.Article{Text: text, Published: graph.Date(published)}, nil)
	recognize.Brackets(doc)
	a.Periods(doc)
	a.Quantities(doc)
	return doc
}

// figures writes quantities as <30%, >200000元, 500000! (a threshold), 214? (a lost unit).
func figures(doc *extract.Document) string {
	var out []string
	for _, q := range doc.Quantities {
		s := [...]string{"", "~", ">", "<"}[q.Bound] + q.Value
		if q.Max != "" {
			s += "-" + q.Max
		}
		s += q.Unit
		if q.Threshold {
			s += "!"
		}
		if q.UnitMissing {
			s += "?"
		}
		out = append(out, s)
	}
	return strings.Join(out, " ")
}

var quantityTests = []struct {
	row      int // of the table of constructions
	in, want string
}{
	{15, "全省盗窃警情环比下降214，治安向好。", "214?"}, {15, "可防性案件同比下降186", "186?"}, {15, "盗窃警情下降21.4%，", "21.4%"}, {15, "见案件下降214.pdf", ""},
	{16, "诈骗警情环比下降15。", "15?"}, {16, "诈骗警情下降了15起。", "15起"},
	{18, "追回赃款200余万元，破案64万余起", ">2000000元 >640000起"}, {19, "发案率下降了近三成", "<30%"}, {19, "行动三成立以来", ""},
	{20, "破案率上升19.23个百分点", "19.23百分点"}, {21, "返还资金1.66亿元，联网4.2万余路监控", "166000000元 >42000路"}, {21, "3路公交车", ""},
	{22, "50万以上重大案件43起", ">500000! 43起"}, {22, "判处五年以上有期徒刑96人", ">5年! 96人"}, {22, "力争下降10%以上，", ">10%"}, {22, "百万元以上大案降至0起", ">1000000元! 0起"},
	{23, "民警仅用1分35秒就赶到", "95秒"}, {24, "压缩至1个工作日内", "<1工作日"}, {24, "30分钟内精准派发", "<30分钟"}, {25, "赋能率超78%，首次突破200万元", ">78% >2000000元"},
	{27, "预后骗率长期保持为0。", "0"}, {27, "大案降至0起", "0起"}, {27, "盗窃降至零。", "0"}, {27, "实现零增长，以零容忍态度", ""}, {27, "化整为零，", ""},
	{28, "出动警力280万人次、1182场次", "2800000人次 1182场次"}, {29, "完成259项、1182场次的安保", "259项 1182场次"}, {30, "巧克力1000余颗,重8000余克", ">1000颗 >8000克"},
	{31, "抓获票贩20余人", ">20人"}, {32, "抓获3名嫌疑人", "3名"}, {33, "增长2倍，增至3倍", "2倍 3倍"}, {34, "每岗配备4至6名警力", "4-6名"}, {34, "由12起到15起", "12起 15起"},
	{35, "整合9大类、122个标签", "9大类 122个"}, {36, "“清患”“铁拳”六大行动为牵引", ""}, {36, "“惊雷”“烈火”三个子行动", ""},
	{56, "在全市排名第一。", "1名次"}, {56, "位列全市第二", "2名次"}, {56, "居全省第二位，", "2名次"}, {56, "居全市首位。", "1名次"}, {56, "连续五年位居全省综合评分榜首，", "1名次"},
	{56, "比上年前移5个名次", "5名次"}, {56, "排名上升3位", "3名次"}, {56, "稳居第一方阵", ""}, {56, "居民小区第一书记", ""}, {56, "第一时间赶到", ""}, {58, "包揽前三名，", "1-3名次"},
	{57, "连续8年在考核中位列第一；", "1名次"}, {70, "同比分别下降52.9%和38.84%", "52.9% 38.84%"}, {70, "分别为3、5、6起", "3起 5起 6起"},
	{147, "结合5G技术，快反3.0升级，1+4+N体系，G107国道，K209次", ""}, {147, "“天网2024”行动", ""}, {147, "接入5G基站600个", "600个"},
	{148, "“1、3、5分钟”快速响应机制", ""}, {148, "落实1、3、5分钟快速响应", ""}, {149, "12345热线、95598工单、拨打了120，接110报警", ""}, {149, "为110余家企业服务", ">110家"},
	{149, "接报110有效警情41.7万起", "417000起"}, {150, "“两抢一盗”案件立案612起，八类案件", "612起"}, {150, "三人两案以上涉恶团伙1个", "1个"}, {151, "“三打三跨三集中”技战法，“百万警进千万家”", ""},
	{152, "出台“服务发展18项举措”", ""}, {152, "出台18项举措", "18项"}, {153, "九小场所、八仙楼社区、五马街道、七都大桥", ""}, {153, "六枝特区、五家镇", ""}, {154, "百万案件立案3起", "3起"},
	{155, "24小时无死角监控，24小时值班", ""}, {155, "平均用时36小时", "36小时"}, {156, "第十六次清查，第一批，首批，首例，第3个", ""}, {157, "成立七十五周年，党的二十大", ""},
	{158, "09:18:22，上午9时30分，晚上7点半，2507.html", ""}, {158, "比分3:2，1.02:1", ""}, {159, "一处报警、万家灯火、一次次、一名群众、一起案件、四处奔走、二次创业", ""}, {159, "两起盗窃案，两千余名", "2起 >2000名"},
	{159, "十年磨一剑", ""}, {159, "三番五次，百名好民警，十佳，三方协作", ""}, {160, "多起、数十家、几十人、一大批、数百头", ""}, {160, "近百名、上千户、十余家", "<100名 >1000户 >10家"},
	{171, "五一、国庆、中秋安保", ""}, {176, "该6个案件，这3起", ""}, {177, "同比增加12起", "12起"}, {178, "由68.5%提高到92.4%；从12天缩短至3天", "68.5% 92.4% 12天 3天"},
	{180, "占业务总量的四分之三，占比达三分之一", "75% 33.33%"}, {181, "翻一番；增长1.5倍；罚款翻番", "1倍 1.5倍 1倍"}, {181, "骗率下降了一半，超半数", "50% >50%"}, {181, "话说一半就走", ""},
	{183, "日均接警1200起；每万人发案23起", "1200起 23起"}, {184, "降幅达15%", "15%"}, {185, "年龄最大的63岁，45岁", ""},
	{0, "他说：“我们检查了300家企业，整改隐患20处。”", "300家 20处"}, {0, "（价值96000元）", "96000元"}, {0, "受益人口近1400万，", "<14000000人"}, {0, "10千伏线路42条，新增11.8万千伏安", "42条 118000千伏安"},
	{0, "转移5万多群众，补助2300余农户", ">50000人 >2300户"}, {0, "覆盖830万农村人口，惠及3万个", "8300000人 30000个"}, {0, "百万群众受益，20多部门，6万自行车手", ""},
	{0, "培育60家以上龙头企业，3人以上团伙", ">60家 >3人!"}, {0, "春耕过半，假期过半。", ">50%"}, {0, "女子800米决赛，63公斤级，10米跳台", ""}, {0, "其中有一半是新房，一半人", "50%"},
	{0, "举报电话：0757-80001234", ""}, {0, "一男一女两人被抓", ""}, {0, "新增城镇、乡村、街道三个试点", ""}, {0, "检查５３６２家", "5362家"},
}

func TestQuantities(t *testing.T) {
	a := atoms(t)
	for _, tt := range quantityTests {
		if got := figures(scan(a, tt.in, "2025-01-09")); got != tt.want {
			t.Errorf("row %d: Quantities(%q) = %q, want %q", tt.row, tt.in, got, tt.want)
		}
	}
}

func TestAQuantityCoversItsBounds(t *testing.T) {
	a := atoms(t)
	for _, tt := range []struct{ in, want string }{
		{"发案率下降了近三成，", "近三成"}, {"追回200余万元。", "200余万元"}, {"用时1分35秒就到", "1分35秒"}, {"超过600件。", "超过600件"}, {"下降10%以上。", "10%以上"}, {"下降214，", "214"},
		{"损失约九十万元。", "约九十万元"}, {"节约200万元", "200万元"},
	} {
		doc := scan(a, tt.in, "")
		if len(doc.Quantities) != 1 || doc.Slice(doc.Quantities[0].Span) != tt.want {
			t.Errorf("Quantities(%q) covers %v, want %q", tt.in, doc.Quantities, tt.want)
		}
	}
}

// checkAtoms holds what must be true of the three layers of any text.
func checkAtoms(t *testing.T, doc *extract.Document) {
	t.Helper()
	span := func(kind string, s extract.Span, from int) int {
		if s.Start < from || s.End <= s.Start || s.End > len(doc.Text) {
			t.Fatalf("%s %v in %q: out of order or range", kind, s, doc.Text)
		}
		for _, i := range [...]int{s.Start, s.End} {
			if i < len(doc.Text) && !utf8.RuneStart(doc.Text[i]) {
				t.Fatalf("%s %v in %q: not on rune bounds", kind, s, doc.Text)
			}
		}
		return s.End
	}
	end := 0
	for _, q := range doc.Quantities {
		end = span("quantity", q.Span, end)
		for _, p := range doc.Periods {
			if p.Overlaps(q.Span) {
				t.Fatalf("quantity %v is also in period %v of %q", q.Span, p.Span, doc.Text)
			}
		}
	}
	end = 0
	for _, p := range doc.Periods {
		end = span("period", p.Span, end)
		for _, d := range [...]graph.Date{p.Start, p.End} {
			if len(d) != 0 && len(d) != len("2006-01-02") {
				t.Fatalf("period %q of %q has date %q", doc.Slice(p.Span), doc.Text, d)
			}
		}
	}
	for i, b := range doc.Brackets {
		span("bracket", b.Span, 0)
		if b.Parent >= i || b.Parent >= 0 && !doc.Brackets[b.Parent].Holds(b.Span) || !b.Holds(b.Inner) {
			t.Fatalf("bracket %d of %q: %+v", i, doc.Text, b)
		}
		if i > 0 && b.Start < doc.Brackets[i-1].Start {
			t.Fatalf("brackets of %q are not by start", doc.Text)
		}
	}
}

func FuzzAtoms(f *testing.F) {
	a := atoms(f)
	for _, tt := range quantityTests {
		f.Add(tt.in)
	}
	for _, tt := range periodTests {
		f.Add(tt.in)
	}
	for _, tt := range bracketTests {
		f.Add(tt.in)
	}
	f.Fuzz(func(t *testing.T, text string) {
		doc := scan(a, text, "2025-08-21") // any bytes: no panic
		if utf8.ValidString(text) {
			checkAtoms(t, doc)
		}
	})
}
