package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"sort"
	"strings"
)

// EntityID makes the id of an entity from its type and its canonical key.
func EntityID(t Type, key string) string {
	info, _ := t.Info()
	return info.Slug + "/" + key
}

// ArticleID makes the id of an article from its cleaned text.
func ArticleID(text string) string { return "article/" + digest(text) }

// FactID makes the id of a claim. The same claim has the same id in every article.
func FactID(subject string, p Predicate, object string) string {
	if info, _ := p.Info(); info.Symmetric && object < subject {
		subject, object = object, subject
	}
	return "fact/" + digest(subject, string(p), object)
}

// MetricID makes the id of a figure from what it says: whose it is, what it
// measures, how much, and over which period.
func MetricID(m *Metric) string {
	subjects := append([]string(nil), m.Subjects...)
	sort.Strings(subjects)
	period := Period{}
	if m.Period != nil {
		period = *m.Period
	}
	return "metric/" + digest(strings.Join(subjects, "\x1f"), m.Indicator, string(m.Value), string(m.Max), m.Unit,
		string(m.Change), string(m.Basis), period.Text, string(period.Start), string(period.End))
}

// digest hashes the parts one by one, so that ("ab","c") and ("a","bc") differ.
func digest(parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		h.Write([]byte(p))
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil)[:6])
}
