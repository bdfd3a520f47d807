package recognize

import (
	"cmp"
	"slices"
	"strings"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
)

// postReach is how many bytes before a name its posts may begin.
const postReach = 120

// postsBefore reads the posts before a name and the agencies they belong to:
// 公安部 新闻发言人、新闻宣传局 副局长, 市公安局 党委副书记、常务副局长.
func (p *namesOf) postsBefore(h *lexicon.Hit, name int) []extract.Post {
	from := p.clauseStart(h.Start)
	if strings.HasSuffix(p.text[:from], "，") {
		if before := p.clauseStart(from - len("，")); p.onlyPosts(before, from) {
			from = before
		}
	}
	for i := range p.found { // 国务院总理秦成会见瑞典首相林德: what stands before is the other's
		from = max(from, min(p.found[i].End, h.Start))
	}
	return p.postsIn(extract.Span{Start: from, End: name}, h)
}

// onlyPosts reports whether a clause is an agency and posts in it, to which those of the
// next clause belong: 民政部党组成员、副部长，老龄办主任某某.
func (p *namesOf) onlyPosts(from, to int) bool {
	posts, ok := strings.CutSuffix(p.text[from:to], "，")
	if !ok {
		return false
	}
	to = from + len(posts)
	for i := p.firstAgency(from); i < len(p.agencies) && p.agencies[i].Start == from; i++ {
		if m := &p.agencies[i]; m.End < to && p.endsInPost(extract.Span{Start: m.End, End: to}) && p.allPosts(m.End, to) {
			return true
		}
	}
	return false
}

// allPosts reports whether each member of a list ends in a post, and the first begins with it.
func (p *namesOf) allPosts(from, to int) bool {
	for first := true; from < to; first = false {
		member, _, _ := strings.Cut(p.text[from:to], "、")
		start, ok := p.postEnding(from, from+len(member))
		if !ok || first && start > from {
			return false
		}
		from += len(member) + len("、")
	}
	return true
}

// postsIn reads the posts of a stretch that ends in post h or a name behind it.
func (p *namesOf) postsIn(s extract.Span, h *lexicon.Hit) []extract.Post {
	var posts []extract.Post
	for i := p.firstAgency(s.Start); i < len(p.agencies) && p.agencies[i].Start < h.End; i++ {
		m := &p.agencies[i]
		if m.End >= h.End || i+1 < len(p.agencies) && p.agencies[i+1].Start == m.Start && p.agencies[i+1].End < h.End {
			continue
		}
		if n := len(posts); n > 0 && posts[n-1].End > m.Start {
			posts[n-1].End = m.Start
		}
		if p.homeMinistry(m) && p.foreignAt(s.End) {
			continue // 外交部发言人德连诺娃
		}
		if minister, heads := p.minister(m, h, s.End); heads {
			posts = append(posts, minister)
			continue
		}
		posts = append(posts, extract.Post{Span: extract.Span{Start: m.End, End: s.End}, Org: m.Span, Entity: -1})
	}
	kept := posts[:0]
	for i := range posts {
		posts[i].Span = p.withoutField(p.trim(posts[i].Span))
		if posts[i].Len() > 0 && posts[i].Len() <= 60 && p.endsInPost(posts[i].Span) {
			kept = append(kept, posts[i])
		}
	}
	if len(kept) > 0 {
		kept = p.ofState(kept)
	}
	if len(kept) == 0 {
		return []extract.Post{{Span: p.portfolio(h, p.postRun(h, s.Start), s.Start), Entity: -1}}
	}
	return kept
}

// withoutField is a post without the field of a deputy before it: 副局长 of 分管治安工作的副局长.
func (p *namesOf) withoutField(s extract.Span) extract.Span {
	text := p.text[s.Start:s.End]
	if !inCharge.Opens(text) {
		return s
	}
	if i := strings.LastIndex(text, "的"); i > 0 {
		s.Start += i + len("的")
	}
	return s
}

// inCharge lead to the field of which one is in charge.
var inCharge = wordlist.Of("分管", "主管", "协管", "负责", "主持", "协助")

// homeMinistry reports a ministry of this country by its bare name, which other countries'
// have too.
func (p *namesOf) homeMinistry(m *extract.Mention) bool {
	return m.Org.Form == extract.OrgFixed && strings.HasSuffix(m.Org.Body, "部") && !strings.HasPrefix(m.Org.Body, "中") && longest(p.at(m.Start), lexicon.Body) != nil
}

// foreignAt reports whether a foreign name begins at a byte.
func (p *namesOf) foreignAt(at int) bool {
	run := p.transcribed(at)
	_, dotted := p.dotted(at, run)
	_, family := p.family[p.prefix(at, 1)]
	return run.letters > 3 || run.letters == 3 && !family || dotted
}

// portfolio extends a minister's post over what he is minister of to the country before it:
// 德国副总理兼经济部长, 古巴财政大臣.
func (p *namesOf) portfolio(h *lexicon.Hit, run extract.Span, from int) extract.Span {
	if !ofPortfolios.Ends(h.Sense.Word) {
		return run
	}
	start := run.Start
	for n := 0; n < 14 && start > from; n++ {
		if place := p.placeEnding(start); place != nil {
			if foreign(place) {
				run.Start = start
			}
			return run
		}
		r, w := p.prev(start)
		if !isHan(r) && r != '、' || r != '与' && p.particle(r, start) {
			return run
		}
		start -= w
	}
	return run
}

// ofPortfolios are the posts of who heads a part of a government or its parliament.
var ofPortfolios = wordlist.Of("部长", "大臣", "议长")

// ofState gives a last post back to the place printed before it, which no agency further
// ahead has: 行长、巴西前总统 behind a bank, 期间会见德国总理 behind 二十国集团, 副师长、临江市副市长.
func (p *namesOf) ofState(posts []extract.Post) []extract.Post {
	last := &posts[len(posts)-1]
	for i := p.firstTerm(last.End) - 1; i >= 0 && p.terms[i].Start > last.Start; i-- {
		place := &p.terms[i]
		if place.Kind != lexicon.Place || place.End >= last.End || strings.HasSuffix(p.text[:place.Start], "驻") || !foreign(place) && !p.allPosts(place.End, last.End) {
			continue
		}
		state := extract.Post{Span: p.trim(extract.Span{Start: place.End, End: last.End}), Entity: -1}
		if before, ok := strings.CutSuffix(p.text[last.Start:place.Start], "、"); ok && p.endsInPost(extract.Span{Start: last.Start, End: last.Start + len(before)}) {
			last.End = last.Start + len(before)
			return append(posts, state)
		}
		if foreign(place) {
			return append(posts[:len(posts)-1], state)
		}
	}
	return posts
}

// firstTerm is the index of the first term that begins at a byte or after it.
func (p *namesOf) firstTerm(at int) int {
	i, _ := slices.BinarySearchFunc(p.terms, at, func(h lexicon.Hit, at int) int { return cmp.Compare(h.Start, at) })
	return i
}

// minister reads the post of who heads a body that its name ends in: 部长 of 智利国防部 in
// 智利国防部长. Without its state before it the body is ours, and so its minister is not
// behind another state's office, nor has a foreign name.
func (p *namesOf) minister(m *extract.Mention, h *lexicon.Hit, name int) (extract.Post, bool) {
	if m.End <= h.Start || m.End >= h.End || p.text[m.End:h.End] != "长" {
		return extract.Post{}, false
	}
	if m.Start == h.Start {
		if _, foreign := p.abroad(name, p.transcribed(name)); foreign || p.stateOf(h) != "" {
			return extract.Post{}, false
		}
	}
	_, n := p.prev(m.End)
	return extract.Post{Span: extract.Span{Start: m.End - n, End: h.End}, Org: m.Span, Entity: -1}, true
}

// clauseStart is where the run of words before a byte begins; 、 and spaces do not end it.
func (p *namesOf) clauseStart(at int) int {
	start := at
	for at-start < postReach {
		r, w := p.prev(start)
		if w == 0 || nameBreaks.holds(r) {
			break
		}
		start -= w
	}
	return start
}

var nameBreaks = newRuneSet("，,。；;：:！？!?\n”」")

func (p *namesOf) trim(s extract.Span) extract.Span {
	text := p.text[s.Start:s.End]
	left := strings.TrimLeft(text, "、和及与 　的")
	right := strings.TrimRight(left, "、，和及与兼 　")
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
	if !p.cell(end).post {
		return 0, false
	}
	for i := max(from, end-30); i < end; i++ {
		for _, o := range p.at(i) {
			if o.Kind == lexicon.Post && o.End == end {
				return i, true
			}
		}
	}
	return 0, false
}
