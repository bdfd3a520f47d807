package refer

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// person refers a name to its person and his posts to their agencies. One name is one
// person in an article; 老曹 is the one of that family name.
func (w *who) person(m *extract.Mention) {
	name := m.Name
	w.pos = m.Start
	if m.Rule == "person.familiar" {
		if name = w.familiar(m.Name); name == "" {
			return
		}
	}
	i := w.thing(&thing{typ: graph.Person, key: key{class: "person", name: name}, own: name, rank: rankPrinted, parent: -1, org: -1})
	m.Entity = i
	w.alias(i, m.Name)
	w.splitPosts(m)
	w.impliedPosts(m)
	for j := range m.Posts {
		p := &m.Posts[j]
		if p.Entity >= 0 {
			continue
		}
		if p.Entity = w.postOrg(m, p, w.things[i].org); p.Entity < 0 && p.Org.Len() == 0 {
			p.Entity = w.stateOf(m, p, w.things[i].org)
		}
		if p.Entity >= 0 && w.things[i].org < 0 {
			w.things[i].org = p.Entity
		}
	}
	w.wholePosts(m)
}

// wholePosts gives who heads a unit his post in the whole too: 大队长 of the 治安大队 is
// 治安大队大队长 of the bureau.
func (w *who) wholePosts(m *extract.Mention) {
	for _, p := range m.Posts {
		if p.Entity < 0 || p.Org.Len() == 0 || w.things[p.Entity].level != "unit" || !w.things[p.Entity].shown {
			continue
		}
		if start := p.Org.End - len(w.things[p.Entity].own); start > p.Org.Start && w.doc.Text[start:p.Org.End] == w.things[p.Entity].own {
			m.Posts = append(m.Posts, extract.Post{Span: extract.Span{Start: start, End: p.End}, Org: extract.Span{Start: p.Org.Start, End: start}, Entity: w.things[p.Entity].parent})
		}
	}
}

func (w *who) familiar(name string) string {
	_, n := utf8.DecodeRuneInString(name)
	for i := range w.things {
		if t := &w.things[i]; t.typ == graph.Person && strings.HasPrefix(t.own, name[n:]) {
			return t.own
		}
	}
	return ""
}

// leaders are the heads of units that are called after them: 支队长 of a 支队.
var leaders = wordlist.Of("总队长", "支队长", "大队长", "中队长")

// heads are those of other agencies that are.
var heads = wordlist.Of("所长", "局长", "院长", "厅长", "检察长", "行长", "校长")

// splitPosts gives a last post its own unit where it is called after one: 市公安局党委委员、支队长.
func (w *who) splitPosts(m *extract.Mention) {
	if len(m.Posts) == 0 {
		return
	}
	last := &m.Posts[len(m.Posts)-1]
	if last.Org.Len() == 0 {
		return
	}
	text := w.doc.Slice(last.Span)
	cut := strings.LastIndex(text, "、")
	if cut < 0 || !leaders.Opens(strings.TrimPrefix(text[cut+len("、"):], "副")) {
		return
	}
	at, end := last.Start+cut, last.End
	last.End = at
	m.Posts = append(m.Posts, extract.Post{Span: extract.Span{Start: at + len("、"), End: end}, Entity: -1})
}

// postOrg is the agency a post belongs to: the one printed before it, else of the kind
// its name tells the one the person is known to be of, or the last one.
func (w *who) postOrg(m *extract.Mention, p *extract.Post, known int) int {
	if p.Org.Len() > 0 {
		return w.agencyAt(p.Org)
	}
	post := strings.TrimPrefix(w.doc.Slice(p.Span), "副")
	if leader := leaders.Opening(post); leader != "" {
		return w.headed(strings.TrimSuffix(leader, "长"))
	}
	organ := strings.TrimSuffix(heads.Ending(post), "长")
	switch organ {
	case "":
		return -1
	case "检察":
		organ = "检察院"
	}
	if known >= 0 && w.fits(known, organ) {
		return known
	}
	return w.headed(organ)
}

// agencyAt is the agency that a span names, or -1.
func (w *who) agencyAt(s extract.Span) int {
	for _, i := range w.doc.MentionsIn(s) {
		if m := &w.doc.Mentions[i]; m.Type == graph.Agency && m.Span == s {
			return m.Entity
		}
	}
	return -1
}

// headed is the agency of a kind that a post without one belongs to: the one that is
// spoken of, or else the first named after it.
func (w *who) headed(end string) int {
	if i := w.meant(end, 1); i >= 0 {
		return i
	}
	for _, u := range w.uses {
		if w.fits(u.thing, end) {
			return u.thing
		}
	}
	return -1
}
