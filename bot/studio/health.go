package studio

import (
	"fmt"
	"net/http"
	"reflect"
	"time"

	"footnote/knowledge/health"
)

// healthView is how good the pack is.
type healthView struct {
	Number int
	Busy   bool // it is being measured anew
	Took   string
	Report *health.Report // nil before it is measured

	Last, Since *changeView // of the last change, and of all since the studio was opened
	Most        int         // how much of each list is shown
}

// changeView is what a change did to the texts that the pack had before and after.
type changeView struct {
	Right, False       string // in 100
	RightWas, FalseWas string
	RightNow, FalseNow string
	Texts              int
	Harms              bool // right answers got fewer, or false ones more
}

// mostListed is how much of a list is shown: the first are the most useful.
const mostListed = 40

func (s *Studio) healthView() healthView {
	v := healthView{Number: s.news.number("health"), Most: mostListed} // first: the rest is at least as new
	m := s.measured
	m.mu.Lock()
	defer m.mu.Unlock()
	v.Busy, v.Report = m.busy && (m.now != nil || s.now().router != nil), m.now
	v.Took = m.took.Round(10 * time.Millisecond).String()
	v.Last, v.Since = changed(m.before, m.now), changed(m.first, m.now)
	if m.before == m.first {
		v.Since = nil // it is the same
	}
	return v
}

// changed compares two reports; nil where there are not two.
func changed(before, after *health.Report) *changeView {
	if before == nil || after == nil || before == after {
		return nil
	}
	c := health.Compare(*before, *after)
	difference := func(s [2]health.Share) string { return fmt.Sprintf("%+.1f", 100*(s[1].Rate()-s[0].Rate())) }
	return &changeView{
		Harms: c.Right[1].N < c.Right[0].N || c.False[1].N > c.False[0].N,
		Right: difference(c.Right), False: difference(c.False), Texts: c.Right[1].Of,
		RightWas: percent(c.Right[0]), RightNow: percent(c.Right[1]), FalseWas: percent(c.False[0]), FalseNow: percent(c.False[1]),
	}
}

// left is how many of a list are not shown.
func left(list any, most int) int { return max(0, reflect.ValueOf(list).Len()-most) }

// changeSaid is what the last change did.
type changeSaid struct {
	Number int
	Busy   bool // it is being measured
	Last   *changeView
}

func (s *Studio) changeSaid() changeSaid {
	number, m := s.news.number("change"), s.measured // in this order: it is at least as new as its number
	m.mu.Lock()
	defer m.mu.Unlock()
	return changeSaid{number, m.busy && m.now != nil, changed(m.before, m.now)}
}

func (s *Studio) changePart(w http.ResponseWriter, _ *http.Request) {
	s.show(w, "change-said", s.changeSaid())
}

// percent gives a share in percent.
func percent(s health.Share) string { return fmt.Sprintf("%.1f%%", 100*s.Rate()) }

func (s *Studio) healthPage(w http.ResponseWriter, _ *http.Request) {
	s.page(w, "health", s.healthView())
}

func (s *Studio) healthPart(w http.ResponseWriter, _ *http.Request) {
	s.show(w, "health-part", s.healthView())
}
