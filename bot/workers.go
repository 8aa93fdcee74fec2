package bot

import (
	"fmt"
	"slices"
	"sync"
	"time"
)

// Bounds of the work on events. Most of a job's time is waiting for Discord, so
// many can be at it; when Discord hangs, they are what bounds the memory.
const (
	maxWorking = 256
	maxWaiting = 1024
)

// job is the work on one event.
type job struct {
	expires time.Time // when nobody can be answered any more
	do      func()
	refuse  func() // called if it is not done; nil for nothing
}

// workers do jobs side by side, maxWorking at once, and keep maxWaiting more
// waiting. Beyond that they drop the oldest that cannot be answered any more, or
// else the oldest. Safe for concurrent use.
type workers struct {
	dropped func() // counts a job that is not done

	mu      sync.Mutex
	working int
	waiting []job
	done    time.Time // when a job was last done, or begun while there was none
	closed  bool
	idle    chan struct{} // closed when closed and nothing is left
}

func newWorkers(dropped func()) *workers {
	return &workers{dropped: dropped, idle: make(chan struct{})}
}

// add has a job done soon. It never blocks.
func (w *workers) add(j job) {
	w.mu.Lock()
	defer w.mu.Unlock()
	switch {
	case w.closed:
		w.drop(j)
	case w.working < maxWorking:
		if w.working == 0 {
			w.done = time.Now()
		}
		w.working++
		go w.run(j)
	default:
		if len(w.waiting) >= maxWaiting {
			w.makeRoom(time.Now())
		}
		w.waiting = append(w.waiting, j)
	}
}

// makeRoom drops the first job that has expired, or else the first.
func (w *workers) makeRoom(now time.Time) {
	expired := func(j job) bool { return now.After(j.expires) }
	out := max(0, slices.IndexFunc(w.waiting, expired))
	w.drop(w.waiting[out])
	w.waiting = slices.Delete(w.waiting, out, out+1)
}

// drop sees to a job that is not done.
func (w *workers) drop(j job) {
	w.dropped()
	if j.refuse != nil {
		go j.refuse() // it may wait for whoever is slow to read
	}
}

// run does a job, then whatever waits.
func (w *workers) run(j job) {
	for ok := true; ok; j, ok = w.next() {
		j.do()
	}
}

// next returns the next job that is worth doing; if there is none, the caller
// must end.
func (w *workers) next() (job, bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.done = time.Now()
	for len(w.waiting) > 0 {
		j := w.waiting[0]
		w.waiting = slices.Delete(w.waiting, 0, 1)
		if time.Now().Before(j.expires) {
			return j, true
		}
		w.drop(j)
	}
	w.working--
	w.finish()
	return job{}, false
}

// turn returns nil unless the workers are stuck: all are at work, and none has been
// done for twice the life of the longest job.
func (w *workers) turn() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if took := time.Since(w.done); w.working >= maxWorking && took > 2*postLife {
		return fmt.Errorf("workers: none of %d is done for %v", w.working, took.Round(time.Second))
	}
	return nil
}

// close takes no more jobs. The channel it returns is closed when those taken
// are done.
func (w *workers) close() <-chan struct{} {
	w.mu.Lock()
	defer w.mu.Unlock()
	if !w.closed {
		w.closed = true
		w.finish()
	}
	return w.idle
}

// finish tells that nothing is left, if that is so.
func (w *workers) finish() {
	if w.closed && w.working == 0 {
		close(w.idle)
	}
}
