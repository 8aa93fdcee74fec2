package health

import (
	"cmp"
	"slices"
	"strings"

	"footnote/knowledge"
	"footnote/knowledge/analysis"
	"footnote/knowledge/english"
)

// mostWords is the most words that are told of anything: more are not read.
const mostWords = 3

// word is one that says what a text is about, as it is written there.
type word struct{ stem, written string }

// wordsOf returns such words of a text, in its order: no function words, and no signs.
func wordsOf(r *analysis.Tokenizer, text string) []word {
	var all []word
	r.Read(text)
	for i := range r.Len() {
		folded := string(r.Folded(i))
		if r.IsContracted(i) || english.IsFunctionWord(folded) || analysis.IsEmoji([]byte(folded)) {
			continue
		}
		all = append(all, word{english.Stem(folded), strings.ToLower(r.Typed(i))})
	}
	return all
}

// topicWords are the words of a topic's title and phrasings, text by text, each once.
type topicWords [][]word

func wordsOfTopics(p *knowledge.Pack) []topicWords {
	var r analysis.Tokenizer
	all := make([]topicWords, len(p.Topics))
	for i, t := range p.Topics {
		for _, text := range append([]string{t.Title}, t.Ask...) {
			all[i] = append(all[i], once(wordsOf(&r, text)))
		}
	}
	return all
}

// once returns words without those that come again.
func once(words []word) []word {
	var all []word
	for _, w := range words {
		if !has(all, w.stem) {
			all = append(all, w)
		}
	}
	return all
}

func has(words []word, stem string) bool {
	return slices.ContainsFunc(words, func(w word) bool { return w.stem == stem })
}

// ranked counts words, of which those with one stem are one, and knows in which order they
// came.
type ranked struct {
	counts map[string]float64 // by stem
	order  []word
}

func newRanked() *ranked { return &ranked{counts: make(map[string]float64)} }

func (r *ranked) add(w word, n float64) {
	if _, has := r.counts[w.stem]; !has {
		r.order = append(r.order, w)
	}
	r.counts[w.stem] += n
}

// best returns the words that count most, as they were first written, and of equals those
// that came first.
func (r *ranked) best() []word {
	all := slices.Clone(r.order)
	slices.SortStableFunc(all, func(a, b word) int { return cmp.Compare(r.counts[b.stem], r.counts[a.stem]) })
	return first(all, mostWords)
}

// written returns words as they are written; none are an empty list.
func written(words []word) []string {
	all := []string{}
	for _, w := range words {
		all = append(all, w.written)
	}
	return all
}
