package resolve

import (
	"bytes"
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"newsgraph/graph"
)

// draft builds an extraction as the extractor would write it: entities with ids of
// the article's own, and for each a mention of its name in the text.
type draft struct{ graph.Extraction }

func article(text string) *draft {
	d := &draft{}
	d.Article = graph.Article{ID: graph.ArticleID(text), File: "a.txt", Text: text}
	return d
}

// add adds an entity; its id is the article's own.
func (d *draft) add(e graph.Entity) string {
	e.ID = fmt.Sprintf("%s/own%d", strings.ToLower(string(e.Type)), len(d.Entities))
	d.Entities = append(d.Entities, e)
	if ev, ok := d.evidence(e.Name); ok {
		d.Mentions = append(d.Mentions, graph.Mention{Article: d.Article.ID, Entity: e.ID, Start: ev.Start, End: ev.End, Text: e.Name})
	}
	return e.ID
}

func (d *draft) evidence(quote string) (graph.Evidence, bool) {
	before, _, ok := strings.Cut(d.Article.Text, quote)
	start := utf8.RuneCountInString(before)
	return graph.Evidence{Article: d.Article.ID, Start: start, End: start + utf8.RuneCountInString(quote), Quote: quote,
		Certainty: graph.Stated, Confidence: 0.9, Rule: "test"}, ok
}

func (d *draft) fact(s string, p graph.Predicate, o, quote string) {
	ev, _ := d.evidence(quote)
	d.Facts = append(d.Facts, graph.Fact{ID: graph.FactID(s, p, o), Subject: s, Predicate: p, Object: o, Evidence: ev})
}

func (d *draft) metric(indicator, value, unit, quote, partOf string, subjects ...string) string {
	ev, _ := d.evidence(quote)
	m := graph.Metric{Subjects: subjects, Indicator: indicator, Value: graph.Decimal(value), Unit: unit, Approx: graph.Exact,
		Change: graph.NoChange, Basis: graph.NoBasis, PartOf: partOf, Evidence: ev}
	m.ID = graph.MetricID(&m)
	d.Metrics = append(d.Metrics, m)
	return m.ID
}

// press is four articles that speak of the same things in their own words.
func press() []*graph.Extraction {
	ministry := article("公安部部署开展夏季治安打击整治“百日行动”，深入开展“断卡”“拔钉”专项行动，破获电信网络诈骗案件64万起，全国公安机关坚持和发展新时代“枫桥经验”。")
	bu := ministry.add(entity(graph.Agency, "公安部", "code", "000000", "level", "country"))
	all := ministry.add(entity(graph.Agency, "全国公安机关", "code", "000000", "level", "country"))
	hundred := ministry.add(entity(graph.Campaign, "夏季治安打击整治“百日行动”", "core", "百日行动", "head", "行动", "national", "true", "year", "2022"))
	cards := ministry.add(entity(graph.Campaign, "“断卡”专项行动", "core", "断卡", "national", "true"))
	nails := ministry.add(entity(graph.Campaign, "“拔钉”专项行动", "core", "拔钉", "head", "专项行动", "organiser", "公安部", "organiser_code", "000000", "organiser_level", "country", "year", "2022"))
	fraud := ministry.add(entity(graph.Topic, "电信网络诈骗"))
	feng := ministry.add(entity(graph.Practice, "“枫桥经验”", "core", "枫桥经验", "common", "true"))
	ministry.fact(bu, graph.Ran, hundred, "公安部部署开展夏季治安打击整治“百日行动”")
	ministry.fact(bu, graph.Ran, cards, "深入开展“断卡”“拔钉”专项行动")
	ministry.fact(bu, graph.Ran, nails, "深入开展“断卡”“拔钉”专项行动")
	ministry.fact(cards, graph.Targeted, fraud, "破获电信网络诈骗案件64万起")
	ministry.fact(all, graph.Adopted, feng, "全国公安机关坚持和发展新时代“枫桥经验”")
	ministry.metric("电信网络诈骗案件破案数", "640000", "起", "破获电信网络诈骗案件64万起", "", bu)

	lu := article("百日行动期间，鹿城公安开展“拔钉”行动，温州市公安局鹿城区分局推行“1、3、5分钟”快速响应机制。鹿城公安抓获702人，其中电信网络诈骗嫌疑人502人。")
	short := lu.add(lucheng("鹿城公安", "公安局"))
	full := lu.add(lucheng("温州市公安局鹿城区分局", "公安局"))
	own := lu.add(entity(graph.Campaign, "“拔钉”行动", "core", "拔钉", "head", "行动", "organiser", "温州市公安局鹿城区分局", "organiser_code", "330302", "organiser_place", "浙江省温州市鹿城区", "organiser_level", "county", "year", "2022"))
	days := lu.add(entity(graph.Campaign, "百日行动", "core", "百日行动", "national", "true", "year", "2022"))
	minutes := lu.add(entity(graph.Practice, "“1、3、5分钟”快速响应机制", "core", "1、3、5分钟", "head", "快速响应机制", "common", "true"))
	lu.add(entity(graph.Topic, "电信网络诈骗"))
	lu.fact(short, graph.Ran, own, "鹿城公安开展“拔钉”行动")
	lu.fact(own, graph.PartOf, days, "百日行动期间，鹿城公安开展“拔钉”行动")
	lu.fact(full, graph.Adopted, minutes, "温州市公安局鹿城区分局推行“1、3、5分钟”快速响应机制")
	total := lu.metric("抓获人数", "702", "人", "抓获702人", "", short, full)
	lu.metric("电信网络诈骗嫌疑人抓获数", "502", "人", "电信网络诈骗嫌疑人502人", total, short)
	lu.metric("电信网络诈骗嫌疑人抓获数", "502", "人", "电信网络诈骗嫌疑人502人", total, full)

	shen := article("沈阳市公安局严打电信网络诈骗，严格落实“1、3、5”快速反应机制。沈阳市破案88起。公安部发来贺电。")
	sy := shen.add(entity(graph.Agency, "沈阳市公安局", "code", "210100", "level", "city", "place", "辽宁省沈阳市", "organ", "公安局"))
	city := shen.add(entity(graph.Place, "沈阳市", "code", "210100", "level", "city", "place", "辽宁省沈阳市"))
	topic := shen.add(entity(graph.Topic, "电信网络诈骗"))
	quick := shen.add(entity(graph.Practice, "“1、3、5”快速反应机制", "core", "1、3、5", "head", "快速反应机制", "common", "true"))
	shen.add(entity(graph.Agency, "公安部"))
	shen.fact(sy, graph.Targeted, topic, "沈阳市公安局严打电信网络诈骗")
	shen.fact(sy, graph.Adopted, quick, "严格落实“1、3、5”快速反应机制")
	shen.fact(sy, graph.LocatedIn, city, "沈阳市公安局")
	shen.metric("破案数", "88", "起", "破案88起", "", sy, city)

	xining := article("沈阳市经验在前，西宁公安推进“断卡”行动，坚持新时代“枫桥经验”，建立135快速反应机制，民警王伟说。")
	xn := xining.add(entity(graph.Agency, "西宁公安", "code", "630100", "level", "city", "place", "青海省西宁市", "organ", "公安局"))
	card := xining.add(entity(graph.Campaign, "“断卡”行动", "core", "断卡", "national", "true"))
	exp := xining.add(entity(graph.Practice, "“枫桥经验”", "core", "枫桥经验", "common", "true"))
	fast := xining.add(entity(graph.Practice, "135快速反应机制", "core", "135快速反应", "common", "true"))
	xining.add(entity(graph.Place, "沈阳市", "code", "210100", "level", "city", "place", "辽宁省沈阳市"))
	wang := xining.add(entity(graph.Person, "王伟", "org", "西宁市公安局"))
	xining.fact(xn, graph.Ran, card, "西宁公安推进“断卡”行动")
	xining.fact(xn, graph.Adopted, exp, "坚持新时代“枫桥经验”")
	xining.fact(xn, graph.Adopted, fast, "建立135快速反应机制")
	xining.fact(wang, graph.HoldsPost, xn, "民警王伟")
	return []*graph.Extraction{&ministry.Extraction, &lu.Extraction, &shen.Extraction, &xining.Extraction}
}

// linked links the articles and puts them together.
func linked(articles []*graph.Extraction) *graph.Records {
	var all graph.Records
	l := New()
	for _, ex := range articles {
		all.Add(l.Link(ex))
	}
	all.Sort()
	return &all
}

func TestOneEntityAcrossArticles(t *testing.T) {
	records := linked(press())
	in := map[string]map[string]bool{} // entity to articles
	for _, m := range records.Mentions {
		if in[m.Entity] == nil {
			in[m.Entity] = map[string]bool{}
		}
		in[m.Entity][m.Article] = true
	}
	tests := []struct {
		id       string
		articles int
	}{
		{"campaign/百日行动", 2}, {"practice/枫桥经验", 2}, {"topic/电信网络诈骗", 3}, {"place/沈阳市", 2},
		{"practice/135快速反应", 3}, {"agency/公安部", 2}, {"campaign/断卡", 1}, {"campaign/拔钉", 1},
		{"campaign/拔钉@温州市鹿城区@2022", 1}, {"agency/温州市鹿城区公安局", 1},
	}
	for _, tt := range tests {
		if got := len(in[tt.id]); got != tt.articles {
			t.Errorf("%s is mentioned in %d articles, want %d", tt.id, got, tt.articles)
		}
	}
	names := map[string]string{}
	for _, e := range records.Entities {
		names[e.ID] = e.Name
	}
	for id, want := range map[string]string{"campaign/百日行动": "夏季治安打击整治“百日行动”", "campaign/断卡": "“断卡”专项行动",
		"practice/135快速反应": "“1、3、5分钟”快速响应机制", "agency/温州市鹿城区公安局": "温州市公安局鹿城区分局"} {
		if names[id] != want {
			t.Errorf("%s is shown as %q, want %q", id, names[id], want)
		}
	}
	var ran []string
	for _, f := range records.Facts {
		if f.Object == "campaign/断卡" {
			ran = append(ran, f.Subject)
		}
	}
	slices.Sort(ran)
	if want := []string{"agency/公安部", "agency/西宁市公安局"}; !slices.Equal(ran, want) {
		t.Errorf("断卡 was run by %v, want %v", ran, want)
	}
}

func TestTheSameClaimTwiceAtOnePlaceIsOne(t *testing.T) {
	ex := New().Link(press()[1])
	if len(ex.Metrics) != 2 {
		t.Fatalf("%d metrics, want the total and its part", len(ex.Metrics))
	}
	total, part := ex.Metrics[0], ex.Metrics[1]
	if want := []string{"agency/温州市鹿城区公安局"}; !slices.Equal(total.Subjects, want) {
		t.Errorf("subjects %v, want %v", total.Subjects, want)
	}
	if part.PartOf != total.ID {
		t.Errorf("part_of %s, want the total's id %s", part.PartOf, total.ID)
	}
	for _, m := range ex.Metrics {
		if m.ID != graph.MetricID(&m) {
			t.Errorf("%s: id %s, want %s", m.Indicator, m.ID, graph.MetricID(&m))
		}
	}
}

func TestWhatIsKnownEverywhereIsNobodys(t *testing.T) {
	d := article("鹿城公安推进“断卡”行动，坚持“枫桥经验”。")
	d.add(entity(graph.Campaign, "“断卡”行动", "national", "true", "organiser", "鹿城公安", "organiser_code", "330302", "organiser_level", "county"))
	d.add(entity(graph.Practice, "“枫桥经验”", "common", "true", "owner", "鹿城公安"))
	for _, e := range New().Link(&d.Extraction).Entities {
		if e.Attrs["organiser"]+e.Attrs["organiser_code"]+e.Attrs["owner"] != "" {
			t.Errorf("%s: attributes %v name who ran or used it in this article", e.ID, e.Attrs)
		}
	}
}

func TestAReadingThatIsSurerWins(t *testing.T) {
	d := article("鹿城公安联合甲公司、乙公司开展“护校”行动。")
	a, b := d.add(lucheng("鹿城公安", "公安局")), d.add(lucheng("鹿城公安", "公安局"))
	c := d.add(entity(graph.Campaign, "“护校”行动", "organiser_code", "330302"))
	d.fact(a, graph.Ran, c, "开展“护校”行动")
	d.fact(b, graph.Ran, c, "开展“护校”行动")
	d.fact(a, graph.WorkedWith, b, "鹿城公安联合甲公司")
	d.Facts[1].Confidence, d.Facts[1].Rule = 0.95, "better"
	ex := New().Link(&d.Extraction)
	if len(ex.Facts) != 1 || ex.Facts[0].Rule != "better" {
		t.Errorf("facts %+v, want the surer of two, and none of a body with itself", ex.Facts)
	}
	d.Facts[1].Certainty = graph.Planned
	if ex := New().Link(&d.Extraction); len(ex.Facts) != 2 {
		t.Errorf("%d facts, want a plan and a statement kept as two", len(ex.Facts))
	}
	d.Facts[1].Certainty, d.Facts[1].Attrs = graph.Stated, map[string]string{"year": "2022"}
	if ex := New().Link(&d.Extraction); len(ex.Facts) != 2 {
		t.Errorf("%d facts, want claims with other attributes kept as two", len(ex.Facts))
	}
}

func TestOrderOfArticlesDoesNotMatter(t *testing.T) {
	want := written(t, linked(press()))
	for seed := range int64(24) {
		articles := press()
		rand.New(rand.NewSource(seed)).Shuffle(len(articles), func(i, j int) { articles[i], articles[j] = articles[j], articles[i] })
		if got := written(t, linked(articles)); got != want {
			t.Fatalf("order %d: other records\n%s", seed, cmp.Diff(want, got))
		}
	}
}

func TestLinkIsIdempotent(t *testing.T) {
	once := linked(press())
	want := written(t, once)
	if got := written(t, linked(once.Split())); got != want {
		t.Errorf("linking again changes the records\n%s", cmp.Diff(want, got))
	}
	for _, ex := range press() {
		l := New()
		first := l.Link(ex)
		if second := l.Link(first); !cmp.Equal(first, second) {
			t.Errorf("linking one article again changes it\n%s", cmp.Diff(first, second))
		}
	}
}

func TestLinkLeavesWordsAndInputAlone(t *testing.T) {
	for i, ex := range press() {
		out := New().Link(ex)
		if diff := cmp.Diff(press()[i], ex); diff != "" {
			t.Errorf("article %d: Link changed its input\n%s", i, diff)
		}
		text := []rune(out.Article.Text)
		for _, m := range out.Mentions {
			if string(text[m.Start:m.End]) != m.Text {
				t.Errorf("article %d: mention %q stands beside its offsets", i, m.Text)
			}
		}
		for _, f := range out.Facts {
			if string(text[f.Start:f.End]) != f.Quote || f.ID != graph.FactID(f.Subject, f.Predicate, f.Object) {
				t.Errorf("article %d: fact %s: quote or id is off", i, f.ID)
			}
		}
		var buf bytes.Buffer
		records := linked([]*graph.Extraction{ex})
		if err := records.Write(&buf); err != nil {
			t.Fatal(err)
		}
		if _, err := graph.ReadValid(&buf); err != nil {
			t.Errorf("article %d: linked records do not hold: %v", i, err)
		}
	}
}

func written(t *testing.T, r *graph.Records) string {
	t.Helper()
	var buf bytes.Buffer
	if err := r.Write(&buf); err != nil {
		t.Fatal(err)
	}
	return buf.String()
}

func BenchmarkLink(b *testing.B) {
	articles, l := press(), New()
	for b.Loop() {
		for _, ex := range articles {
			l.Link(ex)
		}
	}
}
