package main

import (
	"bufio"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"footnote/bot"
)

// quizCommand asks a round of quiz in the terminal.
type quizCommand struct {
	Section   string  `help:"Ask from one section of the text, by its name." placeholder:"S"`
	Questions int     `help:"How many questions, 3 to 10; 5 unless set." default:"5" placeholder:"N"`
	Seed      *uint64 `help:"Ask the round that belongs to a number; another one each time unless set." placeholder:"N"`
}

// Validate is called by kong.
func (k *quizCommand) Validate() error {
	if k.Questions < 3 || k.Questions > 10 {
		return errors.New("--questions: a round has 3 to 10 questions")
	}
	return nil
}

// Run asks, and ends at the end of input, on `quit`, or when nothing is left to ask.
func (k *quizCommand) Run(with *settings, std streams) error {
	r, err := with.router()
	if err != nil {
		return err
	}
	seed := uint64(time.Now().UnixNano())
	if k.Seed != nil {
		seed = *k.Seed
	}
	q, err := bot.NewQuiz(r, strconv.FormatUint(seed, 10), k.Section, k.Questions)
	if err != nil {
		return fmt.Errorf("beginning a round: %w", err)
	}
	t := &quizTerminal{quiz: q, out: bufio.NewWriter(std.out)}
	if isTyped(std.in) {
		t.prompt = "> "
		t.say("Type the letter of an answer and press Enter, or type quit.\n")
	}
	t.say(q.Question())
	err = t.ready(nil)
	if err == nil {
		err = eachLine(std.in, func(in input) error { return t.ready(t.answer(in)) })
	}
	return t.end(err)
}

// quizTerminal asks a round line by line.
type quizTerminal struct {
	quiz   *bot.Quiz
	out    *bufio.Writer
	prompt string // "" where nobody types
}

func (t *quizTerminal) say(text string) { t.out.WriteString(text + "\n") } // Flush has the error

// ready shows what has been said, and that another line may come.
func (t *quizTerminal) ready(err error) error {
	if err != nil {
		return err
	}
	t.out.WriteString(t.prompt)
	return t.out.Flush()
}

// answer takes one line: the letter of an answer, or whether to ask again.
func (t *quizTerminal) answer(in input) error {
	word := strings.ToLower(strings.TrimSpace(in.text))
	switch {
	case word == "quit":
		return errQuit
	case t.quiz.Over():
		return t.again(word)
	}
	said, ok := t.quiz.Answer(word)
	if !ok {
		t.say("Please type a, b, c or d, or quit.")
		return nil
	}
	t.say("\n" + said + "\n")
	return t.next()
}

// again asks again what was missed, if that is wanted.
func (t *quizTerminal) again(word string) error {
	if word != "y" && word != "yes" {
		return errQuit
	}
	t.quiz.Again()
	return t.next()
}

// next asks the next question, or gives the score.
func (t *quizTerminal) next() error {
	if !t.quiz.Over() {
		t.say(t.quiz.Question())
		return nil
	}
	t.say(t.quiz.Score())
	if !t.quiz.Missed() {
		return errQuit
	}
	t.say("\nAgain, only what I missed? Type y or n.")
	return nil
}

// end gives the score of a round that was left, and shows all that has been said.
func (t *quizTerminal) end(err error) error {
	if err != nil && !errors.Is(err, errQuit) {
		return err
	}
	if score := t.quiz.Score(); score != "" && !t.quiz.Over() {
		t.say(score)
	}
	if err := t.out.Flush(); err != nil {
		return fmt.Errorf("printing a question: %w", err)
	}
	return nil
}
