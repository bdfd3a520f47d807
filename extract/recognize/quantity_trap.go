package recognize

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract/numeral"
	"newsgraph/extract/wordlist"
)

// trap reports whether a number with a unit counts nothing after all: it is part of a
// name, an ordinal, a rate's base, a reference to a figure before, or a way of speaking.
func (s *quantityScan) trap(f *numeral.Figure) bool {
	r, _ := utf8.DecodeLastRuneInString(s.text[:f.Number])
	switch r {
	case '第', '每', '几', '幾', '某', '初', '周', '各':
		return true
	case '数', '數':
		return f.Hanzi && (f.Lone || magnitudeAt(s.text, f.Number))
	}
	return s.anaphor(f.Start) || s.event(f) || s.circle(f) || s.converted(f) || s.enumerated(f) || f.Hanzi && s.hanziTrap(f, r)
}

// courses are stretches of time that are half over and measure nothing: 假期过半.
var courses = wordlist.Of("期", "赛程", "行程", "时间", "日程", "航程", "年", "运")

// magnitudeAt reports whether 十, 百, 千, 万 or 亿 stands at text[i].
func magnitudeAt(text string, i int) bool {
	r, _ := utf8.DecodeRuneInString(text[i:])
	return strings.ContainsRune("十百千万亿萬億", r)
}

// anaphor reports whether a figure at text[i] only points back at one told before:
// 该6个案件, 上述8起.
func (s *quantityScan) anaphor(i int) bool {
	return backward.Ends(s.text[:i])
}

var backward = wordlist.Of("该", "这", "那", "上述", "該", "這", "前述", "此")

// event reports the distance or the weight that names an event of sports: 女子800米决赛.
func (s *quantityScan) event(f *numeral.Figure) bool {
	return f.Class == numeral.Measure && contestants.Ends(s.text[:f.Number])
}

var contestants = wordlist.Of("男子", "女子", "混合", "男女")

// circle reports the minutes that name what lies within reach: 10分钟便民服务圈.
func (s *quantityScan) circle(f *numeral.Figure) bool {
	if f.Class != numeral.Time {
		return false
	}
	reach, _, _ := strings.Cut(s.text[f.End:min(len(s.text), f.End+20*len("圈"))], "，")
	return strings.Contains(reach, "圈") && !strings.Contains(reach, "。")
}

// converted reports money that only says again what another is in this one, or at what rate:
// 约合人民币90万元, 140日元兑1美元.
func (s *quantityScan) converted(f *numeral.Figure) bool {
	return f.Class == numeral.Money && (converting.Ends(strings.TrimSuffix(s.text[:f.Start], "人民币")) || rates.Opens(s.text[f.End:]))
}

var (
	converting = wordlist.Of("约合", "兑")
	rates      = wordlist.Of("兑1", "兑换1")
)

// enumerated reports whether a figure closes a row of bare numbers, as 5分钟 does in
// 1、3、5分钟快速响应; a row that 分别 opens is a list of figures.
func (s *quantityScan) enumerated(f *numeral.Figure) bool {
	before, ok := strings.CutSuffix(s.text[:f.Number], "、")
	if !ok || before == "" || before[len(before)-1]-'0' > 9 {
		return false
	}
	return !s.listed(f.Number)
}

// hanziTrap reports whether a numeral in hanzi is no count. Small ones are mostly ways
// of speaking: 一个 is an article, 十大 and 三方 are names. They count where they are
// more than one and a classifier follows that is not itself followed by a numeral
// (三打三跨, 三人两案).
func (s *quantityScan) hanziTrap(f *numeral.Figure, before rune) bool {
	if f.Lone && f.Bound == numeral.Exact {
		return true // 百名好教师, 万家灯火
	}
	switch f.Class {
	case numeral.Ratio, numeral.Fold, numeral.Point:
		return f.Word == "成" && f.Value == "100" || f.Word == "半" && courses.Ends(s.text[:f.Start])
	case numeral.Score, numeral.Rank:
		return true
	case numeral.Money:
		return len(f.Value) < 2
	case numeral.Kind:
		return len(f.Value) < 2
	}
	if f.Value == "1" || f.Value == "0" && f.Class != numeral.Count || f.Lone && f.Class == numeral.Time {
		return true
	}
	if f.Class == numeral.Time && f.Bound == numeral.Exact && !clocked[f.Word] && !lengths.Ends(s.text[:f.Start]) {
		return true // 十年磨一剑
	}
	if len(f.Value) > 1 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(s.text[f.Number:])
	next, _ := utf8.DecodeRuneInString(s.text[f.End:])
	if first == '二' || numeral.Starts(next) && next > 0x80 || numeral.Starts(before) && before > 0x80 {
		return true // 二次创业; 三人两案
	}
	return s.a.placeAt(s.text, f.Number, f.End) || s.counted(f, before) || s.abstract(f)
}

// clocked are units that hanzi numerals measure; longer spans are mostly ways of
// speaking, unless one of the words of lengths stands before them.
var (
	clocked = map[string]bool{"小时": true, "个小时": true, "小時": true, "分钟": true, "分鐘": true, "秒": true, "工作日": true, "个工作日": true, "钟头": true, "个钟头": true}
	lengths = wordlist.Of("徒刑", "刑期", "长达", "延长", "缩短", "至", "到", "达", "提前", "拘役", "管制", "缓刑", "拘留")
)

// counted reports whether a small number sums up what stands before it: 一男一女两人, or
// 三个街道 behind the names of three.
func (s *quantityScan) counted(f *numeral.Figure, before rune) bool {
	switch f.Word {
	case "人":
		return clauseStart(s.text, f.Start) || strings.ContainsRune("男女妻夫子等们弟", before)
	case "个", "個", "项", "家", "地":
		clause := s.text[max(0, f.Start-90):f.Start]
		if k := strings.LastIndexAny(clause, "，。；：！？,;\n"); k >= 0 {
			clause = clause[k:]
		}
		return before == '”' || before == '等' || strings.Contains(clause, "、") && !strings.Contains(clause, "起、") && before >= 0x4E00
	}
	return false
}

// abstracts are nouns that small numbers in hanzi sort rather than count: 两个方面.
var abstracts = wordlist.Of("方面", "环节", "阶段", "层面", "维度", "到位", "一批", "一律", "严禁", "注重", "坚持", "必须", "问题", "字", "月", "重点", "关键", "原则", "意识", "维护", "转变", "结合", "不", "没有", "特点", "优势", "突出", "确保", "聚焦", "强化", "着力", "更", "最", "覆盖", "清单", "全面", "率先", "身份", "世界", "时代", "百年", "大局", "服务", "角度", "步骤")

func (s *quantityScan) abstract(f *numeral.Figure) bool {
	rest := s.text[f.End:]
	if f.Word != "个" && f.Word != "個" && f.Word != "项" && f.Word != "条" && f.Word != "道" && f.Word != "层" {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(rest); r < 0x4E00 || r > 0x9FFF {
		return f.Word != "个" && f.Word != "個"
	}
	return abstracts.Opens(rest)
}
