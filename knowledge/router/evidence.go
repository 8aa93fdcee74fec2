package router

import (
	"cmp"
	"slices"

	"footnote/knowledge/lexicon"
)

// Evidence is what a decision rests on, for whoever asked to be told why. It holds
// words of the pack and nothing of what was typed, so that it may be carried along
// where the question may not be kept. The zero value says nothing, as of a decision
// that did not come from comparing words.
type Evidence struct {
	Sure    Sureness
	Words   []string // stems that the question has and one of the nearest topics too, what tells most first; at most MaxWords
	Unheard int      // how many other words of the question none of the nearest topics has
	Names   int      // how many names of the question the best topic does not have
	Outside bool     // it sounds like what the source does not answer
	Negated bool     // it asks for what is not
}

// Sureness is how sure a decision is.
type Sureness int

const (
	Untold  Sureness = iota // nothing was compared
	Unsure                  // no answer was given
	Barely                  // little more than an answer needs
	Fairly                  // enough
	Surely                  // much more than it needs
	Exactly                 // the question is a phrasing of the pack, term for term
)

// MaxWords is the most words that an Evidence holds: who reads more does not see which
// of them decided.
const MaxWords = 6

// How far above the threshold for answers a confidence is fairly or quite sure. Of some
// two hundred questions about the article that got an answer, it was wrong for one in
// four below the first, for one in ten between them, and for one in 25 above.
const (
	fairlyFrom = 0.35
	surelyFrom = 2
)

// sureness says how sure a verdict is.
func (c thresholds) sureness(v verdict) Sureness {
	switch above := v.confidence - c.answer; {
	case v.outcome != OutcomeAnswer:
		return Unsure
	case v.exact:
		return Exactly
	case above < fairlyFrom:
		return Barely
	case above < surelyFrom:
		return Fairly
	}
	return Surely
}

// clue is a word of the question, and which of the best topics have it or a synonym.
type clue struct {
	id    int32
	marks uint8
	worth float32
}

// evidence says what a verdict on the question in s rests on. met are the marks of the
// topics that have more of the question than how it is asked.
func (ix *index) evidence(s *search, v verdict) (e Evidence, met uint8) {
	e = Evidence{Sure: ix.thresholds.sureness(v), Outside: s.outside > 0, Names: v.missing}
	var room [2 * MaxWords]clue
	clues := ix.clues(room[:0], s, &e.Unheard)
	for _, c := range clues {
		met |= c.marks
	}
	slices.SortStableFunc(clues, func(a, b clue) int { return cmp.Compare(b.worth, a.worth) })
	if len(clues) > 0 {
		e.Words = make([]string, 0, min(len(clues), MaxWords))
	}
	for _, c := range clues[:min(len(clues), MaxWords)] {
		e.Words = append(e.Words, ix.lexicon.Stem(c.id))
	}
	return e, met
}

// clues appends the words of the question that some of the best topics have, each once,
// and counts those that none has. How it is asked does not count, nor what nearly all
// topics have.
func (ix *index) clues(dst []clue, s *search, unheard *int) []clue {
	var room [4]int32
	inPhrase, phraseMarks := 0, uint8(0)
	for i, id := range s.query.seq {
		if id == lexicon.Unknown {
			*unheard++
			continue
		}
		if concepts, n := ix.concepts.at(room[:0], s.query.seq, i); n > 0 {
			inPhrase, phraseMarks = i+n, 0
			for _, c := range concepts {
				phraseMarks |= s.meet(ix.of(ix.features.concept(c)))
			}
		}
		if ix.functional[id] || s.query.again(i) {
			continue
		}
		marks := s.meet(ix.meant(id))
		if i < inPhrase {
			marks |= phraseMarks
		}
		switch word := ix.words[id]; {
		case marks != 0:
			dst = append(dst, clue{id, marks, word.expected})
		case !word.everywhere:
			*unheard++
		}
	}
	return dst
}
