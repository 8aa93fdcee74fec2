package router

import (
	"slices"

	"footnote/knowledge/lexicon"
)

// What is everyday is left out where a pack may well answer it. It has to come as near
// to a topic as a phrasing of the topic's own that is among the usualRank that come
// least near, and by words that say what is asked and are worth leastCovered of all
// such words. What has only function words, such as "what can you do", has to come as
// near as half of the phrasings do. Where those of a small pack share next to nothing,
// it has to come as near as leastUsual and leastHalf at least. CLINC150, whose topics are everyday matters, loses a
// point without, and more of either loses the other packs as much.
const (
	usualRank    = 0.1
	halfRank     = 0.5
	leastUsual   = 0.1
	leastHalf    = 0.2
	leastCovered = 0.5
)

// leaveCovered sets aside what is everyday but sounds like a topic of the pack: a
// text about the weather answers what the weather is like.
func (b *builder) leaveCovered() {
	s := newSearch(b.topics)
	near := b.ownNearness(s)
	if len(near) == 0 {
		return
	}
	usual := max(leastUsual, near[int(usualRank*float64(len(near)))])
	half := max(leastHalf, near[int(halfRank*float64(len(near)))])
	for i := b.inside; i < len(b.phrasings); i++ {
		ph := &b.phrasings[i]
		if ph.kind != smallTalkText {
			continue
		}
		s.query.set(ph.seq, b.features)
		s.score.run(&s.query, b.features, b.weights)
		if s.best(&s.score, 1); len(s.top) == 0 {
			continue
		}
		has, all := b.covered(s)
		nearness := s.top[0].score / b.weights.expected(s.score.self)
		if nearness >= half || nearness >= usual && all > 0 && has >= leastCovered*all {
			ph.kind = coveredText
		}
	}
}

// ownNearness returns how near some hundred phrasings come to their own topics, had
// they not been there, as a share of what is expected, the least first.
func (b *builder) ownNearness(s *search) []float32 {
	var near []float32
	for i := 0; i < b.inside; i += 1 + b.inside/manySampled {
		if ph := b.phrasings[i]; ph.kind == askText {
			s.query.set(ph.seq, b.features)
			score, self := b.scoreWithout(&s.query, ph)
			near = append(near, score/b.weights.expected(self))
		}
	}
	slices.Sort(near)
	return near
}

// covered returns what the words of a query are worth that say what is asked, and
// how much of that are words that the topic in s.top has.
func (ix *index) covered(s *search) (has, all float32) {
	for i, id := range s.query.seq {
		switch {
		case id == lexicon.Unknown:
			all += ix.unseen
		case !s.query.again(i) && !ix.functional[id]:
			all += ix.words[id].expected
			if s.meet(ix.meant(id)) != 0 {
				has += ix.words[id].expected
			}
		}
	}
	return has, all
}
