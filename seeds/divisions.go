package seeds

import _ "embed"

// Divisions is the table of administrative divisions from province to county,
// written by seeds/gen.
//
//go:embed divisions.tsv
var Divisions string

// DivisionsExtra adds what the official table lacks and the press names: the
// country, new areas and development zones.
//
//go:embed divisions_extra.tsv
var DivisionsExtra string

// DivisionsAlias lists other names of divisions: old ones, traditional
// characters, initials of double-barrelled areas.
//
//go:embed divisions_alias.tsv
var DivisionsAlias string

// DivisionsWords lists short names of divisions that are also ordinary words.
//
//go:embed divisions_words.txt
var DivisionsWords string

// Surnames lists Chinese family names; a word after one starts no name with it.
//
//go:embed surnames.tsv
var Surnames string

// NoNames lists two-character beginnings that open no personal name, although
// the first character is a family name.
//
//go:embed nonames.txt
var NoNames string

// Confidence is the table of weights that tell how likely a finding is right.
//
//go:embed confidence.tsv
var Confidence string
