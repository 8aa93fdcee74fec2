package english

import "strings"

// minRoot is the least of letters that make a family.
const minRoot = 4

// suffixes that Snowball leaves on, by their last letter, longest first.
var suffixes = byLastLetter(`ationist ational ization ational iveness ation ition ship hood ness ment less ator
	itor eer ian ism ist ity iti ant ent anc enc ous iou ate ive ion age ard ery eri or er al iv at ic ed en e i y`)

func byLastLetter(words string) map[byte][]string {
	by := make(map[byte][]string)
	for word := range strings.FieldsSeq(words) {
		last := word[len(word)-1]
		by[last] = append(by[last], word)
	}
	return by
}

// Root strips what is left of a stem's endings, and reports whether what remains is
// enough to make a family of words: the traitor's treachery, and what is treacherous.
// A stem of our own is its own root, as its ending tells it apart.
func Root(stem string) (root string, ok bool) {
	if IsLower(stem) && !isOwnStem[stem] {
		stem = strip(stem)
	}
	return stem, len(stem) >= minRoot
}

// strip strips what is left of a stem's endings.
func strip(stem string) string {
	for changed := len(stem) > minRoot; changed; {
		changed = false
		for _, suffix := range suffixes[stem[len(stem)-1]] {
			if r, ok := strings.CutSuffix(stem, suffix); ok && len(r) >= minRoot {
				stem, changed = r, true
				break
			}
		}
	}
	return stem
}
