package english

import "strings"

// Rules for families of words that Snowball tears apart. Each was tried on 45,000
// words; those that it would damage are named with it.

// ownMeaning are words in -ism that mean something else than those in -ist, or that
// have none.
var ownMeaning = set(`alcoholism baptism cataclysm criticism embolism euphemism magnetism mannerism
	mechanism metabolism organism prism schism symbolism syllogism`)

// noAdverbs are words in -ily that are no adverbs. Shorter ones, such as oily, are
// left alone.
var noAdverbs = set("family homily sicily")

// byRule returns the stem of a word that a rule tells.
func byRule(word string) (string, bool) {
	switch singular := strings.TrimSuffix(word, "s"); {
	case strings.HasSuffix(singular, "ification"): // identification, as identify
		return plainStem(strings.TrimSuffix(singular, "ication") + "y"), true
	case strings.HasSuffix(singular, "logist"): // psychologist, as psychology
		return strings.TrimSuffix(singular, "ist"), true
	case strings.HasSuffix(word, "cracy"), strings.HasSuffix(word, "cracies"): // democracy, as democrat
		return word[:strings.LastIndex(word, "crac")] + "crat", true
	case strings.HasSuffix(singular, "ism") && len(singular) > len("aism") && !ownMeaning[singular]: // racism, as racist
		return plainStem(strings.TrimSuffix(singular, "m") + "t"), true
	case strings.HasSuffix(word, "ily") && len(word) > len("daily") && !noAdverbs[word]: // easily, as easy
		return plainStem(strings.TrimSuffix(word, "ily") + "y"), true
	case len(word) > len("graphy") && isScience(word): // geography, as geographic
		return strings.TrimSuffix(word, "y"), true
	}
	return "", false
}

// isScience reports whether a word is the name of a field whose adjective in -ic
// Snowball stems without the i.
func isScience(word string) bool {
	for _, end := range []string{"graphy", "sophy", "nomy", "metry", "archy", "pathy", "scopy", "iatry"} {
		if strings.HasSuffix(word, end) {
			return true
		}
	}
	return false
}
