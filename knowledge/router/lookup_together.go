package router

import (
	"slices"

	"footnote/knowledge"
)

func anyAnswered(all []reading) bool {
	return slices.ContainsFunc(all, func(rd reading) bool { return rd.decision.Topic != nil })
}

// together puts readings into one decision: their answers in the order asked, and what
// does not fit first among the suggestions.
func together(all []reading) Decision {
	if len(all) == 1 {
		return all[0].decision
	}
	sum := Decision{Evidence: merged(all)}
	var more []*knowledge.Topic
	for _, rd := range all {
		d := rd.decision
		sum.Outcome = max(sum.Outcome, d.Outcome)
		if d.Topic == nil {
			sum.Unanswered++
		}
		switch answers := sum.Answers(); {
		case d.Topic == nil || slices.Contains(answers, d.Topic):
		case sum.Topic == nil:
			sum.Topic = d.Topic
		case len(answers) < MaxAnswers:
			sum.Also = append(sum.Also, d.Topic)
		default:
			more = append(more, d.Topic)
		}
	}
	if sum.Topic == nil {
		sum.Unanswered = 0
	}
	for _, t := range more {
		sum.suggest(t)
	}
	sum.Runners = mergedRunners(all, sum.Answers())
	for i := range MaxSuggestions { // in turns
		for _, rd := range all {
			if i < len(rd.decision.Suggestions) {
				sum.suggest(rd.decision.Suggestions[i])
			}
		}
	}
	return sum
}
