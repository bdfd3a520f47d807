package refer

import (
	"strings"

	"newsgraph/extract/gazetteer"
)

// coded are the divisions of codes, until it is asked again.
func (w *who) coded(codes []string) []*gazetteer.Division {
	w.codes = w.codes[:0]
	for _, c := range codes {
		if d, ok := w.gaz.Find(c); ok {
			w.codes = append(w.codes, d)
		}
	}
	return w.codes
}

// listed are the divisions of codes joined by commas, until it is asked again.
func (w *who) listed(codes string) []*gazetteer.Division {
	w.codes = w.codes[:0]
	for codes != "" {
		var c string
		c, codes, _ = strings.Cut(codes, ",")
		if d, ok := w.gaz.Find(c); ok {
			w.codes = append(w.codes, d)
		}
	}
	return w.codes
}

func onlyCity(of []*gazetteer.Division) *gazetteer.Division {
	return only(of, func(d *gazetteer.Division) bool { return d.Level <= gazetteer.City })
}

// pick chooses among the divisions a name may mean: the one in or above the home, then
// the one that shares the home's city or province, then one the article names in full,
// then the only city. Otherwise it abstains.
func (w *who) pick(of []*gazetteer.Division) *gazetteer.Division {
	switch len(of) {
	case 0:
		return nil
	case 1:
		return of[0]
	}
	for above := w.home; above != nil; above = above.Above {
		if d := only(of, func(d *gazetteer.Division) bool { return d.Within(above.Code) || w.home.Within(d.Code) }); d != nil {
			return d
		}
	}
	if d := only(of, func(d *gazetteer.Division) bool { return w.votesOf(d) > 0 }); d != nil {
		return d
	}
	return onlyCity(of)
}

// only is the one division that fits, or nil.
func only(of []*gazetteer.Division, fits func(*gazetteer.Division) bool) *gazetteer.Division {
	var found *gazetteer.Division
	for _, d := range of {
		if fits(d) {
			if found != nil {
				return nil
			}
			found = d
		}
	}
	return found
}

// level is the division a level word means here: of the home and what is above it, the
// lowest whose name ends so. In a national article it is the last such place named.
func (w *who) level(word string) *gazetteer.Division {
	for d := w.home; d != nil; d = d.Above {
		if levelIs(d, word) {
			return d
		}
	}
	return w.lastAt(word)
}

// lastAt is the division of a level that the article named last, itself or through an agency.
func (w *who) lastAt(word string) *gazetteer.Division {
	at, found := -1, (*gazetteer.Division)(nil)
	for _, list := range [...][]use{w.before(w.places), w.before(w.uses)} {
		for i := len(list) - 1; i >= 0; i-- {
			if d := w.things[list[i].thing].at; d != nil && levelIs(d, word) {
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
