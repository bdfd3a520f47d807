package relate

import (
	"regexp"
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// sections are, besides 模块, what a platform has where its sentence names it, 依托平台开发“Y”专区.
var sections = wordlist.Of("专区", "板块", "子系统", "专栏")

// onPlatform opens a clause that tells by what platform the sentence does what it does.
var onPlatform = regexp.MustCompile(`^(?:依托|基于|在|利用)(?:该|这一)?(?:平台|系统|小程序)(?:上|内|中|基础上)?$`)

// ofPlatform ends what stands before a part of the platform named last: 该平台的“Y”小程序.
var ofPlatform = regexp.MustCompile(`(?:该|这一|这个|这套)(?:平台|系统)的$`)

// isSection reports a part of the platform of which its sentence speaks.
func (r *relator) isSection(s *scene, m *extract.Mention) bool {
	if !sections.Ends(m.Name) && !sections.Opens(r.doc.Text[m.End:s.clause.End]) {
		return false
	}
	before := r.previous(s)
	return before != nil && onPlatform.MatchString(before.text)
}

// isOfPlatform reports a part of the platform named last.
func (r *relator) isOfPlatform(s *scene, m *extract.Mention) bool {
	before := r.doc.Text[s.clause.Start:m.Start]
	return strings.HasSuffix(before, "的") && ofPlatform.MatchString(before)
}

// modules reads “X平台”上线“Y”模块, 平台还开发了‘Y’模块 and 依托平台，某局开发了“Y”专区.
func (r *relator) modules(s *scene) {
	for _, j := range s.mentions {
		m := r.mention(j)
		if m.Type != graph.System || m.Head != "模块" && !r.isSection(s, m) && !r.isOfPlatform(s, m) {
			continue
		}
		whole := r.systemBefore(s, m)
		r.say(s, m.Entity, graph.PartOf, whole, extract.Span{Start: s.clause.Start, End: m.End}, "part.module", nil)
	}
}

// wholes are nouns that may stand for a platform right before the name of its module.
var wholes = wordlist.Of("平台", "系统", "小程序")

// systemBefore is the platform named last before a module, in its paragraph; of 平台“X”模块
// the one that is called so.
func (r *relator) systemBefore(s *scene, module *extract.Mention) int {
	block := r.doc.Blocks[s.clause.Block]
	found, noun := -1, ""
	for _, w := range wholes.Words() {
		if strings.HasSuffix(r.doc.Text[:module.Start], w) {
			noun = w
		}
	}
	for _, j := range r.doc.MentionsIn(extract.Span{Start: block.Start, End: module.Start}) {
		if m := r.mention(j); m.Type == graph.System && m.Entity >= 0 && m.Head != "模块" && strings.HasSuffix(r.doc.Entities[m.Entity].Name, noun) {
			found = m.Entity
		}
	}
	return found
}
