package evaluate

import (
	"fmt"
	"slices"
	"strconv"

	"newsgraph/graph"
)

// Miss is one difference between an extraction and the gold.
type Miss struct {
	Article string // the file without its ending
	Kind    string // miss, false, or wrong with the fields that are
	Text    string
}

// outcome is how one article file fared.
type outcome struct {
	tallies map[string]Tally
	shares  map[string]share
	items   []item
	judged  []judged
	misses  []Miss
}

// item is one entity of one article: the gold's key and the extraction's.
type item struct{ article, entity, gold, found string }

// judged is a claim that is right or wrong, with the rule that read it and the
// extractor's confidence in it.
type judged struct {
	claim      Claim
	rule       string
	confidence float64
	right      bool
}

// better is the surer of two readings of one claim.
func (j *judged) better(r *relation) {
	if r.confidence > j.confidence {
		j.claim, j.confidence, j.rule = r.claim, r.confidence, r.rule
	}
}

// comparison compares one article file.
type comparison struct {
	outcome
	name        string
	gold, found *doc
	means       alignment
}

func compare(name string, gold, found *doc) outcome {
	c := &comparison{name: name, gold: gold, found: found, means: align(gold, found)}
	c.tallies, c.shares = map[string]Tally{}, map[string]share{}
	c.compareEntities()
	c.compareRelations()
	c.compareMetrics()
	return c.outcome
}

func (c *comparison) count(line string, t Tally) { c.tallies[line] = c.tallies[line].plus(t) }

func (c *comparison) agree(field string, yes bool) {
	s := c.shares[field]
	s.of++
	if yes {
		s.yes++
	}
	c.shares[field] = s
}

func (c *comparison) miss(kind, format string, args ...any) {
	c.misses = append(c.misses, Miss{c.name, kind, fmt.Sprintf(format, args...)})
}

func (c *comparison) compareEntities() {
	types := map[string][]graph.Type{} // under which each gold entity was found
	for _, id := range c.found.ids {
		gid, ok := c.means[id]
		if !ok {
			continue
		}
		types[gid] = append(types[gid], c.found.entities[id].typ)
		c.items = append(c.items, item{c.name, gid, c.gold.entities[gid].key, c.found.entities[id].key})
	}
	for _, gid := range c.gold.ids {
		g := c.gold.entities[gid]
		switch found := types[gid]; {
		case g.optional:
		case len(found) > 0:
			c.count(lineEntities, Tally{TP: 1})
			c.agree(shareType, slices.Contains(found, g.typ))
		default:
			c.count(lineEntities, Tally{FN: 1})
			c.miss("miss", "entity %s %s", g.typ, g.names[0])
		}
	}
}

// triple is a relation by the gold's entities.
type triple struct {
	subject   string
	predicate graph.Predicate
	object    string
}

func (c *comparison) compareRelations() {
	wanted, order := c.wanted()
	hit, seen := map[*relation]*judged{}, map[triple]*judged{}
	for i := range c.found.relations {
		r := &c.found.relations[i]
		g := wanted[triple{c.means[r.subject], r.predicate, c.means[r.object]}]
		raw := triple{r.subject, r.predicate, r.object}
		switch {
		case g != nil && hit[g] != nil:
			hit[g].better(r)
		case g != nil:
			hit[g] = &judged{r.claim, r.rule, r.confidence, true}
			if !g.optional {
				c.countRelation(r.predicate, Tally{TP: 1})
				c.agree(shareCertainty, g.certainty == r.certainty)
			}
		case seen[raw] != nil:
			seen[raw].better(r)
		default:
			seen[raw] = &judged{r.claim, r.rule, r.confidence, false}
			c.countRelation(r.predicate, Tally{FP: 1})
			c.miss("false", "%s %s %s | %s", c.found.name(r.subject), r.predicate, c.found.name(r.object), shorten(r.quote))
		}
	}
	for _, g := range order {
		switch {
		case g.optional:
		case hit[g] != nil:
			c.judged = append(c.judged, *hit[g])
		default:
			c.countRelation(g.predicate, Tally{FN: 1})
			c.miss("miss", "%s %s %s | %s", c.gold.name(g.subject), g.predicate, c.gold.name(g.object), shorten(g.quote))
		}
	}
	for _, r := range c.found.relations {
		if j := seen[triple{r.subject, r.predicate, r.object}]; j != nil {
			c.judged = append(c.judged, *j)
			delete(seen, triple{r.subject, r.predicate, r.object})
		}
	}
}

// wanted are the gold relations, and what finds each: working together does in
// either direction.
func (c *comparison) wanted() (by map[triple]*relation, order []*relation) {
	by = map[triple]*relation{}
	want := func(t triple, g *relation) {
		if by[t] == nil {
			by[t] = g
			if !slices.Contains(order, g) {
				order = append(order, g)
			}
		}
	}
	for i := range c.gold.relations {
		g := &c.gold.relations[i]
		want(triple{g.subject, g.predicate, g.object}, g)
		if g.predicate == graph.WorkedWith {
			want(triple{g.object, g.predicate, g.subject}, g)
		}
	}
	return by, order
}

func (c *comparison) countRelation(p graph.Predicate, t Tally) {
	c.count(string(p), t)
	c.count(lineRelations, t)
}

// name is the canonical name of an entity.
func (d *doc) name(id string) string {
	if e := d.entities[id]; e != nil {
		return e.names[0]
	}
	return id
}

// shorten is the beginning of a quote.
func shorten(quote string) string {
	const shown = 60
	if runes := []rune(quote); len(runes) > shown {
		return string(runes[:shown])
	}
	return quote
}

func number(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
