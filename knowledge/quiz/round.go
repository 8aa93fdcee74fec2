package quiz

import (
	"math/bits"

	"footnote/knowledge"
)

// How many questions a round has. A section may have fewer.
const (
	Least   = 3
	Most    = 10
	Default = 5
)

// AllSections asks from the whole text.
const AllSections = -1

// answers is how many answers a question has.
const answers = 1 + knowledge.QuizWrong

// Letters name the answers as they are shown.
const Letters = "ABCD"

// Round is a round of quiz as far as it has come. It is never without a question.
type Round struct {
	bank    *Bank
	seed    uint32
	section int
	picks   []int // indexes of the bank, in the order asked; follow from what is above

	pass  uint8  // how often what was missed has been asked again
	asked uint16 // picks that this pass asks, a bit each
	right uint16 // of these, those that were answered rightly
	at    int    // the pick that is asked now; len(picks) when the pass is over
}

// Start begins a round of so many questions, or as many as there are, from a section or
// AllSections. It is not ok where there is none.
func (b *Bank) Start(seed uint32, section, questions int) (r Round, ok bool) {
	picks := b.pick(seed, section, min(max(Least, questions), Most))
	return Round{bank: b, seed: seed, section: section, picks: picks, asked: 1<<len(picks) - 1}, len(picks) > 0
}

// pick draws questions. A topic is asked about once before any is twice, since its answer
// is shown behind the first.
func (b *Bank) pick(seed uint32, section, questions int) []int {
	all := b.in(section)
	shuffle(draw(seed, forPicks, 0), all)
	var first, more []int
	seen := make(map[*knowledge.Topic]bool)
	for _, i := range all {
		if t := b.questions[i].Topic; !seen[t] {
			seen[t] = true
			first = append(first, i)
		} else {
			more = append(more, i)
		}
	}
	all = append(first, more...)
	return all[:min(questions, len(all))]
}

// Over reports whether all questions of the pass are answered.
func (r Round) Over() bool { return r.at >= len(r.picks) }

// Again begins a pass with what was missed. It is not ok if nothing was.
func (r Round) Again() (next Round, ok bool) {
	next = r
	next.asked, next.right, next.at = r.asked&^r.right, 0, 0
	next.pass++
	return next.skip(), next.asked != 0
}

// skip moves on to the next question that the pass asks.
func (r Round) skip() Round {
	for !r.Over() && r.asked&(1<<r.at) == 0 {
		r.at++
	}
	return r
}

// Question returns what is asked now. The round must not be over.
func (r Round) Question() Question { return r.bank.questions[r.picks[r.at]] }

// Number returns which question of the pass this is, counted from 1, and how many it has.
func (r Round) Number() (number, of int) {
	before := r.asked & (1<<r.at - 1)
	return bits.OnesCount16(before) + 1, bits.OnesCount16(r.asked)
}

// Answers returns the answers to what is asked now as they are shown, and which is right.
// They stand in another order in another round, and when they are asked again.
func (r Round) Answers() (shown [answers]string, right int) {
	return arranged(r.Question(), draw(r.seed, forAnswers, uint64(r.pass)<<8|uint64(r.at)))
}

// arranged returns a question's answers in an order that is drawn.
func arranged(q Question, d drawing) (shown [answers]string, right int) {
	shown = q.QuizQuestion.Answers()
	shuffle(d, shown[:])
	for i, a := range shown {
		if a == q.Right {
			right = i
		}
	}
	return shown, right
}

// Answer takes an answer to what is asked now, by its index among Answers, and moves on.
func (r Round) Answer(choice int) (next Round, isRight bool) {
	_, right := r.Answers()
	next = r
	if choice == right {
		next.right |= 1 << r.at
	}
	next.at++
	return next.skip(), choice == right
}

// Score returns how many of the questions answered so far in this pass were answered
// rightly, and how many were answered.
func (r Round) Score() (right, answered int) {
	return bits.OnesCount16(r.right), bits.OnesCount16(r.asked & (1<<r.at - 1))
}

// Missed returns the questions of this pass that were answered wrongly so far.
func (r Round) Missed() []Question {
	var missed []Question
	for i, pick := range r.picks[:r.at] {
		if r.asked&^r.right&(1<<i) != 0 {
			missed = append(missed, r.bank.questions[pick])
		}
	}
	return missed
}

// Section returns the section that the round asks from, or AllSections.
func (r Round) Section() int { return r.section }

// Len returns how many questions the round was started with.
func (r Round) Len() int { return len(r.picks) }
