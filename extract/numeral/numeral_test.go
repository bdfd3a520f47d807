package numeral_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/numeral"
	"newsgraph/seeds"
)

// reader builds the reader from the shipped tables.
func reader(t testing.TB) *numeral.Reader {
	t.Helper()
	lex, err := lexicon.Load(seeds.Lexicon())
	if err != nil {
		t.Fatal(err)
	}
	var units []numeral.Unit
	for _, s := range lex.Kind(lexicon.Unit) {
		units = append(units, numeral.Unit{Word: s.Word, Base: s.Value, Factor: s.Col(0), Class: numeral.Class(s.Col(1)), Not: numeral.Not(s.Col(2))})
	}
	var bounds []numeral.BoundWord
	for _, s := range lex.Kind(lexicon.Bound) {
		b, ok := numeral.BoundNamed(s.Value)
		if !ok {
			t.Fatalf("bound.tsv: %s: unknown bound %q", s.Word, s.Value)
		}
		bounds = append(bounds, numeral.BoundWord{Word: s.Word, Place: numeral.Place(s.Col(0)), Bound: b, Not: numeral.Not(s.Col(1))})
	}
	u, err := numeral.NewUnits(units)
	if err != nil {
		t.Fatal(err)
	}
	b, err := numeral.NewBounds(bounds)
	if err != nil {
		t.Fatal(err)
	}
	return &numeral.Reader{Units: u, Bounds: b}
}

// show writes an amount as <30%, ~320亩, >200名, 3-5分钟, 95秒.
func show(a numeral.Amount) string {
	s := [...]string{"", "~", ">", "<"}[a.Bound] + a.Value
	if a.Max != "" {
		s += "-" + a.Max
	}
	return s + a.Unit
}

var parseTests = []struct{ in, want string }{
	// digits, commas, widths, magnitudes
	{"214", "214"}, {"15,482件", "15482件"}, {"1,036件", "1036件"}, {"１．９万条", "19000条"}, {"２８６０户次", "2860户次"},
	{"1.66亿元", "166000000元"}, {"4.2万余路", ">42000路"}, {"0.92吨", "0.92吨"}, {"5千条", "5000条"}, {"3百万元", "3000000元"},
	{"1.5万亿元", "1500000000000元"}, {"2599亿元人民币", "259900000000元"}, {"200余万元", ">2000000元"}, {"64万余起", ">640000起"},
	{"2000多万元", ">20000000元"}, {"308亿余元", ">30800000000元"}, {"300多万人", ">3000000人"}, {"18642.50元", "18642.5元"},
	{"1萬8,642件", "18642件"}, {"1億2,360萬元", "123600000元"}, {"3萬4,800餘包", ">34800包"}, {"4億8,900萬元", "489000000元"}, {"1亿2千万元", "120000000元"},
	{"3个亿", "300000000"}, {"1.2.3", ""}, {"12345678901234567890123元", ""},
	// hanzi
	{"一万二千名", "12000名"}, {"两千余名", ">2000名"}, {"一百二十三起", "123起"}, {"五千六百余起", ">5600起"}, {"一千二百余万元", ">12000000元"},
	{"八百九十六名", "896名"}, {"一百零三起", "103起"}, {"五十八面", "58面"}, {"十二个", "12个"}, {"三十余家", ">30家"}, {"一万二", "12000"},
	{"三百五十亿元", "35000000000元"}, {"两亿三千万人", "230000000人"}, {"三点五个百分点", "3.5百分点"}, {"一点二亿元", "120000000元"}, {"约九十万元", "~900000元"},
	{"百余家", ">100家"}, {"近百名", "<100名"}, {"上千名", ">1000名"}, {"十多个", ">10个"}, {"几十家", ""}, {"十几名", ""}, {"二〇二四", "2024"}, {"八一", ""},
	{"两三名", "~2-3名"}, {"三四十人", "~30-40人"}, {"两三百辆", "~200-300辆"},
	// shares
	{"38.84%", "38.84%"}, {"１２％", "12%"}, {"5‰", "5‰"}, {"百分之三十", "30%"}, {"百分之九十九点三", "99.3%"}, {"百分之30", "30%"}, {"百分之百", "100%"},
	{"千分之三", "3‰"}, {"万分之五", "0.05%"}, {"三分之二", "66.67%"}, {"近三分之一", "<33.33%"}, {"四分之三", "75%"}, {"六分之一", "16.67%"},
	{"三成", "30%"}, {"近三成", "<30%"}, {"近2成", "<20%"}, {"两成多", ">20%"}, {"三成五", "35%"}, {"四成以上", ">40%"}, {"超八成", ">80%"}, {"逾四成", ">40%"},
	{"19.23个百分点", "19.23百分点"}, {"1.3個百分點", "1.3百分點"}, {"25个基点", "25基点"}, {"0.25百分点", "0.25百分点"},
	// multiples
	{"翻一番", "1倍"}, {"翻了一番", "1倍"}, {"翻两番", "3倍"}, {"翻番", "1倍"}, {"两倍", "2倍"}, {"1.6倍", "1.6倍"}, {"近一倍", "<1倍"}, {"两三倍", "~2-3倍"},
	// bounds
	{"约320亩", "~320亩"}, {"2900万元左右", "~29000000元"}, {"不到20小时", "<20小时"}, {"不足3分钟", "<3分钟"}, {"超600人次", ">600人次"}, {"逾203万条", ">2030000条"},
	{"突破65%", ">65%"}, {"超过600件", ">600件"}, {"至少3名", ">3名"}, {"最多5个", "<5个"}, {"不超过10天", "<10天"}, {"不少于30人", ">30人"}, {"10%以上", ">10%"},
	{"20人以下", "<20人"}, {"46分钟以内", "<46分钟"}, {"30分钟内", "<30分钟"}, {"1个工作日内", "<1工作日"}, {"20来个", "~20个"}, {"百余万元", ">1000000元"}, {"3天以上", ">3天"},
	// ranges
	{"10%至15%", "10-15%"}, {"3—5个", "3-5个"}, {"3到5", ""}, {"2至4分钟", "2-4分钟"}, {"3-5名", "3-5名"}, {"100万至200万元", "1000000-2000000元"}, {"3至5万元", "30000-50000元"},
	{"500至1万元", "500-10000元"}, {"15年到3年不等", "3-15年"}, {"七到八成", "70-80%"}, {"900元—1000元", "900-1000元"}, {"三至五名", "3-5名"},
	// durations
	{"1分35秒", "95秒"}, {"4分20秒", "260秒"}, {"12分50秒", "770秒"}, {"2小时30分", "150分钟"}, {"1小时20分30秒", "4830秒"}, {"3年6个月", "42个月"}, {"1年零3个月", "15个月"}, {"2天3小时", "51小时"},
	{"半小时", "0.5小时"}, {"半个多小时", ">0.5小时"}, {"一个半小时", "1.5小时"}, {"两年半", "2.5年"}, {"3个半月", "3.5个月"}, {"两个多月", ">2个月"}, {"两年多", ">2年"}, {"3刻钟", "45分钟"},
	{"98.5分", "98.5分"}, {"4分48秒", "288秒"},
	// units: the longest wins, and may begin with a magnitude
	{"280万人次", "2800000人次"}, {"1182场次", "1182场次"}, {"6.8万间次", "68000间次"}, {"14轮次", "14轮次"}, {"20个工作日", "20工作日"}, {"9大类", "9大类"}, {"90万千瓦时", "900000千瓦时"},
	{"11.8万千伏安", "118000千伏安"}, {"300万千瓦", "3000000千瓦"}, {"5千瓦", "5千瓦"}, {"40微克/立方米", "40微克/立方米"}, {"60公里/小时", "60公里/小时"}, {"5个名次", "5名次"},
	{"300余台（套）", ">300台（套）"}, {"48户(次)", "48户(次)"}, {"9种次", "9种次"}, {"31.5万时户", "315000时户"}, {"0.2个点", "0.2点"}, {"5件/人", "5件/人"}, {"3台（省内）", ""},
	{"12km", "12公里"}, {"35℃", "35℃"}, {"800万美元", "8000000美元"}, {"3毛", ""}, {"5角", "0.5元"},
}

func TestParse(t *testing.T) {
	r := reader(t)
	for _, tt := range parseTests {
		got := ""
		if a, ok := r.Parse(tt.in); ok {
			got = show(a)
		}
		if got != tt.want {
			t.Errorf("Parse(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

// A unit is none where it is part of another word, and a bound none where it ends one.
var contextTests = []struct{ in, want string }{
	{"节约200万元", "200万元"}, {"签约30个项目", "30个"}, {"损失约90万元", "约90万元"}, {"附近3名民警", "3名"}, {"20多部门", "20"}, {"3成立", "3"}, {"由58起到60起", "58起"},
	{"1起点", "1"}, {"24小时热线", "24"}, {"5处理", "5"}, {"10千伏线路", "10"}, {"13基础设施", "13"}, {"下降15%,其中", "15%"}, {"5G技术", "5"}, {"3年行动计划", "3"},
}

func TestContextDecidesWhatBelongsToAFigure(t *testing.T) {
	r := reader(t)
	for _, tt := range contextTests {
		for i, c := range tt.in {
			if !numeral.Starts(c) {
				continue
			}
			f, ok := r.At(tt.in, i)
			got := tt.in[f.Start:f.End]
			if f.Unit == "" {
				got = tt.in[f.Start:min(f.End, len(tt.in))]
			}
			if want := tt.want; !ok || got != want && !strings.HasPrefix(want, got+" ") {
				t.Errorf("At(%q) covers %q, want %q", tt.in, got, want)
			}
			break
		}
	}
}

func TestTablesRefuseWhatTheyDoNotKnow(t *testing.T) {
	if _, err := numeral.NewUnits([]numeral.Unit{{Word: "个", Class: "thing"}}); err == nil {
		t.Error("NewUnits takes a class that is none")
	}
	if _, err := numeral.NewUnits([]numeral.Unit{{Word: "个", Class: numeral.Count, Factor: "x"}}); err == nil {
		t.Error("NewUnits takes a factor that is no number")
	}
	if _, err := numeral.NewBounds([]numeral.BoundWord{{Word: "约", Place: "under"}}); err == nil {
		t.Error("NewBounds takes a place that is none")
	}
	if _, ok := numeral.BoundNamed("sure"); ok {
		t.Error("BoundNamed knows a bound that is none")
	}
}

func FuzzAt(f *testing.F) {
	r := reader(f)
	for _, tt := range parseTests {
		f.Add(tt.in)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for i := range text {
			fig, ok := r.At(text, i)
			if !ok {
				continue
			}
			if fig.Start < 0 || fig.Start > fig.Number || fig.Number != i || fig.End <= i || fig.End > len(text) {
				t.Fatalf("At(%q, %d) = %+v: offsets out of order", text, i, fig)
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[fig.Start:fig.End]) {
				t.Fatalf("At(%q, %d) cuts a rune: %+v", text, i, fig)
			}
			if fig.Value == "" || strings.Trim(fig.Value+fig.Max, "0123456789.") != "" {
				t.Fatalf("At(%q, %d): %q to %q are no decimals", text, i, fig.Value, fig.Max)
			}
		}
	})
}
