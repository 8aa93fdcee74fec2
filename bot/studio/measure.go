package studio

import (
	"context"
	"sync"
	"time"

	"footnote/knowledge"
	"footnote/knowledge/health"
)

// measured is how good the pack is, as far as that has been measured. Safe for concurrent
// use.
type measured struct {
	wanted chan *knowledge.Pack // the latest that nobody has measured

	mu     sync.Mutex
	busy   bool
	first  *health.Report // when the studio was opened; nil before
	before *health.Report // before the last change; nil without one
	now    *health.Report
	took   time.Duration
}

func newMeasured() *measured { return &measured{wanted: make(chan *knowledge.Pack, 1), busy: true} }

// want has a pack measured, in place of one that is still waiting.
func (m *measured) want(p *knowledge.Pack) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.busy = true
	select {
	case <-m.wanted:
	default:
	}
	m.wanted <- p
}

// done notes what was measured.
func (m *measured) done(r health.Report, took time.Duration) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.first == nil {
		m.first = &r
	}
	m.before, m.now, m.took = m.now, &r, took
	m.busy = len(m.wanted) > 0
}

// measure measures what is wanted, until the context ends.
func (s *Studio) measure(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case p := <-s.measured.wanted:
			began := time.Now()
			r := health.Measure(p, s.paragraphs(p.Source))
			s.measured.done(r, time.Since(began))
			s.news.tell("health", "change")
		}
	}
}
