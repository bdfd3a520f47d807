package numeral

import "newsgraph/extract/wordlist"

// turns are amounts that are words. A doubling adds what there was, so that 翻一番 is
// once more and 翻两番 three times more.
var turns = []struct{ word, value string }{
	{"翻一番", "1"}, {"翻了一番", "1"}, {"翻两番", "3"}, {"翻了两番", "3"}, {"翻三番", "7"}, {"翻番", "1"}, {"翻了番", "1"}, {"翻倍", "1"}, {"翻了一倍", "1"},
}

// halves are words for a half, and turning what any turn or half begins with.
var (
	halves  = wordlist.Of("一半", "半数", "半")
	turning = halves.With("翻")
)

// shareWords stand before a half that is a share and no way of speaking: 下降了一半, 超半数.
var shareWords = wordlist.Of("了", "近", "约", "超", "占", "达", "减少", "下降", "缩短", "降低", "压缩", "不到", "不足", "过", "逾", "达到", "有")

// halfBounds bound a half from behind.
var halfBounds = wordlist.Of("以上", "左右")

// readTurn reads 翻一番, 一半, 半数 and the 半 of 过半 at text[i].
func readTurn(text string, i int) (Figure, bool) {
	if !turning.Opens(text[i:]) {
		return Figure{}, false
	}
	for _, t := range turns {
		if hasAt(text, i, t.word) {
			return turn(i, t.word, t.value, "倍", Fold), true
		}
	}
	for _, half := range halves.Words() {
		end := i + len(half)
		if !hasAt(text, i, half) || half == "半" && !Boundary(text, end) {
			continue
		}
		if shareWords.Ends(text[:i]) || halfBounds.Opens(text[end:]) {
			return turn(i, half, "50", "%", Ratio), true
		}
	}
	return Figure{}, false
}

func turn(i int, word, value, unit string, class Class) Figure {
	end := i + len(word)
	return Figure{Amount: Amount{Value: value, Unit: unit}, Start: i, Number: i, UnitAt: end, End: end, Class: class, Word: word, Hanzi: true}
}
