package router

import "footnote/knowledge/lexicon"

// What a word of the pack counts that one which the pack does not have may stand for, by
// how near they are, in a pack whose readers may well use other words.
var nearCounts = [...]float32{lexicon.SameMeaning: 1, lexicon.OneStep: 0.6, lexicon.TwoSteps: 0.4}

const (
	// novelCounts is what the novelty of a pack counts for that: the more of its words it
	// has but once, the more will be used that it does not have, and those mean something
	// that it has. Of many phrasings nearly all words are known, and what is not is of
	// another matter.
	novelCounts = 1.5

	// leastNovel is the novelty from which the thesaurus is asked at all. At 0.1, that of
	// the article, it brings as many wrong answers as right ones.
	leastNovel = 0.15
)

// paraphrases finds what a word of the pack may have been said for.
type paraphrases struct {
	synonyms *lexicon.Paraphrases
	trust    float32 // in what it finds; 0 where it is not asked
}

// newParaphrases returns the paraphrases for a pack of some novelty.
func newParaphrases(lx *lexicon.Lexicon, counts []int32, novelty float32) paraphrases {
	if novelty < leastNovel {
		return paraphrases{}
	}
	return paraphrases{lexicon.NewParaphrases(lx, counts), min(1, novelCounts*novelty)}
}

// paraphrase takes a word for the one of the pack that means the same or nearly so.
func (p *paraphrases) paraphrase(m *meaning) bool {
	if p.trust == 0 {
		return false
	}
	stem, near := p.synonyms.Of(m.word)
	if near == lexicon.Apart {
		return false
	}
	m.as, m.ids[0], m.counts = asParaphrase, stem, p.trust*nearCounts[near]
	return true
}
