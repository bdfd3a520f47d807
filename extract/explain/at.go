package explain

import (
	"strings"

	"newsgraph/extract"
)

// At keeps of the layers what touches a sentence that holds a piece of the text; ok is
// false where the article does not hold it. Layers with nothing there are left out.
func At(d *extract.Document, layers []Layer, text string) (kept []Layer, ok bool) {
	sentences := sentencesWith(d, text)
	for _, layer := range layers {
		l := Layer{Name: layer.Name}
		for _, r := range layer.Rows {
			for _, s := range sentences {
				if r.Start < s.End && s.Start < r.End {
					l.Rows = append(l.Rows, r)
					break
				}
			}
		}
		if len(l.Rows) > 0 {
			kept = append(kept, l)
		}
	}
	return kept, len(sentences) > 0
}

// sentencesWith are the sentences that a piece of the text touches, in code points.
func sentencesWith(d *extract.Document, text string) (found []extract.Span) {
	at := extract.NewCodePoints(d.Text)
	for from := 0; text != ""; {
		i := strings.Index(d.Article.Text[from:], text)
		if i < 0 {
			break
		}
		s := sentenceAround(d, extract.Span{Start: from + i, End: from + i + len(text)})
		found = append(found, extract.Span{Start: at.Of(s.Start), End: at.Of(s.End)})
		from += i + len(text)
	}
	return found
}

// sentenceAround is a stretch of the text with the rest of the sentences it touches.
func sentenceAround(d *extract.Document, s extract.Span) extract.Span {
	touched := map[int]bool{}
	for i := range d.Clauses {
		if d.Clauses[i].Overlaps(s) {
			touched[d.Clauses[i].Sentence] = true
		}
	}
	for i := range d.Clauses {
		if c := &d.Clauses[i]; touched[c.Sentence] {
			s.Start, s.End = min(s.Start, c.Start), max(s.End, c.End)
		}
	}
	return s
}
