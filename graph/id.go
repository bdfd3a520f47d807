package graph

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"slices"

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
	var room [roomy]byte
	return claim(room[:0]).with(subject).with(string(p)).with(object).id("fact/")
}

// MetricID makes the id of a figure from what it says: whose it is, what it
// measures, how much, and over which period.
func MetricID(m *Metric) string {
	var room [roomy]byte
	var owners [8]string
	subjects := m.Subjects
	if !slices.IsSorted(subjects) {
		subjects = append(owners[:0], subjects...)
		slices.Sort(subjects)
	}
	c := claim(room[:0]).withAll(subjects).with(m.Indicator).with(string(m.Value)).with(string(m.Max)).with(m.Unit).
		with(string(m.Change)).with(string(m.Basis))
	period := m.Period
	if period == nil {
		period = &Period{}
	}
	return c.with(period.Text).with(string(period.Start)).with(string(period.End)).id("metric/")
}

// A claim is what is said, part by part, each with a zero byte behind it, so that
// ("ab","c") and ("a","bc") differ.
type claim []byte

// roomy is how many bytes of a claim are made room for: few need more.
const roomy = 512

func (c claim) with(part string) claim { return append(append(c, part...), 0) }

// withAll adds several strings as one part.
func (c claim) withAll(parts []string) claim {
	for i, part := range parts {
		if i > 0 {
			c = append(c, '\x1f')
		}
		c = append(c, part...)
	}
	return append(c, 0)
}

// id is a claim's slug and its hash. Every claim of every article has one made, so the hash
// is a fast one, xxHash64; its 64 bits are enough that among the 400 million claims of ten
// million articles two share an id with a chance of one in two hundred.
func (c claim) id(slug string) string {
	var hash [8]byte
	binary.BigEndian.PutUint64(hash[:], xxhash.Sum64(c))
	return string(hex.AppendEncode(append(c[:0], slug...), hash[:]))
}
