package live

import (
	"testing"
	"testing/synctest"
	"time"
)

// It is quiet when nothing has happened for a while, and at the latest when patience
// ends.
func TestQuiet(t *testing.T) {
	for _, tt := range []struct {
		what  string
		at    []time.Duration // when something happens, beginning at 0
		quiet time.Duration
	}{
		{"one change", []time.Duration{0}, 300 * time.Millisecond},
		{"two changes", []time.Duration{0, 200 * time.Millisecond}, 500 * time.Millisecond},
		{"many at once", []time.Duration{0, 0, 0, 0}, 300 * time.Millisecond},
		{"one every 200 ms", every(200*time.Millisecond, 60), 5 * time.Second},
	} {
		synctest.Test(t, func(t *testing.T) {
			began := time.Now()
			q := newQuiet(300*time.Millisecond, 5*time.Second)
			defer q.stop()
			if q.over() != nil {
				t.Errorf("%s: quiet before anything has happened", tt.what)
			}
			for _, at := range tt.at {
				next := time.NewTimer(at - time.Since(began))
				select {
				case <-q.over():
					if got := time.Since(began); got != tt.quiet {
						t.Errorf("%s: quiet after %v, want %v", tt.what, got, tt.quiet)
					}
					return
				case <-next.C:
					q.disturb()
				}
			}
			<-q.over()
			if got := time.Since(began); got != tt.quiet {
				t.Errorf("%s: quiet after %v, want %v", tt.what, got, tt.quiet)
			}
		})
	}
}

func every(d time.Duration, n int) []time.Duration {
	all := make([]time.Duration, n)
	for i := range all {
		all[i] = time.Duration(i) * d
	}
	return all
}
