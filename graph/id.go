package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
)

// EntityID makes the id of an entity from its type and its canonical key.
func EntityID(t Type, key string) string {
	info, _ := t.Info()
	return info.Slug + "/" + key
}

// ArticleID makes the id of an article from its cleaned text.
func ArticleID(text string) string { return digest("article/", text) }

// FactID makes the id of a claim. The same claim has the same id in every article.
func FactID(subject string, p Predicate, object string) string {
	if info, _ := p.Info(); info.Symmetric && object < subject {
		subject, object = object, subject
	}
	return digest("fact/", subject, string(p), object)
}

// MetricID makes the id of a figure from what it says: whose it is, what it
// measures, how much, and over which period.
func MetricID(m *Metric) string {
	subjects := m.Subjects
	if !slices.IsSorted(subjects) {
		subjects = slices.Sorted(slices.Values(subjects))
	}
	period := Period{}
	if m.Period != nil {
		period = *m.Period
	}
	return digest("metric/", strings.Join(subjects, "\x1f"), m.Indicator, string(m.Value), string(m.Max), m.Unit,
		string(m.Change), string(m.Basis), period.Text, string(period.Start), string(period.End))
}

// digest makes an id of its slug and the hash of its parts, one behind the other with a
// zero byte after each, so that ("ab","c") and ("a","bc") differ.
func digest(slug string, parts ...string) string {
	size := 0
	for _, p := range parts {
		size += len(p) + 1
	}
	room := [512]byte{} // most ids need no more
	if size > len(room) {
		return string(hex.AppendEncode(append(room[:0], slug...), sumInPieces(parts)[:6]))
	}
	all := room[:0]
	for _, p := range parts {
		all = append(append(all, p...), 0)
	}
	sum := sha256.Sum256(all)
	return string(hex.AppendEncode(append(room[:0], slug...), sum[:6]))
}

// sumInPieces is the hash of parts that are too long to be copied whole, as an article is.
func sumInPieces(parts []string) []byte {
	hash, piece := sha256.New(), make([]byte, 1024)
	for _, p := range parts {
		for len(p) > 0 {
			n := copy(piece, p)
			hash.Write(piece[:n])
			p = p[n:]
		}
		hash.Write([]byte{0})
	}
	return hash.Sum(piece[:0])
}
