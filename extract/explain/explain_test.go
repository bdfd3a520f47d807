package explain

import (
	"regexp"
	"strings"
	"testing"

	"newsgraph/extract"
	"newsgraph/extract/numeral"
	"newsgraph/graph"
)

// annotated is a document of one sentence whose layers are all filled.
func annotated() *extract.Document {
	text := "据悉，沈阳市公安局开展“百日行动”，破获案件1788起。"
	span := func(s string) extract.Span {
		at := strings.Index(text, s)
		return extract.Span{Start: at, End: at + len(s)}
	}
	doc := extract.New(graph.Article{ID: graph.ArticleID(text), File: "a.txt", Title: "平安沈阳", Text: text}, []extract.Block{{Span: extract.Span{End: len(text)}}})
	doc.Brackets = []extract.Bracket{{Span: span("“百日行动”"), Inner: span("百日行动"), Open: '“', Parent: -1}}
	doc.Quantities = []extract.Quantity{{Span: span("1788起"), Amount: numeral.Amount{Value: "1788", Unit: "起", Bound: numeral.Over}}}
	doc.Clauses = []extract.Clause{{Span: span("据悉")}, {Span: span("沈阳市公安局开展“百日行动”"), Part: 1}, {Span: span("破获案件1788起"), Part: 2}}
	doc.Entities = []graph.Entity{{ID: "agency/沈阳市公安局", Type: graph.Agency}, {ID: "campaign/百日行动", Type: graph.Campaign}}
	doc.Mentions = []extract.Mention{
		{Span: span("沈阳市公安局"), Type: graph.Agency, Entity: 0, Rule: "agency.organ", Attrs: map[string]string{"organ": "公安局", "code": "210100"}},
		{Span: span("“百日行动”"), Type: graph.Campaign, Entity: 1, Rule: "campaign.quote"}}
	doc.Cues = []extract.Cue{{Span: span("据悉"), Covers: extract.Span{End: len(text)}, Certainty: graph.Hearsay}}
	none := extract.Frame{Actor: -1, Scope: -1, Campaign: -1, System: -1, Period: -1, Source: -1}
	acting := none
	acting.Actor, acting.ActorBy = 0, extract.InSentence
	doc.Frames = []extract.Frame{none, none, acting}
	doc.Relations = []extract.Relation{{Span: span("沈阳市公安局开展“百日行动”"), Subject: 0, Object: 1, Predicate: graph.Ran,
		Certainty: graph.Hearsay, Confidence: 0.9, Rule: "ran.deploy"}}
	doc.Metrics = []extract.Metric{{Span: span("破获案件1788起"), Subjects: []int{0}, Indicator: "案件破获数", Amount: doc.Quantities[0].Amount,
		Change: graph.NoChange, Basis: graph.NoBasis, Period: -1, PartOf: -1, Certainty: graph.Hearsay, Confidence: 0.8, Rule: "count.verb"}}
	doc.Refused = []extract.Refusal{{Span: span("破获案件"), Rule: "deed.clause", Why: "nothing is named that could be built"}}
	return doc
}

func TestExplainTellsEachLayerOnce(t *testing.T) {
	var out strings.Builder
	if err := Write(&out, annotated(), Layers(annotated())); err != nil {
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
	for _, layer := range Layers(doc) {
		for _, r := range layer.Rows {
			if got := string(text[r.Start:r.End]); got != r.Text {
				t.Errorf("%s %d-%d: the text is %q, the row says %q", layer.Name, r.Start, r.End, got, r.Text)
			}
		}
	}
}

func TestAtKeepsTheSentenceOfTheWords(t *testing.T) {
	doc := annotated()
	doc.Clauses = append(doc.Clauses, extract.Clause{Span: extract.Span{Start: len(doc.Text), End: len(doc.Text) + len("另一句")}, Sentence: 1})
	doc.Article.Text += "另一句"
	doc.Text += "另一句"
	layers, ok := At(doc, Layers(doc), "1788")
	if !ok || len(layers) < 8 {
		t.Fatalf("the sentence with 1788 has %d layers, %v", len(layers), ok)
	}
	for _, layer := range layers {
		for _, r := range layer.Rows {
			if r.Text == "另一句" {
				t.Errorf("%s shows the other sentence", layer.Name)
			}
		}
	}
	if layers, ok := At(doc, Layers(doc), "另一"); !ok || len(layers) != 1 || layers[0].Name != "clauses" {
		t.Errorf("the other sentence has the layers %v, %v; want its clause", layers, ok)
	}
	for _, absent := range []string{"没有的话", ""} {
		if _, ok := At(doc, Layers(doc), absent); ok {
			t.Errorf("%q is found", absent)
		}
	}
}

func TestPageIsCompleteAndMarksWhatIsNotStated(t *testing.T) {
	doc := annotated()
	doc.Metrics[0].Certainty = graph.Rumor
	var out strings.Builder
	if err := WritePage(&out, []*extract.Document{doc, annotated()}); err != nil {
		t.Fatal(err)
	}
	page := out.String()
	for _, outside := range []string{"http:", "https:", "src=", "url(", "<script", "<link"} {
		if strings.Contains(page, outside) {
			t.Errorf("the page has %q, which may ask for more than itself", outside)
		}
	}
	for _, want := range []string{
		`<span class="claim reported mention" title="agency/沈阳市公安局">沈阳市公安局</span>`,
		`<span class="claim rumor">破获案件1788起</span><a class="ref" id="at-a1-2" href="#a1-2"`,
		`<li id="a1-2"><a class="no" href="#at-a1-2">2</a><span class="mark">传闻 rumour</span>`,
		`<li id="a2-1">`,
		`nothing is named that could be built`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
	if text := regexp.MustCompile(`(?s)<p class="paragraph">(.*?)</p>`).FindStringSubmatch(page); text == nil || plain(text[1]) != doc.Text {
		t.Errorf("the article reads %q on the page, want %q", text, doc.Text)
	}
}

// plain is a stretch of the page without its tags and references.
func plain(html string) string {
	html = regexp.MustCompile(`<a class="ref".*?</a>`).ReplaceAllString(html, "")
	return regexp.MustCompile(`<[^>]*>`).ReplaceAllString(html, "")
}
