// Package analysis turns text into terms: one fixed order of steps for every text, be
// it a question, a phrasing, a keyword or a synonym.
//
// The way through it: a Tokenizer cuts a text into words (split.go) and folds each
// (fold.go), tells a few short words apart (terms.go), marks what the text sets aside
// (aside.go) and what is written as a name (names.go). Terms does the same and stems
// the words, for who needs no more. Texts that are compared letter by letter, and not
// by terms, are given one form in verbatim.go.
//
// It may import knowledge/english. It knows nothing of packs.
//
// What always holds: at most MaxTerms words of a text are read, no term is empty, and
// the same text gives the same terms.
package analysis
