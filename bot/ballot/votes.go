package ballot

import "slices"

// Answers is how many answers a question has.
const Answers = 4

// MaxVotes is how many answers to one message are taken: more than a channel gives, and
// few enough to keep.
const MaxVotes = 10_000

// Votes are the answers to a question, in the order given. The zero value has none.
type Votes struct {
	earlier [Answers]int // those whose marks are not known any more
	known   []vote
}

// vote is a user's answer, counted from 0.
type vote struct {
	mark   Mark
	choice int
}

// Counts returns how often each answer was given.
func (v Votes) Counts() [Answers]int {
	counts := v.earlier
	for _, one := range v.known {
		counts[one.choice]++
	}
	return counts
}

// Len returns how many answers were given.
func (v Votes) Len() int {
	n := len(v.known)
	for _, earlier := range v.earlier {
		n += earlier
	}
	return n
}

// Choice returns what a user has answered.
func (v Votes) Choice(m Mark) (choice int, ok bool) {
	i := slices.IndexFunc(v.known, func(one vote) bool { return one.mark == m })
	if i < 0 {
		return 0, false
	}
	return v.known[i].choice, true
}

// with returns the votes and one more. It is not ok if that user has answered, or if no
// more are taken.
func (v Votes) with(m Mark, choice int) (more Votes, ok bool) {
	if _, answered := v.Choice(m); answered || v.Len() >= MaxVotes || choice < 0 || choice >= Answers {
		return v, false
	}
	return Votes{v.earlier, append(slices.Clip(v.known), vote{m, choice})}, true
}

// merged returns the votes and those of another list that they lack.
func (v Votes) merged(other Votes) Votes {
	for _, one := range other.known {
		v, _ = v.with(one.mark, one.choice)
	}
	return v
}
