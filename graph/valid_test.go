package graph

import (
	"bytes"
	"errors"
	"strings"
	"testing"
)

// sample is a valid set of records about one sentence.
func sample() *Records {
	text := "沈阳市公安局部署开展“百日行动”，破获案件88起。"
	article := ArticleID(text)
	agency, campaign := EntityID(Agency, "沈阳市公安局"), EntityID(Campaign, "百日行动@2022")
	said := Evidence{article, 0, 16, "沈阳市公安局部署开展“百日行动”", Stated, 0.9, "ran.deploy"}
	counted := Evidence{article, 17, 24, "破获案件88起", Stated, 0.9, "count"}
	return &Records{
		Articles: []Article{{ID: article, File: "a.txt", Text: text}},
		Entities: []Entity{{ID: agency, Type: Agency, Name: "沈阳市公安局"}, {ID: campaign, Type: Campaign, Name: "百日行动"}},
		Mentions: []Mention{{article, agency, 0, 6, "沈阳市公安局"}},
		Facts:    []Fact{{ID: FactID(agency, Ran, campaign), Subject: agency, Predicate: Ran, Object: campaign, Evidence: said}},
		Metrics: []Metric{{ID: "metric/1", Subjects: []string{agency}, Indicator: "案件破获数", Value: "88", Unit: "起",
			Approx: Exact, Change: NoChange, Basis: NoBasis, Evidence: counted}},
	}
}

func TestReadValidAcceptsWhatWriteWrites(t *testing.T) {
	var buf bytes.Buffer
	if err := sample().Write(&buf); err != nil {
		t.Fatal(err)
	}
	records, err := ReadValid(&buf)
	if err != nil {
		t.Fatal(err)
	}
	if len(records.Facts) != 1 || len(records.Metrics) != 1 {
		t.Errorf("read %d facts and %d metrics, want one of each", len(records.Facts), len(records.Metrics))
	}
}

func TestReadValidNamesTheLine(t *testing.T) {
	tests := []struct {
		name  string
		spoil func(*Records)
		want  string
	}{
		{"type", func(r *Records) { r.Entities[0].Type = "Ship" }, `line 2: unknown type "Ship"`},
		{"slug", func(r *Records) { r.Entities[1].ID = "agency/百日行动" }, `line 3: the id "agency/百日行动" of a Campaign does not begin with campaign/`},
		{"name", func(r *Records) { r.Entities[0].Name = "" }, "line 2: entity"},
		{"mention", func(r *Records) { r.Mentions[0].Start = 1 }, `line 4: the text at 1 to 6 is not the quote`},
		{"no entity", func(r *Records) { r.Mentions[0].Entity = "place/x" }, `line 4: it names entity "place/x", which is not there`},
		{"no article", func(r *Records) { r.Facts[0].Article = "article/x" }, `line 5: it names article "article/x", which is not there`},
		{"offsets", func(r *Records) { r.Facts[0].End = 99 }, "line 5: offsets 0 to 99 do not lie in the article's 25 code points"},
		{"turned offsets", func(r *Records) { r.Facts[0].Start = 17 }, "line 5: offsets 17 to 16"},
		{"predicate", func(r *Records) { r.Facts[0].Predicate = "likes" }, `line 5: unknown predicate "likes"`},
		{"ends", func(r *Records) { r.Facts[0].Predicate = Built }, "line 5: built cannot relate a Agency to a Campaign"},
		{"certainty", func(r *Records) { r.Metrics[0].Certainty = "" }, `line 6: unknown certainty ""`},
		{"confidence", func(r *Records) { r.Metrics[0].Confidence = 1.5 }, "line 6: confidence 1.5 is not between 0 and 1"},
		{"value", func(r *Records) { r.Metrics[0].Value = "" }, "line 6: the metric has no value"},
		{"basis", func(r *Records) { r.Metrics[0].Basis = "qoq" }, `line 6: unknown basis "qoq"`},
		{"part", func(r *Records) { r.Metrics[0].PartOf = "metric/9" }, `line 6: part_of names metric "metric/9", which is not there`},
	}
	for _, tt := range tests {
		records := sample()
		tt.spoil(records)
		var buf bytes.Buffer
		if err := records.Write(&buf); err != nil {
			t.Fatal(err)
		}
		_, err := ReadValid(&buf)
		var problems Problems
		if !errors.As(err, &problems) || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v, want %q", tt.name, err, tt.want)
		}
	}
}

func TestProblemsAreCountedBeyondTheFirst(t *testing.T) {
	problems := make(Problems, 8)
	if got := problems.Error(); !strings.HasSuffix(got, "; and 3 more") {
		t.Errorf("Error() = %q, want it to end in the count of the rest", got)
	}
}
