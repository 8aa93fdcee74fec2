package message

import "strings"

// questions puts together what the sentences ask.
func (r *reader) questions() []Question {
	switch most := r.mostAsking(); most {
	case empty:
		return nil
	case reacts:
		return []Question{{Text: strings.TrimSpace(r.text), Reaction: true}}
	case asks:
		return r.allAsked()
	default:
		return []Question{r.named(most)}
	}
}

// mostAsking returns how far the sentence asks that asks most.
func (r *reader) mostAsking() kind {
	most := empty
	for _, s := range r.sentences {
		most = max(most, s.kind)
	}
	return most
}

// allAsked returns the questions of a message that asks.
func (r *reader) allAsked() []Question {
	qs := make([]Question, 0, 1)
	for i := range r.sentences {
		s := &r.sentences[i]
		if s.kind != asks || len(qs) == mostQuestions {
			continue
		}
		if len(qs) > 0 && r.words[s.ask].class.is(bidding) && !r.hasContent(s.ask+1, s.end) {
			continue // summarise it
		}
		q := r.question(s)
		q.Context = r.context(i)
		q.Refers = q.Refers || r.isBehindSought(i) || s.lead < s.leadEnd && !r.has(s.lead, s.leadEnd, schooling) // "The speech: what year ..."
		if len(qs) > 0 && len(q.Context) == 0 {
			q.follow(qs[len(qs)-1])
		}
		qs = append(qs, q.filled())
	}
	return qs
}

// follow has a question refer to the one before it, if it does.
func (q *Question) follow(before Question) {
	if q.Bare || q.Refers {
		q.Behind = q.Text
	}
	if q.Bare {
		q.Context = []string{before.Full()}
	}
}

// isBehindSought reports whether a question names a single thing, behind a sentence that
// says what is sought: "I don't get the Spokane part. Who was charged?"
func (r *reader) isBehindSought(i int) bool {
	return i > 0 && r.sentences[i-1].kind == names && r.contents(&r.sentences[i]) == 1
}

// filled returns a question that names nothing of its own with what its context names.
func (q Question) filled() Question {
	if q.Bare && len(q.Context) > 0 {
		q.Text, q.Context, q.Bare = q.Full(), nil, false
	}
	return q
}

// question returns what a sentence asks, without its context.
func (r *reader) question(s *sentence) Question {
	q := r.clause(s, s.ask, s.end)
	q.Negated = q.Negated && !q.Bare
	q.Parts = r.parted(s)
	return q
}
