package measure

import (
	"strings"

	"newsgraph/extract"
	"newsgraph/graph"
)

// said is what the sentence has measured so far, for clauses that leave it out.
type said struct {
	indicator              string      // of the last metric
	domain                 string      // of the last indicator with a facet
	verb                   string      // 打掉, of the last counted object
	object                 string      // 涉黑组织
	verbUnit               string      // in which it was counted
	unit                   string      // of the last metric
	basis                  graph.Basis // of the last change of an amount
	basisUnit              string      // in which it was
	across                 bool        // it stands before a ；
	total                  int         // index in out of the total that 其中 breaks down, or -1
	parts                  bool        // inside a 其中 list
	totalVerb, totalObject string      // what the total counts
	list                   []member    // of the last 分别 list
	recent                 []string    // what the sentence measured, for a 分别 that lists nothing
	opening                string      // words before the first figure of the clause, where no verb stands in them
	first                  int         // where its metrics begin in out
	last                   int         // index in out of the last metric, or -1
	clause                 int         // where the clause of the verb begins
	counted                []counted   // the sentence's deeds
	person                 int         // who did it, or -1
	topic                  string      // 非法集资 of 非法集资方面, for a deed without object
	fronted                string      // 驿站 of 像这样的驿站, for a deed in the next clause
	contest                string      // 平安建设考核 of 在平安建设考核中, for a rank
	block                  int         // the paragraph
	levels                 []level     // those it and its paragraph told
}

// level is an indicator with the unit its level was told in.
type level struct{ indicator, unit string }

// levelIn is what the paragraph last measured in a unit.
func (s *said) levelIn(unit string) string {
	for i := len(s.levels) - 1; i >= 0; i-- {
		if s.levels[i].unit == unit {
			return s.levels[i].indicator
		}
	}
	return ""
}

// nothing is what a sentence has said before its first figure.
var nothing = said{total: -1, last: -1, person: -1}

// forget leaves the sentence before a clause. Its basis reaches the other half of it behind
// a ；.
func (m *meter) forget(c *extract.Clause) {
	m.said.last = -1
	if m.said.basis != "" && !strings.HasSuffix(strings.TrimSpace(m.doc.Text[:c.Start]), "；") {
		m.said.basis = ""
	}
}

// enterSentence begins a sentence that has figures, of which nothing is said yet.
func (m *meter) enterSentence(c *extract.Clause) {
	before := m.said
	m.said = nothing
	m.said.block, m.said.first = c.Block, len(m.out)
	m.said.recent, m.said.counted, m.said.levels = before.recent[:0], before.counted[:0], before.levels[:0]
	if before.block == c.Block {
		m.said.levels = before.levels // 按县分：连州市71起，死亡12人；英德市26起
	}
	if before.basis != "" {
		m.said.basis, m.said.basisUnit, m.said.across = before.basis, before.basisUnit, true
	}
}

// against keeps the basis of a change.
func (s *said) against(b graph.Basis, unit string) {
	s.basis, s.basisUnit, s.across = b, unit, false
}

// counted is a deed with its object and the unit it was counted in.
type counted struct{ verb, object, unit string }

// countedIn is what the sentence last counted in a unit.
func (s *said) countedIn(unit string) counted {
	for i := len(s.counted) - 1; i >= 0; i-- {
		if s.counted[i].unit == unit {
			return s.counted[i]
		}
	}
	return counted{}
}

// lendsObject reports a counted noun that a bare deed behind it is done to: not people, money
// or a rate, nor a deed by itself as 收案.
func lendsObject(n *name, unit string) bool {
	if n.verb != "" || n.rule != "metric.noun.count" || kindOf(unit).is(peopleUnit|ratioUnit) {
		return false
	}
	return !measures(n.text) && (strings.HasSuffix(n.text, "案件") || !strings.HasSuffix(n.text, "案"))
}

// endsInDeed reports words that end in a deed and name no object: 新开工.
func (m *meter) endsInDeed(s extract.Span) bool { return s.Len() > 0 && m.lastAct(s).End == s.End }

// objectOf is what a counted noun phrase counts, without a deed in it: 纠纷 of 驿站受理纠纷.
func (m *meter) objectOf(s extract.Span) string {
	if verb := m.lastAct(s); verb.Len() > 0 {
		s.Start = verb.End
	}
	return m.doc.Slice(s)
}

// remember keeps the deed of a figure for those that leave it out.
func (m *meter) remember(clause int, n *name, unit string) {
	if lendsObject(n, unit) && !m.endsInDeed(n.span) {
		m.said.counted = append(m.said.counted, counted{"", m.objectOf(n.span), unit}) // 信访案件33件，办结31件
	}
	if n.verb != "" && n.object != "" {
		m.said.counted = append(m.said.counted, counted{n.verb, n.object, unit})
	}
	if n.verb != "" {
		m.said.verb, m.said.object, m.said.verbUnit, m.said.clause = n.verb, n.object, unit, m.doc.Clauses[clause].Start
	}
}
