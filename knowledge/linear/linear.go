// Package linear learns one linear classifier a class, each told apart from the
// classes that it is confused with, on sparse vectors of unit length.
//
// For each class c it finds the weights w and the bias b that minimise
//
//	½ (|w|² + (b/B)²) + C Σ max(0, 1 - y (w·x + b))²
//
// over the examples x of the class (y = 1) and those that have it as a rival (y =
// -1). The method is dual coordinate descent for a support vector machine with
// squared hinge loss: Hsieh, Chang, Lin, Keerthi and Sundararajan, "A Dual
// Coordinate Descent Method for Large-scale Linear SVM", ICML 2008, algorithm 1.
//
// Train takes a Problem and returns a Model; a Model adds up the margins of a vector. A
// Relearner (relearn.go) tells what leaving an example out would make of its class.
// The package knows nothing of words or packs. It may import knowledge/posting and
// knowledge/parallel.
//
// What always holds: the same problem gives the same model, whatever the number of
// processors, and a model never changes after Train.
package linear

import (
	"slices"

	"footnote/knowledge/posting"
)

// Example is a vector, its class, and the classes that it is told apart from.
type Example struct {
	Class      int32
	Components []Component // of unit length, or shorter
	Rivals     []int32     // Class among them
	Duals      []float32   // set by Train: the dual variable of each rival's problem, not below 0
}

// Side is 1 for the example's own class and -1 for others.
func (e *Example) Side(class int32) float32 {
	if class == e.Class {
		return 1
	}
	return -1
}

// Pull returns how much of its share in its own margins the example has in those of
// another vector, from 0 to 1.
func (e *Example) Pull(x []Component) float32 {
	sum := float32(biasValue * biasValue)
	for _, c := range x {
		i := slices.IndexFunc(e.Components, func(own Component) bool { return own.Feature == c.Feature })
		if i >= 0 {
			sum += e.Components[i].Value * c.Value
		}
	}
	return sum / (1 + biasValue*biasValue)
}

// Problem is what Train learns from.
type Problem struct {
	Examples   []Example
	Classes    int   // classes are 0 to Classes-1
	Features   int   // likewise
	Background int32 // the class of which no weight is pruned
}

// Model is a bias a class, and weights a class and feature. It is safe for
// concurrent use.
type Model struct {
	bias     []float32
	starts   []uint32 // of a feature's weights, and one more, where the last end
	postings []posting.Posting
}

// Bias returns what a class scores without any feature.
func (m *Model) Bias(class int32) float32 { return m.bias[class] }

// Features returns how many features there are.
func (m *Model) Features() int { return len(m.starts) - 1 }

// Size returns how many weights there are.
func (m *Model) Size() int { return len(m.postings) }

// Of returns the weights of a feature, in the order of their classes.
func (m *Model) Of(feature int32) []posting.Posting {
	return m.postings[m.starts[feature]:m.starts[feature+1]]
}

// Add adds the weighted components of a vector to the margins of all classes. The
// biases are the caller's to add: most callers want a few of the classes only.
func (m *Model) Add(margins []float32, x []Component) {
	for _, c := range x {
		for _, p := range m.Of(c.Feature) {
			margins[p.Class()] += p.Weight() * c.Value
		}
	}
}

// newModel files the weights of the classes by feature.
func newModel(bias []float32, weights [][]Component, p Problem) *Model {
	m := &Model{bias: bias, starts: make([]uint32, p.Features+1)}
	for _, of := range weights {
		for _, w := range of {
			m.starts[w.Feature+1]++
		}
	}
	for f := range p.Features {
		m.starts[f+1] += m.starts[f]
	}
	next := slices.Clone(m.starts)
	m.postings = make([]posting.Posting, m.starts[p.Features])
	for class, of := range weights {
		for _, w := range of {
			m.postings[next[w.Feature]] = posting.New(int32(class), w.Value)
			next[w.Feature]++
		}
	}
	m.prune(p.Background)
	return m
}
