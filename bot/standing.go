package bot

import (
	"time"

	"footnote/bot/ledger"
	"footnote/knowledge/fsrs"
	"footnote/knowledge/quiz"
)

// standing is where somebody stands with the questions of a pack. What they were asked
// and the pack no longer has does not count.
type standing struct {
	now       time.Time
	questions []quiz.Question
	cards     map[string]ledger.Card // by question
	due       []quiz.Question        // to be asked now, the one first that has waited longest
	unseen    []quiz.Question        // never asked, in the order of the text
	next      time.Time              // when the next will be due that is not yet; zero if there is none
	answers   int                    // given so far
}

func standingOf(bank *quiz.Bank, cards []ledger.Card, now time.Time) standing {
	s := standing{now: now, questions: bank.Questions(), cards: make(map[string]ledger.Card, len(cards))}
	byID := make(map[string]quiz.Question)
	for _, q := range s.questions {
		byID[q.ID] = q
	}
	for _, c := range cards { // those first that are due first
		s.answers += c.Reviews
		q, there := byID[c.Question]
		if !there {
			continue
		}
		s.cards[q.ID] = c
		if !c.Due.After(now) {
			s.due = append(s.due, q)
		} else if s.next.IsZero() {
			s.next = c.Due
		}
	}
	for _, q := range s.questions {
		if _, seen := s.cards[q.ID]; !seen {
			s.unseen = append(s.unseen, q)
		}
	}
	return s
}

// seen returns how many questions have been asked.
func (s standing) seen() int { return len(s.cards) }

// knownFor is how long a question must be expected to stay known, at nine in ten, to
// count as known: a student who meets it twice, some days apart, is there.
const knownFor = 7 // days

// topicStanding is how somebody stands with one topic, of which several may be so.
type topicStanding struct{ due, known, weak bool }

// topic says how somebody stands with the topic of some questions. It is known when all
// of its questions are, and weak when one of them was last answered wrongly, or said to
// be hard.
func (s standing) topic(questions []quiz.Question) topicStanding {
	t := topicStanding{known: true}
	for _, q := range questions {
		c, seen := s.cards[q.ID]
		t.due = t.due || seen && !c.Due.After(s.now)
		t.known = t.known && seen && c.State == fsrs.Known && c.Stability >= knownFor
		t.weak = t.weak || seen && c.Rating < fsrs.Good
	}
	return t
}

// sectionStanding counts the topics of a section by how somebody stands with them.
type sectionStanding struct{ topics, due, known, weak int }

// sections counts the topics of each section that has questions, by its index in the
// source, and those of all.
func (s standing) sections() (of map[int]sectionStanding, all sectionStanding) {
	byTopic := make(map[string][]quiz.Question)
	for _, q := range s.questions {
		byTopic[q.Topic.ID] = append(byTopic[q.Topic.ID], q)
	}
	of = make(map[int]sectionStanding)
	for _, questions := range byTopic {
		t, i := s.topic(questions), questions[0].Section()
		of[i] = of[i].with(t)
		all = all.with(t)
	}
	return of, all
}

func (c sectionStanding) with(t topicStanding) sectionStanding {
	c.topics++
	for _, n := range []struct {
		is    bool
		count *int
	}{{t.due, &c.due}, {t.known, &c.known}, {t.weak, &c.weak}} {
		if n.is {
			*n.count++
		}
	}
	return c
}
