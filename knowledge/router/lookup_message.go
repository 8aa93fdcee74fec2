package router

import (
	"footnote/knowledge/message"
)

// MaxAnswers is the most questions of one message that are answered at once: more is
// a page that nobody reads.
const MaxAnswers = 3

// reading is a question as it was looked up, and what came of it.
type reading struct {
	text       string
	decision   Decision
	confidence float32
	exact      bool // it is a phrasing of the pack, which needs no other reading
	outside    bool // it sounds like what the source does not answer
	nameless   bool // it names somebody, and the best topic none of them
	about      bool // they or it, of whom it is, are what all of the pack is about
	negated    bool // it asks for what is not, so that an answer is but the first choice
}

// read decides what a message asks: one reading a question, in the order asked; none
// for a message that asks nothing.
func (r *Router) read(s *search, text string) []reading {
	quoted := message.Quoted(text)
	if plain := message.WithoutMarkup(text); plain != "" {
		text = plain
	}
	questions := message.Read(text)
	for i := range questions {
		if q := &questions[i]; quoted != "" && (q.Refers || q.Bare) && len(q.Context) == 0 {
			q.Context = []string{quoted} // who said this?
		}
	}
	if len(questions) == 1 && questions[0].Text == text {
		return r.ask(s, questions[0])
	}
	if r.index.isExact(s, text) {
		return []reading{r.look(s, text)}
	}
	var all []reading
	for _, q := range questions {
		if rd, ok := r.askBehind(s, q, all); ok {
			all = append(all, rd)
		} else {
			all = append(all, r.ask(s, q)...)
		}
	}
	if r.index.chatty || len(all) == 1 && all[0].decision.Topic == nil && !all[0].negated && !questions[0].Reaction {
		if whole := r.look(s, text); r.isBetter(whole, all) {
			return []reading{whole}
		}
	}
	return all
}

// isBetter reports whether a whole message is answered better as it stands than as it
// was read.
func (r *Router) isBetter(whole reading, all []reading) bool {
	if r.index.chatty {
		return whole.decision.Topic != nil || !anyAnswered(all)
	}
	return whole.decision.Topic != nil && whole.confidence > r.index.thresholds.answer+wholeDoubted
}

// wholeDoubted is by how much surer than an answer a whole message has to be where the
// question in it has none.
const wholeDoubted = 0.25

// look decides a text as it stands.
func (r *Router) look(s *search, text string) reading {
	v := r.index.judge(s, text)
	return reading{text: text, decision: r.decision(v, s), confidence: v.confidence, exact: v.exact, nameless: v.nameless, outside: s.outside > 0}
}
