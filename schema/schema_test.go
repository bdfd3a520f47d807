package schema

import (
	"context"
	"encoding/json"
	"log/slog"
	"strings"
	"testing"
	"unicode/utf8"

	"newsgraph/graph"
	"newsgraph/graph/store"
)

// said is an article under construction: its records point at its sentences.
type said struct {
	t  testing.TB
	ex *graph.Extraction
}

func newArticle(t testing.TB, title, publisher, published, text string) *said {
	return &said{t, &graph.Extraction{Article: graph.Article{
		ID: graph.ArticleID(text), File: title + ".txt", Title: title, Publisher: publisher, Published: graph.Date(published), Text: text,
	}}}
}

func (s *said) entity(t graph.Type, key, name string, aliases ...string) string {
	id := graph.EntityID(t, key)
	s.ex.Entities = append(s.ex.Entities, graph.Entity{ID: id, Type: t, Name: name, Aliases: aliases})
	return id
}

func (s *said) attr(key, value string) *said {
	e := &s.ex.Entities[len(s.ex.Entities)-1]
	e.Attrs = map[string]string{key: value}
	return s
}

func (s *said) evidence(quote string, certainty graph.Certainty, confidence float64) graph.Evidence {
	at := strings.Index(s.ex.Article.Text, quote)
	if at < 0 {
		s.t.Fatalf("the article does not say %q", quote)
	}
	start := utf8.RuneCountInString(s.ex.Article.Text[:at])
	return graph.Evidence{Article: s.ex.Article.ID, Start: start, End: start + utf8.RuneCountInString(quote),
		Quote: quote, Certainty: certainty, Confidence: confidence, Rule: "test.rule"}
}

func (s *said) fact(subject string, p graph.Predicate, object, quote string, certainty graph.Certainty) *graph.Fact {
	s.ex.Facts = append(s.ex.Facts, graph.Fact{ID: graph.FactID(subject, p, object), Subject: subject, Predicate: p, Object: object,
		Evidence: s.evidence(quote, certainty, 0.9)})
	return &s.ex.Facts[len(s.ex.Facts)-1]
}

func (s *said) metric(m graph.Metric, quote string) string {
	m.Evidence = s.evidence(quote, graph.Stated, 0.8)
	m.ID = graph.MetricID(&m)
	s.ex.Metrics = append(s.ex.Metrics, m)
	return m.ID
}

const (
	newsDaily = "沈阳市公安局部署开展夏季治安打击整治“百日行动”。行动期间，全市破获电信网络诈骗案件1788起，同比上升12.5%，其中涉案过亿元的3起。" +
		"该局与辽宁省公安厅共同打击跨境赌博。"
	newsEvening = "据悉，沈阳警方组织“百日行动”，追回资金1.66亿元。西宁市两次被评为“中国最具幸福感城市”。该市拟建设城市大脑平台。"
)

func testArticles(t testing.TB) []*graph.Extraction {
	a := newArticle(t, "百日行动见成效", "辽沈日报", "2022-09-01", newsDaily)
	bureau := a.entity(graph.Agency, "沈阳市公安局", "沈阳市公安局", "沈阳警方", "该局")
	office := a.entity(graph.Agency, "辽宁省公安厅", "辽宁省公安厅")
	campaign := a.entity(graph.Campaign, "夏季治安打击整治百日行动@2022", "夏季治安打击整治“百日行动”")
	a.attr("year", "2022")
	city := a.entity(graph.Place, "210100", "沈阳市", "沈阳")
	a.attr("code", "210100")
	gambling := a.entity(graph.Topic, "跨境赌博", "跨境赌博")
	a.fact(bureau, graph.Ran, campaign, "沈阳市公安局部署开展夏季治安打击整治“百日行动”", graph.Stated)
	a.fact(bureau, graph.LocatedIn, city, "沈阳市公安局", graph.Stated)
	a.fact(bureau, graph.WorkedWith, office, "该局与辽宁省公安厅共同打击跨境赌博", graph.Stated)
	a.fact(bureau, graph.Targeted, gambling, "共同打击跨境赌博", graph.Stated)
	period := &graph.Period{Text: "行动期间", Start: "2022-06-25", End: "2022-09-30"}
	total := a.metric(graph.Metric{Subjects: []string{campaign, bureau}, Indicator: "电信网络诈骗案件破案数", Value: "1788", Unit: "起",
		Approx: graph.Exact, Change: graph.NoChange, Basis: graph.NoBasis, Period: period}, "破获电信网络诈骗案件1788起")
	a.metric(graph.Metric{Subjects: []string{campaign, bureau}, Indicator: "电信网络诈骗案件破案数", Value: "12.5", Unit: "%",
		Approx: graph.Exact, Change: graph.Up, Basis: graph.YoY, Period: period}, "同比上升12.5%")
	a.metric(graph.Metric{Subjects: []string{campaign, bureau}, Indicator: "涉案过亿元案件破案数", Value: "3", Unit: "起",
		Approx: graph.Exact, Change: graph.NoChange, Basis: graph.NoBasis, Period: period, PartOf: total}, "涉案过亿元的3起")

	b := newArticle(t, "两地警情快报", "青海晚报", "2022-09-03", newsEvening)
	b.entity(graph.Agency, "沈阳市公安局", "沈阳市公安局", "沈阳警方")
	b.entity(graph.Campaign, "夏季治安打击整治百日行动@2022", "夏季治安打击整治“百日行动”", "百日行动")
	xining := b.entity(graph.Place, "630100", "西宁市", "该市")
	title := b.entity(graph.Title, "中国最具幸福感城市", "中国最具幸福感城市")
	b.attr("years", "2021")
	brain := b.entity(graph.System, "城市大脑", "城市大脑平台")
	b.fact(bureau, graph.Ran, campaign, "沈阳警方组织“百日行动”", graph.Hearsay)
	b.fact(xining, graph.Awarded, title, "西宁市两次被评为“中国最具幸福感城市”", graph.Stated).Attrs = map[string]string{"times": "2", "year": "2020"}
	b.fact(xining, graph.Built, brain, "拟建设城市大脑平台", graph.Planned)
	b.metric(graph.Metric{Subjects: []string{bureau}, Indicator: "追回资金", Value: "166000000", Unit: "元",
		Approx: graph.Exact, Change: graph.NoChange, Basis: graph.NoBasis}, "追回资金1.66亿元")
	return []*graph.Extraction{a.ex, b.ex}
}

func testStore(t testing.TB, articles ...*graph.Extraction) *store.Store {
	t.Helper()
	st, err := store.Open(context.Background(), "memory:")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { st.Close() })
	for _, ex := range articles {
		if _, err := st.Put(context.Background(), ex); err != nil {
			t.Fatal(err)
		}
	}
	return st
}

func testAPI(t testing.TB, articles ...*graph.Extraction) *API {
	t.Helper()
	a, err := New(testStore(t, articles...), Options{Log: slog.New(slog.NewTextHandler(t.Output(), nil))})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// ask returns the data of an answer as JSON, or its errors.
func ask(t testing.TB, a *API, query string, variables ...any) string {
	t.Helper()
	vars := map[string]any{}
	for i := 0; i+1 < len(variables); i += 2 {
		vars[variables[i].(string)] = variables[i+1]
	}
	r := a.Do(context.Background(), query, vars, "")
	if !r.OK() {
		var lines []string
		for _, e := range r.Errors {
			lines = append(lines, e.Error())
		}
		return strings.Join(lines, "\n")
	}
	body, err := json.Marshal(r.Data)
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}

var queryTests = []struct{ name, query, want string }{
	{"campaign by a part of its name", `{ campaign(name: "百日行动") { name year type } }`,
		`{"campaign":{"name":"夏季治安打击整治“百日行动”","type":"CAMPAIGN","year":"2022"}}`},
	{"place without its suffix", `{ place(name: "西宁") { name } }`, `{"place":{"name":"西宁市"}}`},
	{"agency by alias", `{ agency(name: "沈阳警方") { id place { name code } } }`,
		`{"agency":{"id":"agency/沈阳市公安局","place":{"code":"210100","name":"沈阳市"}}}`},
	{"nothing of that name", `{ person(name: "张三") { name } }`, `{"person":null}`},
	{"entity by id", `{ entity(id: "place/630100") { __typename name } }`, `{"entity":{"__typename":"Place","name":"西宁市"}}`},
	{"entity by name and type", `{ entity(name: "西宁市", type: PLACE) { id } }`, `{"entity":{"id":"place/630100"}}`},
	{"a name needs its type", `{ entity(name: "西宁市") { id } }`, `BAD_INPUT: a name needs its type: campaign, place …`},
	{"id of another type", `{ agency(id: "place/630100") { id } }`, `{"agency":null}`},

	{"subject to object", `{ agency(name: "沈阳市公安局") { ran { totalCount edges { node { name } certainty sources } } } }`,
		`{"agency":{"ran":{"edges":[{"certainty":"STATED","node":{"name":"夏季治安打击整治“百日行动”"},"sources":2}],"totalCount":1}}}`},
	{"object to subject", `{ campaign(name: "百日行动") { ranBy { nodes { __typename name place { name } } } } }`,
		`{"campaign":{"ranBy":{"nodes":[{"__typename":"Agency","name":"沈阳市公安局","place":{"name":"沈阳市"}}]}}}`},
	{"evidence of one claim in two articles", `{ campaign(name: "百日行动") { ranBy { edges { evidence { quote start end certainty rule article { title publisher published } } } } } }`,
		`{"campaign":{"ranBy":{"edges":[{"evidence":[` +
			`{"article":{"published":"2022-09-01","publisher":"辽沈日报","title":"百日行动见成效"},"certainty":"STATED","end":24,"quote":"沈阳市公安局部署开展夏季治安打击整治“百日行动”","rule":"test.rule","start":0},` +
			`{"article":{"published":"2022-09-03","publisher":"青海晚报","title":"两地警情快报"},"certainty":"REPORTED","end":15,"quote":"沈阳警方组织“百日行动”","rule":"test.rule","start":3}]}]}}}`},
	{"awarded, with years", `{ place(name: "西宁市") { awarded { edges { node { name years } attrs { key value } } } } }`,
		`{"place":{"awarded":{"edges":[{"attrs":[{"key":"times","value":"2"},{"key":"year","value":"2020"}],"node":{"name":"中国最具幸福感城市","years":["2020","2021"]}}]}}}`},
	{"awarded to", `{ title(name: "幸福感城市") { awardedTo { nodes { __typename id name } } } }`,
		`{"title":{"awardedTo":{"nodes":[{"__typename":"Place","id":"place/630100","name":"西宁市"}]}}}`},
	{"a symmetric relation from its object", `{ agency(name: "辽宁省公安厅") { workedWith { nodes { name } } } }`,
		`{"agency":{"workedWith":{"nodes":[{"name":"沈阳市公安局"}]}}}`},
	{"planned", `{ place(name: "西宁市") { all: built { nodes { name } } sure: built(certainty: [STATED, REPORTED]) { nodes { name } } } }`,
		`{"place":{"all":{"nodes":[{"name":"城市大脑平台"}]},"sure":{"nodes":[]}}}`},
	{"agencies of a place", `{ place(name: "沈阳") { agencies { nodes { name } } } }`, `{"place":{"agencies":{"nodes":[{"name":"沈阳市公安局"}]}}}`},
	{"targeted by", `{ topic(name: "跨境赌博") { targetedBy { nodes { name } } } }`, `{"topic":{"targetedBy":{"nodes":[{"name":"沈阳市公安局"}]}}}`},

	{"reported, filtered and sorted", `{ campaign(name: "百日行动") { reported(filter: {unit: "起", certainty: STATED}, orderBy: {field: VALUE, direction: DESC}) {
		edges { node { indicator value valueText unit change basis period { text start end } evidence { quote } subjects { name } } } } } }`,
		`{"campaign":{"reported":{"edges":[` +
			`{"node":{"basis":"NONE","change":"NONE","evidence":[{"quote":"破获电信网络诈骗案件1788起"}],"indicator":"电信网络诈骗案件破案数","period":{"end":"2022-09-30","start":"2022-06-25","text":"行动期间"},"subjects":[{"name":"夏季治安打击整治“百日行动”"},{"name":"沈阳市公安局"}],"unit":"起","value":1788,"valueText":"1788"}},` +
			`{"node":{"basis":"NONE","change":"NONE","evidence":[{"quote":"涉案过亿元的3起"}],"indicator":"涉案过亿元案件破案数","period":{"end":"2022-09-30","start":"2022-06-25","text":"行动期间"},"subjects":[{"name":"夏季治安打击整治“百日行动”"},{"name":"沈阳市公安局"}],"unit":"起","value":3,"valueText":"3"}}]}}}`},
	{"changes", `{ metrics(filter: {change: UP, basis: [YOY]}) { nodes { value unit } } }`, `{"metrics":{"nodes":[{"unit":"%","value":12.5}]}}`},
	{"a figure beyond 32 bits keeps its digits", `{ metrics(filter: {minValue: 1000000}) { totalCount nodes { value valueText indicator } } }`,
		`{"metrics":{"nodes":[{"indicator":"追回资金","value":166000000,"valueText":"166000000"}],"totalCount":1}}`},
	{"by indicator", `{ metrics(filter: {indicator: "过亿元"}) { nodes { partOf { valueText } } } }`, `{"metrics":{"nodes":[{"partOf":{"valueText":"1788"}}]}}`},
	{"figures in the order of the text", `{ agency(name: "沈阳市公安局") { reported { nodes { valueText } } } }`,
		`{"agency":{"reported":{"nodes":[{"valueText":"1788"},{"valueText":"12.5"},{"valueText":"3"},{"valueText":"166000000"}]}}}`},

	{"facts by predicate", `{ facts(filter: {predicate: [RAN, LOCATED_IN]}) { totalCount nodes { predicate subject { name } object { __typename } sources } } }`,
		`{"facts":{"nodes":[{"object":{"__typename":"Campaign"},"predicate":"RAN","sources":2,"subject":{"name":"沈阳市公安局"}},` +
			`{"object":{"__typename":"Place"},"predicate":"LOCATED_IN","sources":1,"subject":{"name":"沈阳市公安局"}}],"totalCount":2}}`},
	{"facts by certainty", `{ facts(filter: {certainty: PLANNED}) { nodes { predicate object { name } } } }`,
		`{"facts":{"nodes":[{"object":{"name":"城市大脑平台"},"predicate":"BUILT"}]}}`},
	{"node of each kind", `{ node(id: "campaign/夏季治安打击整治百日行动@2022") { __typename id } }`, `{"node":{"__typename":"Campaign","id":"campaign/夏季治安打击整治百日行动@2022"}}`},
	{"node of no kind", `{ node(id: "nothing") { id } }`, `{"node":null}`},
	{"articles, the latest first", `{ articles { totalCount nodes { title published } } }`,
		`{"articles":{"nodes":[{"published":"2022-09-03","title":"两地警情快报"},{"published":"2022-09-01","title":"百日行动见成效"}],"totalCount":2}}`},
	{"articles by day", `{ articles(filter: {publishedTo: "2022-09-02"}) { nodes { publisher } } }`, `{"articles":{"nodes":[{"publisher":"辽沈日报"}]}}`},
	{"text and claims of an article", `{ articles(filter: {publisher: "青海"}) { nodes { text facts { nodes { predicate sources } } metrics { nodes { valueText } } } } }`,
		`{"articles":{"nodes":[{"facts":{"nodes":[{"predicate":"RAN","sources":2},{"predicate":"AWARDED","sources":1},{"predicate":"BUILT","sources":1}]},` +
			`"metrics":{"nodes":[{"valueText":"166000000"}]},"text":"` + newsEvening + `"}]}}`},
	{"search", `{ search(text: "沈阳", first: 2) { match name entity { __typename name } } }`,
		`{"search":[{"entity":{"__typename":"Place","name":"沈阳市"},"match":"EXACT","name":"沈阳"},{"entity":{"__typename":"Agency","name":"沈阳市公安局"},"match":"PREFIX","name":"沈阳市公安局"}]}`},
	{"search by type", `{ search(text: "沈阳", types: [AGENCY]) { entity { name } } }`, `{"search":[{"entity":{"name":"沈阳市公安局"}}]}`},
	{"stats", `{ stats { articles entities facts metrics entitiesByType { type count } } }`,
		`{"stats":{"articles":2,"entities":8,"entitiesByType":[{"count":2,"type":"AGENCY"},{"count":1,"type":"CAMPAIGN"},{"count":2,"type":"PLACE"},{"count":1,"type":"TITLE"},{"count":0,"type":"PERSON"},{"count":1,"type":"SYSTEM"},{"count":0,"type":"PRACTICE"},{"count":1,"type":"TOPIC"}],"facts":6,"metrics":4}}`},
	{"all of a type", `{ agencies(name: "公安厅") { totalCount nodes { name } } }`, `{"agencies":{"nodes":[{"name":"辽宁省公安厅"}],"totalCount":1}}`},
	{"a cursor of nothing", `{ agencies(after: "!") { totalCount } }`, `BAD_INPUT: after: "!" is not a cursor of this list`},
	{"a comment in Chinese", "# 看看谁开展了百日行动\nquery 谁 { stats { articles } }", `PARSE_FAILED: unexpected character '谁' outside a string`},
	{"a comment in Chinese before a name", "# 看看谁开展了百日行动\nquery Who { # 百日行动：开展单位\n stats { # 统计\n articles } }", `{"stats":{"articles":2}}`},
}

func TestQueries(t *testing.T) {
	a := testAPI(t, testArticles(t)...)
	for _, tt := range queryTests {
		if got := ask(t, a, tt.query); got != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", tt.name, got, tt.want)
		}
	}
}
