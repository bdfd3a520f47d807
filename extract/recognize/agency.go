package recognize

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/graph"
)

// Who finds agencies, places and persons: all mentions of who and where. Agencies
// nested in a longer name (南丰县公安局 in 南丰县公安局刑侦大队) are mentions too.
func (r *Recognizer) Who(doc *extract.Document) []extract.Mention {
	room, _ := r.grounds.Get().(*ground)
	if room == nil {
		room = new(ground)
	}
	g := newGround(doc, room)
	agencies := g.agencies()
	places := g.places(agencies)
	who := append(append(agencies, places...), g.persons(agencies)...)
	r.grounds.Put(&ground{index: g.index, cells: g.cells}) // without the document, which it must not keep alive
	return who
}

// chain is one name of an agency while it is being read.
type chain struct {
	extract.Span
	org  extract.OrgName
	rule string
}

// organ columns
func organKind(s *lexicon.Sense) string  { return s.Value }
func organClass(s *lexicon.Sense) string { return s.Col(0) }
func official(s *lexicon.Sense) string {
	if o := s.Col(1); o != "" {
		return o
	}
	return s.Word
}

// termsAnAgency is how many terms there are to a mention of an agency, or somewhat fewer.
const termsAnAgency = 16

// agencies reads the text from left to right; each position may open an agency's name
// with a body, a kind of agency or a pronoun, and what stands before it completes it.
func (g *ground) agencies() []extract.Mention {
	found := make([]extract.Mention, 0, len(g.terms)/termsAnAgency+8)
	var last chain
	for i := 0; i < len(g.terms); {
		j := i
		for j < len(g.terms) && g.terms[j].Start == g.terms[i].Start {
			j++
		}
		if g.terms[i].Start >= last.End {
			if c, ok := g.agencyAt(g.terms[i:j], last); ok && g.mayName(c) {
				if !g.listed(c) {
					found = append(found, mentionsOf(g.text, c)...)
				}
				last = c
			}
		}
		i = j
	}
	found = g.shared(found)
	found = append(found, g.departments()...)
	found = append(found, g.teams()...)
	slices.SortStableFunc(found, func(a, b extract.Mention) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	return found
}

// mayName keeps agencies out of quotes and titles that are names of something else. An
// agency may fill a quote (“南海公安”) and may open a document's title with its full name.
func (g *ground) mayName(c chain) bool {
	if !g.quoted(c.Span) {
		return c.org.Form != extract.OrgUnit || !strings.HasSuffix(g.text[:c.Start], "“")
	}
	return strings.HasSuffix(g.text[:c.Start], "《") && c.org.Form == extract.OrgNamed && c.org.Place != ""
}

// agencyAt tries the words at one position, longest first.
func (g *ground) agencyAt(words []lexicon.Hit, last chain) (chain, bool) {
	for i := len(words) - 1; i >= 0; i-- {
		h := words[i]
		switch h.Sense.Kind {
		case "body":
			if c, ok := g.body(h, last); ok {
				return c, true
			}
		case "organ":
			if c, ok := g.organ(h, last); ok {
				g.units(&c)
				return c, true
			}
		case "post":
			if c, ok := g.clipped(h); ok {
				return c, true
			}
		}
	}
	return chain{}, false
}

func (g *ground) organ(h lexicon.Hit, last chain) (chain, bool) {
	switch organKind(h.Sense) {
	case "unit":
		return g.unit(h, last)
	case "sub":
		return g.sub(h, last)
	case "inner":
		return g.strayInner(h)
	case "group":
		return g.group(h)
	case "short":
		return g.short(h)
	case "office":
		return g.office(h, last)
	case "dept":
		if c, ok := g.department(h, last); ok || h.Sense.Word != "局" {
			return c, ok
		}
		return g.office(h, last)
	case "firm":
		return g.firm(h, last)
	case "demo":
		return g.pronoun(h)
	}
	return chain{}, false
}

// body reads 公安部, 公安部刑事侦查局, 国网本溪供电公司, 人民银行芜湖市分行.
func (g *ground) body(h lexicon.Hit, last chain) (chain, bool) {
	c := chain{Span: extract.Span{Start: h.Start, End: h.End}, rule: "agency.body"}
	c.org.Body, c.org.Form = h.Sense.Value, extract.OrgFixed
	if p := g.placeEnding(h.Start); p != nil && foreign(p) { // 以色列国防部
		c.Start, c.org.Body = p.Start, p.Sense.Word+h.Sense.Word
		return c, true
	}
	if h.Sense.Col(1) != "" && g.branch(&c, h.Sense.Col(1)) {
		c.rule = "agency.branch"
		g.units(&c)
		return c, true
	}
	if !g.resident(&c) {
		g.ministryOffice(&c)
	}
	return c, true
}

// branch extends a body by a place and the kind of branch: 国网 本溪 供电公司.
func (g *ground) branch(c *chain, stem string) bool {
	at, codes, place := c.End, []string(nil), ""
	for {
		h := longest(g.at(at), "place")
		if h == nil {
			break
		}
		place += h.Sense.Word
		codes = codesOf(h)
		at = h.End
	}
	for to := at; to <= at+12 && to < len(g.text); to += size(g.text, to) {
		h := g.branchWord(to, place != "")
		if h == nil || !g.plain(at, to, 4) || place == "" && to == at {
			continue
		}
		name := g.text[at:to]
		c.org.Codes, c.org.Place, c.org.Body = codes, place, stem
		c.org.Parts = append(c.org.Parts, extract.OrgPart{Span: extract.Span{Start: c.End, End: h.End}, Name: place + name, Organ: h.Sense.Word, Class: organClass(h.Sense)})
		c.End = h.End
		return true
	}
	return false
}

func (g *ground) branchWord(at int, placed bool) *lexicon.Hit {
	words := g.at(at)
	for i := len(words) - 1; i >= 0; i-- {
		h := &words[i]
		if h.Sense.Kind != "organ" {
			continue
		}
		switch h.Sense.Word {
		case "分行", "支行", "分公司", "支公司", "营业部", "公司", "调查总队", "调查队":
			return h
		}
		if placed && (strings.HasPrefix(organClass(h.Sense), "供电") || organClass(h.Sense) == "电力") {
			return h
		}
	}
	return nil
}

// afterBureau are characters with which 局 makes another word: 局势, 局部, 局长.
const afterBureau = "势部面长地限促"

// ministryOffice extends a ministry by one of its departments: 公安部 刑事侦查局, 全国人大
// 财经委.
func (g *ground) ministryOffice(c *chain) {
	if h := g.organAt(c.End, "inner"); h != nil && g.innerEnds(h.Start, h.End) {
		c.org.Parts = append(c.org.Parts, extract.OrgPart{Span: extract.Span{Start: c.End, End: h.End}, Organ: official(h.Sense)})
		c.End = h.End
		return
	}
	for to := c.End + 6; to <= c.End+30 && to < len(g.text); to += size(g.text, to) {
		if !utf8.RuneStart(g.text[to]) {
			continue
		}
		h := g.organAt(to, "dept")
		if h == nil || !g.ministryField(c.End, to, h.End) || genericUnit(g.text[c.End:to]) || strings.ContainsRune(afterBureau, g.next(h.End)) {
			continue
		}
		c.org.Parts = append(c.org.Parts, extract.OrgPart{Span: extract.Span{Start: c.End, End: h.End}, Name: g.text[c.End:to], Organ: h.Sense.Word})
		c.End = h.End
		return
	}
}

// ministryField reports whether a department of a ministry may be named after a stretch;
// two fields only where a post follows: 应急管理部安全执法和工贸监管局局长.
func (g *ground) ministryField(from, to, end int) bool {
	if i := strings.Index(g.text[from:to], "和"); i > 0 && g.starts(end, "post") {
		return g.plain(from, from+i, 9) && g.plain(from+i+len("和"), to, 9) && !g.holdsAgency(from, to)
	}
	return g.plain(from, to, 9)
}

// department reads a ministry's department named after another of its posts: 公安部新闻发言人、新闻宣传局.
func (g *ground) department(h lexicon.Hit, last chain) (chain, bool) {
	if last.org.Form != extract.OrgFixed || last.org.Place != "" || !g.starts(h.End, "post") || h.Start-last.End > 60 || strings.ContainsRune(afterBureau, g.next(h.End)) || strings.ContainsAny(g.text[last.End:h.Start], "，。；\n") {
		return chain{}, false
	}
	start, ok := g.nameBefore(h.Start, 2, 9)
	if r, _ := g.prev(start); !ok || r != '、' {
		return chain{}, false
	}
	c := chain{Span: extract.Span{Start: start, End: h.End}, rule: "agency.department"}
	c.org = extract.OrgName{Body: last.org.Body, Form: extract.OrgFixed}
	c.org.Parts = []extract.OrgPart{{Span: c.Span, Name: g.text[start:h.Start], Organ: h.Sense.Word}}
	return c, true
}

// foreign reports whether a place is another country.
func foreign(p *lexicon.Hit) bool { return p.Sense.Value[0] >= 'A' }

func (g *ground) organAt(at int, kinds ...string) *lexicon.Hit {
	words := g.at(at)
	for i := len(words) - 1; i >= 0; i-- {
		if h := &words[i]; h.Sense.Kind == "organ" && contains(kinds, organKind(h.Sense)) {
			return h
		}
	}
	return nil
}

// mentionsOf gives a mention for the agency and one for each agency its name holds.
func mentionsOf(text string, c chain) []extract.Mention {
	var out []extract.Mention
	org := c.org
	if org.Body != "" && org.Place == "" && len(org.Parts) > 0 && org.Parts[0].Start > c.Start {
		whole := org
		whole.Parts = nil
		out = append(out, agencyMention(text, extract.Span{Start: c.Start, End: org.Parts[0].Start}, whole, c.rule))
	}
	for i := range org.Parts {
		upTo := org
		upTo.Parts = org.Parts[: i+1 : i+1]
		out = append(out, agencyMention(text, extract.Span{Start: c.Start, End: org.Parts[i].End}, upTo, c.rule))
	}
	if len(org.Parts) == 0 {
		out = append(out, agencyMention(text, c.Span, org, c.rule))
	}
	return out
}

func agencyMention(text string, s extract.Span, org extract.OrgName, rule string) extract.Mention {
	return extract.Mention{Span: s, Type: graph.Agency, Name: text[s.Start:s.End], Org: &org, Entity: -1, Rule: rule}
}

func longest(words []lexicon.Hit, kind string) *lexicon.Hit {
	for i := len(words) - 1; i >= 0; i-- {
		if words[i].Sense.Kind == kind {
			return &words[i]
		}
	}
	return nil
}

func codesOf(h *lexicon.Hit) []string { return strings.Split(h.Sense.Value, ",") }

func size(text string, at int) int {
	_, n := utf8.DecodeRuneInString(text[at:])
	return n
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}
