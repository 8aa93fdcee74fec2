package router

import (
	"cmp"
	"math"
	"slices"

	"footnote/knowledge/parallel"
)

// The thresholds lie where the wrong topic comes when the right one is not there:
// above so large a share of such confidences, and of a few of them above so much
// more, over the root of their number, as strict is the safe side. Chosen on packs
// of 3 to 150 topics with 4 to 100 phrasings each, from CLINC150 and of our own.
const (
	answerShare, answerScarce = 0.28, 2.5
	offerShare, offerScarce   = 0.07, 0.5
	mostShare                 = 0.75
)

const (
	// enoughOutside is from how many questions on that a pack lists as outside they
	// may raise the threshold for answers: they know better where the source ends.
	// They do not lower it, since they may be far from the text. How far a question is
	// on their side also counts more then (decide.go).
	enoughOutside = 100

	// outsideCounts is what it costs to answer one of them, beside what a right
	// answer is worth. Less than that, since a phrasing that is left out is harder
	// to find than a question is.
	outsideCounts = 0.55

	// asGood is how much worse than the best threshold one does that counts a third
	// of it: twice the noise of a thousand trials.
	asGood = 0.02
)

// silent is the confidence of a trial that nothing matched: less than any other.
const silent = -math.MaxFloat32

// trial is a question whose answer is known, and what came of it.
type trial struct {
	confidence float32
	right      bool
	outside    bool    // the source does not answer it
	without    float32 // the confidence, had its topic not been there
}

// calibrate sets the thresholds by trying them on the pack itself, as if each
// of its phrasings were new.
func (b *builder) calibrate() thresholds {
	if b.topics < minTopics {
		return safeThresholds
	}
	trials := b.try()
	cut := thresholdsOf(trials)
	if cut.answer > silent && b.listsOutside {
		cut.answer = max(cut.answer, balanced(trials, b.ownOutside))
	}
	if cut.answer == silent {
		return safeThresholds
	}
	cut.choices = min(cut.choices, cut.answer)
	return cut
}

// thresholdsOf returns the thresholds that lie where the wrong topics come.
func thresholdsOf(trials []trial) thresholds {
	var wrong []float32
	for _, t := range trials {
		if !t.outside && t.without > silent {
			wrong = append(wrong, t.without)
		}
	}
	slices.Sort(wrong)
	return thresholds{answer: above(wrong, answerShare, answerScarce), choices: above(wrong, offerShare, offerScarce)}
}

// above returns the confidence that a share of sorted ones does not reach, silent
// where there are none.
func above(sorted []float32, share, scarce float64) float32 {
	if len(sorted) == 0 {
		return silent
	}
	n := float64(len(sorted))
	return sorted[int(n*min(mostShare, share+scarce/math.Sqrt(n)))]
}

// balanced returns the threshold at which as many right answers are kept as can be
// for what it costs to answer what the source does not.
func balanced(trials []trial, outside int) float32 {
	slices.SortFunc(trials, func(a, b trial) int { return cmp.Compare(b.confidence, a.confidence) })
	inside := float64(len(trials) - outside)
	found, answered, best := 0, 0, math.Inf(-1)
	values := make([]float64, len(trials)) // of a threshold at each trial
	for i, t := range trials {
		if t.outside {
			answered++
		} else if t.right {
			found++
		}
		values[i] = float64(found)/inside - outsideCounts*float64(answered)/float64(outside)
		best = max(best, values[i])
	}
	return middle(trials, values, best)
}

// middle returns the mean confidence of trials, each counted by how near its value
// comes to the best. The best value alone jumps with a few trials more or less.
func middle(trials []trial, values []float64, best float64) float32 {
	sum, all := 0.0, 0.0
	for i, t := range trials {
		if t.confidence > silent {
			counts := math.Exp((values[i] - best) / asGood)
			sum += counts * float64(t.confidence)
			all += counts
		}
	}
	return float32(sum / all)
}

// try asks the phrasings of the pack, each of the index as it would be without
// it. A title is not asked, nor what is no question by itself.
func (b *builder) try() []trial {
	var asked []int
	for i, ph := range b.phrasings {
		if ph.kind == askText {
			asked = append(asked, i)
		}
	}
	trials := make([]trial, len(asked))
	parallel.Do(len(asked), func(next func() (int, bool)) {
		s := newSearch(b.topics)
		for i, ok := next(); ok; i, ok = next() {
			trials[i] = b.tryWithout(s, asked[i])
		}
	})
	return trials
}
