package relate

import (
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// placeTitles end honours that only places have.
var placeTitles = wordlist.Of("市", "县", "区", "城市", "区域", "县市", "示范区", "地区", "镇", "村", "省")

// workTitles end honours of what was done, not of who did it.
var workTitles = wordlist.Of("案例", "项目", "品牌", "成果", "做法", "经验", "模式")

// elidedReceiver is the receiver a clause leaves out.
func (r *relator) elidedReceiver(s *scene, title *extract.Mention) []int {
	if e := r.receiverBefore(s); e >= 0 {
		return []int{e}
	}
	if e := r.subjectBefore(s); e >= 0 {
		return []int{e}
	}
	name := strings.Trim(title.Core, "“”")
	if e := r.workBefore(s); e >= 0 && workTitles.Ends(name) {
		return []int{e}
	}
	e := s.frame.Actor
	if e < 0 || r.confers(s) {
		return nil
	}
	if placeTitles.Ends(name) && r.doc.Entities[e].Type == graph.Agency {
		if p := r.placeOf(e); p >= 0 {
			return []int{p}
		}
	}
	return []int{e}
}

// prizeGiving tells of one who gives honours.
var prizeGiving = wordlist.Of("评选", "表彰", "颁奖")

// confers reports a sentence that has told that who acts gives honours: 某部开展评选表彰，….
func (r *relator) confers(s *scene) bool {
	return s.frame.ActorBy > extract.InClause && prizeGiving.In(r.doc.Text[s.sentence.Start:s.clause.Start])
}

// Pronouns of persons, and what makes of one a word for others.
var (
	thePerson = wordlist.Of("他本人", "她本人", "他个人", "她个人", "他", "她")
	ofOthers  = wordlist.Of("们", "的", "人")
)

// heOrShe is the person named last before a clause that opens with 他 or 她, and where the
// pronoun ends.
func (r *relator) heOrShe(s *scene) (person, end int) {
	w := thePerson.Opening(s.text)
	if w == "" || ofOthers.Opens(s.text[len(w):]) {
		return -1, 0
	}
	return r.lastInBlock(s, graph.Person, s.clause.Start), s.clause.Start + len(w)
}

// placeSubject is the place that a clause opens with to tell how it has done, where who acts
// is another: 莲花村去年列全县第一.
func (r *relator) placeSubject(s *scene) int {
	if s.frame.ActorBy <= extract.InClause || !s.names.has(aPlace) {
		return -1
	}
	at := r.start(s)
	if r.agencyAt(s, at) != nil {
		return -1
	}
	for _, j := range s.mentions {
		m := r.mention(j)
		if m.Start == at && m.Type == graph.Place && m.Attrs["scope"] == "" && (r.pastAdverbs(s, m.End) > m.End || r.tellsMeans(s, m.End)) {
			return m.Entity
		}
	}
	return -1
}

// subjectBefore is the person, place, system or practice that a clause before, of the same
// sentence, has for its subject: 系统上线以来推送预警2万条，获评….
func (r *relator) subjectBefore(s *scene) int {
	for i := s.i - 1; i >= s.first; i-- {
		c := r.scene(i)
		for _, j := range c.mentions {
			if m := r.mention(j); m.Type != graph.Agency && m.Type != graph.Place && r.receives(m) && r.isTopic(c, m) {
				return m.Entity
			}
		}
		if p, _ := r.heOrShe(c); p >= 0 {
			return p
		}
		if p := r.placeSubject(c); p >= 0 {
			return p
		}
		if typ, end := r.headAt(c, c.clause.Start); end > c.clause.Start && typ == graph.System {
			return r.lastInBlock(c, typ, c.clause.Start)
		}
	}
	return -1
}

// ownerBefore is the agency or place whose name stands right before that of what is its own:
// 袁州区检察院“桃花源”工作室.
func (r *relator) ownerBefore(s *scene, m *extract.Mention) *extract.Mention {
	for _, j := range s.mentions {
		if o := r.mention(j); o.End == m.Start && m.Type != graph.Person && (o.Type == graph.Agency || o.Type == graph.Place) && !r.isNested(s, o) {
			return o
		}
	}
	return nil
}

// isTopic reports a mention that a clause opens with, a person's with his post, or that
// is all a clause names: 某县推行的“屋场会”工作法，入选….
func (r *relator) isTopic(s *scene, m *extract.Mention) bool {
	start := withPosts(m)
	if o := r.ownerBefore(s, m); o != nil {
		start = o.Start
	}
	return start == s.clause.Start || m.End == s.clause.End && strings.HasSuffix(r.doc.Text[:m.Start], "的")
}

// workBefore is the operation, system or practice that the sentence names last before a
// clause.
func (r *relator) workBefore(s *scene) int {
	found := -1
	for _, j := range r.doc.MentionsIn(extract.Span{Start: s.sentence.Start, End: s.clause.Start}) {
		if m := r.mention(j); castOf(m.Type).has(aWork) && m.Entity >= 0 {
			found = m.Entity
		}
	}
	return found
}

// receiverBefore is who got the honour that an earlier clause of the sentence speaks of.
func (r *relator) receiverBefore(s *scene) int {
	for k := len(r.doc.Relations) - 1; k >= 0; k-- {
		rel := &r.doc.Relations[k]
		if !s.sentence.Holds(rel.Span) {
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
	t := &r.ties[agency]
	if t.place == 0 {
		t.place = r.doc.PlaceOf(r.doc.Entities[agency].Attrs["code"]) + 2
	}
	return t.place - 2
}
