package knowledge

import "slices"

// How the weights are learned: each class against its rivals, with a squared
// hinge loss, by dual coordinate descent (Hsieh et al. 2008). On CLINC150 slacks
// from 0.2 to 0.35 are within noise.
const (
	passes = 5
	slack  = 0.25 // 1/2C with C = 2

	// biasValue is what the bias counts as a feature. With 1 it draws the others
	// about, and the weights still depend on the order of the examples after eight
	// passes; with 0.5 they hardly do after five.
	biasValue = 0.5

	// What is less than leastWeight is left out.
	leastWeight = 0.1
)

// example is one phrasing as a vector, its class, and the classes that it is
// told apart from, its own among them.
type example struct {
	class      int32
	components []component
	unseen     int // words that are in no lexicon
	rivals     []int32
	pulls      []float32 // its dual variables: how hard it pulls at each rival's weights

	// What the plain score makes of it, for when it is left out: the classes that
	// score best, one more than are ranked, and what it could have scored.
	nearest []scored
	self    float32
}

// scored is a class and its plain score.
type scored struct {
	class int32
	score float32
}

// side is 1 for the example's own class and -1 for others.
func (e *example) side(class int32) float32 {
	if class == e.class {
		return 1
	}
	return -1
}

// train learns each class on its own.
func (l *learned) train(examples []example) {
	of := make([][]pull, l.topics+1) // the examples of each class and of its rivals
	count, all := make([]int, len(of)), 0
	for _, e := range examples {
		for _, c := range e.rivals {
			count[c]++
		}
		all += len(e.rivals)
	}
	for c, n := range count {
		of[c] = make([]pull, 0, n)
	}
	pulls := make([]float32, all)
	for i := range examples {
		e := &examples[i]
		e.pulls, pulls = pulls[:len(e.rivals)], pulls[len(e.rivals):]
		for k, c := range e.rivals {
			of[c] = append(of[c], pull{e, &e.pulls[k]})
		}
	}
	l.bias = make([]float32, len(of))
	byClass := make([][]component, len(of))
	inParallel(len(of), func(next func() (int, bool)) {
		t := trainer{weights: make([]float32, l.size())}
		for i, ok := next(); ok; i, ok = next() {
			// What is outside comes last and has most examples: it is learned first.
			class := len(of) - 1 - i
			l.bias[class] = t.train(of[class], int32(class))
			byClass[class] = t.take(of[class])
		}
	})
	l.sort(byClass)
}

// pull is an example that pulls at the weights of one class.
type pull struct {
	*example
	alpha *float32
}

// trainer learns one class after another.
type trainer struct {
	weights []float32
	kept    []component // room for take
}

// train learns one class from its examples and returns its bias.
func (t *trainer) train(of []pull, class int32) (bias float32) {
	order := make([]int, len(of))
	for i := range order {
		order[i] = i
	}
	random := uint64(class)
	for range passes {
		for i := len(order) - 1; i > 0; i-- {
			random = random*6364136223846793005 + 1442695040888963407
			j := int(random >> 32 * uint64(i+1) >> 32)
			order[i], order[j] = order[j], order[i]
		}
		for _, k := range order {
			bias += t.step(of[k], of[k].side(class), bias)
		}
	}
	return bias
}

// step moves the weights towards one example and returns the step of the bias.
func (t *trainer) step(p pull, side, bias float32) float32 {
	alpha := *p.alpha
	gradient := side*(bias+dot(p.components, t.weights)) - 1 + slack*alpha
	if alpha == 0 && gradient >= 0 {
		return 0
	}
	// Examples have length 1.
	*p.alpha = max(0, alpha-gradient/(1+biasValue*biasValue+slack))
	step := (*p.alpha - alpha) * side
	weights := t.weights
	for _, c := range p.components {
		weights[c.feature] += step * c.value
	}
	return step * biasValue * biasValue
}

// take returns the weights that count and forgets them all. All of them are of
// features of the class's examples.
func (t *trainer) take(of []pull) []component {
	kept, weights := t.kept[:0], t.weights
	for _, p := range of {
		for _, c := range p.components {
			w := weights[c.feature]
			weights[c.feature] = 0
			if size := max(w, -w); size > leastWeight {
				kept = append(kept, component{c.feature, w})
			}
		}
	}
	t.kept = kept
	return slices.Clone(kept)
}
