package knowledge

import (
	"cmp"
	"slices"
)

// unknown is the id of a word that no topic has.
const unknown = -1

// lexicon numbers the stems of a pack, and knows every word of the pack by its
// folded form, so that a question's words need not be stemmed.
type lexicon struct {
	surfaces *vocabulary
	stems    *vocabulary
	stemOf   []int32 // by surface
	opens    []bool  // by surface: whether joined may find a word that begins with it
}

// newLexicon returns the lexicon of texts.
func newLexicon(texts []string) *lexicon {
	lx := &lexicon{stems: newVocabulary()}
	lx.learn(texts)
	return lx
}

// size returns how many stems there are.
func (lx *lexicon) size() int { return lx.stems.size() }

// name returns a stem's text.
func (lx *lexicon) name(id int32) string { return lx.stems.word(id) }

// known returns the stem of a folded word, unknown where the pack does not have
// the word.
func (lx *lexicon) known(word []byte) int32 {
	n := lx.surfaces.find(word)
	if n == unknown {
		return unknown
	}
	return lx.stemOf[n]
}

// learn adds the words of texts, and numbers them and their stems, the most
// frequent first: what most questions need lies close together, in the
// processor's nearest cache.
func (lx *lexicon) learn(texts []string) {
	lx.surfaces = byFrequency(texts)
	stems := make([]string, lx.surfaces.size())
	inParallel(len(stems), func(next func() (int, bool)) {
		for i, ok := next(); ok; i, ok = next() {
			stems[i] = stem(lx.surfaces.word(int32(i)))
		}
	})
	lx.stemOf = make([]int32, len(stems))
	for i, name := range stems {
		lx.stemOf[i] = lx.stems.add([]byte(name))
	}
	lx.noteOpenings()
}

// byFrequency returns the words of texts, the most frequent first, and of equals
// the one that comes first.
func byFrequency(texts []string) *vocabulary {
	found := newVocabulary()
	var counts []int32
	var r reader
	for _, text := range texts {
		r.read(text)
		for i := range r.tokens {
			n := found.add(r.fold(i))
			if int(n) == len(counts) {
				counts = append(counts, 0)
			}
			counts[n]++
		}
	}
	order := make([]int32, len(counts))
	for n := range order {
		order[n] = int32(n)
	}
	slices.SortStableFunc(order, func(a, b int32) int { return cmp.Compare(counts[b], counts[a]) })
	sorted := newVocabulary()
	for _, n := range order {
		sorted.add([]byte(found.word(n)))
	}
	return sorted
}

// noteOpenings finds the words that other words begin with.
func (lx *lexicon) noteOpenings() {
	lx.opens = make([]bool, lx.surfaces.size())
	for n := range int32(len(lx.opens)) {
		word := []byte(lx.surfaces.word(n))
		for end := 1; end < len(word); end++ {
			rest := word[end:]
			if len(rest) < minPart-len("s") && !allDigits(rest) {
				break
			}
			if opening := lx.surfaces.find(word[:end]); opening != unknown {
				lx.opens[opening] = true
			}
		}
	}
}

// minJoined and minPart bound the words that are taken for one word written
// apart: shorter ones meet by chance, as may be and maybe do.
const (
	minJoined = 7
	minPart   = 3
)

// joined returns the stem of the known word that tokens i and i+1 make together,
// or unknown: counter intelligence, MI 6. surface is the first token's.
func (lx *lexicon) joined(r *reader, i int, surface int32) int32 {
	if i+1 >= len(r.tokens) || surface != unknown && !lx.opens[surface] {
		return unknown
	}
	a, b := r.tokens[i], r.tokens[i+1]
	if a.typedFrom == b.typedFrom {
		return unknown // do and not of don't
	}
	isCode := a.to-a.from <= 5 && allDigits(r.fold(i+1)) && !allDigits(r.fold(i))
	if !isCode && (b.to-a.from < minJoined || a.to-a.from < minPart || b.to-b.from < minPart) {
		return unknown
	}
	word := r.buf[a.from:b.to]
	id := lx.known(word)
	if id == unknown && word[len(word)-1] == 's' { // back doors, where the pack has backdoor
		id = lx.known(word[:len(word)-1])
	}
	return id
}

func allDigits(word []byte) bool {
	for _, c := range word {
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}

// sequence returns the stems of a text of the pack.
func (lx *lexicon) sequence(r *reader, text string) []int32 {
	r.read(text)
	aside := r.setAside()
	ids := make([]int32, 0, len(r.tokens))
	for i := 0; i < len(r.tokens); i++ {
		if aside[i] {
			continue
		}
		surface := lx.surfaces.find(r.fold(i))
		id := lx.joined(r, i, surface)
		if id == unknown {
			id = lx.stemOf[surface]
		} else {
			i++
		}
		ids = append(ids, id)
	}
	return ids
}
