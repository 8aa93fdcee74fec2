package health

import (
	"cmp"
	"slices"

	"footnote/knowledge"
	"footnote/knowledge/analysis"
	"footnote/knowledge/english"
)

// A paragraph is told of from so many words that no topic has, and from so large a share of
// its words.
const (
	leastUncovered      = 4
	leastUncoveredShare = 1.0 / 3
	mostUncoveredWords  = 8
)

// uncovered returns the paragraphs of which many words stand in no topic, those with most
// first.
func (m *measurement) uncovered(paragraphs []string) []Uncovered {
	var r analysis.Tokenizer
	read := make([][]word, len(paragraphs))
	inAll := make(map[string]int)
	for i, text := range paragraphs {
		read[i] = wordsOf(&r, text)
		for _, w := range read[i] {
			inAll[w.stem]++
		}
	}
	known := m.known()
	var all []Uncovered
	for i, words := range read {
		u := uncoveredOf(words, known, inAll)
		if u.Missing.N >= leastUncovered && u.Missing.Rate() >= leastUncoveredShare {
			u.Paragraph, u.CitedBy = i+1, citing(m.pack, i+1)
			all = append(all, u)
		}
	}
	slices.SortStableFunc(all, func(a, b Uncovered) int {
		return cmp.Or(b.Missing.N-a.Missing.N, cmp.Compare(b.Missing.Rate(), a.Missing.Rate()))
	})
	return all
}

// known returns the stems of all that topics and synonyms say.
func (m *measurement) known() map[string]bool {
	var r analysis.Tokenizer
	known := make(map[string]bool)
	add := func(texts []string) {
		for _, text := range texts {
			r.Read(text)
			for i := range r.Len() {
				known[english.Stem(string(r.Folded(i)))] = true
			}
		}
	}
	for _, t := range m.pack.Topics {
		add(textsOf(t))
	}
	for _, group := range m.pack.Synonyms {
		add(group)
	}
	return known
}

// uncoveredOf counts the words of a paragraph that are not known. Those that it has most
// often come first, and of these those that the text has most often.
func uncoveredOf(words []word, known map[string]bool, inAll map[string]int) Uncovered {
	counts := make(map[string]int)
	var missing []word
	u := Uncovered{Missing: Share{Of: len(once(words))}}
	for _, w := range words {
		if known[w.stem] {
			continue
		}
		if counts[w.stem]++; counts[w.stem] == 1 {
			missing = append(missing, w)
		}
	}
	slices.SortStableFunc(missing, func(a, b word) int {
		return cmp.Or(counts[b.stem]-counts[a.stem], inAll[b.stem]-inAll[a.stem])
	})
	u.Missing.N = len(missing)
	u.Words = written(first(missing, mostUncoveredWords))
	return u
}

// citing returns the topics that cite a paragraph.
func citing(p *knowledge.Pack, paragraph int) []string {
	var ids []string
	for _, t := range p.Topics {
		if slices.ContainsFunc(t.Citations, func(c knowledge.Citation) bool { return c.Paragraph == paragraph }) {
			ids = append(ids, t.ID)
		}
	}
	return ids
}
