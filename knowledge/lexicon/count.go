package lexicon

// Count is how often texts have a word, and whether one of the pack's own does.
type Count struct {
	All int32
	Own bool
}

// mostRare is up to how often a word that is everyday is too rare to be known: what
// it tells hardly holds for another question, and half of the memory of a small
// pack would go to such words.
const mostRare = 2

// isRare reports whether a word is everyday and rare.
func (c Count) isRare() bool { return c.All <= mostRare && !c.Own }
