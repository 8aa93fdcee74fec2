package knowledge

import "footnote/knowledge/english"

// reading is how a word was taken.
type reading uint8

const (
	asKnown   reading = iota // the pack has it, or another form of it
	asSpelled                // for a word of the pack, a slip away
	asGuessed                // likewise, but it may well be a word of its own
	asParted                 // for two words of the pack, written together
	asJoined                 // with the next one, for one word of the pack
	asKin                    // for a word of the pack of the same family
	asUnknown                // for a word that the pack does not have
	asFiller                 // for a function word that the pack does not have: for nothing
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
	as   reading
	ids  [2]int32 // the second is unknown but for a parted word
}

func (m *meaning) trust() float32 {
	switch m.as {
	case asSpelled:
		return spelledCounts
	case asGuessed:
		return guessedCounts
	case asKin:
		return kinCounts
	case asUnknown:
		return 0
	}
	return 1
}

// parse turns a question into the stems of the pack.
func (ix *index) parse(s *scorer, question string) {
	r := &s.reader
	r.read(question)
	s.query.clear()
	s.names, s.nameless = s.names[:0], 0
	aside := r.setAside()
	for i := 0; i < len(r.tokens) && len(s.query.seq) < maxTerms; i++ {
		if s.note != nil {
			s.note(i)
		}
		if aside[i] {
			continue
		}
		word := r.fold(i)
		hash := ix.lexicon.surfaces.hash(word)
		surface := ix.lexicon.surfaces.findHashed(hash)
		if id := ix.lexicon.joined(r, i, surface); id != unknown {
			ix.take(s, id, 1)
			i++
			continue
		}
		isName := r.isName(i)
		if surface != unknown {
			id := ix.lexicon.stemOf[surface]
			ix.take(s, id, 1)
			if isName {
				s.noteName(id)
			}
			continue
		}
		m := ix.meaning(word, hash)
		if isName {
			s.noteName(m.ids[0])
		}
		if m.as == asFiller {
			continue
		}
		ix.take(s, m.ids[0], m.trust())
		if m.ids[1] != unknown {
			ix.take(s, m.ids[1], m.trust())
		}
	}
	s.query.pairUp(ix.features)
}

// mostRepeats is how often a question may have a word, unless it is a function
// word. One that says it again and again asks nothing by it.
const mostRepeats = 3

// take adds a word to the query; one that it has too often, as a word that the
// pack does not have.
func (ix *index) take(s *scorer, id int32, trust float32) {
	if id != unknown && s.query.mayHave(id) && !ix.functional[id] && s.query.count(id) >= mostRepeats {
		id, trust = unknown, 0
	}
	s.query.add(id, trust)
}

// resolve finds what a word is taken for: another form of a known word, two of
// them written together, one misspelt, or one of the same family. What is no
// word of the pack even so stays unknown, and speaks against every topic.
func (ix *index) resolve(word string) *meaning {
	m := &meaning{word, asKnown, [2]int32{unknown, unknown}}
	st := english.Stem(word)
	if id := ix.lexicon.stems.find([]byte(st)); id != unknown {
		m.ids[0] = id
		return m
	}
	if english.IsFunctionWord(word) {
		m.as = asFiller
		return m
	}
	if a, b, ok := ix.part(word); ok {
		m.as, m.ids = asParted, [2]int32{a, b}
		return m
	}
	if id, ok := ix.kin.of(st); ok {
		m.as, m.ids[0] = asKin, id
		return m
	}
	if ix.lexicon.surfaces.isRare(word) {
		m.as = asUnknown // it is no slip, but a word of its own
		return m
	}
	if id, doubtful, ok := ix.speller.correct(word); ok {
		m.as, m.ids[0] = asSpelled, id
		if doubtful {
			m.as = asGuessed
		}
		return m
	}
	m.as = asUnknown
	return m
}

// part takes a word apart into two of the pack, such as blendedthreat. Words
// that stand side by side in the pack may be short, others not.
func (ix *index) part(word string) (a, b int32, ok bool) {
	for i := 2; i+2 <= len(word); i++ {
		a := ix.lexicon.known([]byte(word[:i]))
		if a == unknown {
			continue
		}
		b := ix.lexicon.known([]byte(word[i:]))
		if b == unknown {
			continue
		}
		if ix.features.pair(a, b) != unknown || i >= minHalf && len(word)-i >= minHalf {
			return a, b, true
		}
	}
	return 0, 0, false
}

// minHalf is the least of letters in half of a word that is taken apart.
const minHalf = 5
