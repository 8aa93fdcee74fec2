package studio

import (
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"sync"
	"time"
)

// news are the parts of the page that have changed, and how often. Safe for concurrent
// use.
type news struct {
	mu      sync.Mutex
	numbers map[string]int         // by part
	waiting map[chan struct{}]bool // of open pages
}

func newNews() *news {
	return &news{numbers: make(map[string]int), waiting: make(map[chan struct{}]bool)}
}

// tell has all pages load parts again.
func (n *news) tell(parts ...string) {
	n.mu.Lock()
	defer n.mu.Unlock()
	for _, part := range parts {
		n.numbers[part]++
	}
	for c := range n.waiting {
		select {
		case c <- struct{}{}:
		default: // it has yet to look
		}
	}
}

// number returns how often a part has changed.
func (n *news) number(part string) int {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.numbers[part]
}

// all returns how often each part has changed.
func (n *news) all() map[string]int {
	n.mu.Lock()
	defer n.mu.Unlock()
	return maps.Clone(n.numbers)
}

// follow returns what tells that something has changed, until stop is called.
func (n *news) follow() (changed <-chan struct{}, stop func()) {
	c := make(chan struct{}, 1)
	n.mu.Lock()
	defer n.mu.Unlock()
	n.waiting[c] = true
	return c, func() {
		n.mu.Lock()
		defer n.mu.Unlock()
		delete(n.waiting, c)
	}
}

// beat is how often a page hears from the studio though nothing changes: so that a page
// that is gone is noticed.
const beat = 30 * time.Second

// events tells a page the number of each part, now and after each change.
func (s *Studio) events(w http.ResponseWriter, r *http.Request) {
	changed, stop := s.news.follow()
	defer stop()
	w.Header().Set("Content-Type", "text/event-stream")
	out := http.NewResponseController(w)
	if err := out.SetReadDeadline(time.Time{}); err != nil { // the server's is for questions, which end
		return
	}
	beats := time.NewTicker(beat)
	defer beats.Stop()
	for {
		numbers, err := json.Marshal(s.news.all())
		if err != nil {
			return
		}
		if _, err := fmt.Fprintf(w, "data: %s\n\n", numbers); err != nil || out.Flush() != nil {
			return
		}
		select {
		case <-r.Context().Done():
			return
		case <-changed:
		case <-beats.C:
		}
	}
}
