package fsrs

import "time"

// Rating is how well somebody knew an answer. Its numbers are those of FSRS, and are
// kept in databases.
type Rating int

const (
	Again Rating = iota + 1 // not known
	Hard                    // known, with difficulty
	Good                    // known
	Easy                    // known without thinking
)

// State is how far somebody has come with a card. Its numbers are those of FSRS, and
// are kept in databases.
type State int

const (
	New        State = iota // never reviewed
	Learning                // in its first steps
	Known                   // asked after days; FSRS calls it Review
	Relearning              // was known, and forgotten
)

// Card is what is remembered of one person and one question. The zero Card is a new
// one.
type Card struct {
	State      State
	Step       int     // of learning or relearning, counted from 0
	Stability  float64 // days until the chance of recall has sunk to 90 in 100
	Difficulty float64 // from 1 to 10
	Reviews    int     // so far
	Lapses     int     // how often it was known and then forgotten
	Last       time.Time
	Due        time.Time
}

// Review is one answer.
type Review struct {
	Rating Rating
	At     time.Time
}

// Replay returns the card that reviews make of a new one, in their order.
func Replay(reviews []Review) Card {
	var c Card
	for _, r := range reviews {
		c = c.Next(r.Rating, r.At)
	}
	return c
}

// Next returns the card after a review, whose rating must be one of the four. Days are
// counted from one midnight to the next, in UTC.
func (c Card) Next(r Rating, at time.Time) Card {
	days := c.daysUntil(at)
	before := c.memory()
	next := c
	next.Reviews++
	next.Last = at
	if c.State == New {
		next.remember(firstMemory(r))
	} else {
		next.remember(before.after(r, days))
	}
	switch {
	case c.State == Known && r != Again:
		next.known(before.intervals(days)[r])
	case c.State == Known:
		next.Lapses++
		next.learn(relearningSteps, 0, r, Relearning)
	case c.State == Relearning:
		next.learn(relearningSteps, c.Step, r, Relearning)
	default:
		next.learn(learningSteps, c.Step, r, Learning)
	}
	return next
}

func (c Card) memory() memory { return memory{c.Stability, c.Difficulty} }

func (c *Card) remember(m memory) { c.Stability, c.Difficulty = m.stability, m.difficulty }

// learn takes the card to the step that a rating leads to, or past the last.
func (c *Card) learn(steps []time.Duration, step int, r Rating, s State) {
	next, wait, ok := stepAfter(steps, step, r)
	if !ok {
		c.known(c.memory().interval())
		return
	}
	c.State, c.Step, c.Due = s, next, c.Last.Add(wait)
}

// known has the card asked again after days.
func (c *Card) known(days int) {
	c.State, c.Step, c.Due = Known, 0, c.Last.Add(time.Duration(days)*24*time.Hour)
}

// daysUntil returns how many midnights in UTC have passed since the last review.
func (c Card) daysUntil(at time.Time) int {
	if c.State == New {
		return 0
	}
	midnight := func(t time.Time) time.Time { return t.UTC().Truncate(24 * time.Hour) }
	return max(0, int(midnight(at).Sub(midnight(c.Last))/(24*time.Hour)))
}
