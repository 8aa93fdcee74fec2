package router

import (
	"slices"

	"footnote/knowledge/lexicon"
)

// verdict is a decision in numbers.
type verdict struct {
	outcome    Outcome
	class      int32 // the best class; unknown when nothing matched
	exact      bool  // the question is a phrasing of the class, term for term
	confidence float32
	nameless   bool // the question has names, and the class none of them
	missing    int  // how many names of the question the class does not know
}

// judge scores the question and leaves the best classes in s.top.
func (ix *index) judge(s *search, question string) verdict {
	ix.parse(&s.parsed, question)
	s.score.run(&s.query, ix.features, ix.weights)
	s.best(&s.score, ranked)
	ix.rank(s)
	ix.hearNames(s)
	if class, ok := ix.exact.classOf(s.query.seq); ok && !s.query.guessed {
		return ix.judgeExact(s, class)
	}
	return ix.judgeBest(s)
}

// judgeBest decides a question by the classes that are ranked in s.top.
func (ix *index) judgeBest(s *search) verdict {
	if len(s.top) == 0 {
		return verdict{class: lexicon.Unknown}
	}
	best := s.top[0]
	v := verdict{class: best.class, confidence: s.confidence() - best.lacks() - s.query.strangeness(), missing: best.missing, nameless: best.missing > 0 && !best.named}
	v.outcome = ix.thresholds.outcome(v.confidence)
	if v.outcome == OutcomeAnswer && (ix.isBare(s.query.seq) || s.query.isStrange() || v.nameless) {
		v.outcome = OutcomeChoices
	}
	if v.outcome != OutcomeAnswer {
		ix.dropEmpty(s)
		if len(s.top) == 0 {
			v.outcome = OutcomeNone
		}
	}
	return v
}

// isExact reports whether a question is a phrasing of the pack, term for term.
func (ix *index) isExact(s *search, question string) bool {
	ix.parse(&s.parsed, question)
	_, ok := ix.exact.classOf(s.query.seq)
	return ok && !s.query.guessed
}

// judgeExact decides a question that is a phrasing of a class, term for term.
func (ix *index) judgeExact(s *search, class int32) verdict {
	if ix.isOutside(class) {
		ix.dropEmpty(s)
		return verdict{outcome: OutcomeNone, class: class, exact: true}
	}
	confidence := max(s.confidence(), ix.thresholds.answer)
	return verdict{outcome: OutcomeAnswer, class: class, exact: true, confidence: confidence}
}

// rank puts the classes in s.top in the order of their plain and learned scores.
func (ix *index) rank(s *search) {
	s.linearScore.run(&s.query, ix.classifiers, s.top)
	whole, expected := ix.weights.whole(s.score.self), ix.weights.expected(s.score.self)
	for i := range s.top {
		m := &s.top[i]
		m.plain = m.score / expected
		m.score *= plainCounts / whole
		if ix.classifiers != nil {
			m.margin = s.margin[m.class]
			m.score += m.margin
		}
		s.rise(i)
	}
}

// isBare reports whether a question is one word, of what all of the source is
// about, and asks nothing of it: "MSS".
func (ix *index) isBare(seq []int32) bool {
	return len(seq) == 1 && seq[0] != lexicon.Unknown && ix.words[seq[0]].everywhere
}

// dropEmpty drops the topics that have no more of the question than how it is
// asked: they come near to nothing. (For an answer, how it is asked can be
// enough: "who are you".)
func (ix *index) dropEmpty(s *search) {
	met := uint8(0)
	var concepts [4]int32
	for i, id := range s.query.seq {
		if id == lexicon.Unknown {
			continue
		}
		if !ix.functional[id] {
			met |= s.meet(ix.meant(id))
		}
		phrase, _ := ix.concepts.at(concepts[:0], s.query.seq, i)
		for _, c := range phrase {
			met |= s.meet(ix.of(ix.features.concept(c)))
		}
	}
	s.top = slices.DeleteFunc(s.top, func(m match) bool { return m.mark&met == 0 })
}

// What the plain score, from 0 to 1, counts beside the learned margin, from
// about -1 to 1, for the order of the topics. CLINC150 is indifferent from 3 to
// 8, and the article gains up to 10.
const plainCounts = 5

// What the confidence is made of: what the best topic has of the question, how
// far it is on its own side, the second best's plain score, and how far the
// question is on the side of what is outside. Chosen on CLINC150 and on questions
// about the article together. Where a pack tells what is outside, the last is worth
// more than all the others: at three false answers in a hundred the article's
// questions gain 20 points by it. What is everyday tells less, since it is far from
// most packs: packs from CLINC150 do best at 0.6, others up to 0.9.
const (
	plainTrusted     = 6
	learnTrusted     = 1
	leadTrusted      = 1
	outsideTrusted   = 1.25
	smallTalkTrusted = 0.6
)

// What a question could have scored is not all of it to be believed. A short
// question that matches by a word or two is doubted as if it had doubt unknown
// words more, and a long one tells a story before it asks: beyond what a
// phrasing of the pack could score, only longCounts of it are expected.
const (
	doubt      = 4
	longCounts = 0.25
)

// whole is what a query could have scored, self by its words, and one unknown word
// for doubt.
func (w *weights) whole(self float32) float32 { return self + w.unknown(1) }

// expected is what a query of its length is expected to score: the whole, for
// one as long as a phrasing of the pack.
func (w *weights) expected(self float32) float32 {
	self = min(self, w.typical) + longCounts*max(0, self-w.typical)
	return (self + w.unknown(doubt)) * (w.typical + w.unknown(1)) / (w.typical + w.unknown(doubt))
}

// unknown is what n words could have scored that no class has.
func (w *weights) unknown(n float32) float32 { return n * (saturation + 1) * w.unseen }

// confidence says how sure the best class is.
func (s *search) confidence() float32 {
	if len(s.top) == 0 {
		return 0
	}
	c := plainTrusted*s.top[0].plain + learnTrusted*s.top[0].margin - s.against
	if len(s.top) > 1 {
		c -= leadTrusted * s.top[1].plain
	}
	return c
}
