package measure

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// prepare keeps what a clause without figures says for the next: 与去年同期相比 its basis,
// 盗窃警情大幅下降 its indicator, 非法集资方面 its topic.
func (m *meter) prepare(clause int) {
	c := m.doc.Clauses[clause]
	text := m.doc.Slice(c.Span)
	m.speakOf(clause)
	if strings.HasSuffix(text, "中") {
		if _, held, ok := strings.Cut(text, "在"); ok && contests.In(held) {
			m.said.contest = strings.TrimSuffix(held, "中")
		}
	}
	if strings.HasSuffix(text, "相比") {
		m.said.against(m.against(clause, c.Span), "")
	}
	terms := m.doc.TermsIn(c.Span)
	for i := range terms {
		t := &terms[i]
		switch {
		case t.Kind == lexicon.Basis && (t.Start == c.Start || strings.HasSuffix(text, "相比") || trends(text)):
			m.said.against(graph.Basis(t.Sense.Value), "")
		case t.Kind == lexicon.Change && t.Start > c.Start && t.End-t.Start >= 6 && t.End == c.End:
			if name, _ := m.words(extract.Span{Start: c.Start, End: t.Start}, nil); name != "" {
				m.said.indicator = name
			}
		}
	}
}

// speakOf keeps who and what a clause speaks of: 他带领专班攻坚, 茶叶产量再创新高, 非法集资方面,
// 像这样的驿站.
func (m *meter) speakOf(clause int) {
	c := m.doc.Clauses[clause]
	text := m.doc.Slice(c.Span)
	if !he(text) || !strings.Contains(text, "的") { // 他首创的工作法 is spoken of, not he
		m.said.person = m.person(clause)
	}
	if topic := m.topic(c.Span); topic != "" {
		m.said.topic = topic
	}
	if s := m.thisIs(clause); s.Len() > 0 {
		m.said.indicator = m.doc.Slice(s)
	}
	if suches.Opens(text) {
		m.said.indicator, m.said.verb = "", ""
	}
	if most := m.most(c.Span); most != "" {
		m.said.indicator = most
	}
	if m.said.indicator == "" {
		m.said.indicator, m.said.fronted = m.going(c.Span), m.fronted(c.Span)
	}
}

// suches open a clause that speaks of more of a thing.
var suches = wordlist.Of("像这样的", "这样的", "类似的")

// fronted is the object that a clause without a deed of its own puts before the deed of the
// next: 驿站 of 像这样的驿站，该镇已建15个.
func (m *meter) fronted(s extract.Span) string {
	i := strings.LastIndex(m.doc.Slice(s), "的")
	if i < 0 {
		return ""
	}
	noun := extract.Span{Start: s.Start + i + len("的"), End: s.End}
	if n := utf8.RuneCountInString(m.doc.Slice(noun)); n < 2 || n > maxObject/2 || m.startsWithAct(noun) || m.endsInDeed(noun) {
		return ""
	}
	return m.doc.Slice(noun)
}

// superlatives say of what is measured that it leads, for the next clause to give.
var superlatives = wordlist.Of("增长最快", "增速最快", "最高", "最低", "最大", "最多", "居首")

// most is what a clause without figures says leads: 食品类占比 of 其中食品类占比最高，达到四成.
func (m *meter) most(s extract.Span) string {
	end := superlatives.Ending(m.doc.Slice(s))
	if end == "" {
		return ""
	}
	name, span := m.words(extract.Span{Start: s.Start, End: s.End - len(end)}, nil)
	if !measures(name) && !sectorFacets.Ends(name) || m.lastAct(span).Len() > 0 || utf8.RuneCountInString(name) < 3 {
		return ""
	}
	return name
}

// progress are words behind what is measured that tell how it went, without a figure.
var progress = wordlist.Of("实现", "保持", "再创", "创", "连续", "稳步", "稳中", "持续", "继续", "不断", "首次", "屡创")

// going is what a clause without figures says is measured, for the next to give: 茶叶产量 of
// 茶叶产量再创新高.
func (m *meter) going(s extract.Span) string {
	text := m.doc.Slice(s)
	if !progress.In(text) {
		return ""
	}
	at := len(text)
	for _, w := range progress.Words() {
		if i := strings.Index(text, w); i > 0 {
			at = min(at, i)
		}
	}
	if at == len(text) {
		return ""
	}
	name, span := m.words(extract.Span{Start: s.Start, End: s.Start + at}, nil)
	if !measures(name) || m.lastAct(span).Len() > 0 || utf8.RuneCountInString(name) < 2 {
		return ""
	}
	return name
}

// trends reports a clause that tells which way things went: 同比“双下降”, 同比明显上升.
func trends(text string) bool {
	return trend.Ends(strings.Trim(text, "”\"’"))
}

// trend are the ways in which things went.
var trend = wordlist.Of("下降", "上升", "增长", "减少", "增加", "回落")

// topic is what a clause without figures says the next ones are about: 非法集资 of
// 非法集资方面 and of 依法惩治非法集资.
func (m *meter) topic(s extract.Span) string {
	text := m.doc.Slice(s)
	if topic, ok := strings.CutSuffix(text, "方面"); ok {
		return topic
	}
	if caseNouns.Ends(text) && utf8.RuneCountInString(text) <= maxObject && m.lastAct(s).Len() == 0 {
		return text // 入室盗窃案件，年均发案600起
	}
	terms := m.doc.TermsIn(s)
	for i := range terms {
		t := &terms[i]
		if t.Kind != lexicon.Cue || t.End == s.End || t.Sense.Value != string(graph.Targeted) {
			continue
		}
		topic := m.doc.Text[t.End:s.End]
		if utf8.RuneCountInString(topic) <= maxObject && (m.isTopic(t.End) || offences.Ends(topic)) {
			return topic
		}
	}
	return ""
}

// caseNouns end a clause that only says of which cases the next ones tell, and offences a kind
// of crime.
var (
	caseNouns = wordlist.Of("案件", "警情")
	offences  = wordlist.Of("犯罪", "违法行为", "案件")
)

// isTopic reports a kind of crime that is named at a place.
func (m *meter) isTopic(at int) bool {
	for i := range m.doc.Mentions {
		if o := &m.doc.Mentions[i]; o.Start == at && o.Type == graph.Topic {
			return true
		}
	}
	return false
}

// goesOnInFigures reports a clause whose sentence has a figure behind it.
func (m *meter) goesOnInFigures(clause int) bool {
	if m.next == len(m.doc.Quantities) {
		return false
	}
	next := m.doc.ClauseAt(m.doc.Quantities[m.next].Start)
	return next >= 0 && m.doc.Clauses[next].Sentence == m.doc.Clauses[clause].Sentence
}

// placed keeps what a clause says was found somewhere, for the figure the next gives:
// 最大雨量出现在连州市，达96毫米.
func (m *meter) placed(s extract.Span) {
	if i := strings.Index(m.doc.Slice(s), "出现在"); i > 0 {
		m.said.indicator, _ = m.words(extract.Span{Start: s.Start, End: s.Start + i}, nil)
	}
}
