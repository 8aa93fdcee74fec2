package knowledge

import (
	"runtime"
	"sync"
	"sync/atomic"
)

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

// inBackground starts work, and returns a function that waits for its result
// once.
func inBackground[T any](work func() T) (result func() T) {
	done := make(chan T, 1)
	go func() { done <- work() }()
	return func() T { return <-done }
}
