package knowledge

import (
	"math"
	"testing"
)

func TestPosting(t *testing.T) {
	for _, weight := range []float32{0.1, 1, 1.5, -0.3, 3.14159, -17, 1e-3, 12345} {
		for _, class := range []int32{0, 1, 1 << 15, mostClasses - 1} {
			p := newPosting(class, weight)
			if off := math.Abs(float64(p.weight()/weight - 1)); p.class() != class || off > 1.0/256 {
				t.Errorf("class %d with %v: got %d with %v", class, weight, p.class(), p.weight())
			}
		}
	}
}

func TestVocabulary(t *testing.T) {
	v := readAll([]packText{{text: "Two bees and two wasps"}, {text: "two bees"}})
	for _, tt := range []struct {
		word string
		want int32
	}{{"two", 0}, {"bees", 1}, {"and", 2}, {"wasps", 3}, {"bee", unknown}, {"", unknown}, {"twobees", unknown}} {
		if got := v.find([]byte(tt.word)); got != tt.want {
			t.Errorf("%q: got %d, want %d", tt.word, got, tt.want)
		}
		if tt.want != unknown && v.word(tt.want) != tt.word {
			t.Errorf("%d: got %q, want %q", tt.want, v.word(tt.want), tt.word)
		}
	}
	for range 2 { // the second time nothing is new
		for i := range 1000 {
			if got := v.add([]byte{'x', byte(i), byte(i >> 8)}); int(got) != 4+i {
				t.Fatalf("the word %d is %d", 4+i, got)
			}
		}
	}
}
