package relate

import (
	"regexp"
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// goingIntoUse are verbs by which a text tells that a thing built is there.
var goingIntoUse = goingOnline.With("投产", "落成", "揭牌", "开港", "开园", "开馆", "竣工", "完工", "开通", "通车", "贯通", "发布", "并网")

// maxIntoUse is how far behind a thing such a verb may stand, in bytes.
const maxIntoUse = 14 * 3

// newKinds stand between whose a thing is and what it is: 我国首个….
var newKinds = wordlist.Of("首个", "首座", "首条", "首套", "首艘", "首台", "首家", "首支", "首处")

// ofAll are words for a whole that nobody built a thing for: 全国首个….
var ofAll = wordlist.Of("全国", "全球", "世界", "国际", "国内", "全省", "全市")

// opened reads 我国首个某某平台投产 and 某某中心在临江市揭牌: the thing is the doing of the place
// that has it.
func (r *relator) opened(s *scene, m *extract.Mention) bool {
	if m.Type != graph.System || !s.names.has(aPlace) {
		return false
	}
	after := r.doc.Text[m.End:s.clause.End]
	at, verb := goingIntoUse.First(after)
	if at < 0 || at > maxIntoUse {
		return false
	}
	v := extract.Span{Start: m.End + at, End: m.End + at + len(verb)}
	p := r.siteOf(s, m, v.Start)
	if p == nil {
		return false
	}
	r.say(s, p.Entity, graph.Built, m.Entity, extract.Span{Start: min(p.Start, m.Start), End: v.End}, "deed.opened", nil)
	return true
}

// siteOf is the place whose a thing is as the first of its kind, or in which it is unless it
// has the name of an agency before its own.
func (r *relator) siteOf(s *scene, m *extract.Mention, verb int) *extract.Mention {
	for _, j := range s.mentions {
		p := r.mention(j)
		if p.Type == graph.Agency && p.End == m.Start {
			return nil
		}
		if p.Type != graph.Place {
			continue
		}
		if p.End <= m.Start && newKinds.Has(r.doc.Text[p.End:m.Start]) && !ofAll.Has(r.doc.Slice(p.Span)) {
			return p
		}
		if p.Start >= m.End && p.End <= verb && at.Ends(r.doc.Text[m.End:p.Start]) {
			return p
		}
	}
	return nil
}

// at stands before where a thing is.
var at = wordlist.Of("在")

// Words of a thing that is being built: 推进“袁河眼”平台建设, “袁河眼”平台建设稳步推进. What has no
// marks is often no one thing, 推进现代物流体系建设, but where it was begun or ended.
var (
	building     = wordlist.Of("建设")
	beginsOrEnds = wordlist.Of("完成", "启动")
	furthering   = wordlist.Of("推进", "加快", "参与", "推动", "承担", "开展")
	progresses   = regexp.MustCompile(`^建设(?:已|正|正在|也|不断|加快|稳步|有序|顺利|全面|深入|持续|扎实|高质量|初)*(?:推进|提速|展开|启动|完成|具规模|见成效|取得)`)
)

// beingBuilt reads the work on a thing: a verb of going on before its name and 建设 behind that, or
// 建设 behind it and how that goes.
func (r *relator) beingBuilt(s *scene, m *extract.Mention) (extract.Span, bool) {
	after := r.doc.Text[m.End:s.clause.End]
	if m.Type != graph.System || !building.Opens(after) {
		return extract.Span{}, false
	}
	before := r.doc.Text[s.clause.Start:m.Start]
	if verb := beginsOrEnds.Ending(before); verb != "" {
		return extract.Span{Start: m.Start - len(verb), End: m.Start}, true
	}
	if !strings.Contains(m.Name, "“") {
		return extract.Span{}, false
	}
	if verb := furthering.Ending(before); verb != "" {
		return extract.Span{Start: m.Start - len(verb), End: m.Start}, true
	}
	return extract.Span{Start: m.End, End: m.End + len("建设")}, progresses.MatchString(after)
}
