package router

import (
	"slices"

	"footnote/knowledge"
)

// merged is what a message rests on that was read as several questions: what their
// answers rest on, where there are any.
func merged(all []reading) Evidence {
	var e Evidence
	answered := anyAnswered(all)
	for _, rd := range all {
		other := rd.decision.Evidence
		if answered && rd.decision.Topic == nil {
			continue
		}
		if e.Sure == Untold || other.Sure != Untold && other.Sure < e.Sure {
			e.Sure = other.Sure
		}
		e.Unheard += other.Unheard
		e.Names += other.Names
		e.Outside, e.Negated = e.Outside || other.Outside, e.Negated || other.Negated
	}
	for i := range MaxWords { // in turns
		for _, rd := range all {
			if words := rd.decision.Evidence.Words; i < len(words) && len(e.Words) < MaxWords && !slices.Contains(e.Words, words[i]) {
				e.Words = append(e.Words, words[i])
			}
		}
	}
	return e
}

// runners returns the topics that scored next to the answer, best first, but for those
// that have no more of the question than how it is asked.
func (r *Router) runners(answer *knowledge.Topic, top []match, met uint8) []*knowledge.Topic {
	var next []*knowledge.Topic
	for _, m := range top {
		if t := r.Pack.Topics[m.class]; t != answer && m.mark&met != 0 && len(next) < MaxSuggestions-1 {
			if next == nil {
				next = make([]*knowledge.Topic, 0, MaxSuggestions-1)
			}
			next = append(next, t)
		}
	}
	return next
}

// mergedRunners returns the runners of several readings, in turns, without the answers.
func mergedRunners(all []reading, answers []*knowledge.Topic) []*knowledge.Topic {
	var next []*knowledge.Topic
	for i := range MaxSuggestions - 1 {
		for _, rd := range all {
			runners := rd.decision.Runners
			if i < len(runners) && len(next) < MaxSuggestions-1 && !slices.Contains(next, runners[i]) && !slices.Contains(answers, runners[i]) {
				next = append(next, runners[i])
			}
		}
	}
	return next
}
