package knowledge

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// How the weights are learned: each class against its rivals, with a squared
// hinge loss, by dual coordinate descent (Hsieh et al. 2008). On
// CLINC150 5, 10 and 20 passes are within noise, and so are slacks from 0.25 to 0.6.
const (
	passes      = 4
	slack       = 0.3  // 1/2C with C = 1.67
	leastWeight = 0.08 // what is less is left out: three weights of four
)

// example is one phrasing as a vector, its class, and the classes that it is
// told apart from, its own among them.
type example struct {
	vector
	class  int32
	rivals []int32
	pulls  []float32 // its dual variables: how hard it pulls at each rival's weights
}

// side is 1 for the example's own class and -1 for others.
func (e *example) side(class int32) float32 {
	if class == e.class {
		return 1
	}
	return -1
}

// rate gives the features their values, and drops those that count nothing.
func (e *example) rate(l *learned) {
	n := 0
	for k, id := range e.ids {
		if v := e.values[k] * l.rarity[id]; v > 0 {
			e.ids[n], e.values[n] = id, v
			n++
		}
	}
	e.ids, e.values = e.ids[:n], e.values[:n]
	e.normalise(0)
}

// train learns each class on its own.
func (l *learned) train(examples []example) {
	of := make([][]pull, l.topics+1) // the examples of each class and of its rivals
	for i := range examples {
		e := &examples[i]
		e.pulls = make([]float32, len(e.rivals))
		for k, c := range e.rivals {
			of[c] = append(of[c], pull{e, &e.pulls[k]})
		}
	}
	l.bias = make([]float32, len(of))
	byClass := make([]vector, len(of))
	inParallel(len(of), func(next func() (int, bool)) {
		t := trainer{weights: make([]float32, l.size())}
		for c, ok := next(); ok; c, ok = next() {
			l.bias[c] = t.train(of[c], int32(c))
			byClass[c] = t.take()
		}
	})
	l.file(byClass)
}

// pull is an example that pulls at the weights of one class.
type pull struct {
	*example
	alpha *float32
}

// trainer learns one class after another.
type trainer struct {
	weights []float32
	touched []int32 // features that have a weight
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
			j := int(random >> 33 % uint64(i+1))
			order[i], order[j] = order[j], order[i]
		}
		for _, k := range order {
			bias += t.step(of[k].example, of[k].side(class), bias, of[k].alpha)
		}
	}
	return bias
}

// step moves the weights towards one example and returns the step of the bias.
func (t *trainer) step(e *example, side, bias float32, alpha *float32) float32 {
	gradient := side*(bias+e.dot(t.weights)) - 1 + slack**alpha
	if *alpha == 0 && gradient >= 0 {
		return 0
	}
	// Examples have length 1, and the bias counts as a feature of 1.
	a := max(0, *alpha-gradient/(2+slack))
	step := (a - *alpha) * side
	*alpha = a
	for j, id := range e.ids {
		if t.weights[id] == 0 {
			t.touched = append(t.touched, id)
		}
		t.weights[id] += step * e.values[j]
	}
	return step
}

// dot multiplies the vector with weights, in two sums so that one need not wait
// for the other.
func (v *vector) dot(weights []float32) float32 {
	ids, values := v.ids, v.values[:len(v.ids)]
	var a, b float32
	i := 0
	for ; i+1 < len(ids); i += 2 {
		a += weights[ids[i]] * values[i]
		b += weights[ids[i+1]] * values[i+1]
	}
	if i < len(ids) {
		a += weights[ids[i]] * values[i]
	}
	return a + b
}

// take returns the weights that count and forgets them all.
func (t *trainer) take() vector {
	var v vector
	for _, id := range t.touched {
		if w := t.weights[id]; w > leastWeight || w < -leastWeight {
			v.add(id, w)
		}
		t.weights[id] = 0
	}
	t.touched = t.touched[:0]
	return v
}

// inParallel runs work once a processor. They share the numbers below n: next
// returns each of them to one of them.
func inParallel(n int, work func(next func() (int, bool))) {
	var taken atomic.Int64
	next := func() (int, bool) {
		i := int(taken.Add(1)) - 1
		return i, i < n
	}
	var wg sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		wg.Go(func() { work(next) })
	}
	wg.Wait()
}
