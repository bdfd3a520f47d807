package store

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"newsgraph/graph"
)

// suite is what every kind of store must do.
var suite = []struct {
	name string
	test func(t *testing.T, s *Store)
}{
	{"what is put comes back", testRoundTrip},
	{"putting the same again changes nothing", testPutAgain},
	{"putting an article replaces what it said, and only that", testReplace},
	{"removing an article restores what the others say", testRemove},
	{"an empty article is an article", testEmptyArticle},
	{"two descriptions of an entity are one entity", testDescriptions},
	{"facts and metrics are found by any end", testQueries},
	{"articles, sources and mentions", testArticles},
	{"many are read in one go", testBatchReads},
	{"a claim is found by its id, both ways round", testClaims},
	{"names are found whatever marks they wear", testSearch},
	{"counts and neighbourhoods follow each write", testCatalog},
	{"what is not there is not found", testNotFound},
	{"bad records stay out, the others go in", testRefused},
	{"broken text is mended without moving offsets", testBrokenText},
	{"a loop sees one moment", testLoopWhileWriting},
	{"a cancelled context stops between articles", testCancelled},
	{"any history ends in what a fresh store would hold", testHistories},
}

func testRoundTrip(t *testing.T, s *Store) {
	exs := newPress(1, 8).articles(0, 5)
	ch := putAll(t, s, exs...)
	if ch.Added != 5 || ch.QuadsAdded != int(s.qs.qs.Size()) {
		t.Errorf("Changed = %+v with %d quads stored", ch, s.qs.qs.Size())
	}
	same(t, export(t, s), expected(t, exs...))

	records, err := s.Records(ctx)
	if err != nil {
		t.Fatal(err)
	}
	again := open(t, "memory:")
	putAll(t, again, records.Split()...)
	same(t, export(t, again), export(t, s))

	ex, ok, err := s.Extraction(ctx, exs[2].Article.ID)
	if err != nil || !ok {
		t.Fatal(ok, err)
	}
	same(t, expected(t, ex), expected(t, exs[2]))
}

func testPutAgain(t *testing.T, s *Store) {
	exs := newPress(1, 8).articles(0, 3)
	putAll(t, s, exs...)
	before := dump(t, s)
	for _, ex := range exs {
		shuffle(ex)
	}
	twice := append(exs, exs...)
	if ch := putAll(t, s, twice...); ch != (Changed{Unchanged: 6}) {
		t.Errorf("Changed = %+v", ch)
	}
	same(t, dump(t, s), before)
}

// shuffle turns the order of an article's records round and says everything twice.
func shuffle(ex *graph.Extraction) {
	ex.Entities, ex.Mentions = turned(ex.Entities), turned(ex.Mentions)
	ex.Facts, ex.Metrics = turned(ex.Facts), turned(ex.Metrics)
}

func turned[T any](list []T) []T {
	list = append(slices.Clone(list), list...)
	slices.Reverse(list)
	return list
}

func testReplace(t *testing.T, s *Store) {
	p := newPress(1, 6)
	exs := p.articles(0, 4)
	putAll(t, s, exs...)
	exs[1] = p.article(exs[1].Article.File[:12])
	ch := putAll(t, s, exs[1])
	if ch.Replaced != 1 || ch.Added != 0 || ch.QuadsAdded == 0 || ch.QuadsRemoved == 0 {
		t.Errorf("Changed = %+v", ch)
	}
	same(t, export(t, s), expected(t, exs...))
	same(t, dump(t, s), dump(t, fresh(t, exs...)))

	exs[1].Article.Title = "更正"
	if ch := putAll(t, s, exs[1]); ch.QuadsAdded != 1 || ch.QuadsRemoved != 1 {
		t.Errorf("a new title: Changed = %+v", ch)
	}
	same(t, export(t, s), expected(t, exs...))
}

func testRemove(t *testing.T, s *Store) {
	exs := newPress(1, 6).articles(0, 4)
	putAll(t, s, exs[:3]...)
	before := dump(t, s)
	putAll(t, s, exs[3])
	for i := range 2 {
		ch, err := s.Remove(ctx, exs[3].Article.ID)
		if err != nil {
			t.Fatal(err)
		}
		if want := 1 - i; ch.Removed != want {
			t.Errorf("Remove for time %d: %+v", i+1, ch)
		}
	}
	same(t, dump(t, s), before)
	for _, ex := range exs {
		if _, err := s.Remove(ctx, ex.Article.ID); err != nil {
			t.Fatal(err)
		}
	}
	if got := dump(t, s); got != "" || s.qs.qs.Size() != 0 {
		t.Errorf("the empty store holds %d quads: %s", s.qs.qs.Size(), got)
	}
	same(t, export(t, s), "")
}

func testEmptyArticle(t *testing.T, s *Store) {
	ex := &graph.Extraction{Article: graph.Article{ID: "article/empty"}}
	putAll(t, s, ex)
	same(t, export(t, s), expected(t, ex))
	if ch := putAll(t, s, ex); ch.Unchanged != 1 {
		t.Errorf("Changed = %+v", ch)
	}
	st, err := s.Stats(ctx)
	if err != nil || st.Articles != 1 {
		t.Errorf("Stats = %+v, %v", st, err)
	}
}

func testDescriptions(t *testing.T, s *Store) {
	short, long, unused := agency(1), agency(1), agency(2)
	short.Name, short.Attrs = "一分局", map[string]string{"level": "county", "code": "210100"}
	long.Aliases, long.Attrs = []string{"青河一分局"}, map[string]string{"level": "city"}
	var exs []*graph.Extraction
	for i, e := range []graph.Entity{short, long, long} {
		d := newDraft(fmt.Sprint(i))
		d.say(e, "召开会议。")
		d.entity(unused)
		exs = append(exs, d.done())
	}
	for _, order := range [][]int{{0, 1, 2}, {2, 1, 0}, {1, 0, 2}} {
		for _, i := range order {
			putAll(t, s, exs[i])
		}
		want := graph.MergeEntities([]graph.Entity{short, long})[0]
		got, ok, err := s.Entity(ctx, long.ID)
		if err != nil || !ok || !reflect.DeepEqual(got, want) {
			t.Errorf("Entity = %+v, %v, %v, want %+v", got, ok, err, want)
		}
		for _, ex := range exs {
			if _, err := s.Remove(ctx, ex.Article.ID); err != nil {
				t.Fatal(err)
			}
		}
	}
	putAll(t, s, exs...)
	if _, ok, err := s.Entity(ctx, unused.ID); ok || err != nil {
		t.Errorf("an entity that no article speaks of is there (%v)", err)
	}
	if _, err := s.Remove(ctx, exs[0].Article.ID); err != nil {
		t.Fatal(err)
	}
	if got, _, err := s.Entity(ctx, long.ID); err != nil || got.Name != long.Name || got.Attrs["code"] != "" {
		t.Errorf("after the one article went: %+v, %v", got, err)
	}
}

func testQueries(t *testing.T, s *Store) {
	exs := newPress(3, 5).articles(0, 6)
	d := newDraft("without")
	d.say("全国电信网络诈骗发案下降。").metric("发案数", "12", "起")
	exs = append(exs, d.done())
	putAll(t, s, exs...)
	all, err := s.Records(ctx)
	if err != nil {
		t.Fatal(err)
	}
	f := all.Facts[7]
	for _, q := range []Query{
		{}, {Subject: f.Subject}, {Object: f.Object}, {Article: f.Article}, {Predicate: f.Predicate}, {Subject: f.Subject, Predicate: f.Predicate},
		{Object: f.Object, Predicate: f.Predicate}, {Subject: f.Subject, Object: f.Object}, {Subject: f.Subject, Predicate: f.Predicate, Object: f.Object},
		{Subject: f.Subject, Article: f.Article}, {Article: f.Article, Predicate: graph.Targeted}, {Subject: "agency/none"}, {Predicate: "none"}, {Article: "article/none"},
	} {
		want := slices.DeleteFunc(slices.Clone(all.Facts), func(f graph.Fact) bool { return !q.selects(&f) })
		equal(t, fmt.Sprintf("Facts(%+v)", q), collect(t, s.Facts(ctx, q)), want)
	}
	m := all.Metrics[3]
	for _, q := range []MetricQuery{{}, {Subject: m.Subjects[0]}, {Article: m.Article}, {ID: m.ID}, {Subject: m.Subjects[1], ID: m.ID}, {Subject: m.Subjects[0], Article: m.Article}, {ID: "metric/none"}} {
		want := slices.DeleteFunc(slices.Clone(all.Metrics), func(m graph.Metric) bool { return !q.selects(&m) })
		equal(t, fmt.Sprintf("Metrics(%+v)", q), collect(t, s.Metrics(ctx, q)), want)
	}
	equal(t, "metric without subject", collect(t, s.Metrics(ctx, MetricQuery{ID: d.ex.Metrics[0].ID})), d.ex.Metrics)
	testBatches(t, s, all)
}

func testBatches(t *testing.T, s *Store, all *graph.Records) {
	ids := []string{agency(0).ID, agency(1).ID, campaign(0).ID, "agency/none", agency(0).ID}
	for _, inverse := range []bool{false, true} {
		for _, p := range []graph.Predicate{"", graph.Ran, graph.Targeted} {
			want := map[string][]graph.Fact{}
			for _, f := range all.Facts {
				end := f.Subject
				if inverse {
					end = f.Object
				}
				if slices.Contains(ids, end) && (p == "" || p == f.Predicate) {
					want[end] = append(want[end], f)
				}
			}
			got, err := s.FactsOf(ctx, ids, p, inverse)
			if err != nil {
				t.Fatal(err)
			}
			equal(t, fmt.Sprintf("FactsOf(%q, %v)", p, inverse), got, want)
		}
	}
	want := map[string][]graph.Metric{}
	for _, m := range all.Metrics {
		for _, id := range m.Subjects {
			if slices.Contains(ids, id) {
				want[id] = append(want[id], m)
			}
		}
	}
	got, err := s.MetricsOf(ctx, ids)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "MetricsOf", got, want)
}

func testArticles(t *testing.T, s *Store) {
	exs := newPress(3, 5).articles(0, 4)
	exs[3].Article.SourceSHA256 = exs[1].Article.SourceSHA256
	putAll(t, s, exs[3], exs[0], exs[2], exs[1])
	var want []graph.Article
	for _, ex := range exs {
		want = append(want, ex.Article)
	}
	equal(t, "Articles", collect(t, s.Articles(ctx)), want)
	a, ok, err := s.Article(ctx, want[2].ID)
	if err != nil || !ok {
		t.Fatal(ok, err)
	}
	equal(t, "Article", a, want[2])
	sources, err := s.Sources(ctx)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "Sources", sources, map[string][]string{want[0].SourceSHA256: {want[0].ID}, want[1].SourceSHA256: {want[1].ID, want[3].ID}, want[2].SourceSHA256: {want[2].ID}})

	all, err := s.Records(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range []string{want[1].ID, agency(0).ID} {
		some := slices.DeleteFunc(slices.Clone(all.Mentions), func(m graph.Mention) bool { return m.Article != id && m.Entity != id })
		got, err := s.Mentions(ctx, id)
		if err != nil || len(some) == 0 {
			t.Fatal(len(some), err)
		}
		equal(t, "Mentions("+id+")", got, some)
	}
	for _, typ := range []graph.Type{"", graph.Agency, graph.Person} {
		some := slices.DeleteFunc(slices.Clone(all.Entities), func(e graph.Entity) bool { return typ != "" && e.Type != typ })
		equal(t, fmt.Sprintf("Entities(%q)", typ), collect(t, s.Entities(ctx, typ)), slices.Clip(some))
	}
	byID, err := s.EntitiesByID(ctx, []string{agency(0).ID, "agency/none", topic(0).ID, agency(0).ID})
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "EntitiesByID", slices.Sorted(maps.Keys(byID)), []string{agency(0).ID, topic(0).ID})
}

func testBatchReads(t *testing.T, s *Store) {
	exs := newPress(3, 5).articles(0, 4)
	putAll(t, s, exs...)
	all, err := s.Records(ctx)
	if err != nil {
		t.Fatal(err)
	}
	heads, texts := map[string]graph.Article{}, map[string]string{}
	var list []graph.Article
	for _, a := range all.Articles {
		texts[a.ID] = a.Text
		a.Text = ""
		heads[a.ID] = a
		list = append(list, a)
	}
	equal(t, "Headlines", collect(t, s.Headlines(ctx)), list)
	ids := []string{list[2].ID, "article/none", list[0].ID, agency(0).ID}
	for id := range heads {
		if !slices.Contains(ids, id) {
			delete(heads, id)
			delete(texts, id)
		}
	}
	gotHeads, err := s.HeadlinesOf(ctx, ids)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "HeadlinesOf", gotHeads, heads)
	gotTexts, err := s.TextsOf(ctx, ids)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "TextsOf", gotTexts, texts)

	m := all.Metrics[5].ID
	metrics, err := s.MetricsByID(ctx, []string{m, "metric/none"})
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "MetricsByID", metrics, map[string][]graph.Metric{m: slices.DeleteFunc(slices.Clone(all.Metrics), func(x graph.Metric) bool { return x.ID != m })})
}

func testClaims(t *testing.T, s *Store) {
	a, b, c := agency(1), agency(2), campaign(1)
	d := newDraft("one")
	d.say(a, "与", b, "联合执法。").fact(a, graph.WorkedWith, b)
	d.say(b, "与", a, "再次联合执法。").fact(b, graph.WorkedWith, a)
	d.say(a, "开展", c, "。").fact(a, graph.Ran, c)
	own := newDraft("two")
	own.say(a, "开展", c, "。").fact(a, graph.Ran, c)
	own.ex.Facts[0].ID = "fact/own"
	exs := []*graph.Extraction{d.done(), own.done()}
	putAll(t, s, exs...)
	same(t, export(t, s), expected(t, exs...))

	both, ran := d.ex.Facts[:2], d.ex.Facts[2:3]
	for _, tt := range []struct {
		id   string
		want []graph.Fact
	}{
		{both[0].ID, both}, {ran[0].ID, ran}, {"fact/own", own.ex.Facts}, {"fact/none", nil}, {"", nil}, {a.ID, nil},
	} {
		got, err := s.FactsByID(ctx, tt.id)
		if err != nil {
			t.Fatal(err)
		}
		equal(t, "FactsByID("+tt.id+")", got, tt.want)
	}
	for _, tt := range []struct{ claims, want []graph.Fact }{
		{both[:1], both}, {both, both}, {ran, append(ran, own.ex.Facts...)}, {nil, nil},
		{[]graph.Fact{{Subject: c.ID, Predicate: graph.Ran, Object: a.ID}}, nil},
	} {
		got, err := s.Evidenced(ctx, tt.claims)
		if err != nil {
			t.Fatal(err)
		}
		equal(t, "Evidenced", got, tt.want)
	}
	d.ex.Facts = d.ex.Facts[1:]
	putAll(t, s, &d.ex)
	if got, err := s.FactsByID(ctx, both[0].ID); err != nil || len(got) != 1 || got[0].Subject != b.ID {
		t.Errorf("after one way round went: %v, %v", got, err)
	}
}

func testSearch(t *testing.T, s *Store) {
	named := func(typ graph.Type, key, name string, aliases ...string) graph.Entity {
		e := entity(typ, key)
		e.Name, e.Aliases = name, aliases
		return e
	}
	d := newDraft("names")
	police := named(graph.Agency, "沈河市公安局", "沈河市公安局", "沈河公安")
	day := named(graph.Campaign, "百日行动@2022", "“百日行动”", "夏季“百日行动”")
	other := named(graph.Campaign, "百日行动@2023", "百日行动")
	platform := named(graph.System, "ＡＢＣ平台", "ＡＢＣ（预警）平台")
	branch := named(graph.Agency, "沈河市公安局一分局", "沈河市公安局一分局", "百日行动")
	d.say(police, "开展", day, "。").fact(police, graph.Ran, day)
	d.say(police, "再次开展", other, "，用", platform, "，", branch, "参加。")
	putAll(t, s, d.done())

	for _, tt := range []struct {
		text  string
		types []graph.Type
		limit int
		want  string
	}{
		{"沈河市公安局", nil, 0, "沈河市公安局 exact, 沈河市公安局一分局 prefix"},
		{"沈河", nil, 0, "沈河市公安局 prefix, 沈河市公安局一分局 prefix"},
		{"公安", nil, 1, "沈河市公安局 infix"},
		{"《百日行动》", nil, 0, "“百日行动” exact, 百日行动 exact, 百日行动 exact"},
		{"百日 行动", []graph.Type{graph.Campaign}, 0, "“百日行动” exact, 百日行动 exact"},
		{"夏季百日", nil, 0, "夏季“百日行动” prefix"},
		{"abc预警", nil, 0, "ＡＢＣ（预警）平台 prefix"},
		{"ABC(预警)平台", nil, 0, "ＡＢＣ（预警）平台 exact"},
		{"没有", nil, 0, ""},
		{"“”", nil, 0, ""},
		{"", nil, 0, ""},
	} {
		hits, err := s.Search(ctx, tt.text, tt.types, tt.limit)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, h := range hits {
			got = append(got, h.Name+" "+string(h.Match))
		}
		if got := strings.Join(got, ", "); got != tt.want {
			t.Errorf("Search(%q) = %s, want %s", tt.text, got, tt.want)
		}
	}
	for _, tt := range []struct {
		typ        graph.Type
		name, want string
	}{
		{"", "百日行动", "campaign/百日行动@2022 campaign/百日行动@2023 agency/沈河市公安局一分局"},
		{graph.Agency, "“百日行动”", "agency/沈河市公安局一分局"},
		{graph.Agency, "沈河公安", "agency/沈河市公安局"},
		{graph.Agency, "沈河", ""},
		{graph.Agency, "", ""},
	} {
		entities, err := s.Lookup(ctx, tt.typ, tt.name)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, e := range entities {
			got = append(got, e.ID)
		}
		if got := strings.Join(got, " "); got != tt.want {
			t.Errorf("Lookup(%q, %q) = %s, want %s", tt.typ, tt.name, got, tt.want)
		}
	}
	if _, err := s.Remove(ctx, d.articleN); err != nil {
		t.Fatal(err)
	}
	if hits, err := s.Search(ctx, "沈河", nil, 0); len(hits) > 0 || err != nil {
		t.Errorf("after the article went: %v, %v", hits, err)
	}
}

func testCatalog(t *testing.T, s *Store) {
	exs := newPress(5, 4).articles(0, 6)
	a, b := agency(1), agency(2)
	d := newDraft("both")
	d.say(a, "与", b, "联合执法，", b, "与", a, "联合执法。").fact(a, graph.WorkedWith, b).fact(b, graph.WorkedWith, a)
	exs = append(exs, d.done())
	checkCatalog(t, s)
	for i, ex := range exs {
		putAll(t, s, ex)
		if i%2 == 0 {
			checkCatalog(t, s)
		}
	}
	for _, ex := range exs {
		if _, err := s.Remove(ctx, ex.Article.ID); err != nil {
			t.Fatal(err)
		}
		checkCatalog(t, s)
	}
	if n := len(s.catalog.index.nodes) + len(s.catalog.index.named) + len(s.catalog.index.metrics) + len(s.catalog.index.claims); n != 0 {
		t.Errorf("the catalog of an empty store holds %d names", n)
	}
}

// checkCatalog holds counts and neighbourhoods against the records.
func checkCatalog(t *testing.T, s *Store) {
	t.Helper()
	all, err := s.Records(ctx)
	if err != nil {
		t.Fatal(err)
	}
	want := Stats{Articles: len(all.Articles), Entities: map[graph.Type]int{}, FactEvidences: len(all.Facts), MetricEvidences: len(all.Metrics),
		Mentions: len(all.Mentions), Quads: strings.Count(dump(t, s), "\n")}
	facts, metrics := map[string]bool{}, map[string]bool{}
	for _, e := range all.Entities {
		want.Entities[e.Type]++
	}
	for _, f := range all.Facts {
		facts[f.ID] = true
	}
	for _, m := range all.Metrics {
		metrics[m.ID] = true
	}
	want.Facts, want.Metrics = len(facts), len(metrics)
	got, err := s.Stats(ctx)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "Stats", got, want)

	id := agency(0).ID
	for depth := range 4 {
		nb, ok, err := s.Neighborhood(ctx, id, depth, 0)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, n := range nb.Nodes {
			got = append(got, fmt.Sprint(n.ID, n.Name, n.Depth))
		}
		slices.Sort(got)
		equal(t, fmt.Sprintf("Neighborhood depth %d (%v)", depth, ok), got, walk(all, id, depth))
	}
}

// walk is the neighbourhood read off the records.
func walk(all *graph.Records, id string, depth int) []string {
	names := map[string]string{}
	for _, e := range all.Entities {
		names[e.ID] = e.Name
	}
	if names[id] == "" {
		return nil
	}
	at := map[string]int{id: 0}
	for d := 1; d <= depth; d++ {
		for _, f := range all.Facts {
			for _, ends := range [][2]string{{f.Subject, f.Object}, {f.Object, f.Subject}} {
				from, ok := at[ends[0]]
				if _, seen := at[ends[1]]; ok && from == d-1 && !seen {
					at[ends[1]] = d
				}
			}
		}
	}
	var out []string
	for id, d := range at {
		out = append(out, fmt.Sprint(id, names[id], d))
	}
	slices.Sort(out)
	return out
}

func testNotFound(t *testing.T, s *Store) {
	putAll(t, s, newPress(1, 3).article("a"))
	for _, id := range []string{"", "article/none", "agency/none", agency(0).ID, "ng:about"} {
		if _, ok, err := s.Article(ctx, id); ok || err != nil {
			t.Errorf("Article(%q) = %v, %v", id, ok, err)
		}
		if ch, err := s.Remove(ctx, id); ch != (Changed{}) || err != nil {
			t.Errorf("Remove(%q) = %+v, %v", id, ch, err)
		}
	}
	for _, id := range []string{"", "agency/none", "article/a", "ng:described"} {
		if _, ok, err := s.Entity(ctx, id); ok || err != nil {
			t.Errorf("Entity(%q) = %v, %v", id, ok, err)
		}
		if _, ok, err := s.Neighborhood(ctx, id, 2, 0); ok || err != nil {
			t.Errorf("Neighborhood(%q) = %v, %v", id, ok, err)
		}
	}
}

func testRefused(t *testing.T, s *Store) {
	good := newPress(1, 3).article("good")
	for _, tt := range []struct {
		break_ func(ex *graph.Extraction)
		want   string
	}{
		{func(ex *graph.Extraction) { ex.Article.ID = "x" }, `does not begin with article/`},
		{func(ex *graph.Extraction) { ex.Entities[0].Type = "Thing" }, `unknown type "Thing"`},
		{func(ex *graph.Extraction) { ex.Entities[0].ID = "x" }, `does not begin with agency/`},
		{func(ex *graph.Extraction) { ex.Entities = ex.Entities[1:] }, `is not among the records`},
		{func(ex *graph.Extraction) { ex.Mentions[0].End++ }, `the text at`},
		{func(ex *graph.Extraction) { ex.Mentions[0].End = 1 << 30 }, `do not lie in the text`},
		{func(ex *graph.Extraction) { ex.Facts[0].Article = "article/other" }, `belongs to article "article/other"`},
		{func(ex *graph.Extraction) { ex.Facts[0].Predicate = "likes" }, `unknown predicate "likes"`},
		{func(ex *graph.Extraction) { ex.Facts[0].Quote = "别的话" }, `is not "别的话"`},
		{func(ex *graph.Extraction) { ex.Facts[0].Certainty = "sure" }, `unknown certainty "sure"`},
		{func(ex *graph.Extraction) { ex.Facts[0].Confidence = 2 }, `is not between 0 and 1`},
		{func(ex *graph.Extraction) { ex.Facts[0].ID = "" }, `does not begin with fact/`},
		{func(ex *graph.Extraction) { ex.Metrics[0].ID = "m" }, `does not begin with metric/`},
		{func(ex *graph.Extraction) { ex.Metrics[0].Value = "many" }, `many`},
	} {
		bad := newPress(1, 3).article("bad")
		tt.break_(bad)
		ch, err := s.PutAll(ctx, []*graph.Extraction{bad, good})
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("PutAll: %v, want %s", err, tt.want)
		}
		if ch.Added+ch.Unchanged != 1 {
			t.Errorf("Changed = %+v beside an article that fails as %q", ch, tt.want)
		}
	}
	same(t, export(t, s), expected(t, good))
}

func testBrokenText(t *testing.T, s *Store) {
	text := "据\xff\xfe悉，青河\x00市公安局<开展>&行动\u2028。"
	runes := []rune(text)
	e := graph.Entity{ID: "agency/青河\xff市", Type: graph.Agency, Name: "青河\x00市公安局", Aliases: []string{"", "\xff"}, Attrs: map[string]string{"k\xff": "\xc0"}}
	c := graph.Entity{ID: "campaign/\"<>{} \\", Type: graph.Campaign, Name: "<开展>"}
	ev := graph.Evidence{Article: "article/broken", Start: 0, End: len(runes), Quote: text, Certainty: graph.Stated, Confidence: 1}
	ex := &graph.Extraction{Article: graph.Article{ID: "article/broken", Title: "\xff", Text: text}, Entities: []graph.Entity{e, c},
		Mentions: []graph.Mention{{Article: "article/broken", Entity: e.ID, Start: 5, End: 12, Text: string(runes[5:12])}},
		Facts:    []graph.Fact{{ID: "fact/own", Subject: e.ID, Predicate: graph.Ran, Object: c.ID, Evidence: ev}}}
	putAll(t, s, ex)
	// JSON mends strings the same way, one U+FFFD a byte.
	records, err := graph.Read(strings.NewReader(expected(t, ex)))
	if err != nil {
		t.Fatal(err)
	}
	same(t, export(t, s), written(t, records))
	if ch := putAll(t, s, records.Split()...); ch.QuadsAdded != 0 {
		t.Errorf("the mended article differs from the broken one: %+v", ch)
	}
}

func testLoopWhileWriting(t *testing.T, s *Store) {
	exs := newPress(1, 4).articles(0, 6)
	putAll(t, s, exs...)
	n := 0
	for a, err := range s.Articles(ctx) {
		if err != nil {
			t.Fatal(err)
		}
		if a.ID != exs[n].Article.ID {
			t.Errorf("article %d is %s", n, a.ID)
		}
		n++
		if n == 2 {
			for _, ex := range exs {
				if _, err := s.Remove(ctx, ex.Article.ID); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	if n != len(exs) {
		t.Errorf("the loop saw %d articles", n)
	}
	if left := collect(t, s.Articles(ctx)); len(left) != 0 {
		t.Errorf("a new loop sees %d articles", len(left))
	}
	putAll(t, s, exs...)
	for f, err := range s.Facts(ctx, Query{}) {
		if err != nil || f.Article != exs[0].Article.ID {
			t.Fatal(f, err)
		}
		break
	}
}

// untilWritten is a context that ends with the first write of a store.
type untilWritten struct {
	context.Context
	s *Store
}

func (c untilWritten) Err() error {
	c.s.mu.Lock()
	defer c.s.mu.Unlock()
	if c.s.catalog.written > 0 {
		return context.Canceled
	}
	return nil
}

func testCancelled(t *testing.T, s *Store) {
	exs := newPress(1, 40).articles(0, 80)
	half := untilWritten{ctx, s}
	ch, err := s.PutAll(half, exs)
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("PutAll: %v", err)
	}
	n := len(collect(t, s.Articles(ctx)))
	if n == 0 || n == len(exs) || ch.Added != n {
		t.Errorf("%d of %d articles are stored, Changed = %+v", n, len(exs), ch)
	}
	same(t, export(t, s), expected(t, exs[:n]...))
	for _, err := range s.Facts(half, Query{}) {
		if !errors.Is(err, context.Canceled) {
			t.Errorf("Facts: %v", err)
		}
	}
}

// testHistories runs random histories of puts, changes and removals.
func testHistories(t *testing.T, s *Store) {
	rng := rand.New(rand.NewPCG(11, 13))
	p := newPress(9, 3)
	now := map[string]*graph.Extraction{}
	for step := range 60 {
		name := fmt.Sprintf("%02d", rng.IntN(6))
		id := "article/" + name
		switch op := rng.IntN(5); {
		case op == 0:
			if _, err := s.Remove(ctx, id); err != nil {
				t.Fatal(err)
			}
			delete(now, id)
		case op == 1 && now[id] != nil:
			ex := *now[id]
			ex.Facts, ex.Metrics = ex.Facts[rng.IntN(3):], ex.Metrics[rng.IntN(3):]
			now[id] = &ex
			putAll(t, s, &ex)
		case op == 2:
			other := p.article(fmt.Sprintf("%02d", rng.IntN(6)))
			now[id] = p.article(name)
			now[other.Article.ID] = other
			putAll(t, s, now[id], other)
			if other.Article.ID == id {
				now[id] = other
			}
		default:
			now[id] = p.article(name)
			putAll(t, s, now[id])
		}
		if step%15 == 14 {
			exs := slices.Collect(maps.Values(now))
			other := fresh(t, exs...)
			same(t, export(t, s), export(t, other))
			same(t, dump(t, s), dump(t, other))
			checkCatalog(t, s)
		}
	}
}

func fresh(t testing.TB, exs ...*graph.Extraction) *Store {
	t.Helper()
	s := open(t, "memory:")
	putAll(t, s, exs...)
	return s
}

func collect[T any](t testing.TB, seq iter.Seq2[T, error]) []T {
	t.Helper()
	var out []T
	for v, err := range seq {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, v)
	}
	return out
}
