package check

import (
	"cmp"
	"math"
	"slices"

	"footnote/knowledge"
	"footnote/knowledge/analysis"
)

// weight is a term's weight in a vector, or in a term's list a vector's.
type weight struct {
	of     int32
	weight float64
}

// vector is the weights of a topic's terms, from the most common term to the rarest.
type vector []weight

// termVectors returns, for each topic, how often its questions use each term,
// weighted by how few topics use it (tf-idf), at length 1.
func termVectors(p *knowledge.Pack) []vector {
	counts := make([]map[string]int, len(p.Topics))
	topicsWith := make(map[string]int)
	for i, t := range p.Topics {
		counts[i] = make(map[string]int)
		for _, question := range append([]string{t.Title}, t.Ask...) {
			for _, term := range analysis.Terms(question) {
				counts[i][term]++
			}
		}
		for term := range counts[i] {
			topicsWith[term]++
		}
	}
	numbers := numberTerms(topicsWith)
	vectors := make([]vector, len(counts))
	for i, terms := range counts {
		for term, n := range terms {
			// What every topic uses weighs nothing.
			if idf := math.Log(float64(len(counts)) / float64(topicsWith[term])); idf > 0 {
				vectors[i] = append(vectors[i], weight{numbers[term], float64(n) * idf})
			}
		}
		slices.SortFunc(vectors[i], func(a, b weight) int { return cmp.Compare(a.of, b.of) })
		vectors[i].normalise()
	}
	return vectors
}

// numberTerms numbers the terms from the most common to the rarest.
func numberTerms(topicsWith map[string]int) map[string]int32 {
	terms := make([]string, 0, len(topicsWith))
	for term := range topicsWith {
		terms = append(terms, term)
	}
	slices.SortFunc(terms, func(a, b string) int {
		return cmp.Or(cmp.Compare(topicsWith[b], topicsWith[a]), cmp.Compare(a, b))
	})
	numbers := make(map[string]int32, len(terms))
	for i, term := range terms {
		numbers[term] = int32(i)
	}
	return numbers
}

// normalise scales a vector to length 1.
func (v vector) normalise() {
	length := math.Sqrt(cosine(v, v))
	for i := range v {
		v[i].weight /= length
	}
}

// cosine returns the product of two vectors: at length 1, the cosine of the angle
// between them.
func cosine(a, b vector) float64 {
	sum := 0.0
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0].of < b[0].of:
			a = a[1:]
		case a[0].of > b[0].of:
			b = b[1:]
		default:
			sum += a[0].weight * b[0].weight
			a, b = a[1:], b[1:]
		}
	}
	return sum
}
