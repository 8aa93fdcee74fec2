package fsrs

import "time"

// Steps are how soon a card is asked again that is new, and one that had been known. A
// card that has passed its last step is known.
var (
	learningSteps   = []time.Duration{time.Minute, 10 * time.Minute}
	relearningSteps = []time.Duration{10 * time.Minute}
)

// stepAfter returns the step that a rating leads to and when it is due. It is not ok if
// that is none, and the card is known.
func stepAfter(steps []time.Duration, step int, r Rating) (next int, wait time.Duration, ok bool) {
	if step >= len(steps) {
		return 0, 0, false
	}
	switch r {
	case Again:
		return 0, steps[0], true
	case Hard:
		return step, hardStep(steps), true
	case Good:
		if step+1 < len(steps) {
			return step + 1, steps[step+1], true
		}
	}
	return 0, 0, false
}

// hardStep lies between the first two steps, in whole minutes.
func hardStep(steps []time.Duration) time.Duration {
	if len(steps) == 1 {
		return (steps[0] * 3 / 2).Round(time.Minute)
	}
	return ((steps[0] + steps[1]) / 2).Round(time.Minute)
}
