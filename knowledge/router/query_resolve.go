package router

import (
	"strings"

	"footnote/knowledge/analysis"
	"footnote/knowledge/english"
	"footnote/knowledge/lexicon"
	"footnote/knowledge/thesaurus"
)

// meaning returns what a word outside of the lexicon is taken for.
func (ix *parser) meaning(word []byte) *meaning {
	if len(word) > lexicon.MaxWord {
		return &meaning{as: asUnknown, ids: [2]int32{lexicon.Unknown, lexicon.Unknown}}
	}
	first, second := ix.cache.placesOf(word)
	if m := first.Load(); m != nil && m.word == string(word) {
		return m
	}
	m := second.Load()
	if m != nil && m.word == string(word) {
		return m
	}
	place := first
	if m == nil {
		place = second
	}
	m = ix.resolve(string(word))
	place.Store(m)
	return m
}

// resolve finds what a word is taken for: another form of a known word, two of
// them written together, one misspelt, or one of the same family. What is no
// word of the pack even so stays unknown, and speaks against every topic.
func (ix *parser) resolve(word string) *meaning {
	m := &meaning{word: word, as: asKnown, ids: [2]int32{lexicon.Unknown, lexicon.Unknown}}
	st := english.Stem(word)
	if id := ix.lexicon.Stems.Find([]byte(st)); id != lexicon.Unknown {
		if m.ids[0] = id; !ix.heard[id] && !ix.paraphrase(m) {
			m.isThing = ix.things && isThing(word)
		}
		return m
	}
	if english.IsFunctionWord(word) || analysis.IsEmoji([]byte(word)) {
		m.as = asFiller
		return m
	}
	if ix.spellOut(m) {
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
	if ix.paraphrase(m) || ix.spell(m) {
		return m
	}
	m.as, m.isThing = asUnknown, ix.things && isThing(word)
	return m
}

// spell takes a word for the one that it was misspelt for, but for everyday words that
// are no slip. Of an English word that is doubtful.
func (ix *parser) spell(m *meaning) bool {
	if ix.lexicon.Surfaces.IsRare(m.word) {
		return false
	}
	id, doubtful, ok := ix.corrector.Correct(m.word)
	if !ok {
		return false
	}
	m.as, m.ids[0] = asSpelled, id
	if doubtful || thesaurus.Knows(m.word) {
		m.as = asGuessed
	}
	return true
}

// spellOut takes a word of chats for what it stands for, and a drawn out one for the
// word itself: cuz, lemme, soooo.
func (ix *parser) spellOut(m *meaning) bool {
	words, ok := english.Chat(m.word)
	if !ok {
		if words = english.Undrawn(m.word); words == m.word {
			return false
		}
	}
	n := 0
	for word := range strings.FieldsSeq(words) {
		if id := ix.lexicon.Stems.Find([]byte(english.Stem(word))); id != lexicon.Unknown && n < len(m.ids) {
			m.ids[n] = id
			n++
		}
	}
	if !ok && n == 0 {
		return false
	}
	m.as = asChat
	if n == 0 {
		m.as = asFiller
	}
	return true
}

// part takes a word apart into two of the pack, such as blendedthreat. Words
// that stand side by side in the pack may be short, others not.
func (ix *parser) part(word string) (a, b int32, ok bool) {
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
