package schema

import (
	"slices"
	"strconv"
	"strings"

	"github.com/graphql-go/graphql"

	"newsgraph/graph"
	"newsgraph/graph/store"
)

func (b *builder) makeMetric() {
	b.metric = graphql.NewObject(graphql.ObjectConfig{
		Name: "Metric", Description: "A figure with its unit and the indicator it measures.", Interfaces: []*graphql.Interface{b.node},
		Fields: graphql.FieldsThunk(func() graphql.Fields {
			return merge(b.claimed(func(source any) []*graph.Evidence { return source.(*figure).evidence }), b.metricFields())
		}),
	})
	b.connection("Metric", b.metric, nil)
	b.metricFilter = graphql.NewInputObject(graphql.InputObjectConfig{
		Name: "MetricFilter", Description: "Which metrics: those that meet every condition given.",
		Fields: graphql.InputObjectConfigFieldMap{
			"indicator":     {Type: graphql.String, Description: "Whose indicator contains these words."},
			"unit":          {Type: graphql.String, Description: "In this unit: 起, 名, 元, %."},
			"change":        {Type: graphql.NewList(some(changeType)), Description: "Levels, rises or falls."},
			"basis":         {Type: graphql.NewList(some(basisType)), Description: "Changes against one of these."},
			"approx":        {Type: graphql.NewList(some(approxType)), Description: "Figures of one of these kinds."},
			"minValue":      {Type: graphql.Float, Description: "Of at least this value."},
			"maxValue":      {Type: graphql.Float, Description: "Of at most this value."},
			"subject":       {Type: graphql.ID, Description: "Of this entity."},
			"article":       {Type: graphql.ID, Description: "Printed in this article."},
			"certainty":     {Type: graphql.NewList(some(certaintyType)), Description: "Of one of these certainties."},
			"minConfidence": {Type: graphql.Float, Description: "That the extractor is at least so sure of."},
		},
	})
}

func (b *builder) metricFields() graphql.Fields {
	return graphql.Fields{
		"id":        of(some(graphql.ID), "The id: made from what the figure says.", func(f *figure) any { return f.ID }),
		"indicator": of(some(graphql.String), "What is measured: 电信网络诈骗案件破案数.", func(f *figure) any { return f.Indicator }),
		"value":     of(graphql.Float, "The figure in base units: 1.66亿元 is 166000000.", func(f *figure) any { return number(f.Value) }),
		"valueText": of(decimalType, "The figure, exact.", func(f *figure) any { return decimal(f.Value) }),
		"max":       of(graphql.Float, "The upper end of a range.", func(f *figure) any { return number(f.Max) }),
		"maxText":   of(decimalType, "The upper end of a range, exact.", func(f *figure) any { return decimal(f.Max) }),
		"unit":      of(graphql.String, "The base unit or the classifier, as printed: 起, 名, 元, %, 百分点.", func(f *figure) any { return text(f.Unit) }),
		"approx":    of(approxType, "How the figure bounds the true one.", func(f *figure) any { return f.Approx }),
		"change":    of(changeType, "Whether it is a level or the size of a change.", func(f *figure) any { return f.Change }),
		"basis":     of(basisType, "What a change is measured against.", func(f *figure) any { return f.Basis }),
		"period":    of(b.period, "The time the figure is of.", func(f *figure) any { return period(f.Period) }),
		"flags":     of(many(graphql.String), "Why the printed figure cannot be right as it stands: unit_missing, implausible.", func(f *figure) any { return append([]string{}, f.Flags...) }),
		"attrs":     of(many(b.attr), "What else is said of it.", func(f *figure) any { return attrsOf(f.Attrs) }),
		"subjects": {Type: graphql.NewList(b.entity), Description: "Whose figure it is, the most specific first.",
			Resolve: fetch(func(r *request, p graphql.ResolveParams) (any, error) { return r.subjects(p, p.Source.(*figure)), nil })},
		"partOf": {Type: b.metric, Description: "The total of which it is a part.",
			Resolve: fetch(func(r *request, p graphql.ResolveParams) (any, error) {
				return r.figure(p, p.Source.(*figure).PartOf), nil
			})},
	}
}

func number(d graph.Decimal) any {
	n, err := strconv.ParseFloat(string(d), 64)
	if err != nil {
		return nil
	}
	return n
}

func decimal(d graph.Decimal) any {
	if d == "" {
		return nil
	}
	return d
}

func period(p *graph.Period) any {
	if p == nil {
		return nil
	}
	return p
}

func (r *request) subjects(p graphql.ResolveParams, f *figure) []any {
	out := make([]any, len(f.Subjects))
	for i, id := range f.Subjects {
		out[i] = r.entity(p, id)
	}
	return out
}

// figure is the metric of an id, read with its level; nil where there is none.
func (r *request) figure(p graphql.ResolveParams, id string) any {
	if id == "" {
		return nil
	}
	r.figures.want(id)
	return r.thunk(p, func() (any, error) {
		metrics, err := r.figures.get(p.Context, id)
		if err != nil || len(metrics) == 0 {
			return nil, err
		}
		return figuresOf(metrics)[0], nil
	})
}

// printed are the metrics of a query with all their evidence: that of other
// articles too, where the query names one.
func (r *request) printed(p graphql.ResolveParams, q store.MetricQuery) (metrics []graph.Metric, err error) {
	r.reads++
	for m, err := range r.store.Metrics(p.Context, q) {
		if err != nil {
			return nil, err
		}
		metrics = append(metrics, m)
	}
	if q.Article == "" {
		return metrics, nil
	}
	for _, m := range metrics {
		r.figures.want(m.ID)
	}
	var out []graph.Metric
	for _, f := range figuresOf(metrics) {
		all, err := r.figures.get(p.Context, f.ID)
		if err != nil {
			return nil, err
		}
		out = append(out, all...)
	}
	return out, nil
}

// metricKey is a sort order of metrics by name.
type metricKey string

const (
	byText       metricKey = "text"
	byValue      metricKey = "value"
	byIndicator  metricKey = "indicator"
	byConfidence metricKey = "confidence"
	bySources    metricKey = "sources"
)

func (k metricKey) position(f *figure, article string) position {
	switch k {
	case byValue:
		n, _ := number(f.Value).(float64)
		return position{numberKey(n), f.ID}
	case byIndicator:
		return position{f.Indicator, f.ID}
	case byConfidence:
		return position{numberKey(confidence(f.evidence)), f.ID}
	case bySources:
		return position{numberKey(float64(sources(f.evidence))), f.ID}
	}
	return textPosition(f.evidence, article, f.ID)
}

type direction string

const (
	ascending  direction = "asc"
	descending direction = "desc"
)

var directionType = enum("Direction", "Which way a list is sorted.", []word[direction]{
	{ascending, "The smallest first."},
	{descending, "The largest first."},
})

var metricOrder = graphql.NewInputObject(graphql.InputObjectConfig{
	Name: "MetricOrder", Description: "How a list of metrics is sorted.",
	Fields: graphql.InputObjectConfigFieldMap{
		"field": {Description: "By what.", Type: some(enum("MetricOrderField", "What metrics can be sorted by.", []word[metricKey]{
			{byText, "The place in the article that prints them."},
			{byValue, "The figure, whatever its unit."},
			{byIndicator, "The indicator's name."},
			{byConfidence, "How sure the extractor is."},
			{bySources, "How many articles print them."},
		}))},
		"direction": {Description: "Which way.", Type: directionType, DefaultValue: ascending},
	},
})

func (b *builder) metricArgs() graphql.FieldConfigArgument {
	return paged(graphql.FieldConfigArgument{
		"filter":  arg(b.metricFilter, "Which of them."),
		"orderBy": arg(metricOrder, "In which order; as printed where it is left out."),
	})
}

// reportedField is the list of an entity's figures.
func (b *builder) reportedField() *graphql.Field {
	return &graphql.Field{
		Type: b.connections["Metric"], Description: "The figures reported of it.", Args: b.metricArgs(),
		Resolve: later(
			func(r *request, p graphql.ResolveParams) { r.metrics.want(p.Source.(*graph.Entity).ID) },
			func(r *request, p graphql.ResolveParams) (any, error) {
				metrics, err := r.metrics.get(p.Context, p.Source.(*graph.Entity).ID)
				if err != nil {
					return nil, err
				}
				return pageMetrics(p.Args, metrics, "")
			}),
	}
}

// metricsField is a list of figures; inside an article, of those it prints.
func (b *builder) metricsField(means string) *graphql.Field {
	return &graphql.Field{
		Type: b.connections["Metric"], Description: means, Args: b.metricArgs(),
		Resolve: fetch(func(r *request, p graphql.ResolveParams) (any, error) {
			filter, _ := p.Args["filter"].(map[string]any)
			var q store.MetricQuery
			q.Subject, _ = filter["subject"].(string)
			q.Article, _ = filter["article"].(string)
			if a, ok := p.Source.(*graph.Article); ok {
				q.Article = a.ID
			}
			metrics, err := r.printed(p, q)
			if err != nil {
				return nil, err
			}
			return pageMetrics(p.Args, metrics, q.Article)
		}),
	}
}

// pageMetrics picks a page of metrics; article is set where they are of one.
func pageMetrics(args map[string]any, metrics []graph.Metric, article string) (any, error) {
	page, err := newPager(args)
	if err != nil {
		return nil, err
	}
	by := byText
	if order, ok := args["orderBy"].(map[string]any); ok {
		by, _ = order["field"].(metricKey)
		page.descending = order["direction"] == descending
	}
	filter, _ := args["filter"].(map[string]any)
	fits := metricFilter(filter)
	for _, f := range figuresOf(metrics) {
		if fits(f) {
			page.add(by.position(f, article), f)
		}
	}
	return page.page(), nil
}

// metricFilter reads the conditions of a filter.
func metricFilter(filter map[string]any) func(*figure) bool {
	claim := claimFilter(filter)
	indicator, _ := filter["indicator"].(string)
	unit, byUnit := filter["unit"].(string)
	least, hasLeast := filter["minValue"].(float64)
	most, hasMost := filter["maxValue"].(float64)
	subject, _ := filter["subject"].(string)
	article, _ := filter["article"].(string)
	among := func(key string, value any) bool {
		values, _ := filter[key].([]any)
		return len(values) == 0 || slices.Contains(values, value)
	}
	return func(f *figure) bool {
		value, known := number(f.Value).(float64)
		return claim(f.evidence) &&
			strings.Contains(f.Indicator, indicator) && (!byUnit || f.Unit == unit) &&
			among("change", f.Change) && among("basis", f.Basis) && among("approx", f.Approx) &&
			(!hasLeast || known && value >= least) && (!hasMost || known && value <= most) &&
			(subject == "" || slices.Contains(f.Subjects, subject)) && (article == "" || saidBy(f.evidence, article))
	}
}

func saidBy(evs []*graph.Evidence, article string) bool {
	return slices.ContainsFunc(evs, func(ev *graph.Evidence) bool { return ev.Article == article })
}
