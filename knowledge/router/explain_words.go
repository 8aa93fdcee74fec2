package router

import (
	"slices"

	"footnote/knowledge"
	"footnote/knowledge/lexicon"
)

// explainer looks over the shoulder of a search.
type explainer struct {
	pack   *knowledge.Pack
	index  *index
	search *search
	tokens []int // tokens in the order read; a joined one is passed over
	from   []int // where each of them starts in the query
}

func (x *explainer) note(token int) {
	x.tokens = append(x.tokens, token)
	x.from = append(x.from, len(x.search.query.seq))
}

// words says what became of each word.
func (x *explainer) words() []Word {
	var words []Word
	s := x.search
	for k := 0; k+1 < len(x.tokens); k++ {
		token, next := x.tokens[k], x.tokens[k+1]
		typed := s.tokenizer.Typed(token)
		if k > 0 && s.tokenizer.IsContracted(token) {
			typed = "" // the second half of don't
		}
		w := Word{Typed: typed, How: "known"}
		if s.tokenizer.IsAside(token) {
			w.How = "set aside"
		} else if next > token+1 && x.from[k+1] == x.from[k]+1 {
			w.Typed, w.How = s.tokenizer.TypedRun(token, next-1), "joined"
		} else if m, ok := x.meaning(token); ok {
			w.How = m.how()
		} else if s.query.seq[x.from[k]] == lexicon.Unknown {
			w.How = "said too often"
		}
		for _, id := range s.query.seq[x.from[k]:x.from[k+1]] {
			x.describe(&w, id)
		}
		words = append(words, w)
	}
	return words
}

// typed appends, for each word of the query, what was typed for it: "" for the second half
// of don't.
func (x *explainer) typed(dst []string) []string {
	t := &x.search.tokenizer
	for k := 0; k+1 < len(x.tokens); k++ {
		token, next := x.tokens[k], x.tokens[k+1]
		for place := x.from[k]; place < x.from[k+1]; place++ {
			switch {
			case k > 0 && t.IsContracted(token):
				dst = append(dst, "")
			case next > token+1:
				dst = append(dst, t.TypedRun(token, next-1))
			default:
				dst = append(dst, t.Typed(token))
			}
		}
	}
	return dst
}

// meaning returns what a word is taken for that no topic has. It is not ok for words that
// some topic has.
func (x *explainer) meaning(token int) (*meaning, bool) {
	word := x.search.tokenizer.Folded(token)
	if id := x.index.lexicon.Find(word); id != lexicon.Unknown && x.index.heard[id] {
		return nil, false
	}
	return x.index.meaning(word), true
}

// how says how a word was taken.
func (m *meaning) how() string {
	if m.isThing {
		return "a thing that the pack has nothing like"
	}
	return senses[m.as]
}

var senses = [...]string{
	asKnown: "known", asSpelled: "corrected", asGuessed: "perhaps", asParted: "taken apart", asKin: "same family", asParaphrase: "taken for", asUnknown: "unknown", asChat: "short for", asFiller: "passed over",
}

// describe adds a stem and its synonyms to a word.
func (x *explainer) describe(w *Word, id int32) {
	if id == lexicon.Unknown {
		return
	}
	w.Terms = append(w.Terms, x.index.lexicon.Stem(id))
	for _, c := range x.index.concepts.of(id) {
		for _, member := range x.pack.Synonyms[c] {
			if !slices.Contains(w.Synonyms, member) {
				w.Synonyms = append(w.Synonyms, member)
			}
		}
	}
}
