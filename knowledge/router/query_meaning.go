package router

// sense is how a word was taken.
type sense uint8

const (
	asKnown      sense = iota // the pack has it, or another form of it
	asSpelled                 // for a word of the pack, a slip away
	asGuessed                 // likewise, but it may well be a word of its own
	asParted                  // for two words of the pack, written together
	asKin                     // for a word of the pack of the same family
	asUnknown                 // for a word that the pack does not have
	asParaphrase              // for a word of the pack that means much the same
	asChat                    // for what it is short for in a chat
	asFiller                  // for a function word that the pack does not have: for nothing
)

// What a word counts that the pack does not have as it was typed. These are
// judgements: on CLINC150's few slips, spelledCounts from 0.7 to 0.9 and
// kinCounts from 0.5 to 0.8 make no difference.
const (
	spelledCounts = 0.9
	guessedCounts = 0.4
	kinCounts     = 0.8
)

// meaning is what a word that is not in the lexicon was taken for.
type meaning struct {
	word string
	as   sense
	ids  [2]int32 // the second is unknown but for a parted word

	counts  float32 // as a paraphrase
	isThing bool    // it can be touched, and the pack has nothing like it
}

func (m *meaning) trust() float32 {
	switch m.as {
	case asSpelled:
		return spelledCounts
	case asGuessed:
		return guessedCounts
	case asKin:
		return kinCounts
	case asParaphrase:
		return m.counts
	case asUnknown:
		return 0
	}
	return 1
}
