package knowledge

import (
	"cmp"
	"runtime"
	"slices"
)

// corpus is what a pack says: its texts, each read once, and the lexicon of
// their words.
type corpus struct {
	lexicon *lexicon
	texts   []packText // the synonyms, then the topics', then those from outside
}

// packText is one text of a pack and what it stands for.
type packText struct {
	text  string
	class int32 // the topic, the one behind them for what is outside, or a synonym's group
	kind  textKind
	words []readWord
}

// readWord is a word of a text that was read: its number among the lexicon's
// surfaces, and marks.
type readWord uint32

const (
	isAside      readWord = 1 << 31 // the text sets it aside
	isContracted readWord = 1 << 30 // it was one word with the one before: do not, of don't
)

func (w readWord) surface() int32        { return int32(w &^ (isAside | isContracted)) }
func (w readWord) is(mark readWord) bool { return w&mark != 0 }

// newCorpus reads a pack.
func newCorpus(p *Pack) *corpus {
	texts := p.texts()
	return &corpus{newLexicon(readAll(texts)), texts}
}

// texts returns the texts of a pack, not yet read.
func (p *Pack) texts() []packText {
	texts := make([]packText, 0, p.countTexts())
	add := func(class int, kind textKind, all ...string) {
		for _, text := range all {
			texts = append(texts, packText{text: text, class: int32(class), kind: kind})
		}
	}
	for i, group := range p.Synonyms {
		add(i, synonymText, group...)
	}
	for i, t := range p.Topics {
		add(i, titleText, t.Title)
		add(i, askText, t.Ask...)
		add(i, keywordText, t.Keywords...)
		for _, passage := range t.Body {
			add(i, passageText, passage.Text)
		}
	}
	for _, kind := range p.Outside {
		add(len(p.Topics), askText, kind.Phrasings...)
	}
	return texts
}

func (p *Pack) countTexts() int {
	n := 0
	for _, group := range p.Synonyms {
		n += len(group)
	}
	for _, t := range p.Topics {
		n += 1 + len(t.Ask) + len(t.Keywords) + len(t.Body)
	}
	for _, kind := range p.Outside {
		n += len(kind.Phrasings)
	}
	return n
}

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
	var counts []int32
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
	counts  []int32 // by word
	numbers []int32 // of each word among those of all parts
}

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
				p.counts = append(p.counts, 0)
			}
			p.counts[n]++
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
func (p *textsPart) count(found *vocabulary, counts []int32) []int32 {
	p.numbers = make([]int32, p.found.size())
	for i := range p.numbers {
		n := found.add([]byte(p.found.word(int32(i))))
		if int(n) == len(counts) {
			counts = append(counts, 0)
		}
		counts[n] += p.counts[i]
		p.numbers[i] = n
	}
	return counts
}

// renumber gives the words the numbers that those of all parts have got.
func (p *textsPart) renumber(numbers []int32) {
	for _, t := range p.texts {
		for k, w := range t.words {
			t.words[k] = w&(isAside|isContracted) | readWord(numbers[p.numbers[w.surface()]])
		}
	}
}

// byFrequency returns the words in the order of their counts, and the number
// that each has there.
func (v *vocabulary) byFrequency(counts []int32) (sorted *vocabulary, numbers []int32) {
	order := make([]int32, len(counts))
	for n := range order {
		order[n] = int32(n)
	}
	slices.SortFunc(order, func(a, b int32) int {
		if counts[a] != counts[b] {
			return cmp.Compare(counts[b], counts[a])
		}
		return cmp.Compare(a, b)
	})
	sorted, numbers = newVocabulary(len(order)), make([]int32, len(order))
	sorted.text.Grow(v.text.Len())
	for _, n := range order {
		numbers[n] = sorted.add([]byte(v.word(n)))
	}
	return sorted, numbers
}

// synonyms returns the texts that are synonyms, and others those that are not.
func (c *corpus) synonyms() []packText { return c.texts[:c.firstOther()] }
func (c *corpus) others() []packText   { return c.texts[c.firstOther():] }

func (c *corpus) firstOther() int {
	i := slices.IndexFunc(c.texts, func(t packText) bool { return t.kind != synonymText })
	if i < 0 {
		return len(c.texts)
	}
	return i
}

// phrasings returns what stands for a class, as stems.
func (c *corpus) phrasings() []phrasing {
	texts := c.others()
	phrasings := make([]phrasing, len(texts))
	inParallel(len(texts), func(next func() (int, bool)) {
		var seq []int32
		var kept slab[int32]
		for i, ok := next(); ok; i, ok = next() {
			t := &texts[i]
			seq = c.lexicon.sequence(seq[:0], t.words)
			phrasings[i] = phrasing{class: t.class, kind: t.kind, seq: kept.keep(seq)}
		}
	})
	return phrasings
}
