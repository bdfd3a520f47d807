package refer

import (
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// authority is the article's own agency where a place stands for it: in a story about
// 辽宁省公安厅, 辽宁大力推进 means the agency.
func (f *framer) authority(e int) int {
	a := f.article.Actor
	if a < 0 || f.doc.Entities[e].Type != graph.Place || f.doc.Entities[a].Type != graph.Agency {
		return e
	}
	if level := f.doc.Entities[e].Attrs["level"]; level == "town" || level == "nation" || level == "country" {
		return e
	}
	if code := f.doc.Entities[e].Attrs["code"]; code != "" && code == f.doc.Entities[a].Attrs["code"] {
		return a
	}
	return e
}

// ofArticle reports a unit of the agency that the article is about.
func (f *framer) ofArticle(e int) bool {
	own := f.article.Actor
	return own >= 0 && e != own && f.doc.Entities[own].Type == graph.Agency && strings.HasPrefix(f.doc.Entities[e].Name, f.doc.Entities[own].Name)
}

// wholeAgency opens clauses that speak of the article's agency as a whole again.
var wholeAgency = wordlist.Of("全局", "全院", "全市公安", "我局", "我院")

// wholePlace opens clauses that speak of all of a place.
var wholePlace = wordlist.Of("全市", "全省", "全区", "全县", "全州", "全旗")

// wholeYear opens clauses that sum up the year of the article's agency.
const wholeYear = "全年共"

// wholes open any of these.
var wholes = wholeAgency.With(wholePlace.Words()...).With(wholeYear)

// ofTheWhole reports a clause without a subject that speaks of the article's agency or of
// all of its place: after 某县公安局…, 全市立案数下降 is the city bureau's again, but not in
// the sentence in which an agency of the place itself acts.
func (f *framer) ofTheWhole(c *extract.Clause) bool {
	text := f.doc.Slice(c.Span)
	switch {
	case !wholes.Opens(text):
		return false
	case wholeAgency.Opens(text):
		return true
	case strings.HasPrefix(text, wholeYear):
		return f.now.ActorBy > extract.InSentence
	}
	return wholePlace.Opens(text) && f.placeAt(c.Start) == f.codeOf(f.article.Actor) &&
		(f.now.ActorBy > extract.InSentence || f.codeOf(f.now.Actor) != f.codeOf(f.article.Actor))
}

// codeOf is the division of an entity, "" of none.
func (f *framer) codeOf(e int) string {
	if e < 0 {
		return ""
	}
	return f.doc.Entities[e].Attrs["code"]
}

// placeAt is the division of the place that a byte names, or "-".
func (f *framer) placeAt(at int) string {
	for _, j := range f.doc.MentionsIn(extract.Span{Start: at, End: min(at+len("全市"), len(f.doc.Text))}) {
		if m := &f.doc.Mentions[j]; m.Type == graph.Place && m.Entity >= 0 {
			return f.codeOf(m.Entity)
		}
	}
	return "-"
}

// visits reports an agency that acts in its own sentence alone, in a paragraph which the
// article's own has opened: one of another kind than that, which is named once (in a
// government's report the hospital that opened a ward is no actor of the next sentence) or
// came into a sentence that had told a figure of the article's own (behind 提出抗诉17件，法院
// 已改判9件 the next sentence is the procuratorate's again).
func (f *framer) visits(e int) bool {
	if f.opening.Actor != f.article.Actor || f.countrywide && f.codeOf(e) != "" && !f.report {
		return false
	}
	return f.inReport(e) || f.opening.ActorBy == extract.InArticle && (f.hosts || f.on(e).named <= 1) && f.otherKind(e)
}

// inReport reports an agency named once in what another reports of its own work: 县检察院 in
// 某市人民检察院工作报告 is an example, and the next sentence the reporter's.
func (f *framer) inReport(e int) bool { return f.report && f.on(e).named <= 1 }

// otherKind reports an agency of another kind than the article's own.
func (f *framer) otherKind(e int) bool {
	own := f.article.Actor
	if e < 0 || own < 0 || e == own {
		return false
	}
	a, b := &f.doc.Entities[e], &f.doc.Entities[own]
	return a.Type == graph.Agency && b.Type == graph.Agency && a.Attrs["organ"] != b.Attrs["organ"]
}
