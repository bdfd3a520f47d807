package relate

import (
	"regexp"
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// belonging stands behind the whole of which an agency is said to be a part.
var belonging = wordlist.Of("的组成部分", "的重要组成部分", "的一部分", "的直属", "的下属", "下属", "直属")

// belongs reads 快速反应部队是某国武装部队的组成部分.
func (r *relator) belongs(s *scene) {
	for _, j := range s.mentions {
		m := r.mention(j)
		if m.Type != graph.Agency || !strings.HasPrefix(r.doc.Text[m.End:s.clause.End], "是") {
			continue
		}
		if whole := r.agencyAt(s, m.End+len("是")); whole != nil && belonging.Opens(r.doc.Text[whole.End:s.clause.End]) {
			r.say(s, m.Entity, graph.PartOf, whole.Entity, extract.Span{Start: m.Start, End: s.clause.End}, "part.belongs", nil)
		}
	}
}

// under stands between an agency and one that it has under it: 某组织（简称）下属武装派别….
var under = regexp.MustCompile(`^(?:（[^）]*）)?的?(?:下属|所属|直属|旗下|下辖)的?(?:武装|派别|组织|单位|机构|企业|公司|部门|机关|媒体|中国籍)*[“‘]?$`)

// lower is what under looks for.
var lower = wordlist.Of("下属", "所属", "直属", "旗下", "下辖")

// underlings reads 某集团下属单位某厂, whose whole is named before it.
func (r *relator) underlings(s *scene) {
	if !lower.In(s.text) {
		return
	}
	for k, j := range s.mentions {
		whole := r.mention(j)
		if whole.Type != graph.Agency {
			continue
		}
		for _, i := range s.mentions[k+1:] {
			part := r.mention(i)
			if part.Type == graph.Agency && part.Start > whole.End && under.MatchString(r.doc.Text[whole.End:part.Start]) {
				r.say(s, part.Entity, graph.PartOf, whole.Entity, extract.Span{Start: whole.Start, End: part.End}, "part.under", nil)
			}
		}
	}
}
