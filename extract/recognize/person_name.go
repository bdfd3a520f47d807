package recognize

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
)

// nameAfter reads the name that follows a post: 大队长滕自立说, 副局长 薛明川.
func (p *namesOf) nameAfter(h *lexicon.Hit) (extract.Span, bool) {
	at := p.behindPost(h)
	ofState := h.Sense.Value == "state"
	if !ofState && !p.opens.has(p.text, at) { // as most posts are not named
		return extract.Span{}, false
	}
	run := p.transcribed(at)
	if dotted, ok := p.dotted(at, run); ok {
		return dotted, true
	}
	name, ok := p.familyName(h, at)
	if !ofState && run.letters < 2 {
		return name, ok
	}
	state := p.stateOf(h)
	if state == international && ok && run.end <= name.End && p.rightEdge(name.End) >= 2 {
		return name, true
	}
	han := contains(hanNames, state)
	if state != "" && !han || nativeNames.Opens(p.text[at:]) {
		if name, ok := p.abroad(at, run); ok {
			return name, true
		}
	}
	if heads(h) && run.end > name.End {
		if long, is := p.transcript(at, run); is && (!ok || p.rightEdge(long.End) >= 2 || p.rightEdge(name.End) < 2) {
			return long, true
		}
	}
	if ok || !han || !ofState {
		return name, ok
	}
	return p.eastern(at)
}

// behindPost is where a name begins behind a post, a space and ranks in brackets.
func (p *namesOf) behindPost(h *lexicon.Hit) int {
	at := h.End
	for strings.HasPrefix(p.text[at:], " ") || strings.HasPrefix(p.text[at:], "　") {
		at += size(p.text, at)
	}
	rest := p.text[at:]
	if strings.HasPrefix(rest, "（") {
		for _, rank := range inBrackets {
			rest = strings.TrimPrefix(rest, rank)
		}
	}
	return len(p.text) - len(rest)
}

// inBrackets are ranks and duties that stand between a post and a name.
var inBrackets = []string{"（主持工作）", "（正厅级）", "（副厅级）", "（正部长级）", "（正局级）", "（副局级）", "（正处级）", "（副处级）", "（兼）"}

// familyName reads a name that begins with one of the Chinese family names.
func (p *namesOf) familyName(h *lexicon.Hit, at int) (extract.Span, bool) {
	first := p.prefix(at, 1)
	word, ok := p.family[first]
	least, most := 2, 3
	if two := p.prefix(at, 2); two != first {
		if _, double := p.family[two]; double {
			word, ok, least, most = false, true, 3, 4
		}
	}
	if !ok || p.opensWord(at) {
		return extract.Span{}, false
	}
	best, score := 0, -1
	for n := least; n <= most; n++ {
		name := p.prefix(at, n)
		if utf8.RuneCountInString(name) < n || !nameLetters(name) {
			break
		}
		s := p.rightEdge(at + len(name))
		if p.honoured(at + len(name)) { // 王强荣获, where 荣 may end a name too
			best, score = at+len(name), s
			break
		}
		if last, _ := utf8.DecodeLastRuneInString(name); n > least && (s == score && last != '和' && particles.Ends(name) || score >= 2 && adverbs.Ends(name)) {
			continue // 王毅等陪同, 陶砚还介绍
		} else if n > least && (last == '时' && !isHan(p.next(at+len(name))) || last == '致' && score >= 2) {
			continue // 会见甲时，; 甲致慰问电
		}
		if s >= score {
			best, score = at+len(name), s
		}
	}
	switch {
	case best == 0, p.words[p.prefix(at, 2)]:
		return extract.Span{}, false
	case score >= 3, score == 2 && (!word || heads(h) && best-at >= 9), score == 0 && !word && heads(h) && best-at >= 9:
		return extract.Span{Start: at, End: best}, true
	}
	return extract.Span{}, false
}

// heads reports whether a post is one that heads an agency or a state.
func heads(post *lexicon.Hit) bool { return post.Sense.Value == "lead" || post.Sense.Value == "state" }

// opensWord reports whether a word of the lexicon that is no name begins at a byte.
func (p *namesOf) opensWord(at int) bool {
	for i := p.firstTerm(at); i < len(p.terms) && p.terms[i].Start == at; i++ {
		if h := &p.terms[i]; h.End-h.Start > len("的") && isWord(h) {
			return true
		}
	}
	return false
}

// isWord reports a term that is part of no name as a rule.
func isWord(h *lexicon.Hit) bool {
	switch h.Kind {
	case lexicon.Topic, lexicon.Head, lexicon.National, lexicon.Beside:
		return false
	case lexicon.Place:
		return h.Sense.Col(0) == "full" || h.Sense.Col(0) == "short"
	}
	return true
}

// prefix is up to n characters from a byte on.
func (p *namesOf) prefix(at, n int) string {
	end := at
	for ; n > 0 && end < len(p.text); n-- {
		end += size(p.text, end)
	}
	return p.text[at:end]
}

func nameLetters(name string) bool {
	for _, r := range name {
		if !isHan(r) || noNameLetters.holds(r) {
			return false
		}
	}
	return true
}

// noNameLetters are characters of which no name is made.
var noNameLetters = newRuneSet("某的了是在被把们女们这那也都说岁名个第兼任")

// rightEdge weighs what follows a name: 3 a mark or a verb, 2 a particle, 0 anything else.
func (p *namesOf) rightEdge(at int) int {
	if at >= len(p.text) {
		return 3
	}
	r := p.next(at)
	if r >= '0' && r <= '9' {
		return p.dayAfter(at)
	}
	rest := p.text[at:]
	if !isHan(r) || p.cell(at).verb || p.speaks(at) || sureEdges.Opens(rest) {
		return 3
	}
	if particles.Opens(rest) || likelyEdges.Opens(rest) || strings.HasPrefix(rest[size(rest, 0):], "着") {
		return 2
	}
	return 0
}

// What follows a name: what does so surely, and what mostly does.
var (
	sureEdges = wordlist.Of("作的", "作了", "作关于", "所作", "获“", "获全", "获评", "获得", "记个人", "记集体", "记一等", "记二等", "记三等", "记大功", "受国务院", "受市", "受省", "受县", "受区", "受委托")

	likelyEdges = wordlist.Of("告诉", "觉得", "发现", "看到", "感到", "接到", "到任", "到岗", "履新", "带领", "主持", "出席", "访问", "会见", "会谈", "应约", "应邀", "当选", "荣获", "荣立", "一行", "同志", "夫人", "率", "陪同", "受",
		"日前", "日在", "近日", "今天", "今日", "昨", "当天", "当日", "上午", "下午", "晚", "致", "主席", "总")
)

// honoured reports whether a verb of being honoured begins at a byte.
func (p *namesOf) honoured(at int) bool {
	return honours.Opens(p.text[at:])
}

var honours = wordlist.Of("荣获", "荣立", "荣膺", "当选", "获评")

// dayAfter weighs a number behind a name: 李强7日在京, but not 民警李强3人.
func (p *namesOf) dayAfter(at int) int {
	for at < len(p.text) && p.text[at] >= '0' && p.text[at] <= '9' {
		at++
	}
	if p.startsWith(at, "日", "月") {
		return 2
	}
	return 0
}

// particles may follow a name and hardly end one, 和 excepted.
var particles = lettersOf("在和与及等是对向将也就从把被还正已带为因于则说称会又同给有曾陪")

// adverbs may follow a name and never end one.
var adverbs = lettersOf("还也又则被给就")

// speaks reports whether a verb of speech begins at a byte.
func (p *namesOf) speaks(at int) bool { return speechVerbs.Opens(p.text[at:]) }

var speechVerbs = wordlist.Of("介绍", "表示", "说", "告诉", "指出", "强调", "认为", "透露", "坦言", "回忆", "宣布", "通报", "回应", "要求", "提醒", "解释", "指", "感慨", "称", "谈", "讲")

// nameBeforePost reads 王建国总队长, 李卫东书记.
func (p *namesOf) nameBeforePost(h *lexicon.Hit) (extract.Span, bool) {
	if h.Sense.Value == "staff" {
		return extract.Span{}, false
	}
	start := h.Start
	for n := 1; n <= 4; n++ {
		r, w := p.prev(start)
		if w == 0 || !isHan(r) {
			break
		}
		start -= w
		if n < 2 || !p.edgeBefore(start) {
			continue
		}
		name := p.text[start:h.Start]
		word, single := p.family[p.prefix(start, 1)]
		_, double := p.family[p.prefix(start, 2)]
		if !(single && n <= 3 && (n == 3 || !word) || double && n >= 3) || !nameLetters(name) || p.words[p.prefix(start, 2)] || hasOfficeEnd(name) || p.opensWord(start) || p.placeReaches(start, h.Start, word) {
			return extract.Span{}, false
		}
		return extract.Span{Start: start, End: h.Start}, true
	}
	return extract.Span{}, false
}

// placeReaches reports a place that ends where a post begins and is no part of the name
// before it, as 平阳 is in 周平阳副主任.
func (p *namesOf) placeReaches(start, at int, word bool) bool {
	place := p.placeEnding(at)
	return place != nil && (place.Start <= start || word)
}

// hasOfficeEnd: 党工委副书记 is no person's.
func hasOfficeEnd(name string) bool { return officeEnds.Ends(name) }

var officeEnds = lettersOf("委部组会局院处办科队所室")
