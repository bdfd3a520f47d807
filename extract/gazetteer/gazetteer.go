// Package gazetteer knows the administrative divisions of China by code, name
// and short name. It reads the tables embedded in package seeds and looks at no
// article: which of several 鼓楼区 is meant is package refer's business.
package gazetteer

import (
	"fmt"
	"slices"
	"strings"

	"newsgraph/extract/lexicon"
	"newsgraph/seeds"
)

// Level is how high a division stands.
type Level uint8

// The levels, highest first. A Zone is run like a county but is none.
const (
	Country Level = iota
	Region        // several provinces or parts of them: 长三角
	Province
	City
	County
	Zone
)

var levelNames = [...]string{"country", "region", "province", "city", "county", "zone"}

// String is the level as the tables write it.
func (l Level) String() string { return levelNames[l] }

// Division is one administrative division.
type Division struct {
	Code   string // six digits; of a zone or region its parent's code, a slash and its name
	Name   string // 沈阳市
	Short  string // 沈阳, "" where that would leave one character
	Level  Level
	Parent string    // code of the division above, "" for provinces
	Above  *Division // the division above, nil for provinces
	InFull string    // its name behind those of the divisions above it: 浙江省温州市鹿城区

	Attrs map[string]string // level, code and place in full, of the entities that are this division; nobody writes to it
}

// Within reports whether the division with a code is this one or above it.
func (d *Division) Within(code string) bool {
	for ; d != nil; d = d.Above {
		if d.Code == code {
			return true
		}
	}
	return false
}

// At returns the division at a level that this one is or lies in, or nil.
func (d *Division) At(level Level) *Division {
	for d != nil && d.Level != level {
		d = d.Above
	}
	return d
}

// Gazetteer is an immutable set of divisions, safe for concurrent use.
type Gazetteer struct {
	codes  []string // in the order of the tables
	byCode map[string]*Division
	byName map[string][]*Division // full, short and other names
	forms  map[string]Form
	words  map[string]bool // short names that are ordinary words: true for those never read as places
}

// Form says how much context a name needs before it is a place.
type Form string

// The forms, from the surest down.
const (
	Full   Form = "full"   // 沈阳市: always
	Short  Form = "short"  // 沈阳: where no longer word covers it
	Local  Form = "local"  // 鹿城: where the article names the division in full, or beside an agency word
	Strict Form = "strict" // 和平: beside an agency word or another place
)

// Load reads the embedded tables.
func Load() (*Gazetteer, error) {
	g := &Gazetteer{byCode: map[string]*Division{}, byName: map[string][]*Division{}, forms: map[string]Form{}, words: map[string]bool{}}
	for _, w := range strings.Fields(dropComments(seeds.DivisionsWords)) {
		word, never := strings.CutSuffix(w, "!")
		g.words[word] = never
	}
	for _, table := range []struct{ name, data string }{{"divisions", seeds.Divisions}, {"divisions_extra", seeds.DivisionsExtra}} {
		if err := rows(table.name, table.data, 5, g.addRow); err != nil {
			return nil, err
		}
	}
	for _, code := range g.codes {
		d := g.byCode[code]
		if err := g.place(d); err != nil {
			return nil, err
		}
		d.Attrs = attrsOf(d)
		g.addName(d.Name, d, fullForm(d))
		if d.Short != "" && !g.words[d.Short] {
			g.addName(d.Short, d, g.shortForm(d))
		}
	}
	return g, rows("divisions_alias", seeds.DivisionsAlias, 3, g.addAlias)
}

func (g *Gazetteer) addRow(c []string) error {
	level := slices.Index(levelNames[:], c[3])
	if level < 0 || g.byCode[c[0]] != nil {
		return fmt.Errorf("%s %s: unknown level %q or code used twice", c[0], c[1], c[3])
	}
	g.codes = append(g.codes, c[0])
	g.byCode[c[0]] = &Division{Code: c[0], Name: c[1], Short: c[2], Level: Level(level), Parent: c[4]}
	return nil
}

// place finds the division above one, whichever table comes first.
func (g *Gazetteer) place(d *Division) error {
	if d.InFull != "" {
		return nil
	}
	if d.Level != Country {
		d.InFull = d.Name
	}
	if d.Parent == "" {
		return nil
	}
	if d.Above = g.byCode[d.Parent]; d.Above == nil {
		return fmt.Errorf("divisions: %s %s: no parent %s", d.Code, d.Name, d.Parent)
	}
	if err := g.place(d.Above); err != nil {
		return err
	}
	d.InFull = d.Above.InFull + d.InFull
	return nil
}

func attrsOf(d *Division) map[string]string {
	attrs := map[string]string{"level": d.Level.String(), "code": d.Code}
	if d.InFull != "" {
		attrs["place"] = d.InFull
	}
	return attrs
}

func (g *Gazetteer) addAlias(c []string) error {
	d := g.byCode[c[1]]
	if d == nil {
		return fmt.Errorf("%s: no division %s", c[0], c[1])
	}
	g.addName(c[0], d, Form(c[2]))
	return nil
}

// addName adds a name of a division. A short name belongs to the higher division alone
// where the lower lies in it (本溪 is not its county of that name) or is no province's
// equal (海南 is the province); otherwise all bear it, in the form that asks least.
func (g *Gazetteer) addName(name string, d *Division, form Form) {
	have := g.byName[name]
	switch {
	case slices.Contains(have, d):
		return
	case len(have) > 0 && (have[0].Level <= Province && d.Level > Province || form != Full && d.Within(have[0].Code)):
		return
	case len(have) > 0 && have[0].Level > Province && d.Level <= Province:
		have = nil
	}
	g.byName[name] = append(have, d)
	if old, ok := g.forms[name]; !ok || slices.Index(forms, form) < slices.Index(forms, old) {
		g.forms[name] = form
	}
}

// forms in the order of what they ask.
var forms = []Form{Full, Short, Local, Strict}

// fullForm is Strict for 城区, 矿区 and the like, which say nothing alone.
func fullForm(d *Division) Form {
	if d.Short == "" && d.Level == County && strings.HasSuffix(d.Name, "区") && len(d.Name) == len("城区") {
		return Strict
	}
	return Full
}

func (g *Gazetteer) shortForm(d *Division) Form {
	_, word := g.words[d.Short]
	switch {
	case word:
		return Strict
	case d.Level == County && len(d.Short) < 9:
		return Local
	}
	return Short
}

// Find returns the division with a code.
func (g *Gazetteer) Find(code string) (*Division, bool) {
	d, ok := g.byCode[code]
	return d, ok
}

// Lookup returns the divisions a full, short or other name may mean, in the
// order of their codes.
func (g *Gazetteer) Lookup(name string) []*Division { return g.byName[name] }

// Senses returns one sense a name for the shared lexicon: Kind place, Value the
// codes it may mean, joined by commas, column 0 its Form.
func (g *Gazetteer) Senses() []*lexicon.Sense {
	names := make([]string, 0, len(g.byName))
	for name := range g.byName {
		names = append(names, name)
	}
	slices.Sort(names)
	senses := make([]*lexicon.Sense, len(names))
	for i, name := range names {
		codes := make([]string, len(g.byName[name]))
		for j, d := range g.byName[name] {
			codes[j] = d.Code
		}
		senses[i] = &lexicon.Sense{Word: name, Kind: lexicon.Place, Value: strings.Join(codes, ","), More: []string{string(g.forms[name])}}
	}
	return senses
}

// rows calls add for each line of a table after its header.
func rows(table, data string, columns int, add func([]string) error) error {
	header := true
	for n, line := range strings.Split(data, "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if header {
			header = false
			continue
		}
		c := strings.Split(line, "\t")
		if len(c) != columns {
			return fmt.Errorf("%s:%d: want %d columns, have %d", table, n+1, columns, len(c))
		}
		if err := add(c); err != nil {
			return fmt.Errorf("%s:%d: %w", table, n+1, err)
		}
	}
	return nil
}

func dropComments(data string) string {
	lines := strings.Split(data, "\n")
	return strings.Join(slices.DeleteFunc(lines, func(l string) bool { return strings.HasPrefix(l, "#") }), "\n")
}
