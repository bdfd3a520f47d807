package recognize

import (
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
)

// postReach is how many bytes before a name its posts may begin.
const postReach = 120

// postsBefore reads the posts before a name and the agencies they belong to:
// 公安部 新闻发言人、新闻宣传局 副局长, 市公安局 党委副书记、常务副局长.
func (p *namesOf) postsBefore(h *lexicon.Hit, name int) []extract.Post {
	from := p.clauseStart(h.Start)
	for _, m := range p.found { // 国务院总理秦成会见瑞典首相林德: what stands before is the other's
		from = max(from, min(m.End, h.Start))
	}
	return p.postsIn(extract.Span{Start: from, End: name}, h)
}

// postsIn reads the posts of a stretch that ends in post h or a name behind it.
func (p *namesOf) postsIn(s extract.Span, h *lexicon.Hit) []extract.Post {
	var posts []extract.Post
	for i, m := range p.agencies {
		minister, heads := p.minister(m, h, s.End)
		if m.Start < s.Start || m.End >= h.End || i+1 < len(p.agencies) && p.agencies[i+1].Start == m.Start && p.agencies[i+1].End < h.End {
			continue
		}
		if n := len(posts); n > 0 && posts[n-1].End > m.Start {
			posts[n-1].End = m.Start
		}
		if heads {
			posts = append(posts, minister)
			continue
		}
		posts = append(posts, extract.Post{Span: extract.Span{Start: m.End, End: s.End}, Org: m.Span, Entity: -1})
	}
	kept := posts[:0]
	for i := range posts {
		posts[i].Span = p.trim(posts[i].Span)
		if posts[i].Len() > 0 && posts[i].Len() <= 60 && p.endsInPost(posts[i].Span) {
			kept = append(kept, posts[i])
		}
	}
	if len(kept) == 0 {
		return []extract.Post{{Span: p.postRun(h, s.Start), Entity: -1}}
	}
	return kept
}

// minister reads the post of who heads a body that its name ends in: 部长 of 智利国防部 in
// 智利国防部长. Without its state before it the body is ours, and so its minister is not
// behind another state's office, nor has a foreign name.
func (p *namesOf) minister(m extract.Mention, h *lexicon.Hit, name int) (extract.Post, bool) {
	if m.End <= h.Start || m.End >= h.End || p.text[m.End:h.End] != "长" {
		return extract.Post{}, false
	}
	if _, foreign := p.abroad(name); m.Start == h.Start && (foreign || p.stateOf(h) != "") {
		return extract.Post{}, false
	}
	_, n := p.prev(m.End)
	return extract.Post{Span: extract.Span{Start: m.End - n, End: h.End}, Org: m.Span, Entity: -1}, true
}

// clauseStart is where the run of words before a byte begins; 、 and spaces do not end it.
func (p *namesOf) clauseStart(at int) int {
	start := at
	for at-start < postReach {
		r, w := p.prev(start)
		if w == 0 || strings.ContainsRune("，,。；;：:！？!?\n”」", r) {
			break
		}
		start -= w
	}
	return start
}

func (p *namesOf) trim(s extract.Span) extract.Span {
	text := p.text[s.Start:s.End]
	left := strings.TrimLeft(text, "、和及与 　的")
	right := strings.TrimRight(left, "、和及与兼 　")
	start := s.End - len(left)
	return extract.Span{Start: start, End: start + len(right)}
}

func (p *namesOf) endsInPost(s extract.Span) bool {
	_, ok := p.postEnding(s.Start, s.End)
	return ok
}

// postRun extends a post to the left over posts joined to it: 党委委员、支队长, 副首相兼外交大臣.
func (p *namesOf) postRun(h *lexicon.Hit, from int) extract.Span {
	run := extract.Span{Start: h.Start, End: h.End}
	for {
		rest, ok := strings.CutSuffix(p.text[from:run.Start], "、")
		if !ok {
			rest, ok = strings.CutSuffix(rest, "兼")
		}
		if !ok {
			return run
		}
		start, ok := p.postEnding(from, from+len(rest))
		if !ok {
			return run
		}
		run.Start = start
	}
}

// postEnding is where the longest post that ends at a byte begins.
func (p *namesOf) postEnding(from, end int) (int, bool) {
	for i := max(from, end-30); i < end; i++ {
		for _, o := range p.at(i) {
			if o.Kind == lexicon.Post && o.End == end {
				return i, true
			}
		}
	}
	return 0, false
}
