package endpoint

import (
	"sync"
	"time"
)

// seen remembers interactions for as long as Discord's signature lets them come again:
// all those of this generation and of the one before it. Only what Discord has signed is
// remembered, so nobody else can fill it. Safe for concurrent use.
type seen struct {
	mu       sync.Mutex
	now, old map[uint64]struct{}
	until    time.Time // when the generation ends
}

const (
	// generation is how long one lasts. What comes at its end with a time that is MaxAge
	// ahead of ours can come again for MaxAge longer.
	generation = 2 * MaxAge

	// maxSeen bounds a generation, in IDs: above 4,000 interactions a second, which are
	// more than one process answers. It takes up to 20 MB, and as much for the one before.
	maxSeen = 1 << 19
)

// first reports whether an ID is new, and remembers it.
func (s *seen) first(id uint64, now time.Time) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if now.After(s.until) || len(s.now) >= maxSeen {
		s.old, s.now, s.until = s.now, make(map[uint64]struct{}), now.Add(generation)
	}
	_, known := s.now[id]
	_, before := s.old[id]
	s.now[id] = struct{}{}
	return !known && !before
}

// forget has an ID be new again: that of an interaction that was not answered.
func (s *seen) forget(id uint64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.now, id)
	delete(s.old, id)
}
