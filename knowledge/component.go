package knowledge

import "math"

// component is a feature of a text and its value.
type component struct {
	feature int32
	value   float32
}

// toUnitLength scales components to length 1, together with the words that the pack
// does not have, whose squares sum up to unseen.
func toUnitLength(components []component, unseen float32) {
	sum := unseen
	for _, c := range components {
		sum += c.value * c.value
	}
	if sum == 0 {
		return
	}
	scale := float32(1 / math.Sqrt(float64(sum)))
	for i := range components {
		components[i].value *= scale
	}
}

// dot multiplies components with the weights of their features, in two sums so
// that one need not wait for the other.
func dot(components []component, weights []float32) float32 {
	var a, b float32
	for len(components) >= 2 {
		a += weights[components[0].feature] * components[0].value
		b += weights[components[1].feature] * components[1].value
		components = components[2:]
	}
	for _, c := range components {
		a += weights[c.feature] * c.value
	}
	return a + b
}
