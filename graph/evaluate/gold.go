package evaluate

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"newsgraph/graph"
)

// gold is a gold file as it is written, ID.json beside ID.txt; docs/evaluation.md
// describes it.
type gold struct {
	Entities []struct {
		ID       string     `json:"id"`
		Type     graph.Type `json:"type"`
		Names    []string   `json:"names"` // the canonical name first
		Optional bool       `json:"optional"`
	} `json:"entities"`
	Relations []struct {
		Subject   string          `json:"s"`
		Predicate graph.Predicate `json:"p"`
		Object    string          `json:"o"`
		Certainty graph.Certainty `json:"certainty"`
		Quote     string          `json:"quote"`
		Optional  bool            `json:"optional"`
	} `json:"relations"`
	Metrics []struct {
		Subjects  []string        `json:"subjects"` // one of them suffices
		Indicator string          `json:"indicator"`
		Alt       []string        `json:"alt"` // other fair wordings
		Value     *float64        `json:"value"`
		Unit      string          `json:"unit"`
		Approx    graph.Approx    `json:"approx"`
		Change    graph.Change    `json:"change"`
		Basis     graph.Basis     `json:"basis"`
		Certainty graph.Certainty `json:"certainty"`
		Suspect   bool            `json:"suspect"`
		Quote     string          `json:"quote"`
		Optional  bool            `json:"optional"`
	} `json:"metrics"`
}

// ReadGold reads the gold files of a directory, in the order of their names. An
// error names every file that does not keep to the format, and what is wrong there.
func ReadGold(dir fs.FS) (*Set, error) {
	names, err := fs.Glob(dir, "*.json")
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, errors.New("there is no gold file in it; a gold file is ID.json beside the article ID.txt")
	}
	set := &Set{docs: map[string]*doc{}}
	var faults []error
	for _, name := range names {
		d, err := readGoldFile(dir, name)
		if err != nil {
			faults = append(faults, fmt.Errorf("%s: %w", name, err))
			continue
		}
		set.add(strings.TrimSuffix(name, ".json"), d)
	}
	return set, errors.Join(faults...)
}

// ArticleOf is the file that holds the article of a gold file, in its directory.
func ArticleOf(name string) string { return name + ".txt" }

func readGoldFile(dir fs.FS, name string) (*doc, error) {
	data, err := fs.ReadFile(dir, name)
	if err != nil {
		return nil, err
	}
	var g gold
	if err := json.Unmarshal(data, &g); err != nil {
		return nil, fmt.Errorf("not a gold file: %w", err)
	}
	text, err := fs.ReadFile(dir, ArticleOf(strings.TrimSuffix(name, path.Ext(name))))
	if err != nil {
		return nil, err
	}
	if faults := g.faults(squeeze(string(text))); len(faults) > 0 {
		return nil, errors.Join(faults...)
	}
	return g.doc(), nil
}

// faults lists what keeps a gold file from being measured against: text is the
// article without its white space.
func (g *gold) faults(text string) (faults []error) {
	fault := func(format string, args ...any) { faults = append(faults, fmt.Errorf(format, args...)) }
	types := map[string]graph.Type{}
	for _, e := range g.Entities {
		if _, known := e.Type.Info(); !known {
			fault("entity %q has the unknown type %q", e.ID, e.Type)
		}
		if len(e.Names) == 0 {
			fault("entity %q has no names", e.ID)
		}
		if _, twice := types[e.ID]; twice {
			fault("entity %q is there twice", e.ID)
		}
		types[e.ID] = e.Type
	}
	quoted := func(quote string) {
		if !strings.Contains(text, squeeze(quote)) {
			fault("the quote %q does not stand in the article", quote)
		}
	}
	for _, r := range g.Relations {
		if _, known := r.Predicate.Info(); !known {
			fault("unknown predicate %q", r.Predicate)
		}
		for _, id := range []string{r.Subject, r.Object} {
			if types[id] == "" {
				fault("a relation names the entity %q, which is not listed", id)
			}
		}
		quoted(r.Quote)
	}
	for _, m := range g.Metrics {
		if m.Indicator == "" || m.Value == nil {
			fault("a metric needs an indicator and a value: %q", m.Quote)
		}
		for _, id := range m.Subjects {
			if types[id] == "" {
				fault("a metric names the entity %q, which is not listed", id)
			}
		}
		quoted(m.Quote)
	}
	return faults
}

// doc is the gold file in the shape that is compared.
func (g *gold) doc() *doc {
	d := newDoc()
	for _, e := range g.Entities {
		d.entity(e.ID, entity{typ: e.Type, names: e.Names, key: key(e.Type, e.Names[0]), optional: e.Optional})
	}
	for _, r := range g.Relations {
		d.relations = append(d.relations, relation{subject: r.Subject, predicate: r.Predicate, object: r.Object, certainty: either(r.Certainty, graph.Stated), quote: r.Quote, optional: r.Optional})
	}
	for _, m := range g.Metrics {
		d.metrics = append(d.metrics, metric{
			subjects: m.Subjects, indicators: slices.Concat([]string{m.Indicator}, m.Alt), value: *m.Value, known: true, unit: m.Unit,
			approx: either(m.Approx, graph.Exact), change: either(m.Change, graph.NoChange), basis: either(m.Basis, graph.NoBasis),
			certainty: either(m.Certainty, graph.Stated), suspect: m.Suspect, quote: m.Quote, optional: m.Optional,
		})
	}
	return d
}

// either is the value, or what an absent one means.
func either[T ~string](value, absent T) T {
	if value == "" {
		return absent
	}
	return value
}
