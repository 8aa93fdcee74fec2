package check

// hedgeOn returns the hedge of the original on what s states, "" where there is none.
func (source statedSource) hedgeOn(s, original statement) (word string, onNoun bool) {
	for _, at := range hedges.in(original.bares()) {
		word := original.words[at].bare
		if noun := original.nounBehind(at); noun != "" {
			if s.has(noun) {
				return word, true
			}
		} else if source.reaches(original, at, s) {
			return word, false
		}
	}
	return "", false
}

// longestNoun is the most words that a noun, with what describes it, is looked for in.
const longestNoun = 3

// nounBehind returns the stem of the noun that stands behind a hedge such as "alleged",
// "" where the word at the index is no such hedge.
func (s statement) nounBehind(at int) string {
	if !beforeNoun[s.words[at].bare] {
		return ""
	}
	noun := ""
	for _, w := range s.words[at+1 : min(at+1+longestNoun, len(s.words))] {
		if w.parted || w.stem == "" {
			break
		}
		noun = w.stem
	}
	return noun
}

// wordsBefore is how many words before a hedge it may be on: Suspicions are ...
const wordsBefore = 2

// reaches reports whether most of what s shares with the original stands within reach of
// its hedge: in the same clause, from a few words before it on. Names alone are not
// enough, since nothing is stated by them.
func (source statedSource) reaches(original statement, at int, s statement) bool {
	within, shared, stated := 0.0, 0.0, false
	for i, w := range original.words {
		if !s.has(w.stem) {
			continue
		}
		shared += source.weight(w.stem)
		if w.clause == original.words[at].clause && i >= at-wordsBefore {
			within += source.weight(w.stem)
			stated = stated || !w.capital
		}
	}
	return stated && 2*within >= shared
}
