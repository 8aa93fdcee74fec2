package english

import "strings"

// Rules for families of words that Snowball tears apart, tried on 45,000 words.

// ownMeaning are words in -ism that mean something else than those in -ist, or that
// have none.
var ownMeaning = set(`alcoholism baptism cataclysm criticism embolism euphemism magnetism mannerism
	mechanism metabolism organism prism schism symbolism syllogism`)

// isAdverb reports whether a word in -ily is the adverb of one in -y. Short ones, such
// as oily, are not.
func isAdverb(word string) bool {
	return strings.HasSuffix(word, "ily") && len(word) > len("daily") &&
		!strings.HasSuffix(word, "family") && word != "homily" && word != "sicily"
}

// byRule returns the stem of a word that a rule tells.
func byRule(word string) (string, bool) {
	switch singular := strings.TrimSuffix(word, "s"); {
	case strings.HasSuffix(singular, "ification"): // identification, as identify
		return plainStem(strings.TrimSuffix(singular, "ication") + "y"), true
	case strings.HasSuffix(singular, "logist"): // psychologist, as psychology
		return strings.TrimSuffix(singular, "ist"), true
	case strings.HasSuffix(word, "cracy"), strings.HasSuffix(word, "cracies"): // democracy, as democrat
		return word[:strings.LastIndex(word, "crac")] + "crat", true
	case isDoctrine(singular): // racism, as racist
		return plainStem(strings.TrimSuffix(singular, "m") + "t"), true
	case isAdverb(word): // easily, as easy
		return plainStem(strings.TrimSuffix(word, "ily") + "y"), true
	case isScience(word): // geography, as geographic
		return strings.TrimSuffix(word, "y"), true
	case strings.HasSuffix(word, "ies") && isScience(strings.TrimSuffix(word, "ies")+"y"): // economies
		return strings.TrimSuffix(word, "ies"), true
	}
	return "", false
}

// isDoctrine reports whether a word in -ism goes with one in -ist: where Snowball takes
// off -ism, it joins the word with others already, such as patriotism with patriot.
func isDoctrine(word string) bool {
	return strings.HasSuffix(word, "ism") && len(word) > len("aism") && !ownMeaning[word] &&
		strings.HasSuffix(plainStem(word), "ism")
}

// isScience reports whether a word is the name of a field whose adjective in -ic
// Snowball stems without the i.
func isScience(word string) bool {
	if len(word) <= len("graphy") {
		return false
	}
	for _, end := range []string{"graphy", "sophy", "nomy", "metry", "archy", "pathy", "scopy", "iatry"} {
		if strings.HasSuffix(word, end) {
			return true
		}
	}
	return false
}
