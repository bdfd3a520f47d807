package store

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"newsgraph/graph"

	"github.com/cayleygraph/quad"
)

// Entity returns an entity as all articles together describe it.
func (s *Store) Entity(ctx context.Context, id string) (graph.Entity, bool, error) {
	some, err := s.EntitiesByID(ctx, []string{id})
	e, ok := some[id]
	return e, ok, err
}

// EntitiesByID returns those of the entities that are there.
func (s *Store) EntitiesByID(ctx context.Context, ids []string) (map[string]graph.Entity, error) {
	out := make(map[string]graph.Entity, len(ids))
	err := s.read(ctx, func(v *view) error {
		some, err := v.entities(ctx, ids)
		for _, e := range some {
			out[e.ID] = e
		}
		return err
	})
	return out, err
}

// Mentions are the mentions of an entity, or those in an article, whichever the
// id names, by article and place.
func (s *Store) Mentions(ctx context.Context, id string) (out []graph.Mention, err error) {
	err = s.read(ctx, func(v *view) error {
		node, err := v.article(id)
		if err != nil {
			return err
		}
		nodes := []uint64{node}
		if node == 0 {
			if nodes, err = v.describers(ctx, id); err != nil {
				return err
			}
		}
		for _, n := range nodes {
			some, err := v.mentionsIn(ctx, n)
			if err != nil {
				return err
			}
			if node == 0 {
				some = slices.DeleteFunc(some, func(m graph.Mention) bool { return m.Entity != id })
			}
			out = append(out, some...)
		}
		slices.SortFunc(out, compareMentions)
		return nil
	})
	return out, err
}

// entityChunk is how many entities are read at a time.
const entityChunk = 256

// entities reads and merges what articles say of entities, by id.
func (r *reader) entities(ctx context.Context, ids []string) ([]graph.Entity, error) {
	p, err := r.id(described)
	if err != nil {
		return nil, err
	}
	var out []graph.Entity
	for chunk := range slices.Chunk(sortedCompact(ids), entityChunk) {
		some, err := r.entityChunk(ctx, chunk, p)
		if err != nil {
			return nil, err
		}
		out = append(out, some...)
	}
	return out, nil
}

func (r *reader) entityChunk(ctx context.Context, ids []string, described uint64) ([]graph.Entity, error) {
	type row struct {
		id     string
		object uint64
	}
	var rows []row
	var objects []uint64
	for _, id := range ids {
		node, err := r.id(quad.IRI(id))
		if err != nil {
			return nil, err
		}
		links, err := r.links(ctx, bySubject, node, described)
		if err != nil {
			return nil, err
		}
		seen := map[uint64]bool{} // many articles say the same of one entity
		for _, l := range links {
			if !seen[l.object] {
				seen[l.object] = true
				rows = append(rows, row{id, l.object})
				objects = append(objects, l.object)
			}
		}
	}
	known := values{}
	if err := r.resolve(ctx, known, objects...); err != nil {
		return nil, err
	}
	out := make([]graph.Entity, 0, len(rows))
	for _, row := range rows {
		e, err := entityOf(row.id, known.text(row.object))
		if err != nil {
			return nil, err
		}
		out = append(out, e)
	}
	return graph.MergeEntities(out), nil
}

func entityOf(id, data string) (graph.Entity, error) {
	var d describedJSON
	if err := json.Unmarshal([]byte(data), &d); err != nil {
		return graph.Entity{}, fmt.Errorf("store: damaged: %s: %w", id, err)
	}
	return graph.Entity{ID: id, Type: d.Type, Name: d.Name, Aliases: d.Aliases, Attrs: d.Attrs}, nil
}

// describers are the nodes of the articles that speak of an entity.
func (r *reader) describers(ctx context.Context, id string) ([]uint64, error) {
	ids, err := r.ids(quad.IRI(id), described)
	if err != nil {
		return nil, err
	}
	links, err := r.links(ctx, bySubject, ids...)
	var out []uint64
	for _, l := range links {
		out = append(out, l.label)
	}
	return out, err
}

// mentionsIn are the mentions in an article, by place.
func (r *reader) mentionsIn(ctx context.Context, article uint64) ([]graph.Mention, error) {
	data, err := r.property(ctx, article, mentions)
	if err != nil || data == "" {
		return nil, err
	}
	text, err := r.property(ctx, article, textIs)
	if err != nil {
		return nil, err
	}
	known := values{}
	if err := r.resolve(ctx, known, article); err != nil {
		return nil, err
	}
	return mentionsOf(string(known.iri(article)), data, []rune(text))
}

func mentionsOf(article, data string, text []rune) ([]graph.Mention, error) {
	var rows [][]json.RawMessage
	if err := json.Unmarshal([]byte(data), &rows); err != nil {
		return nil, fmt.Errorf("store: damaged: mentions of %s: %w", article, err)
	}
	var out []graph.Mention
	for _, row := range rows {
		m := graph.Mention{Article: article}
		if err := json.Unmarshal(row[0], &m.Entity); err != nil {
			return nil, fmt.Errorf("store: damaged: mentions of %s: %w", article, err)
		}
		for at := row[1:]; len(at) >= 2; at = at[2:] {
			err := json.Unmarshal(at[0], &m.Start)
			if err == nil {
				err = json.Unmarshal(at[1], &m.End)
			}
			if err != nil || m.Start < 0 || m.End > len(text) || m.Start > m.End {
				return nil, fmt.Errorf("store: damaged: mentions of %s: %d to %d", article, m.Start, m.End)
			}
			m.Text = string(text[m.Start:m.End])
			out = append(out, m)
		}
	}
	slices.SortFunc(out, compareMentions)
	return out, nil
}
