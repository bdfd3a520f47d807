package seeds

import _ "embed"

// Traditional lists traditional characters with their simplified forms, written by
// seeds/gen.
//
//go:embed traditional.tsv
var Traditional string
