package extract

import "fmt"

// String is the role's name.
func (r Role) String() string {
	return name(int(r), "paragraph", "title", "heading", "item", "caption")
}

// String is the kind's name.
func (k PeriodKind) String() string {
	return name(int(k), "day", "window", "since", "as of", "during", "streak")
}

// String is the distance in words.
func (d Distance) String() string {
	return "in the " + name(int(d), "clause", "sentence", "paragraph", "section", "article")
}

func name(i int, names ...string) string {
	if i < len(names) {
		return names[i]
	}
	return fmt.Sprint(i)
}
