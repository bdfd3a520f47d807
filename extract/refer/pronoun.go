package refer

import (
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/gazetteer"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// pronoun refers 该局, 市局, 分局, 该公司 to an agency of a kind that fits.
func (w *who) pronoun(m *extract.Mention) int {
	word, end := m.Org.Scope, m.Org.Parts[0].Organ
	switch {
	case m.Org.Place != "": // 邳州市局
		return w.bureau(w.pick(w.coded(m.Org.Codes)), end)
	case strings.HasPrefix(word, "我") || strings.HasPrefix(word, "本"):
		return w.ours(end)
	case levelCourts[word] != "":
		return w.courtOf(w.level(levelCourts[word]))
	case levelBureaus[word] != "":
		return w.bureau(w.level(levelBureaus[word]), end)
	case word == "派出所":
		return w.sole(end)
	case word == "省总队" || word == "总队":
		return w.force(end)
	}
	blocks := 0
	if strings.HasPrefix(word, "该") {
		blocks = 1
	}
	if i := w.meant(end, blocks); i >= 0 {
		return i
	}
	if word == "分局" && w.home != nil && w.home.Level >= gazetteer.County {
		return w.police(w.home, "", "分局", rankShort)
	}
	return -1
}

// levelBureaus are the words for a bureau by its level.
var levelBureaus = map[string]string{"市局": "市", "省局": "省", "县局": "县", "区局": "区", "州局": "州", "旗局": "旗", "省厅": "省", "高市警": "市"}

// levelCourts are the words for a court or a procuratorate by its level.
var levelCourts = map[string]string{"省院": "省", "市院": "市", "州院": "州", "县院": "县", "区院": "区"}

// courtOf is the court of a division, or its procuratorate in a story of one.
func (w *who) courtOf(d *gazetteer.Division) int {
	own := w.main(func(i int) bool { c := w.things[i].key.class; return c == "court" || c == "procuratorate" })
	if d == nil || own < 0 {
		return -1
	}
	return w.base(d, &extract.OrgName{Form: extract.OrgNamed}, extract.OrgPart{Organ: w.things[own].organ, Class: w.things[own].key.class})
}

// bureau is the bureau of a division that a word like 市局 or 邳州市局 means: of the kind
// that the article is about, in a story of market regulation not the police.
func (w *who) bureau(d *gazetteer.Division, end string) int {
	if d == nil {
		return -1
	}
	own := w.main(func(i int) bool {
		return w.things[i].at != nil && (w.fits(i, "局") || w.fits(i, "厅"))
	})
	if own < 0 {
		return w.police(d, "", "", rankBuilt)
	}
	if w.things[own].at == d {
		return own
	}
	class := w.things[own].key.class
	if class == "police" || end == "厅" && !provincial[class] {
		return w.police(d, "", "", rankBuilt)
	}
	organ := strings.TrimSuffix(strings.TrimSuffix(w.things[own].organ, "局"), "厅") + "局"
	return w.base(d, &extract.OrgName{Form: extract.OrgNamed}, extract.OrgPart{Organ: organ, Class: class})
}

// ours is the speaker's own agency (我局): the article's, of a kind that fits.
func (w *who) ours(end string) int {
	if i := w.mainOf(end); i >= 0 {
		return i
	}
	if end == "院" && w.home != nil {
		return w.lookup(key{class: "court", of: w.home})
	}
	return w.last(end)
}

// force: 总队 is the one named, or that above the force that the article is about.
func (w *who) force(end string) int {
	if i := w.meant(end, 0); i >= 0 {
		return i
	}
	if own := w.mainForce(); own >= 0 && w.things[own].key.class == "fire" {
		if d := w.level("省"); d != nil {
			return w.base(d, &extract.OrgName{Form: extract.OrgNamed}, extract.OrgPart{Organ: "消防救援总队", Class: "fire"})
		}
	}
	if !strings.Contains(w.doc.Text, "交通") {
		return -1
	}
	if d := w.level("省"); d != nil {
		return w.traffic(d, "交通警察总队", rankBuilt)
	}
	return -1
}

// mainForce is the agency the article is about where that is a force: a fire brigade,
// the traffic police.
func (w *who) mainForce() int {
	own := w.main(func(int) bool { return true })
	force := w.main(func(i int) bool { return hasAnySuffix(w.things[i].own, "总队", "支队", "大队") })
	if force < 0 || w.about[force] < w.about[own] { // the bureau in its name weighs as much
		return -1
	}
	return force
}

// sole is the only agency of a kind that the article names, or -1.
func (w *who) sole(end string) int {
	found := -1
	for _, u := range w.uses {
		if w.fits(u.thing, end) && u.thing != found {
			if found >= 0 {
				return -1
			}
			found = u.thing
		}
	}
	return found
}

// meant is the agency of a fitting kind that what is being read speaks of: the last that
// acts in this paragraph or so many before it, else the one the article is about, else
// the last of all.
func (w *who) meant(end string, blocks int) int {
	if i := w.near(end, blocks); i >= 0 {
		return i
	}
	if i := w.mainOf(end); i >= 0 {
		return i
	}
	return w.last(end)
}

// near is the agency named last that fits and acts, at most so many blocks back.
func (w *who) near(end string, blocks int) int {
	here, clause := w.block(w.pos), w.doc.ClauseAt(w.pos)
	uses := w.before(w.uses)
	for i := len(uses) - 1; i >= 0; i-- {
		u := uses[i]
		if u.block < here-blocks {
			break
		}
		if blocks > 0 && clause >= 0 && w.doc.ClauseAt(u.span.Start) == clause && w.fits(u.thing, end) {
			if own := w.mainOf(end); own >= 0 && own != u.thing { // 省局授予该局: the article's own
				return own
			}
			continue
		}
		if !u.caption && w.fits(u.thing, end) && !w.nestedUse(i) && (!u.aside || w.asked(u.span)) {
			if u.block < here && w.outweighed(u.thing, end) {
				return -1
			}
			return u.thing
		}
	}
	return -1
}

// outweighed reports an agency named in passing, where the article is about another that
// fits as well: a new paragraph's 该局 is that one.
func (w *who) outweighed(i int, end string) bool {
	own := w.mainOf(end)
	return own >= 0 && own != i && (i >= len(w.about) || w.about[i]*2 <= w.about[own])
}

// asked reports the agency that the sentence being read turns to: 记者向临江市公安局求证，该局….
func (w *who) asked(s extract.Span) bool {
	return strings.HasSuffix(w.doc.Text[:s.Start], "向") && !strings.ContainsAny(w.doc.Text[s.End:w.pos], "。；！？\n")
}

// last is the agency named last, outside captions, whose kind a pronoun's end fits.
func (w *who) last(end string) int {
	aside := -1
	uses := w.before(w.uses)
	for i := len(uses) - 1; i >= 0; i-- {
		u := uses[i]
		if u.caption || !w.fits(u.thing, end) || w.nestedUse(i) {
			continue
		}
		if !u.aside {
			return u.thing
		}
		if aside < 0 {
			aside = u.thing
		}
	}
	return aside
}

// nestedUse reports a name inside the name of another: 绵阳市公安局 in 绵阳市公安局涪城分局.
func (w *who) nestedUse(i int) bool {
	for j := max(0, i-4); j < len(w.uses) && j <= i+4; j++ {
		if j != i && w.uses[j].span != w.uses[i].span && w.uses[j].span.Holds(w.uses[i].span) {
			return true
		}
	}
	return false
}

// bystanders are words behind which an agency does not act: it only joins in what another
// does, is acted on, or only tells where.
var bystanders = wordlist.Of(
	"联合", "会同", "协同", "携手", "、", "配合", "协调",
	"向", "对", "被", "受", "经", "获", "报", "报送", "移送", "移交", "入选", "在", "接", "接到")

// fits reports whether an agency's name ends in what a pronoun says it is.
func (w *who) fits(i int, end string) bool {
	t := &w.things[i]
	own := t.own
	if t.typ != graph.Agency {
		return false
	}
	switch end {
	case "单位":
		return true
	case "公司":
		return hasAnySuffix(own, "公司", "集团")
	case "校":
		return hasAnySuffix(own, "大学", "学院", "学校", "小学", "中学")
	case "院":
		return hasAnySuffix(own, "院") && !hasAnySuffix(own, "国务院")
	case "委":
		return hasAnySuffix(own, "委", "委员会")
	case "办":
		return hasAnySuffix(own, "办", "办公室")
	}
	return strings.HasSuffix(own, end)
}
