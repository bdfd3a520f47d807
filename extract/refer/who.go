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
type Referrer struct {
	gaz    *gazetteer.Gazetteer
	nation *gazetteer.Division

	// What the steps keep of an article while they read it, empty.
	rooms   extract.Rooms[who]
	naming  extract.Rooms[naming]
	framers extract.Rooms[framer]
}

// New returns a referrer over a gazetteer.
func New(gaz *gazetteer.Gazetteer) *Referrer {
	nation, _ := gaz.Find(extract.Nation)
	return &Referrer{gaz: gaz, nation: nation}
}

// Who makes the entities of agencies, places and persons and points their mentions at
// them. Inside one article one kind of agency of one division is one agency, however it
// is called; what names no division is of the article's home. Names are read before what
// only points at one (该局, 市局, 大队), which may mean the agency that the whole article
// is about. It reads Mentions and Blocks.
func (r *Referrer) Who(doc *extract.Document) {
	w := r.rooms.Take()
	w.begin(r, doc)
	w.findHome()
	w.names()
	w.weigh()
	if len(w.branches) > 0 {
		w.refer(w.branches)
		w.weigh()
	}
	w.refer(w.pointers)
	for _, i := range w.persons {
		w.person(&doc.Mentions[i])
	}
	w.finish()
	w.empty()
	r.rooms.Return(w)
}

// who is the state of one article.
type who struct {
	gaz    *gazetteer.Gazetteer
	nation *gazetteer.Division // the country as a whole
	doc    *extract.Document
	lead   int                 // where the paragraphs end that tell what the article is about
	home   *gazetteer.Division // nil where the article is of no one place

	voted []candidate           // the divisions named beyond doubt, with those above them, as they were first named
	codes []*gazetteer.Division // room for those a name may mean

	things  []thing
	at      map[key]int    // to thing
	aliases aliases        // of the things
	ids     map[string]int // of entities, to their indices

	uses   []use // agencies in text order
	places []use
	about  []int // how much the article is about each thing that a name means
	pos    int   // where the mention stands that is being referred

	branches, pointers, persons []int // mentions to be read after the names
}

// begin turns to an article.
func (w *who) begin(r *Referrer, doc *extract.Document) {
	if w.at == nil {
		w.at, w.ids = map[key]int{}, map[string]int{}
	}
	w.gaz, w.nation = r.gaz, r.nation
	w.doc, w.lead = doc, leadEnd(doc)
}

// empty takes everything of the article out and keeps the room.
func (w *who) empty() {
	w.doc, w.home = nil, nil
	clear(w.at)
	clear(w.ids)
	clear(w.things)
	clear(w.aliases)
	w.voted, w.things, w.aliases = w.voted[:0], w.things[:0], w.aliases[:0]
	w.uses, w.places, w.about = w.uses[:0], w.places[:0], w.about[:0]
	w.branches, w.pointers, w.persons = w.branches[:0], w.pointers[:0], w.persons[:0]
}

// use is one mention of a thing.
type use struct {
	span    extract.Span
	thing   int
	block   int
	caption bool
	aside   bool // it is not who acts: 联合市公安局、…, 移送市公安局
	weight  int  // for whom the article is about
}

// names refers the mentions that tell their entity by themselves, and leaves the others
// for later.
func (w *who) names() {
	for i := range w.doc.Mentions {
		m := &w.doc.Mentions[i]
		switch {
		case m.Entity >= 0:
		case m.Type == graph.Person:
			w.persons = append(w.persons, i)
		case m.Type == graph.Place:
			w.mention(m)
		case m.Type != graph.Agency:
		case points(m):
			w.pointers = append(w.pointers, i)
		case branch(m):
			w.branches = append(w.branches, i)
		default:
			w.mention(m)
		}
	}
}

// refer refers mentions of agencies, by their indices.
func (w *who) refer(mentions []int) {
	for _, i := range mentions {
		w.mention(&w.doc.Mentions[i])
	}
}

// mention refers a mention of an agency or a place.
func (w *who) mention(m *extract.Mention) {
	w.pos = m.Start
	if m.Type == graph.Agency {
		m.Entity = w.agency(m)
	} else {
		m.Entity = w.place(m)
	}
	if m.Entity < 0 {
		return
	}
	u := use{span: m.Span, thing: m.Entity, block: w.block(m.Start)}
	u.caption = w.role(u.block) == extract.Caption
	if m.Type == graph.Agency {
		u.aside = bystanders.Ends(w.doc.Text[:m.Start])
		u.weight = w.weightOf(&u)
		w.uses = inOrder(w.uses, u)
	} else {
		w.places = inOrder(w.places, u)
	}
	w.alias(m.Entity, m.Name)
}

// branch reports a place's 分局, which is the police's unless the article is about another
// bureau that has some.
func branch(m *extract.Mention) bool {
	return m.Org.Form == extract.OrgNamed && m.Org.Place != "" && m.Org.Parts[0].Organ == "分局" && !strings.Contains(m.Name, "公安")
}

// points reports a mention that names nothing but points at an agency: 该局, 市局, 大队,
// or at a unit of one: 刑侦大队, 该局刑侦大队.
func points(m *extract.Mention) bool {
	return m.Org.Form == extract.OrgPronoun || m.Org.Form == extract.OrgUnit
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
	lo, hi := 0, len(w.doc.Blocks)
	for lo < hi {
		if mid := (lo + hi) / 2; w.doc.Blocks[mid].End <= at {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo == len(w.doc.Blocks) {
		return -1
	}
	return lo
}

// role is that of a block, or of text where the block is -1.
func (w *who) role(block int) extract.Role {
	if block >= 0 {
		return w.doc.Blocks[block].Role
	}
	return extract.Paragraph
}
