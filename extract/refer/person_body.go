package refer

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
)

// impliedPosts gives a person the posts that say by themselves whose they are: 国务委员
// before 国务院安委会副主任, 国家主席 behind 中共中央总书记, 委员长 behind a name. Foreign
// states have such posts too, and print themselves before them.
func (w *who) impliedPosts(m *extract.Mention) {
	if len(m.Posts) == 0 || utf8.RuneCountInString(m.Name) > 4 || strings.Contains(m.Name, "·") {
		return
	}
	if ahead := w.postsAhead(m.Posts[0]); len(ahead) > 0 {
		m.Posts = append(ahead, m.Posts...)
	}
	var implied []extract.Post
	for i := range m.Posts {
		implied = append(implied, w.bodyPosts(m, &m.Posts[i])...)
	}
	m.Posts = append(m.Posts, implied...)
}

// postsAhead are the posts listed before the first that names its agency: 副市长、 before
// 市公安局局长.
func (w *who) postsAhead(first extract.Post) []extract.Post {
	if first.Org.Len() == 0 {
		return nil
	}
	var posts []extract.Post
	for at := first.Org.Start; ; {
		rest, ok := strings.CutSuffix(w.doc.Text[:at], "、")
		if !ok {
			return posts
		}
		t := w.postEnding(len(rest))
		if t == nil {
			return posts
		}
		p := extract.Post{Span: extract.Span{Start: t.Start, End: t.End}, Entity: -1}
		if w.standsAlone(t.Start) {
			p.Entity = w.governed(t.Sense.Word)
		}
		posts, at = append([]extract.Post{p}, posts...), t.Start
	}
}

// governed is the division at hand whose government a post leads: 副市长 of the city.
func (w *who) governed(post string) int {
	level := strings.TrimPrefix(strings.TrimPrefix(post, "常务"), "副")
	if level, ok := strings.CutSuffix(level, "长"); ok && strings.Contains("省市县区州旗", level) {
		if d := w.level(level); d != nil {
			return w.told(w.division(d), d.Name)
		}
	}
	return -1
}

// bodyPosts splits from a run of posts those that imply their body: the agency before the
// run is the first's alone, and a run behind words that may tell whose it is implies none.
func (w *who) bodyPosts(m *extract.Mention, p *extract.Post) []extract.Post {
	var found []extract.Post
	run := *p
	if run.Org.Len() == 0 && run.Start != m.End && !w.standsAlone(run.Start) {
		return nil // 某国共产党中央总书记、国家主席
	}
	for at := run.Start; at < run.End; {
		post, _, _ := strings.Cut(w.doc.Text[at:run.End], "、")
		end := at + len(post)
		switch body := w.impliedBody(at, end, m); {
		case body == "":
		case at > run.Start:
			p.End = min(p.End, at-len("、"))
			found = append(found, extract.Post{Span: extract.Span{Start: at, End: end}, Entity: w.bodyNamed(body)})
		case run.Org.Len() == 0:
			p.End, p.Entity = end, w.bodyNamed(body)
		}
		at = end + len("、")
	}
	return found
}

// impliedBody is the body that a post beside a name implies, or "".
func (w *who) impliedBody(start, end int, m *extract.Mention) string {
	t := w.postEnding(end)
	if t == nil || t.Start != start || start == m.End && t.Sense.Col(1) == "" {
		return ""
	}
	return t.Sense.Col(0)
}

// postEnding is the longest post that ends at a byte, or nil.
func (w *who) postEnding(end int) *lexicon.Hit {
	const reach = 24
	terms := w.doc.TermsIn(extract.Span{Start: max(0, end-reach), End: end})
	for i := range terms {
		if t := &terms[i]; t.Kind == lexicon.Post && t.End == end {
			return t
		}
	}
	return nil
}

// standsAlone reports whether nothing stands before a post that could be what it is of.
func (w *who) standsAlone(at int) bool {
	r, n := utf8.DecodeLastRuneInString(w.doc.Text[:at])
	if n == 0 || !extract.Han(r) || strings.ContainsRune("同与和由向受经是为，", r) {
		return true
	}
	for _, t := range w.doc.TermsIn(extract.Span{Start: max(0, at-12), End: at}) {
		if t.End == at && (t.Kind == lexicon.Cue || t.Kind == lexicon.Act) {
			return true
		}
	}
	return false
}

// bodyNamed is the body of a name, or the country where the name is its.
func (w *who) bodyNamed(name string) int {
	if found := w.gaz.Lookup(name); len(found) == 1 {
		return w.told(w.division(found[0]), name)
	}
	return w.told(w.named("body", name, false), name)
}

// told keeps a thing that the article tells of without naming it.
func (w *who) told(i int, name string) int {
	w.alias(i, name)
	return i
}
