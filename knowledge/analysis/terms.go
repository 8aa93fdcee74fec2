package analysis

import "footnote/knowledge/english"

// Terms returns the terms of a text, the stems that Lookup compares. There is
// one order of analysis, and every text goes through all of it, be it a
// question, a phrasing, a keyword or a synonym:
//
//  1. fold: Unicode NFKC, and curly apostrophes to straight ones;
//  2. split: into words, numbers and emoji; U.S., R&D, MI-6, 5,200, C++ and .NET stay
//     whole, a hyphen parts two words but not a prefix from its word;
//  3. tell apart: US (the country) from us, and IT from it;
//  4. case, diacritics and apostrophes away, possessives off, don't -> do not;
//  5. numbers in words to digits: two hundred, 5 million, 1k;
//  6. spelling: irregular forms to their base, British to American;
//  7. stem: Snowball's English, but for the words that it wrongly joins.
//
// Scripts without letter case come through whole: a word that no topic knows is
// still a word that was asked for.
func Terms(text string) []string {
	var r Tokenizer
	r.Read(text)
	terms := make([]string, len(r.tokens))
	for i := range r.tokens {
		terms[i] = english.Stem(string(r.Folded(i)))
	}
	return terms
}
