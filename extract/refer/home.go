package refer

import (
	"slices"
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/gazetteer"
	"newsgraph/extract/wordlist"
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
	first := w.firstParagraph()
	for i := range w.doc.Mentions {
		m := &w.doc.Mentions[i]
		if d := w.sureDivision(m); d != nil {
			w.vote(d, w.weight(m, first))
		}
	}
	if d := w.publisherPlace(); d != nil {
		w.vote(d, weightDateline)
	}
	w.home = w.descend()
}

func (w *who) firstParagraph() int {
	for i := range w.doc.Blocks {
		if w.doc.Blocks[i].Role == extract.Paragraph {
			return i
		}
	}
	return -1
}

// sureDivision is the division a mention means beyond doubt, or nil.
func (w *who) sureDivision(m *extract.Mention) *gazetteer.Division {
	switch {
	case m.Type == graph.Place:
		return sure(w.listed(m.Attrs["codes"]))
	case m.Type != graph.Agency || m.Org == nil:
	case len(m.Org.Codes) > 0 && len(m.Org.Parts) <= 2:
		return sure(w.coded(m.Org.Codes))
	case m.Org.Form == extract.OrgFixed && m.Org.Place == "":
		return w.nation
	}
	return nil
}

// sure is the one division given, or the only city among several.
func sure(of []*gazetteer.Division) *gazetteer.Division {
	if len(of) == 1 {
		return of[0]
	}
	return onlyCity(of)
}

func (w *who) weight(m *extract.Mention, first int) int {
	block := w.block(m.Start)
	switch {
	case newsAgencies.Ends(w.doc.Text[:m.Start]): // where its office is says nothing: 新华社北京9月26日电
		return 0
	case headline(w.doc, block):
		return weightTitle
	case w.role(block) == extract.Caption:
		return weightCaption
	case first < 0 || !w.doc.Blocks[first].Holds(m.Span):
		return 1
	}
	if before := w.doc.Text[w.doc.Blocks[first].Start:m.Start]; len(before) < 15 && strings.Contains(before, "本") && strings.Contains(before, "报") {
		return weightDateline
	}
	return weightFirst
}

var newsAgencies = wordlist.Of("新华社", "中新社", "中新网", "人民网", "新华网", "央视网")

// candidate is a division that the article may be of.
type candidate struct {
	*gazetteer.Division
	votes int
}

// vote gives a division and those above it a weight.
func (w *who) vote(d *gazetteer.Division, weight int) {
	for ; d != nil; d = d.Above {
		i := w.candidate(d)
		if i < 0 {
			i = len(w.voted)
			w.voted = append(w.voted, candidate{Division: d})
		}
		w.voted[i].votes += weight
	}
}

// candidate is the index of a division among those that have votes, or -1.
func (w *who) candidate(d *gazetteer.Division) int {
	return slices.IndexFunc(w.voted, func(c candidate) bool { return c.Division == d })
}

func (w *who) votesOf(d *gazetteer.Division) int {
	if i := w.candidate(d); i >= 0 {
		return w.voted[i].votes
	}
	return 0
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
	for i := range w.voted {
		if c := &w.voted[i]; c.Level <= gazetteer.Province { // the votes of a region or of another country count against every province
			total += c.votes
		}
	}
	var home *gazetteer.Division
	for {
		best := w.favourite(home)
		if best.votes*2 <= total {
			return home
		}
		home, total = best.Division, best.votes
	}
}

// favourite has the most votes of the divisions right below one, or of the provinces where
// that is nil; it has none where there is no such division.
func (w *who) favourite(above *gazetteer.Division) (best candidate) {
	for _, c := range w.voted {
		if c.Above == above && c.Level > gazetteer.Region && c.votes > best.votes {
			best = c
		}
	}
	return best
}
