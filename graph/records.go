package graph

import (
	"encoding/json"
	"slices"
)

// Decimal is an exact number in plain notation, such as 166000000 or 1.27; the
// empty Decimal is absent and is written as null.
type Decimal string

// MarshalJSON writes the decimal as a JSON number, or null when it is absent.
func (d Decimal) MarshalJSON() ([]byte, error) {
	if d == "" {
		return []byte("null"), nil
	}
	return json.Marshal(json.Number(d))
}

// UnmarshalJSON reads a JSON number or null.
func (d *Decimal) UnmarshalJSON(data []byte) error {
	var n *json.Number
	if err := json.Unmarshal(data, &n); err != nil {
		return err
	}
	*d = ""
	if n != nil {
		*d = Decimal(*n)
	}
	return nil
}

// Date is an ISO day, 2022-08-29; the empty Date is unknown and is written as null.
type Date string

// MarshalJSON writes the day, or null when it is unknown.
func (d Date) MarshalJSON() ([]byte, error) {
	if d == "" {
		return []byte("null"), nil
	}
	return json.Marshal(string(d))
}

// UnmarshalJSON reads a string or null.
func (d *Date) UnmarshalJSON(data []byte) error {
	var s *string
	if err := json.Unmarshal(data, &s); err != nil {
		return err
	}
	*d = ""
	if s != nil {
		*d = Date(*s)
	}
	return nil
}

// Article is one press article: what was printed, by whom and when.
type Article struct {
	ID           string       `json:"id"`   // article/<12 hex of the text's SHA-256>
	File         string       `json:"file"` // as given by the user
	Title        string       `json:"title"`
	Publisher    string       `json:"publisher"`
	Authors      []string     `json:"authors"`
	Published    Date         `json:"published"`
	URL          string       `json:"url"`
	Text         string       `json:"text"` // cleaned: wrapped lines rejoined, furniture out
	SourceSHA256 string       `json:"source_sha256"`
	Spans        []SourceSpan `json:"spans"`
}

// SourceSpan says that Length code points of the article's text from Start on
// stand in the source file from Source on. The spans of an article are sorted
// and cover all of its text except joints the reader put in itself.
type SourceSpan struct {
	Start  int `json:"start"`
	Source int `json:"source"`
	Length int `json:"length"`
}

// Entity is a thing that is spoken of.
type Entity struct {
	ID      string            `json:"id"` // type slug and canonical key, as in agency/沈阳市公安局
	Type    Type              `json:"type"`
	Name    string            `json:"name"` // canonical: the full official name
	Aliases []string          `json:"aliases"`
	Attrs   map[string]string `json:"attrs"` // as fits the type: code, level, organ, year, organiser …
}

// Mention is a place in an article's text that names an entity.
type Mention struct {
	Article string `json:"article"`
	Entity  string `json:"entity"`
	Start   int    `json:"start"`
	End     int    `json:"end"`
	Text    string `json:"text"`
}

// Evidence is where an article says something, how surely, and which rule read it.
type Evidence struct {
	Article    string    `json:"article"`
	Start      int       `json:"start"`
	End        int       `json:"end"`
	Quote      string    `json:"quote"`
	Certainty  Certainty `json:"certainty"`
	Confidence float64   `json:"confidence"` // 0 to 1: how sure the extractor is
	Rule       string    `json:"rule"`
}

// Fact is a relation between two entities, with the words that say it. The same
// claim made in two places or articles is two Facts with one ID.
type Fact struct {
	ID        string    `json:"id"`
	Subject   string    `json:"subject"`
	Predicate Predicate `json:"predicate"`
	Object    string    `json:"object"`
	Evidence
	Attrs map[string]string `json:"attrs"` // post, year, times, by, ordinal, attributed_to …
}

// Metric is a figure with its unit and the indicator it measures.
type Metric struct {
	ID        string   `json:"id"`
	Subjects  []string `json:"subjects"` // entities whose figure it is, most specific first
	Indicator string   `json:"indicator"`
	Value     Decimal  `json:"value"` // in base units: 1.66亿元 is 166000000
	Max       Decimal  `json:"max"`   // only of ranges
	Unit      string   `json:"unit"`
	Approx    Approx   `json:"approx"`
	Change    Change   `json:"change"`
	Basis     Basis    `json:"basis"`
	Period    *Period  `json:"period"`
	PartOf    string   `json:"part_of"` // id of the total in a 其中 list
	Evidence
	Flags []string          `json:"flags"`
	Attrs map[string]string `json:"attrs"`
}

// Period is a stretch of time in the text's own words, with its days where they
// can be told.
type Period struct {
	Text  string `json:"text"`
	Start Date   `json:"start"`
	End   Date   `json:"end"`
}

// Extraction is everything one article says. Entity ids in it are the article's
// own until package resolve has linked them.
type Extraction struct {
	Article  Article
	Entities []Entity
	Mentions []Mention
	Facts    []Fact
	Metrics  []Metric
}

// KeepSure drops the facts and metrics whose confidence is below least; a part
// whose total goes stands alone.
func (ex *Extraction) KeepSure(least float64) { keepSure(&ex.Facts, &ex.Metrics, least) }

func keepSure(facts *[]Fact, metrics *[]Metric, least float64) {
	*facts = slices.DeleteFunc(*facts, func(f Fact) bool { return f.Confidence < least })
	*metrics = slices.DeleteFunc(*metrics, func(m Metric) bool { return m.Confidence < least })
	kept := map[string]bool{"": true}
	for _, m := range *metrics {
		kept[m.ID] = true
	}
	for i := range *metrics {
		if m := &(*metrics)[i]; !kept[m.PartOf] {
			m.PartOf = ""
		}
	}
}
