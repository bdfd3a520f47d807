package evaluate

import (
	"encoding/json"
	"os"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"newsgraph/graph"
)

func readTestGold(t *testing.T) *Set {
	t.Helper()
	gold, err := ReadGold(os.DirFS("testdata/gold"))
	if err != nil {
		t.Fatal(err)
	}
	return gold
}

func readTestRecords(t *testing.T) *Set {
	t.Helper()
	f, err := os.Open("testdata/records.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	records, err := graph.Read(f)
	if err != nil {
		t.Fatal(err)
	}
	found, err := FromRecords(records)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// The records err in each way there is: a name that is nearly right, one entity taken for
// two, a relation the other way round and another twice, a wrong type, basis, subject and
// certainty, a figure too many, a misplaced quote. testdata/want.json is what an
// independent scorer of the same definitions, in another language, makes of them.
func TestScoreAgreesWithAnotherScorer(t *testing.T) {
	report := Score(readTestGold(t), readTestRecords(t))
	data, err := json.Marshal(report)
	if err != nil {
		t.Fatal(err)
	}
	var got, want map[string]any
	if err := json.Unmarshal(data, &got); err != nil {
		t.Fatal(err)
	}
	wanted, err := os.ReadFile("testdata/want.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(wanted, &want); err != nil {
		t.Fatal(err)
	}
	for key := range want {
		if !reflect.DeepEqual(got[key], want[key]) {
			t.Errorf("%s: got %v, want %v", key, got[key], want[key])
		}
	}
	if len(want) != 5 {
		t.Errorf("want.json has %d parts, want 5", len(want))
	}
}

func TestMissesNameWhatDiffers(t *testing.T) {
	var out strings.Builder
	if err := Score(readTestGold(t), readTestRecords(t)).PrintMisses(&out); err != nil {
		t.Fatal(err)
	}
	want := `a	false	无关协会 workedWith 云岭市公安局 | 会同市教育局、市民政局
a	miss	“春雷”专项行动 targeted 电信网络诈骗 | 严打电信网络诈骗
a	miss	云岭市公安局 workedWith 云岭市民政局 | 会同市教育局、市民政局
a	wrong basis	metric 案件破获数 12.5% | 同比上升12.5% <- 案件破获数 [云岭市公安局] mom
a	wrong subject	metric 嫌疑人抓获数 300名 | 抓获嫌疑人近三百人 <- 嫌疑人 [市教育局] none
a	false	metric 三百 300辆 | 抓获嫌疑人近三百人
`
	if out.String() != want {
		t.Errorf("misses are\n%s\nwant\n%s", &out, want)
	}
}

func TestGoldAgreesWithItself(t *testing.T) {
	report := Score(readTestGold(t), readTestGold(t))
	for _, l := range report.Lines {
		if l.TP == 0 || l.FP+l.FN > 0 || l.Bounds.F1.High != 1 {
			t.Errorf("%s: %d right, %d false, %d missed, F1 up to %v", l.Name, l.TP, l.FP, l.FN, l.Bounds.F1.High)
		}
	}
	if len(report.Misses) > 0 || report.Extracted {
		t.Errorf("misses %v, extracted %v", report.Misses, report.Extracted)
	}
}

func TestIntervalsHoldTheMeasureAndStay(t *testing.T) {
	first, second := Score(readTestGold(t), readTestRecords(t)), Score(readTestGold(t), readTestRecords(t))
	if !reflect.DeepEqual(first, second) {
		t.Error("two reports of the same differ")
	}
	narrow := true
	for _, l := range first.Lines {
		if b := l.Bounds.F1; b.Low > l.F1() || b.High < l.F1() {
			t.Errorf("%s: F1 %v is not in its interval %v", l.Name, l.F1(), b)
		} else if b.Low < b.High {
			narrow = false
		}
	}
	if narrow {
		t.Error("no interval is wider than a point, though the two articles differ")
	}
}

func TestConfidenceIsCountedInBands(t *testing.T) {
	var out strings.Builder
	if err := Score(readTestGold(t), readTestRecords(t)).PrintConfidence(&out); err != nil {
		t.Fatal(err)
	}
	want := `confidence  claims  right  precision
0.95–1.00   1       1      1.000
0.90–0.95   10      8      0.800
0.70–0.80   2       1      0.500
0.00–0.50   1       0      0.000

rule  claims  right  precision  confidence
r     14      10     0.714      0.84
`
	if out.String() != want {
		t.Errorf("bands are\n%s\nwant\n%s", &out, want)
	}
}

func TestBadGoldIsNamed(t *testing.T) {
	const text = "云岭市公安局破获案件12起。"
	for _, tt := range []struct{ gold, want string }{
		{`{"entities": [{"id": "E1", "type": "Bureau", "names": ["云岭市公安局"]}]}`, `unknown type "Bureau"`},
		{`{"entities": [{"id": "E1", "type": "Agency", "names": []}]}`, `"E1" has no names`},
		{`{"entities": [{"id": "E1", "type": "Agency", "names": ["a"]}, {"id": "E1", "type": "Agency", "names": ["b"]}]}`, `"E1" is there twice`},
		{`{"relations": [{"s": "E1", "p": "ran", "o": "E2", "quote": "云岭市公安局"}]}`, `names the entity "E1"`},
		{`{"relations": [{"s": "E1", "p": "founded", "o": "E2", "quote": "云岭市公安局"}]}`, `unknown predicate "founded"`},
		{`{"metrics": [{"indicator": "破案数", "value": 12, "quote": "破获案件13起"}]}`, `"破获案件13起" does not stand in the article`},
		{`{"metrics": [{"indicator": "破案数", "quote": "破获案件12起"}]}`, "needs an indicator and a value"},
		{`{"metrics": [{"subjects": ["E7"], "indicator": "破案数", "value": 12, "quote": "破获案件12起"}]}`, `names the entity "E7"`},
		{`[]`, "not a gold file"},
	} {
		_, err := ReadGold(fstest.MapFS{"a.json": {Data: []byte(tt.gold)}, "a.txt": {Data: []byte(text)}})
		if err == nil || !strings.Contains(err.Error(), tt.want) || !strings.Contains(err.Error(), "a.json: ") {
			t.Errorf("%s: error %v, want a.json: … %s", tt.gold, err, tt.want)
		}
	}
	if _, err := ReadGold(fstest.MapFS{"a.json": {Data: []byte(`{}`)}}); err == nil {
		t.Error("gold without its article is read")
	}
	if _, err := ReadGold(fstest.MapFS{"a.txt": {Data: []byte(text)}}); err == nil {
		t.Error("a directory without gold is read")
	}
}

func TestRecordsThatReferToNothingAreNamed(t *testing.T) {
	for _, tt := range []struct{ records, want string }{
		{`{"kind":"fact","subject":"agency/1","predicate":"ran","object":"campaign/1","article":"article/9"}`, `"article/9"`},
		{`{"kind":"article","id":"article/1","file":"a.txt","text":"x"}
{"kind":"metric","subjects":["agency/1"],"value":1,"article":"article/1"}`, `"agency/1"`},
	} {
		records, err := graph.Read(strings.NewReader(tt.records))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := FromRecords(records); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: error %v, want %s named", tt.records, err, tt.want)
		}
	}
}

func TestSameUnit(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"人", "名", true}, {"起", "宗", true}, {"%", "％", true}, {"个百分点", "百分点", true}, {"個", "个", true},
		{"", "", true}, {"人", "起", false}, {"%", "百分点", false}, {"人", "人次", false},
	} {
		if got := sameUnit(tt.a, tt.b); got != tt.want {
			t.Errorf("sameUnit(%q, %q) = %v", tt.a, tt.b, got)
		}
	}
}
