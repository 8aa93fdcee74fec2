package posting

import (
	"math"
	"testing"
)

func TestPosting(t *testing.T) {
	for _, weight := range []float32{0.1, 1, 1.5, -0.3, 3.14159, -17, 1e-3, 12345} {
		for _, class := range []int32{0, 1, 1 << 15, MaxClasses - 1} {
			p := New(class, weight)
			if off := math.Abs(float64(p.Weight()/weight - 1)); p.Class() != class || off > 1.0/256 {
				t.Errorf("class %d with %v: got %d with %v", class, weight, p.Class(), p.Weight())
			}
		}
	}
}
