package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"unicode/utf8"

	"newsgraph/graph"

	"github.com/cayleygraph/quad"
)

// sheet is one article's quads.
type sheet struct {
	id     string
	digest string
	quads  []quad.Quad
}

// encode turns what an article says into quads: the same set for the same
// records, in whichever order they come.
func encode(ex *graph.Extraction) (*sheet, error) {
	err := check(ex)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", ex.Article.ID, err)
	}
	e := newEncoder(ex)
	if e.broken {
		if ex, err = mend(ex); err == nil {
			e = newEncoder(ex)
		}
	}
	if err = errors.Join(err, e.err); err != nil {
		return nil, fmt.Errorf("%s: %w", ex.Article.ID, err)
	}
	return &sheet{id: ex.Article.ID, digest: e.digest, quads: e.quads}, nil
}

// mend makes all strings valid UTF-8, with as many code points as they had.
func mend(ex *graph.Extraction) (*graph.Extraction, error) {
	var records graph.Records
	records.Add(ex)
	var buf bytes.Buffer
	if err := records.Write(&buf); err != nil {
		return nil, err
	}
	read, err := graph.Read(&buf)
	if err != nil {
		return nil, err
	}
	return &graph.Extraction{Article: read.Articles[0], Entities: read.Entities, Mentions: read.Mentions, Facts: read.Facts, Metrics: read.Metrics}, nil
}

// encoder gathers the quads of one article.
type encoder struct {
	article quad.IRI
	quads   []quad.Quad
	claims  map[quad.IRI][]quad.Quad // claims and own quads by evidence
	used    map[string]bool          // entities the article speaks of
	digest  string
	broken  bool // a string is not UTF-8
	err     error
}

func newEncoder(ex *graph.Extraction) *encoder {
	e := &encoder{article: quad.IRI(ex.Article.ID), claims: map[quad.IRI][]quad.Quad{}, used: map[string]bool{}}
	meta := aboutJSON{Article: ex.Article, Spans: flatSpans(ex.Article.Spans)}
	meta.Article.Spans = nil
	meta.Mentions = e.mentions(ex.Mentions)
	for i := range ex.Facts {
		meta.Facts += e.fact(&ex.Facts[i])
	}
	for i := range ex.Metrics {
		meta.Metrics += e.metric(&ex.Metrics[i])
	}
	e.entities(ex.Entities)
	e.evidences()
	e.add(e.article, textIs, quad.String(ex.Article.Text))
	e.add(e.article, typeIs, articleType)
	e.digest = digest(e.quads, e.json(meta))
	meta.Digest = e.digest
	e.add(e.article, about, e.json(meta))
	e.broken = e.broken || !utf8.ValidString(ex.Article.Text)
	return e
}

func (e *encoder) add(s quad.IRI, p quad.IRI, o quad.Value) {
	e.quads = append(e.quads, quad.Quad{Subject: s, Predicate: p, Object: o, Label: e.article})
}

// json is the value's JSON.
func (e *encoder) json(v any) quad.String {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil && e.err == nil {
		e.err = err
	}
	// So it writes what is not UTF-8, and nothing else but a text that says so.
	e.broken = e.broken || bytes.Contains(buf.Bytes(), []byte(`\ufffd`))
	return quad.String(bytes.TrimRight(buf.Bytes(), "\n"))
}

// mentions writes the mentions as [entity, start, end, start, end, …], by entity;
// their words stand in the text.
func (e *encoder) mentions(all []graph.Mention) int {
	places := map[string][][2]int{}
	for _, m := range all {
		e.used[m.Entity] = true
		places[m.Entity] = append(places[m.Entity], [2]int{m.Start, m.End})
	}
	n := 0
	var rows [][]any
	for _, id := range slices.Sorted(maps.Keys(places)) {
		spans := places[id]
		slices.SortFunc(spans, func(a, b [2]int) int { return slices.Compare(a[:], b[:]) })
		spans = slices.Compact(spans)
		n += len(spans)
		row := []any{id}
		for _, s := range spans {
			row = append(row, s[0], s[1])
		}
		rows = append(rows, row)
	}
	if n > 0 {
		e.add(e.article, mentions, e.json(rows))
	}
	return n
}

// fact adds a claim, and says 1 unless it was there already.
func (e *encoder) fact(f *graph.Fact) int {
	e.used[f.Subject], e.used[f.Object] = true, true
	say := saysJSON{Start: f.Start, End: f.End, Quote: f.Quote, Rule: f.Rule, Attrs: f.Attrs}
	if f.ID == graph.FactID(f.Subject, f.Predicate, f.Object) {
		return e.claim(e.evidence(&f.Evidence, say), quad.IRI(f.Subject), relation(f.Predicate), quad.IRI(f.Object))
	}
	ev := e.evidence(&f.Evidence, say, f.ID)
	own := quad.Quad{Subject: ev, Predicate: claims, Object: quad.IRI(f.ID), Label: e.article}
	if !slices.Contains(e.claims[ev], own) {
		e.claims[ev] = append(e.claims[ev], own)
	}
	return e.claim(ev, quad.IRI(f.Subject), relation(f.Predicate), quad.IRI(f.Object))
}

// metric adds a figure to each of its subjects; one that has none is its article's.
func (e *encoder) metric(m *graph.Metric) int {
	say := saysJSON{Start: m.Start, End: m.End, Quote: m.Quote, Rule: m.Rule, Attrs: m.Attrs, Figure: &figureJSON{
		m.Subjects, m.Indicator, m.Value, m.Max, m.Unit, m.Approx, m.Change, m.Basis, m.Period, m.PartOf, m.Flags}}
	// Figures of one text and place may differ in nothing but the id.
	ev := e.evidence(&m.Evidence, say, m.ID)
	if len(m.Subjects) == 0 {
		return e.claim(ev, e.article, reported, quad.IRI(m.ID))
	}
	n := 0
	for _, s := range m.Subjects {
		e.used[s] = true
		n = max(n, e.claim(ev, quad.IRI(s), reported, quad.IRI(m.ID)))
	}
	return n
}

// evidence names the evidence and makes its own quads.
func (e *encoder) evidence(ev *graph.Evidence, say saysJSON, more ...string) quad.IRI {
	said := e.json(say)
	name := evidenceIRI(string(e.article), fmt.Append(nil, said, ev.Certainty, ev.Confidence, more))
	if _, ok := e.claims[name]; !ok {
		e.claims[name] = []quad.Quad{
			{Subject: name, Predicate: says, Object: said, Label: e.article},
			{Subject: name, Predicate: certainty, Object: quad.String(ev.Certainty), Label: e.article},
			{Subject: name, Predicate: confidence, Object: quad.Float(ev.Confidence), Label: e.article},
		}
	}
	return name
}

func (e *encoder) claim(ev, s, p, o quad.IRI) int {
	e.broken = e.broken || !utf8.ValidString(string(s)) || !utf8.ValidString(string(o))
	q := quad.Quad{Subject: s, Predicate: p, Object: o, Label: ev}
	if slices.Contains(e.claims[ev], q) {
		return 0
	}
	e.claims[ev] = append(e.claims[ev], q)
	return 1
}

// evidences adds all claims, by name of evidence, so that their order is that of
// their content.
func (e *encoder) evidences() {
	for _, name := range slices.Sorted(maps.Keys(e.claims)) {
		claims := e.claims[name]
		slices.SortFunc(claims, compareQuads)
		e.quads = append(e.quads, claims...)
	}
}

// entities adds what the article knows of each entity it speaks of. The others
// it has nothing to say about.
func (e *encoder) entities(all []graph.Entity) {
	for _, en := range graph.MergeEntities(all) {
		if e.used[en.ID] {
			e.add(quad.IRI(en.ID), described, e.json(describedJSON{en.Type, en.Name, en.Aliases, en.Attrs}))
		}
	}
}
