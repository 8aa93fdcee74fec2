package discordtest

import (
	"net/http"
	"strings"
	"time"
)

// Fault is a way for REST to go wrong. Parts may be combined; the zero value
// changes nothing. Fail, RateLimited, CloudflareBan, Delayed, Held, Dropped and
// Slow make the usual ones.
type Fault struct {
	Status int // answer with this, and with Header and Body
	Header http.Header
	Body   string // JSON, unless Header says otherwise

	Delay time.Duration   // wait first
	Hold  <-chan struct{} // wait first until this is closed: a delay without a clock
	Drop  bool            // end the connection instead of answering
	Pace  time.Duration   // pause between the eight parts that the answer is sent in

	// Done carries the request out first, so that the message is really there
	// although the bot is told otherwise, too late, or nothing.
	Done bool
}

// passes says whether the healthy answer is wanted.
func (f *Fault) passes() bool { return f.Status == 0 && !f.Drop }

// Script is a fault that has been injected.
type Script struct {
	pattern
	s     *Server
	fault Fault
	left  int // times; below 0: without end
	hits  int
}

// Inject makes requests go wrong: the next ones of a method and a path, as often
// as times says, or until Clear if that is 0. An empty method or path is any. In a
// path, which comes without /api/vN, * stands for one segment and a final ** for
// any number. Of several scripts that match, the oldest is used.
func (s *Server) Inject(method, path string, times int, f Fault) *Script {
	if times == 0 {
		times = -1
	}
	x := &Script{pattern: newPattern(method, path), s: s, fault: f, left: times}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.faults = append(s.faults, x)
	return x
}

// Clear ends a script.
func (x *Script) Clear() {
	x.s.mu.Lock()
	defer x.s.mu.Unlock()
	x.left = 0
	x.s.prune()
}

// Hits returns how many requests have met the script.
func (x *Script) Hits() int {
	x.s.mu.Lock()
	defer x.s.mu.Unlock()
	return x.hits
}

// ClearFaults ends all scripts.
func (s *Server) ClearFaults() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.faults = nil
}

func (s *Server) prune() {
	var live []*Script
	for _, x := range s.faults {
		if x.left != 0 {
			live = append(live, x)
		}
	}
	s.faults = live
}

// fault returns what is to go wrong with a request, or nil.
func (s *Server) fault(c *call) *Fault {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, x := range s.faults {
		if !x.matches(c) {
			continue
		}
		x.hits++
		x.left--
		s.counts.Faults++
		s.prune()
		s.disturb(c)
		return &x.fault
	}
	return nil
}

// disturb notes that the bot cannot be blamed for what follows: not for this
// request, nor for answering an interaction late or again.
func (s *Server) disturb(c *call) {
	c.disturbed = true
	for _, part := range strings.Split(c.path, "/") {
		if x := s.asked[part]; x != nil {
			x.disturbed = true
		}
	}
}

// pattern is a method and a path with wildcards.
type pattern struct {
	method string
	path   []string
}

func newPattern(method, path string) pattern {
	return pattern{method, strings.Split(or(path, "/**"), "/")}
}

func (x pattern) matches(c *call) bool {
	if x.method != "" && x.method != c.Method {
		return false
	}
	parts := strings.Split(c.path, "/")
	for i, want := range x.path {
		switch {
		case want == "**" && i == len(x.path)-1:
			return true
		case i >= len(parts) || want != "*" && want != parts[i]:
			return false
		}
	}
	return len(parts) == len(x.path)
}
