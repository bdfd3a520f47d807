package extract

import "newsgraph/extract/wordlist"

// terms say when a post was held.
var terms = wordlist.Of("前", "现任", "新任", "时任", "已故", "看守政府", "过渡政府", "临时政府")

// TermStart is where a word begins that says when a post was held, which begins at a byte:
// 前总统, 新任首相; else that byte.
func TermStart(text string, at int) int { return at - len(terms.Ending(text[:at])) }
