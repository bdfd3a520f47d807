package relate

import (
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/graph"
)

// honours reads awarded: a verb of receiving before a title. The receiver stands before
// the verb or before 被; where nothing stands there it is the actor, or for an honour
// that only a place can have, the actor's place.
func (r *relator) honours(s scene) {
	for _, j := range s.mentions {
		m := r.mention(j)
		if m.Type != graph.Title {
			continue
		}
		v, ok := r.awardVerb(s, m)
		if !ok {
			continue
		}
		if r.anonymous(s, v.Start) {
			continue
		}
		receivers, by := r.receivers(s, v, m)
		attrs := map[string]string{}
		if by >= 0 {
			attrs["by"] = r.doc.Entities[by].ID
		}
		for _, e := range receivers {
			start := v.Start
			span := r.fromSubject(s, e, extract.Span{Start: start, End: m.End})
			r.say(s, e, graph.Awarded, m.Entity, span, "honour.award", attrs)
		}
	}
}

// anonymous reports that one of many, without a name, got the title: 锦州一位网格员获评.
func (r *relator) anonymous(s scene, at int) bool {
	before := r.doc.Text[r.doc.SentenceOf(s.i).Start:at]
	for _, w := range []string{"一位", "一名", "多名", "多位"} {
		if i := strings.LastIndex(before, w); i >= 0 && r.lastOf(s, at-len(before)+i, at, graph.Person) < 0 {
			return true
		}
	}
	return false
}

func (r *relator) awardVerb(s scene, m *extract.Mention) (lexicon.Hit, bool) {
	var v lexicon.Hit
	for _, t := range s.terms {
		if t.End > m.Start {
			break
		}
		if t.Sense.Kind == "cue" && t.Sense.Value == string(graph.Awarded) && !r.inName(t.Start) {
			v = t
		}
	}
	return v, v.End > 0
}

// receivers are those who got a title, and who gave it (-1 where the text does not say).
func (r *relator) receivers(s scene, v lexicon.Hit, title *extract.Mention) (out []int, by int) {
	by = -1
	passive := strings.LastIndex(r.doc.Text[s.clause.Start:v.Start], "被")
	limit := v.Start
	if passive >= 0 {
		limit = s.clause.Start + passive
		by = r.lastOf(s, limit, v.Start, graph.Agency)
	}
	if given := r.firstOf(s, v.End, title.Start); given >= 0 && passive < 0 && (strings.HasPrefix(v.Sense.Word, "授予") || v.Sense.Word == "命名") {
		return []int{given}, r.lastOf(s, s.clause.Start, v.Start, graph.Agency)
	}
	if strings.Contains(r.doc.Text[s.clause.Start:v.Start], "将") && passive < 0 { // 省公安厅曾将岳阳市、邵东市确定为
		i := s.clause.Start + strings.LastIndex(r.doc.Text[s.clause.Start:v.Start], "将")
		if list := r.run(s, i, v.Start); len(list) > 0 {
			return list, r.lastOf(s, s.clause.Start, i, graph.Agency)
		}
	}
	if list := r.run(s, s.clause.Start, limit); len(list) > 0 {
		return list, by
	}
	return r.elidedReceiver(s, title), by
}

// receives lists the types that titles are given to.
var receives = map[graph.Type]bool{graph.Agency: true, graph.Place: true, graph.Person: true, graph.System: true, graph.Campaign: true, graph.Practice: true}

// run is the last entity between two points with those coordinate before it: 沈阳和锦州.
func (r *relator) run(s scene, from, to int) []int {
	var out []int
	end := -1
	for k := len(s.mentions) - 1; k >= 0; k-- {
		m := r.mention(s.mentions[k])
		if m.Start < from || m.End > to || !receives[m.Type] || r.isNested(s, m) || m.Type == graph.Place && m.Attrs["scope"] != "" {
			continue
		}
		if end >= 0 {
			if m.End > end {
				continue // nested in the one behind it
			}
			if between := r.doc.Text[m.End:end]; between != "、" && between != "和" && between != "与" {
				break
			}
		}
		out = append(out, m.Entity)
		end = m.Start
	}
	return out
}

// isNested reports an agency named inside the name of another.
func (r *relator) isNested(s scene, m *extract.Mention) bool {
	for _, j := range s.mentions {
		if o := r.mention(j); o.Type == m.Type && o.Span != m.Span && o.Holds(m.Span) {
			return true
		}
	}
	return false
}

func (r *relator) firstOf(s scene, from, to int) int {
	for _, j := range s.mentions {
		if m := r.mention(j); m.Start >= from && m.End <= to && receives[m.Type] {
			return m.Entity
		}
	}
	return -1
}

func (r *relator) lastOf(s scene, from, to int, t graph.Type) int {
	found := -1
	for _, j := range s.mentions {
		if m := r.mention(j); m.Start >= from && m.End <= to && m.Type == t {
			found = m.Entity
		}
	}
	return found
}

// placeTitles end honours that only places have.
var placeTitles = []string{"市", "县", "区", "城市", "区域", "县市", "示范区", "地区", "镇", "村", "省"}

// elidedReceiver is the receiver a clause leaves out.
func (r *relator) elidedReceiver(s scene, title *extract.Mention) []int {
	if e := r.receiverBefore(s); e >= 0 {
		return []int{e}
	}
	e := s.frame.Actor
	if e < 0 {
		return nil
	}
	name := strings.Trim(title.Core, "“”")
	for _, suffix := range placeTitles {
		if strings.HasSuffix(name, suffix) && r.doc.Entities[e].Type == graph.Agency {
			if p := r.placeOf(e); p >= 0 {
				return []int{p}
			}
		}
	}
	return []int{e}
}

// receiverBefore is who got the honour that an earlier clause of the sentence speaks of.
func (r *relator) receiverBefore(s scene) int {
	for k := len(r.doc.Relations) - 1; k >= 0; k-- {
		rel := r.doc.Relations[k]
		if !r.doc.SentenceOf(s.i).Holds(rel.Span) {
			return -1
		}
		if rel.Predicate == graph.Awarded {
			return rel.Subject
		}
	}
	return -1
}

// placeOf is the place of an agency's code.
func (r *relator) placeOf(agency int) int {
	code := r.doc.Entities[agency].Attrs["code"]
	for i, e := range r.doc.Entities {
		if e.Type == graph.Place && code != "" && e.Attrs["code"] == code {
			return i
		}
	}
	return -1
}
