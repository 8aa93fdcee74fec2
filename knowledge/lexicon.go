package knowledge

// unknown is the id of a word that no topic has.
const unknown = -1

// lexicon numbers the stems of a pack, and knows every word of the pack by its
// folded form, so that a question's words need not be stemmed.
type lexicon struct {
	surfaces map[string]int32
	stems    map[string]int32
	names    []string // a stem's text, by id
}

func newLexicon() *lexicon {
	return &lexicon{surfaces: make(map[string]int32), stems: make(map[string]int32)}
}

// learn adds the words of texts, and numbers their stems in order.
func (lx *lexicon) learn(r *reader, texts []string) {
	var words []string
	for _, text := range texts {
		r.read(text)
		for i := range r.tokens {
			word := r.fold(i)
			if _, ok := lx.surfaces[string(word)]; !ok {
				words = append(words, string(word))
				lx.surfaces[words[len(words)-1]] = unknown
			}
		}
	}
	stems := make([]string, len(words))
	inParallel(len(words), func(next func() (int, bool)) {
		for i, ok := next(); ok; i, ok = next() {
			stems[i] = stem(words[i])
		}
	})
	for i, word := range words {
		lx.surfaces[word] = lx.id(stems[i])
	}
}

// id returns the number of a stem, a new one where it has none.
func (lx *lexicon) id(stem string) int32 {
	id, ok := lx.stems[stem]
	if !ok {
		id = int32(len(lx.names))
		lx.stems[stem] = id
		lx.names = append(lx.names, stem)
	}
	return id
}

// minJoined and minPart bound the words that are taken for one word written
// apart: shorter ones meet by chance, as may be and maybe do.
const (
	minJoined = 7
	minPart   = 3
)

// joined returns the id of the known word that tokens i and i+1 make together:
// counter intelligence, MI 6.
func (lx *lexicon) joined(r *reader, i int) (int32, bool) {
	if i+1 >= len(r.tokens) {
		return 0, false
	}
	a, b := r.tokens[i], r.tokens[i+1]
	if a.typedFrom == b.typedFrom {
		return 0, false // do and not of don't
	}
	isCode := a.to-a.from <= 5 && allDigits(r.fold(i+1)) && !allDigits(r.fold(i))
	if !isCode && (b.to-a.from < minJoined || a.to-a.from < minPart || b.to-b.from < minPart) {
		return 0, false
	}
	word := r.buf[a.from:b.to]
	id, ok := lx.surfaces[string(word)]
	if !ok && word[len(word)-1] == 's' { // back doors, where the pack has backdoor
		id, ok = lx.surfaces[string(word[:len(word)-1])]
	}
	return id, ok
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
	aside := r.setAside(nil)
	ids := make([]int32, 0, len(r.tokens))
	for i := 0; i < len(r.tokens); i++ {
		if aside[i] {
			continue
		}
		if id, ok := lx.joined(r, i); ok {
			ids = append(ids, id)
			i++
			continue
		}
		ids = append(ids, lx.surfaces[string(r.fold(i))])
	}
	return ids
}
