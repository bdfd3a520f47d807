package graph

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
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

// Sort puts the records into the order in which they are written, merging
// entities that came from several articles.
func (r *Records) Sort() {
	slices.SortStableFunc(r.Articles, func(a, b Article) int { return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(a.File, b.File)) })
	r.Entities = MergeEntities(r.Entities)
	slices.SortStableFunc(r.Mentions, compareMentions)
	slices.SortStableFunc(r.Facts, func(a, b Fact) int {
		return cmp.Or(compareEvidence(a.Evidence, b.Evidence), cmp.Compare(a.ID, b.ID), cmp.Compare(a.Rule, b.Rule))
	})
	slices.SortStableFunc(r.Metrics, func(a, b Metric) int {
		return cmp.Or(compareEvidence(a.Evidence, b.Evidence), cmp.Compare(a.ID, b.ID), cmp.Compare(a.Rule, b.Rule))
	})
}

func compareMentions(a, b Mention) int {
	return cmp.Or(cmp.Compare(a.Article, b.Article), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End), cmp.Compare(a.Entity, b.Entity))
}

func compareEvidence(a, b Evidence) int {
	return cmp.Or(cmp.Compare(a.Article, b.Article), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
}

// Write writes the records as JSON Lines, one object a line, in their present
// order: articles, entities, mentions, facts, metrics.
func (r *Records) Write(w io.Writer) error {
	out := bufio.NewWriterSize(w, 1<<16)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	for i := range r.Articles {
		a := r.Articles[i]
		a.Authors, a.Spans = list(a.Authors), list(a.Spans)
		if err := enc.Encode(line[Article]{Kind: "article", Record: a}); err != nil {
			return err
		}
	}
	for i := range r.Entities {
		e := r.Entities[i]
		e.Aliases, e.Attrs = list(e.Aliases), dict(e.Attrs)
		if err := enc.Encode(line[Entity]{Kind: "entity", Record: e}); err != nil {
			return err
		}
	}
	for i := range r.Mentions {
		if err := enc.Encode(line[Mention]{Kind: "mention", Record: r.Mentions[i]}); err != nil {
			return err
		}
	}
	for i := range r.Facts {
		f := r.Facts[i]
		f.Attrs = dict(f.Attrs)
		if err := enc.Encode(line[Fact]{Kind: "fact", Record: f}); err != nil {
			return err
		}
	}
	for i := range r.Metrics {
		m := r.Metrics[i]
		m.Subjects, m.Flags, m.Attrs = list(m.Subjects), list(m.Flags), dict(m.Attrs)
		if err := enc.Encode(line[Metric]{Kind: "metric", Record: m}); err != nil {
			return err
		}
	}
	return out.Flush()
}

func list[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}

func dict(m map[string]string) map[string]string {
	if m == nil {
		return map[string]string{}
	}
	return m
}

// line is a record with its kind in front, as one flat JSON object.
type line[T any] struct {
	Kind   string
	Record T
}

func (l line[T]) MarshalJSON() ([]byte, error) {
	var body bytes.Buffer
	enc := json.NewEncoder(&body)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(l.Record); err != nil {
		return nil, err
	}
	return fmt.Appendf(nil, `{"kind":%q,%s`, l.Kind, bytes.TrimRight(body.Bytes()[1:], "\n")), nil
}

// Read reads JSON Lines as Write writes them. An error names the line it is in.
func Read(r io.Reader) (*Records, error) {
	return read(r, func(int, *Records) {})
}

// read reads JSON Lines and calls seen after each record with its line number.
func read(r io.Reader, seen func(line int, sofar *Records)) (*Records, error) {
	var out Records
	in := bufio.NewReaderSize(r, 1<<16)
	for n := 1; ; n++ {
		data, err := in.ReadBytes('\n')
		if err != nil && err != io.EOF {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		if len(bytes.TrimSpace(data)) > 0 {
			if err := out.readLine(data); err != nil {
				return nil, fmt.Errorf("line %d: %w", n, err)
			}
			seen(n, &out)
		}
		if err == io.EOF {
			return &out, nil
		}
	}
}

func (r *Records) readLine(data []byte) error {
	var head struct {
		Kind string `json:"kind"`
	}
	if err := json.Unmarshal(data, &head); err != nil {
		return fmt.Errorf("not a record: %w", err)
	}
	switch head.Kind {
	case "article":
		return readInto(data, &r.Articles)
	case "entity":
		return readInto(data, &r.Entities)
	case "mention":
		return readInto(data, &r.Mentions)
	case "fact":
		return readInto(data, &r.Facts)
	case "metric":
		return readInto(data, &r.Metrics)
	}
	return fmt.Errorf("unknown kind %q", head.Kind)
}

func readInto[T any](data []byte, to *[]T) error {
	var record T
	if err := json.Unmarshal(data, &record); err != nil {
		return err
	}
	*to = append(*to, record)
	return nil
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
	used := map[string]map[string]bool{}
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
	entities := make(map[string]Entity, len(r.Entities))
	for _, e := range r.Entities {
		entities[e.ID] = e
	}
	for _, ex := range out {
		for _, id := range slices.Sorted(maps.Keys(used[ex.Article.ID])) {
			if e, ok := entities[id]; ok {
				ex.Entities = append(ex.Entities, e)
			}
		}
	}
	return out
}
