package measure

import (
	"strings"

	"newsgraph/extract/wordlist"
)

// endings stand between an indicator and its figure and are no part of it.
var endings = wordlist.Of("人民币", "大幅", "大幅度", "明显", "显著", "快速", "稳步", "持续", "连续", "预计", "实际", "保持", "将", "年均", "平均", "在", "大约", "将近", "同时", "首次", "累计", "已", "已经", "已有", "目前", "均", "又", "再次", "可", "多年", "温和", "平稳", "小幅", "较快", "基本", "暂", "跨", "跨过", "迈上", "迈过", "站上", "站稳", "却", "仍", "一度", "高达", "长达", "突破", "超过", "达到", "仅", "也", "就", "约", "共", "了", "的", "为", "达", "至", "到", "由", "从", "只", "只剩", "仅剩", " ", "“", "\"", "(", "（", "分别", "合计", "共计", "继续", "有望", "普遍", "仍有", "先后", "近日", "按年率计算", "其中")

// partsOfWords are endings with what stands before them where they are the end of a word:
// 行为, 下达, 许可, 日均.
var partsOfWords = map[string]*wordlist.List{
	"为": wordlist.Of("行"),
	"达": wordlist.Of("下", "触", "到", "抵", "送", "直"),
	"跨": wordlist.Of("主", "净"),
	"可": wordlist.Of("许", "认"),
	"到": wordlist.Of("赶", "遇", "收", "受"),
	"只": wordlist.Of("船", "多", "余", "0"),
	"在": wordlist.Of("现", "所", "存"),
	"均": averaged,
}

// averaged say over what a figure is averaged, with 均 behind them: 日均, 人均.
var averaged = wordlist.Of("日", "月", "年", "人", "户", "平", "场", "天", "周")

// ending is one of the endings.
type ending struct {
	word   string
	partOf *wordlist.List // what makes a longer word with it, or nil
}

// endingsOf are the endings by what the last of their bytes tells of their last character.
var endingsOf = func() (of [64][]ending) {
	for _, w := range endings.Words() {
		k := w[len(w)-1] & 63
		of[k] = append(of[k], ending{w, partsOfWords[w]})
	}
	return of
}()

// trimEnd is a text without the endings it ends in, as long as anything is left.
func trimEnd(text string) string {
	for {
		n := lastEnding(text)
		if n == 0 {
			return text
		}
		text = text[:len(text)-n]
	}
}

// withoutDone is the name of what is measured without that so much of it is done: 港口吞吐量 of
// 港口吞吐量累计完成.
func withoutDone(text string) string {
	if rest, ok := strings.CutSuffix(text, "完成"); ok {
		if rest = trimEnd(rest); measures(rest) || sectorFacets.Ends(rest) {
			return rest
		}
	}
	return text
}

// lastEnding is how many bytes the ending takes that a text ends in, or 0.
func lastEnding(text string) int {
	if text == "" {
		return 0
	}
	for i := range endingsOf[text[len(text)-1]&63] {
		e := &endingsOf[text[len(text)-1]&63][i]
		if rest, ok := strings.CutSuffix(text, e.word); ok && rest != "" && (e.partOf == nil || !e.partOf.Ends(rest)) {
			return len(e.word)
		}
	}
	return 0
}
