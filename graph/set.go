package graph

import (
	"cmp"
	"maps"
	"slices"
)

// Records is a set of records of any number of articles: the contract between
// the extractor and the store.
type Records struct {
	Articles []Article
	Entities []Entity
	Mentions []Mention
	Facts    []Fact
	Metrics  []Metric
}

// Add appends all of one article's records.
func (r *Records) Add(ex *Extraction) {
	r.Articles = append(r.Articles, ex.Article)
	r.Entities = append(r.Entities, ex.Entities...)
	r.Mentions = append(r.Mentions, ex.Mentions...)
	r.Facts = append(r.Facts, ex.Facts...)
	r.Metrics = append(r.Metrics, ex.Metrics...)
}

// KeepSure drops the facts and metrics whose confidence is below least; a part
// whose total goes stands alone.
func (r *Records) KeepSure(least float64) { keepSure(&r.Facts, &r.Metrics, least) }

// Sort puts the records into the order in which they are written, merging entities
// that came from several articles and dropping what is there twice, as when one
// article was read from two files. The order depends on the records alone.
func (r *Records) Sort() {
	r.Articles = order(r.Articles, compareArticles)
	r.Entities = MergeEntities(r.Entities)
	r.Mentions = order(r.Mentions, compareMentions)
	r.Facts = order(r.Facts, compareFacts)
	r.Metrics = order(r.Metrics, compareMetrics)
}

// order sorts records and keeps one of those that compare as equal.
func order[T any](records []T, compare func(a, b T) int) []T {
	slices.SortStableFunc(records, compare)
	return slices.CompactFunc(records, func(a, b T) bool { return compare(a, b) == 0 })
}

func compareArticles(a, b Article) int {
	return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(a.File, b.File), cmp.Compare(a.SourceSHA256, b.SourceSHA256),
		cmp.Compare(a.Title, b.Title), cmp.Compare(a.Published, b.Published), cmp.Compare(a.URL, b.URL))
}

func compareMentions(a, b Mention) int {
	return cmp.Or(cmp.Compare(a.Article, b.Article), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End), cmp.Compare(a.Entity, b.Entity))
}

func compareFacts(a, b Fact) int {
	if c := cmp.Or(comparePlace(a.Evidence, b.Evidence), cmp.Compare(a.ID, b.ID), cmp.Compare(a.Subject, b.Subject),
		compareReading(a.Evidence, b.Evidence)); c != 0 {
		return c
	}
	return compareAttrs(a.Attrs, b.Attrs)
}

func compareMetrics(a, b Metric) int {
	if c := cmp.Or(comparePlace(a.Evidence, b.Evidence), cmp.Compare(a.ID, b.ID), slices.Compare(a.Subjects, b.Subjects),
		cmp.Compare(a.Approx, b.Approx), cmp.Compare(a.PartOf, b.PartOf), compareReading(a.Evidence, b.Evidence),
		slices.Compare(a.Flags, b.Flags)); c != 0 {
		return c
	}
	return compareAttrs(a.Attrs, b.Attrs)
}

func comparePlace(a, b Evidence) int {
	return cmp.Or(cmp.Compare(a.Article, b.Article), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
}

func compareReading(a, b Evidence) int {
	return cmp.Or(cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Certainty, b.Certainty), cmp.Compare(a.Confidence, b.Confidence))
}

func compareAttrs(a, b map[string]string) int {
	return slices.Compare(flatten(a), flatten(b))
}

func flatten(attrs map[string]string) []string {
	if len(attrs) == 0 {
		return nil
	}
	flat := make([]string, 0, 2*len(attrs))
	for _, k := range slices.Sorted(maps.Keys(attrs)) {
		flat = append(flat, k, attrs[k])
	}
	return flat
}

// Split groups the records by article, in article order; each entity goes with
// every article that mentions it or says something of it.
func (r *Records) Split() []*Extraction {
	byID := make(map[string]*Extraction, len(r.Articles))
	out := make([]*Extraction, 0, len(r.Articles))
	for _, a := range r.Articles {
		if byID[a.ID] != nil {
			continue
		}
		byID[a.ID] = &Extraction{Article: a}
		out = append(out, byID[a.ID])
	}
	used := map[string]map[string]bool{} // entities by article
	use := func(article string, ids ...string) *Extraction {
		if used[article] == nil {
			used[article] = map[string]bool{}
		}
		for _, id := range ids {
			used[article][id] = true
		}
		return byID[article]
	}
	for _, m := range r.Mentions {
		if ex := use(m.Article, m.Entity); ex != nil {
			ex.Mentions = append(ex.Mentions, m)
		}
	}
	for _, f := range r.Facts {
		if ex := use(f.Article, f.Subject, f.Object); ex != nil {
			ex.Facts = append(ex.Facts, f)
		}
	}
	for _, m := range r.Metrics {
		if ex := use(m.Article, m.Subjects...); ex != nil {
			ex.Metrics = append(ex.Metrics, m)
		}
	}
	r.shareEntities(out, used)
	return out
}

// shareEntities gives each article the entities it uses, by id.
func (r *Records) shareEntities(articles []*Extraction, used map[string]map[string]bool) {
	entities := make(map[string]Entity, len(r.Entities))
	for _, e := range r.Entities {
		entities[e.ID] = e
	}
	for _, ex := range articles {
		for _, id := range slices.Sorted(maps.Keys(used[ex.Article.ID])) {
			if e, ok := entities[id]; ok {
				ex.Entities = append(ex.Entities, e)
			}
		}
	}
}
