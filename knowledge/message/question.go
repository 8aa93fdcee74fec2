package message

import "strings"

// Question is one thing that a message asks.
type Question struct {
	// Text is what is to be looked up, as it was typed but without what stands
	// around it. It is never blank unless the message is.
	Text string

	// Context are the sentences before Text that do not ask, in the order said. With
	// joins Text with them.
	Context []string

	// Refers tells that Text has a pronoun, which may stand for something in
	// Context: "When did it do that?" behind "The NSA warned contractors."
	Refers bool

	// Behind is what the question asks in its own words, where they refer to the question
	// before it in the message: "who built it" behind "What is the tower?" Else "".
	Behind string

	// About tells that they or it, of whom Text is, are named among its first words and
	// nowhere in it: "who do they answer to".
	About bool

	// Parts are the same question read as several: "who are Ann and Bob" as "who
	// are Ann" and "who are Bob". Nil where it cannot be. Parts have no parts.
	Parts []Question

	// Negated tells that what is not is asked for: "who is not quoted". What is
	// quoted does not answer it.
	Negated bool

	// Bare tells that Text names nothing of its own: "why?", "who is he".
	Bare bool

	// Claim tells that nothing in the message asks, and Text says something rather
	// than naming it: "the bot is cooked".
	Claim bool

	// Reaction tells that nothing is asked at all, though the words may be found in
	// a text: "wrong", "more", "is it true", "lol thanks". Text is the message.
	Reaction bool
}

// With returns the question with the n sentences of its context that are nearest
// before it: another reading of it, which may say what its pronouns stand for.
func (q Question) With(n int) string {
	told := q.Context[max(0, len(q.Context)-n):]
	if len(told) == 0 {
		return q.Text
	}
	return strings.Join(told, " ") + " " + q.Text
}

// Full returns the question with all of its context.
func (q Question) Full() string { return q.With(len(q.Context)) }

// mostQuestions is the most questions that are read of one message: nobody waits for
// the ninth answer.
const mostQuestions = 8

// mostContext is the most sentences of context that a question has.
const mostContext = 4
