package recognize

import (
	"slices"
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// Cues fills doc.Cues: words that say how sure the text is, and what they cover.
// It reads Terms, Brackets and Clauses.
func (r *Recognizer) Cues(doc *extract.Document) {
	for i := range doc.Terms {
		h := &doc.Terms[i]
		if h.Kind != lexicon.Hedge || counts(doc, h) || inName(doc, h.Start) {
			continue
		}
		clause := doc.ClauseAt(h.Start)
		if clause < 0 {
			continue
		}
		if covers, ok := reach(doc, h, clause); ok {
			doc.Cues = append(doc.Cues, extract.Cue{
				Span: extract.Span{Start: h.Start, End: h.End}, Covers: covers,
				Certainty: graph.Certainty(h.Sense.Value), Void: h.Sense.Value == "void",
			})
		}
	}
	if slices.ContainsFunc(doc.Cues, rumor) {
		carryRumors(doc)
	}
}

func rumor(c extract.Cue) bool { return c.Certainty == graph.Rumor }

// counts reports a word of proposing that is a thing dealt with: 代表建议 of 办理人大代表建议63件.
func counts(doc *extract.Document, h *lexicon.Hit) bool {
	return strings.HasSuffix(h.Sense.Word, "建议") && h.End < len(doc.Text) &&
		('0' <= doc.Text[h.End] && doc.Text[h.End] <= '9' || dealtWith.Opens(doc.Text[h.End:]))
}

// dealtWith follow proposals that are things dealt with.
var dealtWith = wordlist.Of("、", "和", "的", "办理", "办结", "答复")

// inName reports whether a position stands inside a quotation that is no speech.
func inName(doc *extract.Document, at int) bool {
	for i := doc.BracketAt(at); i >= 0; i = doc.Brackets[i].Parent {
		if b := &doc.Brackets[i]; !b.Speech && (b.Open == '“' || b.Open == '‘' || b.Open == '《') {
			return true
		}
	}
	return false
}

func reach(doc *extract.Document, h *lexicon.Hit, clause int) (extract.Span, bool) {
	c, sentence := &doc.Clauses[clause], doc.SentenceOf(clause)
	switch h.Sense.Col(0) {
	case "sentence":
		return sentence, true
	case "onward":
		return extract.Span{Start: h.Start, End: sentence.End}, true
	case "clause":
		return c.Span, true
	case "start":
		return extract.Span{Start: h.Start, End: sentence.End}, h.Start == c.Start
	case "verb":
		end := sentence.End
		if h.Sense.Value == "void" {
			end = c.End
		}
		return extract.Span{Start: h.Start, End: end}, beforeVerb(doc, h, c.Span)
	}
	return extract.Span{}, false
}

// toVerb lists what may stand between 将 or 计划 and its verb.
var toVerb = wordlist.Of("明年", "今年", "年内", "年底前", "下半年", "用3年", "到20", "继续", "进一步", "持续", "不断", "全面", "深入", "逐步", "全力", "会", "在", "于", "对", "以", "联合", "再", "紧紧", "认真", "正式", "陆续", "启动")

// beforeVerb tells 将启动 (a plan) from 将矛盾纠纷… (将 marks an object).
func beforeVerb(doc *extract.Document, h *lexicon.Hit, clause extract.Span) bool {
	if h.Sense.Word == "计划" && h.Start > clause.Start && strings.HasSuffix(doc.Text[:h.Start], "行动") {
		return false
	}
	if toVerb.Opens(doc.Text[h.End:clause.End]) {
		return true
	}
	for _, t := range doc.TermsIn(extract.Span{Start: h.End, End: clause.End}) {
		if t.Start > h.End {
			break
		}
		if t.Kind == lexicon.Cue || t.Kind == lexicon.Act || t.Kind == lexicon.Change {
			return !strings.HasPrefix(doc.Text[t.End:clause.End], "的")
		}
	}
	return false
}

// anaphors open a sentence that goes on speaking of the one before.
var anaphors = wordlist.Of("这一", "这位", "这项", "这个", "这套", "该技术", "此举")

// carryRumors extends a rumour over a following sentence that opens with an anaphor:
// what it says is known only from the rumour.
func carryRumors(doc *extract.Document) {
	for i := 1; i < len(doc.Clauses); i++ {
		c, before := &doc.Clauses[i], &doc.Clauses[i-1]
		if c.Sentence == before.Sentence || c.Block != before.Block || !anaphors.Opens(doc.Slice(c.Span)) {
			continue
		}
		if cue, ok := doc.CertaintyOf(before.Span); ok && cue.Certainty == graph.Rumor {
			doc.Cues = append(doc.Cues, extract.Cue{Span: cue.Span, Covers: doc.SentenceOf(i), Certainty: graph.Rumor})
		}
	}
}
