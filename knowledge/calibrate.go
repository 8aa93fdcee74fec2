package knowledge

import (
	"cmp"
	"math"
	"slices"
)

// cutoffs are the confidences from which a topic is an answer, and from which
// it is worth offering.
type cutoffs struct{ answer, choices float32 }

// safeCutoffs are for packs of too few topics to try anything on: the thresholds
// of CLINC150 at 5 to 10 phrasings a topic, by the plain score alone.
var safeCutoffs = cutoffs{answer: 0.5, choices: 0.25}

const (
	// mostLost is how many right answers may be lost to the threshold, where the
	// pack lists nothing that its source does not answer, and scarceLost how many
	// more where there are few trials to go by, over the root of their number:
	// strict is the safe side. Chosen on CLINC150's validation set, where they
	// leave 0.7 of the out-of-scope questions unanswered.
	mostLost   = 0.0055
	scarceLost = 0.2

	// outsideCounts is what it costs to answer what the source does not, beside
	// what a right answer is worth, where the pack lists such questions. On the
	// article, everything from 0.5 to 0.8 does about as well.
	outsideCounts = 0.75

	// enoughOutside is from how many such questions on they alone decide.
	enoughOutside = 100

	// asGood is how much worse than the best threshold one may do to count as
	// good: about the noise of a thousand trials.
	asGood = 0.01

	// offerLoss is how many right topics may be lost for not even being offered,
	// and offerShare what that is of those that are not answered, where the pack
	// lists nothing that its source does not answer.
	offerLoss  = 0.01
	offerShare = 0.2
)

// silent is the confidence of a trial that nothing matched: less than any other.
const silent = -math.MaxFloat32

// trial is a question whose answer is known, and what came of it.
type trial struct {
	confidence float32
	right      bool
	outside    bool // the source does not answer it
}

// calibrate sets the thresholds by trying them on the pack itself, as if each
// of its phrasings were new.
func (ix *index) calibrate() cutoffs {
	if ix.topics < minTopics {
		return safeCutoffs
	}
	trials := ix.try()
	slices.SortFunc(trials, func(a, b trial) int { return cmp.Compare(b.confidence, a.confidence) })
	return cutoffsOf(trials)
}

// cutoffsOf returns the thresholds that do best on trials, the surest first.
func cutoffsOf(trials []trial) cutoffs {
	inside, outside, right := 0, 0, 0
	for _, t := range trials {
		switch {
		case t.outside:
			outside++
		case t.right:
			right++
			inside++
		default:
			inside++
		}
	}
	if right == 0 {
		return safeCutoffs
	}
	mayLose := mostLost + scarceLost/math.Sqrt(float64(inside))
	mayMiss := mayLose * offerShare
	if outside > 0 {
		mayMiss = offerLoss
	}
	strictest := trials[0].confidence
	cut, best, found, answered := cutoffs{strictest, strictest}, math.Inf(-1), 0, 0
	values := make([]float64, len(trials)) // of a threshold at each trial
	for i, t := range trials {
		if t.outside {
			answered++
		} else if t.right {
			found++
		}
		lost := float64(right-found) / float64(inside)
		values[i] = -lost - outsideCounts*float64(answered)/float64(max(1, outside))
		best = max(best, values[i])
		if lost >= mayLose {
			cut.answer = t.confidence
		}
		if lost >= mayMiss {
			cut.choices = t.confidence
		}
	}
	switch mid := middle(trials, values, best-asGood); {
	case outside >= enoughOutside:
		cut.answer = mid
	case outside > 0:
		cut.answer = max(cut.answer, mid)
	}
	cut.choices = min(cut.choices, cut.answer)
	return cut
}

// middle returns the mean confidence of the trials whose value is at least so
// much. The best value alone jumps with a few trials more or less.
func middle(trials []trial, values []float64, least float64) float32 {
	sum, n := float32(0), 0
	for i, t := range trials {
		if values[i] >= least && t.confidence > silent {
			sum += t.confidence
			n++
		}
	}
	return sum / float32(max(1, n))
}

// try asks the phrasings of the pack, each of the index as it would be without
// it. A title is not asked, nor what is no question by itself.
func (ix *index) try() []trial {
	var asked []int
	for i, ph := range ix.phrasings {
		if ph.kind == askText {
			asked = append(asked, i)
		}
	}
	trials := make([]trial, len(asked))
	inParallel(len(asked), func(next func() (int, bool)) {
		s := newScorer(ix.topics)
		for i, ok := next(); ok; i, ok = next() {
			trials[i] = ix.tryWithout(s, asked[i])
		}
	})
	return trials
}
