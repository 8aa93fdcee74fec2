package knowledge

import "runtime"

// readAll reads texts, and numbers their words, the most frequent first, and of
// equals the one that comes first. A part of the texts is read by each processor.
func readAll(texts []packText) *vocabulary {
	parts := partsOf(texts, runtime.GOMAXPROCS(0))
	inParallel(len(parts), func(next func() (int, bool)) {
		for i, ok := next(); ok; i, ok = next() {
			parts[i].read()
		}
	})
	found := newVocabulary(parts[0].found.size())
	var counts []wordCount
	for i := range parts {
		counts = parts[i].count(found, counts)
	}
	surfaces, numbers := found.byFrequency(counts)
	inParallel(len(parts), func(next func() (int, bool)) {
		for i, ok := next(); ok; i, ok = next() {
			parts[i].renumber(numbers)
		}
	})
	return surfaces
}

// textsPart is some of the texts, and their words.
type textsPart struct {
	texts   []packText
	found   *vocabulary
	counts  []wordCount // by word
	numbers []int32     // of each word among those of all parts
}

// wordCount is how often texts have a word, and whether one of the pack's own does.
type wordCount struct {
	all int32
	own bool
}

// mostRare is up to how often a word that is everyday is too rare to be known: what
// it tells hardly holds for another question, and half of the memory of a small
// pack would go to such words.
const mostRare = 2

// isRare reports whether a word is everyday and rare.
func (c wordCount) isRare() bool { return c.all <= mostRare && !c.own }

// partsOf parts texts into n runs of about equal length, at least one.
func partsOf(texts []packText, n int) []textsPart {
	all, sum := 0, 0
	for _, t := range texts {
		all += len(t.text)
	}
	parts, from := make([]textsPart, 0, n), 0
	for i, t := range texts {
		sum += len(t.text)
		if len(parts) < n-1 && sum*n >= all*(len(parts)+1) {
			parts, from = append(parts, textsPart{texts: texts[from : i+1]}), i+1
		}
	}
	return append(parts, textsPart{texts: texts[from:]})
}

// read cuts the texts into words, numbered as they come.
func (p *textsPart) read() {
	p.found = newVocabulary(0)
	var r reader
	var words []readWord
	var kept slab[readWord]
	for i := range p.texts {
		r.read(p.texts[i].text)
		aside := r.setAside()
		words = words[:0]
		for k, t := range r.tokens {
			n := p.found.add(r.fold(k))
			if int(n) == len(p.counts) {
				p.counts = append(p.counts, wordCount{})
			}
			p.counts[n].all++
			p.counts[n].own = p.counts[n].own || p.texts[i].kind != everydayText
			w := readWord(n)
			if aside[k] {
				w |= isAside
			}
			if k > 0 && t.typedFrom == r.tokens[k-1].typedFrom {
				w |= isContracted
			}
			words = append(words, w)
		}
		p.texts[i].words = kept.keep(words)
	}
}

// count adds the words to those found, and their counts to the others'.
func (p *textsPart) count(found *vocabulary, counts []wordCount) []wordCount {
	p.numbers = make([]int32, p.found.size())
	for i := range p.numbers {
		n := found.add([]byte(p.found.word(int32(i))))
		if int(n) == len(counts) {
			counts = append(counts, wordCount{})
		}
		counts[n].all += p.counts[i].all
		counts[n].own = counts[n].own || p.counts[i].own
		p.numbers[i] = n
	}
	return counts
}

// renumber gives the words the numbers that those of all parts have got.
func (p *textsPart) renumber(numbers []int32) {
	for _, t := range p.texts {
		for k, w := range t.words {
			n := numbers[p.numbers[w.surface()]]
			if w &= isAside | isContracted; n == unknown {
				t.words[k] = w | isRare
				continue
			}
			t.words[k] = w | readWord(n)
		}
	}
}
