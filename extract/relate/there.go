package relate

import (
	"regexp"
	"slices"
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/graph"
)

// localBody is 当地, where what follows tells what is done there: 当地通过…, 当地政府大力推行….
var localBody = regexp.MustCompile(`^(?:为此|因此)?当地(?:政府|党委政府|党委和政府|党委、政府)?(.*)`)

// means open what tells how something is done.
var means = []string{"通过", "依托", "围绕", "利用", "借助", "以", "将", "把", "按照", "立足", "结合", "针对", "聚焦", "充分", "正", "全", "大力", "积极", "坚持"}

// locals is the place that 当地 means in a clause or one before it in its sentence, or of which
// a sentence without a subject tells: 在临江市，通过建设X，….
func (r *relator) locals(s scene) int {
	for i := s.i; i >= 0 && r.doc.Clauses[i].Sentence == s.clause.Sentence && r.doc.Frames[i].ActorBy > extract.InClause; i-- {
		c := r.scene(i)
		at := r.pastAdverbs(c, c.clause.Start)
		if body := localBody.FindStringSubmatch(r.doc.Text[at:c.clause.End]); body != nil && r.tellsMeans(c, c.clause.End-len(body[1])) || r.isThere(c) {
			return r.placeAround(c)
		}
	}
	return -1
}

// tellsMeans reports a verb, or words that tell how something is done, at a byte.
func (r *relator) tellsMeans(s scene, at int) bool {
	at = r.pastAdverbs(s, at)
	return extract.OpensWith(r.doc.Text[at:s.clause.End], means) || slices.ContainsFunc(s.terms, func(t lexicon.Hit) bool {
		return t.Start == at && (t.Sense.Kind == "cue" || t.Sense.Kind == "act")
	})
}

// isThere reports 在临江市 alone before a clause that tells means.
func (r *relator) isThere(s scene) bool {
	if !strings.HasPrefix(r.doc.Slice(s.clause.Span), "在") || s.frame.Actor < 0 || r.doc.Entities[s.frame.Actor].Type != graph.Place {
		return false
	}
	alone := slices.ContainsFunc(s.mentions, func(j int) bool { m := r.mention(j); return m.Type == graph.Place && m.End == s.clause.End })
	return alone && s.i+1 < len(r.scenes) && extract.OpensWith(r.doc.Slice(r.scene(s.i+1).clause.Span), []string{"通过", "依托", "围绕", "利用", "借助"})
}

// placeAround is the place that 当地 in a clause means: the one that its sentence names, else
// where who acts is, or who acts.
func (r *relator) placeAround(s scene) int {
	p := s.frame.Scope
	if named := r.lastPlace(extract.Span{Start: r.doc.SentenceOf(s.i).Start, End: s.clause.End}); named >= 0 {
		p = named
	} else if s.frame.ActorBy <= extract.InParagraph {
		p = s.frame.Actor
	}
	if a := s.frame.Actor; p < 0 || a >= 0 && r.placeOf(a) == p {
		return a
	}
	return p
}

// lastPlace is the division named last in a span, -1 where none is: 全市 names none.
func (r *relator) lastPlace(span extract.Span) int {
	found := -1
	for _, j := range r.doc.MentionsIn(span) {
		if m := r.mention(j); m.Type == graph.Place && m.Entity >= 0 && m.Attrs["scope"] == "" {
			found = m.Entity
		}
	}
	return found
}
