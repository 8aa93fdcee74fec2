package message

import (
	"slices"
	"strings"
)

// named returns what a message names or says in which nothing asks.
func (r *reader) named(most kind) Question {
	var texts, told []string
	content := 0
	unschooled := slices.ContainsFunc(r.sentences, r.namesUnschooled)
	for i := range r.sentences {
		s := &r.sentences[i]
		if s.kind != names || unschooled && !r.namesUnschooled(*s) {
			told = r.tell(told, s)
			continue
		}
		texts = append(texts, r.slice(s, s.ask, s.end))
		content += r.contents(s)
	}
	if most == states || content < 2 && told != nil { // what says something is left as it is
		return Question{Text: strings.TrimSpace(r.text), Claim: !r.callsForHelp()}
	}
	q := Question{Text: strings.Join(texts, " "), Context: told[max(0, len(told)-mostContext):]}
	if len(texts) > 1 {
		q.Parts = partsOf(texts[:min(len(texts), mostQuestions)])
	}
	return q
}

// contents returns how many words of what is to be looked up name something.
func (r *reader) contents(s *sentence) int {
	n := 0
	for i := s.ask; i < s.end; i++ {
		if r.isContent(i) {
			n++
		}
	}
	return n
}

// partsOf makes a question of each of some texts.
func partsOf(texts []string) []Question {
	var parts []Question
	for _, t := range texts {
		parts = append(parts, Question{Text: t})
	}
	return parts
}

// namesUnschooled reports whether a sentence names something, and not what people only
// write for: an exam, a slide.
func (r *reader) namesUnschooled(s sentence) bool {
	return s.kind == names && !r.has(s.ask, s.end, schooling)
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
