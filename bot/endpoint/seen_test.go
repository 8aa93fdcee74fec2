package endpoint

import (
	"testing"
	"time"
)

// As long as a signature is taken, its interaction is remembered, and no longer than
// twice a generation.
func TestSeen(t *testing.T) {
	var s seen
	start := time.Now()
	for _, tt := range []struct {
		id    uint64
		after time.Duration
		first bool
	}{
		{1, 0, true}, {1, 0, false}, {2, 0, true},
		{1, generation, false}, {3, generation, true},
		{3, generation + time.Second, false}, {2, generation + time.Second, false},
		{3, 2*generation + 2*time.Second, false},
		{1, 4*generation + 3*time.Second, true},
	} {
		if got := s.first(tt.id, start.Add(tt.after)); got != tt.first {
			t.Errorf("%d after %v: first %t", tt.id, tt.after, got)
		}
	}
	for id := range uint64(3 * maxSeen) {
		s.first(id, start.Add(5*generation))
	}
	if len(s.now) > maxSeen || len(s.old) > maxSeen {
		t.Errorf("%d and %d are remembered", len(s.now), len(s.old))
	}
}
