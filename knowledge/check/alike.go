package check

import (
	"cmp"
	"math"
	"slices"

	"footnote/knowledge"
	"footnote/knowledge/analysis"
)

// Pair is two topics whose questions use nearly the same words.
type Pair struct {
	A, B  *knowledge.Topic
	Alike float64 // cosine of the weights of their terms, from 0 to 1
}

// tooAlike is the similarity from which two topics are hard to tell apart.
const tooAlike = 0.5

// Alike returns the pairs of topics that are too alike to tell apart, the most
// alike first.
func Alike(p *knowledge.Pack) []Pair {
	vectors := termVectors(p)
	var pairs []Pair
	for i, a := range p.Topics {
		for j := i + 1; j < len(p.Topics); j++ {
			if s := cosine(vectors[i], vectors[j]); s >= tooAlike {
				pairs = append(pairs, Pair{a, p.Topics[j], s})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b Pair) int { return cmp.Compare(b.Alike, a.Alike) })
	return pairs
}

// termVectors returns, for each topic, how often its questions use each term,
// weighted by how few topics use it (tf-idf), at length 1.
func termVectors(p *knowledge.Pack) []map[string]float64 {
	vectors := make([]map[string]float64, len(p.Topics))
	topicsWith := make(map[string]float64)
	for i, t := range p.Topics {
		vectors[i] = make(map[string]float64)
		for _, question := range append([]string{t.Title}, t.Ask...) {
			for _, term := range analysis.Terms(question) {
				vectors[i][term]++
			}
		}
		for term := range vectors[i] {
			topicsWith[term]++
		}
	}
	for _, v := range vectors {
		for term := range v {
			v[term] *= math.Log(float64(len(p.Topics)) / topicsWith[term])
		}
		normalise(v)
	}
	return vectors
}

// normalise scales a vector to length 1.
func normalise(v map[string]float64) {
	length := math.Sqrt(cosine(v, v))
	if length == 0 {
		return
	}
	for term := range v {
		v[term] /= length
	}
}

// cosine returns the product of two vectors: at length 1, the cosine of the angle
// between them.
func cosine(a, b map[string]float64) float64 {
	sum := 0.0
	for term, weight := range a {
		sum += weight * b[term]
	}
	return sum
}
