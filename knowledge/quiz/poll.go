package quiz

// Poll is one question that is put to many.
type Poll struct {
	question Question
	seed     uint32
}

// Ask makes a poll of a question, with its answers in an order that follows from the seed.
func Ask(q Question, seed uint32) Poll { return Poll{q, seed} }

// Draw draws a poll from a section or AllSections. It is not ok where that has no question.
func (b *Bank) Draw(seed uint32, section int) (p Poll, ok bool) {
	picks := b.pick(seed, section, 1)
	if len(picks) == 0 {
		return Poll{}, false
	}
	return Poll{b.questions[picks[0]], seed}, true
}

// Question returns what is asked.
func (p Poll) Question() Question { return p.question }

// Answers returns the answers as they are shown, and which is right.
func (p Poll) Answers() (shown [answers]string, right int) {
	return arranged(p.question, draw(p.seed, forAnswers, 0))
}
