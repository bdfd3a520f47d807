package store

import (
	"fmt"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"newsgraph/graph"
)

// TestReadersBesideWriter reads everything while articles come, change and go.
// Each reader must at each moment see whole articles only.
func TestReadersBesideWriter(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "news.db"))
	p := newPress(6, 4)
	want := map[string]bool{} // all that an article ever said
	var steps [][]*graph.Extraction
	for range 8 {
		exs := p.articles(0, 4)
		for _, ex := range exs {
			want[expected(t, ex)] = true
		}
		steps = append(steps, exs)
	}
	putAll(t, s, steps[0]...)

	var readers sync.WaitGroup
	done := make(chan struct{})
	for i := range 3 {
		readers.Go(func() {
			for n := 0; ; n++ {
				select {
				case <-done:
					if n == 0 {
						t.Error("a reader never ran")
					}
					return
				default:
				}
				if err := readAll(s, i, want); err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	for i, exs := range steps[1:] {
		putAll(t, s, exs...)
		if i%3 == 0 {
			if _, err := s.Remove(ctx, exs[i%4].Article.ID); err != nil {
				t.Error(err)
			}
		}
	}
	close(done)
	readers.Wait()
	checkCatalog(t, s)
}

func readAll(s *Store, i int, want map[string]bool) error {
	r, err := s.Records(ctx)
	if err != nil {
		return err
	}
	for _, ex := range r.Split() {
		ex, ok, err := s.Extraction(ctx, ex.Article.ID)
		if err != nil {
			return err
		}
		var buf strings.Builder
		one := graph.Records{}
		if ok {
			one.Add(ex)
		}
		one.Sort()
		if err := one.Write(&buf); err != nil {
			return err
		}
		if ok && !want[buf.String()] {
			return fmt.Errorf("%s says what it never said", ex.Article.ID)
		}
	}
	ids := []string{agency(i).ID, campaign(i).ID}
	if _, err := s.FactsOf(ctx, ids, "", i%2 == 0); err != nil {
		return err
	}
	if _, err := s.MetricsOf(ctx, ids); err != nil {
		return err
	}
	if _, err := s.Search(ctx, "青河", nil, 5); err != nil {
		return err
	}
	if _, _, err := s.Neighborhood(ctx, agency(i).ID, 2, 10); err != nil {
		return err
	}
	for _, err := range s.Entities(ctx, graph.Agency) {
		if err != nil {
			return err
		}
	}
	_, err = s.Stats(ctx)
	return err
}
