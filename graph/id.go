package graph

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"slices"
	"strings"

	"github.com/cespare/xxhash/v2"
)

// EntityID makes the id of an entity from its type and its canonical key.
func EntityID(t Type, key string) string {
	info, _ := t.Info()
	return info.Slug + "/" + key
}

// ArticleID makes the id of an article from its cleaned text: nobody can write another
// text that has it.
func ArticleID(text string) string {
	hash, piece := sha256.New(), make([]byte, 1024) // long texts are not copied whole
	for len(text) > 0 {
		n := copy(piece, text)
		hash.Write(piece[:n])
		text = text[n:]
	}
	hash.Write([]byte{0})
	return "article/" + hex.EncodeToString(hash.Sum(piece[:0])[:6])
}

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

// digest makes an id of its slug and the hash of its parts, each with a zero byte behind
// it, so that ("ab","c") and ("a","bc") differ. Every claim of every article has one made,
// so the hash is a fast one, xxHash64; its 64 bits are enough that among the 400 million
// claims of ten million articles two share an id with a chance of one in two hundred.
func digest(slug string, parts ...string) string {
	var room [512]byte // few need more
	all := room[:0]
	for _, p := range parts {
		all = append(append(all, p...), 0)
	}
	sum := binary.BigEndian.AppendUint64(room[:0], xxhash.Sum64(all))
	return slug + hex.EncodeToString(sum)
}
