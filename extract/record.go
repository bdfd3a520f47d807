package extract

import (
	"slices"

	"newsgraph/extract/numeral"
	"newsgraph/graph"
)

// Extraction turns the document into records: byte spans become code points,
// indices become ids. Entity ids are the article's own.
func (d *Document) Extraction() *graph.Extraction {
	r := recorder{doc: d, at: NewCodePoints(d.Text), used: make([]bool, len(d.Entities))}
	ex := &graph.Extraction{Article: d.Article}
	r.mentions(ex)
	r.facts(ex)
	r.metrics(ex)
	r.entities(ex)
	return ex
}

type recorder struct {
	doc  *Document
	at   CodePoints
	used []bool // entities that some record speaks of

	owners  []string       // room for the subjects of all metrics, one's behind another's
	periods []graph.Period // and for their periods
}

func (r *recorder) use(entities ...int) {
	for _, e := range entities {
		r.used[e] = true
	}
}

func (r *recorder) id(entity int) string { return r.doc.Entities[entity].ID }

// ids are the ids of a metric's subjects.
func (r *recorder) ids(entities []int) []string {
	if len(entities) == 0 {
		return nil
	}
	from := len(r.owners)
	for _, e := range entities {
		r.owners = append(r.owners, r.id(e))
	}
	return r.owners[from:len(r.owners):len(r.owners)]
}

func (r *recorder) mentions(ex *graph.Extraction) {
	ex.Mentions = make([]graph.Mention, 0, len(r.doc.Mentions))
	for i := range r.doc.Mentions {
		m := &r.doc.Mentions[i]
		if m.Entity < 0 {
			continue
		}
		r.use(m.Entity)
		ex.Mentions = append(ex.Mentions, graph.Mention{
			Article: ex.Article.ID, Entity: r.id(m.Entity),
			Start: r.at.Of(m.Start), End: r.at.Of(m.End), Text: r.doc.Printed(m.Span),
		})
	}
}

func (r *recorder) facts(ex *graph.Extraction) {
	ex.Facts = make([]graph.Fact, 0, len(r.doc.Relations))
	for i := range r.doc.Relations {
		rel := &r.doc.Relations[i]
		r.use(rel.Subject, rel.Object)
		s, o := r.id(rel.Subject), r.id(rel.Object)
		ex.Facts = append(ex.Facts, graph.Fact{
			ID: graph.FactID(s, rel.Predicate, o), Subject: s, Predicate: rel.Predicate, Object: o,
			Evidence: r.evidence(rel.Span, rel.Certainty, rel.Confidence, rel.Rule), Attrs: rel.Attrs,
		})
	}
}

func (r *recorder) metrics(ex *graph.Extraction) {
	ex.Metrics = make([]graph.Metric, len(r.doc.Metrics))
	owners := 0
	for i := range r.doc.Metrics {
		owners += len(r.doc.Metrics[i].Subjects)
	}
	r.owners = make([]string, 0, owners)
	r.periods = make([]graph.Period, 0, len(r.doc.Metrics))
	for i := range r.doc.Metrics {
		m := &r.doc.Metrics[i]
		r.use(m.Subjects...)
		rec := &ex.Metrics[i]
		*rec = graph.Metric{
			Subjects: r.ids(m.Subjects), Indicator: m.Indicator, Value: graph.Decimal(m.Amount.Value), Max: graph.Decimal(m.Amount.Max), Unit: m.Amount.Unit,
			Approx: Approx(m.Amount.Bound), Change: m.Change, Basis: m.Basis, Period: r.period(m.Period),
			Evidence: r.evidence(m.Span, m.Certainty, m.Confidence, m.Rule), Flags: m.Flags, Attrs: m.Attrs,
		}
		if m.PartOf >= 0 {
			rec.PartOf = ex.Metrics[m.PartOf].ID // a total stands before its parts
		}
		rec.ID = graph.MetricID(rec)
	}
}

// Approx is the record's word for how a printed figure bounds the true one.
func Approx(b numeral.Bound) graph.Approx {
	switch b {
	case numeral.About:
		return graph.About
	case numeral.Over:
		return graph.Over
	case numeral.Under:
		return graph.Under
	}
	return graph.Exact
}

func (r *recorder) period(i int) *graph.Period {
	if i < 0 {
		return nil
	}
	p := &r.doc.Periods[i]
	r.periods = append(r.periods, graph.Period{Text: r.doc.Printed(p.Span), Start: p.Start, End: p.End})
	return &r.periods[len(r.periods)-1]
}

func (r *recorder) evidence(s Span, c graph.Certainty, confidence float64, rule string) graph.Evidence {
	return graph.Evidence{Article: r.doc.Article.ID, Start: r.at.Of(s.Start), End: r.at.Of(s.End),
		Quote: r.doc.Printed(s), Certainty: c, Confidence: confidence, Rule: rule}
}

// entities adds those entities that some other record speaks of.
func (r *recorder) entities(ex *graph.Extraction) {
	ex.Entities = make([]graph.Entity, 0, len(r.doc.Entities))
	for i, used := range r.used {
		if used {
			ex.Entities = append(ex.Entities, r.printed(i))
		}
	}
}

// printed is an entity with its names in the article's own characters, where some
// mention has them. Its id stays that of the simplified name, by which it is linked.
func (r *recorder) printed(i int) graph.Entity {
	e := r.doc.Entities[i]
	if r.doc.Text == r.doc.Article.Text {
		return e
	}
	e.Aliases = slices.Clone(e.Aliases)
	for _, m := range r.doc.Mentions {
		if m.Entity != i {
			continue
		}
		read, printed := r.doc.Slice(m.Span), r.doc.Printed(m.Span)
		if e.Name == read {
			e.Name = printed
		}
		if at := slices.Index(e.Aliases, read); at >= 0 {
			e.Aliases[at] = printed
		}
	}
	return e
}
