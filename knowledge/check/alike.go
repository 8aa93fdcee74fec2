package check

import (
	"cmp"
	"slices"

	"footnote/knowledge"
)

// Pair is two topics whose questions use nearly the same words.
type Pair struct {
	A, B  *knowledge.Topic
	Alike float64 // cosine of the weights of their terms, from 0 to 1
}

// tooAlike is the similarity from which two topics are hard to tell apart.
const tooAlike = 0.5

// mostPairs bounds what Alike returns: a pack of copies has more pairs than memory
// holds, and nobody reads them.
const mostPairs = 10_000

// Alike returns the pairs of topics that are too alike to tell apart, the most
// alike first, and no more than the 10,000 that it finds first.
//
// Not every two topics are compared. A vector is indexed only from the term on where
// what stands before cannot alone make it alike to any other; terms go from the most
// common to the rarest, so that common ones, which nearly all share, are hardly ever
// looked up. (Bayardo, Ma and Srikant, "Scaling up all pairs similarity search", 2007.)
func Alike(p *knowledge.Pack) []Pair {
	vectors := termVectors(p)
	ix := newPairIndex(vectors)
	var pairs []Pair
	for i, v := range vectors {
		for _, j := range ix.candidates(v) {
			if s := cosine(v, vectors[j]); s >= tooAlike {
				pairs = append(pairs, Pair{p.Topics[j], p.Topics[i], s})
			}
		}
		if len(pairs) >= mostPairs {
			pairs = pairs[:mostPairs]
			break
		}
		ix.add(v)
	}
	place := make(map[*knowledge.Topic]int, len(p.Topics))
	for i, t := range p.Topics {
		place[t] = i
	}
	slices.SortFunc(pairs, func(a, b Pair) int {
		return cmp.Or(cmp.Compare(b.Alike, a.Alike), cmp.Compare(place[a.A], place[b.A]), cmp.Compare(place[a.B], place[b.B]))
	})
	return pairs
}

// pairIndex finds, among the vectors added to it, those that another may be alike to.
type pairIndex struct {
	heaviest []float64  // of each term, in any vector
	postings [][]weight // of each term: the vectors that are indexed with it
	before   []float64  // of each vector: the most that its unindexed terms can add
	sums     []float64  // of each vector, 0 between searches
}

func newPairIndex(vectors []vector) *pairIndex {
	ix := &pairIndex{sums: make([]float64, len(vectors))}
	for _, v := range vectors {
		for _, w := range v {
			if grow := int(w.of) + 1 - len(ix.heaviest); grow > 0 {
				ix.heaviest = append(ix.heaviest, make([]float64, grow)...)
			}
			ix.heaviest[w.of] = max(ix.heaviest[w.of], w.weight)
		}
	}
	ix.postings = make([][]weight, len(ix.heaviest))
	return ix
}

// rounding is more than what the order of a sum can change.
const rounding = 1e-9

// add indexes a vector.
func (ix *pairIndex) add(v vector) {
	number, most, before := int32(len(ix.before)), 0.0, 0.0
	for _, w := range v {
		most += w.weight * ix.heaviest[w.of]
		if most < tooAlike-rounding {
			before = most
			continue
		}
		ix.postings[w.of] = append(ix.postings[w.of], weight{number, w.weight})
	}
	ix.before = append(ix.before, before)
}

// candidates returns the vectors that may be alike to v, in their order.
func (ix *pairIndex) candidates(v vector) []int32 {
	var met []int32
	for _, w := range v {
		for _, p := range ix.postings[w.of] {
			if ix.sums[p.of] == 0 {
				met = append(met, p.of)
			}
			ix.sums[p.of] += w.weight * p.weight
		}
	}
	may := met[:0]
	for _, n := range met {
		if ix.sums[n]+ix.before[n] >= tooAlike-rounding {
			may = append(may, n)
		}
		ix.sums[n] = 0
	}
	slices.Sort(may)
	return may
}
