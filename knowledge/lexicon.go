package knowledge

import "footnote/knowledge/english"

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

// newLexicon returns the lexicon of words, the most frequent first, and numbers
// their stems likewise: what most questions need lies close together, in the
// processor's nearest cache.
func newLexicon(surfaces *vocabulary) *lexicon {
	opens := inBackground(func() []bool { return openings(surfaces) })
	stems := make([]string, surfaces.size())
	inParallel(len(stems), func(next func() (int, bool)) {
		for i, ok := next(); ok; i, ok = next() {
			stems[i] = english.Stem(surfaces.word(int32(i)))
		}
	})
	lx := &lexicon{surfaces: surfaces, stems: newVocabulary(len(stems)), stemOf: make([]int32, len(stems))}
	for i, name := range stems {
		lx.stemOf[i] = lx.stems.add([]byte(name))
	}
	lx.opens = opens()
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

// functional returns for each stem whether it is a function word's.
func (lx *lexicon) functional() []bool {
	is := make([]bool, lx.size())
	for word := range english.FunctionWords() {
		if id := lx.stems.find([]byte(english.Stem(word))); id != unknown {
			is[id] = true
		}
	}
	return is
}

// openings finds the words that other words begin with.
func openings(words *vocabulary) []bool {
	opens := make([]bool, words.size())
	for n := range int32(len(opens)) {
		word := []byte(words.word(n))
		for end := 1; end < len(word); end++ {
			rest := word[end:]
			if len(rest) < minPart-len("s") && !allDigits(rest) {
				break
			}
			if opening := words.find(word[:end]); opening != unknown {
				opens[opening] = true
			}
		}
	}
	return opens
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
	return lx.together(r.buf[a.from:b.to], a.to-a.from)
}

// together returns the stem of a known word that is written in two, the second
// from a byte on, or unknown.
func (lx *lexicon) together(word []byte, cut int) int32 {
	first, second := word[:cut], word[cut:]
	isCode := len(first) <= 5 && allDigits(second) && !allDigits(first)
	isLetter := len(first) == 1 && len(second) >= minPart && first[0] != 'a' && first[0] != 'i' // x ray, e mail
	if !isCode && !isLetter && (len(word) < minJoined || len(first) < minPart || len(second) < minPart) {
		return unknown
	}
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

// sequence appends the stems of a text, unknown for a word that is everyday and
// rare.
func (lx *lexicon) sequence(ids []int32, words []readWord) []int32 {
	var room [2 * maxCached]byte
	for i := 0; i < len(words); i++ {
		if words[i].is(isAside) {
			continue
		}
		if words[i].is(isRare) {
			ids = append(ids, unknown)
			continue
		}
		surface := words[i].surface()
		id := int32(unknown)
		if lx.opens[surface] && i+1 < len(words) && !words[i+1].is(isContracted|isRare) {
			both := append(room[:0], lx.surfaces.word(surface)...)
			cut := len(both)
			id = lx.together(append(both, lx.surfaces.word(words[i+1].surface())...), cut)
		}
		if id == unknown {
			id = lx.stemOf[surface]
		} else {
			i++
		}
		ids = append(ids, id)
	}
	return ids
}
