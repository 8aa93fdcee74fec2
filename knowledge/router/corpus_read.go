package router

import (
	"footnote/knowledge/analysis"
	"footnote/knowledge/lexicon"
)

// readAll reads texts, and numbers their words, the most frequent first, and of
// equals the one that comes first.
func readAll(texts []packText) *lexicon.Vocabulary {
	r := textReader{found: lexicon.NewVocabulary()}
	for i := range texts {
		r.read(&texts[i])
	}
	surfaces, numbers := r.found.ByFrequency(r.counts)
	for _, t := range texts {
		renumber(t.words, numbers)
	}
	return surfaces
}

// textReader cuts one text after another into words, numbered as they come.
type textReader struct {
	tokenizer analysis.Tokenizer
	found     *lexicon.Vocabulary
	counts    []lexicon.Count // by word
}

func (r *textReader) read(text *packText) {
	t := &r.tokenizer
	t.Read(text.text)
	aside := t.SetAside()
	text.words = make([]lexicon.Token, t.Len())
	for i := range text.words {
		n := r.found.Add(t.Folded(i))
		if int(n) == len(r.counts) {
			r.counts = append(r.counts, lexicon.Count{})
		}
		c := &r.counts[n]
		c.All++
		c.Own = c.Own || text.kind != smallTalkText
		w := lexicon.Token(n)
		if aside[i] {
			w |= lexicon.Aside
		}
		if t.IsContracted(i) {
			w |= lexicon.Contracted
		}
		text.words[i] = w
	}
}

// renumber gives words their numbers by frequency.
func renumber(words []lexicon.Token, numbers []int32) {
	for i, w := range words {
		n := numbers[w.Surface()]
		if w &= lexicon.Aside | lexicon.Contracted; n == lexicon.Unknown {
			words[i] = w | lexicon.Rare
			continue
		}
		words[i] = w | lexicon.Token(n)
	}
}
