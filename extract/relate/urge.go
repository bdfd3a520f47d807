package relate

import (
	"slices"
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/wordlist"
)

// urged reports a clause that calls for something and tells of nobody who did it: 要扎实开展
// “X”行动, 会议强调，深入推进Y. Who acts there is not whom the text was about before.
func (r *relator) urged(s *scene) bool {
	if s.frame.ActorBy <= extract.InSentence || r.calledUpon(s) || r.ownVoice {
		return false
	}
	for i := s.first; i <= s.i; i++ {
		if r.urges(r.scene(i)) {
			return true
		}
	}
	return r.speechGoesOn(s)
}

// urges reports a clause that says what is to be done, or who says so.
func (r *relator) urges(s *scene) bool {
	return calls(s.text) || urgesMore(s.text) || demands(s.text) || documentSays.in(s.text) != "" || r.leaderSays(s)
}

// demanding open a clause that says what is to be done, whatever was said before.
var demanding = wordlist.Of("要", "必须", "务必", "应当", "我们要")

// isDone reports a verb told as done, 出台了.
func (r *relator) isDone(v extract.Span) bool {
	return strings.HasPrefix(r.doc.Text[v.End:], "了") || strings.HasSuffix(r.doc.Text[:v.End], "了")
}

// speechGoesOn reports a sentence without a subject behind one of its paragraph that says what
// is to be done: 李某强调，要守住底线。落实X机制，….
func (r *relator) speechGoesOn(s *scene) bool {
	if r.sentenceNames(s, s.frame.Actor) {
		return false
	}
	for i := s.first - 1; i >= 0 && r.doc.Clauses[i].Block == s.clause.Block; i-- {
		c := r.scene(i)
		if urgings.Ends(c.text) || demanding.Opens(c.text) && calls(c.text) {
			return true
		}
		if c.frame.ActorBy == extract.InClause {
			return false
		}
	}
	return false
}

// sentenceNames reports an entity that the sentence of a clause names before the clause ends.
func (r *relator) sentenceNames(s *scene, entity int) bool {
	before := extract.Span{Start: s.sentence.Start, End: s.clause.End}
	return slices.ContainsFunc(r.doc.MentionsIn(before), func(j int) bool { return r.entity(j) == entity })
}

// ownVoice marks articles in which who acts says what is to be done.
var ownVoice = wordlist.Of("报告", "总结", "通报")

// calledUpon reports an actor that its paragraph names as the one who is to act: 各地公安机关
// 要抓好整治。要严厉打击Z.
func (r *relator) calledUpon(s *scene) bool {
	for i := s.i - 1; i >= 0 && r.doc.Clauses[i].Block == s.clause.Block; i-- {
		c := r.scene(i)
		if c.frame.ActorBy != extract.InClause {
			continue
		}
		return slices.ContainsFunc(c.mentions, func(j int) bool {
			m := r.mention(j)
			return m.Entity == s.frame.Actor && calls(r.doc.Text[m.End:c.clause.End])
		})
	}
	return false
}

// calling words open a clause that says what is to be done, 要 among them where no word
// begins with it.
var (
	calling    = wordlist.Of("我们要", "必须", "务必", "应当", "还要", "也要", "要", "只有", "才能")
	withCalled = wordlist.Of("要求", "要素", "要案", "要闻", "要点", "要件", "要地", "要道")
)

// everybody is whom a text calls upon without a name: 各地要, 各级各部门务必.
var everybody = opensWith(wordlist.Of("各"), `^各[^，]{1,8}?(?:要|应|须|务必)`)

func calls(text string) bool {
	return calling.Opens(text) && !withCalled.Opens(text) || everybody.in(text) != ""
}

// A document or meeting urges what stands behind these.
var (
	urgers  = wordlist.Of("会议", "报告", "通知", "《通知》", "《意见》", "意见", "全会", "座谈会", "文件", "建议")
	urgings = wordlist.Of("提出", "要求", "强调", "建议", "指出", "号召")
)

// demands reports a clause in which somebody asks for a deed: 李某要求严肃查处X. 按照上级要求
// is a reason for one.
func demands(text string) bool {
	_, what, ok := strings.Cut(text, "要求")
	return ok && what != ""
}

// personalPronouns open a clause about somebody named before.
var personalPronouns = wordlist.Of("他", "她")

// leaderSays reads 省长李某强调 and 他指出, behind which stands what he calls for.
func (r *relator) leaderSays(s *scene) bool {
	return urgings.Ends(s.text) && (personalPronouns.Opens(s.text) || s.names.has(aPerson))
}

// documentSays reads 《意见》明确，… and 《意见》提出的任务是….
var documentSays = opensWith(wordlist.Of("《"), `^《[^》]+》[^，]{0,4}(?:提出|要求|强调|明确|指出|规定|支持|鼓励|部署)`)

// urgesMore reads 会议强调 and 报告提出, which end their clause.
func urgesMore(text string) bool {
	w := urgings.Ending(text)
	return w != "" && urgers.Ends(text[:len(text)-len(w)])
}
