package read

// wrap is the measure at which a text was broken into lines.
type wrap struct {
	at     int  // length of a full line
	slack  int  // how much shorter or longer a full line may be
	byCols bool // measured in columns, else in code points
	block  bool // all lines are indented, so that an indent opens no paragraph
}

// length is what l measures, its indent included.
func (w *wrap) length(l *line) int {
	if w.byCols {
		return l.indentCols + l.cols
	}
	return l.indent + l.runes
}

// full tells whether l runs to the margin.
func (w *wrap) full(l *line) bool {
	if w.at == 0 || l.marks&hasURL != 0 {
		return false
	}
	n := w.length(l)
	return n >= w.at-w.slack && n <= w.at+w.slack || n < w.at && n+l.trail >= w.at
}

const (
	minWrap = 16  // code points; shorter lines are lists and verse
	maxWrap = 160 // columns
)

// measure finds the wrap of lines that were broken at a margin: most of them
// have one length, hardly any is longer, and most break in the middle of a
// sentence. It returns the zero wrap for a text with one paragraph a line.
func measure(lines []line) wrap {
	block := true
	for i := range lines {
		block = block && lines[i].indentCols > 0
	}
	for _, w := range [...]wrap{{slack: 0}, {slack: 2, byCols: true}} {
		w.block = block
		if w.find(lines) {
			return w
		}
	}
	return wrap{}
}

// find sets w.at to the likeliest margin and reports whether it is one.
func (w *wrap) find(lines []line) bool {
	var count [maxWrap + 4]int
	for i := range lines {
		if n := w.length(&lines[i]); n < len(count) && lines[i].marks&hasURL == 0 {
			count[n]++
		}
	}
	least := minWrap
	if w.byCols {
		least *= 2
	}
	best := 0
	for at := least; at <= maxWrap; at++ {
		n := count[at]
		for d := 1; d <= w.slack; d++ {
			n += count[at-d] + count[at+d]
		}
		if n > best {
			best, w.at = n, at
		}
	}
	return best > 1 && w.holds(lines)
}

func (w *wrap) holds(lines []line) bool {
	full, other, longer, torn := 0, 0, 0, 0
	for i := range lines {
		l := &lines[i]
		switch n := w.length(l); {
		case l.marks&hasURL != 0:
		case w.full(l):
			full++
			if i+1 < len(lines) && !l.final() {
				torn++
			}
		case n > w.at:
			longer++
		case n*2 > w.at:
			other++
		}
	}
	if full == 2 {
		return !w.byCols && w.at >= 30 && torn == 2 && longer == 0
	}
	return full > 2 && full > other && longer*10 <= full && torn*10 >= full*6
}

// glues tells whether b continues the strip whose last line a is.
func (w *wrap) glues(a, b *line, src string) bool {
	if !w.full(a) || b.blank || b.indented() && !w.block || src[a.start] == '#' || src[b.start] == '#' {
		return false
	}
	if !a.final() {
		return true
	}
	return b.marks&hasURL == 0 && !opensBlock(src[b.start:b.end])
}
