package store

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"newsgraph/graph"
)

// check refuses what could not be given back as it came: records of another
// article, ends that are no entities, words that do not stand where they are
// said to stand.
func check(ex *graph.Extraction) error {
	if !strings.HasPrefix(ex.Article.ID, "article/") {
		return fmt.Errorf("the id %q of an article does not begin with article/", ex.Article.ID)
	}
	c := checker{article: ex.Article.ID, text: []rune(ex.Article.Text), entities: map[string]bool{}}
	for i := range ex.Entities {
		if err := c.entity(&ex.Entities[i]); err != nil {
			return err
		}
	}
	for i := range ex.Mentions {
		m := &ex.Mentions[i]
		if err := errors.Join(c.known(m.Entity), c.words(m.Article, m.Start, m.End, m.Text)); err != nil {
			return fmt.Errorf("mention at %d: %w", m.Start, err)
		}
	}
	for i := range ex.Facts {
		if err := c.fact(&ex.Facts[i]); err != nil {
			return fmt.Errorf("fact %s: %w", ex.Facts[i].ID, err)
		}
	}
	for i := range ex.Metrics {
		if err := c.metric(&ex.Metrics[i]); err != nil {
			return fmt.Errorf("metric %s: %w", ex.Metrics[i].ID, err)
		}
	}
	return nil
}

type checker struct {
	article  string
	text     []rune
	entities map[string]bool
}

func (c *checker) entity(e *graph.Entity) error {
	info, ok := e.Type.Info()
	if !ok {
		return fmt.Errorf("entity %q: unknown type %q", e.ID, e.Type)
	}
	// The slug keeps the ids of entities apart from all other names in the store.
	if !strings.HasPrefix(e.ID, info.Slug+"/") {
		return fmt.Errorf("entity %q: the id of a %s does not begin with %s/", e.ID, e.Type, info.Slug)
	}
	c.entities[e.ID] = true
	return nil
}

func (c *checker) known(ids ...string) error {
	for _, id := range ids {
		if !c.entities[id] {
			return fmt.Errorf("entity %q is not among the records", id)
		}
	}
	return nil
}

// words wants the text to hold the quote at its offsets.
func (c *checker) words(article string, start, end int, quote string) error {
	switch {
	case article != c.article:
		return fmt.Errorf("it belongs to article %q", article)
	case start < 0 || end < start || end > len(c.text):
		return fmt.Errorf("offsets %d to %d do not lie in the text of %d code points", start, end, len(c.text))
	case string(c.text[start:end]) != clean(quote):
		return fmt.Errorf("the text at %d to %d is not %q", start, end, quote)
	}
	return nil
}

func (c *checker) evidence(e *graph.Evidence) error {
	if !slices.Contains(graph.Certainties, e.Certainty) {
		return fmt.Errorf("unknown certainty %q", e.Certainty)
	}
	if !(e.Confidence >= 0 && e.Confidence <= 1) {
		return fmt.Errorf("confidence %v is not between 0 and 1", e.Confidence)
	}
	return c.words(e.Article, e.Start, e.End, e.Quote)
}

func (c *checker) fact(f *graph.Fact) error {
	if _, ok := f.Predicate.Info(); !ok {
		return fmt.Errorf("unknown predicate %q", f.Predicate)
	}
	if !strings.HasPrefix(f.ID, "fact/") {
		return errors.New("the id of a fact does not begin with fact/")
	}
	return errors.Join(c.known(f.Subject, f.Object), c.evidence(&f.Evidence))
}

func (c *checker) metric(m *graph.Metric) error {
	if !strings.HasPrefix(m.ID, "metric/") {
		return errors.New("the id of a metric does not begin with metric/")
	}
	return errors.Join(c.known(m.Subjects...), c.evidence(&m.Evidence))
}
