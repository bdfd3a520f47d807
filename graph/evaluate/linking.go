package evaluate

// Linking is how well entities of different articles were told together and apart:
// B-cubed precision and recall over the entities of each article that the gold
// knows. Source: A. Bagga and B. Baldwin, Entity-Based Cross-Document Coreferencing
// Using the Vector Space Model, COLING-ACL 1998.
type Linking struct {
	P       float64 `json:"P"`
	R       float64 `json:"R"`
	F1      float64 `json:"F1"`
	Across  int     `json:"entities in several articles"`
	Whole   int     `json:"of them linked whole"`
	Present bool    `json:"-"` // there was anything to link
}

func linking(items []item) Linking {
	items = distinct(items)
	if len(items) == 0 {
		return Linking{}
	}
	byGold, byFound := map[string][]item{}, map[string][]item{}
	for _, it := range items {
		byGold[it.gold] = append(byGold[it.gold], it)
		byFound[it.found] = append(byFound[it.found], it)
	}
	var precision, recall float64
	for _, it := range items {
		both := 0
		for _, other := range byFound[it.found] {
			if other.gold == it.gold {
				both++
			}
		}
		precision += float64(both) / float64(len(byFound[it.found]))
		recall += float64(both) / float64(len(byGold[it.gold]))
	}
	l := Linking{Present: true}
	p, r := precision/float64(len(items)), recall/float64(len(items))
	l.P, l.R, l.F1 = Round(p), Round(r), Round(2*p*r/(p+r))
	for _, same := range byGold {
		if among(same, func(it item) string { return it.article }) > 1 {
			l.Across++
			if among(same, func(it item) string { return it.found }) == 1 {
				l.Whole++
			}
		}
	}
	return l
}

func distinct(items []item) (out []item) {
	seen := map[item]bool{}
	for _, it := range items {
		if !seen[it] {
			seen[it] = true
			out = append(out, it)
		}
	}
	return out
}

// among counts the different values of a field.
func among(items []item, field func(item) string) int {
	values := map[string]bool{}
	for _, it := range items {
		values[field(it)] = true
	}
	return len(values)
}
