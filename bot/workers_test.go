package bot

import (
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

// Beyond their bounds workers drop what cannot be answered any more, then the
// oldest, and never block; what they took, they finish before they are idle.
func TestWorkIsBounded(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		dropped, running := 0, atomic.Int32{}
		w := newWorkers(func() { dropped++ })
		release := make(chan struct{})
		busy := job{expires: time.Now().Add(time.Hour), do: func() {
			running.Add(1)
			<-release
			running.Add(-1)
		}}
		for range maxWorking {
			w.add(busy)
		}
		synctest.Wait()
		if got := running.Load(); got != maxWorking {
			t.Fatalf("%d at work", got)
		}
		var mu sync.Mutex
		var did []int
		numbered := func(i int, life time.Duration) job {
			return job{expires: time.Now().Add(life), do: func() {
				mu.Lock()
				defer mu.Unlock()
				did = append(did, i)
			}}
		}
		for i := range maxWaiting {
			life := 30 * time.Second
			if i == 5 {
				life = 3 * time.Second
			}
			w.add(numbered(i, life))
		}
		time.Sleep(4 * time.Second)
		w.add(numbered(maxWaiting, time.Minute))   // drops 5, which has expired
		w.add(numbered(maxWaiting+1, time.Minute)) // drops 0, the oldest
		if dropped != 2 {
			t.Errorf("dropped %d, want 2", dropped)
		}
		idle := w.close()
		w.add(busy)
		close(release)
		<-idle
		if slices.Contains(did, 0) || slices.Contains(did, 5) || len(did) != maxWaiting || dropped != 3 {
			t.Errorf("did %d jobs, dropped %d", len(did), dropped)
		}
	})
}

// A job that waited until nobody can be answered is dropped, not done.
func TestWorkExpires(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		dropped := 0
		w := newWorkers(func() { dropped++ })
		for range maxWorking {
			w.add(job{expires: time.Now().Add(time.Hour), do: func() { time.Sleep(5 * time.Second) }})
		}
		w.add(job{expires: time.Now().Add(3 * time.Second), do: func() { t.Error("did a job too late") }})
		<-w.close()
		if dropped != 1 {
			t.Errorf("dropped %d", dropped)
		}
	})
}
