package relate

import (
	"regexp"
	"slices"
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// nation are words for the country whose press it is.
var nation = wordlist.Of("国家", "我国", "全国")

// everywhere is 各地 and the like: the parts of the place that the text is about.
var everywhere = regexp.MustCompile(`^(?:我国|全国)?(?:各地区?|各省区市)(?:各部门|和各?部门)?`)

// localBody is 当地, 国家 or 各地 at the head of a clause, with its authorities.
var localBody = opensWith(nation.With("各地", "各省区市", "当地", "为此当地", "因此当地"), everywhere.String()+`|^(?:`+strings.Join(nation.Words(), "|")+`|(?:为此|因此)?当地(?:政府|党委政府|党委和政府|党委、政府)?)`)

// means open what tells how something is done.
var means = wordlist.Of("通过", "在", "依托", "围绕", "利用", "借助", "以", "将", "把", "按照", "立足", "结合", "针对", "聚焦", "充分", "正", "全", "大力", "积极", "坚持", "学习", "加大", "加快", "强化")

// locals are the places of which a clause, or one before it in its sentence, tells without
// naming who acts for them: 当地 and 广东、天津等多地, the nation as 国家, and whatever is done
// 在临江市.
func (r *relator) locals(s *scene) []int {
	if !s.placed {
		s.placed, s.places = true, r.readLocals(s)
	}
	return s.places
}

func (r *relator) readLocals(s *scene) []int {
	for c := s; c != nil && c.frame.ActorBy > extract.InClause; c = r.previous(c) {
		at := r.start(c)
		if there := localBody.in(r.doc.Text[at:c.clause.End]); there != "" {
			if !r.tellsMeans(c, at+len(there)) {
				return nil // 当地果农
			}
			return known(r.placeOfWord(c, there))
		}
		if list := r.placesAt(c, at); list != nil {
			return list
		}
		if c != s && r.isThere(c) {
			return known(r.placeAround(c))
		}
	}
	return nil
}

// printedPlace is the place that opens a clause, or the last one before it in its sentence that
// names who acts, by its full name, 中卫市出台…, where the text is about one of its bureaus.
func (r *relator) printedPlace(s *scene) int {
	for s.frame.ActorBy == extract.InSentence && s.first < s.i {
		s = r.previous(s)
	}
	if s.frame.Actor < 0 || s.frame.ActorBy != extract.InClause || !s.names.has(aPlace) {
		return -1
	}
	if a := &r.doc.Entities[s.frame.Actor]; a.Type != graph.Agency || strings.HasSuffix(a.Name, "政府") {
		return -1 // a government is its place's
	}
	at := r.start(s)
	for _, j := range s.mentions {
		m := r.mention(j)
		if m.Entity == s.frame.Actor {
			return -1
		}
		if m.Start == at && m.Type == graph.Place && r.placeOf(s.frame.Actor) == m.Entity && r.meansItself(m, s.frame.Actor) {
			return m.Entity
		}
	}
	return -1
}

// placeRightBefore is the place that stands right before a verb which tells whose a thing is:
// 这就是名山区推行的X.
func (r *relator) placeRightBefore(s *scene, v extract.Span) (entity, start int) {
	if s.frame.Actor < 0 || !s.names.has(aPlace) || !strings.HasPrefix(r.doc.Text[v.End:s.clause.End], "的") {
		return -1, 0
	}
	for _, j := range s.mentions {
		m := r.mention(j)
		if m.Type != graph.Place || m.End > v.Start || r.pastAdverbs(s, m.End) < v.Start || m.Attrs["scope"] != "" ||
			placing.Ends(r.doc.Text[s.clause.Start:m.Start]) || !r.isOther(m, s.frame.Actor) {
			continue
		}
		return m.Entity, m.Start
	}
	return -1, 0
}

// isOther reports a place that does not stand for who acts.
func (r *relator) isOther(place *extract.Mention, actor int) bool {
	return place.Entity != actor && (r.placeOf(actor) != place.Entity || r.meansItself(place, actor))
}

// spreadOver tells over what a practice has spread: 已在全区13个镇推开.
var spreadOver = regexp.MustCompile(`^(?:目前|现|如今)?[已也正]?经?(?:陆续|逐步|全面)?在全[国省市区县州镇](?:[0-9][^，。]{0,20})?(?:全面)?(?:推开|推广|铺开|推行)`)

// spread reads X已在全区推开: the place works by the practice, or the body called by its name
// that the text is about.
func (r *relator) spread(s *scene, m *extract.Mention) {
	after := r.doc.Text[m.End:s.clause.End]
	if m.Type == graph.Campaign || !s.names.has(aPlace) || !strings.Contains(after, "在全") || !spreadOver.MatchString(after) {
		return
	}
	for _, j := range s.mentions {
		p := r.mention(j)
		if p.Type != graph.Place || p.Start < m.End || !strings.HasPrefix(p.Name, "全") {
			continue
		}
		who := p.Entity
		if a := s.frame.Actor; a >= 0 && r.placeOf(a) == who && !r.neverCalledByPlace(a) {
			who = a
		}
		r.say(s, who, predicateOf(m.Type), m.Entity, extract.Span{Start: m.Start, End: p.End}, "deed.spread", nil)
		return
	}
}

// calledByPlace are bodies that a text calls by the bare name of their place: 鹿城 in a story
// about its police.
var calledByPlace = wordlist.Of("公安", "法院", "检察院")

// meansItself reports the name of a place that does not stand for one of its bodies: the full
// name, 我市, and any name in a story about a body that is never called so.
func (r *relator) meansItself(place *extract.Mention, body int) bool {
	return place.Rule == "place.full" || place.Attrs["scope"] == "" && r.neverCalledByPlace(body) || strings.HasPrefix(place.Name, "我")
}

// neverCalledByPlace reports a body that no text calls by the bare name of its place.
func (r *relator) neverCalledByPlace(body int) bool {
	return !calledByPlace.In(r.doc.Entities[body].Attrs["organ"])
}

// placeOfWord is the place that a word for it in a clause means. In a story about 全国公安机关
// 各地 are they, and in one about a bureau perhaps its branches.
func (r *relator) placeOfWord(s *scene, word string) int {
	a := s.frame.Actor
	switch {
	case nation.Opens(word):
		return r.byName(graph.Place, "中国")
	case !everywhere.MatchString(word):
		return r.placeAround(s)
	case a >= 0 && r.doc.Entities[a].Type != graph.Place && !nation.Opens(r.doc.Entities[a].Name):
		return -1
	}
	return a
}

func known(entity int) []int {
	if entity < 0 {
		return nil
	}
	return []int{entity}
}

// manyPlaces closes a list of places that act.
var manyPlaces = opensWith(numerals.With("等"), `^(?:等|等多|等[0-9]+个?|[两二三四五六七八九]|[0-9]+个?)(?:城市|地区|地|省市|省份|省区市|省|市|州市|州|县市|县|区|镇|村)`)

// placesAt are the places listed at a byte, or the one named there, where what follows tells
// what they do: 广东、天津等多地探索….
func (r *relator) placesAt(s *scene, at int) (list []int) {
	if !s.names.has(aPlace) || placing.Ends(r.doc.Text[s.clause.Start:at]) {
		return nil // 对某地进口的
	}
	for _, j := range s.mentions {
		m := r.mention(j)
		if m.Type != graph.Place || m.Start != at || m.Attrs["scope"] != "" || strings.HasSuffix(m.Name, "流域") {
			continue
		}
		list = append(list, m.Entity)
		link := listLinks.Opening(r.doc.Text[m.End:s.clause.End])
		at = m.End + len(link)
	}
	if len(list) == 0 || !r.tellsMeans(s, at+len(manyPlaces.in(r.doc.Text[at:s.clause.End]))) {
		return nil
	}
	return list
}

// tellsMeans reports a verb, or words that tell how something is done, at a byte.
func (r *relator) tellsMeans(s *scene, at int) bool {
	if means.Opens(r.doc.Text[at:s.clause.End]) {
		return true
	}
	verb := r.pastAdverbs(s, at)
	return means.Opens(r.doc.Text[verb:s.clause.End]) || slices.ContainsFunc(r.termsAt(s, verb), func(t lexicon.Hit) bool {
		return t.Kind == lexicon.Cue || t.Kind == lexicon.Act
	})
}

// isThere reports 在临江市 alone, where the text is about a wider place or a body of the nation.
func (r *relator) isThere(s *scene) bool {
	if !s.names.has(aPlace) || !strings.HasPrefix(s.text, "在") || !r.actsWidely(s.frame) {
		return false
	}
	return slices.ContainsFunc(s.mentions, func(j int) bool { m := r.mention(j); return m.Type == graph.Place && m.End == s.clause.End })
}

// actsWidely reports that a place acts, or an agency of the nation that the paragraph does not
// name.
func (r *relator) actsWidely(f *extract.Frame) bool {
	if f.Actor < 0 {
		return false
	}
	e := &r.doc.Entities[f.Actor]
	return e.Type == graph.Place || f.ActorBy > extract.InParagraph && rank[e.Attrs["level"]] <= 1
}

// placeAround is the place that 当地 in a clause means: the one that its sentence names, else
// where who acts is, or who acts.
func (r *relator) placeAround(s *scene) int {
	p := s.frame.Scope
	if named := r.lastPlace(extract.Span{Start: s.sentence.Start, End: s.clause.End}); named >= 0 {
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
