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
	// A fifth of the phrasings is asked at a time, and tries of the fifths are,
	// but no more than index trialWork phrasings in all.
	folds     = 5
	tries     = 3
	trialWork = 30000

	// mostLost is how many right answers may be lost to the threshold, where the
	// pack lists nothing that its source does not answer. Chosen on
	// CLINC150's validation set, where it leaves about 0.7 of the out-of-scope
	// questions unanswered at 100 phrasings a topic, and 0.65 at 10.
	mostLost = 0.009

	// outsideCounts is what it costs to answer what the source does not, beside
	// what a right answer is worth, where the pack lists such questions. On the
	// article, everything from 0.7 to 1.05 does about as well.
	outsideCounts = 0.9

	// asGood is how much worse than the best threshold one may do to count as
	// good: about the noise of a thousand trials.
	asGood = 0.01

	// offerLoss is how many right topics may be lost for not even being
	// offered.
	offerLoss = 0.002
)

// trial is a question whose answer is known, and what came of it.
type trial struct {
	confidence float32
	right      bool
	outside    bool // the source does not answer it
}

// calibrate sets the thresholds by trying them on the pack itself, as if a
// fifth of its phrasings were new.
func (ix *index) calibrate() cutoffs {
	if ix.topics < minTopics {
		return safeCutoffs
	}
	var trials []trial
	for fold := range max(1, min(tries, trialWork/max(1, len(ix.phrasings)))) {
		trials = append(trials, ix.try(fold)...)
	}
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
	cut, best, found, answered := cutoffs{}, math.Inf(-1), 0, 0
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
		if outside == 0 && lost >= mostLost {
			cut.answer = t.confidence
		}
		if lost >= offerLoss {
			cut.choices = t.confidence
		}
	}
	if outside > 0 {
		cut.answer = middle(trials, values, best-asGood)
	}
	cut.choices = min(cut.choices, cut.answer)
	return cut
}

// middle returns the mean confidence of the trials whose value is at least so
// much. The best value alone jumps with a few trials more or less.
func middle(trials []trial, values []float64, least float64) float32 {
	sum, n := float32(0), 0
	for i, t := range trials {
		if values[i] >= least {
			sum += t.confidence
			n++
		}
	}
	return sum / float32(n)
}

// try asks a fold's phrasings of an index without them.
func (ix *index) try(fold int) []trial {
	kept, questions := ix.split(fold)
	w := weigh(kept, ix.features, ix.topics, ix.classes, ix.functional)
	l := ix.learn(kept, w)
	trials := make([]trial, len(questions))
	inParallel(len(questions), func(next func() (int, bool)) {
		s := newScorer(ix.classes)
		for i, ok := next(); ok; i, ok = next() {
			trials[i] = ix.ask(s, questions[i], w, l)
			trials[i].outside = int(questions[i].class) >= ix.topics
		}
	})
	return trials
}

// split parts the phrasings of the pack into those that the fold keeps and
// those that it asks: a fifth of each topic's, but never its title nor what is no question
// by itself, and a fifth of those from outside.
func (ix *index) split(fold int) (kept, questions []phrasing) {
	nth, class := 0, int32(unknown)
	for _, ph := range ix.phrasings {
		nth++
		if ph.class != class {
			nth, class = 0, ph.class
		}
		isAsked := nth > 0 && (nth+int(class))%folds == fold
		if int(class) >= ix.topics {
			isAsked = int(class)%folds == fold
		}
		if isAsked && !ph.part {
			questions = append(questions, ph)
		} else {
			kept = append(kept, ph)
		}
	}
	return kept, questions
}

// ask puts one phrasing to an index that does not have it.
func (ix *index) ask(s *scorer, ph phrasing, w *weights, l *learned) trial {
	s.query.set(ph.seq)
	for i, id := range ph.seq {
		if !w.knows(ix.features, id) {
			s.query.seq[i] = unknown
		}
	}
	s.run(ix.features, w)
	s.rank(ix.ranked, w, l)
	if len(s.top) == 0 || int(s.top[0].class) >= ix.topics {
		return trial{confidence: -1}
	}
	return trial{confidence: s.confidence(), right: s.top[0].class == ph.class}
}

// knows reports whether any class has the stem or a synonym of it.
func (w *weights) knows(f *features, id int32) bool {
	if w.worth[id] > 0 {
		return true
	}
	for _, c := range f.synonyms.words[id] {
		if w.worth[f.concept(c)] > 0 {
			return true
		}
	}
	return false
}
