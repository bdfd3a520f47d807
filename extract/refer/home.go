package refer

import (
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/gazetteer"
	"newsgraph/graph"
)

// Weights of a place's mention by where it stands.
const (
	weightTitle    = 5
	weightDateline = 4
	weightFirst    = 2
	weightCaption  = 0
)

// findHome finds the division the article is of: the lowest one to which more than half
// of the places named, in titles more than in the text, belong. A national article has none.
func (w *who) findHome() {
	w.votes = map[string]int{}
	first := w.firstParagraph()
	for i := range w.doc.Mentions {
		m := &w.doc.Mentions[i]
		if code := w.sureCode(m); code != "" && !w.agencyDateline(m) {
			w.vote(code, w.weight(m, first))
		}
	}
	if d := w.publisherPlace(); d != nil {
		w.vote(d.Code, weightDateline)
	}
	w.home = w.descend()
}

func (w *who) firstParagraph() int {
	for i, b := range w.doc.Blocks {
		if b.Role == extract.Paragraph {
			return i
		}
	}
	return -1
}

// sureCode is the division a mention means beyond doubt.
func (w *who) sureCode(m *extract.Mention) string {
	switch {
	case m.Type == graph.Place && m.Attrs["codes"] != "":
		if codes := m.Attrs["codes"]; strings.Contains(codes, ",") {
			return w.sure(strings.Split(codes, ","))
		}
		return m.Attrs["codes"]
	case m.Type == graph.Agency && m.Org != nil && len(m.Org.Codes) > 0 && len(m.Org.Parts) <= 2:
		return w.sure(m.Org.Codes)
	case m.Type == graph.Agency && m.Org != nil && m.Org.Form == extract.OrgFixed && m.Org.Place == "":
		return extract.Nation
	}
	return ""
}

// sure is the one code given, or the only one of a city among several.
func (w *who) sure(codes []string) string {
	if len(codes) == 1 {
		return codes[0]
	}
	if d := w.onlyCity(codes); d != nil {
		return d.Code
	}
	return ""
}

func (w *who) weight(m *extract.Mention, first int) int {
	switch {
	case headline(w.doc, w.block(m.Start)):
		return weightTitle
	case w.role(m.Start) == extract.Caption:
		return weightCaption
	}
	weight := 1
	if first >= 0 && w.doc.Blocks[first].Holds(m.Span) {
		weight = weightFirst
		if before := w.doc.Text[w.doc.Blocks[first].Start:m.Start]; len(before) < 15 && strings.Contains(before, "本") && strings.Contains(before, "报") {
			weight = weightDateline
		}
	}
	return weight
}

// agencyDateline: the place where a news agency's office is says nothing (新华社北京9月26日电).
func (w *who) agencyDateline(m *extract.Mention) bool {
	before := w.doc.Text[:m.Start]
	return hasAnySuffix(before, "新华社", "中新社", "中新网", "人民网", "新华网", "央视网")
}

func (w *who) vote(code string, weight int) {
	for d, ok := w.gaz.Find(code); ok; d, ok = w.gaz.Find(d.Parent) {
		w.votes[d.Code] += weight
	}
}

// publisherPlace is the place a paper's name opens with: 温州日报.
func (w *who) publisherPlace() *gazetteer.Division {
	name := w.doc.Article.Publisher
	for n := 4; n >= 2; n-- {
		if found := w.gaz.Lookup(firstRunes(name, n)); len(found) == 1 && found[0].Code != extract.Nation && !strings.HasSuffix(name, "北京日报") {
			return found[0]
		}
	}
	return nil
}

func firstRunes(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// descend goes from the country down while one division holds more than half of the votes.
func (w *who) descend() *gazetteer.Division {
	total := 0
	best := map[string]*gazetteer.Division{} // by parent, "" for the provinces
	for _, code := range w.codes() {
		d, _ := w.gaz.Find(code)
		if d.Level <= gazetteer.Region {
			total += w.votes[code]
			continue // its votes count against every province
		}
		if d.Level == gazetteer.Province {
			total += w.votes[code]
		}
		if b := best[d.Parent]; b == nil || w.votes[code] > w.votes[b.Code] {
			best[d.Parent] = d
		}
	}
	var home *gazetteer.Division
	for at := ""; ; at = home.Code {
		d := best[at]
		if d == nil || w.votes[d.Code]*2 <= total {
			return home
		}
		home, total = d, w.votes[d.Code]
	}
}

// codes are the divisions voted for, in the order they were first named.
func (w *who) codes() []string {
	var codes []string
	seen := map[string]bool{}
	add := func(code string) {
		if seen[code] {
			return // and what it lies in
		}
		for _, d := range w.gaz.Chain(code) {
			if !seen[d.Code] && w.votes[d.Code] > 0 {
				seen[d.Code] = true
				codes = append(codes, d.Code)
			}
		}
	}
	for i := range w.doc.Mentions {
		if code := w.sureCode(&w.doc.Mentions[i]); code != "" {
			add(code)
		}
	}
	if d := w.publisherPlace(); d != nil {
		add(d.Code)
	}
	return codes
}
