package refer

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/gazetteer"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// Named makes the entities of campaigns, systems, practices, titles and topics, and
// points their mentions at them: inside one article one core name is one thing. It runs
// after the agencies, places and persons have theirs.
func (r *Referrer) Named(doc *extract.Document, lex *lexicon.Lexicon) {
	n := r.naming.Take()
	n.begin(r, doc, lex)
	for i := range doc.Mentions {
		m := &doc.Mentions[i]
		if m.Entity >= 0 || m.Type == graph.Agency || m.Type == graph.Place || m.Type == graph.Person {
			continue
		}
		if kind := kindOf(m.Name); kind != "" {
			m.Entity = n.lastOfKind(m.Type, kind)
			continue
		}
		m.Entity = n.entity(m)
	}
	n.finish()
	r.naming.Return(n)
}

// naming is the state of one article.
type naming struct {
	doc     *extract.Document
	lex     *lexicon.Lexicon
	gaz     *gazetteer.Gazetteer
	first   int // entity that is named
	named   []namesake
	at      map[string]int // core to the last of the cores that are spelt so
	cores   []core
	aliases aliases
}

// namesake is an entity by what it shares with those it may be confused with.
type namesake struct {
	typ     graph.Type
	core    string
	aliases chain
}

// core is what makes mentions of a type name one thing. Places count from 1.
type core struct {
	typ    graph.Type
	entity int
	next   int // place of one that is spelt as it is, or 0
}

// begin turns to an article.
func (n *naming) begin(r *Referrer, doc *extract.Document, lex *lexicon.Lexicon) {
	if n.at == nil {
		n.at = map[string]int{}
	}
	n.doc, n.lex, n.gaz, n.first = doc, lex, r.gaz, len(doc.Entities)
}

// finish gives the entities their aliases and empties the state.
func (n *naming) finish() {
	room := make([]string, 0, len(n.aliases))
	for i := range n.named {
		room, n.doc.Entities[n.first+i].Aliases = n.aliases.cut(room, n.named[i].aliases, "")
	}
	n.doc, n.lex = nil, nil
	clear(n.at)
	clear(n.named)
	clear(n.aliases)
	n.named, n.aliases, n.cores = n.named[:0], n.aliases[:0], n.cores[:0]
}

// kindOf is the kind of document that a name tells and nothing else, or "".
func kindOf(name string) string {
	if len(name) > maxKind || !documentKinds.Ends(strings.TrimSuffix(name, "》")) {
		return ""
	}
	if kind := strings.Trim(name, "《》"); documentKinds.Has(kind) {
		return kind
	}
	return ""
}

// maxKind is how long a name is that is nothing but a kind of document, in bytes.
const maxKind = len("《行动方案》")

// documentKinds are what documents are called by: 《条例》 is the one named in full before.
var documentKinds = wordlist.Of("条例", "意见", "办法", "规定", "方案", "计划", "纲要", "规划", "解释", "决定", "细则", "规范", "措施",
	"行动方案", "行动计划", "实施意见", "若干意见", "指引", "准则", "规则", "法")

// lastOfKind is the document of a kind named last, or -1.
func (n *naming) lastOfKind(t graph.Type, kind string) int {
	for i := len(n.named) - 1; i >= 0; i-- {
		if e := &n.named[i]; e.typ == t && strings.HasSuffix(strings.TrimRight(e.core, "）)"), kind) {
			return n.first + i
		}
	}
	return -1
}

func (n *naming) entity(m *extract.Mention) int {
	name := Core(m.Core)
	if m.Type == graph.Title {
		name = n.placed(name)
	}
	spelt := n.at[name]
	i, ok := n.ofType(spelt, m.Type)
	if !ok {
		if i, ok = n.again(m.Type, name, spelt); !ok {
			i = n.add(m, name)
		}
		n.cores = append(n.cores, core{m.Type, i, spelt})
		n.at[name] = len(n.cores)
	}
	n.alias(i, m)
	return i
}

// ofType finds the entity of a type among the cores that are spelt as one.
func (n *naming) ofType(spelt int, t graph.Type) (int, bool) {
	for ; spelt > 0; spelt = n.cores[spelt-1].next {
		if c := &n.cores[spelt-1]; c.typ == t {
			return c.entity, true
		}
	}
	return 0, false
}

// again finds a thing that goes by another type or a longer name.
func (n *naming) again(t graph.Type, name string, spelt int) (int, bool) {
	if t == graph.Topic || t == graph.Title {
		return 0, false
	}
	if spelt > 0 && utf8.RuneCountInString(name) >= 3 {
		if i, ok := n.otherType(spelt); ok {
			return i, true
		}
	}
	return n.longer(t, name)
}

// otherType finds an entity of another type with the same quoted core: “驼铃服务”项目
// after “驼铃服务”模式.
func (n *naming) otherType(spelt int) (int, bool) {
	for _, t := range [...]graph.Type{graph.Campaign, graph.System, graph.Practice} {
		if i, ok := n.ofType(spelt, t); ok {
			return i, true
		}
	}
	return 0, false
}

// minTail is how many characters of the end of two names must be one for them to be one.
const minTail = 5

// longer finds an entity named before whose core ends in this one: 联合巡查行动
// after 校园周边联合巡查行动; or the other way round.
func (n *naming) longer(t graph.Type, core string) (int, bool) {
	if utf8.RuneCountInString(core) < minTail {
		return 0, false
	}
	for i := range n.named {
		e := &n.named[i]
		if e.typ == t && (strings.HasSuffix(e.core, core) || strings.HasSuffix(core, e.core) && utf8.RuneCountInString(e.core) >= minTail) {
			return n.first + i, true
		}
	}
	return 0, false
}

// add makes the entity that a mention names first.
func (n *naming) add(m *extract.Mention, core string) int {
	var e graph.Entity
	if m.Type == graph.Topic {
		e = topic(m)
	} else {
		e = n.describe(m, core)
	}
	e.ID = graph.EntityID(e.Type, e.Name)
	n.doc.Entities = append(n.doc.Entities, e)
	n.named = append(n.named, namesake{typ: e.Type, core: e.Attrs["core"]})
	return n.first + len(n.named) - 1
}

func topic(m *extract.Mention) graph.Entity {
	e := graph.Entity{Type: m.Type, Name: m.Core}
	if m.Head != "" {
		e.Attrs = map[string]string{"head": m.Head}
	}
	return e
}

func (n *naming) describe(m *extract.Mention, core string) graph.Entity {
	e := graph.Entity{Type: m.Type, Name: m.Name, Attrs: map[string]string{"core": core}}
	years := yearsIn(m.Name)
	switch {
	case m.Type == graph.Title:
		e.Name = n.placed(m.Name)
		note(e.Attrs, "years", years)
	case years != "":
		e.Attrs["year"] = years[:len("2024")]
	}
	note(e.Attrs, "head", m.Head)
	if undated := strings.TrimRight(core, "0123456789"); undated != core && n.known(m.Type, undated) != nil {
		e.Attrs["national"] = "true" // 净网2024 is the country's, of that year
	} else if s := n.known(m.Type, core); s != nil && own(m.Name, s.Col(0)) {
		e.Name = s.Col(0)
		e.Attrs["core"] = Core(s.Word)
		if m.Type == graph.Campaign {
			e.Attrs["national"] = "true"
		} else {
			e.Attrs["common"] = "true"
		}
	}
	return e
}

// own reports whether a printed name may be the known one: what stands before the quote
// must be what the known name has there, so that 交通安全整治“百日行动” is another.
func own(printed, known string) bool {
	before, _, quoted := strings.Cut(printed, "“")
	return !quoted || before == "" || strings.Contains(known, before) || strings.HasPrefix(known, before)
}

// scopes are the words by which an honour names the place it is of.
var scopes = []struct {
	word  string
	level gazetteer.Level
}{{"全省", gazetteer.Province}, {"全市", gazetteer.City}, {"全区", gazetteer.County}, {"全县", gazetteer.County}}

// placed says whose 全省 an honour is: 全省百名好教师 of one province is not that of
// another.
func (n *naming) placed(name string) string {
	for _, s := range scopes {
		if rest, ok := strings.CutPrefix(name, s.word); ok {
			home, _ := n.gaz.Find(n.doc.Home)
			if d := home.At(s.level); d != nil {
				return d.Name + rest
			}
		}
	}
	return name
}

// known looks a core up among the names known all over the country.
func (n *naming) known(t graph.Type, core string) *lexicon.Sense {
	for _, s := range n.lex.Senses(core) {
		if s.Kind == lexicon.National && s.Value == string(t) {
			return s
		}
	}
	return nil
}

// alias notes a surface form, and lets a fuller name become the entity's name: the
// first that carries its head noun.
func (n *naming) alias(i int, m *extract.Mention) {
	e, names := &n.doc.Entities[i], &n.named[i-n.first].aliases
	printed := n.doc.Slice(m.Span)
	n.aliases.add(names, printed)
	if m.Name != printed {
		n.aliases.add(names, m.Name)
	}
	if m.Head != "" && e.Type != graph.Topic && e.Attrs["head"] == "" && e.Attrs["national"] == "" && e.Attrs["common"] == "" {
		e.Name, e.Attrs["head"] = m.Name, m.Head
		e.ID = graph.EntityID(e.Type, e.Name)
	}
}
