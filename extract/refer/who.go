package refer

import (
	"cmp"
	"slices"
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/gazetteer"
	"newsgraph/graph"
)

// Referrer knows the divisions by which agencies and places are told apart.
type Referrer struct{ gaz *gazetteer.Gazetteer }

// New returns a referrer over a gazetteer.
func New(gaz *gazetteer.Gazetteer) *Referrer { return &Referrer{gaz} }

// Who makes the entities of agencies, places and persons and points their mentions at
// them. Inside one article one kind of agency of one division is one agency, however it
// is called; what names no division is of the article's home. Names are read before what
// only points at one (该局, 市局, 大队), which may mean the agency that the whole article
// is about. It reads Mentions and Blocks.
func (r *Referrer) Who(doc *extract.Document) {
	w := &who{gaz: r.gaz, doc: doc, at: map[string]int{}, entity: map[extract.Span]int{}}
	w.findHome()
	for _, turn := range []func(*extract.Mention) bool{names, branch, points} {
		w.weigh()
		for i := range doc.Mentions {
			if m := &doc.Mentions[i]; m.Entity < 0 && turn(m) {
				w.mention(m)
			}
		}
	}
	for i := range doc.Mentions {
		if m := &doc.Mentions[i]; m.Type == graph.Person && m.Entity < 0 {
			w.person(m)
		}
	}
	w.finish()
}

// who is the state of one article.
type who struct {
	gaz    *gazetteer.Gazetteer
	doc    *extract.Document
	home   *gazetteer.Division // nil where the article is of no one place
	votes  map[string]int      // of the divisions named beyond doubt, with those above them
	things []thing
	at     map[string]int       // key to thing
	entity map[extract.Span]int // of agencies' mentions, by span
	uses   []use                // agencies in text order
	places []use
	about  []int // how much the article is about each thing that a name means
	pos    int   // where the mention stands that is being referred
}

// use is one mention of a thing.
type use struct {
	span    extract.Span
	thing   int
	caption bool
}

// thing is an entity while its best name is looked for.
type thing struct {
	typ     graph.Type
	key     string
	own     string // its name, after its parent's where there is one
	rank    int    // how good the name is: printed in full, short, generic
	parent  int    // the agency it is part of, or -1
	joined  bool   // the name continues the parent's
	code    string
	organ   string
	level   string
	local   bool
	generic bool
	org     int  // of persons: the agency of the post, or -1
	shown   bool // the article prints it inside its parent's name
	aliases []string
}

// Ranks of names.
const (
	rankGeneric = iota
	rankShort
	rankBuilt
	rankPrinted
)

func (w *who) mention(m *extract.Mention) {
	i := -1
	w.pos = m.Start
	switch m.Type {
	case graph.Agency:
		i = w.agency(m)
		w.entity[m.Span] = i
		if i >= 0 {
			w.uses = inOrder(w.uses, use{m.Span, i, w.role(m.Start) == extract.Caption})
		}
	case graph.Place:
		if i = w.place(m); i >= 0 {
			w.places = inOrder(w.places, use{m.Span, i, w.role(m.Start) == extract.Caption})
		}
	}
	m.Entity = i
	if i >= 0 {
		w.alias(i, m.Name)
	}
}

// names reports a mention that tells its entity by itself.
func names(m *extract.Mention) bool { return !branch(m) && !points(m) }

// branch reports a place's 分局, which is the police's unless the article is about another
// bureau that has some.
func branch(m *extract.Mention) bool {
	return m.Org != nil && m.Org.Form == extract.OrgNamed && m.Org.Place != "" && m.Org.Parts[0].Organ == "分局" && !strings.Contains(m.Name, "公安")
}

// points reports a mention that names nothing but points at an agency: 该局, 市局, 大队,
// or at a unit of one: 刑侦大队, 该局刑侦大队.
func points(m *extract.Mention) bool {
	return m.Org != nil && (m.Org.Form == extract.OrgPronoun || m.Org.Form == extract.OrgUnit)
}

// inOrder puts a use among those before and after it in the text.
func inOrder(list []use, u use) []use {
	i := len(list)
	for i > 0 && list[i-1].span.Start > u.span.Start {
		i--
	}
	return slices.Insert(list, i, u)
}

// before are the uses that stand before the mention being referred.
func (w *who) before(list []use) []use {
	i, _ := slices.BinarySearchFunc(list, w.pos, func(u use, pos int) int { return cmp.Compare(u.span.Start, pos) })
	return list[:i]
}

// block is the index of the block that a byte stands in, or -1.
func (w *who) block(at int) int {
	i, _ := slices.BinarySearchFunc(w.doc.Blocks, at, func(b extract.Block, at int) int {
		if b.End <= at {
			return -1
		}
		return 1
	})
	if i < len(w.doc.Blocks) {
		return i
	}
	return -1
}

func (w *who) role(at int) extract.Role {
	if i := w.block(at); i >= 0 {
		return w.doc.Blocks[i].Role
	}
	return extract.Paragraph
}

// thing returns the thing with a key, making it if need be, and lets the better name win.
func (w *who) thing(t thing) int {
	i, ok := w.at[t.key]
	if ok && t.shown {
		w.things[i].shown, w.things[i].parent = true, t.parent
	}
	if !ok {
		i = len(w.things)
		w.at[t.key] = i
		w.things = append(w.things, t)
		return i
	}
	if have := &w.things[i]; t.rank > have.rank || t.rank == have.rank && t.joined == have.joined && len(t.own) > len(have.own) {
		have.own, have.rank, have.generic, have.joined = t.own, t.rank, t.generic, t.joined
		if t.organ != "" {
			have.organ = t.organ
		}
	}
	return i
}

func (w *who) alias(i int, name string) {
	if t := &w.things[i]; !slices.Contains(t.aliases, name) {
		t.aliases = append(t.aliases, name)
	}
}

// name is the full name of a thing.
func (w *who) name(i int) string {
	t := &w.things[i]
	if t.joined && t.parent >= 0 {
		return w.name(t.parent) + t.own
	}
	return t.own
}

func hasAnySuffix(s string, suffixes ...string) bool {
	for _, x := range suffixes {
		if strings.HasSuffix(s, x) {
			return true
		}
	}
	return false
}

func hasAnyPrefix(s string, prefixes ...string) bool {
	for _, x := range prefixes {
		if strings.HasPrefix(s, x) {
			return true
		}
	}
	return false
}
