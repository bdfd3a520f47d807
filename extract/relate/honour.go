package relate

import (
	"regexp"
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// honours reads awarded: a verb of receiving before a title. The receiver stands before
// the verb or before 被; where nothing stands there it is the actor, or for an honour
// that only a place can have, the actor's place.
func (r *relator) honours(s *scene) {
	if !s.names.has(aTitle) {
		return
	}
	for _, j := range s.mentions {
		m := r.mention(j)
		if m.Type != graph.Title {
			continue
		}
		r.holder(s, m)
		v, ok := r.awardVerb(s, m)
		if !ok || r.anonymous(s, v.Start) {
			continue
		}
		got, by := r.receivers(s, v, m)
		var attrs map[string]string
		if by >= 0 {
			attrs = map[string]string{"by": r.doc.Entities[by].ID}
		}
		for _, e := range r.dealtHonour(s, v, m, got) {
			if e != by && r.mayHave(e, m) {
				r.say(s, e, graph.Awarded, m.Entity, r.fromSubject(s, e, extract.Span{Start: v.Start, End: m.End}), "honour.award", attrs)
			}
		}
	}
}

// holds stands between a title and the person who has it.
var holds = regexp.MustCompile(`^(?:国家)?(?:荣誉)?(?:称号)?(?:获得者|得主|获奖者)、?$`)

// holder reads “T”获得者李某 and “T”荣誉称号获得者、某局局长李某.
func (r *relator) holder(s *scene, title *extract.Mention) {
	if !s.names.has(aPerson) {
		return
	}
	for _, j := range s.mentions {
		if m := r.mention(j); m.Type == graph.Person && m.Start > title.End && holds.MatchString(r.doc.Text[title.End:max(title.End, withPosts(m))]) {
			r.say(s, m.Entity, graph.Awarded, title.Entity, extract.Span{Start: title.Start, End: m.End}, "honour.holder", nil)
		}
	}
}

// dealtHonour reads A、B分别被评为“T”“U”: of as many as there are titles each got his own.
func (r *relator) dealtHonour(s *scene, v extract.Span, title *extract.Mention, got []int) []int {
	if len(got) == 0 || !strings.Contains(r.doc.Text[s.clause.Start:v.Start], "分别") {
		return got
	}
	at, titles := 0, 0
	for _, j := range s.mentions {
		if m := r.mention(j); m.Type == graph.Title && m.Start > v.Start {
			if m == title {
				at = titles
			}
			titles++
		}
	}
	if titles != len(got) {
		return got
	}
	return got[titles-1-at : titles-at] // run lists the last first
}

// personalTitles end honours that only a person can have.
var personalTitles = wordlist.Of("个人", "标兵", "能手", "卫士", "工匠", "劳动模范", "英雄模范", "警察", "民警", "辅警", "工作者", "党员", "干部", "好人", "调解员", "法官", "检察官", "劳模", "劳动奖章", "个人一等功", "个人二等功", "个人三等功")

// mayHave reports that an honour is of a kind an entity can have: no agency is 优秀民警.
func (r *relator) mayHave(entity int, title *extract.Mention) bool {
	t := r.doc.Entities[entity].Type
	return t != graph.Agency && t != graph.Place || !personalTitles.Ends(strings.Trim(title.Core, "“”"))
}

// somebody is one of many, without a name.
var somebody = wordlist.Of("一位", "一名", "一家", "一批", "多名", "多位")

// anonymous reports that one of many, without a name, got the title: 锦州一位网格员获评.
func (r *relator) anonymous(s *scene, at int) bool {
	before := r.doc.Text[s.sentence.Start:at]
	if !somebody.In(before) {
		return false
	}
	for _, w := range somebody.Words() {
		if i := strings.LastIndex(before, w); i >= 0 && r.lastOf(s, at-len(before)+i, at, graph.Person) < 0 {
			return true
		}
	}
	return false
}

// awardVerb is the verb of receiving nearest before a title: 荣获T, 被评为T, 记T.
func (r *relator) awardVerb(s *scene, m *extract.Mention) (extract.Span, bool) {
	var v extract.Span
	verbs := r.verbs(s)
	for i := range verbs {
		t := &verbs[i]
		if t.End > m.Start {
			break
		}
		if t.says() == graph.Awarded && !r.inName(t.Start) {
			v = t.Span
		}
	}
	if before := r.doc.Text[s.clause.Start:m.Start]; v.End == 0 && strings.HasSuffix(before, "记") {
		v = extract.Span{Start: m.Start - len("记"), End: m.Start}
	}
	return v, v.End > 0 && !strings.HasPrefix(r.doc.Text[v.End:s.clause.End], "的") // 以他命名的T
}

// gives are the verbs of the one who confers a title, unless 被 or 获 stands before.
var gives = wordlist.Of("授予", "追授", "命名", "命名为", "颁授", "颁发")

// receivers are those who got a title, and who gave it (-1 where the text does not say).
func (r *relator) receivers(s *scene, v extract.Span, title *extract.Mention) (out []int, by int) {
	if told, e := r.toldOf(s, title); told {
		return known(e), -1
	}
	at, marker := r.receivingAt(s, v)
	giver := func(from, to int) int { return r.lastOf(s, from, to, graph.Agency) }
	switch {
	case receiverFollows.Has(marker): // 省公安厅曾将岳阳市、邵东市确定为
		return r.run(s, at, v.Start), giver(s.clause.Start, at)
	case marker == "" && gives.Has(r.doc.Slice(v)):
		return r.receiversBehind(s, v.End, title.Start), giver(s.clause.Start, v.Start)
	}
	return r.receiversBefore(s, at, title), giver(at, v.Start)
}

// withTitle stands between a title and whom the clause goes on to tell of.
var withTitle = opensWith(wordlist.Of("荣誉", "称号", "的"), `^(?:荣誉)?(?:称号)?的`)

// prizes are what a title may be called behind it.
var prizes = wordlist.Of("称号", "荣誉", "殊荣", "奖", "好成绩", "牌子", "牌匾", "桂冠", "美誉", "金字招牌")

// toldOf reads 荣获“T”称号的李某: who has it stands behind, -1 where no mention tells who.
func (r *relator) toldOf(s *scene, title *extract.Mention) (told bool, who int) {
	after := r.doc.Text[title.End:s.clause.End]
	link := withTitle.in(after)
	if link == "" || prizes.Opens(after[len(link):]) {
		return false, -1
	}
	for _, j := range s.mentions {
		if m := r.mention(j); r.receives(m) && withPosts(m) == title.End+len(link) && !r.isNested(s, m) {
			return true, m.Entity
		}
	}
	return true, -1
}

// receiverFollows holds the markers behind which stands who receives.
var receiverFollows = wordlist.Of("将", "把", "给", "为", "向")

// handsOver are the verbs of giving before which 为 and 向 open who receives: 为A、B颁授T.
var handsOver = wordlist.Of("颁授", "颁发", "授予")

// markers open the words of giving, handing among them only before handsOver.
var (
	markers = wordlist.Of("被", "将", "把", "给", "由", "经", "获", "为", "向")
	handing = wordlist.Of("为", "向")
)

// receivingAt is where the words of giving begin, 被省公安厅评为 or 荣获, and the marker
// that opens them: behind 将, 把 and 给 stands who receives, behind the others who gives.
func (r *relator) receivingAt(s *scene, v extract.Span) (at int, marker string) {
	before := r.doc.Text[s.clause.Start:v.Start]
	if !markers.In(before) {
		return v.Start, ""
	}
	for _, w := range markers.Words() {
		if handing.Has(w) && !handsOver.Has(r.doc.Slice(v)) {
			continue
		}
		i := strings.LastIndex(before, w)
		if i >= 0 && r.handedBy(s, w, s.clause.Start+i+len(w), v.Start) {
			return s.clause.Start + i, w
		}
	}
	return v.Start, ""
}

// handedBy reports that a marker stands right before an agency that gives, or where it is
// 将, before somebody who receives.
func (r *relator) handedBy(s *scene, marker string, from, to int) bool {
	if marker == "被" {
		return true
	}
	for _, j := range s.mentions {
		if m := r.mention(j); m.Start == from && m.End <= to && r.receives(m) {
			return true
		}
	}
	return false
}
