package router

import (
	"footnote/knowledge/analysis"
	"footnote/knowledge/lexicon"
)

// parser turns questions into the stems of a pack.
type parser struct {
	lexicon    *lexicon.Lexicon
	functional []bool // of a stem: whether it is a function word
	heard      []bool // of a stem: whether it needs no looking up: mostly, some topic has it
	features   *features
	family     lexicon.Family
	corrector  *lexicon.Corrector
	paraphrases
	things bool // words for things that the pack has nothing like count
	cache  cache
}

// parsed is a question as it was read, and the room that reading needs.
type parsed struct {
	tokenizer analysis.Tokenizer
	query     query
	names     names
	note      func(token int) // called when a token is about to be read; may be nil
}

// parse turns a question into the stems of the pack.
func (ix *parser) parse(s *parsed, question string) {
	t := &s.tokenizer
	t.Read(question)
	s.query.clear()
	s.names.clear()
	aside := t.SetAside()
	nameEnd := 0 // where the last name ends, and may go on
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
			s.names.add(name, i > 0 && nameEnd == i)
			nameEnd = i + 1
		} else if nameEnd == i && t.IsParticle(i) {
			nameEnd = i + 1
		}
	}
	s.query.pairUp(ix.features)
}

// parseWord adds a word to the query, and returns the stem that it was taken for.
// surface is its number in the lexicon.
func (ix *parser) parseWord(q *query, word []byte, surface int32) int32 {
	if surface != lexicon.Unknown {
		if id := ix.lexicon.StemOf[surface]; ix.heard[id] {
			ix.take(q, id, 1)
			return id
		}
	}
	m := ix.meaning(word)
	q.note(m)
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
func (ix *parser) take(q *query, id int32, trust float32) {
	if id != lexicon.Unknown && q.mayHave(id) && !ix.functional[id] && q.count(id) >= mostRepeats {
		id, trust = lexicon.Unknown, 0
	}
	q.add(id, trust)
}
