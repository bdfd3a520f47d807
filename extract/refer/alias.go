package refer

// aliases are the names that all the things of an article go by, each thing's in a chain:
// most go by one, and a list of their own would cost each more than what is in it.
type aliases []alias

type alias struct {
	name string
	next int // place of the thing's next name, or 0
}

// chain is where in the list a thing's names begin and end. Places count from 1.
type chain struct{ first, last int }

// add puts a name at the end of a chain.
func (a *aliases) add(c *chain, name string) {
	*a = append(*a, alias{name: name})
	at := len(*a)
	if c.first == 0 {
		c.first = at
	} else {
		(*a)[c.last-1].next = at
	}
	c.last = at
}

// has reports whether a name is in a chain.
func (a aliases) has(c chain, name string) bool {
	for at := c.first; at > 0; at = a[at-1].next {
		if a[at-1].name == name {
			return true
		}
	}
	return false
}

// cut puts the names of a chain but one at the end of a list that has room for them, and
// returns the list and the part of it that is theirs, nil where there are none.
func (a aliases) cut(room []string, c chain, but string) (list, theirs []string) {
	from := len(room)
	for at := c.first; at > 0; at = a[at-1].next {
		if name := a[at-1].name; name != but {
			room = append(room, name)
		}
	}
	if len(room) == from {
		return room, nil
	}
	return room, room[from:len(room):len(room)]
}
