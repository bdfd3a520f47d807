package evaluate

// nameDice is how alike two names of one type must be to name one thing though
// they are not equal.
const nameDice = 0.8

// alignment maps the entities of an extraction to those of the gold; what names
// nothing there is absent.
type alignment map[string]string

// align pairs each extracted entity with the gold entity it names: best by a name
// that is equal, else by a canonical name that is nearly so.
func align(gold, found *doc) alignment {
	known := make([]*names, len(gold.ids))
	for i, id := range gold.ids {
		known[i] = namesOf(gold.entities[id])
	}
	out := alignment{}
	for _, id := range found.ids {
		e := found.entities[id]
		mine, best := namesOf(e), 0.0
		for i, gid := range gold.ids {
			if score := mine.likeness(known[i], e.typ == gold.entities[gid].typ); score > best {
				out[id], best = gid, score
			}
		}
	}
	return out
}

// names are those of one entity, as they are compared.
type names struct {
	all      map[string]bool
	wordings []*wording // as they are listed, the canonical one first
}

func namesOf(e *entity) *names {
	n := &names{all: map[string]bool{}}
	for _, name := range e.names {
		w := newWording(name)
		n.wordings = append(n.wordings, w)
		if w.text != "" {
			n.all[w.text] = true
		}
	}
	return n
}

// likeness is how surely the names mean the gold's entity: over 2 for an equal name,
// then more for each further one, for the canonical one, and for the same type.
func (n *names) likeness(gold *names, sameType bool) float64 {
	equal := 0
	for name := range n.all {
		if gold.all[name] {
			equal++
		}
	}
	if equal == 0 {
		return n.closeness(gold, sameType)
	}
	score := 2 + float64(equal)/100
	if gold.all[n.wordings[0].text] {
		score++
	}
	if sameType {
		score++
	}
	return score
}

// closeness is the Dice coefficient of the canonical name with the nearest of the
// gold's, where that is high enough to mean one thing.
func (n *names) closeness(gold *names, sameType bool) float64 {
	if !sameType || len(n.all) == 0 {
		return 0
	}
	best := 0.0
	for _, w := range gold.wordings {
		best = max(best, n.wordings[0].dice(w))
	}
	if best < nameDice {
		return 0
	}
	return best
}
