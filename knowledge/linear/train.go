package linear

import (
	"slices"

	"footnote/knowledge/parallel"
)

const (
	passes = 5
	// slack is 1/2C with C = 2. On CLINC150 from 0.2 to 0.35 is within noise.
	slack = 0.25
	// biasValue is B, the value of the bias as a feature. With 1 it draws the others
	// about, and the weights still depend on the order of the examples after eight
	// passes; with 0.5 they hardly do after five.
	biasValue = 0.5
	// leastWeight is the size up to which weights are left out.
	leastWeight = 0.1
)

// Train learns each class on its own, and sets the duals of the examples.
func Train(p Problem) *Model {
	problems := p.byClass()
	bias, weights := make([]float32, p.Classes), make([][]Component, p.Classes)
	parallel.Do(p.Classes, func(next func() (int, bool)) {
		t := trainer{weights: make([]float32, p.Features)}
		for i, ok := next(); ok; i, ok = next() {
			// The last class is the background, which has most examples: it goes first.
			class := p.Classes - 1 - i
			bias[class] = t.train(problems[class], int32(class))
			weights[class] = t.take(problems[class])
		}
	})
	return newModel(bias, weights, p)
}

// term is an example in the problem of one class.
type term struct {
	*Example
	dual *float32 // its variable there
}

// byClass returns the terms of each class's problem, with duals of 0.
func (p Problem) byClass() [][]term {
	all := 0
	for _, e := range p.Examples {
		all += len(e.Rivals)
	}
	duals := make([]float32, all)
	for i := range p.Examples {
		e := &p.Examples[i]
		e.Duals, duals = duals[:len(e.Rivals)], duals[len(e.Rivals):]
	}
	return p.terms()
}

// terms returns the terms of each class's problem, with the duals of the examples.
func (p Problem) terms() [][]term {
	counts := make([]int, p.Classes)
	for _, e := range p.Examples {
		for _, c := range e.Rivals {
			counts[c]++
		}
	}
	terms := make([][]term, p.Classes)
	for c, n := range counts {
		terms[c] = make([]term, 0, n)
	}
	for i := range p.Examples {
		e := &p.Examples[i]
		for k, c := range e.Rivals {
			terms[c] = append(terms[c], term{e, &e.Duals[k]})
		}
	}
	return terms
}

// trainer learns one class after another.
type trainer struct {
	weights []float32
	kept    []Component // room for take
}

// train learns one class from its terms and returns its bias.
func (t *trainer) train(terms []term, class int32) (bias float32) {
	order := make([]int, len(terms))
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
			bias += t.step(terms[k], terms[k].Side(class), bias)
		}
	}
	return bias
}

// step moves the weights towards one example and returns the step of the bias:
//
//	G = y (w·x + b) - 1 + slack·α,  α ← max(0, α - G / (|x|² + B² + slack))
func (t *trainer) step(e term, side, bias float32) float32 {
	alpha := *e.dual
	gradient := side*(bias+dot(e.Components, t.weights)) - 1 + slack*alpha
	if alpha == 0 && gradient >= 0 {
		return 0
	}
	// Examples have length 1.
	*e.dual = max(0, alpha-gradient/(1+biasValue*biasValue+slack))
	step := (*e.dual - alpha) * side
	weights := t.weights
	for _, c := range e.Components {
		weights[c.Feature] += step * c.Value
	}
	return step * biasValue * biasValue
}

// take returns the weights that count and forgets them all. All of them are of
// features of the class's examples.
func (t *trainer) take(terms []term) []Component {
	kept, weights := t.kept[:0], t.weights
	for _, e := range terms {
		for _, c := range e.Components {
			w := weights[c.Feature]
			weights[c.Feature] = 0
			if size := max(w, -w); size > leastWeight {
				kept = append(kept, Component{c.Feature, w})
			}
		}
	}
	t.kept = kept
	return slices.Clone(kept)
}
