package recognize

import (
	"cmp"
	"iter"
	"slices"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
)

// ground is the text with what the search for names asks of every position.
type ground struct {
	*room
	doc   *extract.Document
	text  string
	terms []lexicon.Hit
	r     *Recognizer
}

// room is what the search for mentions fills in. It is large, and the next document needs
// the like.
type room struct {
	index []int32 // of the cell of each byte of the text; most have none and share the first
	cells []cell

	openers []int32 // the terms that agencies are read from
	posts   []int32
	where   []int32 // places, towns and words like 全市
	beside  []int32 // words that stand beside names

	agencies, shared, places, persons, who, named []extract.Mention
	sorted                                        []placed
	known                                         []string // codes the article names beyond doubt
}

// empty takes the mentions out, as they would keep the document alive.
func (r *room) empty() {
	for _, list := range []*[]extract.Mention{&r.agencies, &r.shared, &r.places, &r.persons, &r.who, &r.named} {
		clear(*list)
		*list = (*list)[:0]
	}
	clear(r.known)
	r.known = r.known[:0]
}

// cell is what begins and ends at one byte of the text. Indices of terms are one too
// high, so that zero means none.
type cell struct {
	first int32 // first term that begins here, of those that matter to names
	place int32 // longest place that ends here
	scope int32 // word like 全市 that ends here
	agent int32 // longest agency that ends here, among those found
	post  bool  // a post ends here
	edge  bool  // a word ends here that is part of no name
	verb  bool  // such a word begins here
}

// boundary kinds are those whose words are no part of a name.
func boundary(kind lexicon.Kind) bool {
	switch kind {
	case lexicon.Act, lexicon.Cue, lexicon.Change, lexicon.Hedge, lexicon.Post:
		return true
	}
	return false
}

// newGround reads a document.
func (r *Recognizer) newGround(doc *extract.Document, room *room) *ground {
	g := &ground{room: room, r: r, doc: doc, text: doc.Text, terms: doc.Terms}
	g.index = slices.Grow(g.index[:0], len(doc.Text)+1)[:len(doc.Text)+1]
	clear(g.index)
	g.cells = append(slices.Grow(g.cells[:0], len(doc.Terms)*3/2+1), cell{})
	g.openers, g.posts, g.where, g.beside = g.openers[:0], g.posts[:0], g.where[:0], g.beside[:0]
	for i := range g.terms {
		g.note(int32(i))
	}
	return g
}

// note fills in the cells of a term. Words of the tables it passes over stand in names like
// any other word.
func (g *ground) note(i int32) {
	h := &g.terms[i]
	switch h.Kind {
	case lexicon.Place:
		g.where = append(g.where, i)
		if end := g.noted(h.End); end.place == 0 || g.terms[end.place-1].Start > h.Start {
			end.place = i + 1
		}
		g.begins(i)
	case lexicon.Scope:
		g.where = append(g.where, i)
		g.noted(h.End).scope = i + 1
		g.begins(i)
	case lexicon.Town:
		g.where = append(g.where, i)
		g.begins(i)
	case lexicon.Body, lexicon.Organ:
		g.openers = append(g.openers, i)
		g.begins(i)
	case lexicon.Post:
		g.openers = append(g.openers, i)
		g.posts = append(g.posts, i)
		g.noted(h.End).post = true
		g.begins(i)
	case lexicon.Cue:
		g.begins(i)
	case lexicon.Beside:
		g.beside = append(g.beside, i)
	}
	if boundary(h.Kind) {
		g.bounds(h)
	}
}

// begins notes that a term begins where it does.
func (g *ground) begins(i int32) {
	if begin := g.noted(g.terms[i].Start); begin.first == 0 {
		begin.first = i + 1
	}
}

// bounds notes where a word begins and ends that is part of no name.
func (g *ground) bounds(h *lexicon.Hit) {
	if h.End-h.Start > len("的") && !standsInName(g.text[h.Start:h.End], g.text[h.End:]) {
		g.noted(h.Start).verb = true
		g.noted(h.End).edge = true
	}
}

// standsInName reports whether a word may stand in a name: as a verb that names a field of work
// (治安管理大队), or as part of a longer word (刑警 in 刑警大队), going by what follows it.
func standsInName(word, rest string) bool {
	switch {
	case fieldVerbs.Has(word):
		return true
	case police.Has(word):
		return forces.Opens(rest)
	}
	return word == "参谋" && ofStaff.Opens(rest)
}

// fieldVerbs are verbs that name fields of work.
var fieldVerbs = wordlist.Of("管理", "侦查", "建设", "开发", "监管", "服务", "保护", "救援", "执法", "指挥", "宣传", "巡逻", "防控", "监督", "整顿", "整治", "研判", "治理", "运输",
	"处置", "应急", "就业", "监测", "防治", "援助", "矫正", "矫治")

// police are the police of each kind.
var police = wordlist.Of("刑警", "特警", "交警", "巡警", "网警", "民警", "辅警")

// forces are the kinds of unit that police are ordered in.
var forces = wordlist.Of("总队", "支队", "大队", "中队")

// ofStaff follow 参谋 in a word.
var ofStaff = lettersOf("部长")

// noted returns the cell of a byte to be filled in.
func (g *ground) noted(pos int) *cell {
	if g.index[pos] == 0 {
		g.index[pos] = int32(len(g.cells))
		g.cells = append(g.cells, cell{})
	}
	return &g.cells[g.index[pos]]
}

// cell returns what begins and ends at a byte.
func (g *ground) cell(pos int) *cell { return &g.cells[g.index[pos]] }

// at returns the terms that begin at a byte.
func (g *ground) at(pos int) []lexicon.Hit {
	first := int(g.cell(pos).first) - 1
	if first < 0 {
		return nil
	}
	last := first
	for last < len(g.terms) && g.terms[last].Start == pos {
		last++
	}
	return g.terms[first:last]
}

// openersFrom are the terms that agencies are read from, from a byte on.
func (g *ground) openersFrom(at int) []int32 {
	k, _ := slices.BinarySearchFunc(g.openers, at, func(i int32, at int) int { return cmp.Compare(g.terms[i].Start, at) })
	return g.openers[k:]
}

// standing are the words that stand beside names in one way.
func (g *ground) standing(way string) iter.Seq[*lexicon.Hit] {
	return func(yield func(*lexicon.Hit) bool) {
		for _, i := range g.beside {
			if h := &g.terms[i]; h.Sense.Value == way && !yield(h) {
				return
			}
		}
	}
}

// starts reports whether a word of a kind begins at a byte.
func (g *ground) starts(pos int, kind lexicon.Kind) bool {
	for _, h := range g.at(pos) {
		if h.Kind == kind {
			return true
		}
	}
	return false
}

// placeEnding returns the longest place that ends at a byte.
func (g *ground) placeEnding(pos int) *lexicon.Hit {
	if i := g.cell(pos).place; i > 0 {
		return &g.terms[i-1]
	}
	return nil
}

func (g *ground) scopeEnding(pos int) *lexicon.Hit {
	if i := g.cell(pos).scope; i > 0 {
		return &g.terms[i-1]
	}
	return nil
}

// quoted reports whether a span lies in a quote or title without filling it.
func (g *ground) quoted(s extract.Span) bool {
	for i := g.doc.BracketAt(s.Start); i >= 0; i = g.doc.Brackets[i].Parent {
		b := &g.doc.Brackets[i]
		if b.Speech || b.Open == '（' || b.Open == '【' || !b.Holds(s) {
			continue // nothing acts in the others
		}
		if !quoteMarks.Has(g.text[b.Start:s.Start]) || utf8.RuneCountInString(g.text[s.End:b.End]) != 1 {
			return true
		}
	}
	return false
}

// quoteMarks are the marks that open a quote.
var quoteMarks = wordlist.Of("“", "「")
