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

// What is everyday is left out where a pack may well answer it: it has to come as
// near to a topic as a phrasing of the topic's own that is among the usualRank that
// come least near, and by words of its own that are worth leastCovered of it. CLINC150,
// whose topics are everyday matters, loses a point without, and more of either loses
// the other packs as much.
const (
	usualRank    = 0.1
	leastCovered = 0.5
)

// leaveCovered sets aside what is everyday but sounds like a topic of the pack: a
// text about the weather answers what the weather is like.
func (ix *index) leaveCovered() {
	s := newScorer(ix.topics)
	usual := ix.usual(s)
	for i := ix.inside; i < len(ix.phrasings); i++ {
		ph := &ix.phrasings[i]
		if ph.kind != everydayText {
			continue
		}
		s.query.set(ph.seq, ix.features)
		s.run(ix.features, ix.weights)
		s.best(1)
		if len(s.top) > 0 && s.top[0].score >= usual*s.expected(ix.weights) && ix.covered(s) >= leastCovered {
			ph.kind = coveredText
		}
	}
}

// usual returns how near a phrasing that is among the least near comes to its own
// topic, had it not been there, as a share of what is expected.
func (ix *index) usual(s *scorer) float32 {
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
	if len(near) == 0 {
		return 1
	}
	slices.Sort(near)
	return near[int(usualRank*float64(len(near)))]
}

// covered returns what the words that say what is asked are worth that the topics
// in s.top have, of all of them.
func (ix *index) covered(s *scorer) float32 {
	has, all := float32(0), float32(0)
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
	if all == 0 {
		return 1
	}
	return has / all
}
