package knowledge

import (
	"cmp"
	"math"
	"slices"
)

// cutoffs are the confidences from which a topic is an answer, and from which
// it is worth offering.
type cutoffs struct{ answer, choices float32 }

// safeCutoffs are for packs of too few topics to withhold any: what CLINC150
// gives up 1 to 2 points for at 5 to 10 phrasings a topic.
var safeCutoffs = cutoffs{answer: 0.5, choices: 0.25}

const (
	folds = 5

	// trialWork bounds the phrasings that are indexed to calibrate, over all
	// folds: more phrasings need fewer folds.
	trialWork = 30000

	// withheldCounts is what it costs to answer a question on a withheld topic,
	// beside what a right answer is worth. Withheld topics are far nearer to the
	// others than what students ask beside the matter, so that this small cost
	// already turns away three quarters of CLINC150's out-of-scope questions,
	// for a point of right answers, of which at most mostLost are given up.
	withheldCounts = 0.055
	mostLost       = 0.012

	// outsideCounts is what it costs to answer a question that the pack lists as
	// not answered by the source: as much as a right answer is worth.
	outsideCounts = 1.0

	// offerLoss is how many right topics may be lost for not even being
	// offered.
	offerLoss = 0.002
)

// trial is a question whose answer is known, and what came of it.
type trial struct {
	confidence float32
	right      bool
	kind       trialKind
}

type trialKind uint8

const (
	asked    trialKind = iota // on a topic that was there to be found
	withheld                  // on one that was not
	outside                   // on what the source does not answer
	kinds
)

// calibrate sets the thresholds by trying them on the pack itself, as if a
// fifth of its topics were not there, and a fifth of the others' phrasings were
// new.
func (ix *index) calibrate() cutoffs {
	if ix.topics < minTopics {
		return safeCutoffs
	}
	var trials []trial
	n := max(1, min(folds, trialWork/max(1, len(ix.phrasings))))
	for fold := range n {
		trials = append(trials, ix.try(fold)...)
	}
	slices.SortFunc(trials, func(a, b trial) int { return cmp.Compare(b.confidence, a.confidence) })
	return cutoffsOf(trials)
}

// cutoffsOf returns the thresholds that do best on trials, the surest first.
func cutoffsOf(trials []trial) cutoffs {
	var all [kinds]int
	right := 0
	for _, t := range trials {
		all[t.kind]++
		if t.right {
			right++
		}
	}
	if all[asked] == 0 || all[withheld] == 0 || right == 0 {
		return safeCutoffs
	}
	share := func(n int, kind trialKind) float64 { return float64(n) / float64(max(1, all[kind])) }
	cut, best, found := cutoffs{}, math.Inf(-1), 0
	var answered [kinds]int
	for _, t := range trials {
		answered[t.kind]++
		if t.right {
			found++
		}
		gain := share(found, asked) - withheldCounts*share(answered[withheld], withheld) -
			outsideCounts*share(answered[outside], outside)
		lost := share(right-found, asked)
		if gain > best || all[outside] == 0 && lost >= mostLost {
			best, cut.answer = gain, t.confidence
		}
		if lost >= offerLoss {
			cut.choices = t.confidence
		}
	}
	cut.choices = min(cut.choices, cut.answer)
	return cut
}

// try asks one fold's phrasings of an index without them.
func (ix *index) try(fold int) []trial {
	kept, questions := ix.split(fold)
	w := weigh(kept, ix.features, ix.topics, ix.classes, ix.common())
	l := ix.learn(kept, w)
	trials := make([]trial, len(questions))
	inParallel(len(questions), func(next func() (int, bool)) {
		s := newScorer(ix.classes)
		for i, ok := next(); ok; i, ok = next() {
			trials[i] = ix.ask(s, questions[i], w, l)
			trials[i].kind = ix.kindOf(questions[i].class, fold)
		}
	})
	return trials
}

// kindOf says what a phrasing that a fold asks is to the fold.
func (ix *index) kindOf(class int32, fold int) trialKind {
	switch {
	case int(class) >= ix.topics:
		return outside
	case int(class)%folds == fold:
		return withheld
	}
	return asked
}

// split parts the phrasings of the pack into those that the fold keeps and
// those that it asks: all of the withheld topics, and a fifth of the others and
// of those from outside. Titles are kept, being what a topic is known by.
func (ix *index) split(fold int) (kept, questions []phrasing) {
	nth, class := 0, int32(unknown)
	for _, ph := range ix.phrasings {
		nth++
		if ph.class != class {
			nth, class = 0, ph.class
		}
		var isAsked bool
		switch ix.kindOf(class, fold) {
		case withheld:
			isAsked = true
		case outside:
			isAsked = int(class)%folds == fold
		case asked:
			isAsked = nth > 0 && (nth+int(class)/folds)%folds == fold
		}
		if isAsked {
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
