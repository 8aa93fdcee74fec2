package check

import (
	"math"
)

// hedge is what makes a statement of the source less than a fact.
type hedge struct {
	word      string // "" where there is none
	paragraph int
	onNoun    bool // it says of a noun what that may be, and not who says so
}

// isKept reports whether a statement of the answer is hedged too.
func (h hedge) isKept(s statement) bool {
	if h.onNoun {
		return len(hedges.in(s.bares())) > 0
	}
	return len(attributions.in(s.bares())) > 0
}

// statedSource is a source's statements by paragraph, and how rare each word is in them.
type statedSource struct {
	paragraphs [][]statement
	rarity     map[string]float64 // by stem
}

func newStatedSource(m manuscript) statedSource {
	source := statedSource{rarity: make(map[string]float64)}
	count := 0.0
	for _, paragraph := range m.paragraphs {
		all := statements(paragraph)
		source.paragraphs = append(source.paragraphs, all)
		for _, s := range all {
			count++
			for _, stem := range s.stems {
				source.rarity[stem]++
			}
		}
	}
	for stem, n := range source.rarity {
		source.rarity[stem] = math.Log(1 + count/n)
	}
	return source
}

// leastShared is the least share of a statement's words, weighed by their rarity, that a
// statement of the source has to have to be what it restates.
const leastShared = 0.3

// hedgeOf returns the hedge that every cited paragraph puts on a statement, none where
// one states it outright or where none states it.
func (source statedSource) hedgeOf(s statement, cited []int) hedge {
	var first hedge
	for _, n := range cited {
		original, share := source.original(s, n)
		if share < leastShared {
			continue
		}
		word, onNoun := source.hedgeOn(s, original)
		if word == "" {
			return hedge{}
		}
		if first.word == "" {
			first = hedge{word, n, onNoun}
		}
	}
	return first
}

// original returns the statement of a paragraph that shares most with s, and how much.
func (source statedSource) original(s statement, paragraph int) (best statement, share float64) {
	whole := 0.0
	for _, stem := range s.stems {
		whole += source.weight(stem)
	}
	for _, candidate := range source.paragraphs[paragraph-1] {
		shared := 0.0
		for _, stem := range s.stems {
			if candidate.has(stem) {
				shared += source.weight(stem)
			}
		}
		if shared/whole > share { // nothing is shared where the whole is 0
			best, share = candidate, shared/whole
		}
	}
	return best, share
}

// weight returns the weight of a stem: how rare it is, 1 where the source does not have it.
func (source statedSource) weight(stem string) float64 {
	if rarity, ok := source.rarity[stem]; ok {
		return rarity
	}
	return 1
}
