package schema

import (
	"strings"

	"github.com/graphql-go/graphql"

	"newsgraph/graph"
)

func (b *builder) makeArticle() {
	b.article = graphql.NewObject(graphql.ObjectConfig{
		Name: "Article", Description: "A press article: what was printed, by whom and when.", Interfaces: []*graphql.Interface{b.node},
		Fields: graphql.FieldsThunk(func() graphql.Fields {
			return graphql.Fields{
				"id":        of(some(graphql.ID), "The id: made from the text.", func(a *graph.Article) any { return a.ID }),
				"title":     of(some(graphql.String), "The headline.", func(a *graph.Article) any { return a.Title }),
				"publisher": of(graphql.String, "The paper or site that printed it.", func(a *graph.Article) any { return text(a.Publisher) }),
				"authors":   of(many(graphql.String), "Who wrote it.", func(a *graph.Article) any { return append([]string{}, a.Authors...) }),
				"published": of(dateType, "The day it was printed.", func(a *graph.Article) any { return date(a.Published) }),
				"url":       of(graphql.String, "Where it was found.", func(a *graph.Article) any { return text(a.URL) }),
				"file":      of(graphql.String, "The file it was read from.", func(a *graph.Article) any { return text(a.File) }),
				"text":      textField(),
				"sha256":    of(some(graphql.String), "The SHA-256 of the source.", func(a *graph.Article) any { return a.SourceSHA256 }),
				"facts":     b.factsField("The relations it tells of, in the order of the text."),
				"metrics":   b.metricsField("The figures it prints, in the order of the text."),
			}
		}),
	})
	b.connection("Article", b.article, nil)
}

// textField is read only where it is asked for: texts are most of what a store holds.
func textField() *graphql.Field {
	return &graphql.Field{
		Type: graphql.String, Description: "The cleaned text that the offsets of evidence count in.",
		Resolve: later(
			func(r *request, p graphql.ResolveParams) { r.texts.want(p.Source.(*graph.Article).ID) },
			func(r *request, p graphql.ResolveParams) (any, error) {
				return r.texts.get(p.Context, p.Source.(*graph.Article).ID)
			}),
	}
}

var articleFilter = graphql.NewInputObject(graphql.InputObjectConfig{
	Name: "ArticleFilter", Description: "Which articles: those that meet every condition given.",
	Fields: graphql.InputObjectConfigFieldMap{
		"title":         {Type: graphql.String, Description: "Whose headline contains these words."},
		"publisher":     {Type: graphql.String, Description: "Whose publisher's name contains these words."},
		"publishedFrom": {Type: dateType, Description: "Printed on this day or later."},
		"publishedTo":   {Type: dateType, Description: "Printed on this day or before."},
	},
})

func (b *builder) articlesField() *graphql.Field {
	return &graphql.Field{
		Type: b.connections["Article"], Description: "All articles, the latest first.",
		Args:    paged(graphql.FieldConfigArgument{"filter": arg(articleFilter, "Which of them.")}),
		Resolve: fetch(func(r *request, p graphql.ResolveParams) (any, error) { return r.pageArticles(p) }),
	}
}

func (r *request) pageArticles(p graphql.ResolveParams) (any, error) {
	page, err := newPager(p.Args)
	if err != nil {
		return nil, err
	}
	page.descending = true
	filter, _ := p.Args["filter"].(map[string]any)
	fits := articlesThat(filter)
	r.reads++
	for a, err := range r.store.Headlines(p.Context) {
		if err != nil {
			return nil, err
		}
		if fits(&a) {
			page.add(position{string(a.Published), a.ID}, &a)
		}
	}
	return page.page(), nil
}

func articlesThat(filter map[string]any) func(*graph.Article) bool {
	title, _ := filter["title"].(string)
	publisher, _ := filter["publisher"].(string)
	from, _ := filter["publishedFrom"].(graph.Date)
	to, byEnd := filter["publishedTo"].(graph.Date)
	return func(a *graph.Article) bool {
		return strings.Contains(a.Title, title) && strings.Contains(a.Publisher, publisher) &&
			a.Published >= from && (!byEnd || a.Published != "" && a.Published <= to)
	}
}
