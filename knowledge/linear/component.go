package linear

import "math"

// Component is a feature of a vector and its value. No feature comes twice in one.
type Component struct {
	Feature int32
	Value   float32
}

// Normalise scales components to length 1, together with what is no feature and
// whose squares sum up to rest.
func Normalise(x []Component, rest float32) {
	sum := rest
	for _, c := range x {
		sum += c.Value * c.Value
	}
	if sum == 0 {
		return
	}
	scale := float32(1 / math.Sqrt(float64(sum)))
	for i := range x {
		x[i].Value *= scale
	}
}

// dot multiplies components with the weights of their features, in two sums so
// that one need not wait for the other.
func dot(x []Component, weights []float32) float32 {
	var a, b float32
	for len(x) >= 2 {
		a += weights[x[0].Feature] * x[0].Value
		b += weights[x[1].Feature] * x[1].Value
		x = x[2:]
	}
	for _, c := range x {
		a += weights[c.Feature] * c.Value
	}
	return a + b
}
