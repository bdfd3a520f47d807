package recognize

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract/wordlist"
)

// vessels are what has a name of its own that ends in 号 or goes without.
var vessels = wordlist.Of("船", "舰", "艇", "飞船", "卫星", "探测器", "机组", "列车", "动车组", "航母", "潜水器", "钻机", "盾构机", "火箭", "飞机", "客机", "机器人", "钻井平台", "生产平台")

// vessel is the length of what goes with a quote that names a ship, a spacecraft or a great
// machine: 号 of “海蓝”号科考船, nothing of 科考船“海蓝号”. ok is false where it names none.
func (n *namer) vessel(q *quote) (tail int, ok bool) {
	after := n.doc.Text[q.End:]
	if rest, is := strings.CutPrefix(after, "号"); is {
		r, _ := utf8.DecodeRuneInString(rest)
		return len("号"), rest == "" || !isHan(r) || particleSet.holds(r) || n.vesselNear(rest)
	}
	if !strings.HasSuffix(q.inner, "号") || utf8.RuneCountInString(q.inner) < 3 {
		return 0, false
	}
	return 0, vessels.Ends(n.before(q)) || n.vesselNear(after)
}

// maxVessel is the longest stretch, in characters, between a name and its kind of vessel:
// “海蓝”号大型综合科考船.
const maxVessel = 10

// vesselNear reports a kind of vessel at the head of a text, with words of its own before it.
func (n *namer) vesselNear(text string) bool {
	end, size := 0, 0
	for i, r := range text {
		if !isHan(r) || particleSet.holds(r) || size > maxVessel {
			break
		}
		end, size = i+utf8.RuneLen(r), size+1
	}
	return vessels.In(text[:end])
}
