package extract

import (
	"strings"
	"testing"

	"newsgraph/extract/numeral"
	"newsgraph/graph"
)

// annotated is a document of one sentence whose layers are all filled.
func annotated() *Document {
	text := "据悉，沈阳市公安局开展“百日行动”，破获案件1788起。"
	span := func(s string) Span {
		at := strings.Index(text, s)
		return Span{at, at + len(s)}
	}
	doc := New(graph.Article{ID: graph.ArticleID(text), File: "a.txt", Title: "平安沈阳", Text: text}, []Block{{Span{0, len(text)}, Paragraph}})
	doc.Brackets = []Bracket{{Span: span("“百日行动”"), Inner: span("百日行动"), Open: '“', Parent: -1}}
	doc.Quantities = []Quantity{{Span: span("1788起"), Amount: numeral.Amount{Value: "1788", Unit: "起", Bound: numeral.Over}}}
	doc.Clauses = []Clause{{Span: span("据悉")}, {Span: span("沈阳市公安局开展“百日行动”"), Part: 1}, {Span: span("破获案件1788起"), Part: 2}}
	doc.Entities = []graph.Entity{{ID: "agency/沈阳市公安局", Type: graph.Agency}, {ID: "campaign/百日行动", Type: graph.Campaign}}
	doc.Mentions = []Mention{
		{Span: span("沈阳市公安局"), Type: graph.Agency, Entity: 0, Rule: "agency.organ", Attrs: map[string]string{"organ": "公安局", "code": "210100"}},
		{Span: span("“百日行动”"), Type: graph.Campaign, Entity: 1, Rule: "campaign.quote"}}
	doc.Cues = []Cue{{Span: span("据悉"), Covers: Span{0, len(text)}, Certainty: graph.Hearsay}}
	none := Frame{Actor: -1, Scope: -1, Campaign: -1, System: -1, Period: -1, Source: -1}
	acting := none
	acting.Actor, acting.ActorBy = 0, InSentence
	doc.Frames = []Frame{none, none, acting}
	doc.Relations = []Relation{{Span: span("沈阳市公安局开展“百日行动”"), Subject: 0, Object: 1, Predicate: graph.Ran,
		Certainty: graph.Hearsay, Confidence: 0.9, Rule: "ran.deploy"}}
	doc.Metrics = []Metric{{Span: span("破获案件1788起"), Subjects: []int{0}, Indicator: "案件破获数", Amount: doc.Quantities[0].Amount,
		Change: graph.NoChange, Basis: graph.NoBasis, Period: -1, PartOf: -1, Certainty: graph.Hearsay, Confidence: 0.8, Rule: "count.verb"}}
	return doc
}

func TestExplainTellsEachLayerOnce(t *testing.T) {
	var out strings.Builder
	if err := Explain(&out, annotated()); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"平安沈阳\n",
		"\nblocks (1)\n",
		"22-27  1788起  → 1788 起 (over)\n",
		"3-9  沈阳市公安局  → Agency, agency/沈阳市公安局, code=210100 organ=公安局  [agency.organ]\n",
		"0-2  据悉  → reported, covers 据悉，",
		"\nframes (1)\n",
		"破获案件1788起  → actor agency/沈阳市公安局 (in the sentence)\n",
		"→ agency/沈阳市公安局 ran campaign/百日行动, reported, 0.90  [ran.deploy]\n",
		"→ agency/沈阳市公安局 · 案件破获数 = 1788 起 (over), reported, 0.80  [count.verb]\n",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("the explanation lacks %q:\n%s", want, &out)
		}
	}
}

func TestRowsQuoteTheTextInCodePoints(t *testing.T) {
	doc := annotated()
	text := []rune(doc.Text)
	for _, layer := range doc.Layers() {
		for _, r := range layer.Rows {
			if got := string(text[r.Start:r.End]); got != r.Text {
				t.Errorf("%s %d-%d: the text is %q, the row says %q", layer.Name, r.Start, r.End, got, r.Text)
			}
		}
	}
}
