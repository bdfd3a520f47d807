package refer

import (
	"strings"

	"newsgraph/extract/gazetteer"
)

func (w *who) onlyCity(codes []string) *gazetteer.Division {
	return w.only(codes, func(c string) bool { d, _ := w.gaz.Find(c); return d.Level <= gazetteer.City })
}

// pick chooses among the divisions a name may mean: the one in or above the home, then
// the one that shares the home's city or province, then one the article names in full,
// then the only city. Otherwise it abstains.
func (w *who) pick(codes []string) *gazetteer.Division {
	if len(codes) == 0 {
		return nil
	}
	if len(codes) == 1 {
		d, _ := w.gaz.Find(codes[0])
		return d
	}
	if w.home != nil {
		for _, above := range w.gaz.Chain(w.home.Code) {
			if d := w.only(codes, func(c string) bool { return w.gaz.Within(c, above.Code) || w.gaz.Within(w.home.Code, c) }); d != nil {
				return d
			}
		}
	}
	if d := w.only(codes, func(c string) bool { return w.votes[c] > 0 }); d != nil {
		return d
	}
	return w.onlyCity(codes)
}

func (w *who) only(codes []string, fits func(string) bool) *gazetteer.Division {
	var found *gazetteer.Division
	for _, c := range codes {
		if fits(c) {
			if found != nil {
				return nil
			}
			found, _ = w.gaz.Find(c)
		}
	}
	return found
}

// level is the division a level word means here: of the home and what is above it, the
// lowest whose name ends so. In a national article it is the last such place named.
func (w *who) level(word string) *gazetteer.Division {
	if w.home != nil {
		for _, d := range w.gaz.Chain(w.home.Code) {
			if levelIs(d, word) {
				return d
			}
		}
	}
	return w.lastAt(word)
}

// lastAt is the division of a level that the article named last, itself or through an agency.
func (w *who) lastAt(word string) *gazetteer.Division {
	at, found := -1, (*gazetteer.Division)(nil)
	for _, list := range [][]use{w.before(w.places), w.before(w.uses)} {
		for i := len(list) - 1; i >= 0; i-- {
			if d, ok := w.gaz.Find(w.things[list[i].thing].code); ok && levelIs(d, word) {
				if list[i].span.Start > at {
					at, found = list[i].span.Start, d
				}
				break
			}
		}
	}
	return found
}

func levelIs(d *gazetteer.Division, word string) bool {
	switch word {
	case "省":
		return d.Level == gazetteer.Province
	case "国":
		return d.Level == gazetteer.Country
	}
	return d.Level != gazetteer.Region && strings.HasSuffix(d.Name, word)
}
