package ballot

import "sync"

// Box holds the votes of one message, and whether their answer has been revealed.
type Box struct {
	mu      sync.Mutex
	state   State
	version int // counts the changes of state

	showing sync.Mutex // held by the one who shows the state, and guards shown
	shown   int        // the version that the message shows
}

// State is what a box holds at one moment.
type State struct {
	Votes    Votes
	Revealed bool
}

// Outcome is what became of a vote.
type Outcome int

const (
	Taken    Outcome = iota // it counts
	Repeated                // that user has answered before
	Full                    // no more are taken
	TooLate                 // the answer has been revealed
)

// Vote takes a user's answer, counted from 0, and returns what became of it and what
// stands for that user: their first answer.
func (b *Box) Vote(m Mark, choice int) (o Outcome, stands int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if first, answered := b.state.Votes.Choice(m); answered {
		return Repeated, first
	}
	if b.state.Revealed {
		return TooLate, choice
	}
	more, ok := b.state.Votes.with(m, choice)
	if !ok {
		return Full, choice
	}
	b.state.Votes = more
	b.version++
	return Taken, choice
}

// Reveal notes that the answer is to be shown.
func (b *Box) Reveal() {
	b.mu.Lock()
	defer b.mu.Unlock()
	if !b.state.Revealed {
		b.state.Revealed = true
		b.version++
	}
}

// Show has the message show what the box holds, unless it does already: others may have
// shown it in the meantime. One shows at a time, so that no later state is overwritten by
// an earlier one, and who waits meanwhile finds theirs shown. It reports whether show was
// called; if that fails, the next one shows it.
func (b *Box) Show(show func(State) error) (called bool) {
	b.showing.Lock()
	defer b.showing.Unlock()
	b.mu.Lock()
	state, version := b.state, b.version
	b.mu.Unlock()
	if version == b.shown {
		return false
	}
	if show(state) == nil {
		b.shown = version
	}
	return true
}

// merge takes in what the message carries.
func (b *Box) merge(carried Votes) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if more := b.state.Votes.merged(carried); len(more.known) > len(b.state.Votes.known) {
		b.state.Votes = more
	}
}
