package graph

import (
	"bytes"
	"math/rand"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// full is records of two articles with every field of every kind filled.
func full() *Records {
	one, two := "article/111111111111", "article/222222222222"
	agency, campaign, system := EntityID(Agency, "沈阳市公安局"), EntityID(Campaign, "百日行动"), EntityID(System, "天网工程")
	said := func(article string, start int, quote string) Evidence {
		return Evidence{article, start, start + len([]rune(quote)), quote, Hearsay, 0.75, "ran.deploy"}
	}
	return &Records{
		Articles: []Article{
			{one, "a.txt", "标题 <&>", "某报", []string{"甲", "乙"}, "2022-08-29", "https://example.org/?a=1&b=2", "沈阳市公安局部署开展“百日行动”。", "00ff", []SourceSpan{{0, 3, 8}, {8, 13, 9}}},
			{two, "b.txt", "题", "另报", []string{"丙"}, "2023-01-01", "https://example.org/b", "市局建成天网工程，破案88起。", "ff00", []SourceSpan{{0, 0, 15}}},
		},
		Entities: []Entity{
			{agency, Agency, "沈阳市公安局", []string{"市局", "沈阳公安"}, map[string]string{"code": "210100", "level": "city"}},
			{campaign, Campaign, "百日行动", []string{"“百日行动”"}, map[string]string{"national": "true"}},
			{system, System, "天网工程", []string{"天网"}, map[string]string{"head": "工程"}},
		},
		Mentions: []Mention{{one, agency, 0, 6, "沈阳市公安局"}, {one, campaign, 10, 16, "“百日行动”"}, {two, agency, 0, 2, "市局"}, {two, system, 4, 8, "天网工程"}},
		Facts: []Fact{
			{FactID(agency, Ran, campaign), agency, Ran, campaign, said(one, 0, "沈阳市公安局部署开展“百日行动”"), map[string]string{"year": "2022"}},
			{FactID(agency, Built, system), agency, Built, system, said(two, 0, "市局建成天网工程"), map[string]string{"by": "x"}},
		},
		Metrics: []Metric{{"metric/1", []string{agency, system}, "破案数", "88", "90.5", "起", Over, Up, YoY,
			&Period{"今年以来", "2022-01-01", "2022-08-29"}, "metric/0", said(two, 9, "破案88起"), []string{FlagImplausible}, map[string]string{"k": "v"}}},
	}
}

func TestJSONLinesKeepEveryField(t *testing.T) {
	want := full()
	got, err := Read(strings.NewReader(written(t, want)))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestAbsentIsNull(t *testing.T) {
	records := &Records{
		Articles: []Article{{ID: "article/1"}}, Entities: []Entity{{ID: "agency/甲"}},
		Facts: []Fact{{ID: "fact/1"}}, Metrics: []Metric{{ID: "metric/1", Value: "0.5"}, {ID: "metric/2", Period: &Period{Text: "今年"}}},
	}
	tests := []struct{ kind, want string }{
		{"article", `"authors":[]`}, {"article", `"published":null`}, {"article", `"spans":[]`},
		{"entity", `"aliases":[]`}, {"entity", `"attrs":{}`}, {"fact", `"attrs":{}`},
		{"metric", `"subjects":[]`}, {"metric", `"value":0.5`}, {"metric", `"value":null`}, {"metric", `"max":null`}, {"metric", `"period":null`},
		{"metric", `"period":{"text":"今年","start":null,"end":null}`}, {"metric", `"flags":[]`}, {"metric", `"attrs":{}`},
	}
	out := written(t, records)
	for _, tt := range tests {
		found := false
		for line := range strings.Lines(out) {
			found = found || strings.HasPrefix(line, `{"kind":"`+tt.kind+`",`) && strings.Contains(line, tt.want)
		}
		if !found {
			t.Errorf("no %s line holds %s in\n%s", tt.kind, tt.want, out)
		}
	}
	back, err := Read(strings.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(records, back, cmpopts.EquateEmpty()); diff != "" {
		t.Error(diff)
	}
}

func TestReadNamesTheLineItCannotRead(t *testing.T) {
	tests := []struct{ in, want string }{
		{"{\"kind\":\"article\"}\n\n  \nnonsense\n", "line 4: not a record"},
		{"{\"kind\":\"ship\"}", `line 1: unknown kind "ship"`},
		{"{}", `line 1: unknown kind ""`},
		{"{\"kind\":\"metric\",\"value\":\"many\"}", "line 1: "},
		{"{\"kind\":\"mention\",\"start\":0.5}", "line 1: "},
	}
	for _, tt := range tests {
		if _, err := Read(strings.NewReader(tt.in)); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("Read(%q): %v, want %q", tt.in, err, tt.want)
		}
	}
	if records, err := Read(strings.NewReader("")); err != nil || len(records.Articles) != 0 {
		t.Errorf("nothing to read: %v, %v", records, err)
	}
}

func TestOrderOfRecordsDoesNotMatter(t *testing.T) {
	sorted := full()
	sorted.Facts = append(sorted.Facts, with(sorted.Facts[0], func(f *Fact) { f.Certainty = Stated }), with(sorted.Facts[0], func(f *Fact) { f.Attrs = map[string]string{"year": "2023"} }))
	sorted.Metrics = append(sorted.Metrics, with(sorted.Metrics[0], func(m *Metric) { m.Flags = nil }), with(sorted.Metrics[0], func(m *Metric) { m.PartOf = "" }))
	sorted.Sort()
	want := written(t, sorted)
	r := rand.New(rand.NewSource(1))
	for range 50 {
		turned, again := *sorted, full() // records that are there twice count once
		turned.Articles, turned.Entities = shuffled(r, append(again.Articles, sorted.Articles...)), shuffled(r, append(again.Entities, sorted.Entities...))
		turned.Mentions, turned.Facts = shuffled(r, append(again.Mentions, sorted.Mentions...)), shuffled(r, append(again.Facts, sorted.Facts...))
		turned.Metrics = shuffled(r, append(again.Metrics, sorted.Metrics...))
		turned.Sort()
		if got := written(t, &turned); got != want {
			t.Fatal(cmp.Diff(want, got))
		}
	}
}

func with[T any](record T, change func(*T)) T { change(&record); return record }

func shuffled[T any](r *rand.Rand, records []T) []T {
	r.Shuffle(len(records), func(i, j int) { records[i], records[j] = records[j], records[i] })
	return records
}

func TestSplitUndoesAdd(t *testing.T) {
	want := full()
	want.Sort()
	parts := want.Split()
	if len(parts) != 2 {
		t.Fatalf("%d parts, want one an article", len(parts))
	}
	for i, ids := range []string{"agency/沈阳市公安局 campaign/百日行动", "agency/沈阳市公安局 system/天网工程"} {
		var got []string
		for _, e := range parts[i].Entities {
			got = append(got, e.ID)
		}
		if strings.Join(got, " ") != ids {
			t.Errorf("part %d speaks of %v, want %s", i, got, ids)
		}
	}
	var got Records
	for _, ex := range parts {
		got.Add(ex)
	}
	got.Sort()
	if diff := cmp.Diff(want, &got); diff != "" {
		t.Error(diff)
	}
}

func written(t *testing.T, r *Records) string {
	t.Helper()
	var buf bytes.Buffer
	if err := r.Write(&buf); err != nil {
		t.Fatal(err)
	}
	return buf.String()
}
