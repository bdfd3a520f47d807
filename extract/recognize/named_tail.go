package recognize

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// maxModifier is the longest stretch, in bytes, between a quote and its head noun.
const maxModifier = 12 * 3

// A tail is what follows a run: 等专项行动, 六大行动, 布设行动, 数据模型.
type tail struct {
	head   *lexicon.Sense
	start  int // where the words between the quote and the head noun begin
	end    int // end of the head noun
	shared bool
	linked bool // 的 stands between
}

// kind is what a run is said to be that has the tail apart: 天然气管道 behind “甲”、“乙”等. A
// word before the head noun that only praises it is no part of that: 特色活动.
func (t *tail) kind(text string) string {
	if head := t.end - len(t.head.Word); valuing.Has(text[t.start:head]) {
		return t.head.Word
	}
	return text[t.start:t.end]
}

// valuing say of things how much they are thought of, or that there is one a season.
var valuing = wordlist.Of("小", "大", "四季", "重要", "重点", "重大", "特色", "亮点", "新型", "创新", "标志性", "品牌", "优质", "先进", "精品", "主要")

// sharesHead reports whether the head noun behind a run types all of it: in
// “青苗”“安澜”专项工作 it does; a quote with a head noun of its own keeps that.
func sharesHead(q run, t *tail) bool {
	return (t.head.Value == string(graph.Campaign) || t.head.Value == string(graph.Practice) && t.head.Col(0) == "strong") && t.start == q.span().End || t.shared
}

// headedApart reports a quote with a head noun of its own that is of another type than the
// one behind its run: “平安屋”“商户联盟”机制.
func (n *namer) headedApart(b *extract.Bracket, shared *lexicon.Sense) bool {
	if shared.Value == string(graph.Campaign) {
		return false
	}
	own := n.r.headSuffix(n.doc.Slice(b.Inner))
	return own != nil && own.Col(0) == "strong" && own.Value != shared.Value
}

func tailOf(doc *extract.Document, c *scene, at int, single bool) tail {
	rest := doc.Text[at:c.End]
	skipped, shared := skipListWords(rest)
	t := tail{start: at + skipped, shared: shared}
	if strings.HasPrefix(rest[skipped:], "的") {
		if !called(doc.Text[:at]) && !(single && (newForm(rest[skipped:]) || wayForm(rest[skipped:]) && stepped(doc.Text[:at]))) {
			return t
		}
		t.start, t.linked = t.start+len("的"), true // 名为“蓝海”的预警系统
	}
	if c.heads || c.titles {
		t.close(doc.Text, c.terms)
	}
	return t
}

// close finds the head noun that closes the words behind a run.
func (t *tail) close(text string, terms []lexicon.Hit) {
	for i := range terms {
		h := &terms[i]
		if h.Kind != lexicon.Head || h.Start < t.start || noHead(text, h) || h.Sense.Word == "专案" && strings.HasPrefix(text[h.End:], "组") {
			continue
		}
		if h.Start > t.start+maxModifier || t.head != nil && h.Start >= t.end || !plainModifier(text[t.start:h.Start]) {
			break // the last of these: a second noun after the first head
		}
		if verb := verbBehind(terms, t.start, h); verb != nil && !aims(verb, h.Sense) {
			break
		}
		if h.Sense.Word == "建设" && (t.shared || furthering.In(text[t.start:h.Start])) {
			break // “滨海路”等示范带建设, “星火计划”支持建设
		}
		if t.head == nil || h.End > t.end || h.End == t.end && isBuilt(text, h) {
			t.head, t.end = h.Sense, h.End
		}
	}
	for t.head != nil { // a head noun right behind another is the real head: 总体 思路
		next := adjacentHead(terms, t.end)
		if next == nil {
			break
		}
		t.head, t.end = next.Sense, next.End
	}
}

// furthering are words behind a quote before 建设 that is another's, or a verb.
var furthering = wordlist.Of("加强", "推进", "加快", "不断", "支持", "参与")

// isBuilt reports that what may be an honour, too, is something that is being built: 示范区 of
// “袁河人家”示范区建设.
func isBuilt(text string, h *lexicon.Hit) bool {
	return h.Sense.Value == string(graph.System) && strings.HasPrefix(text[h.End:], "建设")
}

// phases are what names go on with, and the numbers they have.
var (
	phases       = wordlist.Of("期", "季")
	phaseNumbers = newRuneSet("一二三四五六")
)

// phaseOf is the length of the phase or version that goes on with a name: 二期, 第三季, 2.0版.
func phaseOf(after string) int {
	if after != "" && after[0] < utf8.RuneSelf {
		return versionOf(after)
	}
	rest := strings.TrimPrefix(after, "第")
	if !phaseNumbers.has(rest, 0) {
		return 0
	}
	if behind := rest[len("一"):]; phases.Opens(behind) && !strings.HasPrefix(behind, "期间") {
		return len(after) - len(behind) + len("期")
	}
	return 0
}

// versionOf is the length of the version that a text begins with: 2.0版.
func versionOf(text string) int {
	digits := strings.TrimLeft(text, "0123456789.")
	if version, ok := strings.CutPrefix(digits, "版"); ok && strings.Contains(text[:len(text)-len(digits)], ".") {
		return len(text) - len(version)
	}
	return 0
}

// newForms are words behind a quote that say it names a way of working; newWays say so behind
// further words.
var (
	newForms = wordlist.Of("的新模式", "的新型", "的新机制", "的工作模式", "的工作机制", "的工作法", "的长效机制")
	newWays  = []string{"新模式", "新机制", "新格局"}
)

// newForm reports “X”的新模式: a practice named by its quote. The text begins with 的.
func newForm(rest string) bool {
	if newForms.Opens(rest) {
		return true
	}
	for _, w := range newWays {
		if i := strings.Index(rest, w); i > 0 && i <= 12*3 && allHan(rest[:i]) {
			return true
		}
	}
	return false
}

// stepped reports a quote that ends a text and sets steps side by side or counts them:
// “一次提醒、二次约谈、三次曝光”.
func stepped(before string) bool {
	open := strings.LastIndex(before, "“")
	if open < 0 {
		return false
	}
	inner := strings.TrimSuffix(before[open+len("“"):], "”")
	return sideBySide(inner) || strings.Contains(inner, "+")
}

// wayNouns are head nouns of ways of working.
var wayNouns = wordlist.Of("机制", "模式", "工作法", "体系")

// wayForm reports words for a way of working behind 的: 的阶梯式处置机制.
func wayForm(rest string) bool {
	words := strings.TrimPrefix(rest, "的")
	for i, r := range words {
		if wayNouns.Opens(words[i:]) {
			return true
		}
		if !isHan(r) || particleSet.holds(r) || i > maxModifier {
			return false
		}
	}
	return false
}

// callings bring a name in.
var callings = wordlist.Of("叫", "名为", "称为", "叫做", "叫作", "取名")

// called reports a name that 名为 or 称为 brings in.
func called(before string) bool {
	i := strings.LastIndex(before, "“")
	return i > 0 && callings.Ends(before[:i])
}

func adjacentHead(terms []lexicon.Hit, at int) *lexicon.Hit {
	for i := range terms {
		if h := &terms[i]; h.Start == at && h.Kind == lexicon.Head && h.Sense.Word != "服务" && h.Sense.Word != "建设" {
			return h
		}
	}
	return nil
}

// listWords say of a run that it is a list; listCounts and tallyUnits how many it has.
var (
	listWords  = wordlist.Of("等一系列", "等系列", "等多个", "等多项", "等")
	listCounts = newRuneSet("二两三四五六七八九十23456789")
	tallyUnits = wordlist.Of("大", "个", "项", "类", "场", "次", "轮", "波")
)

// skipListWords passes 等, 等系列, 六大, 三个, 两个 after a run.
func skipListWords(rest string) (n int, shared bool) {
	n = len(listWords.Opening(rest))
	if r, size := utf8.DecodeRuneInString(rest[n:]); listCounts.holds(r) {
		if unit := tallyUnits.Opening(rest[n+size:]); unit != "" {
			return n + size + len(unit), true
		}
	}
	return n, n > 0
}

// particleSet are words of one character that stand in no name.
var particleSet = newRuneSet("的了是在与和及或对为被把将从向到于以而并也还使让由给等")

// wordBefore are the characters behind which a particle is none: 比对, 双向, 行为.
var wordBefore = map[rune]string{'对': "比应校", '向': "双单定方导", '为': "行", '等': "平同", '由': "自", '及': "普涉", '和': "调共", '在': "存"}

// wordBehind are the characters before which a particle is none: 对接, 在线, 为民, 使用.
var wordBehind = map[rune]string{'对': "接口外话账", '在': "线", '为': "民企农老", '使': "用", '从': "业", '等': "级", '给': "水排", '和': "谐美", '由': "来", '并': "联网"}

// plainModifier reports whether the words between a quote and a head noun may be part
// of one name: Han letters or digits only, no particle, no conjunction.
func plainModifier(words string) bool {
	for _, r := range words {
		if !isHan(r) && !unicode.IsDigit(r) && !unicode.IsLetter(r) {
			return false
		}
	}
	return !holdsParticle(words)
}

// holdsParticle reports a word of one character that stands in no name.
func holdsParticle(words string) bool {
	var prev rune
	for i, r := range words {
		if particleSet.holds(r) && !strings.ContainsRune(wordBefore[r], prev) && !goesOnAs(words[i+utf8.RuneLen(r):], wordBehind[r]) {
			return true
		}
		prev = r
	}
	return false
}

// goesOnAs reports a text that begins with one of some characters.
func goesOnAs(text, with string) bool {
	r, size := utf8.DecodeRuneInString(text)
	return size > 0 && strings.ContainsRune(with, r)
}

// verbBehind is the verb right behind a quote of which the quote is the subject, or nil:
// “清湖”开展宣传活动. A short one may be part of a name: “清湖”推广行动.
func verbBehind(terms []lexicon.Hit, from int, head *lexicon.Hit) *lexicon.Sense {
	for i := range terms {
		h := &terms[i]
		if h.Start == from && h.End <= head.Start && h.Kind == lexicon.Cue && (head.Start-from > len("推广行动") || h.Sense.Word == "开展" || h.Sense.Word == "组织") {
			return h.Sense
		}
	}
	return nil
}

// aims reports a verb that says what an operation acts against: it is part of its title.
func aims(verb, head *lexicon.Sense) bool {
	return verb.Value == string(graph.Targeted) && head.Value == string(graph.Campaign) && head.Col(0) == "strong"
}
