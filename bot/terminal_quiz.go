package bot

import (
	"errors"
	"fmt"
	"strings"

	"footnote/knowledge/quiz"
	"footnote/knowledge/router"
)

// Quiz is a round of quiz in a terminal: the same texts as on Discord, with the answers'
// letters to type in the place of buttons. Not safe for concurrent use.
type Quiz struct {
	maker maker
	round quiz.Round
}

// NewQuiz begins a round of so many questions, which follows from the seed. It asks from
// a section by its name, or from the whole text for "". The error says which sections
// have questions, if any.
func NewQuiz(rt *router.Router, seed, section string, questions int) (*Quiz, error) {
	m := newMaker(rt, false)
	all := m.quizzed()
	if len(all) == 0 {
		return nil, errors.New("this pack has no quiz questions; write some below quiz: in a topic's file (README, \"Write a pack\")")
	}
	from := quiz.AllSections
	if section != "" {
		l, ok := sectionCalled(all, section)
		if !ok {
			return nil, fmt.Errorf("no section of that name has quiz questions; these have: %s", labels(all))
		}
		from = l.index
	}
	r, _ := m.bank.Start(quiz.Seed(seed), from, questions) // there are some
	return &Quiz{m, r}, nil
}

// Question asks what is to be answered. The round must not be over.
func (q *Quiz) Question() string { return q.said(quizAsked(q.round)) }

// Answer takes the letter of an answer, says whether it is right and why, and moves on. It
// is not ok if that is no letter of an answer. The round must not be over.
func (q *Quiz) Answer(letter string) (said string, ok bool) {
	letter = strings.ToUpper(strings.TrimSpace(letter))
	choice := strings.Index(quiz.Letters, letter)
	if len(letter) != 1 || choice < 0 {
		return "", false
	}
	said = q.said(quizJudged(q.round, choice))
	q.round, _ = q.round.Answer(choice)
	return said, true
}

// Over reports whether all questions are answered.
func (q *Quiz) Over() bool { return q.round.Over() }

// Score gives the score of what has been answered, "" where nothing has.
func (q *Quiz) Score() string {
	if _, answered := q.round.Score(); answered == 0 {
		return ""
	}
	return q.said(quizScored(q.round))
}

// Missed reports whether something was answered wrongly.
func (q *Quiz) Missed() bool { return len(q.round.Missed()) > 0 }

// Again asks again what was missed; something must have been.
func (q *Quiz) Again() { q.round, _ = q.round.Again() }

// said renders a reply, with its source, as a terminal shows it.
func (q *Quiz) said(r reply) string { return q.maker.shown(r).Text }

// labels lists the names of sections.
func labels(all []listed) string {
	names := make([]string, len(all))
	for i, l := range all {
		names[i] = l.label
	}
	return strings.Join(names, ", ")
}
