package router

import (
	"slices"

	"footnote/knowledge/lexicon"
)

// query is a question as the index sees it.
type query struct {
	seq    []int32   // stems in order, unknown where the pack has no such word
	trust  []float32 // how much each counts: less where it was corrected
	first  []int32   // where each comes first
	seen   uint64    // the marks of the stems: most words come once, and one bit tells
	phrase []int32   // room for the concepts of a phrase
	pairs  []int32   // the feature of each word and the one before it; unknown for the first

	guessed     bool // some word may well have been meant otherwise
	paraphrased int  // how many words are taken for others that mean much the same
	things      int  // how many words are for things that the pack has nothing like
}

// note remembers what makes an answer doubtful of what a word is taken for.
func (q *query) note(m *meaning) {
	q.guessed = q.guessed || m.as == asGuessed || m.as == asParaphrase
	if m.as == asParaphrase {
		q.paraphrased++
	}
	if m.isThing {
		q.things++
	}
}

func (q *query) add(id int32, trust float32) {
	first := len(q.seq)
	if q.mayHave(id) {
		if i := slices.Index(q.seq, id); i >= 0 {
			first = i
		}
	}
	q.seen |= mark(id)
	q.seq = append(q.seq, id)
	q.trust = append(q.trust, trust)
	q.first = append(q.first, int32(first))
}

// mayHave reports whether the query may have a word.
func (q *query) mayHave(id int32) bool { return q.seen&mark(id) != 0 }

// count returns how often the query has a word.
func (q *query) count(id int32) int {
	n := 0
	for _, have := range q.seq {
		if have == id {
			n++
		}
	}
	return n
}

// again reports whether a word came before.
func (q *query) again(i int) bool { return int(q.first[i]) < i }

// termVisitor is told of the terms of a query, in their order.
type termVisitor interface {
	word(i int)                           // one that comes for the first time, or that the pack does not have
	phrase(from, n int, concepts []int32) // n words that have synonyms together, likewise
	pair(i int)                           // a word and the one before it, likewise for the first time
}

// visit tells v of the words and phrases of the query, and then of its pairs.
func (q *query) visit(f *features, v termVisitor) {
	for i := 0; i < len(q.seq); {
		n := 0
		if q.phrase, n = f.concepts.at(q.phrase[:0], q.seq, i); n > 0 {
			if !q.phraseAgain(i, n) {
				v.phrase(i, n, q.phrase)
			}
			i += n
			continue
		}
		if q.seq[i] == lexicon.Unknown || !q.again(i) {
			v.word(i)
		}
		i++
	}
	for i := 1; i < len(q.seq); i++ {
		if !q.pairAgain(i) {
			v.pair(i)
		}
	}
}

// phraseAgain reports whether n words stood so before, each behind the other.
func (q *query) phraseAgain(from, n int) bool {
	if !q.again(from) {
		return false
	}
	for i := from + 1; i < from+n; i++ {
		if !q.pairAgain(i) {
			return false
		}
	}
	return true
}

// pairAgain reports whether a word and the one before it stood so before.
func (q *query) pairAgain(i int) bool {
	if !q.again(i) {
		return false
	}
	for k := 1; k < i; k++ {
		if q.seq[k-1] == q.seq[i-1] && q.seq[k] == q.seq[i] {
			return true
		}
	}
	return false
}

// mostStrange is the largest share of words that the pack does not have in a
// question that it answers. What is above it is no language that the pack knows.
const mostStrange = 2.0 / 3

// isStrange reports whether the pack has too few of the words to answer.
func (q *query) isStrange() bool {
	return float64(q.count(lexicon.Unknown)+q.paraphrased) > mostStrange*float64(len(q.seq))
}

// clear forgets all words.
func (q *query) clear() {
	q.seq, q.trust, q.first, q.seen = q.seq[:0], q.trust[:0], q.first[:0], 0
	q.guessed, q.paraphrased, q.things = false, 0, 0
}

// set makes a phrasing the query.
func (q *query) set(seq []int32, f *features) {
	q.clear()
	for _, id := range seq {
		q.add(id, 1)
	}
	q.pairUp(f)
}

// pairUp finds the pairs of the words, once all of them are there.
func (q *query) pairUp(f *features) {
	q.pairs = q.pairs[:0]
	before := int32(lexicon.Unknown)
	for _, id := range q.seq {
		q.pairs = append(q.pairs, f.pair(before, id))
		before = id
	}
}
