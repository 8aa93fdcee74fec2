package message

import "strings"

// questions puts together what the sentences ask.
func (r *reader) questions() []Question {
	r.hearDirect()
	most := empty
	for _, s := range r.sentences {
		most = max(most, s.kind)
	}
	switch most {
	case empty:
		return nil
	case reacts:
		return []Question{{Text: strings.TrimSpace(r.text), Reaction: true}}
	case asks:
		return r.allAsked()
	}
	return []Question{r.named(most)}
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
		q.Refers = q.Refers || s.lead < s.leadEnd && !r.has(s.lead, s.leadEnd, schooling) // "The speech: what year ..."
		if q.Bare && len(q.Context) == 0 && len(qs) > 0 {
			q.Context = []string{qs[len(qs)-1].Full()}
		}
		if q.Bare && len(q.Context) > 0 {
			q.Text, q.Context, q.Bare = q.Full(), nil, false
		}
		qs = append(qs, q)
	}
	return qs
}

// question returns what a sentence asks, without its context.
func (r *reader) question(s *sentence) Question {
	return Question{
		Text:    r.slice(s, s.ask, s.end),
		Bare:    !r.hasContent(s.ask, s.end),
		Refers:  r.has(s.ask, s.end, pronoun),
		About:   r.isAbout(s.ask, s.end),
		Negated: r.isNegated(s.ask, s.end) && r.hasContent(s.ask, s.end),
		Parts:   r.parted(s),
	}
}

// aboutWithin is how many words of a question may stand before its subject and with it:
// "and where do they", "what is its".
const aboutWithin = 4

// isAbout reports whether a pronoun is the subject of a question.
func (r *reader) isAbout(from, end int) bool {
	for i := from; i < min(end, from+aboutWithin); i++ {
		if r.isOne(i, "they", "it", "its", "their", "theyre") {
			return true
		}
	}
	return false
}

func (r *reader) hasContent(from, end int) bool {
	for i := from; i < end; i++ {
		if r.isContent(i) {
			return true
		}
	}
	return false
}

// named returns what a message names or says in which nothing asks.
func (r *reader) named(most kind) Question {
	var texts, told []string
	content := 0
	for i := range r.sentences {
		s := &r.sentences[i]
		if s.kind != names || r.has(s.ask, s.end, schooling) && r.namesElse(i) {
			told = r.tell(told, s)
			continue
		}
		texts = append(texts, r.slice(s, s.ask, s.end))
		for k := s.ask; k < s.end; k++ {
			if r.isContent(k) {
				content++
			}
		}
	}
	if most == states || content < 2 && told != nil { // what says something is left as it is
		return Question{Text: strings.TrimSpace(r.text), Claim: !r.callsForHelp()}
	}
	q := Question{Text: joinText(texts), Context: told[max(0, len(told)-mostContext):]}
	if len(texts) > 1 {
		for _, t := range texts[:min(len(texts), mostQuestions)] {
			q.Parts = append(q.Parts, Question{Text: t})
		}
	}
	return q
}

// namesElse reports whether another sentence than the i-th names something, and not
// what belongs to a school.
func (r *reader) namesElse(i int) bool {
	for k, s := range r.sentences {
		if k != i && s.kind == names && !r.has(s.ask, s.end, schooling) {
			return true
		}
	}
	return false
}

// callsForHelp reports whether a message that asks nothing says that it wants an answer.
func (r *reader) callsForHelp() bool {
	for i := range r.words {
		if r.isOne(i, "help", "pls", "please", "plz") {
			return true
		}
	}
	return false
}
