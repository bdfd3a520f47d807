package recognize

import (
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
)

// unnamedUnits are units that the press does not name.
var unnamedUnits = wordlist.Of("某旅", "某团", "某部", "某营")

// army reads 陆军第12集团军, 中部战区陆军第12集团军某旅.
func (g *ground) army(h lexicon.Hit) (chain, bool) {
	number := strings.TrimRight(g.text[:h.Start], "0123456789")
	first, ok := strings.CutSuffix(number, "第")
	if !ok || len(number) == h.Start {
		return chain{}, false
	}
	start := len(strings.TrimSuffix(first, "陆军"))
	for _, theatre := range []string{"东部战区", "南部战区", "西部战区", "北部战区", "中部战区"} {
		start = len(strings.TrimSuffix(g.text[:start], theatre))
	}
	c := before{start: start}.chain(h, extract.OrgFirm, "agency.army")
	c.End += len(unnamedUnits.Opening(g.text[c.End:]))
	c.org.Parts[0].Span, c.org.Parts[0].Name = c.Span, g.text[start:h.Start]
	return c, true
}
