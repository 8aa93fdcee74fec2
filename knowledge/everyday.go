package knowledge

import (
	_ "embed"
	"slices"
	"strings"
)

// everydayLines has what people ask of any bot, one phrasing a line.
//
//go:embed everyday.txt
var everydayLines string

// everyday returns what people ask of any bot, whatever its text is about. From it
// every pack learns where its text ends, without a line of its curator's.
func everyday() []string {
	return slices.DeleteFunc(strings.Split(everydayLines, "\n"), func(line string) bool {
		return line == "" || line[0] == '#'
	})
}

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
func (ix *index) leaveCovered() {
	s := newScorer(ix.topics)
	near := ix.ownNearness(s)
	if len(near) == 0 {
		return
	}
	usual := max(leastUsual, near[int(usualRank*float64(len(near)))])
	half := max(leastHalf, near[int(halfRank*float64(len(near)))])
	for i := ix.inside; i < len(ix.phrasings); i++ {
		ph := &ix.phrasings[i]
		if ph.kind != everydayText {
			continue
		}
		s.query.set(ph.seq, ix.features)
		s.run(ix.features, ix.weights)
		if s.best(1); len(s.top) == 0 {
			continue
		}
		has, all := ix.covered(s)
		nearness := s.top[0].score / s.expected(ix.weights)
		if nearness >= half || nearness >= usual && all > 0 && has >= leastCovered*all {
			ph.kind = coveredText
		}
	}
}

// ownNearness returns how near some hundred phrasings come to their own topics, had
// they not been there, as a share of what is expected, the least first.
func (ix *index) ownNearness(s *scorer) []float32 {
	var near []float32
	for i := 0; i < ix.inside; i += 1 + ix.inside/manySampled {
		if ph := ix.phrasings[i]; ph.kind == askText {
			s.query.set(ph.seq, ix.features)
			l := leaver{features: ix.features, weights: ix.weights, left: ph}
			l.run(s)
			s.self = l.self
			near = append(near, l.score/s.expected(ix.weights))
		}
	}
	slices.Sort(near)
	return near
}

// covered returns what the words of a query are worth that say what is asked, and
// how much of that are words that the topic in s.top has.
func (ix *index) covered(s *scorer) (has, all float32) {
	for i, id := range s.query.seq {
		switch {
		case id == unknown:
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
