package analysis

// negated returns the length of the verb in a verb shortened with not: don't
// is do and not, with its apostrophe or without.
func negated(word []byte) int {
	if word[len(word)-1] != 't' { // by far the most
		return 0
	}
	return negations[string(word)]
}

var negations = map[string]int{
	"dont": 2, "doesnt": 4, "didnt": 3, "isnt": 2, "arent": 3, "wasnt": 3, "werent": 4, "cant": 3,
	"cannot": 3, "couldnt": 5, "wouldnt": 5, "shouldnt": 6, "hasnt": 3, "havent": 4, "hadnt": 3,
	"mustnt": 4, "neednt": 4, "wont": 2, "aint": 2,
}
