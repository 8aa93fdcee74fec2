package router

import (
	"strings"

	"footnote/knowledge/lexicon"
)

// read makes a text the query, as a pack reads it that has not the text, or nothing of
// its topic: words that only these have are taken for others, or unknown.
func (a *asker) read(text int, by rules, wholeTopic bool) {
	q := &a.s.query
	a.readWhole(text)
	a.fresh, a.taken = nil, nil
	a.own.clear() // and keep the words there
	for i, id := range q.seq {
		a.own.add(id, q.trust[i])
	}
	q.clear()
	for i, id := range a.own.seq {
		if !a.isGone(id, a.ph, wholeTopic) {
			q.add(id, a.own.trust[i])
			continue
		}
		m := a.meantWithout(a.words[i], id, by)
		q.note(&m)
		q.add(m.ids[0], m.trust())
		a.rename(id, m.ids[0])
		if !a.own.again(i) {
			a.noteNew(a.words[i], m.ids[0])
		}
	}
	q.pairUp(a.features)
}

// readWhole makes a text the query, as the pack reads it.
func (a *asker) readWhole(text int) {
	a.reader.tokens, a.reader.from = a.reader.tokens[:0], a.reader.from[:0]
	a.parse(&a.s.parsed, a.texts[text].text)
	a.reader.note(a.s.tokenizer.Len())
	a.words = a.reader.typed(a.words[:0])
}

// meantWithout returns what a word is taken for where its stem is unknown, in the order
// of parser.resolve. It is corrected to no other word: a curator's is no slip.
func (a *asker) meantWithout(word string, id int32, by rules) meaning {
	m := meaning{word: strings.ToLower(word), as: asUnknown, ids: [2]int32{lexicon.Unknown, lexicon.Unknown}}
	if kin, ok := a.family.Of(a.lexicon.Stem(id)); ok && kin != id {
		m.as, m.ids[0] = asKin, kin
		return m
	}
	if by.thesaurus && a.paraphrases.trust > 0 {
		if stem, near := a.synonyms.OfBut(m.word, id); near != lexicon.Apart {
			m.as, m.ids[0], m.counts = asParaphrase, stem, a.paraphrases.trust*nearCounts[near]
			return m
		}
	}
	m.isThing = by.things && a.things && isThing(m.word)
	return m
}

// rename makes a name's word what it was taken for.
func (a *asker) rename(from, to int32) {
	for i := range a.s.names.words {
		if w := &a.s.names.words[i]; w.id == from {
			w.id = to
		}
	}
}

// noteNew notes a word that is new, and what it was taken for.
func (a *asker) noteNew(word string, taken int32) {
	a.fresh = append(a.fresh, word)
	if taken != lexicon.Unknown {
		a.taken = append(a.taken, Taken{word, a.lexicon.Surfaces.Word(a.shown[taken])})
	}
}
