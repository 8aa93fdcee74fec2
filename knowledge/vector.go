package knowledge

import (
	"math"
	"slices"
)

// Marks that stand for the edges of a question in pairs: what it opens and
// ends with tells much about what is asked.
const (
	atStart = -2
	atEnd   = -3
)

// reach is how far apart two words may stand to count as used together; those
// side by side are a pair already. It bounds the pairs of a long question.
const reach = 8

// What pairs and concepts count beside a stem. Pairs from 0.3 to 0.6 do equally
// well on CLINC150; concepts were chosen on questions about the article.
const (
	nextToCounts   = 0.5
	togetherCounts = 0.5
	conceptCounts  = 0.9
)

// vectors turns sequences of stems into vectors of features: those of the
// index, and words used together in any order. The latter are worth 1 point on
// CLINC150.
type vectors struct {
	features *features
	together table
	rarity   []float32 // what a feature counts: its inverse frequency
	unseen   float32
}

// vector is a sparse vector; no feature comes twice.
type vector struct {
	ids    []int32
	values []float32

	// again tells the places of stems that came more than once: pairs with them
	// may too.
	again []bool
}

func (v *vector) add(id int32, value float32) {
	v.ids = append(v.ids, id)
	v.values = append(v.values, value)
}

// fill sets v to the features of a sequence, and returns how many of its words
// the pack does not have. Each word counts as much as it is trusted; trust may be
// nil. With grow, it numbers new pairs.
func (vs *vectors) fill(v *vector, seq []int32, trust []float32, grow bool) (unseen int) {
	v.ids, v.values, v.again = v.ids[:0], v.values[:0], v.again[:0]
	for i, id := range seq {
		first := slices.Index(seq, id)
		v.again = append(v.again, first < i)
		if id == unknown {
			unseen++
			continue
		}
		if first < i {
			v.again[first] = true
			continue
		}
		counts := float32(1)
		if trust != nil {
			counts = trust[i]
		}
		v.put(id, vs.value(id, counts), false)
		for _, c := range vs.features.synonyms.of(id) {
			concept := vs.features.concept(c)
			v.put(concept, vs.value(concept, conceptCounts*counts), true)
		}
	}
	for i, id := range seq {
		if i > 0 && id != unknown && seq[i-1] != unknown {
			if p, ok := vs.features.pair(seq[i-1], id); ok {
				v.put(p, vs.value(p, nextToCounts), v.again[i-1] || v.again[i])
			}
		}
		for k := max(0, i-reach); k < i-1; k++ {
			vs.putTogether(v, min(seq[k], id), max(seq[k], id), v.again[k] || v.again[i], grow)
		}
	}
	if len(seq) > 0 {
		vs.putTogether(v, atStart, seq[0], false, grow)
		vs.putTogether(v, atEnd, seq[len(seq)-1], false, grow)
	}
	return unseen
}

func (vs *vectors) putTogether(v *vector, a, b int32, again, grow bool) {
	if a == unknown || b == unknown || a == b {
		return
	}
	id, ok := vs.together.find(pairKey(a, b))
	if !ok {
		if !grow {
			return
		}
		id = int32(vs.size())
		vs.together.add(pairKey(a, b), id)
	}
	v.put(id, vs.value(id, togetherCounts), again)
}

func (vs *vectors) size() int { return vs.features.size() + vs.together.n }

// value returns what a feature counts.
func (vs *vectors) value(id int32, counts float32) float32 {
	if int(id) < len(vs.rarity) {
		return counts * vs.rarity[id]
	}
	return counts
}

// put adds a feature that counts; one that may be there already only if it is not.
func (v *vector) put(id int32, value float32, again bool) {
	if value == 0 || again && slices.Contains(v.ids, id) {
		return
	}
	v.add(id, value)
}

// normalise scales the vector to length 1, together with the words that the
// pack does not have, whose squares sum up to unseen.
func (v *vector) normalise(unseen float32) {
	sum := unseen
	for _, x := range v.values {
		sum += x * x
	}
	if sum == 0 {
		return
	}
	scale := float32(1 / math.Sqrt(float64(sum)))
	for i := range v.values {
		v.values[i] *= scale
	}
}
