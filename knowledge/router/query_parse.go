package router

import (
	"footnote/knowledge/analysis"
	"footnote/knowledge/english"
	"footnote/knowledge/lexicon"
)

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
func (ix *index) parse(s *search, question string) {
	t := &s.tokenizer
	t.Read(question)
	s.query.clear()
	s.names.clear()
	aside := t.SetAside()
	for i := 0; i < t.Len() && len(s.query.seq) < analysis.MaxTerms; i++ {
		if s.note != nil {
			s.note(i)
		}
		if aside[i] {
			continue
		}
		surface := ix.lexicon.Surfaces.Find(t.Folded(i))
		if id := ix.lexicon.Joined(t, i); id != lexicon.Unknown {
			ix.take(&s.query, id, 1)
			i++
			continue
		}
		if name := ix.parseWord(&s.query, t.Folded(i), surface); t.IsName(i) {
			s.names.add(name)
		}
	}
	s.query.pairUp(ix.features)
}

// parseWord adds a word to the query, and returns the stem that it was taken for.
// surface is its number in the lexicon.
func (ix *index) parseWord(q *query, word []byte, surface int32) int32 {
	if surface != lexicon.Unknown {
		id := ix.lexicon.StemOf[surface]
		ix.take(q, id, 1)
		return id
	}
	m := ix.meaning(word)
	if m.as != asFiller {
		ix.take(q, m.ids[0], m.trust())
		if m.ids[1] != lexicon.Unknown {
			ix.take(q, m.ids[1], m.trust())
		}
	}
	return m.ids[0]
}

// mostRepeats is how often a question may have a word, unless it is a function
// word. One that says it again and again asks nothing by it.
const mostRepeats = 3

// take adds a word to the query; one that it has too often, as a word that the
// pack does not have.
func (ix *index) take(q *query, id int32, trust float32) {
	if id != lexicon.Unknown && q.mayHave(id) && !ix.functional[id] && q.count(id) >= mostRepeats {
		id, trust = lexicon.Unknown, 0
	}
	q.add(id, trust)
}

// resolve finds what a word is taken for: another form of a known word, two of
// them written together, one misspelt, or one of the same family. What is no
// word of the pack even so stays unknown, and speaks against every topic.
func (ix *index) resolve(word string) *meaning {
	m := &meaning{word, asKnown, [2]int32{lexicon.Unknown, lexicon.Unknown}}
	st := english.Stem(word)
	if id := ix.lexicon.Stems.Find([]byte(st)); id != lexicon.Unknown {
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
	if id, ok := ix.family.Of(st); ok {
		m.as, m.ids[0] = asKin, id
		return m
	}
	if ix.lexicon.Surfaces.IsRare(word) {
		m.as = asUnknown // it is no slip, but a word of its own
		return m
	}
	if id, doubtful, ok := ix.corrector.Correct(word); ok {
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
		a := ix.lexicon.Find([]byte(word[:i]))
		if a == lexicon.Unknown {
			continue
		}
		b := ix.lexicon.Find([]byte(word[i:]))
		if b == lexicon.Unknown {
			continue
		}
		if ix.features.pair(a, b) != lexicon.Unknown || i >= minHalf && len(word)-i >= minHalf {
			return a, b, true
		}
	}
	return 0, 0, false
}

// minHalf is the least of letters in half of a word that is taken apart.
const minHalf = 5
