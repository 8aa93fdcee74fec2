package router

// thresholds are the confidences from which a topic is an answer, and from which
// it is worth offering.
type thresholds struct{ answer, choices float32 }

// safeThresholds are for packs with nothing to try, such as those of titles only: the
// thresholds of CLINC150 at 5 to 10 phrasings a topic, by the plain score alone.
var safeThresholds = thresholds{answer: 0.5, choices: 0.25}

// outcome holds a confidence against the thresholds.
func (c thresholds) outcome(confidence float32) Outcome {
	switch {
	case confidence < c.choices:
		return OutcomeNone
	case confidence < c.answer:
		return OutcomeChoices
	}
	return OutcomeAnswer
}
