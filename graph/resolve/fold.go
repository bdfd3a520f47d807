package resolve

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// folder reduces names to what their spellings share.
type folder struct {
	list     *regexp.Regexp // 1、3、5分钟: one-digit items, each or all in minutes
	numeric  *regexp.Regexp
	yearMark *regexp.Regexp
	same     *strings.Replacer
	digits   *strings.Replacer
}

func newFolder() folder {
	const item = `(?:\b[0-9]\b|[一二三四五六七八九])(?:分钟)?`
	return folder{
		list:     regexp.MustCompile(item + `(?:[、,]` + item + `)+`),
		numeric:  regexp.MustCompile(`^[0-9]+$`),
		yearMark: regexp.MustCompile(`^20[0-9]{2}年度?`),
		same:     strings.NewReplacer("快速响应", "快速反应", "新时代枫桥经验", "枫桥经验"),
		digits: strings.NewReplacer("分钟", "", "、", "", ",", "", "一", "1", "二", "2", "三", "3", "四", "4", "五", "5",
			"六", "6", "七", "7", "八", "8", "九", "9"),
	}
}

// fold takes out what print adds to a name or may leave out of it: quotation
// marks, brackets, dots, spaces, full width, and the marks and minutes of lists
// of digits. Names that fold alike are spelt alike.
func (f folder) fold(name string) string {
	s := f.list.ReplaceAllStringFunc(unmark(name, quotes), f.digits.Replace)
	return f.same.Replace(unmark(s, joints))
}

// Marks that are dropped wherever they stand, and marks that are kept between two
// digits, where they tell 3.0 from 30.
const (
	quotes = "“”‘’\"'`「」『』〝〞﹁﹂《》〈〉【】〔〕()[]{} \t\r\n\u00a0\u3000\ufeff·•・‧∙"
	joints = ".,、-—–_~:;!?。，：；！？…"
)

// unmark drops marks, and makes full-width ASCII half-width and small letters large.
func unmark(s, marks string) string {
	runes := []rune(s)
	var b strings.Builder
	b.Grow(len(s))
	for i, r := range runes {
		r = narrow(r)
		between := i > 0 && i+1 < len(runes) && digit(runes[i-1]) && digit(runes[i+1])
		if strings.ContainsRune(marks, r) && !(between && marks == joints) {
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

func narrow(r rune) rune {
	if r >= '！' && r <= '～' {
		r -= '！' - '!'
	}
	if r >= 'a' && r <= 'z' {
		r -= 'a' - 'A'
	}
	return r
}

func digit(r rune) bool { r = narrow(r); return r >= '0' && r <= '9' }

// naming is how the names of a type are built: the head nouns that follow a name
// in quotation marks, and those that end a name without marks.
type naming struct{ quoted, bare []string }

// core returns the name proper of an entity that gives none: what stands in its
// quotation marks if only a head noun follows them, else its name without the head.
func (f folder) core(name string, n naming) string {
	if open, end := strings.IndexAny(name, "“「"), strings.LastIndexAny(name, "”」"); open >= 0 && end > open {
		if tail := f.fold(name[end:]); tail == "" || f.behead(tail, n.quoted) == "" {
			return f.fold(name[open:end])
		}
	}
	folded := f.yearMark.ReplaceAllString(f.fold(name), "")
	if rest := f.behead(folded, n.bare); !nameless(rest) {
		return rest
	}
	return folded
}

// behead takes the longest head noun off the end.
func (f folder) behead(s string, heads []string) string {
	best := s
	for _, h := range heads {
		if rest, ok := strings.CutSuffix(s, h); ok && len(rest) < len(best) {
			best = rest
		}
	}
	return best
}

// nameless reports whether nothing is left that could name a thing: 百日 of 百日行动.
func nameless(s string) bool {
	switch s {
	case "百日", "夏季", "冬季", "秋季", "春季", "三年", "集中", "统一", "专项":
		return true
	}
	return utf8.RuneCountInString(s) < 2
}
