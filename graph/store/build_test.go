package store

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"

	"newsgraph/graph"
)

// draft is an article in the making: sentences go in, records with true offsets
// come out.
type draft struct {
	text     strings.Builder
	runes    int
	known    map[string]bool
	ex       graph.Extraction
	articleN string
}

// newDraft begins an article; the same name is the same article, whatever it says.
func newDraft(name string) *draft {
	return &draft{known: map[string]bool{}, articleN: "article/" + name}
}

// sentence is one sentence whose parts are text and the entities it names.
type sentence struct {
	d          *draft
	start, end int
	quote      strings.Builder
}

func (d *draft) say(parts ...any) *sentence {
	s := &sentence{d: d, start: d.runes}
	for _, p := range parts {
		text, at := "", d.runes
		switch p := p.(type) {
		case string:
			text = p
		case graph.Entity:
			text = p.Name
			d.entity(p)
			d.ex.Mentions = append(d.ex.Mentions, graph.Mention{Article: d.articleN, Entity: p.ID, Start: at, End: at + len([]rune(text)), Text: text})
		}
		s.quote.WriteString(text)
		d.text.WriteString(text)
		d.runes += len([]rune(text))
	}
	s.end = d.runes
	return s
}

func (d *draft) entity(e graph.Entity) {
	if !d.known[e.ID] {
		d.known[e.ID] = true
		d.ex.Entities = append(d.ex.Entities, e)
	}
}

func (s *sentence) evidence(rule string, c graph.Certainty) graph.Evidence {
	return graph.Evidence{Article: s.d.articleN, Start: s.start, End: s.end, Quote: s.quote.String(), Certainty: c, Confidence: 0.9, Rule: rule}
}

func (s *sentence) fact(a graph.Entity, p graph.Predicate, b graph.Entity) *sentence {
	s.d.ex.Facts = append(s.d.ex.Facts, graph.Fact{ID: graph.FactID(a.ID, p, b.ID), Subject: a.ID, Predicate: p, Object: b.ID,
		Evidence: s.evidence(string(p)+".deploy", graph.Stated)})
	return s
}

func (s *sentence) metric(indicator, value, unit string, subjects ...graph.Entity) *sentence {
	m := graph.Metric{Indicator: indicator, Value: graph.Decimal(value), Unit: unit, Approx: graph.Exact, Change: graph.NoChange,
		Basis: graph.NoBasis, Period: &graph.Period{Text: "今年以来", Start: "2024-01-01"}, Evidence: s.evidence("metric.verb", graph.Hearsay)}
	for _, e := range subjects {
		m.Subjects = append(m.Subjects, e.ID)
	}
	m.ID = graph.MetricID(&m)
	s.d.ex.Metrics = append(s.d.ex.Metrics, m)
	return s
}

func (d *draft) done() *graph.Extraction {
	text := d.text.String()
	sum := sha256.Sum256([]byte(text))
	d.ex.Article = graph.Article{ID: d.articleN, File: d.articleN[8:] + ".txt", Title: "通报", Publisher: "法治报", Authors: []string{"记者 李某"},
		Published: "2024-05-06", Text: text, SourceSHA256: hex.EncodeToString(sum[:]),
		Spans: []graph.SourceSpan{{Start: 0, Source: 3, Length: d.runes}}}
	return &d.ex
}

func entity(t graph.Type, name string) graph.Entity {
	return graph.Entity{ID: graph.EntityID(t, name), Type: t, Name: name, Attrs: map[string]string{"kind": string(t)}}
}

func agency(i int) graph.Entity {
	return entity(graph.Agency, fmt.Sprintf("青河市第%d公安分局", i))
}
func campaign(i int) graph.Entity {
	return entity(graph.Campaign, fmt.Sprintf("第%d号清源专项行动", i))
}
func topic(i int) graph.Entity  { return entity(graph.Topic, fmt.Sprintf("第%d类网络诈骗", i)) }
func place(i int) graph.Entity  { return entity(graph.Place, fmt.Sprintf("青河市第%d区", i)) }
func system(i int) graph.Entity { return entity(graph.System, fmt.Sprintf("第%d号预警平台", i)) }

// press writes articles like those of the press: about 900 characters, 14 claims
// and 12 figures, most about what few others speak of, some about what all do.
type press struct {
	rng  *rand.Rand
	size int // how many entities of a type there are
}

func newPress(seed uint64, size int) *press {
	return &press{rand.New(rand.NewPCG(seed, 7)), size}
}

// pick is skewed: one half of the picks fall on a tenth of the entities.
func (p *press) pick() int {
	n := p.size
	if p.rng.IntN(2) == 0 {
		n = max(1, n/10)
	}
	return p.rng.IntN(n)
}

func (p *press) article(name string) *graph.Extraction {
	d := newDraft(name)
	for i := 0; i < 4; i++ {
		a, b, c, t1, t2 := agency(p.pick()), agency(p.pick()), campaign(p.pick()), topic(p.pick()), topic(p.pick())
		where, sys := place(p.pick()), system(p.pick())
		d.say("据悉，", a, "会同", b, "部署开展", c, "，重点打击", t1, "和", t2, "，坚持线上线下同步推进。").
			fact(a, graph.Ran, c).fact(b, graph.Ran, c).fact(c, graph.Targeted, t1).fact(c, graph.Targeted, t2)
		n, m := strconv.Itoa(p.rng.IntN(9000)+10), strconv.Itoa(p.rng.IntN(900)+1)
		d.say("行动开展以来，共破获各类刑事案件"+n+"起，抓获犯罪嫌疑人"+m+"名，群众安全感明显提升。").
			metric("刑事案件破获数", n, "起", a, c).metric("犯罪嫌疑人抓获数", m, "名", a, c)
		d.say(a, "还在", where, "建成", sys, "，累计为群众挽回损失"+n+"万元，止付资金"+m+"万元，有关情况受到各方好评。").
			fact(a, graph.Built, sys).metric("挽回损失", n+"0000", "元", a)
		d.say("负责人表示，下一步将总结经验、压实责任、细化措施，把问题解决在基层、化解在萌芽状态，不断提高群众的获得感和满意度。")
	}
	return d.done()
}

func (p *press) articles(from, n int) []*graph.Extraction {
	out := make([]*graph.Extraction, n)
	for i := range out {
		out[i] = p.article(fmt.Sprintf("%012x", from+i))
	}
	return out
}
