// Package parallel shares work among the processors while a pack is loaded.
//
// It is all in parallel.go, and imports nothing of this program. What always holds: what
// is shared out is done once, by one goroutine, and none is left running.
package parallel

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Do runs work once a processor, and returns when all are done. They share the numbers
// below n: next returns each of them to one of them, and false when none is left.
func Do(n int, work func(next func() (int, bool))) {
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

// Start starts work, and returns a function that waits for its result. That may be
// called once.
func Start[T any](work func() T) (result func() T) {
	done := make(chan T, 1)
	go func() { done <- work() }()
	return func() T { return <-done }
}
