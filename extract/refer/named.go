package refer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/gazetteer"
	"newsgraph/extract/lexicon"
	"newsgraph/graph"
)

// Named makes the entities of campaigns, systems, practices, titles and topics, and
// points their mentions at them: inside one article one core name is one thing. It runs
// after the agencies, places and persons have theirs.
func (r *Referrer) Named(doc *extract.Document, lex *lexicon.Lexicon) {
	n := naming{doc: doc, lex: lex, gaz: r.gaz, at: map[coreOf]int{}}
	for i := range doc.Mentions {
		if m := &doc.Mentions[i]; m.Entity < 0 && named[m.Type] {
			if kind := strings.Trim(m.Name, "《》"); kindOnly[kind] {
				m.Entity = n.lastOfKind(m.Type, kind)
				continue
			}
			m.Entity = n.entity(m)
		}
	}
}

var named = map[graph.Type]bool{graph.Campaign: true, graph.System: true, graph.Practice: true, graph.Title: true, graph.Topic: true}

// kindOnly lists documents called by their kind: 《条例》 is the one named in full before.
var kindOnly = map[string]bool{"条例": true, "意见": true, "办法": true, "规定": true, "方案": true, "计划": true, "纲要": true, "规划": true, "解释": true,
	"决定": true, "细则": true, "规范": true, "措施": true, "行动方案": true, "行动计划": true, "实施意见": true, "若干意见": true, "指引": true, "准则": true, "规则": true, "法": true}

// lastOfKind is the document of a kind named last, or -1.
func (n *naming) lastOfKind(t graph.Type, kind string) int {
	for i := len(n.doc.Entities) - 1; i >= 0; i-- {
		if e := n.doc.Entities[i]; e.Type == t && strings.HasSuffix(strings.TrimRight(e.Attrs["core"], "）)"), kind) {
			return i
		}
	}
	return -1
}

type naming struct {
	doc *extract.Document
	lex *lexicon.Lexicon
	gaz *gazetteer.Gazetteer
	at  map[coreOf]int // the entities
}

// coreOf is what makes mentions name one thing.
type coreOf struct {
	typ  graph.Type
	core string
}

func (n *naming) entity(m *extract.Mention) int {
	core := Core(m.Core)
	if m.Type == graph.Title {
		core = n.placed(core)
	}
	key := coreOf{m.Type, core}
	i, ok := n.at[key]
	if !ok {
		i, ok = n.otherType(m.Type, core)
	}
	if !ok {
		i, ok = n.longer(m.Type, core)
	}
	if !ok {
		i = len(n.doc.Entities)
		n.doc.Entities = append(n.doc.Entities, n.describe(m, core))
	}
	n.at[key] = i
	n.alias(i, m)
	return i
}

// otherType finds an entity of another type with the same quoted core: “驼铃服务”项目
// after “驼铃服务”模式.
func (n *naming) otherType(t graph.Type, core string) (int, bool) {
	if t == graph.Title || t == graph.Topic || utf8.RuneCountInString(core) < 3 {
		return 0, false
	}
	for _, u := range []graph.Type{graph.Campaign, graph.System, graph.Practice} {
		if i, ok := n.at[coreOf{u, core}]; ok {
			return i, true
		}
	}
	return 0, false
}

// longer finds an entity named before whose core ends in this one: 联合巡查行动
// after 校园周边联合巡查行动.
func (n *naming) longer(t graph.Type, core string) (int, bool) {
	if utf8.RuneCountInString(core) < 5 || t == graph.Topic || t == graph.Title {
		return 0, false
	}
	for i, e := range n.doc.Entities {
		if e.Type == t && (strings.HasSuffix(e.Attrs["core"], core) || strings.HasSuffix(core, e.Attrs["core"]) && utf8.RuneCountInString(e.Attrs["core"]) >= 5) {
			return i, true
		}
	}
	return 0, false
}

func (n *naming) describe(m *extract.Mention, core string) graph.Entity {
	e := graph.Entity{Type: m.Type, Name: m.Name, Attrs: map[string]string{}}
	if m.Type == graph.Topic {
		e.Name = m.Core
	} else {
		e.Attrs["core"] = core
	}
	if m.Type == graph.Title {
		e.Name = n.placed(m.Name)
	}
	if years := yearsIn(m.Name); years != "" && m.Type == graph.Title {
		e.Attrs["years"] = years
	} else if years != "" && m.Type != graph.Topic {
		e.Attrs["year"] = years[:len("2024")]
	}
	if m.Head != "" {
		e.Attrs["head"] = m.Head
	}
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
	e.ID = graph.EntityID(e.Type, e.Name)
	return e
}

// own reports whether a printed name may be the known one: what stands before the quote
// must be what the known name has there, so that 交通安全整治“百日行动” is another.
func own(printed, known string) bool {
	before, _, quoted := strings.Cut(printed, "“")
	return !quoted || before == "" || strings.Contains(known, before) || strings.HasPrefix(known, before)
}

// scopes are the words by which an honour names the place it is of.
var scopes = map[string]gazetteer.Level{"全省": gazetteer.Province, "全市": gazetteer.City, "全区": gazetteer.County, "全县": gazetteer.County}

// placed says whose 全省 an honour is: 全省百名好教师 of one province is not that of
// another.
func (n *naming) placed(name string) string {
	for word, level := range scopes {
		if rest, ok := strings.CutPrefix(name, word); ok {
			if d, ok := n.gaz.At(n.doc.Home, level); ok {
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
	e := &n.doc.Entities[i]
	e.Aliases = append(e.Aliases, n.doc.Slice(m.Span))
	if m.Name != n.doc.Slice(m.Span) {
		e.Aliases = append(e.Aliases, m.Name)
	}
	if e.Attrs["head"] == "" && m.Head != "" && e.Attrs["national"] == "" && e.Attrs["common"] == "" && e.Type != graph.Topic {
		e.Name, e.Attrs["head"] = m.Name, m.Head
		e.ID = graph.EntityID(e.Type, e.Name)
	}
}

// Core is a name without marks, blanks, ordinals of the instance (第十六次) and
// 新时代, which only praises.
func Core(name string) string {
	name = strings.TrimPrefix(name, "新时代")
	if strings.IndexFunc(name, outOfCore) < 0 { // most names hold none
		return name
	}
	return strings.Map(func(r rune) rune {
		if outOfCore(r) {
			return -1
		}
		return r
	}, name)
}

// outOfCore reports a mark or blank that is no part of a core.
func outOfCore(r rune) bool {
	switch r {
	case '“', '”', '‘', '’', '"', '\'', '《', '》', '「', '」', '『', '』':
		return true
	}
	return unicode.IsSpace(r)
}

// yearsIn is the first year printed in a name, or the span of years: 昆仑2024,
// 2017—2020年度平安中国建设示范市.
func yearsIn(name string) string {
	first := yearAt(name)
	if first < 0 {
		return ""
	}
	years := name[first : first+4]
	rest := name[first+4:]
	for _, dash := range []string{"—", "－", "-", "–", "至", "~", "～"} {
		if after, ok := strings.CutPrefix(rest, dash); ok && yearAt(after) == 0 {
			return years + "—" + after[:4]
		}
	}
	return years
}

// yearAt is where four digits that are a year begin in a name, or -1.
func yearAt(name string) int {
	run := 0
	for i := 0; i <= len(name); i++ {
		if i < len(name) && '0' <= name[i] && name[i] <= '9' {
			run++
			continue
		}
		if run == 4 && (name[i-4:i-2] == "20" || name[i-4:i-2] == "19") {
			return i - 4
		}
		run = 0
	}
	return -1
}
