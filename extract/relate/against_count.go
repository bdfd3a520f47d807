package relate

import (
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// catches say what police and discipline bodies do to those who do an ill, and by that to it.
var catches = wordlist.Of("查处", "打掉", "查纠", "查究")

// enforcers are words in the names of such bodies.
var enforcers = wordlist.Of("公安", "警", "派出所", "纪委", "监委", "纪检", "监察机关")

// maxCaught is how far a count may stand behind the ill it is of, in bytes.
const maxCaught = 24 * 3

// caught reads 查处酒驾醉驾126起 and 打掉诈骗窝点15个: what a body whose trade it is has caught so
// many of, it acts against. Under an operation it is left open which of the two does.
func (r *relator) caught(s *scene, m *extract.Mention) {
	at, verb := catches.Last(r.doc.Text[s.clause.Start:m.Start])
	if at < 0 || s.frame.ActorBy > extract.InParagraph || s.frame.Campaign >= 0 && s.frame.ActorBy > extract.InSentence {
		return
	}
	at += s.clause.Start
	if !reaches(r.doc.Text[at+len(verb):m.Start]) || !isCounted(r.doc.Text[m.End:s.clause.End]) || r.inCampaignName(s, m) || r.urged(s) || len(r.actingCampaigns(s, m)) > 0 {
		return
	}
	for _, a := range r.actors(s) {
		if e := &r.doc.Entities[a]; e.Type == graph.Agency && enforcers.In(e.Name) {
			r.say(s, a, graph.Targeted, m.Entity, r.fromSubject(s, a, extract.Span{Start: at, End: m.End}), "against.caught", nil)
		}
	}
}

// reaches reports that no more than the beginning of its list stands between such a verb
// and an ill: 各类, 涉黄案件35起、.
func reaches(between string) bool {
	return len(between) <= maxCaught && (between == "" || caughtOf.Has(between) || strings.HasSuffix(between, "、")) && !strings.ContainsAny(between, "，；的")
}

// caughtOf stand between such a verb and what is caught.
var caughtOf = wordlist.Of("各类", "了", "涉嫌", "一批", "多起")

// isCounted reports that what follows an ill counts its cases: 案件35起, 、群殴等违法行为35起.
func isCounted(after string) bool {
	digit := strings.IndexAny(after[:min(len(after), maxCaught)], "0123456789")
	return digit >= 0 && (digit == 0 || cases.Has(after[:digit]) || strings.HasPrefix(after, "、") && cases.Ends(after[:digit])) && !strings.ContainsAny(after[:digit], "，；的")
}

// cases are nouns that say what of an ill is counted.
var cases = wordlist.Of("案件", "案", "刑事案件", "治安案件", "违法案件", "违法犯罪案件", "犯罪案件", "违法行为", "违法犯罪", "违法", "行为", "问题", "犯罪", "团伙", "犯罪团伙", "窝点", "犯罪组织", "组织", "等案件", "等")
