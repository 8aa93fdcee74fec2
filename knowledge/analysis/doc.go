// Package analysis turns text into terms: one fixed order of steps for every text, be
// it a question, a phrasing, a keyword or a synonym.
//
// The way through it, from what is called to what everything uses; a file uses none
// that stands above it:
//
//	terms.go         Terms, for who needs no more than stems
//	read.go          Tokenizer.Read: splits, folds and tells apart, word by word
//	numbers.go       makes one token of a number in words
//	short_words.go   tells a few short words apart: US from us
//	signs.go         lengthens a word by its signs: C++, .NET
//	fold_plain.go    splits and folds plain ASCII words in one go, by far the most
//	split*.go        where a word begins and ends, and what joins two
//	fold.go          a word without case, marks and apostrophes
//	negations.go     verbs that are shortened with not
//	aside.go         SetAside: what the text sets aside, once it is read
//	names.go         IsName: what is written as a name
//	tokenizer.go     the tokens of one text
//	runes.go         letters, digits, emoji and apostrophes
//	verbatim.go      one form for texts that are compared letter by letter
//
// Read changes the tokens; aside.go and names.go only look at them.
//
// It may import knowledge/english, and no other package of this program. It knows
// nothing of packs.
//
// What always holds: at most MaxTerms words of a text are read (the
// last may be two), no term is empty, and
// the same text gives the same terms. Functions are safe for concurrent use; a Tokenizer
// is not.
package analysis
